// What the address says → what the data provider is asked. Here days of the organization become moments, and words
// typed into the search become conditions.
import type { CrudFilter, LogicalFilter } from '@refinedev/core';
import type { Column, Resource, Resources } from '@/catalog/resource.ts';
import { zoneOf } from '@/fields/zone.ts';
import { addDays, fromWall, isPeriod, periodDays, todayIn } from '@/lib/dates.ts';
import { type FilterGroup, isGroup, leavesOf } from './filterGroups.ts';
import { type FilterState, filterColumn, type ListState } from './urlState.ts';

export interface Clock {
  timezone: string;
  today?: string;
  week_start?: number;
}

export function toFilters(
  state: Pick<ListState, 'search' | 'filters' | 'archived'> & { where?: FilterGroup | null },
  resource: Resource,
  resources: Resources,
  clock: Clock,
): CrudFilter[] {
  const leaf = (filter: FilterState) => toFilter(filter, filterColumn(filter.field, resource, resources), clock);
  return [
    ...state.filters.flatMap(leaf),
    ...(state.where ? [grouped(state.where, leaf)] : []),
    ...searchFilters(state.search, resource),
    ...archiveFilter(state, resource),
  ];
}

function grouped({ any, of }: FilterGroup, leaf: (filter: FilterState) => CrudFilter[]): CrudFilter {
  const value = of.map((node): CrudFilter => {
    if (isGroup(node)) return grouped(node, leaf);
    const filters = leaf(node);
    return filters.length === 1 && filters[0] ? filters[0] : { operator: 'and', value: filters };
  });
  return { operator: any ? 'or' : 'and', value };
}

/** Each word has to be found in one of the columns. */
export function searchFilters(search: string, resource: Resource): CrudFilter[] {
  if (resource.search.length === 0) return [];
  return search
    .split(/\s+/)
    .filter(Boolean)
    .map((word) => ({
      operator: 'or' as const,
      value: resource.search.map((field): LogicalFilter => ({ field, operator: 'contains', value: word })),
    }));
}

function archiveFilter(
  { archived, filters, where }: Pick<ListState, 'archived' | 'filters'> & { where?: FilterGroup | null },
  resource: Resource,
): CrudFilter[] {
  const asked = [...filters, ...(where ? leavesOf(where) : [])];
  if (!resource.archivable || archived || asked.some(({ field }) => field === 'archived_at')) return [];
  return [{ field: 'archived_at', operator: 'null', value: true }];
}

function toFilter({ field, operator, value }: FilterState, column: Column | undefined, clock: Clock): CrudFilter[] {
  if (!column) return [];
  if (column.kind !== 'date' && column.kind !== 'dateTime') return [{ field, operator, value } as LogicalFilter];
  const days = dayRange(operator, value, clock);
  if (!days) return [{ field, operator, value } as LogicalFilter];
  const [from, to] = days;
  if (column.kind === 'date') return [{ field, operator: 'between', value: [from, to] }];
  const start = (day: string) => fromWall(`${day}T00:00:00`, zoneOf(column, clock));
  return [
    ...(from ? [{ field, operator: 'gte', value: start(from) } as LogicalFilter] : []),
    ...(to ? [{ field, operator: 'lt', value: start(addDays(to, 1)) } as LogicalFilter] : []),
  ];
}

function dayRange(
  operator: FilterState['operator'],
  value: unknown,
  { timezone, today, week_start }: Clock,
): [string | null, string | null] | null {
  const ranges: Partial<Record<FilterState['operator'], () => [string | null, string | null]>> = {
    within: () => (isPeriod(value) ? periodDays(value, today ?? todayIn(timezone), week_start) : [null, null]),
    between: () => value as [string | null, string | null],
    gte: () => [String(value), null],
    lte: () => [null, String(value)],
    eq: () => [String(value), String(value)],
  };
  return ranges[operator]?.() ?? null;
}
