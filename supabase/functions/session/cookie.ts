import type { Env } from './env.ts';
import { open, type Sealed, seal } from './seal.ts';

/** The prefix makes browsers refuse it without Secure and Path=/, or with a Domain. */
export const COOKIE = '__Host-session';
/** The longest a person stays signed in without the password: rotation never extends it. */
export const LIFE_SECONDS = 7 * 24 * 60 * 60;

const withAttributes = (value: string, seconds: number) =>
  `${COOKIE}=${value}; Path=/; Max-Age=${seconds}; HttpOnly; Secure; SameSite=Strict`;

export const EMPTY_COOKIE = withAttributes('', 0);

const seconds = (env: Pick<Env, 'now'>) => Math.floor(env.now() / 1000);

export const endOfNewSession = (env: Pick<Env, 'now'>): number => seconds(env) + LIFE_SECONDS;

export async function cookieOf(session: Sealed, env: Env): Promise<string> {
  return withAttributes(await seal(session, env.cookieKey), session.end - seconds(env));
}

/** The session of the request; null without one, with one that is over, and with one that was not made here. */
export async function sessionOf(request: Request, env: Env): Promise<Sealed | null> {
  const cookies = (request.headers.get('cookie') ?? '').split(/;\s*/);
  const value = cookies.find((cookie) => cookie.startsWith(`${COOKIE}=`))?.slice(COOKIE.length + 1);
  const session = value ? await open(value, env.cookieKey) : null;
  return session && session.end > seconds(env) ? session : null;
}
