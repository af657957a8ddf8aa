// The address is the state of a list: back and forward work, a link shows what its sender saw. One parameter a filter:
// `?status.in=active,on_hold&event_date.within=this_month&q=pipe&sort=-amount,name&columns=name,amount&page=2`.
import type { Column, Resource, Resources, Sort } from '@/catalog/resource.ts';
import { fieldOf, operatorsFor } from '@/fields/index.ts';
import { type Operator, operators } from '@/fields/types.ts';
import { isPeriod } from '@/lib/dates.ts';
import { isMonth } from '@/lib/month.ts';
import { type Codec, type FilterGroup, leavesOf, readGroup, writeGroup } from './filterGroups.ts';
import { groupColumn } from './groups/grouping.ts';
import { dayColumns, type Layout, layoutsOf } from './layouts.ts';
import { isShown, unusualColumns } from './shown.ts';
import { isSortable, unusual } from './sorting.ts';

export interface FilterState {
  /** a column, or `alias.column` of a related record */
  field: string;
  operator: Operator;
  value: unknown;
}

export interface ListState {
  /** id of the saved view this is, or was before something was changed; null: none */
  view: string | null;
  search: string;
  filters: FilterState[];
  /** conditions joined by "and" and "or", besides the filters */
  where: FilterGroup | null;
  /** none: as the table is sorted anyway */
  sort: Sort[];
  /** column the rows are grouped by */
  group: string | null;
  /** names in order; null: those the table has anyway */
  columns: string[] | null;
  /** how the rows are laid out */
  as: Layout;
  /** column and month of a calendar; null: its first one, and this one */
  by: string | null;
  month: string | null;
  page: number;
  size: number;
  archived: boolean;
  /** cells of the table are written where they stand */
  editing: boolean;
}

export const pageSizes = [25, 50, 100, 200];
const DEFAULT_SIZE = 25;

export function filterColumn(field: string, resource: Resource, resources: Resources): Column | undefined {
  const [first = '', second] = field.split('.', 2);
  if (second === undefined) return resource.column(first);
  const relation = resource.columns.find((column) => column.relation?.alias === first)?.relation;
  return relation ? resources.get(relation.table)?.column(second) : undefined;
}

/** What the address says that makes no sense here is dropped, and named, so that nobody mistakes the list for filtered. */
export function readState(
  params: URLSearchParams,
  resource: Resource,
  resources: Resources,
): { state: ListState; dropped: string[] } {
  const filters: FilterState[] = [];
  const dropped: string[] = [];
  for (const [key, text] of params) {
    const cut = key.lastIndexOf('.');
    if (cut < 1) continue;
    const filter = readFilter(key.slice(0, cut), key.slice(cut + 1), text, resource, resources);
    if (filter) filters.push(filter);
    else dropped.push(key);
  }
  const where = params.get('where');
  const size = Number(params.get('size'));
  const state: ListState = {
    view: params.get('view'),
    search: params.get('q') ?? '',
    filters,
    where: where ? readGroup(where, codecOf(resource, resources), dropped) : null,
    sort: readSort(params.get('sort'), resource, dropped),
    group: readGrouping(params.get('group'), resource, dropped),
    columns: readColumns(params.get('columns'), resource, dropped),
    as: layoutsOf(resource).find((as) => as === params.get('as')) ?? 'table',
    by: dayColumns(resource).find(({ name }) => name === params.get('by'))?.name ?? null,
    month: [params.get('month')].find(isMonth) ?? null,
    page: Math.max(1, Math.trunc(Number(params.get('page') ?? 1)) || 1),
    size: pageSizes.includes(size) ? size : DEFAULT_SIZE,
    archived: params.get('archived') === '1',
    editing: params.get('edit') === '1',
  };
  return { state, dropped };
}

function readFilter(
  field: string,
  operator: string,
  text: string,
  resource: Resource,
  resources: Resources,
): FilterState | null {
  const column = filterColumn(field, resource, resources);
  if (!column || !isOperator(operator) || !operatorsFor(column).includes(operator)) return null;
  const value = readValue(operator, text, column);
  return value === undefined ? null : { field, operator, value };
}

/** A half-typed day or figure is not: the address could not be read back. */
export const isSayable = ({ field, operator, value }: FilterState, resource: Resource, resources: Resources): boolean =>
  readFilter(field, operator, writeValue(operator, value), resource, resources) !== null;

