import { useQueryClient } from '@tanstack/react-query';
import { useCatalog } from '@/providers/CatalogProvider.tsx';
import { rowsOf } from '@/providers/request.ts';
import type { RestClient } from '@/providers/rest.ts';

/** No API hands out fewer rows than this. */
const LEAST = 100;
/** Asked for at least, so that the next pages need not ask. */
const USUAL = 1000;
const KEY = ['rows handed out'];

/**
 * Whether an answer of so many rows was the last one, or cut: the API does not say how many rows it hands out at most. So it
 * is asked for one row more that costs nothing; what has arrived once is not asked for again.
 */
export function useIsLast(): (rows: number) => Promise<boolean> {
  const queries = useQueryClient();
  const client = useCatalog().api.client as unknown as RestClient;
  return async (rows) => {
    const known = queries.getQueryData<number>(KEY) ?? LEAST;
    if (rows < known) return true;
    const arrived = rowsOf(await client.rpc('many_rows', {}).range(0, Math.max(rows, USUAL)), {}).length;
    queries.setQueryData(KEY, Math.max(known, arrived));
    return rows < arrived;
  };
}
