import { type Cell, textOf } from '../read/cell.ts';
import { formatOf } from '../read/format.ts';
import { readDigits, roundHalfAway } from './decimal.ts';
import { accepted, type ParseContext, type Parsed, refused, unusable } from './parsed.ts';

export interface NumberSpec {
  /** As in numeric(precision, scale); a floating point column has neither. */
  precision?: number | undefined;
  scale?: number | undefined;
  min?: number | undefined;
  max?: number | undefined;
}

const FREE_SCALE = 12;

/** A plain number: quantities, coordinates, rates. */
export function number(cell: Cell | undefined, spec: NumberSpec, context: ParseContext): Parsed<number> {
  const early = unusable(cell);
  if (early !== null) return early;
  const { t, v, z } = cell as Cell;
  const scale = spec.scale ?? FREE_SCALE;
  if (t === 'b' || (t === 'n' && formatOf(z).kind !== 'plain')) return refused('not_a_number');
  if (t === 'n') return limited(roundHalfAway(Number(v), scale), spec);
  const text = textOf(cell as Cell);
  const match = /^([-\u2212]?)([\d.,]+)$/.exec(text);
  if (!match) return refused('not_a_number');
  const read = readDigits(match[2] as string, context.numberFormat, scale);
  if (!read.ok) return refused(read.code);
  const value = match[1] && read.value !== 0 ? -read.value : read.value;
  return limited({ value, rounded: read.rounded }, spec);
}

function limited(found: { value: number; rounded: boolean }, spec: NumberSpec): Parsed<number> {
  const { value, rounded } = found;
  const size = spec.precision === undefined ? 15 : spec.precision - (spec.scale ?? 0);
  const outside = Math.abs(value) >= 10 ** size || value < (spec.min ?? -Infinity) || value > (spec.max ?? Infinity);
  return outside ? refused('out_of_range') : accepted(value, rounded ? 'rounded' : undefined);
}
