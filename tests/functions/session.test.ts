import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readJson, type StackState, stateFile } from '../../scripts/stack/state.ts';
import { PATHS } from '../../supabase/functions/session/handler.ts';
import { codeOf, World } from './office.ts';
import { Browser, PASSWORD } from './session.ts';
import type { SharedStack } from './setup.ts';

let world: World<SharedStack>;
beforeAll(() => {
  world = World.shared();
});
afterAll(() => world.stop());

const newBrowser = () => new Browser(world.stack);
const refreshed = async (browser: Browser) => (await browser.ask('/refresh')).status;
const ENDED = [401, 'session_ended'];

/** The session of the cookie as if it had begun, and been used, so long ago. */
const age = async (browser: Browser, days: number) => {
  const token = (await browser.sealed)?.token ?? '';
  await world.sql`update auth.sessions set created_at = created_at - ${days} * interval '1 day'
    where id = (select session_id from auth.refresh_tokens where token = ${token})`;
};

describe('a session', () => {
  it('has a cookie with exactly these attributes, and an access token for 15 minutes', async () => {
    const browser = newBrowser();
    const { email } = await browser.signUp();
    const response = await browser.ask('', { json: { email, password: PASSWORD } });
    const cookie = response.headers.get('set-cookie') ?? '';
    expect(cookie.replace(/=[\w-]+;/, '=…;')).toBe(
      '__Host-session=…; Path=/; Max-Age=604800; HttpOnly; Secure; SameSite=Strict',
    );
    const text = await response.text();
    const body = JSON.parse(text) as { access_token: string; expires_in: number; user: { email: string } };
    expect(body).toMatchObject({ expires_in: 900, user: { email } });
    expect(Object.keys(body).sort()).toEqual(['access_token', 'expires_in', 'user']);
    const claims = JSON.parse(atob(body.access_token.split('.')[1] ?? '')) as { exp: number; iat: number };
    expect(claims.exp - claims.iat).toBe(900);
    const token = (await browser.sealed)?.token ?? '';
    expect(token.length).toBeGreaterThan(10);
    expect(`${text}${[...response.headers].join()}`).not.toContain(token);
  });

  it('is renewed by its cookie, whose end never moves', async () => {
    const browser = newBrowser();
    await browser.signUp();
    const before = await browser.sealed;
    await browser.put({ token: before?.token ?? '', end: (before?.end ?? 0) - 1000 });
    const response = await browser.ask('/refresh');
    expect(response.status).toBe(200);
    const after = await browser.sealed;
    expect(after?.end).toBe((before?.end ?? 0) - 1000);
    expect(after?.token).not.toBe(before?.token);
    const seconds = Number(/Max-Age=(\d+)/.exec(response.headers.get('set-cookie') ?? '')?.[1]);
    expect(seconds).toBeLessThanOrEqual(603_800);
  });

  it('survives twenty refreshes at once, and a token one generation old', async () => {
    const browser = newBrowser();
    await browser.signUp();
    const first = browser.cookie;
    const answers = await Promise.all(Array.from({ length: 20 }, () => browser.ask('/refresh')));
    expect(answers.map(({ status }) => status)).toEqual(Array(20).fill(200));
    expect(await refreshed(browser)).toBe(200);
    const latest = browser.cookie;
    expect(latest).not.toBe(first);
    expect(await refreshed(browser)).toBe(200);
    browser.cookie = latest;
    expect(await refreshed(browser)).toBe(200);
  });

  it('ends, for whoever holds it, when a token two generations old is used', async () => {
    const browser = newBrowser();
    await browser.signUp();
    const stolen = newBrowser();
    stolen.cookie = browser.cookie;
    expect([await refreshed(browser), await refreshed(browser)]).toEqual([200, 200]);
    expect(await codeOf(await stolen.ask('/refresh'))).toEqual(ENDED);
    expect(await codeOf(await browser.ask('/refresh'))).toEqual(ENDED);
    expect(browser.cookie).toBe('__Host-session=');
  });

  it('is over after seven days, by the cookie and by the auth server', async () => {
    const browser = newBrowser();
    await browser.signUp();
    const kept = (await browser.sealed) ?? { token: '', end: 0 };
    await browser.put({ ...kept, end: Math.floor(Date.now() / 1000) - 1 });
    expect(await codeOf(await browser.ask('/refresh'))).toEqual(ENDED);
    await browser.put(kept);
    await age(browser, 6.9);
    expect(await refreshed(browser)).toBe(200);
    await age(browser, 0.2);
    expect(await codeOf(await browser.ask('/refresh'))).toEqual(ENDED);
  });

  it('is ended by signing out, with its access token where the backend asks for the session', async () => {
    const browser = newBrowser();
    const { token } = await browser.signUp();
    const copy = newBrowser();
    copy.cookie = browser.cookie;
    const response = await browser.ask('', { method: 'DELETE' });
    expect(response.status).toBe(204);
    expect(response.headers.get('set-cookie')).toBe(
      '__Host-session=; Path=/; Max-Age=0; HttpOnly; Secure; SameSite=Strict',
    );
    expect(await codeOf(await copy.ask('/refresh'))).toEqual(ENDED);
    expect((await world.request('/auth/v1/user', { token })).status).toBe(403);
  });

  it('is one of several that are seen, ended one by one, and all at once', async () => {
    const here = newBrowser();
    const { email } = await here.signUp();
    const others = [newBrowser(), newBrowser()];
    let token = '';
    for (const other of others) {
      const response = await other.ask('', { json: { email, password: PASSWORD } });
      token = ((await response.json()) as { access_token: string }).access_token;
    }
    const list = await world.request('/rest/v1/rpc/my_sessions', { token, json: {} });
    const sessions = (await list.json()) as { id: string; device: string | null }[];
    const mine = (JSON.parse(atob(token.split('.')[1] ?? '')) as { session_id: string }).session_id;
    expect(sessions).toHaveLength(3);
    expect(sessions[0]).toMatchObject({ id: mine, device: null, address: null });
    await world.request('/rest/v1/rpc/end_session', { token, json: { session: mine } });
    const [first, last] = others as [Browser, Browser];
    expect(await codeOf(await last.ask('/refresh'))).toEqual(ENDED);
    expect(await refreshed(first)).toBe(200);
    expect((await here.ask('?scope=global', { method: 'DELETE' })).status).toBe(204);
    expect(await codeOf(await first.ask('/refresh'))).toEqual(ENDED);
  });
});

