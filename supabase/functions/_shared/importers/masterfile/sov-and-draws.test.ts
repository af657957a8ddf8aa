import { describe, expect, test } from 'vitest';
import type { StagedRow } from '../../importing/contract.ts';
import { type Cells, workbookOf } from '../../importing/read/files.fixture.ts';
import { readCells, readFile, runOf } from '../../importing/run.fixture.ts';
import { masterfile } from './index.ts';

const read = async (sheet: string, cells: Cells, mapping = {}) =>
  (await readCells(masterfile, sheet, cells, runOf({ as_of: '2026-02-11' }, mapping, ['AR1', 'BH2', 'Dogwood']))).rows;
const found = (row: StagedRow | undefined) => row?.issues.map(({ code, column, severity }) => [code, column, severity]);

describe('SOV DRAW BUILDER', () => {
  const LABELS = ['Division', 'Scheduled Value', 'Prior Draws', 'Balance', '% Complete', '# of Draws'];
  const line = (name: string, prior: unknown = 10, total = 15) =>
    [name, 100, prior, 85, 0.15, 1, 5, total, 2, 17, 0.17, 1.7, 3.3] as never;
  const sheet = (...rows: Cells) => [
    ...[['t'], ['t'], ['t']],
    [...LABELS, 'Work This Period', 'Total Completed', 'Stored Materials', 'Total + Stored', '% of Total'],
    ...rows,
  ];

  test('a block per project; its lines are numbered by their place, refused ones too', async () => {
    const rows = await read(
      'SOV DRAW BUILDER',
      sheet(
        ['AR1 — Alder'],
        line('Plans'),
        line('Roof', 'x'),
        line('Framing — exterior'),
        [],
        ['Dogwood'],
        line('Plans', 10, 16),
      ),
    );
    expect(rows.map((row) => [row.key, row.lookups.project_id?.value, row.fields.line_number])).toEqual([
      [[{ lookup: 'project_id' }, '1'], 'AR1 — Alder', 1],
      [[{ lookup: 'project_id' }, '2'], 'AR1 — Alder', undefined],
      [[{ lookup: 'project_id' }, '3'], 'AR1 — Alder', 3],
      [[{ lookup: 'project_id' }, '1'], 'Dogwood', 1],
    ]);
    expect(rows[0]?.fields).toEqual({
      description: 'Plans',
      scheduled_value: 100,
      opening_completed: 15,
      opening_stored: 2,
      line_number: 1,
      sort_order: 1,
    });
    expect([found(rows[1]), found(rows[3])]).toEqual([
      [['not_a_number', 'C', 'error']],
      [['total_mismatch', 'H', 'warning']],
    ]);
  });

  test('an unknown project is asked for where it stands, once for its block, and never takes the lines of another', async () => {
    const rows = await read(
      'SOV DRAW BUILDER',
      sheet(
        ['AR1 — Alder'],
        line('Plans'),
        ['Site work'],
        line('Roof'),
        [],
        ['Mystery House'],
        line('Plans'),
        [],
        ['See Bob'],
      ),
    );
    expect(
      rows.map((row) => [row.section, row.lookups.project_id?.value, row.lookups.project_id?.row, row.amount]),
    ).toEqual([
      ['AR1 — Alder', 'AR1 — Alder', 5, 100],
      // neither is a block: nothing above it is blank, nothing below it is a line
      ['AR1 — Alder', undefined, undefined, undefined],
      ['AR1 — Alder', 'AR1 — Alder', 5, 100],
      ['Mystery House', 'Mystery House', 10, 100],
      ['Mystery House', undefined, undefined, undefined],
    ]);
  });

  test('a corrected line that comes back alone does not take the place of another', async () => {
    const [first = [], ...rest] = sheet(['AR1 — Alder'], line('Roof')).slice(3);
    const [row] = await read('SOV DRAW BUILDER', [[...first, ...Array(2).fill(null), 'Reason'], ...rest]);
    expect([row?.key, row?.match, row?.fields.line_number]).toEqual([null, ['project_id', 'description'], undefined]);
  });
});

describe('DRAW TRACKER', () => {
  const LABELS = ['Seq', 'Project', 'Phase', 'Amount', 'Status', 'Date Requested', 'Date Released', 'Notes'];
  const day = { t: 'n', v: 45_800, z: 'm/d/yyyy' } as const;

  test('numbers come from the phase; another phase gets one that no draw of the project has', async () => {
    const rows = await read('DRAW TRACKER', [
      ...[['t'], ['t'], ['t']],
      LABELS,
      [1, 'AR1', 'Land', 5, 'RELEASED', day, day],
      [2, 'AR1', 'Draw 1', 10, 'Released', day, day],
      [3, 'AR1', 'Draw #2', 20, 'PENDING', day],
      [4, 'AR1', 'Land', 5, 'RELEASED', day, day],
      [5, 'BH2', 'Land', 7, 'Stuck', day],
      [6, 'BH2', 'Drawing room 3', 7, 'draft', day],
    ]);
    expect(rows.map((row) => [row.key?.at(-1), row.fields.pay_app_number, row.defaults?.pay_app_number])).toEqual([
      ['land', undefined, 3],
      ['1', 1, undefined],
      ['2', 2, undefined],
      ['land', undefined, 3],
      ['land', undefined, 1],
      ['drawing room 3', undefined, 2],
    ]);
    expect(rows[1]?.fields).toMatchObject({
      pay_app_target: 'lender',
      status: 'paid',
      amount_approved: 10,
      paid_date: '2025-05-23',
    });
    expect(rows[2]?.fields).toMatchObject({ status: 'submitted', amount_requested: 20, submitted_date: '2025-05-23' });
    expect(rows[2]?.fields).not.toHaveProperty('amount_approved');
    expect(found(rows[4])).toEqual([['unmapped_value', 'E', 'error']]);
  });
});

test('DRAW TRACKER: what PROJECT BUDGETS says was released, and in how many draws, is compared once per project', async () => {
  const file = (amount: number, draws: unknown) =>
    workbookOf({
      'PROJECT BUDGETS': [
        ['t'],
        ['Project', 'Total Budget', 'Draws Released', 'Remaining Balance', '% Complete', 'Draws #'],
        ['Alder (AR1)', 100, amount, null, null, draws as never],
      ],
      'DRAW TRACKER': [
        ...[['t'], ['t'], ['t']],
        ['Seq', 'Project', 'Phase', 'Amount', 'Status'],
        [1, 'AR1', 'Draw 1', 10, 'Released'],
        [2, 'AR1', 'Draw 2', 20, 'Released'],
        [3, 'AR1', 'Draw 3', 40, 'Pending'],
      ],
    });
  const issues = async (amount: number, draws: unknown = null) =>
    (await readFile(masterfile, 'f.xlsx', file(amount, draws))).get('DRAW TRACKER')?.rows.map(found);
  expect(await issues(30)).toEqual([[], [], []]);
  expect(await issues(31, 2)).toEqual([[['total_mismatch', 'D', 'warning']], [], []]);
  expect(await issues(30, 3)).toEqual([[['total_mismatch', 'A', 'warning']], [], []]);
  expect(await issues(30, 'many')).toEqual([[], [], []]);
});
