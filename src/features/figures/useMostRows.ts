import { queryOptions, usePrefetchQuery, useQueryClient } from '@tanstack/react-query';
import { useCatalog } from '@/providers/CatalogProvider.tsx';
import { LARGEST_PAGE } from '@/providers/list.ts';
import { rowsOf } from '@/providers/request.ts';
import type { RestClient } from '@/providers/rest.ts';

const mostRows = (client: RestClient) =>
  queryOptions({
    queryKey: ['most rows'],
    queryFn: async () => rowsOf(await client.rpc('many_rows', {}).range(0, LARGEST_PAGE - 1), {}).length,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: Number.POSITIVE_INFINITY,
  });

/**
 * How many rows the API hands out at most, which it does not say: it is asked once, beside the first figures, for ten thousand
 * that cost nothing. An answer with fewer was the last one, and nothing has to be worked out again to see that there is no more.
 */
export function useMostRows(): () => Promise<number> {
  const queries = useQueryClient();
  const options = mostRows(useCatalog().api.client as unknown as RestClient);
  usePrefetchQuery(options);
  return () => queries.fetchQuery(options);
}
