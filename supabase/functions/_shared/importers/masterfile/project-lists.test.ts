import { describe, expect, test } from 'vitest';
import type { StagedRow } from '../../importing/contract.ts';
import type { Cells } from '../../importing/read/files.fixture.ts';
import { codesOf, readCells, runOf } from '../../importing/run.fixture.ts';
import { masterfile } from './index.ts';

const read = async (sheet: string, cells: Cells, mapping = {}) =>
  (await readCells(masterfile, sheet, cells, runOf({ as_of: '2026-02-11' }, mapping, ['AR1', 'BH2', 'Dogwood']))).rows;
const found = (row: StagedRow | undefined) => row?.issues.map(({ code, column, severity }) => [code, column, severity]);

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
