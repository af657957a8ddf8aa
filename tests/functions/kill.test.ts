import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { running } from '../../scripts/stack/lock.ts';
import { identify, type ProcessId, signal } from '../../scripts/stack/processes.ts';
import { generate } from '../../supabase/functions/_shared/importers/masterfile/generated.fixture.ts';
import { type Host, runHost, START } from '../stack/host.ts';
import { HOLD_TABLE, waitingCommits } from './held.ts';
import { type Office, World } from './office.ts';

let world: World;
const hosts: Host[] = [];

// It makes the directory and leaves it, with its address and keys, to stacks in processes that can be killed.
beforeAll(async () => {
  world = await World.start();
  await world.stack.stop();
});
afterEach(async () => {
  for (let host = hosts.pop(); host; host = hosts.pop()) {
    host.child.kill();
    await host.ended;
  }
});
afterAll(() => world.stop());

function run(script: string, ...args: string[]): Host {
  const host = runHost(script, args, { STACK_DIR: world.stack.dir, PORT: new URL(world.stack.appUrl).port });
  hosts.push(host);
  return host;
}

const startStack = () => run(START, '--empty', '--no-build').prints('is ready');

function processes(): { postgres: ProcessId; others: ProcessId[] } {
  const { dir } = world.stack;
  const pidFile = readFileSync(join(dir, 'postgres', 'data', 'postmaster.pid'), 'utf8');
  const postgres = identify(Number(pidFile.split('\n')[0]));
  const stack = running(dir);
  if (!postgres || !stack?.functions.import) throw new Error('Not everything runs.');
  return { postgres, others: [stack.host, ...Object.values(stack.functions)] };
}

/** Every row of every table, so that nothing can be left behind where nobody looks. */
async function contents(): Promise<Record<string, string>> {
  const { sql } = world;
  const tables = await sql`
    select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname in ('public', 'private')`;
  const sums: Record<string, string> = {};
  for (const { name } of tables) {
    const [row] = await sql.unsafe(`select md5(string_agg(t::text, chr(10) order by t::text)) as sum from ${name} t`);
    sums[name] = row?.sum;
  }
  return sums;
}

/** As the person sees it: the gateway lets the question wait until the database is back. */
async function statusFor(office: Office, run: string): Promise<unknown> {
  const response = await world.request(`/rest/v1/import_runs?id=eq.${run}&select=status`, { token: office.token });
  return response.json();
}

test.each<[string, () => ProcessId[]]>([
  ['Postgres', () => [processes().postgres]],
  // the host first, which would start the others again
  ['the whole stack', () => [...processes().others, processes().postgres]],
])('SIGKILL of %s in the middle of a commit leaves no trace of it, and it can be done again', async (what, victims) => {
  await startStack();
  const generated = generate();
  const office = await world.office(generated.settings);
  const preview = await office.import({ file: generated.bytes });
  // the first job of a stack that starts notes who was there: it shall find it noted
  await world.sql`select private.run_jobs()`;
  const before = await contents();

  await run(HOLD_TABLE, world.stack.dbUrl, 'cost_events').prints('held');
  const committing = office.act(preview.run_id, 'commit').then(
    ({ status }) => status,
    () => 'no answer',
  );
  await expect
    .poll(() => waitingCommits(world.sql), { timeout: 30_000 })
    .toEqual([{ has_written: true, tables: ['cost_codes', 'projects'] }]);
  for (const victim of victims()) signal(victim, 'SIGKILL');
  expect(await committing).toBe(what === 'Postgres' ? 503 : 'no answer');
  if (what !== 'Postgres') await startStack();

  expect(await statusFor(office, preview.run_id)).toEqual([{ status: 'validated' }]);
  expect(await contents()).toEqual(before);
  const again = await office.act(preview.run_id, 'commit');
  expect(again).toMatchObject({ status: 200, body: { status: 'completed', totals: preview.totals } });
  expect((await office.counts()).cost_events).toBeGreaterThan(0);
});
