import { read as readWorkbook, utils, write } from '@e965/xlsx';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  type GeneratedFile,
  type GeneratedSet,
  generateFiles,
} from '../../supabase/functions/_shared/importers/files/generated.fixture.ts';
import { workbookOf } from '../../supabase/functions/_shared/importing/read/files.fixture.ts';
import { type Answer, type Office, World } from './office.ts';

let world: ReturnType<typeof World.shared>;
beforeAll(() => {
  world = World.shared();
});
afterAll(() => world.stop());

const MASTER = 'SECG_Masterfile.xlsx';
const TABLES = ['cost_codes', 'sov_lines', 'pay_apps', 'pay_app_lines'];
const budgetsOf = (set: GeneratedSet): GeneratedFile[] =>
  [...set.files].filter(([path]) => path.startsWith('budgets/')).map(([, file]) => file);
const load = (office: Office, files: Pick<GeneratedFile, 'name' | 'bytes'>[], mapping = {}): Promise<Answer> =>
  office.import({ importer: 'budgets', files, mode: 'commit', mapping });
const master = (office: Office, set: GeneratedSet): Promise<Answer> =>
  office.import({ file: set.files.get(MASTER)?.bytes as Uint8Array, mode: 'commit' });

/** Counts and sums per table, of one project or of all. */
async function state(office: Office, project = '%') {
  const rows = TABLES.map(async (table) => {
    const amount = {
      cost_codes: 'original_budget',
      sov_lines: 'scheduled_value',
      pay_apps: 'amount_requested',
      pay_app_lines: 'this_period',
    }[table] as string;
    const [row] = await world.sql`
      select count(*)::int as n, coalesce(sum(${world.sql(amount)}), 0)::text as total from ${world.sql(table)} t join projects p on p.id = t.project_id
      where t.organization_id = ${office.id} and p.code like ${project}`;
    return [table, row?.n, row?.total] as const;
  });
  return Promise.all(rows);
}

function expected(files: GeneratedFile[], table: string, column: string): [number, string] {
  const all = files.flatMap(({ sheets }) => Object.values(sheets)).flatMap(({ tables }) => tables[table] ?? []);
  const cents = all.reduce((sum, { sums }) => sum + Math.round(Number(sums[column]) * 100), 0);
  return [all.reduce((sum, { created }) => sum + created, 0), (cents / 100).toFixed(2)];
}

const problems = (answer: Answer) => [...answer.rejected, ...answer.warnings, ...answer.duplicates];

describe('clean files, after the masterfile', () => {
  let set: GeneratedSet;
  let office: Office;
  let before: Awaited<ReturnType<typeof state>>;
  beforeAll(async () => {
    set = generateFiles();
    office = await world.office(set.settings);
    await master(office, set);
    before = await state(office);
  });

  test('all six at once; again: nothing new; the masterfile again: nothing new; undone: as before', async () => {
    const files = budgetsOf(set);
    const first = await load(office, files);
    expect(problems(first)).toEqual([]);
    expect(await state(office)).toEqual([
      ...[
        ['cost_codes', 'original_budget', 0],
        ['sov_lines', 'scheduled_value', 1],
      ].map(([table, column, i]) => {
        const [count, total] = expected(files, table as string, column as string);
        const [, known = 0, amount = 0] = before[i as number] ?? [];
        return [table, count + known, (Number(total) + Number(amount)).toFixed(2)];
      }),
      before[2], // every draw is known from the masterfile
      ['pay_app_lines', ...expected(files, 'pay_app_lines', 'this_period')],
    ]);
    expect(first.totals).toMatchObject({ created: 204 + 204 + 306, updated: 6 });
    const [lines] = await world.sql`
      select count(*)::int as n from pay_app_lines l join pay_apps a on a.id = l.pay_app_id join projects p on p.id = a.project_id
      join sov_lines s on s.id = l.sov_line_id join cost_codes c on c.id = s.cost_code_id
      where l.organization_id = ${office.id} and a.status = 'paid' and a.pay_app_target = 'lender' and p.sov_basis = 'lender'
        and c.project_id = p.id and c.sort_order = s.line_number and l.previous_billed + l.this_period <= l.scheduled_value`;
    expect(lines?.n).toBe(306);

    expect((await load(office, files)).totals).toMatchObject({ created: 0, updated: 0, rejected: 0 });
    expect((await load(office, budgetsOf(generateFiles('--revised')))).totals).toMatchObject({
      created: 0,
      updated: 0,
    });
    expect((await master(office, set)).totals).toMatchObject({ created: 0, updated: 0, rejected: 0 });
    const { body } = await office.act(first.run_id, 'undo');
    expect(body).toMatchObject({ kept: [], failed: [] });
    expect(await state(office)).toEqual(before);
    expect(
      await world.sql`select id from projects where organization_id = ${office.id} and sov_basis = 'lender'`,
    ).toHaveLength(0);
  });

  test('one file by itself; draws that nobody knows are made as paid, with what their lines say', async () => {
    const [file] = budgetsOf(set);
    await world.sql`delete from pay_apps where organization_id = ${office.id} and project_id in (select id from projects where code = 'AR1')`;
    const answer = await load(office, [file as GeneratedFile]);
    expect(problems(answer)).toEqual([]);
    const draws = await world.sql`
      select a.pay_app_number as n, a.status, a.amount_approved = sum(l.this_period) as agrees from pay_apps a
      join pay_app_lines l on l.pay_app_id = a.id join projects p on p.id = a.project_id
      where a.organization_id = ${office.id} and p.code = 'AR1' group by a.id order by 1`;
    expect(draws.map((row) => ({ ...row }))).toEqual([1, 2, 3].map((n) => ({ n, status: 'paid', agrees: true })));
    expect((await load(office, [file as GeneratedFile])).totals).toMatchObject({ created: 0, updated: 0 });
    expect((await office.act(answer.run_id, 'undo')).body).toMatchObject({ kept: [], failed: [] });
    expect(await state(office, 'AR1')).toMatchObject(TABLES.map((table) => [table, 0, '0']));
  });
});

