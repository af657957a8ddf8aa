import { beforeEach, describe, expect, test } from 'vitest';
import { FakeAuth, PASSWORD, posted, wrong } from './auth.fixture.ts';
import { createHandler } from './handler.ts';

let fake: FakeAuth;
let handle: (request: Request) => Promise<Response>;
beforeEach(() => {
  fake = new FakeAuth();
  handle = createHandler(fake.env);
});

const call = (path: string, body: unknown, cookie = '') => handle(posted(path, body, { cookie }));
const told = async (response: Response) => {
  const { error } = (await response.json()) as { error: { code: string } };
  return [response.status, error.code];
};
const signIn = async () =>
  (await call('', { email: 'ann@example.test', password: PASSWORD })).headers.get('set-cookie')?.split(';')[0];
const asked = () => fake.paths.filter((path) => !path.includes('throttle'));
const bearer = () => fake.calls.at(-1)?.headers.get('authorization');
const [REFRESH, TOKEN] = ['/token?grant_type=refresh_token', '/token?grant_type=password'];

describe('another address', () => {
  const wanted = { email: ' new@example.test ', password: PASSWORD };

  test('is asked for in the session of before, and the proof of the password leaves none', async () => {
    const cookie = await signIn();
    fake.answers['/user'] = () => Response.json({ id: 'u1', email: 'ann@example.test', new_email: 'new@example.test' });
    fake.calls.length = 0;
    const response = await call('/email', wanted, cookie);
    expect(await response.json()).toMatchObject({ access_token: 'access-2', user: { new_email: 'new@example.test' } });
    expect(asked()).toEqual([REFRESH, TOKEN, '/logout?scope=local', '/user']);
    expect(fake.calls.at(-1)?.body).toEqual({ email: 'new@example.test' });
    expect(bearer()).toBe('Bearer access-2');
    expect(fake.calls.at(-2)?.headers.get('authorization')).toBe('Bearer access-3');
  });

  test('that somebody has is answered like one that nobody has', async () => {
    const cookie = await signIn();
    fake.answers['/user'] = () => wrong(422, 'email_exists');
    const response = await call('/email', wanted, cookie);
    expect([response.status, await response.json()]).toMatchObject([200, { user: { new_email: 'new@example.test' } }]);
  });

  test('needs the password and a session, is no address of another shape, and is asked for so often', async () => {
    const cookie = await signIn();
    expect(await told(await call('/email', wanted))).toEqual([401, 'session_ended']);
    expect(await told(await call('/email', { ...wanted, password: 'no' }, cookie))).toEqual([
      400,
      'invalid_credentials',
    ]);
    expect(fake.paths).not.toContain('/user');
    fake.answers['/user'] = () => wrong(400, 'validation_failed');
    expect(await told(await call('/email', { ...wanted, email: 'no' }, cookie))).toEqual([400, 'validation_failed']);
    fake.limits['email-account'] = 2;
    expect(await told(await call('/email', wanted, cookie))).toEqual([429, 'too_many_requests']);
  });
});

describe('its link', () => {
  const link = { token_hash: 'hash', email: 'ann@example.test', password: PASSWORD };
  const pending = (id: string) => ({
    ...fake.session(),
    user: { id, email: 'ann@example.test', new_email: 'n@x.test' },
  });
  beforeEach(() => {
    fake.answers[TOKEN] = () => Response.json(pending('u1'));
  });

  test('changes it, in a session of the new one', async () => {
    const response = await call('/verify-email', link);
    expect(await response.json()).toMatchObject({ access_token: 'access-2' });
    expect(asked()).toEqual([TOKEN, '/verify', '/logout?scope=local']);
    expect(fake.calls.at(-2)?.body).toEqual({ type: 'email_change', token_hash: 'hash' });
    expect(bearer()).toBe('Bearer access-1');
  });

  test('is the first of two', async () => {
    fake.answers['/verify'] = () => Response.json({ code: '200', msg: 'Confirmation link accepted.' });
    const response = await call('/verify-email', link);
    expect(await response.json()).toMatchObject({ access_token: 'access-1', user: { new_email: 'n@x.test' } });
    expect(response.headers.get('set-cookie')).toContain('__Host-session=');
    expect(asked()).toEqual([TOKEN, '/verify']);
  });

  test('is not used up by who asked for no other address, and leaves no session when it is too old', async () => {
    fake.answers[TOKEN] = () => Response.json(fake.session());
    expect(await told(await call('/verify-email', link))).toEqual([403, 'otp_expired']);
    expect(asked()).toEqual([TOKEN, '/logout?scope=local']);
    fake.answers[TOKEN] = () => Response.json(pending('u1'));
    fake.answers['/verify'] = () => wrong(403, 'otp_expired');
    expect(await told(await call('/verify-email', link))).toEqual([403, 'otp_expired']);
    expect(asked().slice(2)).toEqual([TOKEN, '/verify', '/logout?scope=local']);
  });

  test('of another account gives that to nobody', async () => {
    fake.answers[TOKEN] = () => Response.json(pending('u2'));
    const response = await call('/verify-email', link);
    expect(response.headers.get('set-cookie')).toBeNull();
    expect(await told(response)).toEqual([403, 'otp_expired']);
    expect(asked()).toEqual([TOKEN, '/verify', '/logout?scope=local', '/user', '/logout?scope=global']);
    expect(bearer()).toBe('Bearer access-2');
  });
});
