import { Problem } from '../_shared/http/problem.ts';
import { NotImportable } from '../_shared/importers/table/importer.ts';
import { FAILURE_STATUS, ReadFailure } from '../_shared/importing/read/failure.ts';

/** Any failure as an answer. What is not expected is logged by name only: messages and stacks may quote a file. */
export function asProblem(error: unknown): Problem {
  if (error instanceof Problem) return error;
  if (error instanceof ReadFailure)
    return new Problem(FAILURE_STATUS[error.code], error.code, `The file cannot be imported: ${error.message}.`);
  if (error instanceof NotImportable) return new Problem(422, error.code, error.message, { columns: error.columns });
  if (error instanceof DOMException && error.name === 'AbortError')
    return new Problem(400, 'cancelled', 'The upload was cancelled.');
  console.error(`import failed: ${error instanceof Error ? error.name : typeof error}${whereabouts(error)}`);
  return new Problem(500, 'internal_error', 'The import failed unexpectedly.');
}

/** File and line of our own code, without the message in front. */
function whereabouts(error: unknown): string {
  const frame = error instanceof Error ? /functions\/\S+:\d+:\d+/.exec(error.stack ?? '')?.[0] : undefined;
  return frame === undefined ? '' : ` at ${frame}`;
}
