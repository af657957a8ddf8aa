// The rows of a list as they stand in the cache of queries: a cell that is written changes there at once, and the row stays
// where it is until the list is read again.
import type { Query, QueryClient } from '@tanstack/react-query';
import type { Row } from '@/catalog/resource.ts';

interface Page {
  data: Row[];
}

/** What changes, by the id of the row. */
export type Patches = ReadonlyMap<string, Record<string, unknown>>;

const isPage = (data: unknown): data is Page => Array.isArray((data as Page | undefined)?.data);

export interface RowCache {
  get(id: string): Row | undefined;
  /** also ends a read under way, which may bring what was there before */
  patch(patches: Patches): void;
  /** what was ended, or is known to be old, is read at the next `reread` */
  outdate(): void;
  reread(): void;
  /** sums and counts under the list, which the rows themselves do not bring along */
  refreshSums(): void;
}

export function rowCache(client: QueryClient, table: string): RowCache {
  const queryKey = ['data', 'default', table, 'list'];
  const pages = () => client.getQueriesData({ queryKey }).flatMap(([, data]) => (isPage(data) ? data.data : []));
  const lists = { queryKey, predicate: ({ queryKey: [, , , , asked] }: Query) => 'pagination' in Object(asked) };
  let outdated = false;
  return {
    // of several lists that hold it, the one that has the newest
    get: (id) =>
      pages()
        .filter((row) => String(row.id) === id)
        .sort((a, b) => Number(b.version) - Number(a.version))[0],
    patch: (patches) => {
      if (client.isFetching(lists) > 0) outdated = true;
      void client.cancelQueries(lists);
      client.setQueriesData(lists, (page) => {
        if (!isPage(page)) return page;
        const data = patchedRows(page.data, patches);
        return data === page.data ? page : { ...page, data };
      });
    },
    outdate: () => {
      outdated = true;
    },
    reread: () => {
      if (outdated) void client.invalidateQueries({ queryKey });
      outdated = false;
    },
    refreshSums: () =>
      void client.invalidateQueries({
        queryKey,
        predicate: ({ queryKey: [, , , , asked] }) => 'sums' in Object(asked),
      }),
  };
}

/** The same list when none of them is in it. A list asked for some of the columns; the answer to a write brings them all. */
export function patchedRows<Rows extends readonly Row[]>(rows: Rows, patches: Patches): Rows | Row[] {
  if (!rows.some(({ id }) => patches.has(String(id)))) return rows;
  return rows.map((row) => {
    const known = Object.entries(patches.get(String(row.id)) ?? {}).filter(([name]) => name in row);
    return known.length > 0 ? { ...row, ...Object.fromEntries(known) } : row;
  });
}
