import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  type GeneratedSet,
  generateFiles,
} from '../../supabase/functions/_shared/importers/files/generated.fixture.ts';
import { workbookOf } from '../../supabase/functions/_shared/importing/read/files.fixture.ts';
import { type Office, type Problem, World } from './office.ts';

let world: ReturnType<typeof World.shared>;
beforeAll(() => {
  world = World.shared();
});
afterAll(() => world.stop());

/** In the order of a full run (importers 9); the masterfile comes before them. */
const RUNS = [
  ['jobs', 'Open_Jobs_Next_Steps_Quotes.xlsx'],
  ['leads', 'Leads.xlsx'],
  ['proposals', 'LeadProposals.xlsx'],
  ['schedule', 'Schedule.xlsx'],
] as const;

async function expectRecords(office: Office, set: GeneratedSet, importer: string, path: string): Promise<void> {
  for (const { tables } of Object.values(set.files.get(path)?.sheets ?? {})) {
    for (const [table, { created, sums }] of Object.entries(tables)) {
      const [row] = await world.sql`
        select count(*)::int as n from ${world.sql(table)} where organization_id = ${office.id} and starts_with(import_key, ${`${importer}|`})`;
      expect([table, row?.n]).toEqual([table, created]);
      for (const [column, sum] of Object.entries(sums))
        expect([column, await office.sum(table, column)]).toEqual([column, sum]);
    }
  }
}

async function load(office: Office, set: GeneratedSet, importer: string, path: string, options = {}) {
  const file = set.files.get(path);
  if (!file) throw new Error(`no ${path}`);
  return office.import({ importer, file: file.bytes, name: file.name, mode: 'commit', options });
}

/** Employees and projects come from the masterfile. */
async function companyOf(set: GeneratedSet): Promise<Office> {
  const office = await world.office(set.settings);
  await load(office, set, 'masterfile', 'SECG_Masterfile.xlsx');
  return office;
}

describe('clean files', () => {
  let set: GeneratedSet;
  let office: Office;
  beforeAll(async () => {
    set = generateFiles();
    office = await companyOf(set);
  });

  test('every record and sum, nothing to report; again: nothing new; undone in reverse order: as before', async () => {
    const runs: string[] = [];
    for (const [importer, path] of RUNS) {
      const answer = await load(office, set, importer, path);
      expect([path, [...answer.rejected, ...answer.warnings, ...answer.duplicates]]).toEqual([path, []]);
      await expectRecords(office, set, importer, path);
      runs.push(answer.run_id);
    }
    const [linked] = await world.sql`
      select count(*)::int as n from lead_proposals p join leads l on l.id = p.lead_id
      where p.organization_id = ${office.id} and l.opportunity_title = p.opportunity_title and l.client_contact = p.client_contact`;
    expect(linked?.n).toBe(54);
    for (const [importer, path] of RUNS) {
      const again = await load(office, set, importer, path);
      expect([path, again.totals]).toMatchObject([path, { created: 0, updated: 0, rejected: 0 }]);
      expect((await office.act(again.run_id, 'undo')).status).toBe(200);
    }
    for (const run of runs.reverse()) {
      expect(await office.act(run, 'undo')).toMatchObject({ status: 200, body: { kept: [], failed: [] } });
    }
    for (const table of ['quotes', 'leads', 'lead_proposals'])
      expect(await world.sql`select id from ${world.sql(table)} where organization_id = ${office.id}`).toHaveLength(0);
  });
});

test('corrected files: three quotes with other amounts, six tasks that moved, and nothing twice', async () => {
  const [clean, revised] = [generateFiles(), generateFiles('--revised')];
  const office = await companyOf(clean);
  for (const [importer, path] of RUNS) await load(office, clean, importer, path);
  const updates = { jobs: 3, leads: 0, proposals: 0, schedule: 6 };
  for (const [importer, path] of RUNS) {
    const { totals } = await load(office, revised, importer, path);
    expect([path, totals]).toMatchObject([path, { created: 0, updated: updates[importer], rejected: 0 }]);
  }
});

