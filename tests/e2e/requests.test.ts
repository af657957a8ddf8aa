// What the generated screens ask of the API, for every table and view there is, over the demo company. The requests are
// the app's own: its data provider on its catalog.
import { beforeAll, describe, expect, inject, it } from 'vitest';
import WebSocket from 'ws';
import { loadCatalog } from '@/catalog/load.ts';
import type { Column, Resource, Resources } from '@/catalog/resource.ts';
import type { Catalog } from '@/catalog/types.ts';
import { fieldOf } from '@/fields/index.ts';
import snapshot from '@/generated/catalog.json';
import { type Api, createApi } from '@/lib/api.ts';
import { createDataProvider } from '@/providers/data.ts';
import { buildResources } from '@/providers/resources.ts';
import { searchFilters } from '@/screens/list/toFilters.ts';
import { demoAccount } from './lib/person.ts';

const { appUrl, publishableKey, demo } = inject('e2e');

async function tokenOf(role: string): Promise<string> {
  const response = await fetch(`${appUrl}/auth/v1/token?grant_type=password`, {
    method: 'POST',
    headers: { apikey: publishableKey, 'content-type': 'application/json' },
    body: JSON.stringify(demoAccount(role)),
  });
  return ((await response.json()) as { access_token: string }).access_token;
}

let resources: Resources;
let provider: ReturnType<typeof createDataProvider>;
beforeAll(async () => {
  // supabase-js wants one to be there, though nothing here listens; Node 20 has none
  globalThis.WebSocket ??= WebSocket as never;
  const token = await tokenOf('owner');
  const api: Api = createApi({ url: appUrl, publishableKey }, { token: async () => token, refresh: async () => false });
  const catalog = await loadCatalog(api.client, demo.organizationId);
  resources = buildResources(catalog, { strict: true });
  provider = createDataProvider(api, resources, demo.organizationId);
});

/** The committed catalog says what must be there; the running one is asked. */
const names = buildResources(snapshot as unknown as Catalog, { strict: true }).all.map(({ name }) => name);

const found = (name: string): Resource => {
  const resource = resources.get(name);
  if (!resource) throw new Error(`The owner is not told of ${name}`);
  return resource;
};

const firstPage = { currentPage: 1, pageSize: 25, mode: 'server' as const };
const list = (resource: Resource, more: object = {}) =>
  provider.getList({
    resource: resource.name,
    pagination: firstPage,
    sorters: resource.sort,
    meta: { view: 'list' },
    ...more,
  });

/** A value a person could filter by, from what stands in a row. */
function filterOf(column: Column, value: unknown) {
  const [operator] = fieldOf(column).operators;
  const given = operator === 'in' ? [value] : operator === 'between' ? [value, value] : value;
  return { field: column.name, operator: operator as never, value: given };
}

describe.each(names)('%s', (name) => {
  it('is listed with the records it names, in its order', async () => {
    const resource = found(name);
    const { data, total } = await list(resource);
    expect(data.length).toBe(Math.min(total, firstPage.pageSize));
    for (const row of data) {
      expect(row.id, 'every row can be opened').toBeTruthy();
      for (const column of resource.list.map((one) => resource.column(one)))
        if (column?.relation && row[column.name] !== null)
          expect(row, column.name).toHaveProperty(column.relation.alias);
    }
  });

  it('is sorted by each column of the list, and exported', async () => {
    const resource = found(name);
    for (const field of resource.list) {
      if (resource.column(field)?.kind === 'json') continue;
      const { total } = await list(resource, { sorters: [{ field, order: 'desc' }] });
      expect(total, field).toBeGreaterThanOrEqual(0);
    }
    const { data } = await list(resource, { meta: { view: 'export' } });
    expect(data.length).toBeGreaterThanOrEqual(0);
  });

  it('finds a row by search and by each filter', async () => {
    const resource = found(name);
    const { data } = await list(resource);
    const [row] = data;
    const words = searchFilters('e', resource);
    expect((await list(resource, { filters: words })).total).toBeGreaterThanOrEqual(0);
    if (!row) return;
    for (const column of resource.filters.map((one) => resource.column(one)).filter((one) => one !== undefined)) {
      const value = row[column.name];
      if (value === null || value === undefined) continue;
      const { total } = await list(resource, { filters: [filterOf(column, value)] });
      expect(total, column.name).toBeGreaterThan(0);
    }
  });

  it('is shown, edited and picked', async () => {
    const resource = found(name);
    const { data } = await list(resource);
    const [row] = data;
    if (!row) return;
    const { data: record } = await provider.getOne({ resource: name, id: row.id as string, meta: { view: 'form' } });
    for (const column of resource.columns.filter(({ hidden }) => !hidden))
      expect(record, column.name).toHaveProperty(column.name);
    const options = await list(resource, { meta: { view: 'option' } });
    expect(options.data.length).toBe(data.length);
    for (const child of resource.children) {
      const filters = [{ field: child.column, operator: 'eq' as const, value: row.id }];
      const related = await provider.getList({
        resource: child.table,
        pagination: firstPage,
        filters,
        meta: { view: 'list' },
      });
      expect(related.total, child.table).toBeGreaterThanOrEqual(0);
    }
  });
});
