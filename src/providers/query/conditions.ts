// Refine's filters → conditions on known columns. The address bar can put anything here, so nothing unknown gets through.
import type { CrudFilter, CrudOperators, LogicalFilter } from '@refinedev/core';
import { pathOf } from '@/catalog/custom.ts';
import { isTextual } from '@/catalog/kinds.ts';
import type { Column, Resource, Resources } from '@/catalog/resource.ts';
import { ApiProblem } from '@/lib/problem.ts';
import { likeText } from './escape.ts';

export type RestOperator = 'eq' | 'neq' | 'lt' | 'gt' | 'lte' | 'gte' | 'in' | 'is' | 'like' | 'ilike' | 'cs';

export type Condition =
  /** the value of `like` is a pattern of SQL: `%`, `_` and `\\` */
  | { is: 'leaf'; path: string; column: Column; operator: RestOperator; not: boolean; value: string | string[] }
  | { is: 'all' | 'any'; of: Condition[] };

export interface Target {
  resource: Resource;
  resources: Resources;
}

type Leaf = Extract<Condition, { is: 'leaf' }>;
type Build = (
  leaf: (operator: RestOperator, value: string | string[], not?: boolean) => Leaf,
  value: unknown,
  column: Column,
) => Condition | null;

const texts = (value: unknown): string[] => (Array.isArray(value) ? value : [value]).map(String);
const any = (...of: Condition[]): Condition => ({ is: 'any', of });
const all = (...of: Condition[]): Condition => ({ is: 'all', of });

/** "Is not X" is also true of a blank; SQL's `<>` says "unknown" there. */
const orBlank: (leaf: Parameters<Build>[0], column: Column, condition: Condition) => Condition = (
  leaf,
  column,
  condition,
) => (column.nullable ? any(condition, leaf('is', 'null')) : condition);

const equal: Build = (leaf, value, column) => {
  if (value === null) return leaf('is', 'null');
  // `is` asks a truth value, which json and text are not
  if (column.kind === 'boolean') return column.custom ? leaf('in', texts(value)) : leaf('is', String(value));
  // a list of one is quoted, and so keeps `007`, `null` and `1.50` what they are: text
  return isTextual(column) ? leaf('in', texts(value)) : leaf('eq', String(value));
};

const compare =
  (operator: 'lt' | 'gt' | 'lte' | 'gte'): Build =>
  (leaf, value) =>
    leaf(operator, String(value));

type Where = 'contains' | 'starts' | 'ends';

function pattern(where: Where, { sensitive = false, not = false } = {}): Build {
  return (leaf, value, column) => {
    // `ilike` on a uuid, an enum or a number is an error in Postgres
    if (!isTextual(column)) throw invalid(column.name);
    const text = `${where === 'starts' ? '' : '%'}${likeText(String(value))}${where === 'ends' ? '' : '%'}`;
    const condition = leaf(sensitive ? 'like' : 'ilike', text, not);
    return not ? orBlank(leaf, column, condition) : condition;
  };
}

const notEqual: Build = (leaf, value, column) => {
  if (value === null) return leaf('is', 'null', true);
  return orBlank(leaf, column, { ...(equal(leaf, value, column) as Leaf), not: true });
};

