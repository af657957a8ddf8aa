// Sorting by several columns: the first counts, the next decides among equals.
import type { Resource, Sort } from '@/catalog/resource.ts';

/** Documents have no order. */
const unsortable = new Set(['json']);

export const isSortable = ({ kind }: { kind: string }): boolean => !unsortable.has(kind);

/**
 * What a click on a head makes of the order: up, down, as usual. With shift the others stay and the column keeps its
 * place among them, or comes last.
 */
export function clicked(sort: readonly Sort[], field: string, add: boolean): Sort[] {
  const found = sort.find((one) => one.field === field);
  if (!add) {
    if (!found || sort.length > 1) return [{ field, order: 'asc' }];
    return found.order === 'asc' ? [{ field, order: 'desc' }] : [];
  }
  if (!found) return [...sort, { field, order: 'asc' }];
  if (found.order === 'desc') return sort.filter((one) => one !== found);
  return sort.map((one) => (one === found ? { field, order: 'desc' } : one));
}

const sameSort = (a: readonly Sort[], b: readonly Sort[]): boolean =>
  a.length === b.length && a.every(({ field, order }, index) => field === b[index]?.field && order === b[index]?.order);

/** The order a table has anyway is not said. */
export const unusual = (sort: Sort[], resource: Pick<Resource, 'sort'>): Sort[] =>
  sameSort(sort, resource.sort) ? [] : sort;

/** The order one sees. */
export const sortOf = (state: { sort: Sort[] }, resource: Pick<Resource, 'sort'>): Sort[] =>
  state.sort.length > 0 ? state.sort : resource.sort;
