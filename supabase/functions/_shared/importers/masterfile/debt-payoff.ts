import type { RowView } from '../../importing/rows/row-view.ts';
import type { Draft, ListSheet } from '../../importing/spec.ts';
import { integer, longText, money, rawOnly, text } from './column.ts';
import { balanceOf } from './debt-schedule.ts';

/** Offers and strategy for debts of DEBT SCHEDULE; a creditor that is not there is refused, never made. */
export const debtPayoff: ListSheet = {
  name: 'DEBT PAYOFF',
  shape: 'list',
  table: 'debts',
  source: 'masterfile_import',
  headerRow: 3,
  essential: ['creditor', 'settlement_offer', 'payoff_order'],
  columns: [
    text(0, 'Creditor', 'creditor', { required: true, lookup: { kind: 'debt', to: 'id', required: true } }),
    money(1, 'Amount Owed', 'amount_owed', { to: null, refuse: false }),
    money(2, 'Settlement Offer', 'settlement_offer'),
    rawOnly(3, 'Settlement %', 'settlement_pct'),
    rawOnly(4, 'Savings', 'savings'),
    text(5, 'Lien Risk', 'lien_risk'),
    rawOnly(6, 'Priority', 'priority'),
    integer(7, 'Payoff Order', 'payoff_order', { min: 1, max: 32_767 }),
    longText(8, 'Strategy Notes', 'payoff_strategy'),
  ],
  record,
};

function record(row: RowView): Draft {
  const balance = row.run.figures.get(balanceOf(row.text('creditor') ?? ''));
  const owed = row.number('amount_owed');
  const differs = owed !== null && balance !== undefined && owed !== balance;
  return {
    key: [{ lookup: 'id' }],
    match: ['id'],
    completes: true,
    issues: differs ? [row.issue('total_mismatch', 'amount_owed')] : [],
  };
}
