import { isTextual, type Matchers } from '@/catalog/kinds.ts';
import type { Column, Kind } from '@/catalog/resource.ts';
import { isBlank } from './blank.tsx';
import { boolean } from './boolean.tsx';
import { date } from './date.tsx';
import { dateTime } from './dateTime.tsx';
import { decimal } from './decimal.tsx';
import { email } from './email.tsx';
import { enumeration } from './enum.tsx';
import { integer } from './integer.tsx';
import { json } from './json.tsx';
import { list } from './list.tsx';
import { longText } from './longText.tsx';
import { money } from './money.tsx';
import { percent } from './percent.tsx';
import { phone } from './phone.tsx';
import { reference } from './reference.tsx';
import { table } from './table.tsx';
import { text } from './text.tsx';
import type { FieldKind, Operator } from './types.ts';
import { url } from './url.tsx';

/** Asked in this order which of them a column is: the particular before the general. */
export const fields = {
  enum: enumeration,
  reference,
  boolean,
  percent,
  money,
  integer,
  decimal,
  date,
  dateTime,
  list,
  json,
  email,
  phone,
  url,
  table,
  longText,
  text,
} satisfies Record<Kind, FieldKind>;

export const matchers = Object.fromEntries(
  Object.entries(fields).map(([kind, { match }]) => [kind, match]),
) as Matchers;

export const fieldOf = (column: Pick<Column, 'kind'>): FieldKind => fields[column.kind];

/** Postgres has no patterns for what is shown as text but is none: an interval, an address, a range. */
const patterns = new Set<Operator>(['contains', 'ncontains', 'startswith']);
export const operatorsFor = (column: Pick<Column, 'kind' | 'base'>): Operator[] =>
  fieldOf(column).operators.filter((operator) => isTextual(column) || !patterns.has(operator));

// what stands in `parts` was typed where it was written (resources/defineResource.ts)
export const cellOf = (column: Column) => (column.parts?.Cell as FieldKind['Cell'] | undefined) ?? fieldOf(column).Cell;
export const inputOf = (column: Column) =>
  (column.parts?.Input as FieldKind['Input'] | undefined) ?? fieldOf(column).Input;

/** Nothing changed: blank is blank, however it is written. */
export function sameValue(column: Pick<Column, 'kind'>, a: unknown, b: unknown): boolean {
  const same = fieldOf(column).same;
  if (isBlank(a) && isBlank(b)) return true;
  return same ? same(a, b) : a === b;
}
