import { normalise } from '../../text.ts';
import { type Cell, textOf } from '../read/cell.ts';
import { accepted, type Parsed, refused, unusable } from './parsed.ts';

const WORDS: ReadonlyMap<string, boolean> = new Map([
  ...['yes', 'y', 'true', 'x', '1'].map((word): [string, boolean] => [word, true]),
  ...['no', 'n', 'false', '0'].map((word): [string, boolean] => [word, false]),
]);

/** Yes or no; anything unknown is neither. */
export function yesNo(cell: Cell | undefined): Parsed<boolean> {
  const early = unusable(cell);
  if (early !== null) return early;
  const { t, v } = cell as Cell;
  const value = t === 'b' ? Boolean(v) : WORDS.get(t === 's' ? normalise(textOf(cell as Cell)) : String(v));
  return value === undefined ? refused('not_yes_no') : accepted(value);
}
