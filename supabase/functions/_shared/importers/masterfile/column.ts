import type { IntegerSpec } from '../../importing/parse/integer.ts';
import { words } from '../../importing/parse/one-of.ts';
import type { ColumnSpec } from '../../importing/spec.ts';

/** Shorthands that keep a declaration on a page: position, label and field, then what the column is. */
type Rest = Omit<ColumnSpec, 'at' | 'label' | 'field' | 'parse'>;

export const text = (at: number | null, label: string, field: string, rest: Rest = {}): ColumnSpec => ({
  at,
  label,
  field,
  parse: { kind: 'text' },
  ...rest,
});
export const longText = (at: number, label: string, field: string, rest: Rest = {}): ColumnSpec => ({
  at,
  label,
  field,
  parse: { kind: 'text', long: true },
  ...rest,
});
export const money = (at: number, label: string, field: string, rest: Rest = {}): ColumnSpec => ({
  at,
  label,
  field,
  parse: { kind: 'money' },
  ...rest,
});
export const date = (at: number, label: string, field: string, rest: Rest = {}): ColumnSpec => ({
  at,
  label,
  field,
  parse: { kind: 'date' },
  ...rest,
});
export const yesNo = (at: number, label: string, field: string, rest: Rest = {}): ColumnSpec => ({
  at,
  label,
  field,
  parse: { kind: 'yesNo' },
  ...rest,
});
export const integer = (
  at: number,
  label: string,
  field: string,
  spec: IntegerSpec = {},
  rest: Rest = {},
): ColumnSpec => ({
  at,
  label,
  field,
  parse: { kind: 'integer', ...spec },
  ...rest,
});
/** A word of a list; `column` is where the organization's own words are kept. */
export const word = (
  at: number,
  label: string,
  field: string,
  column: string,
  list: Record<string, readonly string[]>,
  rest: Rest = {},
): ColumnSpec => ({
  at,
  label,
  field,
  parse: { kind: 'oneOf', words: words(list), column },
  ...rest,
});

/** Kept with the staged row under "view source", without a column of its own. */
export const rawOnly = (at: number, label: string, field: string): ColumnSpec => ({
  at,
  label,
  field,
  parse: { kind: 'raw' },
});
