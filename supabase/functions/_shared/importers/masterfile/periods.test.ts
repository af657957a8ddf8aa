import { describe, expect, test } from 'vitest';
import type { StagedRow } from '../../importing/contract.ts';
import type { Cells } from '../../importing/read/files.fixture.ts';
import { type ReadSheet, readCells, runOf } from '../../importing/run.fixture.ts';
import { masterfile } from './index.ts';

const records = ({ rows }: ReadSheet) => rows.filter((row) => !row.clears && row.table !== null);
const cells = (sheet: ReadSheet) =>
  records(sheet).map((row: StagedRow) => [`${row.column}${row.row}`, row.fields.amount]);
const issues = ({ report, rows }: ReadSheet) =>
  [...report.issues, ...rows.flatMap((row) => row.issues.map((one) => ({ ...one, row: row.row })))]
    .filter((one) => one.severity !== 'info')
    .map((one) => `${one.code} ${one.column}${one.row}`);

describe('P&L', () => {
  const read = (rows: Cells, settings: object = { pl_year: 2025 }, mapping = {}, title = 'P&L 2025') =>
    readCells(
      masterfile,
      'MONTHLY PL',
      [[title], [], ['MONTH →', 'Jan', 'Feb', 'March 2026', 'YTD TOTAL', 'SOURCE'], ...rows],
      runOf(settings, mapping),
    );

  test('costs are positive in their own section, a rebate negative; the key has month, division, section and account', async () => {
    const sheet = await read([
      ['~ REVENUE'],
      ['Fees', 100, -5, null, 95, 'x'],
      ['~ OVERHEAD'],
      ['Rent', -40, 3, null, -37, 'x'],
    ]);
    expect(cells(sheet)).toEqual([
      ['B5', 100],
      ['C5', -5],
      ['B7', 40],
      ['C7', -3],
    ]);
    expect(records(sheet)[2]).toMatchObject({
      key: ['2025-01', 'company_wide', 'overhead', 'rent'],
      amount: -40,
      fields: { period_year: 2025, period_month: 1, section: 'OVERHEAD', account_name: 'Rent', is_budget: false },
      lookups: {
        division_id: { kind: 'division', value: 'company_wide' },
        account_id: { kind: 'expense_account', value: 'Rent', required: false },
      },
    });
    expect(issues(sheet)).toEqual([]);
  });

  test('every readable cell answers for what it held before, a refused one does not', async () => {
    const sheet = await read([['~ REVENUE'], ['Fees', 1, 'n/a', 0, null, 'x']]);
    expect(sheet.rows.filter((row) => row.clears).map((row) => row.clears?.[0])).toEqual(['2025-01', '2026-03']);
    expect(sheet.rows.filter((row) => row.issues.length > 0)).toMatchObject([
      {
        column: 'C',
        key: ['2025-02', 'company_wide', 'revenue', 'fees'],
        issues: [{ code: 'not_a_number', severity: 'error' }],
      },
    ]);
  });

  test('computed rows are left out, by their label or as formulas over other rows; a formula of constants is a value', async () => {
    const formula = (f: string, v: number) => ({ t: 'n' as const, f, v });
    const sheet = await read([
      ['~ REVENUE'],
      ['Fees', formula('10+20', 30), 4, null, 34, 'x'],
      ['Taken over', formula("'TXN LOG'!B7", 7), formula('OTHER!C2', 1), null, null, 'x'],
      ['Half of it', formula('B5/2', 15), formula('$C$5/2', 2), null, null, 'x'],
      ['NET INCOME', 99, 9],
      ['Gross Profit %', 1],
    ]);
    expect(cells(sheet)).toEqual([
      ['B5', 30],
      ['C5', 4],
      ['B6', 7],
      ['C6', 1],
    ]);
    expect(sheet.report.rows).toMatchObject({ data: 2, computed: 3, section: 1 });
  });

  test('totals of sections and rows are compared', async () => {
    const sheet = await read([['~ REVENUE'], ['Fees', 10, 20, null, 31, 'x'], ['TOTAL REVENUE', 10, 21]]);
    expect(issues(sheet)).toEqual(['control_total_mismatch E5', 'control_total_mismatch C6']);
  });

  test('a section nobody has explained refuses its cells; the mapping explains it', async () => {
    const rows: Cells = [['~ SUNDRIES'], ['Fees', -1, null, null, -1, 'x']];
    expect(issues(await read(rows))).toEqual(['unmapped_value A5']);
    const taught = await read(rows, { pl_year: 2025 }, { values: { 'pl_entries.section': { sundries: 'expense' } } });
    expect(cells(taught)).toEqual([['B5', 1]]);
    expect(issues(await read([['Fees', 1]]))).toEqual(['missing_required A4']);
  });

  test('the year: setting before title, and a word when they differ', async () => {
    const rows: Cells = [['~ REVENUE'], ['Fees', 1]];
    expect(issues(await read(rows, { pl_year: 2024 }))).toEqual(['year_differs A1']);
    expect(records(await read(rows, {}))[0]?.fields.period_year).toBe(2025);
    expect(issues(await read(rows, { as_of: '2023-02-01' }, {}, 'P&L'))).toEqual(['date_inferred null3']);
  });

  test('no month at all: nothing is read, and a person is asked', async () => {
    const sheet = await readCells(masterfile, 'MONTHLY PL', [
      [],
      [],
      ['MONTH →', 'a', 'b'],
      ['~ REVENUE'],
      ['Fees', 1, 2],
    ]);
    expect(sheet.report.state).toBe('needs_mapping');
    expect(sheet.rows).toEqual([]);
  });
});

