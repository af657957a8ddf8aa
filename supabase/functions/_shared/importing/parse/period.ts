import type { Code } from '../codes.ts';
import { type Cell, textOf } from '../read/cell.ts';
import { formatOf } from '../read/format.ts';
import { dayOf, dayToIso, isoToDay, serialToIso } from '../read/serial.ts';
import { monthOf } from './date.ts';

/** A week or month that a header cell names; `date_inferred` when it had to be counted from its neighbour. */
export interface Period {
  /** First day of the month, or the day the week is named after. */
  start: string;
  note?: Code;
}

export interface PeriodSpec {
  kind: 'week' | 'month';
  /** Year of the first period; the next one when the months run backwards. */
  year: number;
  date1904: boolean;
}

/** The header cells of one sheet, in order. `null` when none of them can be read. */
export function periods(cells: readonly (Cell | undefined)[], spec: PeriodSpec): (Period | null)[] | null {
  const read = cells.map((cell) => partsOf(cell, spec));
  if (read.every((parts) => parts === null)) return null;
  let year = spec.year;
  let month = 0;
  let last: string | null = null;
  return read.map((parts) => {
    if (parts === null) return inferred(last, spec, (start) => (last = start));
    if (parts.year !== null) year = parts.year;
    else if (parts.month < month) year += 1;
    month = parts.month;
    const start = dayOf(year, parts.month, parts.day);
    if (start !== null) last = start;
    return start === null ? null : { start };
  });
}

/** Does a label name a period, if only by its number? An amount is a number, too, so that a day has to look like one. */
export function namesPeriod(cell: Cell | undefined, spec: PeriodSpec): boolean {
  if (cell?.t === 'n' && formatOf(cell.z).kind !== 'date') return false;
  if (partsOf(cell, spec) !== null) return true;
  return spec.kind === 'week' && cell?.t === 's' && /^(?:wk|week)\s*\d+$/i.test(textOf(cell));
}

function inferred(last: string | null, spec: PeriodSpec, keep: (start: string) => void): Period | null {
  if (last === null || spec.kind !== 'week') return null;
  const start = dayToIso(isoToDay(last) + 7);
  keep(start);
  return { start, note: 'date_inferred' };
}

interface Parts {
  year: number | null;
  month: number;
  day: number;
}

function partsOf(cell: Cell | undefined, spec: PeriodSpec): Parts | null {
  if (cell?.t === 'n') {
    const iso = serialToIso(Number(cell.v), spec.date1904);
    return iso === null || iso < '1990'
      ? null
      : { year: Number(iso.slice(0, 4)), month: Number(iso.slice(5, 7)), day: Number(iso.slice(8)) };
  }
  if (cell?.t !== 's') return null;
  const text = textOf(cell)
    .replace(/^wk\s*\d+\s*/i, '')
    .trim();
  const day = /^(\d{1,2})\/(\d{1,2})(?:\/(\d{4}))?$/.exec(text);
  if (day) return { year: day[3] ? Number(day[3]) : null, month: Number(day[1]), day: Number(day[2]) };
  const named = /^(\p{L}+\.?)(?:[\s-]+(\d{4}))?$/u.exec(text);
  const month = named ? monthOf(named[1] as string) : null;
  return month === null ? null : { year: named?.[2] ? Number(named[2]) : null, month, day: 1 };
}
