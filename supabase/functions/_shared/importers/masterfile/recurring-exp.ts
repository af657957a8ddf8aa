import type { RowView } from '../../importing/rows/row-view.ts';
import type { Draft, ListSheet } from '../../importing/spec.ts';
import { integer, longText, money, text, word } from './column.ts';
import { PAYMENT_METHODS } from './words.ts';

const PER_YEAR: Readonly<Record<string, number>> = { weekly: 52, biweekly: 26, monthly: 12, quarterly: 4, annually: 1 };

/** Fixed costs by description and category, because the frequency may change. */
export const recurringExp: ListSheet = {
  name: 'RECURRING EXP',
  shape: 'list',
  table: 'recurring_expenses',
  source: 'masterfile_import',
  headerRow: 3,
  columns: [
    text(0, 'Vendor / Expense', 'description', { required: true }),
    text(1, 'Category', 'category'),
    word(
      2,
      'Frequency',
      'frequency',
      'recurring_expenses.frequency',
      { weekly: [], biweekly: ['bi-weekly'], monthly: [], quarterly: [], annually: ['annual', 'yearly'] },
      { refuse: true },
    ),
    money(3, 'Amount', 'amount', { required: true }),
    money(4, 'Annual Total', 'annual_total', { to: null, refuse: false }),
    { at: 5, label: 'Auto-Pay?', field: 'auto_pay', parse: { kind: 'yesNo' } },
    integer(6, 'Due Day', 'due_day', { min: 1, max: 31 }),
    word(7, 'Payment Method', 'payment_method', 'recurring_expenses.payment_method', PAYMENT_METHODS),
    word(
      8,
      'Status',
      'status',
      'recurring_expenses.is_active',
      { active: ['yes', 'current'], inactive: ['cancelled', 'canceled', 'ended', 'no'] },
      { to: null, refuse: true },
    ),
    longText(9, 'Notes', 'notes'),
  ],
  record,
};

function record(row: RowView): Draft {
  const status = row.text('status');
  return {
    key: [row.normal('description'), row.isBlank('category') ? '-' : row.normal('category')],
    match: ['description', 'category'],
    fields: status === null ? {} : { is_active: status === 'active' },
    // linked when it is a vendor already; "Office Rent" becomes none
    lookups: {
      vendor_id: row.lookup('description', row.text('description') ?? '', { kind: 'vendor', required: false }),
    },
    issues: yearDiffers(row) ? [row.issue('total_mismatch', 'annual_total')] : [],
  };
}

function yearDiffers(row: RowView): boolean {
  const [amount, stated, times] = [
    row.number('amount'),
    row.number('annual_total'),
    PER_YEAR[row.text('frequency') ?? ''],
  ];
  return amount !== null && stated !== null && times !== undefined && Math.abs(amount * times - stated) > 0.005;
}
