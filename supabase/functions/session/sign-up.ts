import { attempt } from '../_shared/http/throttle.ts';
import { json, signedIn } from './answer.ts';
import { isSession, Refused } from './auth-server.ts';
import { textsOf } from './body.ts';
import { endOfNewSession } from './cookie.ts';
import type { Call } from './handler.ts';
import { checkPassword } from './password.ts';
import { accountOf } from './sign-in.ts';

/** `{ confirm: true }` where a link was sent first; so it is for an address that has an account, too. */
export async function signUp(call: Call): Promise<Response> {
  const { email, password, name } = await textsOf<'email' | 'password' | 'name'>(call.request, 'email', 'password');
  checkPassword(password, [email, name ?? '']);
  await attempt(call.env, 'sign-up-address', call.network);
  await attempt(call.env, 'sign-up-account', accountOf(email));
  const confirm = json({ confirm: true });
  try {
    const answer = await call.auth.signUp(email.trim(), password, name ? { full_name: name } : {});
    return isSession(answer) ? await signedIn(answer, endOfNewSession(call.env), call.env) : confirm;
  } catch (error) {
    // lite says of an address it knows that it was written to a moment ago
    if (error instanceof Refused && error.code === 'over_email_send_rate_limit') return confirm;
    throw error;
  }
}
