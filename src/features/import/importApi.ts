import type { Api } from '@/lib/api.ts';
import { toAnswer, toUndo } from './answer.ts';
import { errorIn, ImportError } from './importError.ts';
import type { Answers } from './mapping/answers.ts';
import { readLines } from './ndjson.ts';
import type { ImportAnswer, ImportOptions, Progress, UndoAnswer } from './types.ts';

const PATH = '/functions/v1/import';
const NDJSON = 'application/x-ndjson';

type ImportFetch = Pick<Api, 'fetch'>;
type OnProgress = (progress: Progress) => void;

export interface Upload {
  organizationId: string;
  importer: string;
  files: File[];
  options: ImportOptions;
  mapping?: Answers;
}

function toProgress(line: Record<string, unknown>): Progress {
  const { phase, sheet, done, total } = line;
  return {
    phase: String(phase),
    sheet: typeof sheet === 'string' ? sheet : null,
    done: Number(done ?? 0),
    total: Number(total ?? 0),
  };
}

/** Progress lines until the last one, which is the answer or an error; plain JSON when nothing was streamed. */
async function readAnswer(response: Response, onProgress: OnProgress): Promise<ImportAnswer> {
  const streamed = (response.headers.get('content-type') ?? '').includes(NDJSON);
  let last: unknown = null;
  if (streamed && response.body) {
    for await (const line of readLines(response.body)) {
      if (typeof line === 'object' && line !== null && 'phase' in line) onProgress(toProgress(line));
      else last = line;
    }
  } else {
    last = await response.json().catch(() => null);
  }
  const error = errorIn(last, response.status);
  if (error) throw error;
  const answer = response.ok ? toAnswer(last) : null;
  // A connection that breaks off in the middle ends without an answer.
  if (!answer) throw new ImportError(response.status, 'no_answer', '');
  return answer;
}

export async function upload(
  api: ImportFetch,
  { organizationId, importer, files, options, mapping }: Upload,
  onProgress: OnProgress,
  signal: AbortSignal,
) {
  const form = new FormData();
  form.set('organization_id', organizationId);
  form.set('importer', importer);
  form.set('mode', 'preview');
  form.set('options', JSON.stringify(options));
  if (mapping) form.set('mapping', JSON.stringify(mapping));
  for (const file of files) form.append('file', file, file.name);
  const response = await api.fetch(PATH, { method: 'POST', body: form, headers: { accept: NDJSON }, signal });
  return readAnswer(response, onProgress);
}

export async function commit(api: ImportFetch, run: string, onProgress: OnProgress) {
  const response = await api.fetch(`${PATH}/${run}/commit`, { method: 'POST', headers: { accept: NDJSON } });
  return readAnswer(response, onProgress);
}

export async function undo(api: ImportFetch, run: string): Promise<UndoAnswer> {
  const response = await api.fetch(`${PATH}/${run}/undo`, { method: 'POST' });
  const body: unknown = await response.json().catch(() => null);
  const error = errorIn(body, response.status);
  if (error) throw error;
  const answer = response.ok ? toUndo(body) : null;
  if (!answer) throw new ImportError(response.status, 'no_answer', '');
  return answer;
}

/** Takes the steps of a full run back, the last one first; the answers as one. */
export async function undoAll(api: ImportFetch, runs: readonly string[]): Promise<UndoAnswer> {
  const all: UndoAnswer = { reversed: 0, kept: [], failed: [] };
  for (const run of [...runs].reverse()) {
    const { reversed, kept, failed } = await undo(api, run);
    all.reversed += reversed;
    all.kept.push(...kept);
    all.failed.push(...failed);
  }
  return all;
}

/** Workbook of the refused rows with a reason column. */
export async function rejectedWorkbook(api: ImportFetch, run: string): Promise<Blob> {
  const response = await api.fetch(`${PATH}/${run}/rejected`);
  if (response.ok) return response.blob();
  const body: unknown = await response.json().catch(() => null);
  throw errorIn(body, response.status) ?? new ImportError(response.status, 'no_answer', '');
}
