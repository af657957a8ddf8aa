import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { ImportOptions } from '../../src/features/import/types.ts';
import { FULL_RUN } from '../../supabase/functions/_shared/importers/run-order.ts';

export const USAGE = `npm run import -- <importer> <file> …        check the files and say what would happen
npm run import -- <importer> <file> … --commit   and import them
npm run import -- commit <run>                   import what was checked
npm run import -- --all <directory or file> …    import everything, each file by what is in it, in the right order
npm run import -- undo <run or batch>            take an import back, or all of a full run, the last one first

importer           masterfile, budgets, leads, proposals, jobs, schedule, quickbooks, table:<name>,
                   or auto: what the files say themselves
--source           with --all: only this importer; as often as needed
--no-schedule      with --all: without the schedule
--organization     slug or id; not needed by who is in one organization only
--url, --key       address and publishable key of the Supabase; without them the running npm start
--email            who imports; the password comes from SECG_PASSWORD, or is asked for
--mapping          file with the answers about columns and names (json)
--option           on_error=skip_rows, as_of=2026-01-31 … as often as needed
--rejected         file to write the refused rows to (.xlsx)
--json             print the answer as it came

Ends with 0 when everything is well, 3 when rows were refused, 1 when nothing happened, 2 when the command is not understood.
With --all it ends with 1 on any error: a refused row, a file that nobody knows, a step that could not be imported.`;

export interface Arguments {
  action: 'check' | 'commit' | 'undo' | 'all';
  importer: string;
  run: string;
  files: string[];
  commit: boolean;
  /** Of --all: the importers to run; empty means all. */
  sources: string[];
  schedule: boolean;
  organization: string | undefined;
  url: string | undefined;
  key: string | undefined;
  email: string | undefined;
  mapping: unknown;
  options: ImportOptions;
  rejected: string | undefined;
  json: boolean;
}

const SOURCES = [...FULL_RUN, 'quickbooks'];

export class UsageError extends Error {}

/** `true` and `false` are no words for the function. */
function optionsOf(pairs: string[]): ImportOptions {
  const entries = pairs.map((pair) => {
    const [name = '', ...rest] = pair.split('=');
    if (rest.length === 0) throw new UsageError(`--option wants name=value, not ${pair}`);
    const value = rest.join('=');
    return [name, value === 'true' ? true : value === 'false' ? false : value] as const;
  });
  return Object.fromEntries(entries) as ImportOptions;
}

export function readArguments(argv: string[]): Arguments {
  const text = { type: 'string' } as const;
  const flag = { type: 'boolean', default: false } as const;
  const parse = () =>
    parseArgs({
      args: argv,
      allowPositionals: true,
      options: {
        organization: text,
        url: text,
        key: text,
        email: text,
        mapping: text,
        rejected: text,
        option: { type: 'string', multiple: true, default: [] },
        source: { type: 'string', multiple: true, default: [] },
        all: flag,
        'no-schedule': flag,
        commit: flag,
        json: flag,
      },
    });
  let parsed: ReturnType<typeof parse>;
  try {
    parsed = parse();
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
  const { values, positionals } = parsed;
  const [first = '', ...rest] = values.all ? ['all', ...positionals] : positionals;
  const action = values.all ? 'all' : first === 'commit' || first === 'undo' ? first : 'check';
  const asksForFiles = action === 'check' || action === 'all';
  if (rest.length === 0) throw new UsageError(asksForFiles ? 'Which file?' : 'Which import?');
  const unknown = values.source.find((name) => !SOURCES.includes(name));
  if (unknown) throw new UsageError(`--source is one of: ${SOURCES.join(', ')}`);
  if (values.url && !values.key) throw new UsageError('--url needs --key');
  const { organization, url, key, email, rejected, commit, json } = values;
  return {
    action,
    importer: first,
    run: rest[0] ?? '',
    files: rest,
    mapping: values.mapping ? JSON.parse(readFileSync(values.mapping, 'utf8')) : undefined,
    options: optionsOf(values.option),
    sources: values.source,
    schedule: !values['no-schedule'],
    ...{ organization, url, key, email, rejected, commit, json },
  };
}
