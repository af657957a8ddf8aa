import { beforeEach, describe, expect, test } from 'vitest';
import { CLOCK, FakeAuth, ORIGIN, PASSWORD, wrong } from './auth.fixture.ts';
import { createHandler, PATHS } from './handler.ts';
import { seal } from './seal.ts';

let fake: FakeAuth;
let handle: (request: Request) => Promise<Response>;
beforeEach(() => {
  fake = new FakeAuth();
  handle = createHandler(fake.env);
});

interface Sent {
  method?: string;
  cookie?: string;
  headers?: Record<string, string>;
}

const call = (path: string, body?: unknown, { method = 'POST', cookie, headers }: Sent = {}) =>
  handle(
    new Request(`http://f.test/session${path}`, {
      method,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      headers: {
        origin: ORIGIN,
        'x-requested-with': 'secg',
        'x-real-ip': '192.0.2.7',
        ...(cookie ? { cookie: `other=1; __Host-session=${cookie}` } : {}),
        ...headers,
      },
    }),
  );

const told = async (response: Response) => {
  const { error } = (await response.json()) as { error: { code: string } };
  return [response.status, error.code];
};
const cookieOf = (response: Response) => /^__Host-session=([^;]*)/.exec(response.headers.get('set-cookie') ?? '')?.[1];
const signIn = async () => cookieOf(await call('', { email: 'ann@example.test', password: PASSWORD })) ?? '';
const EMPTY = '__Host-session=; Path=/; Max-Age=0; HttpOnly; Secure; SameSite=Strict';
const DAY = 24 * 60 * 60 * 1000;

describe('who may ask', () => {
  test.each<[string, Record<string, string>]>([
    ['another origin', { origin: 'https://evil.test' }],
    ['the same name without TLS', { origin: 'http://app.test' }],
    ['no origin', { origin: '' }],
    ['no header of ours', { 'x-requested-with': '' }],
    ['the header of others', { 'x-requested-with': 'XMLHttpRequest' }],
  ])('not %s', async (_name, headers) => {
    for (const path of PATHS)
      expect(await told(await call(path, {}, { headers })), path).toEqual([403, 'foreign_request']);
    expect(await told(await call('', undefined, { method: 'DELETE', headers }))).toEqual([403, 'foreign_request']);
    expect(fake.calls).toEqual([]);
  });

  test('nobody with a token that is not genuine, wherever it is shown', async () => {
    const headers = { authorization: 'Bearer forged' };
    for (const path of PATHS)
      expect(await told(await call(path, {}, { headers })), path).toEqual([401, 'unauthorized']);
    expect(await told(await call('', undefined, { method: 'DELETE', headers }))).toEqual([401, 'unauthorized']);
    expect(await told(await call('/refresh', {}, { headers: { authorization: 'Bearer publishable' } }))).toEqual([
      401,
      'session_ended',
    ]);
  });

  test.each([
    ['/refresh', 'GET', 405, 'method_not_allowed'],
    ['', 'GET', 405, 'method_not_allowed'],
    ['/refresh', 'OPTIONS', 405, 'method_not_allowed'],
    ['/other', 'POST', 404, 'not_found'],
  ])('%s %s → %i %s', async (path, method, status, code) => {
    const response = await call(path, undefined, { method });
    expect(await told(response.clone())).toEqual([status, code]);
    expect(response.headers.get('access-control-allow-origin')).toBeNull();
  });

  test.each([
    undefined,
    [],
    { email: 1 },
    { email: 'a@b.test', password: '' },
    { email: 'a@b.test', password: 'x', name: 5 },
  ])('a body that is %j is 400', async (body) => {
    expect(await told(await call('', body))).toEqual([400, 'bad_request']);
  });
});

describe('signing in', () => {
  test('gives a script what ends in minutes, and the cookie what lasts', async () => {
    const response = await call('', { email: 'ann@example.test', password: PASSWORD });
    const text = await response.text();
    expect(Object.keys(JSON.parse(text)).sort()).toEqual(['access_token', 'expires_in', 'user']);
    expect(text).not.toContain('refresh-');
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(response.headers.get('set-cookie')).toMatch(
      /^__Host-session=[\w-]{80,}; Path=\/; Max-Age=604800; HttpOnly; Secure; SameSite=Strict$/,
    );
    expect(fake.calls.find(({ path }) => path.startsWith('/token'))?.headers.get('x-real-ip')).toBe('192.0.2.7');
  });

  test('tells the auth server which browser it is for', async () => {
    const body = { email: 'ann@example.test', password: PASSWORD };
    await call('', body, { headers: { 'user-agent': 'A browser/1' } });
    const device = () => fake.calls.find(({ path }) => path.startsWith('/token'))?.headers.get('user-agent');
    expect(device()).toBe('A browser/1');
    fake.calls.length = 0;
    await call('', body);
    expect(device()).toBeNull();
  });

  test('asks for the account it counts, however that is written', async () => {
    await call('', { email: ' V\u0130ctim@Example.test', password: 'no' });
    expect(fake.calls.at(-1)?.body.email).toBe(' V\u0130ctim@Example.test'.trim().toLowerCase());
  });

  test('is refused with the code of the auth server and none of its words', async () => {
    const response = await call('', { email: 'ann@example.test', password: 'no' });
    expect(await response.clone().text()).not.toContain('a sentence');
    expect(await told(response)).toEqual([400, 'invalid_credentials']);
  });

  test('ten wrong passwords are enough, however the address is written, and the right one begins anew', async () => {
    const guess = (password: string) => call('', { email: ' Ann@example.test', password });
    for (let n = 0; n < 9; n++) expect((await guess('no')).status).toBe(400);
    expect((await guess(PASSWORD)).status).toBe(200);
    for (let n = 0; n < 10; n++) expect((await guess('no')).status).toBe(400);
    const refused = await guess(PASSWORD);
    expect(refused.headers.get('retry-after')).toBe('120');
    expect(await told(refused)).toEqual([429, 'too_many_requests']);
  });

  test('says when the auth server is away', async () => {
    const body = { email: 'ann@example.test', password: PASSWORD };
    fake.answers['/token?grant_type=password'] = () => new Response('<html>', { status: 502 });
    expect(await told(await call('', body))).toEqual([503, 'auth_unavailable']);
    fake.answers['/token?grant_type=password'] = () => Promise.reject(new TypeError('fetch failed'));
    expect(await told(await call('', body))).toEqual([503, 'auth_unavailable']);
  });
});

