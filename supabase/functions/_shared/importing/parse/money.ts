import { type Cell, textOf } from '../read/cell.ts';
import { formatOf } from '../read/format.ts';
import { isOwnCurrency, isSomeCurrency } from './currency.ts';
import { readDigits, roundHalfAway } from './decimal.ts';
import { accepted, BLANK, type ParseContext, type Parsed, refused, unusable } from './parsed.ts';

/** numeric(14,2) */
const BEYOND = 1e12;

export function money(cell: Cell | undefined, _spec: unknown, context: ParseContext): Parsed<number> {
  const early = unusable(cell);
  if (early !== null) return early;
  const { t, v, z } = cell as Cell;
  if (t === 'b') return refused('not_a_number');
  return t === 'n' ? fromNumber(Number(v), z, context) : fromText(textOf(cell as Cell), context);
}

function fromNumber(value: number, numberFormat: string | undefined, context: ParseContext): Parsed<number> {
  const format = formatOf(numberFormat);
  if (format.kind !== 'plain') return refused('not_a_number'); // shown as 12% or as a day: not an amount
  if (
    format.currency !== null &&
    !isOwnCurrency(format.currency, context.currency) &&
    isSomeCurrency(format.currency)
  ) {
    return refused('currency_mismatch');
  }
  return inRange(roundHalfAway(value, 2), value);
}

function inRange(found: { value: number; rounded: boolean }, before: number): Parsed<number> {
  if (Math.abs(before) >= BEYOND || Math.abs(found.value) >= BEYOND) return refused('out_of_range');
  return accepted(found.value, found.rounded ? 'rounded' : undefined);
}

const LONE_DASH = /^[-–—]$/;
/** A point behind letters belongs to them: `Rs.500` is five hundred, not a half. */
const PIECES = /\p{L}+\.|[\d.,]+|[-\u2212()]|[^\d.,\s()\u2212-]+/gu;
/** D digits, M a currency mark: a sign before or behind, or parentheses, which mean minus. */
const SHAPE = /^(?:-?M?-?DM?-?M?|M?\(M?DM?\)M?)$/;

function fromText(text: string, context: ParseContext): Parsed<number> {
  if (LONE_DASH.test(text)) return BLANK;
  const pieces = text.match(PIECES) ?? [];
  const marks = pieces.filter((piece) => kindOf(piece) === 'M');
  const shape = pieces.map(kindOf).join('');
  const signs = shape.replace(/[^-(]/g, '').length;
  if (!SHAPE.test(shape) || signs > 1 || marks.length > 1) return refused('not_a_number');
  const wrong = marks.length === 1 ? wrongMark(marks[0] as string, context.currency) : null;
  if (wrong !== null) return refused(wrong);

  const read = readDigits(pieces[shape.indexOf('D')] as string, context.numberFormat, 2);
  if (!read.ok) return refused(read.code);
  const value = signs === 1 && read.value !== 0 ? -read.value : read.value;
  return inRange({ value, rounded: read.rounded }, value);
}

function kindOf(piece: string): string {
  if (/^[\d.,]/.test(piece)) return 'D';
  return piece === '\u2212' ? '-' : /^[-()]$/.test(piece) ? piece : 'M';
}

function wrongMark(mark: string, currency: string): 'currency_mismatch' | 'not_a_number' | null {
  if (isOwnCurrency(mark, currency)) return null;
  return isSomeCurrency(mark) ? 'currency_mismatch' : 'not_a_number';
}
