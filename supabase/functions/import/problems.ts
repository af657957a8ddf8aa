import { Problem, unexpected } from '../_shared/http/problem.ts';
import { NotImportable } from '../_shared/importers/table/importer.ts';
import { FAILURE_STATUS, ReadFailure } from '../_shared/importing/read/failure.ts';

/** Any failure as an answer. */
export function asProblem(error: unknown, request: Request): Problem {
  if (error instanceof Problem) return error;
  if (error instanceof ReadFailure)
    return new Problem(FAILURE_STATUS[error.code], error.code, `The file cannot be imported: ${error.message}.`);
  if (error instanceof NotImportable) return new Problem(422, error.code, error.message, { columns: error.columns });
  if (error instanceof DOMException && error.name === 'AbortError')
    return new Problem(400, 'cancelled', 'The upload was cancelled.');
  return unexpected('import', error, request);
}
