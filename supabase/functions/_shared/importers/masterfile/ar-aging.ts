import type { Lookup } from '../../importing/contract.ts';
import type { RowView } from '../../importing/rows/row-view.ts';
import type { ListSheet, RowResult } from '../../importing/spec.ts';
import { date, longText, money, rawOnly, text } from './column.ts';

/** What clients owe when the books are opened: an invoice of the open amount each. */
export const arAging: ListSheet = {
  name: 'AR AGING',
  shape: 'list',
  table: 'invoices',
  source: 'masterfile_import',
  headerRow: 2,
  essential: ['amount', 'date_issued'],
  columns: [
    text(0, 'Client', 'client', {
      required: true,
      lookup: { kind: 'client', to: 'client_id', required: true, create: true },
    }),
    money(1, 'Amount Owed', 'amount', { required: true }),
    date(2, 'Invoice Date', 'date_issued', { required: true }),
    date(3, 'Due Date', 'date_due'),
    longText(4, 'Description', 'description'),
    rawOnly(5, 'Aging Bucket', 'bucket'),
    rawOnly(6, 'Status', 'status'),
    longText(7, 'Collection Notes', 'notes'),
    rawOnly(8, 'SOURCE', 'origin'),
  ],
  record,
};

function record(row: RowView): RowResult {
  const amount = row.number('amount');
  if (amount === 0) return { skip: row.issue('skipped_zero', 'amount') };
  const number = row.run.settings.invoiceNumber.exec(row.text('description') ?? '')?.[0];
  const [issued, due] = [row.text('date_issued'), row.text('date_due')];
  return {
    key: [
      { lookup: 'client_id' },
      ...(number === undefined ? [issued ?? '', row.normal('amount')] : [number.toLowerCase()]),
    ],
    match: number === undefined ? ['client_id', 'date_issued', 'amount'] : ['client_id', 'invoice_number'],
    fields: { invoice_kind: 'progress', status: 'sent', ...(number === undefined ? {} : { invoice_number: number }) },
    lookups: projectIn(row),
    issues:
      issued !== null && due !== null && due < issued
        ? [row.issue('end_before_start', 'date_due', { severity: 'warning' })]
        : [],
  };
}

/** The project whose code stands in the description, if there is exactly one. */
function projectIn(row: RowView): Record<string, Lookup> {
  const words = (row.text('description') ?? '').split(/[^\p{L}\p{N}-]+/u);
  const codes = new Set(words.filter((one) => one === one.toUpperCase() && row.run.projects.has(one)));
  const [code] = codes;
  return code === undefined || codes.size > 1
    ? {}
    : { project_id: row.lookup('description', code, { kind: 'project', required: false }) };
}
