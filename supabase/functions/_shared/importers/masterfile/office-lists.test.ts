import { describe, expect, test } from 'vitest';
import type { Cells } from '../../importing/read/files.fixture.ts';
import { codesOf, readCells, runOf } from '../../importing/run.fixture.ts';
import { masterfile } from './index.ts';

const day = (v: number) => ({ t: 'n', v, z: 'm/d/yyyy' }) as const;
const read = (sheet: string, cells: Cells, settings = {}, mapping = {}) =>
  readCells(masterfile, sheet, cells, runOf({ as_of: '2026-02-11', ...settings }, mapping, ['AR1', 'BH2', 'Maple']));

test('RECURRING EXP: known frequencies only, a wrong year warns, a known vendor is linked and none is made', async () => {
  const labels = ['Vendor / Expense', 'Category', 'Frequency', 'Amount', 'Annual Total', 'Auto-Pay?', 'Due Day'];
  const { rows } = await read('RECURRING EXP', [
    ...[['t'], ['t']],
    [...labels, 'Payment Method', 'Status', 'Notes'],
    ['Office Rent', 'Facilities', 'Bi-weekly', 10, 260, 'Yes', 15, 'Card', 'ACTIVE'],
    ['Shop', null, 'monthly', 10, 100, null, 32, null, 'Cancelled'],
    ['Phones', null, 'Semi-annual', 10, 20],
  ]);
  expect(rows[0]).toMatchObject({
    key: ['office rent', 'facilities'],
    fields: { frequency: 'biweekly', is_active: true, auto_pay: true, due_day: 15, payment_method: 'credit_card' },
    lookups: { vendor_id: { kind: 'vendor', value: 'Office Rent', required: false } },
    issues: [],
  });
  expect(rows[0]?.lookups.vendor_id).not.toHaveProperty('create');
  expect([codesOf(rows[1]), rows[1]?.fields.is_active]).toEqual([['out_of_range', 'total_mismatch'], false]);
  expect(rows[2]?.issues).toMatchObject([{ code: 'unmapped_value', column: 'C', severity: 'error' }]);
});

test('BID PIPELINE: states by exact word, people by name and by look-up', async () => {
  const labels = ['Opportunity', 'Client', 'Salesperson', 'Date Received', 'Bid Due Date', 'Est Value', 'Status'];
  const { rows } = await read('BID PIPELINE', [
    ...[['t'], ['t'], []],
    [...labels, 'Project Type', 'Probability', 'Weighted Value', 'Competitors', 'Estimator'],
    ['Kitchen', 'Sample LLC', 'Ann B', day(45_800), day(45_801), 100, 'Submitted', 'Remodel', 0.4, 40, null, 'Cy D'],
    ['Garage', null, null, day(45_800), null, 100, 'Not won', null, 0.4, 40],
  ]);
  expect(rows[0]?.fields).toEqual({
    opportunity_name: 'Kitchen',
    client_name: 'Sample LLC',
    salesperson_name: 'Ann B',
    bid_due_date: '2025-05-24',
    estimated_value: 100,
    status: 'bid_submitted',
    project_type: 'remodel',
    probability_pct: 40,
  });
  expect(Object.entries(rows[0]?.lookups ?? {}).map(([to, one]) => [to, one.kind, one.value, one.required])).toEqual([
    ['estimator_id', 'employee', 'Cy D', false],
    ['client_id', 'client', 'Sample LLC', false],
    ['salesperson_id', 'employee', 'Ann B', false],
  ]);
  expect([rows[1]?.key, codesOf(rows[1])]).toEqual([['garage', '-'], ['unmapped_value']]);
});

describe('AR AGING', () => {
  const LABELS = ['Client', 'Amount Owed', 'Invoice Date', 'Due Date', 'Description', 'Aging Bucket', 'Status'];
  const invoices = (rows: Cells, settings = {}) => read('AR AGING', [['t'], LABELS, ...rows], settings);
  const row = (text: string | null, due = 45_830) => ['Sample LLC', 100, day(45_800), day(due), text, '90+', 'Open'];

  test('the description names number and project, the client is made, nothing is overdue by itself', async () => {
    const { rows } = await invoices([
      row('INV-1001 AR1 progress'),
      row('#77 AR1 and BH2'),
      row('maple cabinets', 45_790),
      ['Sample LLC', 0, day(45_800)],
    ]);
    expect(rows.map((one) => [one.key, one.fields.invoice_number, one.lookups.project_id?.value])).toEqual([
      [[{ lookup: 'client_id' }, 'inv-1001'], 'INV-1001', 'AR1'],
      [[{ lookup: 'client_id' }, '#77'], '#77', undefined],
      [[{ lookup: 'client_id' }, '2025-05-23', '100'], undefined, undefined],
      [null, undefined, undefined],
    ]);
    expect(rows[0]?.fields).toMatchObject({
      status: 'sent',
      invoice_kind: 'progress',
      amount: 100,
      date_due: '2025-06-22',
    });
    expect(rows[0]?.lookups.client_id).toMatchObject({ kind: 'client', create: true });
    expect(rows[2]?.issues).toMatchObject([{ code: 'end_before_start', column: 'D', severity: 'warning' }]);
    expect(codesOf(rows[3])).toEqual(['skipped_zero']);
  });

  test('an organization has its own invoice numbers', async () => {
    const settings = { invoice_number_patterns: ['R/#', 'A.#'] };
    const { rows } = await invoices([row('R/12 AR1'), row('a.7'), row('AX7 INV-1')], settings);
    expect(rows.map((one) => one.fields.invoice_number)).toEqual(['R/12', 'a.7', undefined]);
  });
});