describe('from outside', () => {
  it('only the app may ask: its origin and its header', async () => {
    const browser = newBrowser();
    await browser.signUp();
    const foreign: Record<string, string>[] = [{ origin: 'https://evil.test' }, { 'x-requested-with': 'fetch' }];
    for (const headers of foreign) {
      for (const path of PATHS)
        expect(await codeOf(await browser.ask(path, { json: {}, headers })), path).toEqual([403, 'foreign_request']);
      expect((await browser.ask('', { method: 'DELETE', headers })).status).toBe(403);
    }
    expect(
      (await browser.ask('/refresh', { headers: { origin: world.stack.appUrl.replace('127.0.0.1', 'localhost') } }))
        .status,
    ).toBe(200);
  });

  it('nobody is asked for a code where the server has no second factor', async () => {
    const browser = newBrowser();
    await browser.signUp();
    const factor = crypto.randomUUID();
    const asked: [string, { method?: string; json?: object }][] = [
      ['/factors', {}],
      [`/factors?factor=${factor}`, { method: 'DELETE' }],
      ['/code', { json: { factor, code: '123456' } }],
    ];
    for (const [path, options] of asked)
      expect(await codeOf(await browser.ask(path, options)), path).toEqual([404, 'no_mfa']);
    expect(await refreshed(browser)).toBe(200);
  });

  it('GoTrue hands out nothing', async () => {
    for (const path of [
      '/auth/v1/token?grant_type=password',
      '/auth/v1/token?grant_type=refresh_token',
      '/auth/v1/signup',
      '/auth/v1/factors',
      `/auth/v1/factors/${crypto.randomUUID()}/verify`,
    ])
      expect((await world.request(path, { json: { email: 'a@b.test', password: PASSWORD } })).status, path).toBe(404);
  });
});

