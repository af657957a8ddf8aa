import { Problem } from '../_shared/http/problem.ts';
import { nothing } from './answer.ts';
import { EMPTY_COOKIE } from './cookie.ts';
import type { Call } from './handler.ts';
import { renewed } from './refresh.ts';

/** This session, or with `?scope=global` all of the person. Its access tokens end by themselves, within 15 minutes. */
export async function signOut(call: Call): Promise<Response> {
  const scope = new URL(call.request.url).searchParams.get('scope') ?? 'local';
  if (scope !== 'local' && scope !== 'global') throw new Problem(400, 'bad_request', 'The scope is local or global.');
  const { session } = await renewed(call);
  await call.auth.signOut(session.access_token, scope);
  return nothing({ 'set-cookie': EMPTY_COOKIE });
}
