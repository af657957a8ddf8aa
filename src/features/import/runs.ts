import type { Api } from '@/lib/api.ts';
import { toProblem } from '@/providers/errors.ts';
import type { RestClient } from '@/providers/rest.ts';
import { toAnswer, toUndo } from './answer.ts';
import { type Answers, NO_ANSWERS } from './mapping/answers.ts';
import type { ImportAnswer, Run, RunStatus, Totals, UndoAnswer } from './types.ts';

// The counts of the record are those of a commit; a preview has them in its answer only.
const COLUMNS =
  'id,importer,status,batch,file_name,files,mapping,totals:summary->totals,created_at,finished_at,starter:profiles!import_runs_started_by_profile_fkey(full_name)';

interface RunRow {
  id: string;
  importer: string;
  status: RunStatus;
  batch: string | null;
  file_name: string | null;
  files: unknown[] | null;
  mapping: Partial<Answers> | null;
  totals: Partial<Totals> | null;
  created_at: string | null;
  finished_at: string | null;
  starter: { full_name: string } | null;
}

/** Somebody, here or elsewhere, is at work on it: it is worth another look. */
export const isUnsettled = (status: RunStatus | undefined): boolean =>
  status === 'uploaded' || status === 'validating' || status === 'importing';

function toRun(row: RunRow): Run {
  return {
    id: row.id,
    importer: row.importer,
    status: row.status,
    batch: row.batch ?? null,
    fileName: row.file_name,
    fileCount: Math.max(1, row.files?.length ?? 1),
    created: Number(row.totals?.created ?? 0),
    updated: Number(row.totals?.updated ?? 0),
    rejected: Number(row.totals?.rejected ?? 0),
    startedAt: row.created_at,
    finishedAt: row.finished_at,
    startedBy: row.starter?.full_name ?? null,
    mapping: { ...NO_ANSWERS, ...row.mapping },
  };
}

export interface RunPage {
  runs: Run[];
  total: number;
}

const runsOf = (api: Pick<Api, 'client'>) => (api.client as unknown as RestClient).from('import_runs');

export async function loadRuns(
  api: Pick<Api, 'client'>,
  organizationId: string,
  page: number,
  size: number,
): Promise<RunPage> {
  const from = (page - 1) * size;
  const { data, error, status, count } = await runsOf(api)
    .select(COLUMNS, { count: 'exact' })
    .eq('organization_id', organizationId)
    .order('created_at', { ascending: false })
    .order('id', { ascending: true })
    .range(from, from + size - 1);
  if (error) throw toProblem(error, status);
  const rows = data as RunRow[];
  return { runs: rows.map(toRun), total: count ?? rows.length };
}

/** The steps of a full run that were begun, in the order they were. */
export async function loadBatch(api: Pick<Api, 'client'>, organizationId: string, batch: string): Promise<Run[]> {
  const { data, error, status } = await runsOf(api)
    .select(COLUMNS)
    .eq('organization_id', organizationId)
    .eq('batch', batch)
    .order('created_at', { ascending: true })
    .order('id', { ascending: true })
    .range(0, 99);
  if (error) throw toProblem(error, status);
  return (data as RunRow[]).map(toRun);
}

export interface RunDetail {
  run: Run;
  answer: ImportAnswer | null;
  undone: UndoAnswer | null;
}

/** Null when there is no such run here, or none this person may see. */
export async function loadRun(api: Pick<Api, 'client'>, organizationId: string, id: string): Promise<RunDetail | null> {
  // An address somebody mistyped is a missing page, not a database error.
  if (!/^[0-9a-f-]{36}$/i.test(id)) return null;
  const { data, error, status } = await runsOf(api)
    .select(COLUMNS)
    .eq('organization_id', organizationId)
    .eq('id', id)
    .range(0, 0);
  if (error) throw toProblem(error, status);
  const row = (data as RunRow[])[0];
  if (!row) return null;
  // With the stored values this person may read; the record of the run has none.
  const result = await (api.client as unknown as RestClient).rpc('import_result', { p_run: id });
  if (result.error) throw toProblem(result.error, result.status);
  return { run: toRun(row), answer: toAnswer(result.data), undone: toUndo(result.data) };
}

/** The same staged rows against the data as it is now; the answer is stored with the run. */
export async function previewAgain(api: Pick<Api, 'client'>, id: string): Promise<void> {
  const { error, status } = await (api.client as unknown as RestClient).rpc('import_preview', {
    p_run: id,
    p_sheets: null,
  });
  if (error) throw toProblem(error, status);
}
