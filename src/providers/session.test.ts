import { describe, expect, it, vi } from 'vitest';
import { createAuthProvider } from './auth.ts';
import { answer, browser, ended, gone, payload, type Reply } from './session.fixture.ts';

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
