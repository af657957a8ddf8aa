import type { CrudFilter } from '@refinedev/core';
import { type UseQueryResult, useQuery } from '@tanstack/react-query';
import type { Resource } from '@/catalog/resource.ts';
import type { ApiProblem } from '@/lib/problem.ts';
import { type Aggregate, readAggregates } from '@/providers/aggregate.ts';
import { useCatalog } from '@/providers/CatalogProvider.tsx';
import type { RestClient } from '@/providers/rest.ts';

interface AggregateOptions {
  resource: Resource;
  filters: CrudFilter[];
  by: string | null;
  sums: string[];
  enabled: boolean;
}

/** Under the key of Refine's lists of the table: a record that changes refreshes its sums. */
export function useAggregates({
  resource,
  filters,
  by,
  sums,
  enabled,
}: AggregateOptions): UseQueryResult<Aggregate[] | null, ApiProblem> {
  const { api, organization, resources } = useCatalog();
  return useQuery<Aggregate[] | null, ApiProblem>({
    queryKey: ['data', 'default', resource.name, 'list', { organization: organization.id, filters, by, sums }],
    queryFn: ({ signal }) => {
      const source = { client: api.client as unknown as RestClient, resources, organizationId: organization.id };
      return readAggregates(source, resource, { filters, by, sums, signal });
    },
    enabled,
  });
}
