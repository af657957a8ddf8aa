import { describe, expect, test } from 'vitest';
import type { StagedRow } from '../../importing/contract.ts';
import { type Cells, workbookOf } from '../../importing/read/files.fixture.ts';
import { codesOf, readCells, readFile, runOf } from '../../importing/run.fixture.ts';
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

describe('CHANGE ORDERS', () => {
  const LABELS = ['CO #', 'Project', 'Date Submitted', 'Description', 'Requested By', 'Material $', 'Labor $', 'Sub $'];
  const MORE = ['Total CO Value', 'Schedule Impact', 'Submitted To', 'Status', 'Approval Date', 'Approved Amount'];
  const day = { t: 'n', v: 45_800, z: 'm/d/yyyy' } as const;
  const order = [
    7,
    'AR1',
    day,
    'Change: tile',
    'Ann B',
    10,
    0,
    5.5,
    15.5,
    '3 days',
    'Owner',
    'Approved',
    day,
    15.5,
    0,
    'Design',
  ];
  const orders = (...rows: Cells) =>
    read('CHANGE ORDERS', [['t'], ['t'], ['t'], [...LABELS, ...MORE, 'Variance', 'Reason Code', 'Notes'], ...rows]);

  test('a header and a line per part with money; the amount is the sum of the lines', async () => {
    const rows = await orders(order);
    expect(rows.map((row) => [row.table, row.part, row.key])).toEqual([
      ['change_orders', undefined, [{ lookup: 'project_id' }, '7']],
      ['change_order_lines', 1, [{ lookup: 'project_id' }, '7', 'material']],
      ['change_order_lines', 2, [{ lookup: 'project_id' }, '7', 'subcontract']],
    ]);
    expect(rows[0]?.fields).toMatchObject({
      amount: 15.5,
      status: 'approved',
      reason: 'design_error',
      schedule_impact_days: 3,
      title: 'Change: tile',
    });
    expect(rows[1]).toMatchObject({
      fields: { cost_type: 'material', amount: 10, price_amount: 10 },
      lookups: { change_order_id: { kind: 'change_order', value: '7' }, project_id: { value: 'AR1' } },
    });
    expect(found(rows[0])).toEqual([['history_only', 'L', 'info']]);
  });

  test('"Not approved" is not approved, and approved without day or amount is not taken', async () => {
    const [not, without] = await orders(
      order.with(11, 'Not approved'),
      order.map((cell, at) => (at === 12 ? null : at === 8 ? 16 : cell)),
    ).then((rows) => rows.filter((row) => row.part === undefined));
    expect(found(not)).toEqual([['unmapped_value', 'L', 'error']]);
    expect(found(without)).toEqual([
      ['missing_required', 'M', 'error'],
      ['total_mismatch', 'I', 'warning'],
      ['history_only', 'L', 'info'],
    ]);
  });
});

describe('LIEN WAIVERS', () => {
  const LABELS = ['Vendor / Sub', 'Project', 'Draw #', 'Payment Amount', 'Conditional Waiver?', 'Conditional Date'];
  const MORE = [
    'Payment Sent Date',
    'Payment Cleared?',
    'Unconditional Waiver?',
    'Unconditional Date',
    'Waiver Covers Through',
  ];
  const day = { t: 'n', v: 45_800, z: 'm/d/yyyy' } as const;
  const waivers = (...rows: Cells) =>
    read('LIEN WAIVERS', [
      ['t'],
      ['t'],
      ['t'],
      [],
      [...LABELS, ...MORE, 'Remaining Owed', 'Risk Level', 'Notes'],
      ...rows,
    ]);

  test('a conditional waiver always, an unconditional one only for a yes', async () => {
    const rows = await waivers(
      ['Mock Tile', 'AR1', 2, 100, 'Yes', day, day, 'Yes', 'Yes', day, day],
      ['Mock Tile', 'AR1', 2, 50, 'No', null, null, 'No', 'No', null, null],
    );
    expect(rows.map((row) => [row.key?.slice(2), row.fields.status, row.fields.amount])).toEqual([
      [['2', 'conditional_progress'], 'received', 100],
      [['2', 'unconditional_progress'], 'received', 100],
      [['2', 'conditional_progress', '2'], 'required', 50],
    ]);
    expect(rows[0]?.lookups).toMatchObject({
      vendor_id: { kind: 'vendor', create: true, defaults: { vendor_type: 'subcontractor' } },
      pay_app_id: { kind: 'draw', value: '2', required: false },
    });
    expect(rows.flatMap(codesOf)).toEqual([]);
  });

  test('received without a day is refused; cleared without an unconditional waiver is a risk', async () => {
    const [row] = await waivers(['Mock Tile', 'AR1', null, 100, 'Yes', null, null, 'Yes', 'No']);
    expect(found(row)).toEqual([
      ['missing_required', 'F', 'error'],
      ['waiver_missing', 'I', 'warning'],
    ]);
  });
});

describe('PROJECT SCHEDULE', () => {
  const LABELS = ['Milestone', 'Planned Date', 'Actual Date', 'Days Variance', 'Status', 'Responsible', 'Notes'];
  const day = (v: number) => ({ t: 'n', v, z: 'm/d/yyyy' }) as const;

  test('done is what has an actual date; a milestone that moves keeps its key', async () => {
    const rows = await read('PROJECT SCHEDULE', [
      ...[['t'], ['t'], []],
      ['PROJECT: AR1 — Alder'],
      LABELS,
      ['Permits', day(45_800), day(45_801), 1, 'Done', 'Ann B'],
      ['Inspection', day(45_900), null, 0, 'Late', 'Ann B'],
      ['Inspection', day(45_950), null, 0, 'Open', null],
      ['Keys', null, null, 0, 'Open', 'Ann B'],
    ]);
    expect(rows.map((row) => [row.key, row.fields.status, row.fields.sort_order])).toEqual([
      [[{ lookup: 'project_id' }, 'permits'], 'completed', 1],
      [[{ lookup: 'project_id' }, 'inspection'], undefined, 2],
      [[{ lookup: 'project_id' }, 'inspection', '2'], undefined, 3],
      [[{ lookup: 'project_id' }, 'keys'], undefined, undefined],
    ]);
    expect(rows[0]?.fields).toMatchObject({
      planned_start: '2025-05-23',
      planned_end: '2025-05-23',
      actual_end: '2025-05-24',
    });
    expect(found(rows[3])).toEqual([['missing_required', 'B', 'error']]);
  });
});
