import { beforeEach, describe, expect, test } from 'vitest';
import { FakeAuth, ORIGIN, PASSWORD } from './auth.fixture.ts';
import { CODE, FOREIGN } from './factors.fixture.ts';
import { createHandler } from './handler.ts';

let fake: FakeAuth;
let handle: (request: Request) => Promise<Response>;
beforeEach(() => {
  fake = new FakeAuth();
  handle = createHandler(fake.env);
});

const call = (
  path: string,
  { body, method = 'POST', cookie = '' }: { body?: object; method?: string; cookie?: string },
) =>
  handle(
    new Request(`http://f.test/session${path}`, {
      method,
      ...(body ? { body: JSON.stringify(body) } : {}),
      headers: { origin: ORIGIN, 'x-requested-with': 'secg', 'x-real-ip': '192.0.2.7', cookie },
    }),
  );
const told = async (response: Response) => {
  const { error } = (await response.json()) as { error: { code: string } };
  return [response.status, error.code];
};
const cookieOf = (response: Response) => response.headers.get('set-cookie')?.split(';')[0] ?? '';
const password = (value = PASSWORD) => call('', { body: { email: 'ann@example.test', password: value } });
const signIn = async () => cookieOf(await password());
const enter = (cookie: string, factor: string, code = CODE) => call('/code', { body: { factor, code }, cookie });
const remove = (cookie: string, factor: string) => call(`/factors?factor=${factor}`, { method: 'DELETE', cookie });
/** How strong the tokens are that an answer brought along. */
const levelOf = async (response: Response) => {
  const { access_token } = (await response.clone().json()) as { access_token: string };
  return fake.factors.levels.get(access_token.replace('access-', ''));
};
const asked = () => fake.paths.filter((path) => !path.includes('throttle'));

describe('setting up', () => {
  test('gives what an authenticator app is shown, counts when a code is confirmed, and lasts as long as before', async () => {
    const first = await signIn();
    fake.now += 24 * 60 * 60 * 1000;
    const begun = await call('/factors', { cookie: first });
    const { factor, ...rest } = (await begun.json()) as { factor: Record<string, string>; user: object };
    expect(Object.keys(rest).sort()).toEqual(['access_token', 'expires_in', 'user']);
    expect(factor).toEqual({
      id: fake.factors.list[0]?.id,
      secret: 'ABCDEFGH',
      uri: 'otpauth://totp/x?issuer=SECG ERP',
      picture: 'data:image/svg+xml;utf-8,%3Csvg%20fill%3D%22%23000%22%2F%3E',
    });
    const done = await enter(cookieOf(begun), factor.id ?? '', ' 123 456 ');
    const text = await done.clone().text();
    expect(text).not.toContain('refresh-');
    expect(Object.keys(JSON.parse(text)).sort()).toEqual(['access_token', 'expires_in', 'user']);
    expect(JSON.parse(text).user.factors).toMatchObject([{ id: factor.id, status: 'verified' }]);
    expect(done.headers.get('set-cookie')).toMatch(/^__Host-session=[\w-]{80,}; Path=\/; Max-Age=518400; HttpOnly;/);
    expect(await levelOf(done)).toBe('aal2');
    const later = await call('/refresh', { cookie: cookieOf(done) });
    expect(await levelOf(later)).toBe('aal2');
  });

  test('begins anew for who left it half done, and what he left counts for nothing', async () => {
    const cookie = cookieOf(await call('/factors', { cookie: await signIn() }));
    fake.now += 1;
    const begun = await call('/factors', { cookie });
    expect(begun.status).toBe(200);
    const { factor } = (await begun.clone().json()) as { factor: { id: string } };
    expect(factor.id).toBe(fake.factors.list[1]?.id);
    expect(await levelOf(await enter(cookieOf(begun), factor.id))).toBe('aal2');
  });

  test('of a second one wants a code of the first', async () => {
    fake.factors.add();
    expect(await told(await call('/factors', { cookie: await signIn() }))).toEqual([403, 'insufficient_aal']);
    expect(fake.factors.list).toHaveLength(1);
  });
});

