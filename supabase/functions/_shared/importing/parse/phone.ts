import { squeeze } from '../../text.ts';
import { type Cell, textOf } from '../read/cell.ts';
import { formatOf } from '../read/format.ts';
import { accepted, type Parsed, refused, unusable } from './parsed.ts';

const SHAPE = /^\+?[\d\s().\-/]+(?:\s*(?:x|ext\.?)\s*\d{1,6})?$/i;

/** A telephone number as typed; a number cell loses nothing but the `.0` it never had. */
export function phone(cell: Cell | undefined): Parsed<string> {
  const early = unusable(cell);
  if (early !== null) return early;
  const { t, v, z } = cell as Cell;
  const number = t === 'n' && formatOf(z).kind === 'plain' && Number.isSafeInteger(v) && Number(v) > 0;
  const text = number ? String(v) : t === 's' ? squeeze(textOf(cell as Cell)) : '';
  const digits = text.replace(/\D/g, '').length;
  return SHAPE.test(text) && digits >= 7 && digits <= 21 ? accepted(text) : refused('not_a_phone');
}
