// Filters in words: "Status: Active, On hold", "Amount: 100.00 – 500.00", "Date: this month".
import type { Column, Resource } from '@/catalog/resource.ts';
import { periodLabel } from '@/fields/days.ts';
import { fieldOf } from '@/fields/index.ts';
import type { FieldEnvironment, Operator } from '@/fields/types.ts';
import { columnLabel } from '@/fields/words.ts';
import { isPeriod } from '@/lib/dates.ts';
import type { Text } from '@/lib/text.ts';
import { type FilterGroup, isGroup } from './filterGroups.ts';
import { type FilterState, filterColumn } from './urlState.ts';

export const operatorLabel = (t: Text, operator: Operator): string => t(`filter.operator.${operator}`);

/** `names`: titles of records by id, for references. */
export function filterWords(
  filter: FilterState,
  column: Column,
  env: FieldEnvironment,
  names: ReadonlyMap<string, string>,
): string {
  const { t } = env;
  const { operator, value } = filter;
  const one = (item: unknown): string => {
    if (column.kind === 'reference') return names.get(String(item)) ?? '…';
    return fieldOf(column).format(item, column, env) || '…';
  };
  const list = (Array.isArray(value) ? value : [value]).map((item) => (item === null ? '' : one(item)));
  switch (operator) {
    case 'null':
    case 'nnull':
      return operatorLabel(t, operator);
    case 'within':
      return isPeriod(value) ? periodLabel(env, value) : '';
    case 'between':
      return betweenWords(t, list[0] ?? '', list[1] ?? '');
    case 'eq':
    case 'in':
      return list.join(', ');
    case 'contains':
    case 'ncontains':
    case 'startswith':
      return `${operatorLabel(t, operator)} “${list.join(', ')}”`;
    default:
      return `${operatorLabel(t, operator)} ${list.join(', ')}`;
  }
}

/** "Status: Active or (Amount: from 1,000.00 and Name: contains “pipe”)". */
export function groupWords(
  group: FilterGroup,
  { resource, env, names }: { resource: Resource; env: FieldEnvironment; names: ReadonlyMap<string, string> },
): string {
  const parts = group.of.map((node) => {
    if (isGroup(node)) return `(${groupWords(node, { resource, env, names })})`;
    const column = filterColumn(node.field, resource, env.resources);
    return column
      ? `${filterLabel(env.t, node.field, column, resource)}: ${filterWords(node, column, env, names)}`
      : node.field;
  });
  return parts.join(` ${env.t(group.any ? 'filter.or' : 'filter.and')} `);
}

function betweenWords(t: Text, from: string, to: string): string {
  if (!to) return t('filter.words.from', { from });
  if (!from) return t('filter.words.to', { to });
  return `${from} – ${to}`;
}

/** `project.status` is "Project: Status". */
export function filterLabel(t: Text, field: string, column: Column, resource: Resource): string {
  const own = columnLabel(t, resource.name, column);
  const alias = field.includes('.') ? field.split('.')[0] : null;
  const relation = alias ? resource.columns.find((candidate) => candidate.relation?.alias === alias) : undefined;
  return relation?.relation
    ? `${columnLabel(t, resource.name, relation)} · ${columnLabel(t, relation.relation.table, column)}`
    : own;
}