describe('the code', () => {
  test('is the second step: the password alone says that there is one, and opens no more than it did', async () => {
    const id = fake.factors.add();
    const first = await password();
    expect(await first.clone().json()).toMatchObject({ user: { factors: [{ id, status: 'verified' }] } });
    expect(await levelOf(first)).toBe('aal1');
    const second = await enter(cookieOf(first), id);
    expect(await levelOf(second)).toBe('aal2');
  });

  test('that is wrong leaves the session as it was', async () => {
    const id = fake.factors.add();
    const cookie = await signIn();
    const refused = await enter(cookie, id, '000000');
    expect(refused.headers.get('set-cookie')).toBeNull();
    expect(await refused.clone().text()).not.toContain('a sentence');
    expect(await told(refused)).toEqual([422, 'mfa_verification_failed']);
    expect(await levelOf(await call('/refresh', { cookie }))).toBe('aal1');
    expect(await levelOf(await enter(cookie, id))).toBe('aal2');
  });

  test('of somebody else is none', async () => {
    fake.factors.add();
    const cookie = await signIn();
    expect(await told(await enter(cookie, FOREIGN))).toEqual([404, 'mfa_factor_not_found']);
    expect(await told(await remove(cookie, FOREIGN))).toEqual([404, 'mfa_factor_not_found']);
  });

  test('may be wrong ten times, wherever they come from, and the right one begins anew', async () => {
    const id = fake.factors.add();
    const cookie = await signIn();
    for (let n = 0; n < 9; n++) expect((await enter(cookie, id, '000000')).status).toBe(422);
    expect((await enter(cookie, id)).status).toBe(200);
    const again = await signIn();
    for (let n = 0; n < 10; n++) expect((await enter(again, id, '000000')).status).toBe(422);
    fake.calls.length = 0;
    const refused = await enter(again, id);
    expect(refused.headers.get('retry-after')).toBe('120');
    expect(await told(refused)).toEqual([429, 'too_many_requests']);
    expect(asked()).toEqual(['/token?grant_type=refresh_token']);
  });

  test.each(['', 'x', '../user', '00000000-0000-4000-8000-000000000001/verify'])(
    'of the factor %j is asked of nobody',
    async (factor) => {
      const cookie = await signIn();
      fake.calls.length = 0;
      expect(await told(await enter(cookie, factor))).toEqual([400, 'bad_request']);
      expect(await told(await remove(cookie, encodeURIComponent(factor)))).toEqual([400, 'bad_request']);
      expect(asked()).toEqual([]);
    },
  );
});

describe('taking one away', () => {
  test('wants a code, and leaves a session of one step', async () => {
    const id = fake.factors.add();
    const weak = await signIn();
    expect(await told(await remove(weak, id))).toEqual([422, 'insufficient_aal']);
    const strong = cookieOf(await enter(weak, id));
    const removed = await remove(strong, id);
    expect(await removed.clone().json()).toMatchObject({ user: { id: 'u1' } });
    expect(((await removed.clone().json()) as { user: object }).user).not.toHaveProperty('factors');
    expect(await levelOf(removed)).toBe('aal1');
  });

  test('wants none where it was never confirmed', async () => {
    const cookie = cookieOf(await call('/factors', { cookie: await signIn() }));
    expect((await remove(cookie, fake.factors.list[0]?.id ?? '')).status).toBe(200);
    expect(fake.factors.list).toEqual([]);
  });
});

const SOME = '00000000-0000-4000-8000-000000000001';
const EACH = [
  ['factors', (cookie: string) => call('/factors', { cookie })],
  ['code', (cookie: string) => enter(cookie, SOME)],
  ['the end of one', (cookie: string) => remove(cookie, SOME)],
] as const;

test.each(EACH)('%s: not without a session', async (_, ask) => {
  for (const cookie of ['', '__Host-session=made-up'])
    expect(await told(await ask(cookie))).toEqual([401, 'session_ended']);
  expect(asked()).toEqual([]);
});

test.each(EACH)('%s: not where the server has no second factor, which nobody tries out', async (_, ask) => {
  fake.env.mfa = false;
  const cookie = await signIn();
  fake.calls.length = 0;
  expect(await told(await ask(cookie))).toEqual([404, 'no_mfa']);
  expect(fake.calls).toEqual([]);
});

describe('another password of who has a second factor', () => {
  test('is set by the session that has it', async () => {
    const id = fake.factors.add();
    const strong = cookieOf(await enter(await signIn(), id));
    fake.calls.length = 0;
    const body = { current: PASSWORD, password: 'another horse battery' };
    const response = await call('/password', { body, cookie: strong });
    expect(await levelOf(response)).toBe('aal2');
    const used = fake.calls.filter(({ path }) => path === '/user' || path.startsWith('/logout'));
    const levels = used.map(({ path, headers }) => [
      path,
      fake.factors.levels.get(headers.get('authorization')?.replace('Bearer access-', '') ?? ''),
    ]);
    expect(levels).toEqual([
      ['/logout?scope=local', 'aal1'],
      ['/user', 'aal2'],
      ['/logout?scope=others', 'aal2'],
    ]);
  });

  test('by the link of a mail wants a code with it', async () => {
    fake.factors.add();
    const reset = (more: object) =>
      call('/reset', { body: { token_hash: 'hash', password: 'another horse battery', ...more } });
    for (const [more, expected] of [
      [{}, [403, 'code_needed']],
      [{ code: '000000' }, [422, 'mfa_verification_failed']],
    ] as const) {
      fake.calls.length = 0;
      expect(await told(await reset(more))).toEqual(expected);
      expect(fake.calls.at(-1)?.path).toBe('/logout?scope=local');
      expect(fake.calls.some(({ body }) => 'password' in body)).toBe(false);
    }
    expect(await levelOf(await reset({ code: CODE }))).toBe('aal2');
  });
});
