import { describe, expect, test } from 'vitest';
import type { StagedRow } from '../../importing/contract.ts';
import type { Cells } from '../../importing/read/files.fixture.ts';
import { codesOf, readCells, runOf } from '../../importing/run.fixture.ts';
import { masterfile } from './index.ts';

describe('EMPLOYEE COSTS', () => {
  const LABELS = [
    'Employee',
    'Title',
    'Salary',
    'Employer Taxes',
    'Vehicle',
    'Insurance',
    'Phone',
    'Total Cost',
    'Notes',
  ];
  const read = (rows: Cells) =>
    readCells(masterfile, 'EMPLOYEE COSTS', [['t'], LABELS, ...rows], runOf({ payroll_year: 2025 }));
  const by = (rows: StagedRow[], table: string) => rows.filter((row) => row.table === table);

  test('a person and, apart from it, what it costs in the year', async () => {
    const { rows } = await read([
      ['Alex van  Sampleton', 'Owner', 100, 10, 0, 5, 1, 116, 'x'],
      ['Cher', null, 50, 0, 0, 0, 0, 50],
    ]);
    const [alex, cher] = by(rows, 'employees');
    expect(alex).toMatchObject({
      key: ['alex van sampleton'],
      match: ['first_name', 'last_name'],
      lookups: {},
      issues: [],
    });
    expect(alex?.fields).toEqual({ first_name: 'Alex', last_name: 'van Sampleton', job_title: 'Owner', notes: 'x' });
    expect(cher?.fields).toEqual({ first_name: 'Cher', last_name: '' });
    const [pay] = by(rows, 'employee_compensation');
    expect(pay).toMatchObject({
      part: 1,
      key: ['alex van sampleton', '2025-01-01'],
      lookups: { employee_id: { kind: 'employee', value: 'Alex van Sampleton', required: true, cell: 'A' } },
    });
    expect(pay?.fields).toEqual({
      effective_from: '2025-01-01',
      annual_salary: 100,
      burden_pct: 16,
      vehicle_allowance: 0,
    });
  });

  test('unreadable money refuses the row; a wrong sum warns', async () => {
    const { rows } = await read([
      ['A B', 't', 100, 10, '7.2k', 5, 1, 116],
      ['C D', 't', 100, 10, '7', 5, 1, 117],
      ['E F', 't', null, 1, 1, 1, 1, 4],
    ]);
    const [refused, summed, without] = by(rows, 'employees');
    expect(refused?.issues).toMatchObject([{ code: 'not_a_number', column: 'E', label: 'Vehicle', severity: 'error' }]);
    expect(summed?.issues).toMatchObject([{ code: 'total_mismatch', column: 'H', severity: 'warning' }]);
    expect(codesOf(without)).toEqual(['missing_required']);
  });
});

describe('PAYROLL', () => {
  const LABELS = ['Employee', 'Title', 'Hourly Rate', 'Weekly Gross', 'Annual Salary', 'YTD Gross', 'YTD Net Pay'];
  const read = (rows: Cells, settings = {}) =>
    readCells(
      masterfile,
      'PAYROLL',
      [['t'], [...LABELS, 'YTD Emp Taxes', 'YTD Employer Taxes', 'YTD Reimb', 'Total YTD', 'Status'], ...rows],
      runOf({ payroll_year: 2025, as_of: '2026-02-11', ...settings }),
    );
  const row = ['Ann B', 'Boss', 20, 800, 41600, 40000, 30000, 3000, 3200, 12, 43200, 'Terminated'];

  test('completes the person, fills gaps of the pay, and sums up the year', async () => {
    const { rows } = await read([row]);
    expect(rows.map(({ table, fields, fill }) => [table, fields, fill])).toEqual([
      [
        'employees',
        { first_name: 'Ann', last_name: 'B', job_title: 'Boss', is_active: false },
        ['first_name', 'last_name', 'job_title'],
      ],
      [
        'employee_compensation',
        { effective_from: '2025-01-01', hourly_rate: 20, annual_salary: 41600 },
        ['annual_salary'],
      ],
      [
        'payroll_entries',
        {
          pay_period_start: '2025-01-01',
          pay_period_end: '2025-12-31',
          is_annual_summary: true,
          gross_pay: 40000,
          net_pay: 30000,
          employee_taxes: 3000,
          employer_taxes: 3200,
          reimbursements: 12,
        },
        [],
      ],
    ]);
  });

  test('the running year ends with the day of the file; without pay there is nothing to agree on', async () => {
    const { rows } = await read([row.map((cell, at) => (at === 2 || at === 4 ? null : cell))], { payroll_year: 2026 });
    expect(rows.map((one) => one.table)).toEqual(['employees', 'payroll_entries']);
    expect(rows[1]?.fields.pay_period_end).toBe('2026-02-11');
    expect(codesOf((await read([row.with(11, 'Maybe')])).rows[0])).toEqual(['unmapped_value']);
  });
});

