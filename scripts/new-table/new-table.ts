import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import catalog from '../../src/generated/catalog.json' with { type: 'json' };
import { type NewColumn, readColumn, TYPES } from './columns.ts';
import { type NewTable, skeleton } from './skeleton.ts';

const ROOT = join(import.meta.dirname, '../..');
const FOLDER = join(ROOT, 'supabase', 'migrations');
const MANAGE = 'org.manage';
const USAGE = `npm run new:table -- <table> <column:type> … [--read <keys>] [--write <keys>]

  npm run new:table -- tools name:text! 'condition:new|good|worn' purchase_price:money bought_on:date project:projects notes:long_text \\
    --read assets.read --write assets.write

Types: ${Object.keys(TYPES).join(', ')}; words like new|good|worn; the name of a table. ! behind a type: may not be empty.
Who reads and who writes: permission keys, or "member" for everybody in the organization. Unsaid, everybody reads, and who
manages the organization (${MANAGE}) writes.`;

/** Every owner holds every key, so his committed catalog lists them all. */
const KEYS = [...catalog.permissions, 'member', 'system'];

/** What is asked for, or everything that is wrong with it. */
export function readTable(table: string, given: string[], read: string, write: string): NewTable | string[] {
  const problems: string[] = [];
  if (!/^[a-z][a-z0-9_]{1,39}$/.test(table))
    problems.push(`"${table}" is no name: lower-case letters, digits and _, in the plural, up to 40`);
  if (catalog.tables.some((known) => known.name === table)) problems.push(`there is a table ${table} already`);
  const unknown = [read, write]
    .flatMap((keys) => keys.split(',').map((key) => key.trim()))
    .filter((key) => !KEYS.includes(key));
  if (unknown.length > 0) problems.push(`there is no permission ${unknown.join(', ')}; there are ${KEYS.join(', ')}`);
  const columns: NewColumn[] = [];
  for (const text of given) {
    const column = readColumn(text);
    if (typeof column === 'string') problems.push(column);
    else if (columns.some(({ name }) => name === column.name)) problems.push(`there are two columns ${column.name}`);
    else columns.push(column);
  }
  if (given.length === 0) problems.push('a table has a column at least');
  return problems.length > 0 ? problems : { table, columns, read, write };
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

const NEXT = (path: string, table: string) => `${path} written.

1. Read it, say in its comments what a row and its figures are, and change what it could not know.
2. npm run dev applies it. The table has its API, screens, filters, export, import and history.
3. npm run gen writes what it makes to src/generated; read the difference, it is what the tests will hold the database to.
4. Say in tests/db/access.json, for ${table}, which role may do what, and in src/locales/es.json its names and comments in
   Spanish.
5. npm test -- lint unit db, then commit all of it together.`;

export function main(args: string[]): number {
  const { positionals, values } = parseArgs({
    args,
    allowPositionals: true,
    options: { read: { type: 'string', default: 'member' }, write: { type: 'string', default: MANAGE } },
  });
  const [table, ...columns] = positionals;
  if (table === undefined) {
    console.error(USAGE);
    return 1;
  }
  const asked = readTable(table, columns, values.read, values.write);
  if (Array.isArray(asked)) {
    for (const problem of asked) console.error(problem);
    console.error(`\n${USAGE}`);
    return 1;
  }
  const path = join(FOLDER, `${nextVersion(readdirSync(FOLDER), new Date())}_${table}.sql`);
  if (existsSync(path)) throw new Error(`${path} is there already`);
  writeFileSync(path, skeleton(asked));
  console.log(NEXT(relative(ROOT, path), table));
  return 0;
}

if (process.argv[1] === import.meta.filename) process.exitCode = main(process.argv.slice(2));
