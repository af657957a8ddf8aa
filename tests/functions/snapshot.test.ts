import { afterAll, beforeAll, expect, test } from 'vitest';
import { generate } from '../../supabase/functions/_shared/importers/masterfile/generated.fixture.ts';
import { type Cells, workbookOf } from '../../supabase/functions/_shared/importing/read/files.fixture.ts';
import { type Office, World } from './office.ts';

let world: ReturnType<typeof World.shared>;
beforeAll(() => {
  world = World.shared();
});
afterAll(() => world.stop());

const MONTHS = ['Jan', 'Feb', 'Mar'];
const pl = (...rows: Cells): Cells => [
  ['COMPANY P&L 2025'],
  [],
  ['MONTH →', ...MONTHS, 'YTD TOTAL', 'SOURCE'],
  ['~ REVENUE'],
  ...rows,
];
const load = (office: Office, sheets: Record<string, Cells>, options = {}) =>
  office.import({ file: workbookOf(sheets), mode: 'commit', options });

async function figures(office: Office): Promise<string[]> {
  const rows = await world.sql`
    select account_name || ' ' || period_month || ' ' || amount as line from pl_entries where organization_id = ${office.id} order by 1`;
  return rows.map((row) => row.line as string);
}
const cleared = ({ cleared, totals }: Awaited<ReturnType<Office['import']>>) => ({
  total: totals.cleared,
  cells: cleared.flatMap(({ records }) => records.map(({ row, column }) => `${column}${row}`)),
});

test('a blank cell and a 0 remove their figure, inside the months and the rows of the file only; undo brings it back', async () => {
  const office = await world.office({ pl_year: 2025 });
  await load(office, {
    'MONTHLY PL': pl(['Fees', 1, 2, 3, null, 'x'], ['Rent', 4, 5, null, null, 'x'], ['Sales', 7, 8, 9, null, 'x']),
  });
  const before = await figures(office);
  expect(before).toHaveLength(8);

  const next = { 'MONTHLY PL': pl(['Fees', null, 0, 3, null, 'x'], ['Rent', 4, '=', null, null, 'x']) };
  const answer = await load(office, next);
  expect(cleared(answer)).toEqual({ total: 2, cells: ['B5', 'C5'] });
  // a cell that cannot be read says nothing, and a row that is gone is only reported
  expect(answer.rejected.map(({ row, column }) => `${column}${row}`)).toEqual(['C6']);
  expect(answer.missing).toMatchObject([{ table: 'pl_entries', count: 3 }]);
  const left = ['Fees 3 3.00', 'Rent 1 4.00', 'Rent 2 5.00', 'Sales 1 7.00', 'Sales 2 8.00', 'Sales 3 9.00'];
  expect(await figures(office)).toEqual(left);
  expect(cleared(await load(office, next)).total).toBe(0);

  expect(await office.act(answer.run_id, 'undo')).toMatchObject({
    status: 200,
    body: { reversed: 2, kept: [], failed: [] },
  });
  expect(await figures(office)).toEqual(before);
});

test('a figure that a person has changed stays, unless the import may overwrite', async () => {
  const office = await world.office({ pl_year: 2025 });
  await load(office, { 'MONTHLY PL': pl(['Fees', 1, 2, null, null, 'x']) });
  const [entry] =
    await world.sql`select id, version from pl_entries where organization_id = ${office.id} and period_month = 1`;
  await world.request(`/rest/v1/pl_entries?id=eq.${entry?.id}`, {
    token: office.token,
    method: 'PATCH',
    json: { amount: 10, version: entry?.version },
  });
  const emptied = { 'MONTHLY PL': pl(['Fees', null, null, 3, null, 'x']) };
  const kept = await load(office, emptied);
  expect(cleared(kept)).toEqual({ total: 1, cells: ['C5'] });
  expect(kept.infos).toContainEqual(expect.objectContaining({ code: 'manual_edit_kept', row: 5, column: 'B' }));
  expect(await figures(office)).toEqual(['Fees 1 10.00', 'Fees 3 3.00']);
  expect(cleared(await load(office, emptied, { overwrite_manual: true })).cells).toEqual(['B5']);
});

test('with on_error stop nothing is removed either', async () => {
  const office = await world.office({ pl_year: 2025 });
  await load(office, { 'MONTHLY PL': pl(['Fees', 1, 2, null, null, 'x']) });
  const bad = { 'MONTHLY PL': pl(['Fees', null, 'n/a', null, null, 'x']) };
  expect(cleared(await load(office, bad, { on_error: 'stop' })).total).toBe(0);
  expect(cleared(await load(office, bad, { on_error: 'skip_sheets' })).total).toBe(0);
  expect(await figures(office)).toHaveLength(2);
});

