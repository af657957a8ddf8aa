import { beforeEach, describe, expect, test } from 'vitest';
import { FakeAuth, PASSWORD, posted, wrong } from './auth.fixture.ts';
import { envFrom } from './env.ts';
import { createHandler } from './handler.ts';

let fake: FakeAuth;
let handle: (request: Request) => Promise<Response>;
beforeEach(() => {
  fake = new FakeAuth();
  handle = createHandler(fake.env);
});

const call = (path: string, body: unknown, cookie = '') => handle(posted(path, body, { cookie }));
const told = async (response: Response) => {
  const { error } = (await response.json()) as { error: { code: string; detail: unknown } };
  return [response.status, error.code, error.detail];
};
const signIn = async () =>
  (await call('', { email: 'ann@example.test', password: PASSWORD })).headers.get('set-cookie')?.split(';')[0];
const asked = () => fake.paths.filter((path) => !path.includes('throttle'));

describe('signing up', () => {
  const nora = { email: ' nora@example.test ', password: 'correct horse battery', name: 'Nora' };

  test('begins a session where addresses need no confirmation', async () => {
    const response = await call('/sign-up', nora);
    expect(await response.json()).toMatchObject({ access_token: 'access-1' });
    expect(response.headers.get('set-cookie')).toContain('__Host-session=');
    expect(fake.calls.at(-1)?.body).toEqual({
      email: 'nora@example.test',
      password: nora.password,
      data: { full_name: 'Nora' },
    });
  });

  test('else a link was sent, and the answer is the same for an address that has an account', async () => {
    for (const answer of [() => Response.json({ id: 'u2' }), () => wrong(429, 'over_email_send_rate_limit')]) {
      fake.answers['/signup'] = answer;
      const response = await call('/sign-up', nora);
      expect([response.status, await response.json()]).toEqual([200, { confirm: true }]);
      expect(response.headers.get('set-cookie')).toBeNull();
    }
  });

  test.each([
    ['eleven char', 'short'],
    ['Password2026!', 'common'],
    ['x y z '.repeat(13), 'long'],
    ['Nora.Nora.Nora', 'common'],
  ])('%s is %s', async (password, reason) => {
    expect(await told(await call('/sign-up', { ...nora, password }))).toEqual([422, 'weak_password', { reason }]);
    expect(asked()).toEqual([]);
  });
});

describe('the link of a sign-up', () => {
  const TOKEN = '/token?grant_type=password';
  const link = { token_hash: 'hash', email: ' Ann@example.test', password: PASSWORD };
  /** What the auth server says of the password, one time after the other. */
  const passwords = (...answers: (() => Response)[]) => {
    fake.answers[TOKEN] = () => (answers.shift() ?? (() => wrong(500, 'too many')))();
  };
  const unconfirmed = () => wrong(400, 'email_not_confirmed');
  const right = () => Response.json(fake.session());

  test('confirms for who knows the password, and leaves one session', async () => {
    passwords(unconfirmed, right);
    const response = await call('/verify', link);
    expect(await response.json()).toMatchObject({ access_token: 'access-2' });
    expect(response.headers.get('set-cookie')).toContain('__Host-session=');
    expect(asked()).toEqual([TOKEN, '/verify', TOKEN, '/logout?scope=local']);
    expect(fake.calls.find(({ path }) => path === '/verify')?.body).toEqual({ type: 'signup', token_hash: 'hash' });
    expect(fake.calls.at(-1)?.headers.get('authorization')).toBe('Bearer access-1');
  });

  test('is not used up by a wrong password, which counts as one, and is not needed by who confirmed before', async () => {
    expect((await told(await call('/verify', { ...link, password: 'no' }))).slice(0, 2)).toEqual([
      400,
      'invalid_credentials',
    ]);
    expect(fake.counts.get('sign-in')).toBe(1);
    expect((await call('/verify', link)).status).toBe(200);
    expect(asked()).toEqual([TOKEN, TOKEN]);
  });

  test('that is used up or too old is refused', async () => {
    passwords(unconfirmed);
    fake.answers['/verify'] = () => wrong(403, 'otp_expired');
    expect((await told(await call('/verify', link))).slice(0, 2)).toEqual([403, 'otp_expired']);
  });

  test.each<[string, () => Response, string[]]>([
    ['another password', () => wrong(400, 'invalid_credentials'), []],
    ['another account', () => Response.json({ ...fake.session(), user: { id: 'u2' } }), ['/logout?scope=local']],
  ])('leaves nothing to who chose %s', async (_, answer, more) => {
    passwords(unconfirmed, answer);
    const response = await call('/verify', link);
    expect(response.headers.get('set-cookie')).toBeNull();
    expect((await told(response)).slice(0, 2)).toEqual([403, 'other_password']);
    expect(asked().slice(3)).toEqual([...more, '/user', '/logout?scope=global']);
    const [changed, ended] = fake.calls.slice(-2);
    expect(changed?.body.password).toMatch(/^[\da-f]{64}$/);
    expect([changed, ended].map((one) => one?.headers.get('authorization'))).toEqual(Array(2).fill('Bearer access-1'));
  });

  test('evicts even when nobody can say whether the password was right', async () => {
    passwords(unconfirmed, () => new Response('<html>', { status: 502 }));
    expect((await told(await call('/verify', link))).slice(0, 2)).toEqual([503, 'auth_unavailable']);
    expect(asked().slice(3)).toEqual(['/user', '/logout?scope=global']);
  });
});

