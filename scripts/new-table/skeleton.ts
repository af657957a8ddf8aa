// The migration: ordinary SQL, to be read and changed before it is applied.
import { humanise, singular } from '../../src/catalog/label.ts';
import { type NewColumn, typeOf } from './columns.ts';

export interface NewTable {
  table: string;
  columns: NewColumn[];
  /** permission keys, comma-separated */
  read: string;
  write: string;
}

const LIST = 8;
const inList = ({ kind }: NewColumn) => kind !== 'long_text' && kind !== 'json';
const isFilter = ({ kind }: NewColumn) => kind === 'enum' || kind === 'relation' || kind === 'boolean';

/** The column that names a record: the first text that may not be empty, else the first text. */
export const titleOf = (columns: NewColumn[]): NewColumn | undefined =>
  columns.find(({ kind, required }) => kind === 'text' && required) ?? columns.find(({ kind }) => kind === 'text');

function uiOf(table: string, columns: NewColumn[], title: NewColumn | undefined): string {
  const names = (chosen: NewColumn[]) => chosen.map(({ name }) => name);
  const filters = names(columns.filter(isFilter));
  return JSON.stringify({
    label: humanise(singular(table)),
    labelPlural: humanise(table),
    group: 'More',
    ...(title ? { title: title.name, sort: `${title.name} asc`, search: [title.name] } : { sort: 'created_at desc' }),
    list: names(columns.filter(inList)).slice(0, LIST),
    ...(filters.length > 0 ? { filters } : {}),
  });
}

function lineOf(table: string, column: NewColumn): string {
  const { name, kind, required, target } = column;
  const not = required ? ' not null' : '';
  if (kind === 'relation') return `${name} uuid${not} references public.${target} (id)`;
  if (kind === 'enum') return `${name} ${enumName(table, column)} not null default '${column.options[0]}'`;
  const type = typeOf(column);
  const blank = type.sql === 'text' && required ? `btrim(${name}) <> ''` : null;
  const check = type.check?.(name) ?? blank;
  return [
    `${name} ${type.sql}`,
    type.default ? ` not null default ${type.default}` : not,
    check ? ` constraint ${table}_${name}_check check (${check})` : '',
  ].join('');
}

const enumName = (table: string, { name }: NewColumn): string => `public.${singular(table)}_${name}`;

export function skeleton({ table, columns, read, write }: NewTable): string {
  const title = titleOf(columns);
  const enums = columns.filter(({ kind }) => kind === 'enum');
  const hinted = columns.filter((column) => typeOf(column)?.ui && !typeOf(column).told?.test(column.name));
  const lines = [
    'id uuid primary key default gen_random_uuid()',
    'organization_id uuid not null references public.organizations (id) on delete cascade',
    ...columns.map((column) => lineOf(table, column)),
    // what an import knows a record by
    ...(title ? [`constraint ${table}_organization_id_${title.name}_key unique (organization_id, ${title.name})`] : []),
  ];
  return `-- What it is for, in one line.
${enums.map((column) => `create type ${enumName(table, column)} as enum (${column.options.map((word) => `'${word}'`).join(', ')});\n`).join('')}create table public.${table} (
${lines.map((line) => `  ${line}`).join(',\n')}
);
comment on table public.${table} is
  'What one row of it is. @ui ${uiOf(table, columns, title)}';
${hinted.map((column) => `comment on column public.${table}.${column.name} is '@ui {"kind":"${typeOf(column).ui}"}';\n`).join('')}
-- Comments come before this call: the sort of the table's comment gives the list its index.
select private.tenant_table('public.${table}', '${read}', '${write}');
`;
}
