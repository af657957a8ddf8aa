import { useDataProvider } from '@refinedev/core';
import { useQuery } from '@tanstack/react-query';
import type { Row } from '@/catalog/resource.ts';
import { useCatalog } from '@/providers/CatalogProvider.tsx';
import { updateMany } from '@/providers/many.ts';
import { FAVORITES, type Favorite, isAt, placed, type Starred, toFavorite } from './favorites.ts';
import { useSaving } from './useSaving.ts';

const NONE: Favorite[] = [];

export interface Favorites {
  /** the database keeps them */
  kept: boolean;
  list: Favorite[];
  toggle(place: Starred): Promise<void>;
  remove(favorites: Favorite[]): Promise<void>;
  /** the record is called something else now */
  rename(favorite: Favorite, title: string): Promise<void>;
  /** all of them, in one request */
  arrange(order: string[]): Promise<void>;
}

/** Favorites of this person in this organization, in his order. */
export function useFavorites(): Favorites {
  const provider = useDataProvider()();
  const saving = useSaving(FAVORITES, 'favorites.failed');
  const { api, organization, resources } = useCatalog();
  const resource = resources.get(FAVORITES);
  const kept = resource !== undefined;
  const { data: list = NONE } = useQuery({
    // under the key of Refine's lists: what changes one refreshes this
    queryKey: ['data', 'default', FAVORITES, 'list', { organization: organization.id }],
    queryFn: async () => {
      const { data } = await provider.getList<Row>({
        resource: FAVORITES,
        pagination: { mode: 'off' },
        sorters: [{ field: 'position', order: 'asc' }],
      });
      return data.map(toFavorite);
    },
    enabled: kept,
    staleTime: 5 * 60_000,
  });

  const remove = (some: Favorite[]) =>
    saving(Promise.all(some.map(({ key: id }) => provider.deleteOne({ resource: FAVORITES, id }))));
  return {
    kept,
    list,
    remove,
    toggle: (place) => {
      const there = list.filter((favorite) => isAt(favorite, place));
      if (there.length > 0) return remove(there);
      const { table, id, title } = place;
      const variables = {
        resource: table,
        record_id: id,
        title,
        position: Math.max(-1, ...list.map(({ position }) => position)) + 1,
      };
      return saving(provider.create({ resource: FAVORITES, variables }));
    },
    rename: ({ key: id, version }, title) =>
      saving(provider.update({ resource: FAVORITES, id, variables: { title, version } })),
    arrange: (order) =>
      resource
        ? saving(
            updateMany(
              { api, organizationId: organization.id, resource, resources },
              placed(list, order).map(({ key: id, version, position }) => ({ id, version, values: { position } })),
            ),
          )
        : Promise.resolve(),
  };
}
