import type { RowView } from '../../importing/rows/row-view.ts';
import type { ListSheet, RowResult } from '../../importing/spec.ts';
import { longText, money, rawOnly, text, word } from './column.ts';

const NUMBER = 'AP-OPENING';
const DAY = 86_400_000;
const OLDEST = '91';
const [EVER, NEVER] = ['0001-01-01', '9999-12-31'];

/** What vendors are owed when the books are opened: one approved bill each. It posts no cost; that is in the ledger. */
export const apAging: ListSheet = {
  name: 'AP AGING',
  shape: 'list',
  table: 'vendor_bills',
  source: 'masterfile_import',
  headerRow: 2,
  essential: ['vendor', 'amount'],
  columns: [
    text(0, 'Vendor', 'vendor', {
      required: true,
      lookup: { kind: 'vendor', to: 'vendor_id', required: true, create: true, defaults: { vendor_type: 'other' } },
    }),
    money(1, 'Amount Owed', 'amount', { required: true }),
    // the value is the age in days with which the bucket begins
    word(
      2,
      'Aging Bucket',
      'bucket',
      'vendor_bills.bucket',
      { '0': ['0-30', 'current'], '31': ['31-60'], '61': ['61-90'], '91': ['90+', '91+', 'over 90'] },
      { to: null, refuse: true },
    ),
    rawOnly(3, 'Priority', 'priority'),
    longText(4, 'Notes', 'notes'),
    rawOnly(5, 'Risk Level', 'risk_level'),
    rawOnly(6, 'Action', 'action'),
    rawOnly(7, 'SOURCE', 'origin'),
  ],
  record,
};

function record(row: RowView): RowResult {
  if (row.number('amount') === 0) return { skip: row.issue('skipped_zero', 'amount') };
  const { asOf } = row.run.settings;
  const age = row.text('bucket');
  return {
    key: [{ lookup: 'vendor_id' }, NUMBER.toLowerCase()],
    match: ['vendor_id', 'bill_number'],
    fields: {
      bill_number: NUMBER,
      status: 'approved',
      ...(age === null ? {} : { due_date: daysBefore(asOf, Number(age)) }),
    },
    // estimated once: the debt ages by itself, and the day moves only when the file puts it into another bucket
    ...(age === null ? {} : { within: { due_date: daysOf(asOf, age) } }),
    // the day the debt was first seen
    defaults: { bill_date: asOf },
    issues: age === null ? [] : [row.issue('due_date_estimated', 'bucket')],
  };
}

/** First and last day on which a debt of the bucket can have been due; one not due yet is in the youngest. */
function daysOf(asOf: string, age: string): [string, string] {
  const oldest = age === OLDEST ? EVER : daysBefore(asOf, Number(age) + (age === '0' ? 30 : 29));
  return [oldest, age === '0' ? NEVER : daysBefore(asOf, Number(age))];
}

function daysBefore(day: string, days: number): string {
  return new Date(Date.parse(day) - days * DAY).toISOString().slice(0, 10);
}
