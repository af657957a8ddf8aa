// The rows a bulk action is for: those that are marked, or all that match the filter.
import type { CrudFilter, DataProvider } from '@refinedev/core';
import type { Resource, Row } from '@/catalog/resource.ts';
import { MOST_ROWS } from '@/providers/many.ts';

const PAGE = 1000;

export interface Matching {
  filters: CrudFilter[];
  total: number;
  estimated: boolean;
}

/**
 * Every row of the filter with id, version and title, in the order of their ids, which no write changes. One more than can be
 * written at once is enough to know that there are too many.
 */
export async function readMatching(
  provider: Pick<DataProvider, 'getList'>,
  resource: Resource,
  filters: CrudFilter[],
  onRead: (count: number) => void,
): Promise<Row[]> {
  const rows: Row[] = [];
  while (rows.length <= MOST_ROWS) {
    const last = rows.at(-1)?.id;
    const { data } = await provider.getList<Row>({
      resource: resource.name,
      pagination: { mode: 'server', currentPage: 1, pageSize: PAGE },
      filters: last === undefined ? filters : [...filters, { field: 'id', operator: 'gt', value: last }],
      sorters: [{ field: 'id', order: 'asc' }],
      meta: { view: 'list', columns: [], count: 'none' },
    });
    // only an empty page is surely the end: a server may hand out fewer rows than it is asked for
    if (data.length === 0) return rows;
    rows.push(...data);
    onRead(rows.length);
  }
  return rows;
}
