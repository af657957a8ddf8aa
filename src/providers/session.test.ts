import { describe, expect, it, vi } from 'vitest';
import { createAuthProvider } from './auth.ts';
import { awaitsCode, createSession, type Known } from './session.ts';

const payload = btoa(JSON.stringify({ session_id: 's1' }));
const answer = (n = 1, user = 'u1') => ({
  status: 200,
  body: {
    access_token: `head.${payload}.${n}`,
    expires_in: 900,
    user: { id: user, email: 'ann@x.test', user_metadata: { full_name: 'Ann Lee' } },
  },
});
const NOTHING = { realtime: false, adminApi: false, mfa: false, storage: false, hosted: false };
const gone = { status: 204, body: null };
const ended = { status: 401, body: { error: { code: 'session_ended' } } };
type Reply = { status: number; body: unknown };

/** A browser whose tabs share storage, lock and messages, and a server with answers in store. */
function browser(answers: (Reply | Error | Promise<Reply>)[], kept = new Map<string, string>(), mfa = false) {
  const requests: { call: string; headers: Headers }[] = [];
  const listeners: ((known: Known | null) => void)[] = [];
  let lock: Promise<unknown> = Promise.resolve();
  const clock = { now: 1_000_000 };
  const open = () => {
    const mine: (known: Known | null) => void = (known) => listener(known);
    let listener: (known: Known | null) => void = () => {};
    listeners.push(mine);
    return createSession(
      { publishableKey: 'sb_publishable_test', capabilities: { ...NOTHING, mfa } },
      {
        now: () => clock.now,
        storage: {
          getItem: (key) => kept.get(key) ?? null,
          setItem: (key, value) => void kept.set(key, value),
          removeItem: (key) => void kept.delete(key),
        },
        tabs: {
          alone: (work) => {
            const done = lock.then(work);
            lock = done.catch(() => undefined);
            return done;
          },
          tell: (known) => {
            for (const other of listeners) if (other !== mine) other(known);
          },
          listen: (next) => {
            listener = next;
          },
        },
        fetch: async (input, init) => {
          requests.push({ call: `${init?.method} ${input}`, headers: new Headers(init?.headers) });
          const reply = (await answers.shift()) ?? new TypeError('Failed to fetch');
          if (reply instanceof Error) throw reply;
          return new Response(reply.body === null ? null : JSON.stringify(reply.body), { status: reply.status });
        },
      },
    );
  };
  return { open, kept, requests, clock, calls: () => requests.map(({ call }) => call) };
}

