import { Problem } from '../_shared/http/problem.ts';
import { attempt } from '../_shared/http/throttle.ts';
import { type PasswordFault, passwordFault } from '../_shared/passwords/rules.ts';
import { nothing, signedIn } from './answer.ts';
import { isSession, orEnded, Refused } from './auth-server.ts';
import { textsOf } from './body.ts';
import { endOfNewSession } from './cookie.ts';
import type { Call } from './handler.ts';
import { renewed } from './refresh.ts';
import { accountOf, byPassword } from './sign-in.ts';

const FAULTS: Record<PasswordFault, string> = {
  short: 'The password needs at least 12 characters.',
  long: 'The password may have at most 72 bytes.',
  common: 'The password is among those that are tried first.',
};

export function checkPassword(password: string, about: readonly string[] = []): void {
  const fault = passwordFault(password, about);
  if (fault) throw new Problem(422, 'weak_password', FAULTS[fault], { reason: fault });
}

/** Answers the same whether there is such an account or not. */
export async function forgotten({ request, env, auth, network }: Call): Promise<Response> {
  const { email } = await textsOf(request, 'email');
  await attempt(env, 'reset-address', network);
  await attempt(env, 'reset-account', accountOf(email));
  try {
    await auth.recover(email.trim());
  } catch (error) {
    // it says so only of an address it knows
    if (!(error instanceof Refused && error.code === 'over_email_send_rate_limit')) throw error;
  }
  return nothing();
}

/** With the link from the mail. Whoever else was signed in is not any more. */
export async function resetPassword({ request, env, auth }: Call): Promise<Response> {
  const { token_hash, password } = await textsOf(request, 'token_hash', 'password');
  checkPassword(password);
  const session = await auth.verify('recovery', token_hash);
  if (!isSession(session)) throw new Problem(403, 'otp_expired', 'The link does not work any more.');
  await orEnded(auth, session, async () => {
    try {
      await auth.update(session.access_token, { password });
    } catch (error) {
      // the forgotten one, remembered: it is what was asked for
      if (!(error instanceof Refused && error.code === 'same_password')) throw error;
    }
    await auth.signOut(session.access_token, 'others');
  });
  return signedIn(session, endOfNewSession(env), env);
}

/** Asks for the password of now, begins a session with it, and ends all others. */
export async function changePassword(call: Call): Promise<Response> {
  const { current, password } = await textsOf(call.request, 'current', 'password');
  const { email = '', user_metadata: data } = (await renewed(call)).session.user;
  checkPassword(password, [email, String(data?.full_name ?? '')]);
  const session = await byPassword(call, email, current);
  await orEnded(call.auth, session, async () => {
    await call.auth.update(session.access_token, { password });
    await call.auth.signOut(session.access_token, 'others');
  });
  return signedIn(session, endOfNewSession(call.env), call.env);
}
