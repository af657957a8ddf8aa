import { type Cell, textOf } from '../read/cell.ts';
import { accepted, type Parsed, refused, unusable } from './parsed.ts';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

export function uuid(cell: Cell | undefined): Parsed<string> {
  const early = unusable(cell);
  if (early !== null) return early;
  const text = textOf(cell as Cell);
  return UUID.test(text) ? accepted(text.toLowerCase()) : refused('unmapped_value');
}