describe('session', () => {
  it('signs in, keeps the token in memory, answers locally, signs out and forgets', async () => {
    const { open, kept, requests, calls } = browser([answer(), gone]);
    const session = open();
    const clear = vi.fn();
    const changes = vi.fn();
    const forget = vi.fn();
    session.subscribe(changes);
    const auth = createAuthProvider(session, { queryClient: { clear }, forget });
    expect(await auth.check()).toMatchObject({ authenticated: false, redirectTo: '/sign-in' });
    expect(await auth.login({ email: 'ann@x.test', password: 'secret' })).toEqual({ success: true });
    expect(await auth.check()).toEqual({ authenticated: true });
    expect(await auth.getIdentity?.()).toEqual({ id: 'u1', email: 'ann@x.test', name: 'Ann Lee' });
    expect([await session.token(), session.id()]).toEqual([`head.${payload}.1`, 's1']);
    expect(session.user()).toBe(session.user());
    expect([...kept]).toEqual([['secg.session', 'open']]);
    expect(calls()).toEqual(['POST /functions/v1/session']);
    expect(requests[0]?.headers.get('x-requested-with')).toBe('secg');
    expect(await auth.logout({ pressed: true })).toMatchObject({ success: true, redirectTo: '/sign-in' });
    expect([session.user(), await session.token(), [...kept]]).toEqual([null, null, []]);
    expect(calls().at(-1)).toBe('DELETE /functions/v1/session');
    expect(clear).toHaveBeenCalledOnce();
    expect(forget).toHaveBeenCalledExactlyOnceWith('u1');
    expect(changes).toHaveBeenCalledTimes(2);
  });

  it('comes back after a reload, and asks for nothing where there was none', async () => {
    const { open, calls } = browser([answer(2)], new Map([['secg.session', 'open']]));
    const session = open();
    await session.ready();
    expect(session.user()?.name).toBe('Ann Lee');
    expect(calls()).toEqual(['POST /functions/v1/session/refresh']);
    const other = browser([]);
    await other.open().ready();
    expect(other.calls()).toEqual([]);
  });

  it('is over when the server says so, and goes on when it says nothing', async () => {
    const { open, kept, clock } = browser([answer(), new TypeError('Failed to fetch'), answer(2), ended]);
    const session = open();
    await session.signIn('ann@x.test', 'secret');
    clock.now += 890_000;
    await expect(session.token()).rejects.toMatchObject({ statusCode: 503, reason: 'network' });
    expect(session.user()?.id).toBe('u1');
    expect(await session.token()).toBe(`head.${payload}.2`);
    expect(await session.refresh()).toBe(false);
    expect([session.user(), [...kept]]).toEqual([null, []]);
  });

  it('has one refresh under way in all tabs, and each has what it brought', async () => {
    const { open, calls } = browser([answer(), answer(2)]);
    const tabs = [open(), open(), open(), open()];
    await tabs[0]?.signIn('ann@x.test', 'secret');
    expect(tabs.map((tab) => tab.user()?.id)).toEqual(['u1', 'u1', 'u1', 'u1']);
    const done = await Promise.all(tabs.flatMap((tab) => Array.from({ length: 5 }, () => tab.refresh())));
    expect(new Set(done)).toEqual(new Set([true]));
    expect(calls()).toEqual(['POST /functions/v1/session', 'POST /functions/v1/session/refresh']);
    expect(await Promise.all(tabs.map((tab) => tab.token()))).toEqual(Array(4).fill(`head.${payload}.2`));
  });

  it('signs out in every tab, and shows nobody what the person before him saw', async () => {
    const { open } = browser([answer(), answer(2, 'u2'), gone]);
    const [here, there] = [open(), open()];
    await here.signIn('ann@x.test', 'secret');
    const seen: (string | undefined)[] = [];
    there.subscribe(() => seen.push(there.user()?.id));
    await here.signIn('bob@x.test', 'secret');
    await here.signOut({ everywhere: true });
    expect(seen).toEqual([undefined, 'u2', undefined]);
  });

  it('forgets without a connection too, and tells the server when there is one', async () => {
    const kept = new Map<string, string>();
    const { open, calls } = browser([answer(), new TypeError('Failed to fetch'), gone], kept);
    const session = open();
    await session.signIn('ann@x.test', 'secret');
    await session.signOut({ everywhere: true });
    expect(session.user()).toBeNull();
    const next = open();
    await next.ready();
    expect([next.user(), [...kept]]).toEqual([null, []]);
    expect(calls().slice(1)).toEqual(Array(2).fill('DELETE /functions/v1/session?scope=global'));
  });

  it.each([
    ['with a connection', gone, []],
    ['without one', new TypeError('Failed to fetch'), [['secg.session', '']]],
  ])('stays signed out when a refresh was on its way, %s', async (_how, reply, left) => {
    const kept = new Map<string, string>();
    let arrive: (reply: Reply) => void = () => {};
    const late = new Promise<Reply>((resolve) => {
      arrive = resolve;
    });
    const { open, calls } = browser([answer(), late, reply], kept);
    const [here, there] = [open(), open()];
    await here.signIn('ann@x.test', 'secret');
    const refreshing = there.refresh();
    await vi.waitFor(() => expect(calls()).toHaveLength(2));
    const leaving = here.signOut();
    arrive(answer(2));
    await Promise.all([refreshing, leaving]);
    expect([here.user(), there.user(), await here.token(), await there.token()]).toEqual([null, null, null, null]);
    expect([...kept]).toEqual(left);
    expect(calls().slice(1)).toEqual(['POST /functions/v1/session/refresh', 'DELETE /functions/v1/session']);
  });

  it('keeps what was typed when it has merely ended', async () => {
    const { open, calls } = browser([answer(), ended]);
    const session = open();
    await session.signIn('ann@x.test', 'secret');
    const forget = vi.fn();
    const auth = createAuthProvider(session, { queryClient: { clear: () => {} }, forget });
    await session.refresh();
    // as Refine does after an error that says so
    await auth.logout({ redirectPath: '/sign-in' });
    expect(session.user()).toBeNull();
    expect(forget).not.toHaveBeenCalled();
    expect(calls()).toHaveLength(2);
  });

  it('signs out on a 401 that stays one, and on nothing else', async () => {
    const auth = createAuthProvider(browser([]).open(), { queryClient: { clear: () => {} } });
    expect(await auth.onError({ statusCode: 401 })).toEqual({ logout: true, redirectTo: '/sign-in' });
    expect(await auth.onError({ statusCode: 403 })).toEqual({});
  });

  it('says what was wrong', async () => {
    const { open } = browser([
      { status: 400, body: { error: { code: 'invalid_credentials' } } },
      { status: 502, body: '<html>' },
      { status: 200, body: { confirm: true } },
    ]);
    const session = open();
    await expect(session.signIn('ann@x.test', 'no')).rejects.toMatchObject({
      statusCode: 400,
      code: 'invalid_credentials',
    });
    await expect(session.forgotten('ann@x.test')).rejects.toMatchObject({ statusCode: 502 });
    expect(await session.signUp('ann@x.test', 'a good password', 'Ann')).toEqual({ confirm: true });
    expect(session.user()).toBeNull();
  });
});