describe('tokens that are not ours', () => {
  const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const token = (claims: object, secret: string, alg = 'HS256') => {
    const signed = `${encode({ alg, typ: 'JWT' })}.${encode(claims)}`;
    return `${signed}.${alg === 'none' ? '' : createHmac('sha256', secret).update(signed).digest('base64url')}`;
  };

  it('are 401 at every endpoint of every function', async () => {
    const good = await world.signUp();
    const claims = JSON.parse(atob(good.split('.')[1] ?? '')) as Record<string, unknown>;
    const secret = readJson<StackState>(stateFile(world.stack.dir))?.secrets.jwt ?? '';
    const { aud: _, ...nobody } = claims;
    const bad: Record<string, string> = {
      forged: token(claims, 'another secret'),
      tampered: good.replace(/\.[^.]+\./, `.${encode({ ...claims, sub: crypto.randomUUID() })}.`),
      expired: token({ ...claims, exp: Number(claims.iat) - 1 }, secret),
      unsigned: token(claims, '', 'none'),
      'foreign audience': token({ ...claims, aud: 'another product' }, secret),
      'no audience': token(nobody, secret),
      'no token': 'x',
    };
    const run = crypto.randomUUID();
    const endpoints: [string, string][] = [
      ['POST', '/import'],
      ['POST', `/import/${run}/commit`],
      ['POST', `/import/${run}/undo`],
      ['GET', `/import/${run}/rejected`],
      ['DELETE', '/session'],
      ['DELETE', '/session/factors'],
      ...PATHS.map((path): [string, string] => ['POST', `/session${path}`]),
    ];
    const headers = { origin: world.stack.appUrl, 'x-requested-with': 'secg' };
    for (const [name, value] of Object.entries(bad)) {
      for (const [method, path] of endpoints) {
        const response = await world.request(`/functions/v1${path}`, { method, token: value, headers });
        expect([response.status, path], name).toEqual([401, path]);
        await response.body?.cancel();
      }
    }
    const signed = await world.request('/functions/v1/import', { method: 'POST', token: token(claims, secret) });
    expect((await codeOf(signed))[0]).toBe(415);
  });
});

describe('passwords', () => {
  it('ten wrong ones close the account for this address, and for no other account', async () => {
    const [careless, careful] = [newBrowser(), newBrowser()];
    const { email } = await careless.signUp();
    const other = await careful.signUp();
    const signIn = (name: string, password: string) => newBrowser().ask('', { json: { email: name, password } });
    for (let round = 0; round < 2; round++) {
      for (let n = 0; n < 9; n++)
        expect(await codeOf(await signIn(email, 'wrong'))).toEqual([400, 'invalid_credentials']);
      expect((await signIn(email, PASSWORD)).status).toBe(200);
    }
    const many = await Promise.all(
      Array.from({ length: 15 }, (_, n) => signIn(n % 2 ? email.toUpperCase() : email, 'wrong')),
    );
    expect(many.map(({ status }) => status).sort()).toEqual([...Array(10).fill(400), ...Array(5).fill(429)]);
    const refused = await signIn(email, PASSWORD);
    const wait = Number(refused.headers.get('retry-after'));
    expect(wait).toBeGreaterThan(280);
    expect(wait).toBeLessThanOrEqual(300);
    expect(await codeOf(refused)).toEqual([429, 'too_many_requests']);
    expect((await signIn(other.email, PASSWORD)).status).toBe(200);
    await world.sql`update private.throttles set attempts = array(select a - interval '5 minutes' from unnest(attempts) a)`;
    expect((await signIn(email, PASSWORD)).status).toBe(200);
  });

  it('is changed with the one of now, and then ends the sessions elsewhere', async () => {
    const [here, there] = [newBrowser(), newBrowser()];
    const { email } = await here.signUp();
    await there.ask('', { json: { email, password: PASSWORD } });
    const wrong = await here.ask('/password', { json: { current: 'wrong', password: 'another one of length' } });
    expect(await codeOf(wrong)).toEqual([400, 'invalid_credentials']);
    expect(
      (await here.ask('/password', { json: { current: PASSWORD, password: 'another one of length' } })).status,
    ).toBe(200);
    expect(await refreshed(here)).toBe(200);
    expect(await codeOf(await there.ask('/refresh'))).toEqual(ENDED);
    expect((await there.ask('', { json: { email, password: PASSWORD } })).status).toBe(400);
  });
});
