import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import catalog from '../src/generated/catalog.json' with { type: 'json' };

// npm run new-table -- tools "assets.read" "assets.write"
const ROOT = join(import.meta.dirname, '..');
const FOLDER = join(ROOT, 'supabase', 'migrations');
const USAGE =
  'npm run new-table -- <table> "<read keys>" "<write keys>"     npm run new-table -- tools "assets.read" "assets.write"';

export interface NewTable {
  table: string;
  read: string;
  write: string;
}

/** Every owner holds every key, so his committed catalog lists them all. */
const KEYS = [...catalog.permissions, 'member', 'system'];

export function problemsOf({ table, read, write }: NewTable): string[] {
  const problems: string[] = [];
  if (!/^[a-z][a-z0-9_]{1,39}$/.test(table))
    problems.push(`"${table}" is no name: lower-case letters, digits and _, in the plural, up to 40`);
  if (catalog.tables.some((known) => known.name === table)) problems.push(`there is a table ${table} already`);
  const unknown = [read, write]
    .flatMap((keys) => keys.split(',').map((key) => key.trim()))
    .filter((key) => !KEYS.includes(key));
  if (unknown.length > 0) problems.push(`there is no permission ${unknown.join(', ')}; there are ${KEYS.join(', ')}`);
  return problems;
}

/** The next second: after every migration there is, whatever the clock says. */
export function nextVersion(files: string[], now: Date): string {
  const clock = now.toISOString().replace(/\D/g, '').slice(0, 14);
  const last =
    files
      .map((file) => /^(\d{14})_/.exec(file)?.[1] ?? '')
      .sort()
      .at(-1) ?? '';
  return clock > last ? clock : String(BigInt(last) + 1n);
}

const words = (name: string): string => {
  const text = name.replaceAll('_', ' ');
  return text[0]?.toUpperCase() + text.slice(1);
};

const singular = (name: string): string =>
  name
    .replace(/ies$/, 'y')
    .replace(/(s|x|ch|sh)es$/, '$1')
    .replace(/([^s])s$/, '$1');

export function skeleton({ table, read, write }: NewTable): string {
  const ui = {
    label: words(singular(table)),
    labelPlural: words(table),
    group: 'More',
    title: 'name',
    sort: 'name asc',
    search: ['name'],
    list: ['name', 'status', 'amount', 'project_id', 'due_date'],
  };
  return `-- What it is for, in one line.
create type public.${singular(table)}_status as enum ('open', 'done');

create table public.${table} (
  id uuid primary key default gen_random_uuid(),
  organization_id uuid not null references public.organizations (id) on delete cascade,
  name text not null constraint ${table}_name_check check (btrim(name) <> ''),
  status public.${singular(table)}_status not null default 'open',
  amount numeric(14,2) constraint ${table}_amount_check check (amount >= 0),
  project_id uuid references public.projects (id),
  due_date date,
  is_ready boolean not null default false,
  notes text,
  constraint ${table}_organization_id_name_key unique (organization_id, name)
);
comment on table public.${table} is
  'What one row of it is. @ui ${JSON.stringify(ui)}';
comment on column public.${table}.amount is 'What the figure means and in which unit.';

-- Comments come before this call: the sort of the table's comment gives the list its index.
select private.tenant_table('public.${table}', '${read}', '${write}');
`;
}

const NEXT = (path: string, table: string) => `${path} written.

1. Change its columns, checks, foreign keys and comments. Foreign keys are written with one column; tenant_table makes them safe.
2. npm run dev applies it. The table has its API, screens, filters, export, import and history.
3. npm run gen writes what it makes to src/generated; read the difference, it is what the tests will hold the database to.
4. Say in tests/db/access.json, for ${table}, which role may do what.
5. npm test -- lint db, then commit the four together.`;

export function main(args: string[]): number {
  const [table, read, write, ...more] = parseArgs({ args, allowPositionals: true }).positionals;
  if (table === undefined || read === undefined || write === undefined || more.length > 0) {
    console.error(USAGE);
    return 1;
  }
  const problems = problemsOf({ table, read, write });
  if (problems.length > 0) {
    for (const problem of problems) console.error(problem);
    return 1;
  }
  const path = join(FOLDER, `${nextVersion(readdirSync(FOLDER), new Date())}_${table}.sql`);
  if (existsSync(path)) throw new Error(`${path} is there already`);
  writeFileSync(path, skeleton({ table, read, write }));
  console.log(NEXT(relative(ROOT, path), table));
  return 0;
}

if (process.argv[1] === import.meta.filename) process.exitCode = main(process.argv.slice(2));
