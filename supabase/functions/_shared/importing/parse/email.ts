import { type Cell, textOf } from '../read/cell.ts';
import { accepted, type Parsed, refused, unusable } from './parsed.ts';

const ADDRESS = /^[^\s@<>()[\],;:"]+@[^\s@<>()[\],;:".]+(\.[^\s@<>()[\],;:".]+)+$/;

export function email(cell: Cell | undefined): Parsed<string> {
  const early = unusable(cell);
  if (early !== null) return early;
  const text = textOf(cell as Cell);
  const plausible = (cell as Cell).t === 's' && text.length <= 254 && ADDRESS.test(text);
  return plausible ? accepted(text.normalize('NFC')) : refused('not_an_email');
}
