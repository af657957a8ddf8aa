import { sha256Hex } from '../sha256.ts';
import type { RowView } from './rows/row-view.ts';

const HEX_DIGITS = 32;

/** Identity of a ledger row without a number of its own: everything in it, in the order of the declaration. */
export function contentHash(row: RowView): string {
  return sha256Hex(
    row
      .fields()
      .map((field) => row.normal(field))
      .join('\u001f'),
  ).slice(0, HEX_DIGITS);
}