describe('messy files', () => {
  let set: GeneratedSet;
  let office: Office;
  let answer: Answer;
  beforeAll(async () => {
    set = generateFiles('--messy');
    office = await world.office(set.settings);
    await master(office, set);
    answer = await load(office, budgetsOf(set));
  });

  test('every defect by file, row, column and code, and no other', async () => {
    const found = problems(answer).map(
      (one) => `${(one as unknown as GeneratedFile & { file: string }).file} ${one.row} ${one.column} ${one.code}`,
    );
    const defects = budgetsOf(set).flatMap((file) =>
      file.defects
        .filter((one) => one.reason !== null)
        .map((one) => `${file.name} ${one.row} ${one.column} ${one.reason}`),
    );
    expect(found.sort()).toEqual(defects.sort());
    const files = budgetsOf(set);
    const [count, total] = expected(files, 'pay_app_lines', 'this_period');
    expect((await state(office))[3]).toEqual(['pay_app_lines', count, total]);
    expect(await office.import({ importer: 'budgets', files, mode: 'commit' })).toMatchObject({
      totals: { created: 0, updated: 0 },
    });
  });

  test('the refused cell, corrected and uploaded again, makes the one line that was missing', async () => {
    const before = (await state(office, 'AR2'))[3];
    const workbook = readWorkbook(await office.rejected(answer.run_id));
    const name = workbook.SheetNames.find((one) => one.startsWith('alder_ridge_lot_2')) as string;
    const sheet = workbook.Sheets[name] as NonNullable<(typeof workbook.Sheets)[string]>;
    sheet[utils.encode_cell({ r: 1, c: 6 })] = { t: 'n', v: 10 };
    const bytes = new Uint8Array(write(workbook, { type: 'array', bookType: 'xlsx' }));
    const again = await office.import({ importer: 'budgets', file: bytes, name: 'refused.xlsx', mode: 'commit' });
    expect(again.totals.created).toBe(1);
    expect((await state(office, 'AR2'))[3]).toEqual([
      'pay_app_lines',
      Number(before?.[1]) + 1,
      (Number(before?.[2]) + 10).toFixed(2),
    ]);
  });

  test('a person says whose budget it is, and next month nobody is asked', async () => {
    const files = budgetsOf(set).filter(({ name }) => name.startsWith('mystery'));
    const aliases = { project: { 'mystery_site_budget_02112026.csv': 'ELM1' } };
    await world.sql`delete from sov_lines where organization_id = ${office.id} and project_id in (select id from projects where code = 'ELM1')`;
    await world.sql`delete from cost_codes where organization_id = ${office.id} and project_id in (select id from projects where code = 'ELM1')`;
    const told = await load(office, files, { aliases });
    expect([problems(told).map((one) => one.code), (await state(office, 'ELM1'))[1]]).toEqual([
      ['total_mismatch'],
      ['sov_lines', 1, '9000.00'],
    ]);
    const later = await load(
      office,
      files.map((file) => ({ ...file, name: 'mystery_site_budget_03112026.csv' })),
    );
    expect(later.totals).toMatchObject({ created: 0, rejected: 0, unchanged: 3 });
  });
});