describe('a schedule', () => {
  const HEAD = ['Task', 'Project Code', 'Start', 'End', 'Predecessor', 'Actual Start'];
  const file = (...rows: (string | null)[][]) => workbookOf({ Schedule: [HEAD, ...rows] });
  const task = (name: string, after: string | null = null, more: { project?: string; begun?: string } = {}) => [
    ...[name, more.project ?? 'AR1', '2026-03-01', '2026-03-05', after],
    more.begun ?? null,
  ];
  const jobs = workbookOf({
    'Jobs Master': [
      ['Job ID', 'Job Name'],
      [1, 'AR1'],
      [2, 'BH2'],
    ],
    'Scopes & Quotes': [['Quote ID']],
  });
  const load = (office: Office, bytes: Uint8Array, options = {}) =>
    office.import({ importer: 'schedule', file: bytes, name: 'Schedule.xlsx', mode: 'commit', options });
  const tasks = async (office: Office) => {
    const rows = await world.sql`
      select concat_ws(' < ', p.code || ' ' || m.task_name, d.task_name) as line
      from project_milestones m join projects p on p.id = m.project_id left join project_milestones d on d.id = m.depends_on_id
      where m.organization_id = ${office.id} order by 1`;
    return rows.map(({ line }) => line as string);
  };
  let office: Office;
  beforeEach(async () => {
    office = await world.office();
    await office.import({ importer: 'jobs', file: jobs, name: 'Jobs.xlsx', mode: 'commit' });
  });

  test('tasks wait for tasks of their project, also for later ones; a circle and an unknown one are refused', async () => {
    const bytes = file(
      ...[task('Roof', 'frame '), task('Frame', 'Slab'), task('Slab'), task('Roof', 'Slab', { project: 'BH2' })],
      ...[
        task('Paint', 'Tiles'),
        task('Tiles', 'Paint'),
        task('Slab', null, { project: 'BH2' }),
        task('Plan', 'Dream'),
      ],
    );
    const answer = await load(office, bytes);
    expect(answer.rejected.map(({ row, column, code }) => [row, column, code])).toEqual([
      [7, 'E', 'constraint'],
      [9, 'E', 'unmatched_task'],
    ]);
    const all = ['AR1 Frame < Slab', 'AR1 Paint < Tiles', 'AR1 Plan', 'AR1 Roof < Frame', 'AR1 Slab', 'AR1 Tiles'];
    expect(await tasks(office)).toEqual([...all, 'BH2 Roof < Slab', 'BH2 Slab']);
    expect(answer.totals).toMatchObject({ created: 8, updated: 0 });
    expect((await load(office, bytes)).totals).toMatchObject({ created: 0, updated: 0 });
  });

  test('replace removes what has not begun and is no longer there, in the projects of the file; undo brings it back', async () => {
    await load(
      office,
      file(
        ...[task('Slab'), task('Frame', 'Slab'), task('Roof', 'Frame'), task('Dig', null, { begun: '2026-03-02' })],
        task('Slab', null, { project: 'BH2' }),
      ),
    );
    const before = await tasks(office);
    const next = file(task('Slab'), task('Roof'));
    const listed = await load(office, next);
    expect([listed.totals.cleared, listed.missing]).toMatchObject([0, [{ table: 'project_milestones', count: 3 }]]);
    const wrong = await load(office, file(task('Slab'), ['Roof', 'AR1', 'soon', '2026-03-05', null, null]), {
      replace: true,
    });
    expect([wrong.totals.cleared, await tasks(office)]).toEqual([0, before]);

    const answer = await load(office, next, { replace: true });
    expect(answer.totals).toMatchObject({ created: 0, updated: 0, cleared: 1 });
    expect(answer.missing).toMatchObject([{ table: 'project_milestones', count: 2 }]);
    expect(await tasks(office)).toEqual(['AR1 Dig', 'AR1 Roof', 'AR1 Slab', 'BH2 Slab']);
    expect(await office.act(answer.run_id, 'undo')).toMatchObject({ status: 200, body: { kept: [], failed: [] } });
    expect(await tasks(office)).toEqual(before);
  });
});

describe('messy files', () => {
  let set: GeneratedSet;
  let office: Office;
  beforeAll(async () => {
    set = generateFiles('--messy');
    office = await companyOf(set);
  });

  test.each(RUNS)('%s: every defect by sheet, row, column and code, and no other error', async (importer, path) => {
    const answer = await load(office, set, importer, path);
    await expectRecords(office, set, importer, path);
    const found = [...answer.rejected, ...answer.warnings, ...answer.infos, ...answer.duplicates];
    const defects = set.files.get(path)?.defects.filter((one) => one.reason !== null) ?? [];
    expect(defects.length).toBeGreaterThan(0);
    for (const { id, sheet, row, column, reason } of defects) {
      const where = { sheet, row, code: reason, ...(column === null ? {} : { column }) };
      expect.soft(found, id).toContainEqual(expect.objectContaining(where));
    }
    const key = ({ sheet, row, code }: Problem) => `${sheet} ${row} ${code}`;
    const refused = defects
      .filter((one) => one.action === 'reject_row')
      .map((one) => `${one.sheet} ${one.row} ${one.reason}`);
    expect(answer.rejected.map(key).sort()).toEqual(refused.sort());
  });
});
