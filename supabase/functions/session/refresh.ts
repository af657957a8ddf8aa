import { Problem } from '../_shared/http/problem.ts';
import { signedIn } from './answer.ts';
import { type AuthServer, type AuthSession, Refused, unavailable } from './auth-server.ts';
import { EMPTY_COOKIE, sessionOf } from './cookie.ts';
import type { Call } from './handler.ts';

/** What says that a session is over; anything else the auth server has against a refresh passes. */
const OVER: ReadonlySet<string> = new Set([
  'refresh_token_not_found',
  'refresh_token_already_used',
  'session_not_found',
  'session_expired',
  'user_banned',
  'user_not_found',
  // servers of before those codes
  'invalid_grant',
]);

export type Refresh = (auth: AuthServer, token: string) => Promise<AuthSession>;

/** Those who come with the same token at the same moment get the same new one: lite would give each its own, and end all. */
export function refresher(): Refresh {
  const running = new Map<string, Promise<AuthSession>>();
  return (auth, token) => {
    const known = running.get(token);
    if (known) return known;
    const asked = auth.refresh(token).finally(() => running.delete(token));
    running.set(token, asked);
    return asked;
  };
}

export const ended = () => new Problem(401, 'session_ended', 'Sign in again.', null, { 'set-cookie': EMPTY_COOKIE });

/** The session of the cookie with new tokens. A token two generations old ends it, by the rules of the auth server. */
export async function renewed({ request, env, auth, refresh }: Call): Promise<{ session: AuthSession; end: number }> {
  const kept = await sessionOf(request, env);
  if (!kept) throw ended();
  try {
    return { session: await refresh(auth, kept.token), end: kept.end };
  } catch (error) {
    if (!(error instanceof Refused) || error.status === 429) throw error;
    throw OVER.has(error.code) ? ended() : unavailable();
  }
}

export async function refreshSession(call: Call): Promise<Response> {
  const { session, end } = await renewed(call);
  return signedIn(session, end, call.env);
}
