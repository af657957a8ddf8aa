import type { RowView } from '../../importing/rows/row-view.ts';
import type { ColumnSpec, Draft, ListSheet } from '../../importing/spec.ts';
import { normalise } from '../../text.ts';
import { date, longText, rawOnly, text } from './column.ts';

const score = (at: number, label: string, field: string): ColumnSpec => ({
  at,
  label,
  field,
  parse: { kind: 'integer', min: 1, max: 5 },
});

/** Vendors with their contact data and scores; what they were paid is derived elsewhere. */
export const vendorScorecard: ListSheet = {
  name: 'VENDOR SCORECARD',
  shape: 'list',
  table: 'vendors',
  source: 'masterfile_import',
  headerRow: 4,
  columns: [
    text(0, 'Vendor / Sub', 'name', { required: true }),
    text(1, 'Trade', 'trade'),
    { at: 2, label: 'Phone', field: 'phone', parse: { kind: 'phone' } },
    { at: 3, label: 'Email', field: 'email', parse: { kind: 'email' } },
    date(4, 'Insurance Expires', 'insurance_expiry'),
    rawOnly(5, 'Insurance Current?', 'insurance_current'),
    score(6, 'Quality (1-5)', 'score_quality'),
    score(7, 'On-Time (1-5)', 'score_timeliness'),
    score(8, 'Communication (1-5)', 'score_communication'),
    score(9, 'Price (1-5)', 'score_price'),
    score(10, 'Lien Waiver Compliance (1-5)', 'score_lien_compliance'),
    rawOnly(11, 'Composite Score', 'composite_score'),
    rawOnly(12, 'Total Paid YTD', 'total_paid'),
    rawOnly(13, 'Total Still Owed', 'total_owed'),
    rawOnly(14, 'Last Payment Date', 'last_payment'),
    rawOnly(15, 'Projects Worked', 'projects_worked'),
    { at: 16, label: 'Preferred?', field: 'is_preferred', parse: { kind: 'yesNo' } },
    longText(17, 'Notes / Issues', 'notes'),
  ],
  record,
};

function record(row: RowView): Draft[] {
  const name = row.text('name') ?? '';
  const expires = row.text('insurance_expiry');
  const vendor = { key: [normalise(name)], match: ['name'] };
  const certificate: Draft = {
    table: 'vendor_compliance',
    key: [normalise(name), 'coi'],
    match: ['vendor_id', 'doc_type', 'is_current'],
    fields: { doc_type: 'coi', is_current: true, expiry_date: expires },
    lookups: { vendor_id: row.lookup('name', name, { kind: 'vendor', required: true }) },
  };
  return expires === null ? [vendor] : [vendor, certificate];
}
