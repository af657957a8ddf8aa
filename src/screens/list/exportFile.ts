// Rows of a list → a file. Both formats hold the same: labels of the columns, names of related records, figures and days.
import type { Column, Resource, Row } from '@/catalog/resource.ts';
import { fieldOf } from '@/fields/index.ts';
import { embeddedText } from '@/fields/reference.tsx';
import type { FieldEnvironment } from '@/fields/types.ts';
import { columnLabel, resourcePlural } from '@/fields/words.ts';
import { zoneOf } from '@/fields/zone.ts';
import { CSV_START, type CsvCell, csvLine } from '@/lib/csv.ts';
import { toWall } from '@/lib/dates.ts';
import type { SheetCell, SheetColumn, SheetStyle } from '@/lib/xlsx.ts';
import type { ListState } from './urlState.ts';

export type ExportFormat = 'csv' | 'xlsx';

export interface ExportFile {
  add(rows: Row[]): void;
  /** what is added from now on are rows of something else */
  begin(contents: Contents): void;
  end(): BlobPart[];
  type: string;
}

interface Contents {
  resource: Resource;
  columns: Column[];
  env: FieldEnvironment;
}

/** Columns and name of a sheet for rows of the table. */
export const sheetOf = ({ resource, columns, env }: Contents): [SheetColumn[], string] => [
  columns.map((column) => sheetColumn(column, columnLabel(env.t, resource.name, column))),
  resourcePlural(env.t, resource),
];

export const cellsOf = (rows: Row[], { columns, env }: Contents): SheetCell[][] =>
  rows.map((row) => columns.map((column) => sheetCell(row, column, env)));

export async function exportFile(format: ExportFormat, contents: Contents): Promise<ExportFile> {
  if (format === 'csv') return csvFile(contents);
  const { Workbook } = await import('@/lib/xlsx.ts');
  const book = new Workbook(...sheetOf(contents));
  let now = contents;
  return {
    add: (rows) => book.add(cellsOf(rows, now)),
    begin: (next) => {
      now = next;
      book.begin(...sheetOf(next));
    },
    end: () => book.end(),
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  };
}

function csvFile(contents: Contents): ExportFile {
  let { resource, columns, env } = contents;
  const lines = [CSV_START, csvHead(resource, columns, env)];
  return {
    add: (rows) => void lines.push(...rows.map((row) => csvRow(row, columns, env))),
    begin: (next) => {
      ({ resource, columns, env } = next);
      lines.push(csvHead(resource, columns, env));
    },
    end: () => lines,
    type: 'text/csv;charset=utf-8',
  };
}

/** What people type is text to a spreadsheet; figures and dates are made by us and stay what they are. */
export const made: ReadonlySet<string> = new Set([
  'integer',
  'decimal',
  'money',
  'percent',
  'boolean',
  'date',
  'dateTime',
]);

export function csvHead(resource: Resource, columns: Column[], env: FieldEnvironment): string {
  return csvLine(columns.map((column) => ({ text: columnLabel(env.t, resource.name, column), free: true })));
}

export function csvRow(row: Row, columns: Column[], env: FieldEnvironment): string {
  return csvLine(columns.map((column): CsvCell => ({ text: textOf(row, column, env), free: !made.has(column.kind) })));
}

/** What stands for a value in a file. */
export function textOf(row: Row, column: Column, env: FieldEnvironment): string {
  const value = row[column.name];
  if (column.relation) return value ? embeddedText(row, column, env) : '';
  const kind = fieldOf(column);
  return (kind.exported ?? kind.format)(value, column, env);
}

const styles: Partial<Record<Column['kind'], SheetStyle>> = {
  integer: 'integer',
  decimal: 'decimal',
  money: 'money',
  percent: 'percent',
  date: 'date',
  dateTime: 'dateTime',
};

const sheetColumn = (column: Column, title: string): SheetColumn => ({
  title,
  width: Math.max(title.length + 4, Math.round(fieldOf(column).width / 7)),
  style: column.relation ? 'text' : (styles[column.kind] ?? 'text'),
});

/** A figure of more than 15 digits would lose the last of them in a sheet, and a day before 1900 is none there: both are text. */
function sheetCell(row: Row, column: Column, env: FieldEnvironment): SheetCell {
  const value = row[column.name];
  const style = column.relation ? undefined : styles[column.kind];
  if (value === null || value === undefined || value === '') return null;
  if (style === 'date' || style === 'dateTime') {
    const wall = style === 'date' ? `${value}T00:00` : toWall(String(value), zoneOf(column, env.organization));
    const serial = (Date.parse(`${wall}Z`) - Date.UTC(1899, 11, 30)) / 86_400_000;
    return serial > 60 ? serial : textOf(row, column, env);
  }
  if (style) {
    const digits = String(value).replace(/^-?0*\.?0*|\D/g, '');
    return digits.length <= 15 ? Number(value) : String(value);
  }
  return textOf(row, column, env);
}

/** `vendors_trade-electrical_2026-05-17`: what, which part of it, when. */
export function exportName(resource: Resource, state: Pick<ListState, 'filters' | 'search'>, today: string): string {
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
  return `${name.join('_').slice(0, 100)}_${today}`;
}

const isIdList = (value: unknown): boolean =>
  [value].flat().some((item) => /^[\da-f]{8}-[\da-f-]{27}$/i.test(String(item)));