describe('a forgotten password', () => {
  test('is answered the same for everybody, five times an hour', async () => {
    for (let n = 0; n < 5; n++) expect((await call('/forgotten', { email: 'nobody@example.test' })).status).toBe(204);
    expect(await told(await call('/forgotten', { email: 'Nobody@example.test' }))).toEqual([
      429,
      'too_many_requests',
      { retry_after: 120 },
    ]);
  });

  test('is answered the same when a mail went out a moment ago', async () => {
    fake.answers['/recover'] = () => wrong(429, 'over_email_send_rate_limit');
    expect((await call('/forgotten', { email: 'ann@example.test' })).status).toBe(204);
  });

  test('is replaced with the link from the mail, and whoever was signed in is not any more', async () => {
    const response = await call('/reset', { token_hash: 'hash', password: 'another horse battery' });
    expect(response.headers.get('set-cookie')).toContain('__Host-session=');
    expect(asked()).toEqual(['/verify', '/user', '/logout?scope=others']);
    expect(fake.calls[1]?.headers.get('authorization')).toBe('Bearer access-1');
  });

  test('may be the one that was forgotten; a weak one does not use the link up', async () => {
    fake.answers['/user'] = () => wrong(422, 'same_password');
    expect((await call('/reset', { token_hash: 'hash', password: PASSWORD })).status).toBe(200);
    fake.answers['/user'] = () => wrong(422, 'weak_password');
    fake.calls.length = 0;
    expect((await call('/reset', { token_hash: 'hash', password: PASSWORD })).status).toBe(422);
    expect(asked()).toEqual(['/verify', '/user', '/logout?scope=local']);
    fake.calls.length = 0;
    expect((await call('/reset', { token_hash: 'hash', password: 'short' })).status).toBe(422);
    expect(asked()).toEqual([]);
  });
});

describe('another password', () => {
  const change = { current: PASSWORD, password: 'another horse battery' };

  test('needs the one of now, and ends the other sessions', async () => {
    const cookie = await signIn();
    fake.calls.length = 0;
    expect((await call('/password', change, cookie)).status).toBe(200);
    expect(asked()).toEqual([
      '/token?grant_type=refresh_token',
      '/token?grant_type=password',
      '/user',
      '/logout?scope=others',
    ]);
    expect(fake.calls.at(-1)?.headers.get('authorization')).toBe('Bearer access-3');
  });

  test('is not given for a wrong one, which counts as one at sign-in, and not for a weak one', async () => {
    const cookie = await signIn();
    expect((await told(await call('/password', { ...change, current: 'no' }, cookie))).slice(0, 2)).toEqual([
      400,
      'invalid_credentials',
    ]);
    expect(fake.counts.get('sign-in')).toBe(1);
    expect(
      (await told(await call('/password', { ...change, password: 'Ann.Lee.Ann.Lee' }, cookie))).slice(0, 2),
    ).toEqual([422, 'weak_password']);
    expect(fake.paths).not.toContain('/user');
  });

  test('that the auth server refuses leaves the session that was begun for it nowhere', async () => {
    const cookie = await signIn();
    fake.answers['/user'] = () => wrong(422, 'same_password');
    fake.calls.length = 0;
    expect((await told(await call('/password', change, cookie))).slice(0, 2)).toEqual([422, 'same_password']);
    expect(asked().slice(2)).toEqual(['/user', '/logout?scope=local']);
    expect(fake.calls.at(-1)?.headers.get('authorization')).toBe('Bearer access-3');
  });
});

describe('settings', () => {
  const NEEDED = {
    SUPABASE_URL: 'http://s.test/',
    SUPABASE_ANON_KEY: 'k',
    APP_ORIGIN: 'https://app.test/, http://127.0.0.1:3000',
    SESSION_SECRET: 's'.repeat(32),
    THROTTLE_SECRET: 't'.repeat(32),
  };
  const given = (more: Record<string, string | undefined>) =>
    envFrom((name) => ({ ...NEEDED, ...more })[name as keyof typeof NEEDED]);

  test('have defaults where the platform has them', () => {
    const env = given({});
    expect([...env.origins]).toEqual(['https://app.test', 'http://127.0.0.1:3000']);
    expect(env).toMatchObject({ authUrl: 'http://s.test/auth/v1', addressHeader: 'x-real-ip', mfa: false });
    expect(given({ MFA: 'true' }).mfa).toBe(true);
    expect(given({ AUTH_URL: 'http://auth:9999/' }).authUrl).toBe('http://auth:9999');
  });

  test.each(Object.keys(NEEDED))('stop the start without %s', (name) => {
    expect(() => given({ [name]: undefined })).toThrow(name);
  });

  test.each(['SESSION_SECRET', 'THROTTLE_SECRET'])('refuse a short %s', (name) => {
    expect(() => given({ [name]: 'short' })).toThrow('32 characters');
  });
});
