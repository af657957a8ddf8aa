import { afterAll, beforeAll, expect, test } from 'vitest';
import { running } from '../../scripts/stack/lock.ts';
import { bases } from '../../supabase/functions/_shared/importing/fuzz/bases.fixture.ts';
import { type Subject, subjectOf } from '../../supabase/functions/_shared/importing/fuzz/subject.fixture.ts';
import { type Answer, type Office, World } from './office.ts';

// Spoilt files through the real function into a real database: written as the answer says, or not at all.
const COUNT = Number(process.env.FUZZ_COMMITS ?? 40);
const SEED = Number(process.env.SEED ?? 20_261_126);
const ON_ERROR = ['skip_rows', 'stop', 'skip_sheets'] as const;

let world: ReturnType<typeof World.shared>;
beforeAll(() => {
  world = World.shared();
});
afterAll(() => world.stop());

const functionProcess = () => running(world.stack.dir)?.functions.import?.pid;

/** Records of the office per table, without the import's own books. */
async function counts(office: Office): Promise<Record<string, number>> {
  const { sql } = world;
  const tables = await sql`
    select c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'organization_id'
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname !~ '^import_|^audit_|^activity'`;
  const parts = tables.map(
    ({ name }) =>
      `select '${name}' as name, count(*)::int as n from public.${name} where organization_id = '${office.id}'`,
  );
  const rows = await sql.unsafe(parts.join(' union all '));
  return Object.fromEntries(rows.map(({ name, n }) => [name as string, n as number]));
}

/** What the answer says has come and gone, by table. */
function told({ sheets }: Answer): Record<string, number> {
  const tables: Record<string, number> = {};
  for (const { table, created, cleared } of sheets)
    if (table !== null) tables[table] = (tables[table] ?? 0) + created - cleared;
  return tables;
}

async function send(
  office: Office,
  { base, file, bytes, mapping }: Subject,
  onError: string,
): Promise<[number, Answer]> {
  const response = await office.send({
    file: bytes,
    name: file,
    importer: base.importer.name,
    mode: 'commit',
    mapping,
    options: { on_error: onError },
  });
  return [response.status, (await response.json()) as Answer];
}

test(`${COUNT} spoilt files, seed ${SEED}: written as the answer says, or not at all`, {
  timeout: 60_000 + COUNT * 10_000,
}, async () => {
  const all = bases();
  const office = await world.office(all[0]?.settings);
  const pid = functionProcess();
  const outcomes: Record<string, number> = {};
  for (let n = 0; n < COUNT; n++) {
    const subject = await subjectOf(all, SEED, n);
    const onError = ON_ERROR[n % ON_ERROR.length] as string;
    const name = `SEED=${SEED} n=${n} ${subject.base.importer.name} ${subject.kind} ${onError} ${subject.how}`;
    const before = await counts(office);
    const [status, answer] = await send(office, subject, onError);
    const after = await counts(office);
    const written = status === 200 && answer.status !== 'failed';
    const outcome =
      status === 200 ? answer.status : `${status} ${(answer as unknown as { error: { code: string } }).error.code}`;
    outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
    expect.soft([200, 413, 415], `${name}: ${outcome}`).toContain(status);
    if (!written) expect.soft(after, name).toEqual(before);
    else {
      const change = told(answer);
      const found = Object.fromEntries(
        Object.keys(change).map((table) => [table, (after[table] ?? 0) - (before[table] ?? 0)]),
      );
      expect.soft(found, name).toEqual(change);
      for (const { code, sheet } of answer.rejected) expect.soft(Boolean(code && sheet), name).toBe(true);
    }
  }
  console.log(`fuzz: ${COUNT} files committed (seed ${SEED}): ${JSON.stringify(outcomes)}`);
  expect(outcomes).toMatchObject({ failed: expect.any(Number), '415 file_unreadable': expect.any(Number) });
  expect((outcomes.completed ?? 0) + (outcomes.completed_with_errors ?? 0)).toBeGreaterThan(COUNT / 4);
  expect(functionProcess()).toBe(pid);
});
