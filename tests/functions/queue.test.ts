import { afterAll, beforeAll, expect, test } from 'vitest';
import { workbookOf } from '../../supabase/functions/_shared/importing/read/files.fixture.ts';
import { type Office, World } from './office.ts';

let world: World;
beforeAll(async () => {
  world = await World.start();
});
afterAll(() => world.stop());

const budget = (project: string, amount: number) =>
  workbookOf({ 'PROJECT BUDGETS': [['PROJECT BUDGETS'], ['Project', 'Total Budget'], [project, amount]] });
const budgets = async (office: Office) => {
  const rows = await world.sql`
    select p.code || ' ' || t.budget_total::int as line from projects p join project_terms t on t.project_id = p.id
    where p.organization_id = ${office.id} order by 1`;
  return rows.map(({ line }) => line as string);
};
/** What the commits at work wait for: transactionid is a record that somebody holds, advisory the turn of the organization. */
const waits = async () => {
  const rows = await world.sql`
    select wait_event as event from pg_stat_activity where wait_event_type = 'Lock' and query like '%import_commit%' order by 1`;
  return rows.map(({ event }) => event as string);
};

test('commits of one organization queue up, another organization does not wait for them', async () => {
  const [office, other] = [await world.office(), await world.office()];
  for (const one of [office, other]) await one.import({ file: budget('Alder (AR1)', 1), mode: 'commit' });
  const changed = await office.import({ file: budget('Alder (AR1)', 2) });
  const added = await office.import({ file: budget('Birch (BH2)', 3) });
  const elsewhere = await other.import({ file: budget('Alder (AR1)', 4) });
  const ended: string[] = [];
  const commit = async (one: Office, run: string, name: string) => {
    const { status } = await one.act(run, 'commit');
    ended.push(`${name} ${status}`);
  };

  const commits = await world.sql.begin(async (tx) => {
    await tx`select from projects where organization_id = ${office.id} for update`;
    const first = commit(office, changed.run_id, 'first');
    await expect.poll(waits, { timeout: 30_000 }).toEqual(['transactionid']);
    const second = commit(office, added.run_id, 'second');
    await expect.poll(waits, { timeout: 30_000 }).toEqual(['advisory', 'transactionid']);
    const third = commit(other, elsewhere.run_id, 'other');
    await expect.poll(() => ended, { timeout: 30_000 }).toEqual(['other 200']);
    expect(await waits()).toEqual(['advisory', 'transactionid']);
    expect([await budgets(office), await budgets(other)]).toEqual([['AR1 1'], ['AR1 4']]);
    return { all: [first, second, third] };
  });
  await Promise.all(commits.all);
  expect(ended).toEqual(['other 200', 'first 200', 'second 200']);
  expect(await budgets(office)).toEqual(['AR1 2', 'BH2 3']);
});
