import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { commit, upload } from '../../src/features/import/importApi.ts';
import { isAccepted } from '../../src/features/import/importers.ts';
import type { Answers } from '../../src/features/import/mapping/answers.ts';
import type { Progress } from '../../src/features/import/types.ts';
import { planRun } from '../../supabase/functions/_shared/importers/full-run.ts';
import type { Arguments } from './arguments.ts';
import { answerText } from './report.ts';
import type { Caller } from './sign-in.ts';

interface Found {
  name: string;
  path: string;
  /** Named by the person, and not found in a directory: then it must be one of ours. */
  isNamed: boolean;
}

function filesAt(path: string): Found[] {
  if (!statSync(path).isDirectory()) return [{ name: basename(path), path, isNamed: true }];
  return readdirSync(path, { recursive: true, encoding: 'utf8' })
    .sort()
    .filter((name) => isAccepted(name) && statSync(join(path, name)).isFile())
    .map((name) => ({ name: basename(name), path: join(path, name), isNamed: false }));
}

/**
 * All files, each by what is in it, in the order of importers 9: one import per importer, under a common batch. A step
 * that cannot be imported ends it; those before it stay. Resolves to the exit code.
 */
export async function importAll(caller: Caller, given: Arguments, progress: (line: Progress) => void): Promise<number> {
  const { steps, unknown, missing } = await planRun(given.files.flatMap(filesAt), async ({ path }) =>
    readFileSync(path),
  );
  const wanted = (name: string) =>
    (given.sources.length === 0 || given.sources.includes(name)) && (given.schedule || name !== 'schedule');
  const foreign = unknown.filter(({ isNamed }) => isNamed);
  for (const { path } of unknown) console.log(`Not recognized: ${path}`);
  for (const name of missing.filter(wanted)) console.log(`No file: ${name}`);
  const todo = steps.filter(({ importer }) => wanted(importer));
  if (todo.length === 0) throw new Error('None of the files is one to import');

  const batch = crypto.randomUUID();
  let refused = 0;
  for (const { importer, files } of todo) {
    console.log(`\n${importer}: ${files.map(({ name }) => name).join(', ')}`);
    const found = await upload(
      caller.api,
      {
        organizationId: caller.organizationId,
        importer,
        files: files.map(({ name, path }) => new File([readFileSync(path)], name)),
        options: { ...given.options, batch },
        ...(given.mapping ? { mapping: given.mapping as Answers } : {}),
      },
      progress,
      new AbortController().signal,
    );
    const answer = await commit(caller.api, found.run_id, progress);
    console.log(given.json ? JSON.stringify(answer, null, 2) : answerText(answer));
    refused += answer.counts.rejected;
  }
  console.log(`\nbatch ${batch}`);
  return refused > 0 || foreign.length > 0 ? 1 : 0;
}
