import { Problem } from '../_shared/http/problem.ts';
import { attempt } from '../_shared/http/throttle.ts';
import { type PasswordFault, passwordFault } from '../_shared/passwords/rules.ts';
import { nothing, signedIn } from './answer.ts';
import { type AuthSession, isSession, orEnded, Refused } from './auth-server.ts';
import { textsOf } from './body.ts';
import { endOfNewSession } from './cookie.ts';
import { byCode, factorsOf } from './factors.ts';
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

/** With the link from the mail, and a code from who has a second factor. Whoever else was signed in is not any more. */
export async function resetPassword(call: Call): Promise<Response> {
  const { env, auth } = call;
  const { token_hash, password, code } = await textsOf<'token_hash' | 'password' | 'code'>(
    call.request,
    'token_hash',
    'password',
  );
  checkPassword(password);
  const linked = await auth.verify('recovery', token_hash);
  if (!isSession(linked)) throw new Problem(403, 'otp_expired', 'The link does not work any more.');
  const session = await orEnded(auth, linked, async () => {
    const [factor] = factorsOf(linked.user);
    if (factor && !code) throw new Problem(403, 'code_needed', 'Ask for another link, and use it with a code.');
    const session = factor ? await byCode(call, linked, factor.id, code) : linked;
    try {
      await auth.update(session.access_token, { password });
    } catch (error) {
      // the forgotten one, remembered: it is what was asked for
      if (!(error instanceof Refused && error.code === 'same_password')) throw error;
    }
    await auth.signOut(session.access_token, 'others');
    return session;
  });
  return signedIn(session, endOfNewSession(env), env);
}

/** Asks for the password of now, begins a session with it, and ends all others. */
export async function changePassword(call: Call): Promise<Response> {
  const { current, password } = await textsOf(call.request, 'current', 'password');
  const kept = await renewed(call);
  const { email = '', user_metadata: data } = kept.session.user;
  checkPassword(password, [email, String(data?.full_name ?? '')]);
  const session = await byPassword(call, email, current);
  if (factorsOf(kept.session.user).length > 0) return changeBehindCode(call, kept, session, password);
  await orEnded(call.auth, session, async () => {
    await call.auth.update(session.access_token, { password });
    await call.auth.signOut(session.access_token, 'others');
  });
  return signedIn(session, endOfNewSession(call.env), call.env);
}

/** The session of the cookie may have the second factor, which the auth server wants for this; that of the password has not. */
async function changeBehindCode(
  { auth, env }: Call,
  { session, end }: { session: AuthSession; end: number },
  proof: AuthSession,
  password: string,
): Promise<Response> {
  await auth.signOut(proof.access_token, 'local');
  await auth.update(session.access_token, { password });
  await auth.signOut(session.access_token, 'others');
  return signedIn(session, end, env);
}
