import type { Resource } from '@/catalog/resource.ts';
import { summedColumns, type Totals, totalsOf } from './totals.ts';
import { useAggregates } from './useAggregates.ts';
import type { Rows } from './useRows.ts';

export interface ListTotals {
  page: Totals | null;
  /** of the whole filter; null where the page is all of it, or nobody can tell */
  all: Totals | null;
}

/**
 * Sums of the page at once, those of the whole filter when they come. They are asked for only where the rows are counted
 * exactly (below EXACT_BELOW): where the planner has to guess how many there are, summing them would take seconds.
 */
export function useTotals(resource: Resource, list: Rows): ListTotals {
  const summed = summedColumns(resource);
  const page = totalsOf(resource, list.rows, list.whole);
  const asks = !list.first && !list.problem && !list.whole && !list.estimated && page !== null;
  const { data, isError } = useAggregates({
    resource,
    filters: list.filters,
    by: null,
    sums: summed,
    enabled: asks,
  });
  if (!asks || data === null || isError) return { page, all: null };
  return {
    page,
    all: { whole: true, sums: data?.[0]?.sums ?? Object.fromEntries(summed.map((name) => [name, undefined])) },
  };
}
