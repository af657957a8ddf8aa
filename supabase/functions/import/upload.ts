import { type Emit, streamLines, wantsStream } from '../_shared/http/ndjson.ts';
import { json } from '../_shared/http/problem.ts';
import type { Caller } from '../_shared/http/supabase.ts';
import { KnownProjects, type RunContext } from '../_shared/importing/context.ts';
import type { SheetReport } from '../_shared/importing/contract.ts';
import { readMapping } from '../_shared/importing/mapping.ts';
import type { Book } from '../_shared/importing/read/book.ts';
import { openBook } from '../_shared/importing/read/open.ts';
import { expectedRows, readBook } from '../_shared/importing/run.ts';
import { readSettings, record } from '../_shared/importing/settings.ts';
import type { Importer } from '../_shared/importing/spec.ts';
import type { Env } from './env.ts';
import { readForm, type UploadForm } from './form.ts';
import { findImporter, importerNamed } from './importer.ts';
import { asProblem } from './problems.ts';
import { withHeartbeat } from './progress.ts';
import { Stager } from './stager.ts';

interface Started {
  id: string;
  form: UploadForm;
  importer: Importer;
  books: Book[];
  context: RunContext;
}

/** Reads, stages and previews an upload; with `mode=commit` commits it at once. */
export async function upload(request: Request, caller: Caller, env: Env): Promise<Response> {
  const form = await readForm(request, env.limits);
  const books: Book[] = [];
  for (const file of form.files) books.push(await openBook(file.name, file.bytes, env.limits));
  form.importer = await importerNamed(form.importer, books);
  const importer = await findImporter(form.importer, form.organizationId, caller);
  const started = await start(form, importer, books, caller);
  if (!wantsStream(request)) return json(await process(started, caller, () => undefined, request.signal));
  return streamLines(async (emit, gone) => {
    try {
      return await process(started, caller, emit, gone);
    } catch (error) {
      // the status has gone out with the first line; the error carries its own
      const problem = asProblem(error, request);
      return { error: { ...problem.body.error, status: problem.status } };
    }
  });
}

async function start(form: UploadForm, importer: Importer, books: Book[], caller: Caller): Promise<Started> {
  const files = await Promise.all(
    form.files.map(async ({ name, bytes }) => ({ name, sha256: await checksum(bytes), bytes: bytes.length })),
  );
  const answer = record(
    await caller.rpc('import_start', {
      p_org: form.organizationId,
      p_importer: form.importer,
      p_files: files,
      p_options: form.options,
      p_mapping: form.mapping,
    }),
  );
  const { projects, retainage } = record(answer.known);
  const known = new KnownProjects(Array.isArray(projects) ? projects.map(String) : []);
  for (const [name, rate] of Object.entries(record(retainage))) known.add(name, rate);
  const context: RunContext = {
    settings: readSettings(answer.settings, form.options),
    mapping: readMapping(answer.mapping, form.mapping),
    projects: known,
    figures: new Map(),
    projectNumbers: new Map(),
  };
  return { id: String(answer.run_id), form, importer, books, context };
}

async function process(run: Started, caller: Caller, emit: Emit, signal: AbortSignal): Promise<unknown> {
  try {
    const reports = await stage(run, caller, emit, signal);
    signal.throwIfAborted();
    const work = { p_run: run.id, p_sheets: reports };
    if (run.form.mode === 'preview')
      return await withHeartbeat('resolving', emit, caller.rpc('import_preview', work, signal));
    // from here on the database finishes what it has begun, whether anybody waits for it or not
    return await withHeartbeat('commit', emit, caller.rpc('import_commit', work));
  } catch (error) {
    await giveUp(run.id, caller);
    throw error;
  }
}

async function stage(run: Started, caller: Caller, emit: Emit, signal: AbortSignal): Promise<SheetReport[]> {
  const stager = new Stager(caller, run.id, signal);
  const reports: SheetReport[] = [];
  const expected = run.books.reduce((sum, book) => sum + expectedRows(book, run.importer, run.context), 0);
  let before = 0;
  const tell = (sheet: string, done: number) =>
    emit({ phase: 'reading', sheet, done, total: Math.max(done, expected) });
  for (const book of run.books) {
    for await (const outcome of readBook(book, run.importer, run.context)) {
      signal.throwIfAborted();
      const { report } = outcome;
      if (report.state !== 'not_read') tell(report.sheet, before);
      for (const row of outcome.rows) if (await stager.add(row)) tell(report.sheet, before + row.row);
      before += outcome.size;
      reports.push(report);
    }
  }
  await stager.finish();
  return reports;
}

/** A run that will not be finished is closed, so that it does not stand there as if it were still being read. */
async function giveUp(run: string, caller: Caller): Promise<void> {
  try {
    await caller.rpc('import_cancel', { p_run: run });
  } catch (error) {
    const name = error instanceof Error ? error.name : typeof error;
    console.error(JSON.stringify({ level: 'error', function: 'import', run, failed: 'to close it', error: name }));
  }
}

async function checksum(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
