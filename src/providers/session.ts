// Who is signed in. The one file that knows how the tokens are kept: the one that ends in minutes here, in memory, the one
// that lasts in a cookie no script can read. The function `session`, on the origin of the app, changes one for the other.
import type { TokenSource } from '@/lib/api.ts';
import type { AppConfig } from '@/lib/config.ts';
import { ApiProblem } from '@/lib/problem.ts';
import { retryAfter, tooMany } from '@/lib/tooMany.ts';
import { type Answer, claimsOf, type Known, knownOf, type NewFactor, type SessionUser } from './sessionUser.ts';
import { browserTabs, type Tabs } from './tabs.ts';

export interface Session extends TokenSource {
  /** asks whether the browser kept a session; await it once before the first render */
  ready(): Promise<void>;
  user(): SessionUser | null;
  /** which of the person's sessions this one is */
  id(): string | null;
  signIn(email: string, password: string): Promise<void>;
  /** `confirm`: a link was sent by mail, there is no session yet */
  signUp(email: string, password: string, name?: string): Promise<{ confirm: boolean }>;
  /** with what the link in a mail brought along, and what only the person knows */
  confirm(tokenHash: string, email: string, password: string): Promise<void>;
  /** the link of the mail about another address */
  confirmEmail(tokenHash: string, email: string, password: string): Promise<void>;
  changeEmail(email: string, password: string): Promise<void>;
  forgotten(email: string): Promise<void>;
  resetPassword(tokenHash: string, password: string, code?: string): Promise<void>;
  /** it counts once a code of it is confirmed */
  addFactor(): Promise<NewFactor>;
  confirmCode(factor: string, code: string): Promise<void>;
  removeFactor(factor: string): Promise<void>;
  changePassword(current: string, password: string): Promise<void>;
  signOut(options?: { everywhere?: boolean }): Promise<void>;
  subscribe(listener: () => void): () => void;
}

/** Whether it is worth asking for a session, and whether one is still to be ended. No secret. */
const MARK = 'secg.session';
/** A token that ends while a request is on its way is no good. */
const SPARE_MS = 30_000;
const PATIENCE_MS = 20_000;

export interface SessionOptions {
  fetch?: typeof fetch;
  storage?: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;
  tabs?: Tabs<Known | null>;
  now?: () => number;
}

