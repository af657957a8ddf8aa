// The rows of a list as they stand in the cache of queries: a cell that is written changes there at once, and the row stays
// where it is until the list is read again.
import type { QueryClient } from '@tanstack/react-query';
import type { Row } from '@/catalog/resource.ts';

interface Page {
  data: Row[];
}

const isPage = (data: unknown): data is Page => Array.isArray((data as Page | undefined)?.data);

export interface RowCache {
  get(id: string): Row | undefined;
  patch(id: string, values: Record<string, unknown>): void;
  /** sums and counts under the list, which the rows themselves do not bring along */
  refreshSums(): void;
}

export function rowCache(client: QueryClient, table: string): RowCache {
  const queryKey = ['data', 'default', table, 'list'];
  const pages = () => client.getQueriesData({ queryKey }).flatMap(([, data]) => (isPage(data) ? data.data : []));
  const isRow = (id: string) => (row: Row) => String(row.id) === id;
  return {
    // of several lists that hold it, the one that has the newest
    get: (id) =>
      pages()
        .filter(isRow(id))
        .sort((a, b) => Number(b.version) - Number(a.version))[0],
    patch: (id, values) =>
      void client.setQueriesData({ queryKey }, (page) =>
        isPage(page) && page.data.some(isRow(id))
          ? { ...page, data: page.data.map((row) => (isRow(id)(row) ? { ...row, ...onlyKnown(row, values) } : row)) }
          : page,
      ),
    refreshSums: () =>
      void client.invalidateQueries({
        queryKey,
        predicate: ({ queryKey: [, , , , asked] }) => 'sums' in Object(asked),
      }),
  };
}

/** A list asked for some of the columns; the answer to a write brings them all. */
const onlyKnown = (row: Row, values: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(values).filter(([name]) => name in row));
