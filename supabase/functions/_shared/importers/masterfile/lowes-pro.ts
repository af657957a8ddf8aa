import type { RowView } from '../../importing/rows/row-view.ts';
import type { ListSheet, RowResult } from '../../importing/spec.ts';
import { date, money, rawOnly, text } from './column.ts';

const VENDOR = "Lowe's Pro";

/** The supplier's own list of purchases: positive is a purchase, negative a return, and both stay what they are. */
export const lowesPro: ListSheet = {
  name: 'LOWES PRO',
  shape: 'list',
  table: 'cost_events',
  source: 'lowes_import',
  headerRow: 2,
  essential: ['event_date', 'amount'],
  columns: [
    date(0, 'Date', 'event_date', { required: true }),
    text(1, 'Store', 'description'),
    text(2, 'PO (Raw)', 'po_number'),
    text(3, 'Project (Normalized)', 'project', { lookup: { kind: 'project', to: 'project_id', required: true } }),
    text(4, 'Division', 'division', {
      refuse: false,
      lookup: { kind: 'division', to: 'division_id', required: false },
    }),
    text(5, 'Purchaser', 'purchaser_name'),
    text(6, 'Invoice #', 'reference_number', { refuse: true }),
    rawOnly(7, 'CC Last 4', 'card'),
    money(8, 'Tax', 'tax_amount'),
    money(9, 'Order Total', 'amount', { required: true }),
    rawOnly(10, 'MF?', 'is_multifamily'),
    rawOnly(11, 'SOURCE', 'origin'),
  ],
  record,
};

function record(row: RowView): RowResult {
  if (row.number('amount') === 0) return { skip: row.issue('skipped_zero', 'amount') };
  const numbered = row.text('reference_number') !== null;
  const key = numbered ? ['reference_number'] : ['event_date', 'description', 'amount'];
  return {
    key: [VENDOR.toLowerCase(), ...key.map((field) => row.normal(field))],
    duplicates: numbered ? 'key' : 'ledger',
    fields: { event_type: 'material_purchase' },
    lookups: {
      vendor_id: {
        kind: 'vendor',
        value: VENDOR,
        required: true,
        create: true,
        defaults: { vendor_type: 'supplier' },
        cell: 'A',
        label: 'Vendor',
      },
    },
  };
}