describe('a second step', () => {
  const factor = { id: 'f1', factor_type: 'totp', status: 'verified', created_at: '2026-11-27T12:00:00Z' };
  const begun = { ...factor, id: 'f2', status: 'unverified' };
  const phone = { ...factor, id: 'f3', factor_type: 'phone' };
  const stepped = (aal: string | null, factors: object[] = [], more: object = {}): Reply => {
    const token = `head.${btoa(JSON.stringify({ session_id: 's1', ...(aal ? { aal } : {}) }))}.x`;
    const { body } = answer();
    return { status: 200, body: { ...body, access_token: token, user: { ...body.user, factors }, ...more } };
  };

  it('is awaited after the password of who has one that counts, and taken with its code', async () => {
    const { open, calls } = browser(
      [stepped('aal1', [begun, factor, phone]), stepped('aal2', [factor])],
      undefined,
      true,
    );
    const session = open();
    const changes = vi.fn();
    await session.signIn('ann@x.test', 'secret');
    session.subscribe(changes);
    expect(session.user()).toMatchObject({ aal: 'aal1', factors: [{ id: 'f1', at: factor.created_at }] });
    expect(session.user() && awaitsCode(session.user() as never)).toBe(true);
    await session.confirmCode('f1', '123456');
    expect(session.user()).toMatchObject({ aal: 'aal2' });
    expect(session.user() && awaitsCode(session.user() as never)).toBe(false);
    expect(changes).toHaveBeenCalledOnce();
    expect(calls().at(-1)).toBe('POST /functions/v1/session/code');
  });

  it('is set up and taken away, and the session goes on with what comes back', async () => {
    const made = { id: 'f2', picture: 'data:image/svg+xml;utf-8,x', secret: 'ABCD', uri: 'otpauth://totp/x' };
    const { open, calls } = browser(
      [stepped(null), stepped('aal1', [begun], { factor: made }), stepped('aal1')],
      undefined,
      true,
    );
    const session = open();
    await session.signIn('ann@x.test', 'secret');
    expect(session.user()).toMatchObject({ aal: 'aal1', factors: [] });
    expect(await session.addFactor()).toEqual(made);
    expect(session.user()).toMatchObject({ aal: 'aal1', factors: [] });
    await session.removeFactor('f2');
    expect(calls().slice(1)).toEqual([
      'POST /functions/v1/session/factors',
      'DELETE /functions/v1/session/factors?factor=f2',
    ]);
  });

  it('is no word of, where the configuration knows none', async () => {
    const { open } = browser([stepped('aal1', [factor])]);
    const session = open();
    await session.signIn('ann@x.test', 'secret');
    expect(session.user()).toEqual({ id: 'u1', email: 'ann@x.test', name: 'Ann Lee' });
  });
});