export function createSession(
  config: Pick<AppConfig, 'publishableKey' | 'capabilities'>,
  options: SessionOptions = {},
): Session {
  const storage = options.storage ?? window.localStorage;
  const send: typeof fetch = options.fetch ?? ((input, init) => globalThis.fetch(input, init));
  const tabs = options.tabs ?? browserTabs<Known | null>(MARK);
  const now = options.now ?? Date.now;
  const listeners = new Set<() => void>();
  let known: Known | null = null;
  /** counts what was learned, so that who waited for a lock sees whether another did the work */
  let turn = 0;
  let running: Promise<boolean> | null = null;

  const take = (next: Known | null) => {
    // another person, signed in by another tab: what was seen before him is forgotten first
    if (next && known && known.user.id !== next.user.id) take(null);
    const before = known?.user;
    // the same person keeps the same object, so that a new token re-renders nothing
    if (next && JSON.stringify(next.user) === JSON.stringify(before)) next = { ...next, user: before as SessionUser };
    known = next;
    turn += 1;
    if (next?.user !== before) for (const listener of listeners) listener();
  };
  tabs.listen(take);
  /** Here, in the other tabs, and after the next reload. */
  const learn = (next: Known | null) => {
    if (next) storage.setItem(MARK, 'open');
    else storage.removeItem(MARK);
    take(next);
    tabs.tell(next);
  };

  const call = async (path: string, body?: object, method = 'POST'): Promise<unknown> => {
    let response: Response;
    try {
      response = await send(`/functions/v1/session${path}`, {
        method,
        headers: { apikey: config.publishableKey, 'content-type': 'application/json', 'x-requested-with': 'secg' },
        credentials: 'same-origin',
        cache: 'no-store',
        // the lock of all tabs waits for the answer
        signal: AbortSignal.timeout(PATIENCE_MS),
        ...(body ? { body: JSON.stringify(body) } : {}),
      });
    } catch {
      throw problemOf(0, '');
    }
    const answer: unknown = response.status === 204 ? null : await response.json().catch(() => null);
    if (response.ok) return answer;
    const { code = '', detail } = (answer as { error?: { code?: string; detail?: unknown } } | null)?.error ?? {};
    throw problemOf(response.status, code, detail);
  };
  /** What changes the cookie is done by one tab at a time. */
  const begin = <More = unknown>(path: string, body?: object, method?: string): Promise<More> =>
    tabs.alone(async () => {
      const answer = (await call(path, body, method)) as Answer & More;
      learn(knownOf(answer, now(), config.capabilities.mfa));
      return answer;
    });
  const renew = async (): Promise<boolean> => {
    const before = turn;
    return tabs.alone(async () => {
      if (turn !== before) return known !== null;
      try {
        const answer = (await call('/refresh')) as Answer;
        // signed out meanwhile, which waits for this to be over
        if (storage.getItem(MARK) !== 'open') return false;
        learn(knownOf(answer, now(), config.capabilities.mfa));
        return true;
      } catch (error) {
        if (!(error instanceof ApiProblem && error.statusCode === 401)) throw error;
        learn(null);
        return false;
      }
    });
  };
  const refresh = () => {
    running ??= renew().finally(() => {
      running = null;
    });
    return running;
  };
  const end = (scope: string) =>
    tabs.alone(async () => {
      try {
        await call(scope, undefined, 'DELETE');
      } catch (error) {
        // over already
        if (!(error instanceof ApiProblem && error.statusCode === 401)) throw error;
      }
      learn(null);
    });

  return {
    async ready() {
      const mark = storage.getItem(MARK);
      if (mark === 'open') await refresh();
      // the server could not be told when the person signed out
      else if (mark !== null) await end(mark).catch(unlessProblem);
    },
    user: () => known?.user ?? null,
    id: () => (known ? (claimsOf(known.token).session_id ?? null) : null),
    async token() {
      if (known && known.expires - SPARE_MS <= now()) await refresh();
      return known?.token ?? null;
    },
    refresh,
    signIn: (email, password) => begin('', { email, password }),
    async signUp(email, password, name) {
      return tabs.alone(async () => {
        const answer = (await call('/sign-up', { email, password, ...(name ? { name } : {}) })) as
          | Answer
          | { confirm: true };
        if ('confirm' in answer) return { confirm: true };
        learn(knownOf(answer, now(), config.capabilities.mfa));
        return { confirm: false };
      });
    },
    confirm: (token_hash, email, password) => begin('/verify', { token_hash, email, password }),
    confirmEmail: (token_hash, email, password) => begin('/verify-email', { token_hash, email, password }),
    changeEmail: (email, password) => begin('/email', { email, password }),
    async forgotten(email) {
      await call('/forgotten', { email });
    },
    resetPassword: (token_hash, password, code) => begin('/reset', { token_hash, password, ...(code ? { code } : {}) }),
    addFactor: async () => (await begin<{ factor: NewFactor }>('/factors')).factor,
    confirmCode: (factor, code) => begin('/code', { factor, code }),
    removeFactor: (factor) => begin(`/factors?factor=${factor}`, undefined, 'DELETE'),
    changePassword: (current, password) => begin('/password', { current, password }),
    async signOut({ everywhere = false } = {}) {
      // ended elsewhere, and known to be
      if (!known && storage.getItem(MARK) === null) return;
      const scope = everywhere ? '?scope=global' : '';
      learn(null);
      // without a connection the server is told at the next start; this machine forgets all the same
      storage.setItem(MARK, scope);
      await end(scope).catch(unlessProblem);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** What the server did not do; anything else is a mistake of ours. */
function unlessProblem(error: unknown): void {
  if (!(error instanceof ApiProblem)) throw error;
}

function problemOf(status: number, code: string, details?: unknown): ApiProblem {
  return new ApiProblem({
    statusCode: status || 503,
    reason: status === 0 ? 'network' : 'invalid',
    code,
    words: status === 429 ? tooMany(retryAfter(details)) : { key: 'errors.unknown', params: { message: code } },
    details,
  });
}
