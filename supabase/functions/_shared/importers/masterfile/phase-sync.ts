import type { RowView } from '../../importing/rows/row-view.ts';
import type { Draft, ListSheet } from '../../importing/spec.ts';
import { date, longText, rawOnly, text, word } from './column.ts';

/** Materials against the phases that need them. Dates of install are the plan; costs and gaps are worked out elsewhere. */
export const phaseSync: ListSheet = {
  name: 'PHASE SYNC',
  shape: 'list',
  table: 'phase_sync_entries',
  source: 'masterfile_import',
  headerRow: 4,
  columns: [
    text(0, 'Project', 'project', { required: true, lookup: { kind: 'project', to: 'project_id', required: true } }),
    text(1, 'Phase', 'phase_name', { required: true }),
    text(2, 'Material Type', 'material_type', { synonyms: ['Material'] }),
    text(3, 'Supplier', 'supplier_name'),
    text(4, 'Supplier Terms', 'supplier_terms', { synonyms: ['Terms'] }),
    date(5, 'PO Date', 'po_date'),
    rawOnly(6, 'Lead Time (days)', 'lead_time'),
    rawOnly(7, 'Order By', 'order_by'),
    rawOnly(8, 'Delivery Date', 'delivery_date'),
    date(9, 'Install Start', 'planned_start'),
    date(10, 'Install End', 'planned_end'),
    rawOnly(11, 'Draw #', 'draw_number'),
    rawOnly(12, 'Draw Amount', 'draw_amount'),
    rawOnly(13, 'Material Cost', 'material_cost'),
    rawOnly(14, 'Payment Due', 'payment_due'),
    rawOnly(15, 'Cash Gap (days)', 'cash_gap'),
    word(
      16,
      'Status',
      'status',
      'phase_sync_entries.status',
      { not_started: ['planned'], in_progress: ['ordered'], completed: ['delivered'], delayed: [], blocked: [] },
      { refuse: true },
    ),
    { at: 17, label: '% Complete', field: 'percent_complete', parse: { kind: 'percent' } },
    rawOnly(18, 'Responsible', 'responsible'),
    rawOnly(19, 'Inspection', 'inspection'),
    rawOnly(20, 'Permit', 'permit'),
    rawOnly(21, 'Weather Risk', 'weather_risk'),
    longText(22, 'Notes', 'notes'),
    rawOnly(23, 'SOURCE', 'origin'),
  ],
  record,
};

function record(row: RowView): Draft {
  const supplier = row.text('supplier_name');
  return {
    key: [
      { lookup: 'project_id' },
      row.normal('phase_name'),
      row.isBlank('material_type') ? '-' : row.normal('material_type'),
    ],
    match: ['project_id', 'phase_name', 'material_type'],
    // a supplier that is not known stays a name
    lookups:
      supplier === null
        ? {}
        : { vendor_id: row.lookup('supplier_name', supplier, { kind: 'vendor', required: false }) },
  };
}
