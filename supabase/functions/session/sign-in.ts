import { attempt, forget } from '../_shared/http/throttle.ts';
import { signedIn } from './answer.ts';
import type { AuthSession } from './auth-server.ts';
import { textsOf } from './body.ts';
import { endOfNewSession } from './cookie.ts';
import type { Call } from './handler.ts';

/** One account, however it is written. */
export const accountOf = (email: string): string => email.trim().toLowerCase();

/** A wrong password counts against the account at this address, the right one begins the count anew. */
export async function byPassword({ env, auth, network }: Call, email: string, password: string): Promise<AuthSession> {
  const who = [accountOf(email), network];
  await attempt(env, 'sign-in-address', network);
  await attempt(env, 'sign-in', ...who);
  // the account that is counted is the one that is asked for, whatever the auth server makes of capitals
  const session = await auth.password(accountOf(email), password);
  await forget(env, 'sign-in', ...who);
  return session;
}

export async function signIn(call: Call): Promise<Response> {
  const { email, password } = await textsOf(call.request, 'email', 'password');
  return signedIn(await byPassword(call, email, password), endOfNewSession(call.env), call.env);
}
