import { words } from '../../importing/parse/one-of.ts';
import type { RowView } from '../../importing/rows/row-view.ts';
import type { Draft, ListSheet } from '../../importing/spec.ts';
import { normalise } from '../../text.ts';
import { longText, money, rawOnly, text, word } from './column.ts';

const TYPES = words({
  construction_loan: ['construction', 'loan'],
  line_of_credit: ['loc'],
  equipment_loan: ['equipment'],
  vehicle_loan: ['vehicle', 'auto loan'],
  credit_card: ['credit cards', 'card'],
  personal_loan: ['personal'],
  sba_loan: ['sba'],
  merchant_cash_advance: ['mca'],
  other: ['vendor balance', 'tax', 'taxes'],
});

/** What is owed, by creditor. Labels of the usual file do not stand over their data; the positions decide then. */
export const debtSchedule: ListSheet = {
  name: 'DEBT SCHEDULE',
  shape: 'list',
  table: 'debts',
  source: 'masterfile_import',
  headerRow: 2,
  essential: ['name', 'current_balance'],
  columns: [
    text(0, 'Category', 'category'),
    word(1, 'Priority', 'priority', 'debts.priority', { '1': ['high'], '2': ['medium'], '3': ['low'] }),
    text(2, 'Creditor', 'name', { required: true }),
    money(3, 'Amount', 'current_balance', { required: true }),
    longText(4, 'Detail', 'detail', { to: null }),
    text(5, 'Risk', 'risk_level'),
    rawOnly(6, 'Running Total', 'running_total'),
    word(
      7,
      'Status',
      'status',
      'debts.status',
      { active: ['open', 'negotiating', 'current'], settled: [], paid_off: ['paid'], closed: [] },
      { refuse: true },
    ),
    longText(8, 'Notes', 'note', { to: null }),
    rawOnly(9, 'SOURCE', 'origin'),
  ],
  record,
};

/** Under which name DEBT PAYOFF finds the balance of a creditor. */
export const balanceOf = (creditor: string) => `debts.current_balance ${normalise(creditor)}`;

function record(row: RowView): Draft {
  const balance = row.number('current_balance');
  if (balance !== null) row.run.figures.set(balanceOf(row.text('name') ?? ''), balance);
  const type = typeOf(row);
  const detail = row.text('detail');
  const last4 = /(?<!\d)\d*(\d{4})$/.exec(detail ?? '')?.[1];
  const notes = [last4 === undefined ? detail : null, row.text('note')].filter((one) => one !== null).join('\n');
  return {
    key: [normalise(row.text('name') ?? '')],
    match: ['name'],
    fields: {
      ...(type === null ? {} : { debt_type: type }),
      ...(last4 === undefined ? {} : { loan_number_last4: last4 }),
      ...(notes === '' ? {} : { notes }),
    },
    // the first balance seen; later files move the current one
    defaults: { original_balance: balance },
    issues:
      type === null && !row.isBlank('category')
        ? [row.issue('unmapped_value', 'category', { severity: 'warning' })]
        : [],
  };
}

function typeOf(row: RowView): string | null {
  const category = normalise(row.text('category') ?? '');
  return row.run.mapping.values.get('debts.debt_type')?.get(category) ?? TYPES.get(category) ?? null;
}
