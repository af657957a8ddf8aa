// Conditions → query parameters. One `or` at most: a second parameter of the same name is another meaning on lite.
import { isTextual } from '@/catalog/kinds.ts';
import { asParameter } from '@/catalog/name.ts';
import type { Condition } from './conditions.ts';
import { invalid } from './conditions.ts';
import { barePattern, groupPattern, isPlain, likeText, quoted, starless } from './escape.ts';

export type Param =
  | { is: 'filter'; path: string; operator: string; value: string }
  /** the inside of `or=(…)`; `of` is the alias of an embedded record */
  | { is: 'group'; of: string | null; value: string };

type Leaf = Extract<Condition, { is: 'leaf' }>;

export function render(conditions: Condition[]): Param[] {
  const flat = conditions.flatMap((condition) => (condition.is === 'all' ? condition.of : [condition]));
  const params: Param[] = [];
  const groups = new Map<string | null, string[]>();
  const taken = new Set<string>();
  for (const condition of flat) {
    const key = condition.is === 'leaf' ? `${condition.path} ${condition.not} ${condition.operator}` : '';
    if (condition.is === 'leaf' && !taken.has(key)) {
      taken.add(key);
      params.push(filterParam(condition));
    } else {
      const alias = aliasOf(condition);
      groups.set(alias, [...(groups.get(alias) ?? []), inGroup(condition, alias)]);
    }
  }
  for (const [of, members] of groups) {
    const [only = ''] = members;
    const single = /^or\((.*)\)$/s.exec(only);
    params.push({
      is: 'group',
      of,
      value: members.length === 1 && single ? (single[1] as string) : `and(${members.join(',')})`,
    });
  }
  return params;
}

function filterParam({ path, operator, not, value }: Leaf): Param {
  return {
    is: 'filter',
    path: asParameter(path),
    operator: not ? `not.${operator}` : operator,
    value: top(operator, value),
  };
}

function top(operator: string, value: string | string[]): string {
  if (Array.isArray(value)) return listed(value);
  return /like$/.test(operator) ? starless(value) : value;
}

const isId = (value: string): boolean => /^[\da-f]{8}-[\da-f-]{27}$/i.test(value);
const listed = (values: string[]): string =>
  `(${values.map((value) => (isId(value) ? value : quoted(value))).join(',')})`;

/** Own and related columns do not meet in one group: PostgREST has no place for that. */
function aliasOf(condition: Condition): string | null {
  const aliases = new Set(
    leaves(condition).map(({ path }) => (path.includes('.') ? (path.split('.')[0] as string) : null)),
  );
  if (aliases.size > 1) throw invalid([...aliases].join(', '));
  return [...aliases][0] ?? null;
}

function leaves(condition: Condition): Leaf[] {
  return condition.is === 'leaf' ? [condition] : condition.of.flatMap(leaves);
}

function inGroup(condition: Condition, alias: string | null): string {
  if (condition.is !== 'leaf')
    return `${condition.is === 'any' ? 'or' : 'and'}(${condition.of.map((part) => inGroup(part, alias)).join(',')})`;
  const name = alias ? condition.path.slice(alias.length + 1) : condition.path;
  if (condition.column.custom) return inJson(condition, name);
  return `${name}.${condition.not ? 'not.' : ''}${grouped(condition)}`;
}

/** @supabase/lite knows no `like(any)` inside json, and takes the quotes of a pattern for part of it. */
function inJson({ operator, not, value, column }: Leaf, name: string): string {
  const patterns =
    typeof value === 'string' && /like$/.test(operator)
      ? [value]
      : Array.isArray(value) && !value.every(isPlain)
        ? value.map(likeText)
        : null;
  if (!patterns)
    return `${name}.${not ? 'not.' : ''}${grouped({ operator, not, value, column, is: 'leaf', path: name })}`;
  const like = operator === 'in' ? 'like' : operator;
  const one = (pattern: string, prefix = '') => `${name}.${prefix}${like}.${barePattern(starless(pattern))}`;
  const [first = '', ...more] = patterns;
  if (more.length === 0) return one(first, not ? 'not.' : '');
  return `${not ? 'not.' : ''}or(${patterns.map((pattern) => one(pattern)).join(',')})`;
}

function grouped({ operator, value, column }: Leaf): string {
  const values = Array.isArray(value) ? value : [value];
  if (/like$/.test(operator)) return `${operator}(any).{${values.map((one) => groupPattern(starless(one))).join(',')}}`;
  if (Array.isArray(value)) {
    // a pattern without a wildcard: the same as equality
    return value.every(isPlain)
      ? `in.${listed(value)}`
      : `like(any).{${value.map((one) => groupPattern(starless(likeText(one)))).join(',')}}`;
  }
  // figures and days as they are; anything that could end the value stands in quotes
  const bare = operator === 'is' || (!isTextual(column) && /^[\w.:+-]+$/.test(value));
  return `${operator}.${bare ? value : quoted(value)}`;
}

/** Embedded records a condition speaks of: they must exist in the row (`!inner`). */
export function touchedAliases(conditions: Condition[]): Set<string> {
  return new Set(
    conditions.flatMap(leaves).flatMap(({ path }) => (path.includes('.') ? [path.split('.')[0] as string] : [])),
  );
}
