// Who is signed in. The one file that knows how the tokens are kept: the cookie session of a later issue replaces it.
import { AuthClient, type AuthError, type Session as AuthSession } from '@supabase/auth-js';
import type { TokenSource } from '@/lib/api.ts';
import { type AppConfig, apiUrl } from '@/lib/config.ts';
import { ApiProblem } from '@/lib/problem.ts';

export interface SessionUser {
  id: string;
  email: string;
  name: string;
}

export interface Session extends TokenSource {
  /** reads what the browser kept; await it once before the first render */
  ready(): Promise<void>;
  user(): SessionUser | null;
  signIn(email: string, password: string): Promise<void>;
  /** `confirm`: a link was sent by mail, there is no session yet */
  signUp(email: string, password: string, name?: string): Promise<{ confirm: boolean }>;
  signOut(): Promise<void>;
  subscribe(listener: () => void): () => void;
}

const STORAGE_KEY = 'secg.session';

export interface SessionOptions {
  fetch?: typeof fetch;
  storage?: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;
}

export function createSession(
  config: Pick<AppConfig, 'supabaseUrl' | 'publishableKey'>,
  options: SessionOptions = {},
): Session {
  const storage = options.storage ?? window.localStorage;
  const auth = new AuthClient({
    url: `${apiUrl(config)}/auth/v1`,
    headers: { apikey: config.publishableKey },
    storageKey: STORAGE_KEY,
    storage,
    persistSession: true,
    autoRefreshToken: true,
    detectSessionInUrl: false,
    ...(options.fetch ? { fetch: options.fetch } : {}),
  });
  let user: SessionUser | null = null;
  const listeners = new Set<() => void>();

  const take = (session: AuthSession | null) => {
    const next = userOf(session);
    // the same person keeps the same object, so that a new token re-renders nothing
    if (next?.id === user?.id && next?.name === user?.name && next?.email === user?.email) return;
    user = next;
    for (const listener of listeners) listener();
  };
  // synchronous on purpose: awaiting the client in here locks it up (supabase/auth-js#762)
  auth.onAuthStateChange((_event, session) => take(session));

  return {
    async ready() {
      const { data } = await auth.getSession();
      take(data.session);
    },
    user: () => user,
    async token() {
      const { data } = await auth.getSession();
      return data.session?.access_token ?? null;
    },
    async refresh() {
      const { data } = await auth.refreshSession();
      return data.session !== null;
    },
    async signIn(email, password) {
      const { data, error } = await auth.signInWithPassword({ email, password });
      if (error) throw authProblem(error);
      take(data.session);
    },
    async signUp(email, password, name) {
      const { data, error } = await auth.signUp({
        email,
        password,
        options: { data: name ? { full_name: name } : {} },
      });
      if (error) throw authProblem(error);
      take(data.session);
      return { confirm: data.session === null };
    },
    async signOut() {
      const { error } = await auth.signOut({ scope: 'local' });
      // without a connection the server is not told, but this machine forgets all the same
      if (error) storage.removeItem(STORAGE_KEY);
      take(null);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

function userOf(session: AuthSession | null): SessionUser | null {
  if (!session) return null;
  const { id, email = '', user_metadata: metadata } = session.user;
  const name = typeof metadata?.full_name === 'string' && metadata.full_name.trim() ? metadata.full_name : email;
  return { id, email, name };
}

function authProblem(error: AuthError): ApiProblem {
  const status = error.status ?? 0;
  return new ApiProblem({
    statusCode: status || 503,
    reason: status === 0 ? 'network' : 'invalid',
    code: error.code ?? '',
    words: { key: 'errors.unknown', params: { message: error.message } },
  });
}
