import { normalise } from '../../text.ts';
import { type Cell, display } from '../read/cell.ts';
import { accepted, type ParseContext, type Parsed, refused, unusable } from './parsed.ts';

export interface OneOfSpec {
  /** Normalised word → value of the enum. */
  words: ReadonlyMap<string, string>;
  /** `table.column`: where the organization's own words are kept. */
  column: string;
}

/** Words of the table below, spelled as keys of a literal. */
export function words(table: Record<string, readonly string[]>): ReadonlyMap<string, string> {
  const pairs = Object.entries(table).flatMap(([value, synonyms]) =>
    [value, value.replaceAll('_', ' '), ...synonyms].map((word): [string, string] => [normalise(word), value]),
  );
  return new Map(pairs);
}

/** An enum by exact word; "not approved" must never become approved because it contains it. */
export function oneOf(cell: Cell | undefined, spec: OneOfSpec, context: ParseContext): Parsed<string> {
  const early = unusable(cell);
  if (early !== null) return early;
  const word = normalise(display(cell as Cell, context.date1904));
  const value = context.words(spec.column)?.get(word) ?? spec.words.get(word);
  return value === undefined ? refused('unmapped_value') : accepted(value);
}
