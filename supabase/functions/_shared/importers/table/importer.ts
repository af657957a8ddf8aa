import { contentHash } from '../../importing/keys.ts';
import type { RowView } from '../../importing/rows/row-view.ts';
import { CUSTOM } from '../../importing/rows/stage.ts';
import type { ColumnSpec, Draft, Importer, ListSheet } from '../../importing/spec.ts';
import { humanise } from '../../label.ts';
import { type CatalogColumn, type CatalogTable, type CustomField, uiWords } from './catalog.ts';
import { customParser, parserFor } from './parser.ts';

/** Why a table cannot be imported; the code is one of the function's error codes. */
export class NotImportable extends Error {
  constructor(
    readonly code: 'not_importable' | 'relations_not_supported',
    message: string,
    readonly columns: string[] = [],
  ) {
    super(message);
    this.name = 'NotImportable';
  }
}

/** An importer for any table without relations, from nothing but its description. */
export function tableImporter(table: CatalogTable, custom: readonly CustomField[] = []): Importer {
  if (table.kind !== 'table') throw new NotImportable('not_importable', `${table.name} is a view`);
  const related = new Set(table.foreign_keys.map((key) => key.column));
  const open = table.columns.filter((column) => isWritable(column));
  const needed = open.filter((column) => related.has(column.name) && isRequired(column));
  if (needed.length > 0) {
    const names = needed.map((column) => column.name);
    throw new NotImportable('relations_not_supported', `${table.name} needs a relation: ${names.join(', ')}`, names);
  }
  const columns = [
    ...open.flatMap((column) => columnSpec(column, table, related.has(column.name))),
    ...custom.map((field) => customSpec(field, table.name)),
  ];
  if (columns.every((column) => column.parse.kind === 'raw')) {
    throw new NotImportable('not_importable', `${table.name} has no column that a file could fill`);
  }
  return { name: `table:${table.name}`, sheets: [sheetSpec(table, columns)], notRead: {}, singleSheet: true };
}

function sheetSpec(table: CatalogTable, columns: ColumnSpec[]): ListSheet {
  const identity = identityOf(table, columns);
  const label = uiWords(table.comment).label ?? humanise(table.name);
  return {
    name: table.name,
    synonyms: [label, humanise(table.name)],
    shape: 'list',
    table: table.name,
    source: 'csv_import',
    headerRow: 1,
    columns,
    record: (row) => draft(row, identity),
  };
}

/** A row without a value in its identity is told apart by everything in it. */
function draft(row: RowView, identity: readonly string[]): Draft {
  const key = identity.map((field) => row.normal(field));
  if (key.length > 0 && key.every((part) => part !== '')) return { key, match: [...identity] };
  return { key: [contentHash(row)], match: [], duplicates: 'ledger' };
}

/** The first unique key that a file can fill, else the title column (as the screens choose it). */
function identityOf(table: CatalogTable, columns: readonly ColumnSpec[]): string[] {
  const fillable = new Set(columns.filter((column) => column.parse.kind !== 'raw').map((column) => column.field));
  const unique = table.unique_keys.find((key) => key.length > 0 && key.every((name) => fillable.has(name)));
  if (unique) return unique;
  const title = uiWords(table.comment).title;
  const required = columns.find((column) => column.required && column.parse.kind === 'text')?.field;
  const found = [title, 'name', 'title', required].find((name) => name !== undefined && fillable.has(name));
  return found === undefined ? [] : [found];
}

function columnSpec(column: CatalogColumn, table: CatalogTable, isRelation: boolean): ColumnSpec[] {
  const label = uiWords(column.comment).label ?? humanise(column.name, isRelation);
  const base = {
    field: column.name,
    label,
    synonyms: [column.name, column.name.replaceAll('_', ' '), humanise(column.name)],
    at: null,
  };
  if (isRelation) return [{ ...base, parse: { kind: 'raw' }, note: 'relation_ignored' }];
  const parse = parserFor(column, table);
  return parse === null ? [] : [{ ...base, parse, required: isRequired(column) }];
}

const customSpec = ({ key, label, kind, options, required }: CustomField, table: string): ColumnSpec => ({
  field: `${CUSTOM}${key}`,
  label,
  synonyms: [key, key.replaceAll('_', ' ')],
  at: null,
  parse: customParser(kind, options, `${table}.${CUSTOM}${key}`),
  required,
});

const isWritable = (column: CatalogColumn) => !column.system && !column.generated && !uiWords(column.comment).readonly;
const isRequired = (column: CatalogColumn) => !column.nullable && column.default === null;
