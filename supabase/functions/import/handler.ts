import { networkOf } from '../_shared/http/address.ts';
import { preflight } from '../_shared/http/cors.ts';
import { Problem, problemResponse } from '../_shared/http/problem.ts';
import { named } from '../_shared/http/request-id.ts';
import { authenticate, type Caller } from '../_shared/http/supabase.ts';
import { attempt } from '../_shared/http/throttle.ts';
import type { Env } from './env.ts';
import { asProblem } from './problems.ts';
import { downloadRejected } from './rejected.ts';
import { commitRun, undoRun } from './run.ts';
import { upload } from './upload.ts';

/** `import`, `import/<run>/commit|undo|rejected`, with or without the prefix of the gateway. */
const ROUTE = /(?:^|\/)import(?:\/([^/]+)\/(commit|undo|rejected))?\/?$/;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

export function createHandler(env: Env): (request: Request) => Promise<Response> {
  return async (request) => {
    try {
      return named(request.method === 'OPTIONS' ? preflight() : await route(request, env), request);
    } catch (error) {
      return named(problemResponse(asProblem(error, request)), request);
    }
  };
}

async function route(request: Request, env: Env): Promise<Response> {
  const match = ROUTE.exec(new URL(request.url).pathname);
  if (!match) throw new Problem(404, 'not_found', 'There is no such address.');
  const [, run, action] = match;
  const method = action === 'rejected' ? 'GET' : 'POST';
  if (request.method !== method) throw new Problem(405, 'method_not_allowed', `Use ${method}.`);
  if (run !== undefined && !UUID.test(run)) throw new Problem(404, 'not_found', 'There is no such import.');
  const caller = await authenticate(request, env);
  if (run === undefined) {
    await holdBack(request, caller, env);
    return upload(request, caller, env);
  }
  if (action === 'commit') return commitRun(request, caller, run);
  return action === 'undo' ? undoRun(caller, run) : downloadRejected(caller, run);
}

/** An upload is counted before it is read. A platform whose proxy names nobody leaves the person to count by. */
async function holdBack(request: Request, caller: Caller, env: Env): Promise<void> {
  await attempt(env, 'import-account', caller.id);
  const address = request.headers.get(env.addressHeader);
  if (address) await attempt(env, 'import-address', networkOf(address));
}
