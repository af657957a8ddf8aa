import { Problem } from '../_shared/http/problem.ts';
import { attempt } from '../_shared/http/throttle.ts';
import { signedIn } from './answer.ts';
import { type AuthSession, type AuthUser, isSession, orEnded, Refused } from './auth-server.ts';
import { textsOf } from './body.ts';
import { endOfNewSession } from './cookie.ts';
import { evict } from './evict.ts';
import type { Call } from './handler.ts';
import { renewed } from './refresh.ts';
import { byPassword } from './sign-in.ts';

/** Another address, asked for with the password. It is the person's when the links of the mails are used; `user.new_email` until then. */
export async function changeEmail(call: Call): Promise<Response> {
  const { email, password } = await textsOf(call.request, 'email', 'password');
  const { session, end } = await renewed(call);
  await attempt(call.env, 'email-account', session.user.id);
  const proof = await byPassword(call, session.user.email ?? '', password);
  await call.auth.signOut(proof.access_token, 'local');
  const user = await asked(call, session, email.trim());
  return signedIn({ ...session, user }, end, call.env);
}

/** Who has an account with an address is not told: the answer is that of one that was written to. */
async function asked({ auth }: Call, session: AuthSession, email: string): Promise<AuthUser> {
  try {
    return await auth.update(session.access_token, { email });
  } catch (error) {
    if (error instanceof Refused && error.code === 'email_exists') return { ...session.user, new_email: email };
    throw error;
  }
}

const noLink = () => new Problem(403, 'otp_expired', 'The link does not work any more.');

/**
 * A link of those mails, with the address and the password of until now: by a click alone somebody would be signed in to an
 * account that others have given his address to. Where two links are to be used, `user.new_email` is left after the first.
 */
export async function confirmEmail(call: Call): Promise<Response> {
  const { token_hash, email, password } = await textsOf(call.request, 'token_hash', 'email', 'password');
  const proof = await byPassword(call, email, password);
  const answer = await orEnded(call.auth, proof, async () => {
    if (!proof.user.new_email) throw noLink();
    return call.auth.verify('email_change', token_hash);
  });
  if (!isSession(answer)) return signedIn(proof, endOfNewSession(call.env), call.env);
  await call.auth.signOut(proof.access_token, 'local');
  if (answer.user.id === proof.user.id) return signedIn(answer, endOfNewSession(call.env), call.env);
  await evict(call.auth, answer);
  throw noLink();
}