describe('the session', () => {
  test('goes on with a new token, and ends when it was to end', async () => {
    const first = await signIn();
    fake.now = CLOCK + 3 * DAY;
    const response = await call('/refresh', undefined, { cookie: first });
    expect(await response.clone().json()).toMatchObject({ access_token: 'access-2', expires_in: 900 });
    expect(response.headers.get('set-cookie')).toContain(`Max-Age=${4 * 24 * 60 * 60};`);
    expect(fake.calls.at(-1)?.body).toEqual({ refresh_token: 'refresh-1' });

    const second = cookieOf(response) ?? '';
    fake.now = CLOCK + 7 * DAY;
    const late = await call('/refresh', undefined, { cookie: second });
    expect(late.headers.get('set-cookie')).toBe(EMPTY);
    expect(await told(late)).toEqual([401, 'session_ended']);
    expect(fake.paths.filter((path) => path.includes('refresh_token'))).toHaveLength(1);
  });

  test('of many who ask at once is renewed once', async () => {
    const cookie = await signIn();
    fake.answers['/token?grant_type=refresh_token'] = async () => {
      await new Promise((resolve) => setTimeout(resolve, 100));
      return Response.json(fake.session());
    };
    const answers = await Promise.all(Array.from({ length: 20 }, () => call('/refresh', undefined, { cookie })));
    const tokens = await Promise.all(
      answers.map(async (answer) => ((await answer.json()) as { access_token: string }).access_token),
    );
    expect(new Set(tokens)).toEqual(new Set(['access-2']));
    expect(fake.paths.filter((path) => path.includes('refresh_token'))).toHaveLength(1);
  });

  test('that the auth server has ended is over here; one it cannot look at is not', async () => {
    const cookie = await signIn();
    const path = '/token?grant_type=refresh_token';
    for (const [status, code] of [
      [400, 'refresh_token_already_used'],
      [403, 'session_expired'],
    ] as const) {
      fake.answers[path] = () => wrong(status, code);
      const response = await call('/refresh', undefined, { cookie });
      expect(response.headers.get('set-cookie')).toBe(EMPTY);
      expect(await told(response)).toEqual([401, 'session_ended']);
    }
    for (const status of [400, 401, 404, 409, 429, 500]) {
      fake.answers[path] = () => wrong(status, 'conflict');
      const response = await call('/refresh', undefined, { cookie });
      expect([response.status, response.headers.get('set-cookie')]).toEqual([status === 429 ? 429 : 503, null]);
    }
  });

  test('is none without the cookie, with a changed one, a plain one, or one sealed elsewhere', async () => {
    const end = CLOCK / 1000 + 60;
    const good = await seal({ token: 'refresh-1', end }, fake.env.cookieKey);
    const foreign = await seal({ token: 'refresh-1', end }, 'the secret of somebody else, long too');
    const over = await seal({ token: 'refresh-1', end: CLOCK / 1000 }, fake.env.cookieKey);
    const changed = `${good.slice(0, -2)}${good.endsWith('AA') ? 'BB' : 'AA'}`;
    const plain = btoa(JSON.stringify({ token: 'refresh-1', end })).replace(/=+$/, '');
    for (const cookie of ['', 'refresh-1', foreign, over, changed, plain, '%%%', 'A'.repeat(5)]) {
      expect(await told(await call('/refresh', undefined, { cookie })), cookie).toEqual([401, 'session_ended']);
      expect(await told(await call('', undefined, { method: 'DELETE', cookie })), cookie).toEqual([
        401,
        'session_ended',
      ]);
      const change = { current: PASSWORD, password: 'another horse battery' };
      expect(await told(await call('/password', change, { cookie })), cookie).toEqual([401, 'session_ended']);
    }
    expect(fake.paths.filter((path) => !path.includes('throttle'))).toEqual([]);
    expect((await call('/refresh', undefined, { cookie: good })).status).toBe(200);
  });

  test.each(['local', 'global'])('is ended at the auth server, too (%s)', async (scope) => {
    const cookie = await signIn();
    const response = await call(scope === 'local' ? '' : '?scope=global', undefined, { method: 'DELETE', cookie });
    expect([response.status, response.headers.get('set-cookie')]).toEqual([204, EMPTY]);
    expect(fake.calls.at(-1)?.path).toBe(`/logout?scope=${scope}`);
    expect(fake.calls.at(-1)?.headers.get('authorization')).toBe('Bearer access-2');
  });
});
