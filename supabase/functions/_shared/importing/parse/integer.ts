import { type Cell, textOf } from '../read/cell.ts';
import { formatOf } from '../read/format.ts';
import { readDigits } from './decimal.ts';
import { accepted, type ParseContext, type Parsed, refused, unusable } from './parsed.ts';

export interface IntegerSpec {
  min?: number | undefined;
  max?: number | undefined;
  /** Words that may follow the digits: `5 days`, `75%`. */
  units?: readonly string[] | undefined;
}

const INT4 = 2_147_483_647;

/** Whole numbers, checked and never cut. */
export function integer(cell: Cell | undefined, spec: IntegerSpec, context: ParseContext): Parsed<number> {
  const early = unusable(cell);
  if (early !== null) return early;
  const { t, v, z } = cell as Cell;
  if (t === 'b') return refused('not_a_number');
  if (t === 's') return fromText(textOf(cell as Cell), spec, context);
  const kind = formatOf(z).kind;
  if (kind === 'date' || (kind !== 'plain' && !spec.units?.includes('%'))) return refused('not_a_number');
  return whole(kind === 'percent' ? Number(v) * 100 : Number(v), spec);
}

function whole(value: number, spec: IntegerSpec): Parsed<number> {
  const clean = Number(value.toPrecision(15));
  if (!Number.isInteger(clean)) return refused('not_an_integer');
  const outside = clean < (spec.min ?? -INT4 - 1) || clean > (spec.max ?? INT4);
  return outside ? refused('out_of_range') : accepted(clean === 0 ? 0 : clean);
}

function fromText(text: string, spec: IntegerSpec, context: ParseContext): Parsed<number> {
  const match = /^([-\u2212]?)([\d.,]+)([^\d.,]*)$/.exec(text);
  const unit = match?.[3]?.trim().toLowerCase();
  if (!match || (unit !== '' && !spec.units?.includes(unit as string))) return refused('not_a_number');
  const read = readDigits(match[2] as string, context.numberFormat, 6);
  if (!read.ok) return refused(read.code);
  if (read.rounded) return refused('not_an_integer');
  return whole(match[1] ? -read.value : read.value, spec);
}
