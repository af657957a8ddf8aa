// Counts and exact sums of a whole filter, in one request: of all rows, or of each value of a column.
import type { CrudFilter } from '@refinedev/core';
import { inSelect } from '@/catalog/name.ts';
import type { Resource } from '@/catalog/resource.ts';
import { headOf } from '@/catalog/select.ts';
import { touchedAliases } from './query/render.ts';
import { conditionsOf, narrowed, rowsOf, type Source } from './request.ts';

export interface Aggregate {
  /** value of the column asked for; undefined when none was */
  key: unknown;
  rows: number;
  /** column → exact sum as text, null where no row has a figure */
  sums: Record<string, string | null>;
}

export interface AggregateQuery {
  filters: readonly CrudFilter[];
  /** column the rows are grouped by */
  by: string | null;
  sums: string[];
  signal?: AbortSignal;
}

/** So many groups the server answers with at most (`max_rows`). */
export const MOST_GROUPS = 1000;
const ROWS = 'rows_counted';

/** Null where the server has sums switched off (`db-aggregates-enabled` of PostgREST), or the rows are of no organization. */
export async function readAggregates(
  source: Source,
  resource: Resource,
  { filters, by, sums, signal }: AggregateQuery,
): Promise<Aggregate[] | null> {
  if (!resource.tenant) return null;
  const conditions = conditionsOf(source, resource, filters);
  const touched = touchedAliases(conditions);
  // a record that only has to be there is joined without a column of it, which would make groups of its own
  const joined = resource.columns.flatMap(({ relation }) =>
    relation && touched.has(relation.alias) ? [`${headOf(relation)}!inner()`] : [],
  );
  const select = [
    ...(by ? [inSelect(by)] : []),
    `${ROWS}:${resource.key}.count()`,
    ...sums.map(inSelect).map((name) => `${name}:${name}.sum()::text`),
    ...joined,
  ].join(',');
  const request = narrowed(source.client.from(resource.name).select(select), source, {
    resource,
    conditions,
    view: 'list',
    ...(signal ? { signal } : {}),
  });
  const answer = await (by ? request.order(by, { ascending: true }) : request);
  if (answer.error?.code === 'PGRST123') return null;
  return rowsOf(answer, { resource }).map((row) => ({
    key: by ? row[by] : undefined,
    rows: Number(row[ROWS]),
    sums: Object.fromEntries(sums.map((name) => [name, row[name] === null ? null : String(row[name])])),
  }));
}
