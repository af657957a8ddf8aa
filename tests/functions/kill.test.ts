import { setTimeout as sleep } from 'node:timers/promises';
import postgres from 'postgres';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { removeStack, type Stack, scratchDir, startStack } from '../../scripts/stack/testing.ts';
import { generate } from '../../supabase/functions/_shared/importers/masterfile/generated.fixture.ts';
import { type Office, World } from './office.ts';

// What a killed process leaves behind: the run's record, and otherwise all of the import or nothing of it.

const NOTHING = { projects: 0, project_terms: 0, vendors: 0, employees: 0, cost_codes: 0, cost_events: 0 };
const generated = generate();
const dir = scratchDir();
let stack: Stack;
let world: World;

const start = () =>
  startStack({ dir, port: 0, empty: true, autoConfirm: true, build: false, quiet: true, durable: false });

beforeAll(async () => {
  stack = await start();
  world = World.over(stack);
});
afterAll(async () => {
  await world.sql.end();
  await stack.stop();
  removeStack(dir);
});

let office: Office;
let run: string;
beforeEach(async () => {
  office = await world.office(generated.settings);
  run = (await office.import({ file: generated.bytes, mode: 'preview' })).run_id;
});

/** Lets the commit write everything up to the cost ledger and wait there, until `release`. */
async function stopInTheMiddle(): Promise<{ answer: Promise<number>; release(): Promise<void> }> {
  const admin = postgres(stack.adminDbUrl, { max: 1, onnotice: () => undefined });
  const held = await admin.reserve();
  await held`begin`;
  await held`lock table public.cost_events in share mode`;
  const answer = office.act(run, 'commit').then(
    ({ status }) => status,
    () => 0, // the connection broke: the host is gone
  );
  for (let waiting = 0; waiting === 0; await sleep(50)) {
    const [row] =
      await held`select count(*)::int as n from pg_locks where relation = 'public.cost_events'::regclass and not granted`;
    waiting = row?.n as number;
  }
  return {
    answer,
    // the server may be dead by now, and with it the lock
    release: async () => {
      await held`rollback`.catch(() => undefined);
      held.release();
      await admin.end({ timeout: 1 });
    },
  };
}

async function expectNoTrace(): Promise<void> {
  expect(await office.counts()).toEqual(NOTHING);
  expect(await office.statusOf(run)).toBe('validated');
  const [row] = await world.sql`select count(*)::int as n from audit_log where import_run_id = ${run}`;
  expect(row?.n).toBe(0);
}

test('Postgres killed in the middle of a commit: after its restart no trace but the record, and the commit can be repeated', async () => {
  const commit = await stopInTheMiddle();
  process.kill(stack.processes().postgres.pid, 'SIGKILL');
  expect(await commit.answer).not.toBe(200);
  await commit.release();
  await expect.poll(() => office.counts().catch(() => null), { timeout: 30_000 }).toEqual(NOTHING);
  await expectNoTrace();

  expect((await office.act(run, 'commit')).status).toBe(200);
  expect(await office.statusOf(run)).toBe('completed');
  expect((await office.counts()).cost_events).toBeGreaterThan(3000);
});

test('the whole stack killed in the middle of a commit: after the next start no trace but the record', async () => {
  const commit = await stopInTheMiddle();
  await Promise.all([stack.kill(), commit.answer, world.sql.end({ timeout: 1 })]);
  await commit.release();
  stack = await start();
  world = World.over(stack);
  office = office.in(world);
  await expectNoTrace();
});

test('only the function killed in the middle of a commit: the run is wholly there, and its record says so', async () => {
  const commit = await stopInTheMiddle();
  process.kill(stack.processes().functions.import?.pid ?? 0, 'SIGKILL');
  expect(await commit.answer).not.toBe(200);
  await commit.release();
  // the database goes on without the one who asked
  await expect.poll(() => office.statusOf(run), { timeout: 60_000 }).toBe('completed');
  expect(await office.counts()).toMatchObject({ projects: 12, cost_codes: 120, cost_events: 3019 });
});

test('only the function killed while it reads: wholly absent, and its record says so', async () => {
  const reading = office.send({ file: generated.bytes, mode: 'commit' }).then(
    (response) => response.status,
    () => 0,
  );
  let second: string | undefined;
  await expect
    .poll(
      async () => {
        const [row] = await world.sql`select id from import_runs where organization_id = ${office.id} and id <> ${run}`;
        second = row?.id;
        return second !== undefined;
      },
      { timeout: 30_000, interval: 20 },
    )
    .toBe(true);
  process.kill(stack.processes().functions.import?.pid ?? 0, 'SIGKILL');
  expect(await reading).not.toBe(200);
  expect(await office.counts()).toEqual(NOTHING);
  expect(await office.statusOf(second ?? '')).toBe('validating');
});