describe('JOB COSTING', () => {
  const LABELS = [
    'Cost Code / Division',
    'Code',
    'Budget',
    'Actual Cost',
    'Variance ($)',
    'Variance (%)',
    'Committed',
    'Open POs',
    'Est to Complete',
    'Est at Complete',
  ];
  const budgetLine = (code: string | null) => ['Framing', code, 1000, 200.5, null, null, 300, 1, null, null];
  const read = (cells: Cells, projects: string[] = []) =>
    readCells(
      masterfile,
      'JOB COSTING',
      [['JOB COSTING'], ['Budget'], ['x'], ...cells],
      runOf({ opening_as_of: '2026-02-11' }, {}, projects),
    );

  test('the heading carries the project, the labels repeat, totals are checked per block', async () => {
    const total = ['TOTALS', null, { t: 'n', v: 1000, f: 'SUM(C6:C6)' } as const, 200.5];
    const { rows, report } = await read([
      ['PROJECT: AR1'],
      LABELS,
      budgetLine('06-100'),
      total,
      [],
      ['PROJECT: DC1 — Dogwood'],
      LABELS,
      budgetLine('06-100'),
      ['TOTALS', null, 999],
    ]);
    expect(rows.map((row) => [row.section, row.lookups.project_id?.value])).toEqual([
      ['PROJECT: AR1', 'AR1'],
      ['PROJECT: DC1 — Dogwood', 'DC1 — Dogwood'],
    ]);
    expect(rows[0]).toMatchObject({
      key: [{ lookup: 'project_id' }, '06-100'],
      match: ['project_id', 'code'],
      fields: {
        description: 'Framing',
        category: 'Framing',
        code: '06-100',
        original_budget: 1000,
        opening_actual: 200.5,
        opening_committed: 300,
        opening_as_of: '2026-02-11',
      },
      lookups: { project_id: { kind: 'project', required: true, cell: 'A' } },
    });
    expect(report.rows).toEqual({ title: 3, section: 2, header: 2, data: 2, total: 2, blank: 1 });
    expect(report.control).toEqual([
      { label: 'TOTALS · Budget', expected: '1000.00', found: '1000.00' },
      { label: 'TOTALS · Actual Cost', expected: '200.50', found: '200.50' },
      { label: 'TOTALS · Budget', expected: '999.00', found: '1000.00' },
    ]);
    expect(report.issues).toMatchObject([
      { code: 'control_total_mismatch', row: 12, column: 'C', value: '999.00 ≠ 1000.00' },
    ]);
  });

  test.each([
    ['project:  AR1 Alder Ridge', 'AR1', []],
    ['PROJECT: Alder Ridge Lot 1 (AR1)', 'Alder Ridge Lot 1 (AR1)', []],
    ['PROJECT: Alder Ridge Lot 1', 'Alder Ridge Lot 1', ['Alder Ridge Lot 1']],
    ['PROJECT: Alder Ridge Lot 1', 'Alder', []],
  ])('%s is looked up as %s', async (heading, label, projects) => {
    const { rows } = await read([[heading], LABELS, budgetLine('1')], projects);
    expect(rows[0]?.lookups.project_id?.value).toBe(label);
  });

  test('a line without a code, or before the first heading, is refused', async () => {
    const { rows } = await read([LABELS, budgetLine('1'), ['PROJECT: AR1'], budgetLine(null), ['Only a remark']]);
    expect(rows.map(codesOf)).toEqual([['missing_required'], ['missing_required'], ['ignored_row']]);
    expect(rows[0]).toMatchObject({ key: null, issues: [{ label: 'PROJECT' }] });
    expect(rows[1]?.issues).toMatchObject([{ column: 'B', label: 'Code' }]);
    expect(rows[2]?.table).toBeNull();
  });
});
