// What a person wants at hand: lists and records, kept in the database (`favorites`).
import type { Resource, Resources, Row } from '@/catalog/resource.ts';
import { resourcePlural } from '@/fields/words.ts';
import { listPath, showPath } from '@/lib/paths.ts';
import type { Text } from '@/lib/text.ts';

export const FAVORITES = 'favorites';

export interface Favorite {
  key: string;
  table: string;
  /** null: the list */
  id: string | null;
  title: string;
  version: number;
  position: number;
}

/** The place a star stands on. */
export interface Starred {
  table: string;
  id: string | null;
  title: string;
}

export const toFavorite = (row: Row): Favorite => ({
  key: String(row.id),
  table: String(row.resource),
  id: row.record_id ? String(row.record_id) : null,
  title: String(row.title),
  version: Number(row.version),
  position: Number(row.position),
});

export const isAt = (favorite: Favorite, { table, id }: Pick<Starred, 'table' | 'id'>): boolean =>
  favorite.table === table && favorite.id === id;

export interface FavoriteLink {
  key: string;
  label: string;
  to: string;
  resource: Resource;
}

/** A list is called what its table is now, a record what it was when it was last seen. */
export function favoriteLabel(t: Text, resources: Resources, { table, id, title }: Favorite): string {
  const resource = resources.get(table);
  return id === null && resource ? resourcePlural(t, resource) : title;
}

/** Where they lead; of a table that is not read any more they lead nowhere. */
export function favoriteLinks(t: Text, organization: string, resources: Resources, all: Favorite[]): FavoriteLink[] {
  return all.flatMap((favorite) => {
    const { key, table, id } = favorite;
    const resource = resources.get(table);
    if (!resource) return [];
    const to = id === null ? listPath(organization, table) : showPath(organization, table, id);
    return [{ key, label: favoriteLabel(t, resources, favorite), to, resource }];
  });
}

/** Those whose place is another one in this order, with their new places. */
export const placed = (all: Favorite[], order: string[]): Favorite[] =>
  order.flatMap((key, position) =>
    all.filter((one) => one.key === key && one.position !== position).map((one) => ({ ...one, position })),
  );