test('crew: a person who moves leaves the old project; a week in two places has half the hours in each', async () => {
  const office = await world.office({ crew_start_year: 2026 });
  const crew = (first: string | null, second: string | null): Cells => [
    ['CREW'],
    [],
    [],
    ['Employee / Resource', 'Role', '1/5', '1/12'],
    ['Blair Mock', 'Carpenter', first, second],
    ['Mock Electric LLC', 'Electric', 'BH2', 'PTO'],
  ];
  const sheets = (first: string | null, second: string | null) => ({
    'PROJECT BUDGETS': [['BUDGETS'], ['Project', 'Total Budget'], ['Alder (AR1)', 1], ['Birch (BH2)', 1]] as Cells,
    'EMPLOYEE COSTS': [['COSTS'], ['Employee', 'Title', 'Salary'], ['Blair Mock', 'Carpenter', 1]] as Cells,
    'VENDOR SCORECARD': [[], [], [], ['Vendor / Sub', 'Trade'], ['Mock Electric LLC', 'Electric']] as Cells,
    'CREW ALLOCATION': crew(first, second),
  });
  const board = async () => {
    const rows = await world.sql`
      select concat_ws(' ', coalesce(e.full_name, c.resource_name), to_char(c.week_starting, 'MM-DD'), p.code, trunc(c.hours_allocated), c.role_on_project) as line
      from crew_allocations c join projects p on p.id = c.project_id left join employees e on e.id = c.employee_id
      where c.organization_id = ${office.id} order by 1`;
    return rows.map((row) => row.line as string);
  };
  const electric = 'Mock Electric LLC 01-05 BH2 40 Electric';
  const first = await load(office, sheets('AR1', 'AR1/BH2'));
  expect(first.rejected).toEqual([]);
  expect(first.warnings.map(({ code, column }) => `${code} ${column}`)).toEqual(['hours_split D']);
  const before = [
    'Blair Mock 01-05 AR1 40 Carpenter',
    'Blair Mock 01-12 AR1 20 Carpenter',
    'Blair Mock 01-12 BH2 20 Carpenter',
    electric,
  ];
  expect(await board()).toEqual(before);

  const moved = await load(office, sheets('BH2', 'AR1/ZZ9'));
  // half of the second cell is not understood: nothing of it is taken away
  expect(moved.rejected.map(({ code, column }) => `${code} ${column}`)).toEqual(['unknown_project D']);
  expect(cleared(moved).cells).toEqual(['C5']);
  expect(await board()).toEqual(['Blair Mock 01-05 BH2 40 Carpenter', ...before.slice(1)]);
  await office.act(moved.run_id, 'undo');
  expect(await board()).toEqual(before);
});

test('a forecast takes the place of the one before; undo gives it back', async () => {
  const office = await world.office({ cash_flow_start_year: 2026 });
  const flow = (amount: number): Record<string, Cells> => ({
    'CASH FLOW 13WK': [
      ['CASH'],
      [],
      ['Category', 'Monthly Avg', 'Wk1\n2/9', 'Wk2'],
      ['INFLOWS'],
      ['Draws', null, amount, -5],
    ],
  });
  const current = async () => {
    const rows = await world.sql`
      select r.forecast_date::text as day, sum(l.amount_in)::int as amount, count(*)::int as lines
      from cash_forecast_runs r join cash_forecast_lines l on l.run_id = r.id where r.organization_id = ${office.id} and r.is_current group by 1`;
    return rows.map(({ day, amount, lines }) => `${day} ${amount} ${lines}`);
  };
  const first = await load(office, flow(100), { as_of: '2026-02-09' });
  expect(first.warnings.map(({ code, row, column }) => `${code} ${column}${row}`)).toEqual([
    'date_inferred D3',
    'sign_differs D5',
  ]);
  expect(await current()).toEqual(['2026-02-09 100 2']);
  const second = await load(office, flow(200), { as_of: '2026-02-16' });
  expect(await current()).toEqual(['2026-02-16 200 2']);
  expect(await office.act(second.run_id, 'undo')).toMatchObject({ body: { kept: [], failed: [] } });
  expect(await current()).toEqual(['2026-02-09 100 2']);
});

test('the corrected workbook of the fixture: one figure changed, one removed', async () => {
  const clean = generate();
  const office = await world.office(clean.settings);
  await office.import({ file: clean.bytes, mode: 'commit' });
  const revised = generate('--revised');
  const answer = await office.import({ file: revised.bytes, mode: 'commit' });
  const of = (sheet: string) => answer.sheets.find((one) => one.sheet === sheet && one.table === 'pl_entries');
  expect(of('MONTHLY PL')).toMatchObject({ created: 0, updated: 1, cleared: 1, rejected: 0 });
  expect(of('MULTIFAMILY PL')).toMatchObject({ created: 0, updated: 0, cleared: 0 });
  expect(answer.totals.cleared).toBe(1);
  expect(await office.act(answer.run_id, 'undo')).toMatchObject({ body: { kept: [], failed: [] } });
  const again = await office.import({ file: clean.bytes });
  expect(again.totals).toMatchObject({ created: 0, updated: 0, cleared: 0, rejected: 0 });
});
