import type { CrudFilter } from '@refinedev/core';
import { useQuery } from '@tanstack/react-query';
import type { Resource } from '@/catalog/resource.ts';
import { useCatalog } from '@/providers/CatalogProvider.tsx';
import { readCount } from '@/providers/list.ts';
import type { RestClient } from '@/providers/rest.ts';

/** Rows of a filter, counted exactly; undefined until they are. Under the key of the table's lists, as useAggregates. */
export function useCount(resource: Resource, filters: CrudFilter[], enabled: boolean): number | undefined {
  const { api, organization, resources } = useCatalog();
  const { data } = useQuery({
    queryKey: ['data', 'default', resource.name, 'list', { organization: organization.id, filters, count: true }],
    queryFn: ({ signal }) => {
      const source = { client: api.client as unknown as RestClient, resources, organizationId: organization.id };
      return readCount(source, resource, filters, signal);
    },
    enabled,
  });
  return enabled ? data : undefined;
}
