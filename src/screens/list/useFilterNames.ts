import type { Resource, Resources } from '@/catalog/resource.ts';
import { useTitles } from '../parts/useTitles.ts';
import { type FilterState, filterColumn } from './urlState.ts';

/** Names of the records a filter means; the address knows their ids. */
export function useFilterNames(
  filters: FilterState[],
  resource: Resource,
  resources: Resources,
): ReadonlyMap<string, string> {
  const ids: Record<string, string[]> = {};
  for (const { field, value } of filters) {
    const table = filterColumn(field, resource, resources)?.relation?.table;
    if (table && Array.isArray(value)) ids[table] = [...(ids[table] ?? []), ...value.map(String)];
  }
  return useTitles(ids);
}
