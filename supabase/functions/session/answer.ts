import type { Problem } from '../_shared/http/problem.ts';
import type { AuthSession } from './auth-server.ts';
import { cookieOf } from './cookie.ts';
import type { Env } from './env.ts';

// No word about other origins here, as in the answers of the other functions: this one is for the app alone.
const HEADERS = { 'content-type': 'application/json', 'cache-control': 'no-store' };

export const json = (body: unknown, headers: Record<string, string> = {}, status = 200): Response =>
  new Response(JSON.stringify(body), { status, headers: { ...HEADERS, ...headers } });

export const nothing = (headers: Record<string, string> = {}): Response =>
  new Response(null, { status: 204, headers: { 'cache-control': 'no-store', ...headers } });

export const refused = (problem: Problem): Response => json(problem.body, { ...problem.headers }, problem.status);

/** What a script may know of a session; what keeps it goes into the cookie. */
export async function signedIn(session: AuthSession, end: number, env: Env, more: object = {}): Promise<Response> {
  const { access_token, expires_in, user } = session;
  const cookie = await cookieOf({ token: session.refresh_token, end }, env);
  return json({ access_token, expires_in, user, ...more }, { 'set-cookie': cookie });
}
