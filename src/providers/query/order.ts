import type { CrudSort } from '@refinedev/core';
import { pathOf } from '@/catalog/custom.ts';
import type { Resource, Resources } from '@/catalog/resource.ts';
import { invalid } from './conditions.ts';

export interface Order {
  /** column, or `alias(column)`: rows are sorted by a related record, not the record inside the row */
  by: string;
  ascending: boolean;
  nullsFirst: boolean | undefined;
  /** set when it is a column of the table itself */
  column: string | null;
  /** the column asked for */
  key: string;
}

/** Blanks come last either way; where there can be none nothing is said, so that an index fits. The id makes pages stable
 * (upwards, as in the index that every table has for its list). */
export function toOrder(sorters: readonly CrudSort[], resource: Resource, resources: Resources): Order[] {
  const chosen = sorters.length > 0 ? sorters : resource.sort;
  const orders = chosen.map(({ field, order }) => one(field, order === 'asc', resource, resources));
  if (orders.some((order) => order.column === resource.key)) return orders;
  return [
    ...orders,
    { by: resource.key, ascending: true, nullsFirst: undefined, column: resource.key, key: resource.key },
  ];
}

function one(field: string, ascending: boolean, resource: Resource, resources: Resources): Order {
  const column = resource.column(field);
  if (!column) throw invalid(field);
  const target = column.relation && resources.get(column.relation.table);
  // what the cell shows first is what it sorts by; a title that is a relation itself is one step too far
  const shown =
    target &&
    [target.subtitle, target.title].find((name) => name && target.column(name) && !target.column(name)?.relation);
  const nullsFirst = column.nullable && !ascending ? false : undefined;
  if (!column.relation || !shown) {
    const path = pathOf(column);
    return { by: path, ascending, nullsFirst, column: path, key: path };
  }
  return { by: `${column.relation.alias}(${shown})`, ascending, nullsFirst, column: null, key: field };
}
