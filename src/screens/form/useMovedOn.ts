import { useDataProvider } from '@refinedev/core';
import { useQuery } from '@tanstack/react-query';
import type { Resource, Row } from '@/catalog/resource.ts';
import { history } from '@/providers/audit.ts';
import { useCatalog } from '@/providers/CatalogProvider.tsx';
import { versionOf } from './draft.ts';

/** Between two looks, in ms; also whenever one comes back to the window. */
const EVERY = 30_000;

/** Somebody saved the record since the form was opened: his name where the history tells it, else an empty text. */
export function useMovedOn(resource: Resource, base: Row | null): string | null {
  const { api, organization } = useCatalog();
  const provider = useDataProvider()();
  const version = versionOf(base);
  const { data } = useQuery({
    queryKey: ['moved-on', organization.id, resource.name, base?.id, version],
    queryFn: async (): Promise<string | null> => {
      const id = String(base?.id);
      const { data: row } = await provider.getOne<Row>({ resource: resource.name, id, meta: { view: 'option' } });
      if (Number(row.version) === version) return null;
      if (!resource.audited) return '';
      const [last] = await history(api, organization.id, resource.name, id);
      return last?.actor_name ?? last?.actor_label ?? '';
    },
    enabled: version !== null,
    // the form has just loaded it
    initialData: null,
    staleTime: 1_000,
    gcTime: 0,
    refetchInterval: EVERY,
    refetchOnWindowFocus: true,
    retry: false,
  });
  return data;
}
