import { networkOf } from '../_shared/http/address.ts';
import { Problem, unexpected } from '../_shared/http/problem.ts';
import { named } from '../_shared/http/request-id.ts';
import type { Caller } from '../_shared/http/supabase.ts';
import { refused } from './answer.ts';
import { type AuthServer, authServer } from './auth-server.ts';
import { changeEmail, confirmEmail } from './email.ts';
import type { Env } from './env.ts';
import { confirmCode, enroll, removeFactor } from './factors.ts';
import { checkOrigin, checkToken } from './guard.ts';
import { invite, resend } from './invite.ts';
import { changePassword, forgotten, resetPassword } from './password.ts';
import { type Refresh, refresher, refreshSession } from './refresh.ts';
import { signIn } from './sign-in.ts';
import { signOut } from './sign-out.ts';
import { signUp } from './sign-up.ts';
import { verify } from './verify.ts';

/** One request and what it is answered with. */
export interface Call {
  request: Request;
  env: Env;
  auth: AuthServer;
  /** Whom to count, by what the proxy in front says of who asks; empty when it does not. */
  network: string;
  refresh: Refresh;
  /** Whose token came along. */
  caller: Caller | null;
}

/** `session`, `session/<path>`, with or without the prefix of the gateway. */
const ROUTE = /(?:^|\/)session(?:\/([a-z-]+))?\/?$/;

const ROUTES: Record<string, Record<string, (call: Call) => Promise<Response>>> = {
  '': { POST: signIn, DELETE: signOut },
  refresh: { POST: refreshSession },
  'sign-up': { POST: signUp },
  verify: { POST: verify },
  forgotten: { POST: forgotten },
  reset: { POST: resetPassword },
  password: { POST: changePassword },
  email: { POST: changeEmail },
  invite: { POST: invite },
  resend: { POST: resend },
  'verify-email': { POST: confirmEmail },
  factors: { POST: enroll, DELETE: removeFactor },
  code: { POST: confirmCode },
};

/** All that can be asked, as it stands behind `session`. */
export const PATHS = Object.keys(ROUTES).map((path) => (path ? `/${path}` : ''));

export function createHandler(env: Env): (request: Request) => Promise<Response> {
  const refresh = refresher();
  return async (request) => {
    try {
      return named(await answerOf(request, env, refresh), request);
    } catch (error) {
      return named(refused(error instanceof Problem ? error : unexpected('session', error, request)), request);
    }
  };
}

async function answerOf(request: Request, env: Env, refresh: Refresh): Promise<Response> {
  const match = ROUTE.exec(new URL(request.url).pathname);
  const methods = match ? ROUTES[match[1] ?? ''] : undefined;
  if (!methods) throw new Problem(404, 'not_found', 'There is no such address.');
  const run = methods[request.method];
  const allow = Object.keys(methods).join(', ');
  if (!run) throw new Problem(405, 'method_not_allowed', `Use ${allow}.`, null, { allow });
  checkOrigin(request, env);
  const caller = await checkToken(request, env);
  const address = (request.headers.get(env.addressHeader) ?? '').trim();
  return run({ request, env, auth: authServer(env, request, address), network: networkOf(address), refresh, caller });
}