test('AP AGING: one opening bill per vendor that ages as its bucket says', async () => {
  const labels = ['Vendor', 'Amount Owed', 'Aging Bucket', 'Priority', 'Notes', 'Risk Level', 'Action', 'SOURCE'];
  const { rows } = await read('AP AGING', [
    ['t'],
    labels,
    ['Mock Tile', 100, '0-30', 'High', 'call'],
    ['Mock Roof', 50, '90+'],
    ['Mock Sand', 50, 'ancient'],
    ['Mock Pipe', 50, '31-60'],
  ]);
  expect(rows[0]).toMatchObject({
    key: [{ lookup: 'vendor_id' }, 'ap-opening'],
    defaults: { bill_date: '2026-02-11' },
    issues: [{ code: 'due_date_estimated', severity: 'info' }],
  });
  expect(rows[0]?.fields).toEqual({
    amount: 100,
    notes: 'call',
    bill_number: 'AP-OPENING',
    status: 'approved',
    due_date: '2026-02-11',
  });
  expect(rows[1]?.fields.due_date).toBe('2025-11-12');
  // tomorrow they are a day older and in the same bucket: the estimate of today holds
  expect(rows.map((row) => row.within?.due_date)).toEqual([
    ['2026-01-12', '9999-12-31'],
    ['0001-01-01', '2025-11-12'],
    undefined,
    ['2025-12-13', '2026-01-11'],
  ]);
  expect(codesOf(rows[2])).toEqual(['unmapped_value']);
});

test('DATA LOG: kinds of files and the days they cover, where that can be read', async () => {
  const { rows } = await read('DATA LOG', [
    ...[['t'], ['t']],
    ['File Name', 'Type', 'Used In Tab(s)', 'Key Data', 'Records', 'Date Range', 'Status'],
    ['a.csv', 'QBO export', 'TXN LOG', 'Costs', 10, '2025', 'Loaded'],
    ['b.csv', 'Bank export', 'TXN LOG', null, 10, '1/1/2025–3/31/2025', 'Stale'],
    ['c.csv', null, null, null, 10.5, 'last spring', null],
  ]);
  expect(
    rows.map(({ fields }) => [fields.source_type, fields.date_range_from, fields.date_range_to, fields.status]),
  ).toEqual([
    ['qbo', '2025-01-01', '2025-12-31', 'active'],
    ['other', '2025-01-01', '2025-03-31', 'stale'],
    ['other', undefined, undefined, undefined],
  ]);
  expect(rows[2]?.issues).toMatchObject([{ code: 'not_an_integer', column: 'E', severity: 'warning' }]);
});

describe('PHASE SYNC', () => {
  const LABELS = ['Phase', 'Material Type', 'Supplier', 'Supplier Terms', 'PO Date', 'Lead Time (days)', 'Order By'];
  const MORE = [
    'Delivery Date',
    'Install Start',
    'Install End',
    'Draw #',
    'Draw Amount',
    'Material Cost',
    'Payment Due',
  ];
  const END = ['Cash Gap (days)', 'Status', '% Complete', 'Responsible'];
  const line = (project: string) => [
    ...[project, 'Framing', 'Lumber', 'Mock Yard', 'Net 15', day(45_800), 14, day(45_800)],
    ...[day(45_810), day(45_812), day(45_820), 2, 100, 100, day(45_840), 30, 'Ordered', 0.5, 'Ann B'],
  ];

  test('the install dates are the plan, and a supplier is not made a vendor', async () => {
    const { rows } = await read('PHASE SYNC', [
      ['t'],
      ['t'],
      ['t'],
      ['Project', ...LABELS, ...MORE, ...END],
      line('AR1'),
    ]);
    expect(rows[0]).toMatchObject({
      key: [{ lookup: 'project_id' }, 'framing', 'lumber'],
      fields: { status: 'in_progress', percent_complete: 50, planned_start: '2025-06-04', planned_end: '2025-06-12' },
      lookups: { vendor_id: { kind: 'vendor', value: 'Mock Yard', required: false } },
      issues: [],
    });
    expect(rows[0]?.lookups.vendor_id).not.toHaveProperty('create');
  });

  test('unknown labels in a shifted sheet are asked for, and the answer is enough', async () => {
    const labels = [null, 'Where', 'What', ...LABELS.slice(1), ...MORE, ...END];
    const cells = [['t'], ['t'], ['t'], labels, [null, ...line('AR1')], [null, ...line('BH2')]];
    const { report, rows } = await read('PHASE SYNC', cells);
    expect([report.state, rows]).toEqual(['needs_mapping', []]);
    expect(report.issues.filter((one) => one.code === 'needs_mapping')).toMatchObject([
      { column: 'B', label: 'Project', value: 'Where' },
      { column: 'C', label: 'Phase', value: 'What' },
    ]);
    const columns = { project: 'Where', phase_name: 'What' };
    const mapped = await read('PHASE SYNC', cells, {}, { sheets: { 'PHASE SYNC': { columns } } });
    expect([mapped.report.state, mapped.rows.length]).toEqual(['read', 2]);
  });
});
