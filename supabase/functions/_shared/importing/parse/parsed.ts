import type { Code } from '../codes.ts';
import { type Cell, isBlank, isWithoutValue } from '../read/cell.ts';
import type { DateOrder, NumberFormat } from '../settings.ts';

/** What a cell means in its column: a value (null = blank), perhaps with a remark, or a reason why it has none. */
export type Parsed<T = unknown> = { ok: true; value: T | null; note?: Code } | { ok: false; code: Code };

export interface ParseContext {
  date1904: boolean;
  dateOrder: DateOrder;
  numberFormat: NumberFormat;
  currency: string;
  timezone: string;
  textLimits: { short: number; long: number };
  /** The organization's own words for an enum column (`table.column`). */
  words(column: string): ReadonlyMap<string, string> | undefined;
}

export const BLANK: { ok: true; value: null } = { ok: true, value: null };

export const refused = (code: Code): { ok: false; code: Code } => ({ ok: false, code });

export function accepted<T>(value: T, note?: Code): Parsed<T> {
  return note === undefined ? { ok: true, value } : { ok: true, value, note };
}

/** What every parser says about a cell before it looks at the value: blank, an error, a formula never calculated. */
export function unusable(cell: Cell | undefined): typeof BLANK | { ok: false; code: Code } | null {
  if (cell === undefined || isBlank(cell)) return BLANK;
  if (isWithoutValue(cell)) return refused('formula_without_value');
  if (cell.t === 'e' || (cell.t === 'n' && !Number.isFinite(cell.v))) return refused('formula_error');
  return null;
}
