// Lines 1 to 9 while lines are being written: what they add to the sheet, the summary gains. Saved, the database says it.
import type { Row } from '@/catalog/resource.ts';
import { decimalText, hundredths } from './exact.ts';

/** Σ of a column in cents. */
export const total = (rows: Row[], name: string): bigint => rows.reduce((sum, row) => sum + hundredths(row[name]), 0n);

/** The summary with these lines in place of those it was made from. */
export function summarized(summary: Row, lines: Row[]): Row {
  const of = (name: string) => hundredths(summary[name]);
  const [line4, line5] = [total(lines, 'completed_and_stored'), total(lines, 'retainage')];
  const line6 = line4 - line5;
  const figures = {
    total_completed_and_stored: line4,
    retainage_to_date: line5,
    total_earned_less_retainage: line6,
    current_payment_due: line6 - of('less_previous_certificates'),
    balance_to_finish_incl_retainage: of('contract_sum_to_date') - line6,
    gross_this_period: of('gross_this_period') + line4 - of('total_completed_and_stored'),
    retainage_this_period: of('retainage_this_period') + line5 - of('retainage_to_date'),
  };
  return {
    ...summary,
    ...Object.fromEntries(Object.entries(figures).map(([name, cents]) => [name, decimalText(cents)])),
  };
}
