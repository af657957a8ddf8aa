// Browsers and a server for the tests of the session.
import { createSession } from './session.ts';
import type { Known } from './sessionUser.ts';

export const payload = btoa(JSON.stringify({ session_id: 's1' }));
export const answer = (n = 1, user = 'u1') => ({
  status: 200,
  body: {
    access_token: `head.${payload}.${n}`,
    expires_in: 900,
    user: { id: user, email: 'ann@x.test', user_metadata: { full_name: 'Ann Lee' } },
  },
});
const NOTHING = { realtime: false, adminApi: false, mfa: false, storage: false, hosted: false };
export const gone = { status: 204, body: null };
export const ended = { status: 401, body: { error: { code: 'session_ended' } } };
export type Reply = { status: number; body: unknown };

/** A browser whose tabs share storage, lock and messages, and a server with answers in store. */
export function browser(answers: (Reply | Error | Promise<Reply>)[], kept = new Map<string, string>(), mfa = false) {
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
