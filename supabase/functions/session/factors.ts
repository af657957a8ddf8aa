import { Problem } from '../_shared/http/problem.ts';
import { attempt, forget } from '../_shared/http/throttle.ts';
import { signedIn } from './answer.ts';
import type { AuthSession, AuthUser, Factor } from './auth-server.ts';
import { textsOf } from './body.ts';
import type { Call } from './handler.ts';
import { renewed } from './refresh.ts';

/** Those that are asked for at sign-in; one that was begun and never confirmed is none. */
export const factorsOf = (user: AuthUser): Factor[] =>
  (user.factors ?? []).filter(({ factor_type, status }) => factor_type === 'totp' && status === 'verified');

const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

/** It becomes part of an address. */
function checkId(id: string | null): string {
  if (UUID.test(id ?? '')) return id as string;
  throw new Problem(400, 'bad_request', '"factor" must be the id of one.', { field: 'factor' });
}

function checkMfa({ env }: Call): void {
  if (!env.mfa) throw new Problem(404, 'no_mfa', 'This server has no two-step sign-in.');
}

/** What the person shows to his authenticator app. It counts when a code of it was confirmed. */
export async function enroll(call: Call): Promise<Response> {
  checkMfa(call);
  const { session, end } = await renewed(call);
  const { id, totp } = await call.auth.enroll(session.access_token, new Date(call.env.now()).toISOString());
  const picture = `data:image/svg+xml;utf-8,${encodeURIComponent(totp.qr_code)}`;
  return signedIn(session, end, call.env, { factor: { id, secret: totp.secret, uri: totp.uri, picture } });
}

/** A wrong code counts against the person, wherever he asks from: who tries them knows the password already. */
export async function byCode(
  { env, auth }: Call,
  session: AuthSession,
  factor: string,
  code: string,
): Promise<AuthSession> {
  await attempt(env, 'code-account', session.user.id);
  const { id } = await auth.challenge(session.access_token, factor);
  const proven = await auth.verifyFactor(session.access_token, factor, id, code.replace(/\s/g, ''));
  await forget(env, 'code-account', session.user.id);
  // its answer shows the person as he was before
  return { ...proven, user: await auth.user(proven.access_token) };
}

/** The second step of signing in, and the last one of setting up. */
export async function confirmCode(call: Call): Promise<Response> {
  const { factor, code } = await textsOf(call.request, 'factor', 'code');
  checkMfa(call);
  const id = checkId(factor);
  const { session, end } = await renewed(call);
  return signedIn(await byCode(call, session, id, code), end, call.env);
}

/** Only who has signed in with a code takes one away that counts; so the auth server has it. */
export async function removeFactor(call: Call): Promise<Response> {
  checkMfa(call);
  const factor = checkId(new URL(call.request.url).searchParams.get('factor'));
  const { session, end } = await renewed(call);
  await call.auth.unenroll(session.access_token, factor);
  // the token of now says still that there was a code
  return signedIn(await call.refresh(call.auth, session.refresh_token), end, call.env);
}
