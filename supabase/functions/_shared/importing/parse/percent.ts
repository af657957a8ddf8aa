import { type Cell, textOf } from '../read/cell.ts';
import { formatOf } from '../read/format.ts';
import { readDigits, roundHalfAway } from './decimal.ts';
import { accepted, type ParseContext, type Parsed, refused, unusable } from './parsed.ts';

export interface PercentSpec {
  min?: number | undefined;
  max?: number | undefined;
  /** The column is known to hold points: an unmarked 0.5 is half a percent, as our own exports write it. */
  points?: boolean | undefined;
}

/** Percentages on a scale of 0 to 100. */
export function percent(cell: Cell | undefined, spec: PercentSpec, context: ParseContext): Parsed<number> {
  const early = unusable(cell);
  if (early !== null) return early;
  const { t, v, z } = cell as Cell;
  if (t === 'b') return refused('not_a_number');
  if (t === 's') return fromText(textOf(cell as Cell), spec, context);
  const kind = formatOf(z).kind;
  if (kind === 'date') return refused('not_a_number');
  if (kind === 'points') return limited(Number(v), spec);
  return kind === 'percent' ? limited(Number(v) * 100, spec) : unmarked(Number(v), spec);
}

/** Without a percent sign: 0.4 is a fraction, 40 are points, and the difference deserves a look. */
function unmarked(value: number, spec: PercentSpec): Parsed<number> {
  if (spec.points) return limited(value, spec);
  if (value >= 0 && value <= 1) return limited(value * 100, spec);
  const points = limited(value, spec);
  return points.ok ? { ...points, note: 'percent_scale_assumed' } : points;
}

function limited(value: number, spec: PercentSpec): Parsed<number> {
  const found = roundHalfAway(value, 2);
  const outside = found.value < (spec.min ?? 0) || found.value > (spec.max ?? 100);
  return outside ? refused('out_of_range') : accepted(found.value, found.rounded ? 'rounded' : undefined);
}

function fromText(text: string, spec: PercentSpec, context: ParseContext): Parsed<number> {
  const match = /^([-\u2212]?)([\d.,]+)\s*(%?)$/.exec(text);
  if (!match) return refused('not_a_number');
  const read = readDigits(match[2] as string, context.numberFormat, 6);
  if (!read.ok) return refused(read.code);
  const value = match[1] ? -read.value : read.value;
  return match[3] ? limited(value, spec) : unmarked(value, spec);
}
