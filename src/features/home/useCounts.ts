import { useDataProvider } from '@refinedev/core';
import { useQueries } from '@tanstack/react-query';
import type { Resource } from '@/catalog/resource.ts';
import { useOrganization } from '@/providers/CatalogProvider.tsx';

export interface TableCount {
  resource: Resource;
  /** undefined while it is being counted, null when it could not be */
  total: number | null | undefined;
}

/** How many records each table holds, one small request per table. */
export function useCounts(resources: Resource[]): TableCount[] {
  const dataProvider = useDataProvider()();
  const { id } = useOrganization();
  const results = useQueries({
    queries: resources.map(({ name }) => ({
      queryKey: ['home', id, 'count', name],
      queryFn: async () => {
        const { total } = await dataProvider.getList({
          resource: name,
          pagination: { currentPage: 1, pageSize: 1, mode: 'server' },
          // only the number is wanted: the title is little to read
          meta: { view: 'option' },
        });
        return total ?? 0;
      },
      staleTime: 30_000,
    })),
  });
  return resources.map((resource, index) => {
    const result = results[index];
    return { resource, total: result?.isError ? null : result?.data };
  });
}
