import { useDataProvider } from '@refinedev/core';
import { useQuery } from '@tanstack/react-query';
import type { Resource } from '@/catalog/resource.ts';
import { useCatalog } from '@/providers/CatalogProvider.tsx';
import { toFilters } from '../list/toFilters.ts';
import { readState, writeState } from '../list/urlState.ts';
import { type LastList, lastList, rememberList } from '../parts/lastList.ts';

export interface Neighbour {
  id: string;
  /** to be said when one goes there: on another page of the list, that page is where one is from then on */
  arrive(): void;
}

/** The records before and after this one in the list one came from, beyond the page that was open too. */
export function useNeighbours(resource: Resource, id: string): { previous: Neighbour | null; next: Neighbour | null } {
  const provider = useDataProvider()();
  const { organization, resources } = useCatalog();
  const from = lastList(organization.slug, resource.name);
  const { state } = readState(new URLSearchParams(from.search), resource, resources);
  const at = from.ids.indexOf(id);
  const isLast = at >= 0 && at === from.ids.length - 1 && from.ids.length >= state.size;
  const page = at === 0 && state.page > 1 ? state.page - 1 : state.page + 1;
  const beyond = useQuery<LastList | null>({
    queryKey: ['data', 'default', resource.name, 'list', 'neighbours', from.search, page],
    queryFn: async ({ signal }) => {
      const answer = await provider.getList({
        resource: resource.name,
        pagination: { mode: 'server', currentPage: page, pageSize: state.size },
        filters: toFilters(state, resource, resources, organization),
        sorters: state.sort,
        meta: { view: 'option', count: 'none', signal },
      });
      // behind the last page the provider reads the last one again
      const { data, page: read = page } = answer as typeof answer & { page?: number };
      if (data.length === 0 || read !== page) return null;
      return { search: `?${writeState({ ...state, page })}`, ids: data.map((row) => String(row.id)) };
    },
    enabled: isLast || page < state.page,
  });
  const known = (place: number): Neighbour | null => {
    const there = from.ids[place];
    return at >= 0 && there ? { id: there, arrive: () => {} } : null;
  };
  const read = (place: number): Neighbour | null => {
    const there = beyond.data?.ids.at(place);
    const list = beyond.data;
    return list && there ? { id: there, arrive: () => rememberList(organization.slug, resource.name, list) } : null;
  };
  return {
    previous: known(at - 1) ?? (page < state.page ? read(-1) : null),
    next: known(at + 1) ?? (isLast ? read(0) : null),
  };
}
