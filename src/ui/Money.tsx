import { type Amount, amountText, isMissing, isNegative } from './amount.ts';

interface MoneyProps {
  value: Amount;
  currency?: string;
  digits?: number;
  strong?: boolean;
}

/** Negatives stand in red parentheses, a missing amount is a dash. The room of the closing parenthesis is kept, so digits align. */
export function Money({ value, currency, digits = 2, strong }: MoneyProps) {
  const state = isMissing(value) ? ' missing' : isNegative(value, digits) ? ' neg' : '';
  const text = amountText(value, { digits, ...(currency ? { currency } : {}) });
  return <span className={`num money${state}${strong ? ' strong' : ''}`}>{text}</span>;
}
