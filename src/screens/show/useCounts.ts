import { useQueries } from '@tanstack/react-query';
import DataLoader from 'dataloader';
import { useMemo } from 'react';
import { useCatalog } from '@/providers/CatalogProvider.tsx';
import { rowsOf } from '@/providers/request.ts';
import type { RestClient } from '@/providers/rest.ts';
import type { Related } from './related.ts';

/** Counts stand in the tabs, so that nobody opens an empty one. What is asked at the same time is one request. */
export function useCounts(related: Related[], id: string): (number | undefined)[] {
  const { api, organization } = useCatalog();
  const loader = useMemo(
    () =>
      new DataLoader<string, number>(
        async (names) => {
          const client = api.client as unknown as RestClient;
          const asked = { p_org: organization.id, p_id: id, p_related: names };
          const rows = rowsOf(await client.rpc('related_counts', asked), {});
          const counts = new Map(rows.map((row) => [row.related, Number(row.records)]));
          return names.map((name) => counts.get(name) ?? 0);
        },
        { cache: false },
      ),
    [api, organization.id, id],
  );
  const answers = useQueries({
    queries: related.map(({ child, resource }) => ({
      // under the list's own key, so that a change of the related table refreshes it
      queryKey: ['data', 'default', resource.name, 'list', 'count', child.column, id],
      queryFn: () => loader.load(`${resource.name}.${child.column}`),
    })),
  });
  return answers.map(({ data }) => data);
}