const codecOf = (resource: Resource, resources: Resources): Codec => ({
  read: (field, operator, text) => readFilter(field, operator, text, resource, resources),
  write: ({ operator, value }) => writeValue(operator, value),
});

const isOperator = (text: string): text is Operator => (operators as readonly string[]).includes(text);

function readValue(operator: Operator, text: string, column: Column): unknown {
  const parse = (token: string) => fieldOf(column).parse(token, column);
  if (operator === 'null' || operator === 'nnull') return true;
  if (operator === 'within') return isPeriod(text) ? text : undefined;
  if (operator === 'in' || operator === 'nin') {
    const values = split(text).map(parse);
    return values.length > 0 && values.every((value) => value !== undefined) ? values : undefined;
  }
  if (operator === 'between') {
    const sides = split(text).map((token) => (token === '' ? null : parse(token)));
    return sides.length === 2 && !sides.includes(undefined) && sides.some((side) => side !== null) ? sides : undefined;
  }
  return text === '' ? undefined : parse(text);
}

/** A comma inside a value is written `\,`. */
function split(text: string): string[] {
  return [...text.matchAll(/(?:^|,)((?:\\.|[^\\,])*)/gs)].map(([, value = '']) => value.replace(/\\(.)/gs, '$1'));
}

const join = (values: unknown[]): string =>
  values.map((value) => String(value ?? '').replace(/[\\,]/g, '\\$&')).join(',');

const listed = (text: string | null): string[] => (text ?? '').split(',').filter(Boolean);

/** Names what it cannot use in `dropped`. */
function readSort(text: string | null, resource: Resource, dropped: string[]): Sort[] {
  const sorts: Sort[] = [];
  for (const part of listed(text)) {
    const field = part.replace(/^-/, '');
    const column = resource.column(field);
    if (!column || !isSortable(column)) dropped.push(`sort=${part}`);
    else if (!sorts.some((sort) => sort.field === field)) sorts.push({ field, order: part === field ? 'asc' : 'desc' });
  }
  return unusual(sorts, resource);
}

function readColumns(text: string | null, resource: Resource, dropped: string[]): string[] | null {
  const names = listed(text);
  dropped.push(...names.filter((name) => !isShown(name, resource)).map((name) => `columns=${name}`));
  return unusualColumns(names, resource);
}

function readGrouping(text: string | null, resource: Resource, dropped: string[]): string | null {
  const column = groupColumn(text, resource);
  if (text && !column) dropped.push(`group=${text}`);
  return column?.name ?? null;
}

/** What is as usual is left out. */
export function writeState(state: Partial<ListState>): URLSearchParams {
  const {
    view,
    search,
    filters = [],
    where,
    sort = [],
    group,
    columns,
    as,
    by,
    month,
    archived,
    editing,
    size = DEFAULT_SIZE,
    page = 1,
  } = state;
  const params = new URLSearchParams();
  if (view) params.set('view', view);
  if (search) params.set('q', search);
  for (const { field, operator, value } of filters) params.append(`${field}.${operator}`, writeValue(operator, value));
  if (where) params.set('where', writeGroup(where, { write: ({ operator, value }) => writeValue(operator, value) }));
  if (sort.length > 0)
    params.set('sort', sort.map(({ field, order }) => (order === 'desc' ? `-${field}` : field)).join(','));
  if (group) params.set('group', group);
  if (columns) params.set('columns', columns.join(','));
  if (as && as !== 'table') params.set('as', as);
  if (by) params.set('by', by);
  if (month) params.set('month', month);
  if (archived) params.set('archived', '1');
  if (editing) params.set('edit', '1');
  if (size !== DEFAULT_SIZE) params.set('size', String(size));
  if (page > 1) params.set('page', String(page));
  return params;
}

function writeValue(operator: Operator, value: unknown): string {
  if (operator === 'null' || operator === 'nnull') return '1';
  return Array.isArray(value) ? join(value) : String(value);
}

/** Every condition, wherever it stands. */
export const conditionsOf = ({ filters, where }: Pick<ListState, 'filters' | 'where'>): FilterState[] => [
  ...filters,
  ...(where ? leavesOf(where) : []),
];

/** No words, no filters. */
export const UNFILTERED = { search: '', filters: [], where: null } satisfies Partial<ListState>;

export const isFiltered = (state: ListState): boolean =>
  state.search !== '' || state.filters.length > 0 || state.where !== null;
