// What every request of the data provider has in common: whose rows, which columns, which conditions.
import type { CrudFilter } from '@refinedev/core';
import type { Resource, Resources, Row } from '@/catalog/resource.ts';
import { countSelectFor, selectFor, type View } from '@/catalog/select.ts';
import { ApiProblem } from '@/lib/problem.ts';
import { type ErrorContext, toProblem } from './errors.ts';
import { type Condition, toConditions } from './query/conditions.ts';
import type { Order } from './query/order.ts';
import { render, touchedAliases } from './query/render.ts';
import type { Answer, RestClient, RestQuery } from './rest.ts';

export interface Source {
  client: RestClient;
  resources: Resources;
  organizationId: string;
}

export interface Query {
  resource: Resource;
  conditions: Condition[];
  view: View;
  signal?: AbortSignal;
}

export interface Page {
  from: number;
  size: number;
  order: Order[];
  count?: 'exact' | 'estimated';
}

export function resourceOf({ resources }: Pick<Source, 'resources'>, name: string): Resource {
  const resource = resources.get(name);
  if (resource) return resource;
  throw new ApiProblem({
    statusCode: 404,
    reason: 'not-found',
    words: { key: 'errors.unknownTable', params: { name } },
  });
}

export function rowsOf(answer: Answer, context: ErrorContext): Row[] {
  if (answer.error) throw toProblem(answer.error, answer.status, context);
  return (answer.data ?? []) as Row[];
}

export const conditionsOf = (source: Source, resource: Resource, filters: readonly CrudFilter[]): Condition[] =>
  toConditions(filters, { resource, resources: source.resources });

/**
 * People are the one kind of record outside organizations: lists of them are narrowed to the members of the current one,
 * or a picker would offer colleagues from another company.
 */
function membersOnly(resource: Resource, resources: Resources): { embed: string; path: string } | null {
  if (resource.tenant) return null;
  const key = resources.get('memberships')?.columns.find(({ relation }) => relation?.table === resource.name)?.relation;
  return key
    ? { embed: `memberships!${key.constraint}!inner(organization_id)`, path: 'memberships.organization_id' }
    : null;
}

/** Every list names the organization: besides row security, and because the index starts with it (DESIGN 5). */
export function narrowed(request: RestQuery, source: Source, { resource, conditions, signal }: Query): RestQuery {
  const path = resource.tenant ? 'organization_id' : membersOnly(resource, source.resources)?.path;
  let next = path ? request.eq(path, source.organizationId) : request;
  for (const param of render(conditions)) {
    next =
      param.is === 'filter'
        ? next.filter(param.path, param.operator, param.value)
        : next.or(param.value, param.of ? { referencedTable: param.of } : undefined);
  }
  return signal ? next.abortSignal(signal) : next;
}

function withMembers(select: string, { resource }: Query, { resources }: Source): string {
  const members = membersOnly(resource, resources);
  return members ? `${select},${members.embed}` : select;
}

export interface Rows {
  rows: Row[];
  count: number | null;
  /** the page lies behind the last row, which is no error to a reader */
  beyond: boolean;
}

const unsorted = new Set(['42702', 'PGRST100']);

export async function readPage(source: Source, query: Query, page: Page): Promise<Rows> {
  const answer = await askPage(source, query, page);
  // PostgREST from 13 on answers 416 with a body that is no json (PostgREST/postgrest#4455)
  if (answer.status === 416 || answer.error?.code === 'PGRST103') {
    return { rows: [], count: answer.count ?? null, beyond: true };
  }
  // @supabase/lite 0.10 does not say whose column a filter means once it sorts by a related record, and knows no letters but
  // ASCII there: then the key itself has to do, which at least keeps what belongs together together
  if (unsorted.has(answer.error?.code ?? '') && page.order.some(({ column }) => column === null)) {
    return readPage(source, query, {
      ...page,
      order: page.order.map((order) => ({ ...order, by: order.key, column: order.key })),
    });
  }
  const rows = rowsOf(answer, { resource: query.resource });
  return { rows, count: answer.count ?? null, beyond: rows.length === 0 && page.from > 0 };
}

async function askPage(source: Source, query: Query, page: Page): Promise<Answer> {
  const select = selectFor(query.resource, query.view, source.resources, touchedAliases(query.conditions));
  const table = source.client.from(query.resource.name);
  let request = narrowed(
    table.select(withMembers(select, query, source), page.count ? { count: page.count } : {}),
    source,
    query,
  );
  for (const { by, ascending, nullsFirst } of page.order) request = request.order(by, { ascending, nullsFirst });
  return request.range(page.from, page.from + page.size - 1);
}

export async function countRows(source: Source, query: Query): Promise<number> {
  const select = countSelectFor(query.resource, source.resources, touchedAliases(query.conditions));
  const table = source.client.from(query.resource.name);
  const answer = await narrowed(
    table.select(withMembers(select, query, source), { count: 'exact', head: true }),
    source,
    query,
  );
  if (answer.error) throw toProblem(answer.error, answer.status, { resource: query.resource });
  return answer.count ?? 0;
}
