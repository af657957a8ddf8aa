import { Problem } from '../_shared/http/problem.ts';
import { signedIn } from './answer.ts';
import { type AuthSession, isSession, Refused } from './auth-server.ts';
import { textsOf } from './body.ts';
import { endOfNewSession } from './cookie.ts';
import { evict } from './evict.ts';
import type { Call } from './handler.ts';
import { byPassword } from './sign-in.ts';

/**
 * The link of a mail, used by who also knows the password: who signs up with the address of somebody else gets nothing by
 * that person's click.
 */
export async function verify(call: Call): Promise<Response> {
  const given = await textsOf(call.request, 'token_hash', 'email', 'password');
  const prove = () => byPassword(call, given.email, given.password);
  // confirmed before, in whatever browser: then this is signing in
  const proof = (await unlessUnconfirmed(prove)) ?? (await confirmed(call, given.token_hash, prove));
  return signedIn(proof, endOfNewSession(call.env), call.env);
}

async function unlessUnconfirmed(prove: () => Promise<AuthSession>): Promise<AuthSession | null> {
  try {
    return await prove();
  } catch (error) {
    if (error instanceof Refused && error.code === 'email_not_confirmed') return null;
    throw error;
  }
}

/**
 * GoTrue has looked at the password by now, @supabase/lite does so only of a confirmed account, and the link may be that of
 * another one. So it is asked again, and where it is not the right one, whoever chose it has to go: the address is confirmed.
 */
async function confirmed({ auth }: Call, link: string, prove: () => Promise<AuthSession>): Promise<AuthSession> {
  const verified = await auth.verify('signup', link);
  if (!isSession(verified)) throw new Problem(403, 'otp_expired', 'The link does not work any more.');
  let why: unknown = new Problem(403, 'other_password', 'The address is confirmed. Choose a new password for it.');
  try {
    const proof = await prove();
    const isHis = proof.user.id === verified.user.id;
    await auth.signOut((isHis ? verified : proof).access_token, 'local');
    if (isHis) return proof;
  } catch (error) {
    if (!(error instanceof Refused && error.code === 'invalid_credentials')) why = error;
  }
  await evict(auth, verified);
  throw why;
}
