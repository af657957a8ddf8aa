// Many cells in one request and one transaction: a paste, a bulk edit, and either of them taken back.
import { customName, folded } from '@/catalog/custom.ts';
import type { Resource, Resources } from '@/catalog/resource.ts';
import type { Api } from '@/lib/api.ts';
import { ApiProblem } from '@/lib/problem.ts';
import { type DatabaseError, toProblem } from './errors.ts';
import type { RestClient } from './rest.ts';

/** As many rows as `update_many` takes at once. */
export const MOST_ROWS = 10_000;

export interface RowChange {
  id: string;
  /** the one that was read */
  version: number;
  values: Record<string, unknown>;
}

interface Where {
  api: Pick<Api, 'client'>;
  organizationId: string;
  resource: Resource;
  resources: Resources;
}

/** Which row and column a refusal is about, where the database could tell. */
export interface Place {
  row: string | null;
  column: string | null;
}

/** All or none. Answers what the rows were before, with the version they have now: sent again, it takes the change back. */
export async function updateMany(
  { api, organizationId, resource, resources }: Where,
  rows: RowChange[],
  values: Record<string, unknown> = {},
): Promise<RowChange[]> {
  const wire = (given: Record<string, unknown>) => folded(given, resource.column);
  const { data, error, status } = await (api.client as unknown as RestClient).rpc('update_many', {
    p_organization: organizationId,
    p_table: resource.name,
    p_rows: rows.map((row) => ({ ...row, values: wire(row.values) })),
    p_values: wire(values),
  });
  if (!error) return ((data ?? []) as RowChange[]).map((row) => ({ ...row, values: unfolded(row.values) }));
  const refused = refusedOf(error);
  const given = { ...values, ...rows.find(({ id }) => id === refused?.row)?.values };
  const inner = refused
    ? { code: refused.code, message: error.message ?? null, details: refused.detail ?? null }
    : error;
  const place: Place = { row: refused?.row ?? null, column: refused?.column ?? null };
  throw Object.assign(toProblem(inner, status, { resource, resources, values: given }), { place });
}

interface Refused extends Partial<Place> {
  code: string;
  detail?: string;
}

/** What the database said of one of the rows, inside of what it said of all of them. */
function refusedOf({ code, details }: DatabaseError): Refused | null {
  return (code === 'PT403' || code === 'PT422') && details?.startsWith('{') ? (JSON.parse(details) as Refused) : null;
}

/** The other way round of `folded`: what stood in one object stands under the names of the columns. */
function unfolded({ custom, ...own }: Record<string, unknown>): Record<string, unknown> {
  const entries = Object.entries((custom ?? {}) as Record<string, unknown>);
  return { ...own, ...Object.fromEntries(entries.map(([key, value]) => [customName(key), value])) };
}

export function problemPlace(problem: unknown): Place {
  const place = problem instanceof ApiProblem ? problem.place : undefined;
  return (place as Place | undefined) ?? { row: null, column: null };
}

/** Rows that others changed since they were read, of a refusal for that reason. */
export function staleRows(problem: unknown): string[] {
  const rows = problem instanceof ApiProblem && problem.reason === 'stale' ? (problem.details as StaleDetails) : null;
  return (rows?.rows ?? []).map(({ id }) => id);
}

type StaleDetails = { rows?: { id: string }[] } | null;
