// Refine's DataProvider over PostgREST. What the stock one gets wrong is listed in reference/refine.md A4 and D; each
// case has its test in data.test.ts.
import type { BaseKey, CustomParams, DataProvider, GetListParams, MetaQuery } from '@refinedev/core';
import { indexed } from '@/catalog/derive.ts';
import type { Resource, Resources } from '@/catalog/resource.ts';
import { selectFor } from '@/catalog/select.ts';
import type { Api } from '@/lib/api.ts';
import { ApiProblem } from '@/lib/problem.ts';
import { noteAccess } from './accessLog.ts';
import { deleteRows, updateRows } from './bulk.ts';
import { toProblem } from './errors.ts';
import { readList } from './list.ts';
import { safeMeta } from './query/meta.ts';
import { resourceOf, rowsOf, type Source } from './request.ts';
import type { RestClient, RestQuery } from './rest.ts';
import { insertable, updatable } from './values.ts';

const notFound = () =>
  new ApiProblem({
    statusCode: 404,
    reason: 'not-found',
    words: { key: 'errors.notFound' },
  });

const refused = () =>
  new ApiProblem({
    statusCode: 403,
    reason: 'forbidden',
    words: { key: 'errors.noRow' },
  });

export function createDataProvider(
  api: Pick<Api, 'client'>,
  resources: Resources | null,
  organizationId: string | null,
): DataProvider {
  const source: Source = {
    client: api.client as unknown as RestClient,
    resources: resources ?? indexed([], []),
    organizationId: organizationId ?? '',
  };
  const of = (name: string) => resourceOf(source, name);
  const mine = (request: RestQuery, resource: Resource) =>
    resource.tenant ? request.eq('organization_id', source.organizationId) : request;
  const form = (resource: Resource) => selectFor(resource, 'form', source.resources);

  async function one(resource: Resource, id: BaseKey, meta?: MetaQuery) {
    const { view, signal } = safeMeta(meta, 'form');
    const request = mine(
      source.client
        .from(resource.name)
        .select(selectFor(resource, view, source.resources))
        .eq(resource.key, id),
      resource,
    );
    const answer = await (signal ? request.abortSignal(signal) : request);
    // an address can hold any text for an id
    if (answer.error?.code === '22P02') throw notFound();
    const [row] = rowsOf(answer, { resource });
    if (!row) throw notFound();
    return row;
  }

  /** Row security lets a write to a hidden or protected row hit nothing and calls it success. It is none. */
  async function noRow(resource: Resource, id: BaseKey): Promise<never> {
    await one(resource, id);
    throw refused();
  }

  const provider = {
    getApiUrl: () => '',

    async getList({ resource: name, ...params }: GetListParams) {
      const resource = of(name);
      const answer = await readList(source, resource, params);
      const rows = answer.data.length;
      // a file is written down as a whole, by who saves it; a picker shows names
      const isShown = !['export', 'option'].includes(safeMeta(params.meta, 'list').view);
      if (resource.sensitive && isShown && rows > 0)
        await noteAccess(source, { action: 'view', resource, rows, filters: params.filters ?? [] });
      return answer;
    },

    async getOne({ resource: name, id, meta }: Parameters<DataProvider['getOne']>[0]) {
      const resource = of(name);
      const data = await one(resource, id, meta);
      if (resource.sensitive) await noteAccess(source, { action: 'view', resource, id, rows: 1 });
      return { data };
    },

    async getMany({ resource: name, ids, meta }: Parameters<NonNullable<DataProvider['getMany']>>[0]) {
      const resource = of(name);
      const { view, signal } = safeMeta(meta, 'option');
      if (ids.length === 0) return { data: [] };
      const request = mine(
        source.client
          .from(name)
          .select(selectFor(resource, view, source.resources))
          .in(resource.key, [...new Set(ids)]),
        resource,
      );
      return { data: rowsOf(await (signal ? request.abortSignal(signal) : request), { resource }) };
    },

    async create({ resource: name, variables }: Parameters<DataProvider['create']>[0]) {
      const resource = of(name);
      const values = insertable(resource, variables as object, source.organizationId);
      const [row] = rowsOf(await source.client.from(name).insert(values).select(form(resource)), {
        resource,
        resources: source.resources,
        values,
      });
      if (!row) throw refused();
      return { data: row };
    },

    async createMany({ resource: name, variables }: Parameters<NonNullable<DataProvider['createMany']>>[0]) {
      const resource = of(name);
      const values = (variables as object[]).map((row) => insertable(resource, row, source.organizationId));
      const rows = rowsOf(await source.client.from(name).insert(values).select(form(resource)), {
        resource,
        resources: source.resources,
      });
      if (rows.length !== values.length) throw refused();
      return { data: rows };
    },

    async update({ resource: name, id, variables }: Parameters<DataProvider['update']>[0]) {
      const resource = of(name);
      const values = updatable(resource, variables as object, { version: true });
      const request = mine(source.client.from(name).update(values).eq(resource.key, id), resource).select(
        form(resource),
      );
      const [row] = rowsOf(await request, { resource, resources: source.resources, values });
      return { data: row ?? (await noRow(resource, id)) };
    },

    async updateMany({ resource, ids, variables }: Parameters<NonNullable<DataProvider['updateMany']>>[0]) {
      return {
        data: await updateRows(
          source,
          of(resource),
          ids,
          updatable(of(resource), variables as object, { version: false }),
        ),
      };
    },

    async deleteOne({ resource: name, id }: Parameters<DataProvider['deleteOne']>[0]) {
      const resource = of(name);
      const answer = await mine(source.client.from(name).delete().eq(resource.key, id), resource).select(resource.key);
      const [row] = rowsOf(answer, { resource, resources: source.resources });
      return { data: row ?? (await noRow(resource, id)) };
    },

    async deleteMany({ resource, ids }: Parameters<NonNullable<DataProvider['deleteMany']>>[0]) {
      return { data: await deleteRows(source, of(resource), ids) };
    },

    /** `useCustom({ url: 'rpc/<function>', payload })` and nothing else: no address is taken from outside. */
    async custom({ url, payload }: CustomParams) {
      const [, name] = /^rpc\/([a-z_]+)$/.exec(url) ?? [];
      if (!name) throw new Error(`custom() calls rpc/<function>, not ${url}`);
      const answer = await source.client.rpc(name, (payload ?? {}) as Record<string, unknown>);
      if (answer.error) throw toProblem(answer.error, answer.status, { resources: source.resources });
      return { data: answer.data };
    },
  };
  // Refine's signatures are generic in the record; what comes back is decided by the catalog at run time
  return provider as unknown as DataProvider;
}
