import { useQuery } from '@tanstack/react-query';
import type { ApiProblem } from '@/lib/problem.ts';
import { useCatalog } from './CatalogProvider.tsx';
import { rowsOf } from './request.ts';
import type { RestClient } from './rest.ts';

export interface Logo {
  id: string;
  version: number;
  image: string;
  media_type: string;
}

/** The picture of the company; null while it is read, and where there is none. */
export function useLogo(): Logo | null {
  const { api, organization } = useCatalog();
  const { data } = useQuery<Logo | null, ApiProblem>({
    // the version is in the catalog: another picture is another query
    queryKey: ['logo', organization.id, organization.logo],
    queryFn: async () => {
      const table = (api.client as unknown as RestClient).from('organization_logos');
      const answer = await table.select('id,version,image,media_type').eq('organization_id', organization.id);
      return (rowsOf(answer, {})[0] as unknown as Logo | undefined) ?? null;
    },
    enabled: organization.logo !== null,
    staleTime: Number.POSITIVE_INFINITY,
  });
  return organization.logo === null ? null : (data ?? null);
}
