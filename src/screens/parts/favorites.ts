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

/** Where they lead; of a table that is not read any more they lead nowhere. */
export function favoriteLinks(t: Text, organization: string, resources: Resources, all: Favorite[]): FavoriteLink[] {
  return all.flatMap(({ key, table, id, title }) => {
    const resource = resources.get(table);
    if (!resource) return [];
    return [
      id === null
        ? { key, label: resourcePlural(t, resource), to: listPath(organization, table), resource }
        : { key, label: title, to: showPath(organization, table, id), resource },
    ];
  });
}

/** Those whose place changes when one moves by `by`, with their new places; none where it cannot. */
export function moved(all: Favorite[], key: string, by: 1 | -1): Favorite[] {
  const from = all.findIndex((one) => one.key === key);
  const to = from + by;
  if (from < 0 || to < 0 || to >= all.length) return [];
  const next = [...all];
  next.splice(to, 0, ...next.splice(from, 1));
  return next.flatMap((one, position) => (one.position === position ? [] : [{ ...one, position }]));
}
