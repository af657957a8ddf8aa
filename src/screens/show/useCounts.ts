import { useDataProvider } from '@refinedev/core';
import { useQueries } from '@tanstack/react-query';
import { childFilter, type Related } from './related.ts';

/** Counts stand in the tabs, so that nobody opens an empty one. */
export function useCounts(related: Related[], id: string): (number | undefined)[] {
  const provider = useDataProvider()();
  const answers = useQueries({
    queries: related.map(({ child, resource }) => ({
      // under the list's own key, so that a change of the related table refreshes it
      queryKey: ['data', 'default', resource.name, 'list', 'count', child.column, id],
      queryFn: async ({ signal }: { signal: AbortSignal }) => {
        const { total } = await provider.getList({
          resource: resource.name,
          pagination: { mode: 'server', currentPage: 1, pageSize: 1 },
          filters: childFilter(child, id),
          // who goes on does not wait for them: the browser has few connections
          meta: { view: 'option', signal },
        });
        return total ?? 0;
      },
    })),
  });
  return answers.map(({ data }) => data);
}
