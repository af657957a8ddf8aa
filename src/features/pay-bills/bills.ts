// Which bills are looked at, and what is to be paid of them. What a payment waits for, the database says of each bill.
import type { Row } from '@/catalog/resource.ts';
import { type DecimalMark, decimalsOf, parseDecimal, sumFigures } from '@/lib/numbers.ts';

export const kinds = ['week', 'overdue', 'waiver', 'insurance', 'disputed'] as const;
export type Kind = (typeof kinds)[number];

const tests: Record<Kind, (row: Row) => boolean> = {
  week: ({ days_to_due }) => Number(days_to_due) >= 0 && Number(days_to_due) <= 7,
  overdue: ({ days_past_due }) => Number(days_past_due) > 0,
  waiver: ({ waiver_state }) => waiver_state === 'missing' || waiver_state === 'requested',
  insurance: ({ coi_status }) => coi_status === 'expired',
  disputed: () => true,
};

const isDisputed = ({ status }: Row): boolean => status === 'disputed';

/** What can be paid, or what is disputed; a bill all of which is in a payment already is neither. */
export const ofKind = (rows: readonly Row[], kind: Kind | null): Row[] =>
  rows.filter(
    (row) =>
      isDisputed(row) === (kind === 'disputed') &&
      (isDisputed(row) || Number(row.payable) > 0) &&
      (kind === null || tests[kind](row)),
  );

export type Wrong = 'notAmount' | 'cents' | 'nothing' | 'above';

/** Decimal text of what somebody typed for a bill, or what is wrong with it. */
export function readAmount(text: string, payable: unknown, mark: DecimalMark): { amount: string } | { wrong: Wrong } {
  const amount = parseDecimal(text, mark);
  if (amount === null) return { wrong: 'notAmount' };
  if (amount.startsWith('-') || !/[1-9]/.test(amount)) return { wrong: 'nothing' };
  if (decimalsOf(amount.replace(/(\.\d*?)0+$/, '$1').replace(/\.$/, '')) > 2) return { wrong: 'cents' };
  return isAbove(amount, payable) ? { wrong: 'above' } : { amount };
}

const isAbove = (amount: string, most: unknown): boolean => less(most, amount).startsWith('-');

/** a - b, digit by digit. */
export const less = (a: unknown, b: unknown): string => {
  const text = String(b);
  return sumFigures([a ?? '0', text.startsWith('-') ? text.slice(1) : `-${text}`]) ?? '0';
};

/** A bill of these is due within the days its cash is counted for. */
export const isSoon = ({ days_to_due }: Row): boolean => Number(days_to_due) <= 14;
