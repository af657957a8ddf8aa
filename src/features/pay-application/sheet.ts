// A line of the continuation sheet while it is being written. The formulas are those of v_pay_app_g703, which has the last
// word: after a save its figures stand in their place.
import type { Row } from '@/catalog/resource.ts';
import { decimalText, divided, fraction, greatest, hundredths, least } from './exact.ts';

/** What a person may write on a line; the percentage and the units only set `this_period`. */
export const WRITTEN = ['this_period', 'stored_materials', 'retainage_pct'] as const;
export type Written = (typeof WRITTEN)[number];
export type Edit = Partial<Record<Written, string>>;

const FULL = 10_000n; // 100 % in hundredths

/** G, %, H and I of a line that was changed; a line that was not keeps the figures of the database. */
export function edited(row: Row, edit: Edit | undefined): Row {
  if (!edit || Object.keys(edit).length === 0) return row;
  const line: Row = { ...row, ...edit };
  const [scheduled, stored] = [hundredths(line.scheduled_value), hundredths(line.stored_materials)];
  const work = hundredths(line.previous_completed) + hundredths(line.this_period);
  const total = work + stored;
  return {
    ...line,
    completed_and_stored: decimalText(total),
    pct_complete: scheduled === 0n ? null : decimalText(divided(total * FULL, scheduled)),
    balance_to_finish: decimalText(scheduled - total),
    retainage: decimalText(retainage(line, scheduled, work, stored)),
  };
}

/**
 * Column I: one rate on all of it, or a rate of its own on stored material; nothing beyond the share where it stops.
 * A deductive line counts downwards, so it is worked out on its mirror.
 */
function retainage(line: Row, scheduled: bigint, work: bigint, stored: bigint): bigint {
  if (scheduled < 0n) return -retainage(line, -scheduled, -work, -stored);
  const { retainage_pct, stored_retainage_pct, retainage_stop_pct } = line;
  const rate = hundredths(retainage_pct);
  // the end of retainage is no whole cent, so all of it is counted in ten-thousandths of one
  const end = isBlank(retainage_stop_pct) ? null : scheduled * hundredths(retainage_stop_pct);
  const held = (amount: bigint) => (end === null ? amount * FULL : least(amount * FULL, end));
  const of = (amount: bigint, at: bigint) => divided(amount * at, FULL * FULL);
  if (isBlank(stored_retainage_pct)) return of(held(work + stored), rate);
  const room = end === null ? stored * FULL : least(stored * FULL, greatest(end - work * FULL, 0n));
  return of(held(work), rate) + of(room, hundredths(stored_retainage_pct));
}

/** E that brings the line to so many percent of C: p × C − D − F. */
export function atPercent(row: Row, percent: string): string {
  const [top, bottom] = fraction(percent);
  return upTo(row, divided(hundredths(row.scheduled_value) * top, bottom * 100n));
}

/** E that brings the line to so many units of its quantity. */
export function atUnits(row: Row, units: string): string {
  const [top, bottom] = fraction(units);
  const [quantity, parts] = fraction(String(row.quantity));
  return upTo(row, divided(hundredths(row.scheduled_value) * top * parts, bottom * quantity));
}

const upTo = (row: Row, total: bigint): string =>
  decimalText(total - hundredths(row.previous_completed) - hundredths(row.stored_materials));

/** Units to date of a line that is billed by them, to three decimals; null for a lump sum. */
export function unitsOf(row: Row): string | null {
  const scheduled = hundredths(row.scheduled_value);
  if (isBlank(row.quantity) || scheduled === 0n) return null;
  const [quantity, parts] = fraction(String(row.quantity));
  const thousandths = divided(hundredths(row.completed_and_stored) * quantity * 1000n, scheduled * parts);
  return String(Number(thousandths) / 1000);
}

/** E of the last period in the measure of this line, no more than is left of it. */
export function asLastPeriod(row: Row, last: Row | undefined): string {
  const [before, scheduled] = [hundredths(last?.scheduled_value), hundredths(row.scheduled_value)];
  if (before === 0n) return '0.00';
  const same = divided(hundredths(last?.this_period) * scheduled, before);
  // of a credit, what is left is below nothing
  const way = direction(row);
  return decimalText(greatest(least(same * way, hundredths(remaining(row)) * way), 0n) * way);
}

/** E that bills the line to its end. */
export const remaining = (row: Row): string => upTo(row, hundredths(row.scheduled_value));

/** A credit counts down: its C is below nothing, and the more of it is given the less G is. */
const direction = (row: Row): bigint => (hundredths(row.scheduled_value) < 0n ? -1n : 1n);

/** G goes beyond C, in whichever direction C counts. */
export const isOver = (row: Row): boolean =>
  hundredths(row.completed_and_stored) * direction(row) > hundredths(row.scheduled_value) * direction(row);

/** E takes back work of before, in whichever direction C counts. */
export const isLess = (row: Row, { this_period }: Edit): boolean => hundredths(this_period) * direction(row) < 0n;

/** Up by more than so many points of C since the application before. */
export function isJump(row: Row, last: Row | undefined, limit: unknown): boolean {
  const scheduled = hundredths(row.scheduled_value);
  if (isBlank(limit) || scheduled === 0n) return false;
  const before = last ? hundredths(last.completed_and_stored) : hundredths(row.opening_total);
  return divided((hundredths(row.completed_and_stored) - before) * FULL, scheduled) > hundredths(limit);
}

const isBlank = (value: unknown): boolean => value === null || value === undefined || value === '';
