import { describe, expect, test } from 'vitest';
import type { Cells } from '../../importing/read/files.fixture.ts';
import { codesOf, readCells, runOf } from '../../importing/run.fixture.ts';
import { masterfile } from './index.ts';

describe('PROJECT BUDGETS', () => {
  const LABELS = [
    'Project',
    'Total Budget',
    'Draws Released',
    'Remaining Balance',
    '% Complete',
    'Draws #',
    'PM',
    'Status/Notes',
  ];
  const read = (rows: Cells, mapping = {}) =>
    readCells(masterfile, 'PROJECT BUDGETS', [['PROJECT BUDGETS'], LABELS, ...rows], runOf({}, mapping));

  test.each([
    ['Alder Ridge Lot 1 (AR1)', 'AR1', 'Alder Ridge Lot 1'],
    ['AR2 — Alder Ridge Lot 2', 'AR2', 'Alder Ridge Lot 2'],
    ['AR2 -- Alder\u00a0 Ridge', 'AR2', 'Alder Ridge'],
    ['(AB1) Alder', 'AB1', 'Alder'],
    ['(AB1)', 'AB1', '(AB1)'],
  ])('%s → %s, %s', async (label, code, name) => {
    const { rows } = await read([[label, 1000, 0, null, null, null, 'Alex Sampleton', 'On track']]);
    expect(rows[0]).toMatchObject({
      key: [code.toLowerCase()],
      match: ['code'],
      defaults: { status: 'active' },
      fields: {
        code,
        name,
        'project_terms.budget_total': 1000,
        project_manager_name: 'Alex Sampleton',
        notes: 'On track',
      },
      lookups: { project_manager_id: { kind: 'employee', required: false, value: 'Alex Sampleton' } },
      issues: [],
    });
    expect(rows[0]?.fields).not.toHaveProperty('original_contract_amount');
  });

  test.each(['Mystery Job', 'MYSTERY', 'A - B', 'Much too long a prefix — Name', 'Lot (not a code)'])(
    '%s has no code',
    async (label) => {
      const { rows } = await read([[label, 1000]]);
      expect(rows[0]).toMatchObject({
        key: null,
        issues: [{ code: 'cannot_derive_code', column: 'A', value: label, severity: 'error' }],
      });
    },
  );

  test('an alias gives the code, before anything read from the label', async () => {
    const { rows } = await read(
      [
        ['Mystery Job', 1000],
        ['Old (OLD1)', 5],
      ],
      { aliases: { project: { 'mystery  job': 'MJ1', 'Old (OLD1)': 'NEW1' } } },
    );
    expect(rows.map((row) => row.fields.code)).toEqual(['MJ1', 'NEW1']);
  });

  test('blanks are not written, a bad control value only warns', async () => {
    const { rows } = await read([
      ['A (AB1)', 1000, 'n/a'],
      ['B (AB2)', null, 5],
      ['C (AB3)', 1000, 7],
    ]);
    expect(rows[0]?.issues).toMatchObject([{ code: 'not_a_number', severity: 'warning', column: 'C' }]);
    expect(rows[2]?.fields).toEqual({ code: 'AB3', name: 'C', 'project_terms.budget_total': 1000 });
    expect(codesOf(rows[1])).toEqual(['missing_required']);
  });
});

describe('VENDOR SCORECARD', () => {
  const LABELS = [
    'Vendor / Sub',
    'Trade',
    'Phone',
    'Email',
    'Insurance Expires',
    'Insurance Current?',
    'Quality (1-5)',
    'On-Time (1-5)',
    'Communication (1-5)',
    'Price (1-5)',
    'Lien Waiver Compliance (1-5)',
    'Composite Score',
    'Total Paid YTD',
    'Total Still Owed',
    'Last Payment Date',
    'Projects Worked',
    'Preferred?',
    'Notes / Issues',
  ];
  const usual = (name: string, changes: Record<number, string | number | null> = {}) =>
    LABELS.map(
      (_, i) =>
        changes[i] ??
        [
          name,
          'Tile',
          5_555_550_101,
          'a@example.com',
          '2026-05-01',
          'Yes',
          3,
          4,
          5,
          3,
          4,
          3.75,
          10,
          5,
          null,
          'AR1',
          'Yes',
          null,
        ][i] ??
        null,
    );
  const read = (rows: Cells) => readCells(masterfile, 'VENDOR SCORECARD', [['t'], ['t'], ['t'], LABELS, ...rows]);

  test('a whole line', async () => {
    const { rows } = await read([usual('Mock Tile LLC')]);
    expect(rows[0]).toMatchObject({ key: ['mock tile llc'], match: ['name'], issues: [] });
    expect(rows[0]?.fields).toEqual({
      name: 'Mock Tile LLC',
      trade: 'Tile',
      phone: '5555550101',
      email: 'a@example.com',
      insurance_expiry: '2026-05-01',
      is_preferred: true,
      score_quality: 3,
      score_timeliness: 4,
      score_communication: 5,
      score_price: 3,
      score_lien_compliance: 4,
    });
  });

  test('bad optional cells warn: halves, out of range, a telephone number for an address', async () => {
    const { rows } = await read([
      usual('A', { 6: 3.5, 7: 0, 8: 7, 3: '5555550142', 2: 'none yet', 16: 'maybe', 4: 'expired' }),
      ...'BCDEFGHIJKLM'.split('').map((name) => usual(name)),
    ]);
    expect(codesOf(rows[0])).toEqual([
      'not_a_phone',
      'not_an_email',
      'not_a_date',
      'not_an_integer',
      'out_of_range',
      'out_of_range',
      'not_yes_no',
    ]);
    expect(rows[0]?.issues.every((issue) => issue.severity === 'warning')).toBe(true);
    expect(rows[0]?.fields).toEqual({ name: 'A', trade: 'Tile', score_price: 3, score_lien_compliance: 4 });
  });

  test('a vendor may be called TOTAL; a line of sums may not be a vendor', async () => {
    const sum = { t: 'n', v: 20, f: 'SUM(M5:M6)' } as const;
    const { rows, report } = await read([
      usual('Mock Tile LLC'),
      ['TOTAL SURFACES INC', 'Tile'],
      usual('Total Comfort'),
      ['TOTAL', ...Array(11).fill(null), sum, sum],
      ['Totals', ...Array(11).fill(null), 20, 10],
    ]);
    expect(rows.filter((row) => row.part === undefined).map((row) => row.fields.name)).toEqual([
      'Mock Tile LLC',
      'TOTAL SURFACES INC',
      'Total Comfort',
    ]);
    expect(report.rows).toMatchObject({ data: 3, total: 2 });
  });
});
