import { describe, expect, test } from 'vitest';
import { codesOf, readCells, runOf } from '../../importing/run.fixture.ts';
import { masterfile } from './index.ts';

describe('DAILY INPUTS', () => {
  const read = (rows: unknown[][], settings: object = { as_of: '2026-02-11' }, mapping = {}) =>
    readCells(masterfile, 'DAILY INPUTS', rows as never, runOf(settings, mapping));

  test('by its labels, wherever they stand', async () => {
    const { rows, report } = await read([
      ['T'],
      ['Bank Balance', 10.5],
      ['Available Credit', '$7'],
      ['As-of Date', '2/9/2026'],
    ]);
    expect(rows).toMatchObject([
      {
        table: 'cash_snapshots',
        row: 2,
        key: ['2026-02-09', 'operating'],
        fields: { snapshot_date: '2026-02-09', account_name: 'Operating', balance: 10.5, available_credit: 7 },
      },
    ]);
    expect(report.issues).toEqual([]);
  });

  test('without the label row 8 with a warning, and the day of the upload', async () => {
    const form = [['T'], [], [], [], [], [], [], ['Cash', 5]];
    const { rows, report } = await read(form, { as_of: '2026-02-11', cash_account: 'Checking' });
    expect(rows[0]?.key).toEqual(['2026-02-11', 'checking']);
    expect(report.issues).toMatchObject([{ code: 'header_not_found', row: 8, column: 'B', value: 'Cash' }]);
    const mapped = await read([['Cash', 5]], {}, { sheets: { 'DAILY INPUTS': { columns: { balance: 'Cash' } } } });
    expect(mapped.rows[0]?.fields.balance).toBe(5);
    expect(mapped.report.issues).toEqual([]);
    expect((await read([['Cash', 5]])).report.state).toBe('needs_mapping');
  });

  test('a bad cell is refused at its own row', async () => {
    const { rows } = await read([
      ['As-of Date', 'soon'],
      ['Bank Balance', 'lots'],
    ]);
    expect(rows.map((row) => [row.row, row.issues[0]?.column, ...codesOf(row)])).toEqual([
      [1, 'B', 'not_a_date'],
      [2, 'B', 'not_a_number'],
    ]);
  });
});

test('SCENARIO MODEL: headings are scenarios, figures keep what they count', async () => {
  const percent = { t: 'n', v: 0.2, z: '0%' };
  const money = { t: 'n', v: 25_000, z: '$#,##0.00' };
  const { rows, report } = await readCells(masterfile, 'SCENARIO MODEL', [
    ['SCENARIO MODEL'],
    ['CURRENT STATE'],
    ['Margin', percent],
    ['Overhead', money, 'a note'],
    ['SCENARIO A: Sell'],
    ['Lag', '14 days'],
    ['Crew', 9],
    ['Mood', 'good'],
    ['just a text'],
  ] as never);
  expect(rows.filter((row) => row.table === 'scenarios').map((row) => [row.row, row.fields.is_baseline])).toEqual([
    [2, true],
    [5, false],
  ]);
  const assumptions = rows.filter((row) => row.table === 'scenario_assumptions');
  expect(
    assumptions.map(({ fields: f }) => [f.variable_name, f.variable_value, f.numeric_value, f.unit, f.sort_order]),
  ).toEqual([
    ['Margin', '20%', 20, 'percent', 1],
    ['Overhead', '25000', 25_000, 'money', 2],
    ['Lag', '14 days', 14, 'days', 1],
    ['Crew', '9', 9, 'count', 2],
    ['Mood', 'good', null, 'text', 3],
  ]);
  expect(assumptions[2]).toMatchObject({
    key: ['scenario a: sell', 'lag'],
    lookups: { scenario_id: { value: 'SCENARIO A: Sell' } },
  });
  expect(report).toMatchObject({ header_row: null, first_data_row: 2, rows: { title: 1, data: 7, note: 1 } });
});

test('PAYROLL CALENDAR: the period ends with the pay date, or as the organization says', async () => {
  const sheet = [
    [],
    [],
    ['Pay #', 'Pay Date', 'Est Gross', 'Employer Taxes', 'Total Cash Needed', 'Draw Expected?', 'Cash Source / Notes'],
    [1, '1/16/2026', 100, 8, 109, 'Yes', 'x'],
  ];
  const read = (settings: object) => readCells(masterfile, 'PAYROLL CALENDAR', sheet as never, runOf(settings));
  const [row] = (await read({})).rows;
  expect(row).toMatchObject({
    key: ['2026-01-16'],
    fields: {
      period_start: '2026-01-03',
      period_end: '2026-01-16',
      total_gross: 100,
      employer_taxes: 8,
      draw_expected: 'Yes',
    },
    issues: [{ code: 'total_mismatch', column: 'E' }],
  });
  const weekly = await read({ pay_period: { days: 7, offset: 5 } });
  expect(weekly.rows[0]?.fields).toMatchObject({ period_start: '2026-01-05', period_end: '2026-01-11' });
});

describe('DEVELOPMENT PRO FORMA', () => {
  const form = [
    ['DEV'],
    [],
    ['Item', 'Value', 'Notes'],
    ['Name of it', 'Mock Crossing'],
    ['Cost', 7_400_000],
    ['Line', 1],
  ];
  const labels = {
    opportunity_name: 'Name of it',
    estimated_value: 'Cost',
    project_type: 'Multifamily',
    status: 'pursuing',
  };

  test('the settings say which labels; any number of such sheets', async () => {
    const settings = { development_tabs: { 'DEVELOPMENT PRO FORMA': labels, 'SECOND DEAL': labels } };
    for (const name of Object.keys(settings.development_tabs)) {
      const { rows, report } = await readCells(masterfile, name, form as never, runOf(settings));
      expect(rows).toMatchObject([
        {
          sheet: name,
          row: 4,
          key: ['mock crossing'],
          fields: { opportunity_name: 'Mock Crossing', estimated_value: 7_400_000, project_type: 'multifamily' },
          defaults: { status: 'pursuing' },
        },
      ]);
      expect(report.state).toBe('read');
    }
  });

  test('without them a person is asked, and the answer is enough', async () => {
    const asked = await readCells(masterfile, 'DEVELOPMENT PRO FORMA', form as never);
    expect([asked.report.state, asked.rows]).toEqual(['needs_mapping', []]);
    // what it is asked: which label has which field
    expect(asked.report.fields.map(({ field, required }) => [field, required])).toEqual([
      ['opportunity_name', true],
      ['estimated_value', true],
      ['units', false],
    ]);
    expect(
      asked.report.columns.map(({ row, column, label, field, samples }) => [row, column, label, field, samples]),
    ).toEqual([
      [4, 'B', 'Name of it', null, ['Mock Crossing']],
      [5, 'B', 'Cost', null, ['7400000']],
      [6, 'B', 'Line', null, ['1']],
    ]);
    const columns = { opportunity_name: 'Name of it', estimated_value: 'Cost' };
    const run = runOf({}, { sheets: { 'DEVELOPMENT PRO FORMA': { columns } } });
    const { rows, report } = await readCells(masterfile, 'DEVELOPMENT PRO FORMA', form as never, run);
    expect(rows).toHaveLength(1);
    expect(report.columns.map(({ field, good, bad }) => [field, good, bad])).toEqual([
      ['opportunity_name', 1, 0],
      ['estimated_value', 1, 0],
      [null, 0, 0],
    ]);
  });
});
