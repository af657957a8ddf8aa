import type { Cell } from '../read/cell.ts';
import type { ParseContext } from './parsed.ts';

/** The usual organization of the tests; each test says only what it changes. */
export function contextOf(changes: Partial<ParseContext> = {}): ParseContext {
  return {
    date1904: false,
    dateOrder: 'MDY',
    numberFormat: '1,234.56',
    currency: 'USD',
    timezone: 'America/Chicago',
    textLimits: { short: 300, long: 10_000 },
    words: () => undefined,
    ...changes,
  };
}

/** A cell as a file would hold it: a bare string or number, or with a number format. */
export function cellOf(value: string | number | boolean | null, z = 'General'): Cell | undefined {
  if (value === null) return undefined;
  if (typeof value === 'boolean') return { t: 'b', v: value, z };
  return typeof value === 'number' ? { t: 'n', v: value, z } : { t: 's', v: value, z };
}

export const ERROR_CELL: Cell = { t: 'e', v: 23 };
export const NEVER_CALCULATED: Cell = { t: 'z', v: 0, f: 'SUM(1,2)' };
