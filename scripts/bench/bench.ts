// npm run bench: what the screens ask on a million rows, pastes and bulk edits, the figures of a large company, and imports of large files.
// npm run bench -- imports: one of them.
import { cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import postgres, { type Sql } from 'postgres';
import { removeStack, type Stack, startEmpty } from '../stack/testing.ts';
import { benchCells } from './cells.ts';
import { benchFigures } from './figures.ts';
import { benchImports } from './imports.ts';
import { benchList } from './list.ts';

/** Each says what it measured, and whether that is within its limits. */
const BENCHES: Record<string, (stack: Stack, admin: Sql) => Promise<boolean>> = {
  imports: benchImports,
  cells: benchCells,
  list: benchList,
  figures: benchFigures,
};

const { positionals } = parseArgs({ allowPositionals: true });
const unknown = positionals.filter((name) => !BENCHES[name]);
if (unknown.length > 0) throw new Error(`There is no bench ${unknown.join(', ')}: ${Object.keys(BENCHES).join(', ')}`);

const stack = await startEmpty({ build: true });
const admin = postgres(stack.adminDbUrl, { max: 1, onnotice: () => {} });
try {
  for (const [name, bench] of Object.entries(BENCHES)) {
    if (positionals.length > 0 && !positionals.includes(name)) continue;
    if (!(await bench(stack, admin))) process.exitCode = 1;
  }
  // Others at work on the machine make every number larger.
  const load = loadavg().map((n) => n.toFixed(1));
  console.log(`\n${cpus().length} processors, load ${load.join(' ')}`);
} finally {
  await admin.end();
  await stack.stop();
  removeStack(stack.dir);
}
