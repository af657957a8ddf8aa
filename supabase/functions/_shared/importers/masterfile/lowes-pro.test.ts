import { describe, expect, test } from 'vitest';
import { type Cells, workbookOf } from '../../importing/read/files.fixture.ts';
import { codesOf, readCells, readFile } from '../../importing/run.fixture.ts';
import { masterfile } from './index.ts';
import { LABELS, line, type Values } from './txn-log.fixture.ts';

const PRO = [
  'Date',
  'Store',
  'PO (Raw)',
  'Project (Normalized)',
  'Division',
  'Purchaser',
  'Invoice #',
  'CC Last 4',
  'Tax',
  'Order Total',
  'MF?',
  'SOURCE',
];
const receipt = (invoice: string | null, total: number | string, date = '2025-03-04') => [
  date,
  'Store 0101',
  'ar1 trim',
  'AR1',
  'Custom Homes',
  'Kit',
  invoice,
  '0042',
  1.5,
  total,
  'N',
  'x',
];

describe('LOWES PRO', () => {
  const readPro = (rows: Cells) => readCells(masterfile, 'LOWES PRO', [["LOWE'S"], PRO, ...rows]);

  test('amounts stay as they are: a return does not become a purchase', async () => {
    const { rows } = await readPro([receipt('70000001', 12.5), receipt('70000002', -3), receipt('70000003', 0)]);
    expect(rows.map((row) => row.fields.amount)).toEqual([12.5, -3, undefined]);
    expect(rows[0]).toMatchObject({
      source: 'lowes_import',
      key: ["lowe's pro", '70000001'],
      duplicates: 'key',
      fields: {
        event_type: 'material_purchase',
        tax_amount: 1.5,
        po_number: 'ar1 trim',
        purchaser_name: 'Kit',
        description: 'Store 0101',
      },
      lookups: { vendor_id: { value: "Lowe's Pro", create: true, defaults: { vendor_type: 'supplier' } } },
    });
    expect(rows[2]).toMatchObject({ table: null, issues: [{ code: 'skipped_zero', column: 'J', severity: 'info' }] });
  });

  test('without a number the row is known by date, store and total, and may occur twice', async () => {
    const { rows } = await readPro([receipt(null, 12.5)]);
    expect(rows[0]).toMatchObject({ key: ["lowe's pro", '2025-03-04', 'store 0101', '12.5'], duplicates: 'ledger' });
  });
});

test('the same purchase in both lists is marked in the log, up to three days apart', async () => {
  const log = (values: Values) => line({ 'Vendor/Payee': "LOWE'S  pro", Amount: -20, ...values });
  const bytes = workbookOf({
    'TXN LOG': [
      LABELS,
      log({ Date: '2025-03-07' }),
      log({ Date: '2025-03-08' }),
      log({ Amount: -21 }),
      line({ Amount: -20 }),
      log({ Date: 'TBD' }),
    ],
    'LOWES PRO': [["LOWE'S"], PRO, receipt('1', 20), receipt('2', 'x')],
  });
  const rows = (await readFile(masterfile, 'f.xlsx', bytes)).get('TXN LOG')?.rows ?? [];
  expect(rows.map(codesOf)).toEqual([['possible_cross_source_duplicate'], [], [], [], ['not_a_date']]);
  expect(rows[0]?.issues[0]).toMatchObject({ column: 'G', label: 'Amount', severity: 'warning' });
});
