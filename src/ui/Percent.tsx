import { type Amount, isMissing, isNegative, percentText } from './amount.ts';

export function Percent({ value, digits = 1 }: { value: Amount; digits?: number }) {
  const state = isMissing(value) ? ' missing' : isNegative(value, digits) ? ' neg' : '';
  return <span className={`num${state}`}>{percentText(value, digits)}</span>;
}
