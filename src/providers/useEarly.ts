import { type QueryKey, useQueryClient } from '@tanstack/react-query';

interface Wanted<T> {
  queryKey: QueryKey;
  queryFn: (context: { signal: AbortSignal }) => Promise<T>;
}

/**
 * Asks while the page is drawn. useQuery asks when it stands, a tenth of a second later, and finds under the same key what
 * has come, or is on its way.
 */
export function useEarly<T>({ queryKey, queryFn }: Wanted<T>, enabled = true): void {
  const queries = useQueryClient();
  if (enabled && !queries.getQueryState(queryKey)) void queries.prefetchQuery({ queryKey, queryFn });
}
