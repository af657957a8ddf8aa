// Rows of a list by the value of one column.
import type { CrudFilter } from '@refinedev/core';
import type { Column, Kind, Resource } from '@/catalog/resource.ts';
import { isShowable } from '@/catalog/select.ts';
import type { Aggregate } from '@/providers/aggregate.ts';

/** Values people think in as kinds; a text or a figure would make as many groups as rows. */
const groupable = new Set<Kind>(['enum', 'reference', 'boolean']);

export const isGroupable = (column: Column): boolean => groupable.has(column.kind) && isShowable(column);

export function groupColumn(name: string | null, resource: Resource): Column | null {
  const column = name === null ? undefined : resource.column(name);
  return column && isGroupable(column) ? column : null;
}

/** The rows of one group. */
export const inGroup = (column: Column, key: unknown): CrudFilter =>
  key === null
    ? { field: column.name, operator: 'null', value: true }
    : { field: column.name, operator: 'eq', value: key };

/** As the words of a list stand, or by title; what has no value comes last. */
export function orderGroups(groups: Aggregate[], column: Column, titleOf: (key: string) => string): Aggregate[] {
  const rank = ({ key }: Aggregate): number => {
    if (key === null) return Number.POSITIVE_INFINITY;
    return column.options ? column.options.indexOf(String(key)) : 0;
  };
  return [...groups].sort(
    (a, b) => compare(rank(a), rank(b)) || titleOf(String(a.key)).localeCompare(titleOf(String(b.key))),
  );
}

const compare = (a: number, b: number): number => (a === b ? 0 : a < b ? -1 : 1);