describe('CASH FLOW 13WK', () => {
  const read = (header: Cells[number], ...rows: Cells) =>
    readCells(
      masterfile,
      'CASH FLOW 13WK',
      [['CASH'], [], header, ...rows],
      runOf({ cash_flow_start_year: 2025, as_of: '2025-12-22' }),
    );

  test('one run for the sheet, one line per cell, in or out by its sign', async () => {
    const sheet = await read(
      ['Category', 'Monthly Avg', 'Wk1\n12/22', 'Wk2', 'Wk3\n1/5'],
      ['INFLOWS'],
      ['Construction Draws', 1, 10, 0, -3],
      ['OUTFLOWS'],
      ['Lumber', 1, null, -7, null],
      ['Chess', 1, -1],
    );
    expect(sheet.rows[0]).toMatchObject({
      table: 'cash_forecast_runs',
      row: 3,
      key: ['2025-12-22'],
      fields: { forecast_date: '2025-12-22', scenario_kind: 'expected', weeks: 3 },
      defaults: { is_current: true },
    });
    const lines = records(sheet).slice(1);
    expect(lines.map(({ fields: f }) => [f.week_starting, f.label, f.category, f.amount_in, f.amount_out])).toEqual([
      ['2025-12-22', 'Construction Draws', 'draw', 10, 0],
      ['2026-01-05', 'Construction Draws', 'draw', 0, 3],
      ['2025-12-29', 'Lumber', 'materials', 0, 7],
      ['2025-12-22', 'Chess', 'other_outflow', 0, 1],
    ]);
    expect(lines[2]?.lookups.run_id).toMatchObject({ kind: 'table', table: 'cash_forecast_runs', value: '2025-12-22' });
    expect(issues(sheet)).toEqual(['date_inferred D3', 'sign_differs E5']);
  });

  test('a week that begins on another day is not read, the others are', async () => {
    const sheet = await read(['Category', 'Monthly Avg', '12/23', '12/29'], ['Draws', null, 1, 2]);
    expect(issues(sheet)).toEqual(['not_a_monday C3']);
    expect(
      records(sheet)
        .slice(1)
        .map((row) => row.column),
    ).toEqual(['D']);
  });
});

test('CREW ALLOCATION: projects, shared weeks, days off, and whoever is no employee', async () => {
  const sheet = await readCells(
    masterfile,
    'CREW ALLOCATION',
    [
      [],
      [],
      [],
      ['Employee / Resource', 'Role', '12/29', '1/5'],
      ['Blair', 'Carpenter', 'AR1 / BH2', 'pto'],
      ['SUBS'],
      ['Mock LLC', null, 'AR1', null],
    ],
    runOf({ crew_start_year: 2025, hours_per_week: 38 }),
  );
  expect(
    records(sheet).map((row) => [row.lookups.project_id?.value, row.fields.hours_allocated, row.fields.week_starting]),
  ).toEqual([
    ['AR1', 19, '2025-12-29'],
    ['BH2', 19, '2025-12-29'],
    ['AR1', 38, '2025-12-29'],
  ]);
  expect(records(sheet)[2]).toMatchObject({
    key: ['mock llc', '2025-12-29', { lookup: 'project_id' }],
    lookups: { employee_id: { kind: 'employee', or: 'vendor', otherwise: { resource_name: 'Mock LLC' }, cell: 'A' } },
  });
  expect(sheet.rows.filter((row) => row.clears).map((row) => row.clears?.join(' '))).toEqual([
    'blair 2025-12-29',
    'blair 2026-01-05',
    'mock llc 2025-12-29',
    'mock llc 2026-01-05',
  ]);
  expect(issues(sheet)).toEqual(['hours_split C5']);
});
