import { streamLines, wantsStream } from '../_shared/http/ndjson.ts';
import { json } from '../_shared/http/problem.ts';
import type { Caller } from '../_shared/http/supabase.ts';
import { asProblem } from './problems.ts';
import { withHeartbeat } from './progress.ts';

/** Commits a previewed run. Once begun it is not cancelled: the database finishes it or leaves no trace. */
export async function commitRun(request: Request, caller: Caller, run: string): Promise<Response> {
  const commit = () => caller.rpc('import_commit', { p_run: run });
  if (!wantsStream(request)) return json(await commit());
  return streamLines(async (emit) => {
    try {
      return await withHeartbeat('commit', emit, commit());
    } catch (error) {
      const problem = asProblem(error, request);
      return { error: { ...problem.body.error, status: problem.status } };
    }
  });
}

export async function undoRun(caller: Caller, run: string): Promise<Response> {
  return json(await caller.rpc('import_undo', { p_run: run }));
}
