import type { Column, Resource, Row } from '@/catalog/resource.ts';
import { fieldOf } from '@/fields/index.ts';
import { embeddedText } from '@/fields/reference.tsx';
import type { FieldEnvironment } from '@/fields/types.ts';
import { columnLabel } from '@/fields/words.ts';
import { type CsvCell, csvLine } from '@/lib/csv.ts';
import type { ListState } from './urlState.ts';

/** What people type is text to a spreadsheet; figures and dates are made by us and stay what they are. */
const made = new Set(['integer', 'decimal', 'money', 'percent', 'boolean', 'date', 'dateTime']);

export function csvHead(resource: Resource, columns: Column[], env: FieldEnvironment): string {
  return csvLine(columns.map((column) => ({ text: columnLabel(env.t, resource.name, column), free: true })));
}

export function csvRow(row: Row, columns: Column[], env: FieldEnvironment): string {
  return csvLine(columns.map((column) => cell(row, column, env)));
}

function cell(row: Row, column: Column, env: FieldEnvironment): CsvCell {
  const value = row[column.name];
  if (column.relation) return { text: value ? embeddedText(row, column, env) : '', free: true };
  const kind = fieldOf(column);
  return { text: (kind.exported ?? kind.format)(value, column, env), free: !made.has(column.kind) };
}

/** `vendors_trade-electrical_2026-05-17.csv`: what, which part of it, when. */
export function csvName(resource: Resource, state: Pick<ListState, 'filters' | 'search'>, today: string): string {
  const parts = [
    resource.labelPlural,
    ...state.filters.map(
      ({ field, value }) => `${field.replace(/_id$/, '')}-${isIdList(value) ? 'selected' : [value].flat().join('-')}`,
    ),
    ...(state.search ? [state.search] : []),
  ];
  const name = parts
    .map((part) =>
      part
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, '-')
        .replace(/^-|-$/g, ''),
    )
    .filter(Boolean);
  return `${name.join('_').slice(0, 100)}_${today}.csv`;
}

const isIdList = (value: unknown): boolean =>
  [value].flat().some((item) => /^[\da-f]{8}-[\da-f-]{27}$/i.test(String(item)));
