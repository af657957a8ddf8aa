import { readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { commit, rejectedWorkbook, undoAll, upload } from '../../src/features/import/importApi.ts';
import type { Answers } from '../../src/features/import/mapping/answers.ts';
import type { ImportAnswer, Progress } from '../../src/features/import/types.ts';
import { type Arguments, readArguments, USAGE, UsageError } from './arguments.ts';
import { importAll } from './full-run.ts';
import { answerText, undoText } from './report.ts';
import { type Caller, signIn } from './sign-in.ts';

/** On a terminal one line that moves; nothing where the output is kept. */
function progress({ phase, sheet, done, total }: Progress): void {
  if (!process.stderr.isTTY) return;
  const rows = total > 0 ? ` ${done} of ${total}` : '';
  process.stderr.write(`\r\x1b[K${[phase, sheet].filter(Boolean).join(' ')}${rows}`);
}

async function check({ api, organizationId }: Caller, given: Arguments): Promise<ImportAnswer> {
  const files = given.files.map((path) => new File([readFileSync(path)], basename(path)));
  const { importer, options, mapping } = given;
  const request = { organizationId, importer, files, options, ...(mapping ? { mapping: mapping as Answers } : {}) };
  const found = await upload(api, request, progress, new AbortController().signal);
  return given.commit ? commit(api, found.run_id, progress) : found;
}

/** What was imported under a batch, or the one run that was named. */
async function runsOf({ api }: Caller, id: string): Promise<string[]> {
  const path = `/rest/v1/import_runs?select=id&batch=eq.${encodeURIComponent(id)}&status=in.(completed,completed_with_errors)&order=created_at`;
  const response = await api.fetch(path);
  const found = response.ok ? ((await response.json()) as { id: string }[]) : [];
  return found.length > 0 ? found.map((run) => run.id) : [id];
}

async function main(argv: string[]): Promise<number> {
  const given = readArguments(argv);
  const caller = await signIn(given);
  if (given.action === 'all') return importAll(caller, given, progress);
  if (given.action === 'undo') {
    const answer = await undoAll(caller.api, await runsOf(caller, given.run));
    console.log(given.json ? JSON.stringify(answer, null, 2) : undoText(answer));
    return answer.failed.length > 0 ? 3 : 0;
  }
  const answer = given.action === 'commit' ? await commit(caller.api, given.run, progress) : await check(caller, given);
  if (process.stderr.isTTY) process.stderr.write('\r\x1b[K');
  console.log(given.json ? JSON.stringify(answer, null, 2) : answerText(answer));
  if (given.rejected && answer.totals.rejected > 0) {
    const workbook = await rejectedWorkbook(caller.api, answer.run_id);
    writeFileSync(given.rejected, new Uint8Array(await workbook.arrayBuffer()));
  }
  return answer.totals.rejected > 0 ? 3 : 0;
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  console.error((error as Error).message);
  if (error instanceof UsageError) console.error(`\n${USAGE}`);
  process.exitCode = error instanceof UsageError ? 2 : 1;
}
