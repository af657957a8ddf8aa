import type { Day } from '../days.ts';
import { workday } from '../days.ts';
import type { Random } from '../random.ts';
import type { Cents } from '../sheets/sheet.ts';

/** An amount in `count` uneven parts that add up to it. */
export function parts(total: Cents, count: number, r: Random): Cents[] {
  const weights = Array.from({ length: count }, () => r.around(0.45));
  const all = weights.reduce((a, b) => a + b, 0);
  const amounts = weights.map((weight) => Math.round((total * weight) / all));
  const rest = total - amounts.reduce((a, b) => a + b, 0);
  amounts[0] = (amounts[0] ?? 0) + rest;
  return amounts;
}

/** `count` working days from the first to the last, evenly apart. */
export function daysBetween(from: Day, to: Day, count: number): Day[] {
  const step = count > 1 ? (to - from) / (count - 1) : 0;
  return Array.from({ length: count }, (_, i) => workday(Math.round(count > 1 ? from + step * i : to)));
}