/** One project with two lines of each kind from the masterfile, and the lender's file for it. */
async function small() {
  const office = await world.office({ budget_file_map: { dogwood: 'DC1' } });
  const file = workbookOf({
    'PROJECT BUDGETS': [['PROJECT BUDGETS'], ['Project', 'Total Budget'], ['Dogwood (DC1)', 9000]],
    'JOB COSTING': [
      ...[['JOB COSTING'], [], [], ['PROJECT: DC1']],
      ['Cost Code / Division', 'Code', 'Budget', 'Actual Cost', 'Variance ($)', 'Variance (%)', 'Committed'],
      ...[
        ['Framing', '03', 4000, 10, null, null, 0],
        ['Roof', '04', 3000, 0, null, null, 0],
      ],
    ],
    'SOV DRAW BUILDER': [
      ...[['SOV DRAW BUILDER'], [], [], ['Division', 'Scheduled Value', 'Prior Draws'], ['Dogwood — DC1 (DC1)']],
      ...[
        ['Framing', 4000, 100],
        ['Roof', 3000, 0],
      ],
    ],
  });
  const workbook = (mapping = {}) => office.import({ file, mode: 'commit', mapping });
  expect((await workbook()).rejected).toEqual([]);
  const text = '#,Description,Budget,Draw 1,Draw 2\n1,Foundation,"$9,000.00","$1,000.00",$500.00\n';
  return { office, workbook, files: [{ name: 'dogwood.csv', bytes: new TextEncoder().encode(text) }] };
}

test('the source of the lines is switched, there and back, and each switch can be undone', async () => {
  const { office, workbook, files } = await small();
  const before = await state(office, 'DC1');
  const held = await load(office, files);
  expect([held.totals.created, held.warnings]).toMatchObject([
    0,
    [{ code: 'other_source_owns_lines', label: 'DC1', value: expect.stringMatching(/^masterfile: [\d.]+ ≠ 9000.00$/) }],
  ]);
  expect(await state(office, 'DC1')).toEqual(before);

  const switched = await load(office, files, { lines: { DC1: true } });
  expect(switched.rejected).toEqual([]);
  expect(switched.cleared.map(({ table, count }) => [table, count]).sort()).toEqual([
    ['cost_codes', before[0]?.[1]],
    ['sov_lines', before[1]?.[1]],
  ]);
  const lender = await state(office, 'DC1');
  expect(lender).toEqual([
    ['cost_codes', 1, '9000.00'],
    ['sov_lines', 1, '9000.00'],
    ['pay_apps', 2, '1500.00'],
    ['pay_app_lines', 2, '1500.00'],
  ]);
  const other = await workbook();
  expect(other.warnings.filter((one) => one.code === 'other_source_owns_lines')).toMatchObject([
    { sheet: 'JOB COSTING', label: 'DC1', value: expect.stringMatching(/^budgets: 9000.00 ≠/) },
    { sheet: 'SOV DRAW BUILDER', label: 'DC1' },
  ]);
  expect(await state(office, 'DC1')).toEqual(lender);
  const back = await workbook({ lines: { dc1: true } });
  // the draws stay as they were paid, what they were for goes with the lines
  expect(await state(office, 'DC1')).toEqual([before[0], before[1], lender[2], before[3]]);
  expect((await office.act(back.run_id, 'undo')).body).toMatchObject({ kept: [], failed: [] });
  expect(await state(office, 'DC1')).toEqual(lender);
  expect((await office.act(other.run_id, 'undo')).status).toBe(200);
  expect((await office.act(switched.run_id, 'undo')).body).toMatchObject({ kept: [], failed: [] });
  expect(await state(office, 'DC1')).toEqual(before);
});

test('lines that are in use are not taken away: the file is refused, and says so', async () => {
  const { office, files } = await small();
  await world.sql`
    insert into sov_lines (organization_id, project_id, cost_code_id, line_number, description)
    select organization_id, project_id, id, 900, 'Made by hand' from cost_codes
    where organization_id = ${office.id} and project_id in (select id from projects where code = 'DC1') limit 1`;
  const before = await state(office, 'DC1');
  const answer = await load(office, files, { lines: { DC1: true } });
  expect([answer.totals.created, answer.rejected.map(({ code, row }) => [code, row])]).toEqual([
    0,
    [['constraint', 1]],
  ]);
  expect(await state(office, 'DC1')).toEqual(before);
});