const builders: Record<Exclude<CrudOperators, 'or' | 'and'>, Build> = {
  eq: equal,
  eqs: equal,
  ne: notEqual,
  nes: notEqual,
  lt: compare('lt'),
  gt: compare('gt'),
  lte: compare('lte'),
  gte: compare('gte'),
  in: (leaf, value) => leaf('in', texts(value)),
  nin: (leaf, value, column) =>
    texts(value).length === 0 ? null : orBlank(leaf, column, leaf('in', texts(value), true)),
  ina: (leaf, value) =>
    leaf(
      'cs',
      `{${texts(value)
        .map((text) => JSON.stringify(text))
        .join(',')}}`,
    ),
  nina: (leaf, value) =>
    leaf(
      'cs',
      `{${texts(value)
        .map((text) => JSON.stringify(text))
        .join(',')}}`,
      true,
    ),
  contains: pattern('contains'),
  ncontains: pattern('contains', { not: true }),
  containss: pattern('contains', { sensitive: true }),
  ncontainss: pattern('contains', { sensitive: true, not: true }),
  startswith: pattern('starts'),
  nstartswith: pattern('starts', { not: true }),
  startswiths: pattern('starts', { sensitive: true }),
  nstartswiths: pattern('starts', { sensitive: true, not: true }),
  endswith: pattern('ends'),
  nendswith: pattern('ends', { not: true }),
  endswiths: pattern('ends', { sensitive: true }),
  nendswiths: pattern('ends', { sensitive: true, not: true }),
  between: (leaf, value) => {
    const [from, to] = value as [unknown, unknown];
    const sides = [present(from) && leaf('gte', String(from)), present(to) && leaf('lte', String(to))].filter(
      (side) => side !== false,
    );
    return sides.length === 0 ? null : all(...sides);
  },
  nbetween: (leaf, value) => {
    const [from, to] = value as [unknown, unknown];
    return any(leaf('lt', String(from)), leaf('gt', String(to)));
  },
  null: (leaf) => leaf('is', 'null'),
  nnull: (leaf) => leaf('is', 'null', true),
};

const present = (value: unknown): boolean => value !== null && value !== undefined && value !== '';
const judgesBlank = new Set<string>(['null', 'nnull', 'eq', 'ne']);

export function toConditions(filters: readonly CrudFilter[], target: Target): Condition[] {
  return filters.map((filter) => toCondition(filter, target)).filter((condition) => condition !== null);
}

function toCondition(filter: CrudFilter, target: Target): Condition | null {
  if (filter.operator === 'or' || filter.operator === 'and') {
    const of = toConditions(filter.value as CrudFilter[], target);
    return of.length === 0 ? null : { is: filter.operator === 'or' ? 'any' : 'all', of };
  }
  const { field, operator, value } = filter as LogicalFilter;
  if (value === undefined || (value === '' && operator !== 'eq') || (!present(value) && !judgesBlank.has(operator)))
    return null;
  const build = Object.hasOwn(builders, operator) ? builders[operator as keyof typeof builders] : null;
  if (!build) throw invalid(operator);
  const { column, path } = find(field, target);
  return build(
    (rest, text, not = false) => ({ is: 'leaf', path, column, operator: rest, not, value: text }),
    Array.isArray(value) ? value.map((one) => stored(one, column)) : stored(value, column),
    column,
  );
}

/** `amount`, or `project.status` by the alias of a relation; one step only, as PostgREST has it. */
function find(field: string, { resource, resources }: Target): { column: Column; path: string } {
  const [alias, name] = field.includes('.') ? (field.split('.', 2) as [string, string]) : [null, field];
  const relation =
    alias === null ? null : resource.columns.find((column) => column.relation?.alias === alias)?.relation;
  const owner = alias === null ? resource : relation ? resources.get(relation.table) : undefined;
  const column = owner?.column(name);
  if (!column) throw invalid(field);
  return { column, path: alias === null ? pathOf(column) : `${alias}.${pathOf(column)}` };
}

/** Moments of custom fields are text, in the one form the database gives them. */
function stored(value: unknown, column: Column): unknown {
  if (!column.custom || column.kind !== 'dateTime' || !present(value)) return value;
  const moment = new Date(String(value));
  if (Number.isNaN(moment.getTime())) throw invalid(String(value));
  return moment.toISOString().replace('Z', '000Z');
}

export function invalid(name: string): ApiProblem {
  return new ApiProblem({
    statusCode: 400,
    reason: 'invalid',
    words: { key: 'errors.unknownColumn', params: { name } },
  });
}
