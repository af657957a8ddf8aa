// Days → places on a time axis, in percent of its width.
import { addDays, isDay } from '@/lib/dates.ts';
import { addMonths, daysBetween, monthOf } from '@/lib/month.ts';

export interface Range {
  first: string;
  /** days it is long */
  days: number;
  months: { month: string; left: number }[];
}

export interface Bar {
  left: number;
  width: number;
  /** an end that is not known */
  open: '' | 'open-start' | 'open-end';
}

/** Ticks closer than this could not be read. */
const TICKS = 14;

/** Whole months around the days there are, and around today. */
export function rangeOf(days: unknown[], today: string): Range {
  const known = [today, ...days.filter(isDay)].sort();
  const first = `${monthOf(known[0] ?? today)}-01`;
  const end = `${addMonths(monthOf(known.at(-1) ?? today), 1)}-01`;
  const length = daysBetween(first, end);
  const count = Math.round(length / 30.44);
  const step = Math.max(1, Math.ceil(count / TICKS));
  const months: Range['months'] = [];
  for (let month = monthOf(first); `${month}-01` < end; month = addMonths(month, step))
    months.push({ month, left: (daysBetween(first, `${month}-01`) / length) * 100 });
  return { first, days: length, months };
}

/** Both days are part of the bar. One that is not known leaves its end open: a bar of a week. */
export function barOf(from: unknown, to: unknown, { first, days }: Range): Bar | null {
  const start = isDay(from) ? from : null;
  const end = isDay(to) ? to : null;
  const anchor = start ?? end;
  if (!anchor) return null;
  const a = start ?? addDays(anchor, -6);
  const b = end ?? addDays(anchor, 6);
  const [left, right] = a <= b ? [a, b] : [b, a];
  const at = Math.max(0, daysBetween(first, left));
  const until = Math.min(days, daysBetween(first, right) + 1);
  return {
    left: (at / days) * 100,
    width: ((until - at) / days) * 100,
    open: start && end ? '' : start ? 'open-end' : 'open-start',
  };
}
