import { describe, expect, test } from 'vitest';
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
  const read = (rows: Cells) => readCells(masterfile, 'EMPLOYEE COSTS', [['t'], LABELS, ...rows]);

  test('names, and nothing of the pay is written', async () => {
    const { rows } = await read([
      ['Alex van  Sampleton', 'Owner', 100, 10, 0, 5, 1, 116, 'x'],
      ['Cher', null, 50, 0, 0, 0, 0, 50],
    ]);
    expect(rows[0]).toMatchObject({
      key: ['alex van sampleton'],
      match: ['first_name', 'last_name'],
      lookups: {},
      issues: [],
    });
    expect(rows[0]?.fields).toEqual({ first_name: 'Alex', last_name: 'van Sampleton', job_title: 'Owner', notes: 'x' });
    expect(rows[1]?.fields).toEqual({ first_name: 'Cher', last_name: '' });
  });

  test('unreadable money refuses the row although it is not stored yet; a wrong sum warns', async () => {
    const { rows } = await read([
      ['A B', 't', 100, 10, '7.2k', 5, 1, 116],
      ['C D', 't', 100, 10, 0, 5, 1, 117],
      ['E F', 't', null, 1, 1, 1, 1, 4],
    ]);
    expect(rows[0]?.issues).toMatchObject([{ code: 'not_a_number', column: 'E', label: 'Vehicle', severity: 'error' }]);
    expect(rows[1]?.issues).toMatchObject([{ code: 'total_mismatch', column: 'H', severity: 'warning' }]);
    expect(codesOf(rows[2])).toEqual(['missing_required']);
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
