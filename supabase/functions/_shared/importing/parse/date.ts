import { type Cell, textOf } from '../read/cell.ts';
import { formatOf } from '../read/format.ts';
import { dayOf, serialToIso } from '../read/serial.ts';
import type { DateOrder } from '../settings.ts';
import { accepted, type ParseContext, type Parsed, refused, unusable } from './parsed.ts';

const FIRST = '1990-01-01';
const LAST = '2100-12-31';

/** A calendar day as `YYYY-MM-DD`; a time of day behind it is dropped. */
export function date(cell: Cell | undefined, _spec: unknown, context: ParseContext): Parsed<string> {
  const early = unusable(cell);
  if (early !== null) return early;
  const { t, v, z } = cell as Cell;
  if (t === 'b') return refused('not_a_date');
  if (t === 's') return inRange(dayInText(textOf(cell as Cell), context.dateOrder));
  const format = formatOf(z);
  if (format.kind === 'percent' || format.kind === 'points' || format.currency !== null) return refused('not_a_date');
  const day = serialToIso(Number(v), context.date1904);
  return day === null ? refused('date_out_of_range') : inRange(day);
}

function inRange(day: string | null): Parsed<string> {
  if (day === null) return refused('not_a_date');
  return day < FIRST || day > LAST ? refused('date_out_of_range') : accepted(day);
}

/** A time that may follow the day: `00:00:00`, `T10:30:00.000Z`, `5:30 PM`. */
const TIME = /(?:T|(?<!\s)\s+)\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:\s*[AP]M)?(?:\s*(?:Z|[+-]\d{2}:?\d{2}))?$/i;

export function dayInText(text: string, order: DateOrder): string | null {
  const day = text.replace(TIME, '').trim();
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(day);
  if (iso) return dayOf(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  return numeric(day, order) ?? named(day);
}

/** `M/D/YYYY` in the order of the organization. What fits only another order is refused, never swapped. */
function numeric(text: string, order: DateOrder): string | null {
  const match = /^(\d{1,4})([/-])(\d{1,2})\2(\d{1,4})$/.exec(text);
  if (!match) return null;
  const parts = [match[1], match[3], match[4]] as [string, string, string];
  const [year, month, day] = ordered(parts, order);
  const full = fullYear(year);
  return full === null || month.length > 2 || day.length > 2 ? null : dayOf(full, Number(month), Number(day));
}

function ordered([a, b, c]: [string, string, string], order: DateOrder): [string, string, string] {
  if (order === 'YMD') return [a, b, c];
  return order === 'DMY' ? [c, b, a] : [c, a, b];
}

/** 00–69 → 2000–2069, 70–99 → 1970–1999. */
function fullYear(text: string): number | null {
  if (text.length === 4) return Number(text);
  if (text.length !== 2) return null;
  return Number(text) + (Number(text) < 70 ? 2000 : 1900);
}

const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

/** Month by name: in full, by its first three letters, or `Sept`. */
export function monthOf(word: string): number | null {
  const name = word.toLowerCase().replace(/\.$/, '');
  const at = MONTHS.findIndex(
    (month) => month === name || month.slice(0, 3) === name || (month === 'september' && name === 'sept'),
  );
  return at < 0 ? null : at + 1;
}

/** `Feb 3, 2026` and `3-Feb-2026`. */
function named(text: string): string | null {
  const monthFirst = /^(\p{L}+\.?)\s+(\d{1,2}),?\s+(\d{4})$/u.exec(text);
  const dayFirst = /^(\d{1,2})[-\s](\p{L}+\.?)[-\s](\d{2}|\d{4})$/u.exec(text);
  const [month, day, year] = monthFirst
    ? [monthFirst[1], monthFirst[2], monthFirst[3]]
    : [dayFirst?.[2], dayFirst?.[1], dayFirst?.[3]];
  if (month === undefined || day === undefined || year === undefined) return null;
  const number = monthOf(month);
  const full = fullYear(year);
  return number === null || full === null ? null : dayOf(full, number, Number(day));
}
