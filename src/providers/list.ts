import type { CrudFilter, GetListParams, GetListResponse } from '@refinedev/core';
import { merge } from '@/catalog/merge.ts';
import type { Resource, Row } from '@/catalog/resource.ts';
import { safeMeta } from './query/meta.ts';
import { toOrder } from './query/order.ts';
import { conditionsOf, countRows, type Query, readPage, type Source } from './request.ts';

/** Rows that are asked for at once at most; the server may hand out fewer, and many_rows() says how many. */
export const LARGEST_PAGE = 10_000;

/** Counting every row of a large table costs more than reading the page; from here on the planner's word is enough. */
export const EXACT_BELOW = 50_000;

export interface ListAnswer extends GetListResponse<Row> {
  /** `total` is the planner's estimate */
  estimated: boolean;
  /** page that was read: an asked page behind the last one gives the last one */
  page: number;
}

type Params = Omit<GetListParams, 'resource'>;

/** All rows of a filter, one by one. */
export const readCount = (source: Source, resource: Resource, filters: CrudFilter[], signal: AbortSignal) =>
  countRows(source, { resource, view: 'list', conditions: conditionsOf(source, resource, filters), signal });

export async function readList(
  source: Source,
  whole: Resource,
  { pagination, filters = [], sorters = [], meta }: Params,
): Promise<ListAnswer> {
  const { view, count, signal, columns } = safeMeta(meta, 'list');
  // names the catalog does not know ask for nothing: the select is made of its columns
  const resource = columns ? merge(whole, { list: columns }) : whole;
  const query: Query = { resource, view, conditions: conditionsOf(source, resource, filters), signal };
  const order = toOrder(sorters, resource, source.resources);
  // "off" would be cut at the server's row limit without a word; a page of the largest size is at least honest
  const size = pagination?.mode === 'off' ? LARGEST_PAGE : Math.min(pagination?.pageSize ?? 25, LARGEST_PAGE);
  const page = pagination?.mode === 'off' ? 1 : Math.max(1, pagination?.currentPage ?? 1);
  const from = (page - 1) * size;
  const found = await readPage(source, query, {
    from,
    size,
    order,
    ...(count === 'none' ? {} : { count: 'estimated' as const }),
  });
  if (!found.beyond) {
    const total = await totalOf(source, query, {
      from,
      size,
      rows: found.rows.length,
      estimate: count === 'none' ? null : found.count,
      exact: count === 'exact',
    });
    return { data: found.rows, page, ...total };
  }
  const total = await countRows(source, query);
  const last = Math.max(1, Math.ceil(total / size));
  if (total === 0 || last >= page) return { data: [], total, estimated: false, page: Math.min(page, last) };
  const { rows } = await readPage(source, query, { from: (last - 1) * size, size, order });
  return { data: rows, total, estimated: false, page: last };
}

interface Seen {
  from: number;
  size: number;
  rows: number;
  estimate: number | null;
  exact: boolean;
}

async function totalOf(
  source: Source,
  query: Query,
  { from, size, rows, estimate, exact }: Seen,
): Promise<{ total: number; estimated: boolean }> {
  // a page that is not full is the last: nothing is left to count
  if (rows < size) return { total: from + rows, estimated: false };
  if (estimate === null) return { total: from + rows, estimated: true };
  if (exact && estimate < EXACT_BELOW) return { total: await countRows(source, query), estimated: false };
  return { total: Math.max(estimate, from + rows), estimated: true };
}
