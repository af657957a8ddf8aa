import { queryOptions } from '@tanstack/react-query';
import { loadCatalog, type RpcClient } from '@/catalog/load.ts';

/** The catalog of an organization as a person sees it; read once, and again when somebody says that it has changed. */
export const catalogQuery = (client: RpcClient, person: string, organization: string) =>
  queryOptions({
    queryKey: ['catalog', person, organization],
    queryFn: () => loadCatalog(client, organization),
    staleTime: Number.POSITIVE_INFINITY,
  });
