// Record ⇄ form. Figures and days are text in the form; only what changed is sent, so that two people who edit different
// fields of one record do not undo each other.

import { isTextual } from '@/catalog/kinds.ts';
import type { Column, Resource } from '@/catalog/resource.ts';
import { isShowable } from '@/catalog/select.ts';
import { isBlank } from '@/fields/blank.tsx';
import { fieldOf, sameValue } from '@/fields/index.ts';

export type Values = Record<string, unknown>;

/** Columns of the form in the order of its sections; on a new record also what can be set only once. */
export function formColumns(resource: Resource): Column[] {
  const names = resource.sections.flatMap((section) => section.columns);
  return names
    .map((name) => resource.column(name))
    .filter((column): column is Column => column !== undefined && isEditable(column));
}

/** Where typing starts: what is known already is passed over. */
export const firstEmpty = (columns: Column[], values: Values): Column | undefined =>
  columns.find(({ name }) => isBlank(values[name])) ?? columns[0];

const isEditable = (column: Column): boolean => !column.readonly && isShowable(column);

/** Defaults of the database, shown before saving, under what the address presets. */
export function initialValues(resource: Resource, preset: URLSearchParams): Values {
  return Object.fromEntries(
    formColumns(resource).map((column) => {
      const text = preset.get(column.name);
      const given = text === null ? undefined : fieldOf(column).parse(text, column);
      return [column.name, given ?? column.initial ?? (column.kind === 'boolean' && !column.nullable ? false : null)];
    }),
  );
}

export function recordValues(resource: Resource, record: Values): Values {
  return Object.fromEntries(formColumns(resource).map((column) => [column.name, record[column.name] ?? null]));
}

/** Blank is null where the column allows it; an empty text where it does not (a last name that nobody knows). */
export function toWire(column: Column, value: unknown): unknown {
  if (column.kind === 'list') return listToWire(column, value);
  if (column.kind === 'json' && typeof value === 'string' && value !== '') return parsed(value);
  if (isBlank(value)) return column.nullable || !isTextual(column) ? null : '';
  if (isTextual(column) && typeof value === 'string')
    return column.kind === 'longText' ? value.replace(/\s+$/, '') : value.trim();
  return value;
}

/** Nothing at all where the column allows it or has a default, an empty list where it does not. */
function listToWire({ nullable, hasDefault }: Column, value: unknown): unknown {
  if (Array.isArray(value) && (value.length > 0 || !nullable)) return value;
  return nullable || hasDefault ? null : [];
}

/** What is no json is refused by the rules of the field. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** Left out, the database fills in its default. */
export function createPayload(resource: Resource, values: Values): Values {
  const filled = formColumns(resource).filter((column) => !isBlank(toWire(column, values[column.name])));
  return Object.fromEntries(filled.map((column) => [column.name, toWire(column, values[column.name])]));
}

export function changedColumns(resource: Resource, base: Values, values: Values): Column[] {
  return formColumns(resource).filter(
    (column) => !sameValue(column, toWire(column, base[column.name]), toWire(column, values[column.name])),
  );
}

export function updatePayload(resource: Resource, base: Values, values: Values): Values {
  return Object.fromEntries(
    changedColumns(resource, base, values).map((column) => [column.name, toWire(column, values[column.name])]),
  );
}
