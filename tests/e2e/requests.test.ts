// What the generated screens ask of the API, for every table and view there is, over the demo company. The requests are
// the app's own: its data provider on its catalog.
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { loadCatalog } from '@/catalog/load.ts';
import type { Column, Resource, Resources } from '@/catalog/resource.ts';
import type { Catalog } from '@/catalog/types.ts';
import { fieldOf } from '@/fields/index.ts';
import snapshot from '@/generated/catalog.json';
import { type Api, createApi } from '@/lib/api.ts';
import { addDays } from '@/lib/dates.ts';
import { createDataProvider } from '@/providers/data.ts';
import { buildResources } from '@/providers/resources.ts';
import { toFilters } from '@/screens/list/toFilters.ts';
import type { FilterState } from '@/screens/list/urlState.ts';
import { askSession } from '../../scripts/session.ts';
import { demoAccount } from './lib/person.ts';

const { appUrl, publishableKey, demo } = inject('e2e');

let resources: Resources;
let provider: ReturnType<typeof createDataProvider>;
beforeAll(async () => {
  const token = await askSession({ appUrl, publishableKey }, '', { ...demoAccount('owner') });
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

const SIZE = 5;
const ask = (resource: Resource, more: object = {}) =>
  provider.getList({
    resource: resource.name,
    pagination: { currentPage: 1, pageSize: SIZE, mode: 'server' as const },
    sorters: resource.sort,
    meta: { view: 'list' },
    ...more,
  });

/** The list as it opens, asked once per table. */
const opened = new Map<string, ReturnType<typeof ask>>();
const list = (resource: Resource) => {
  const answer = opened.get(resource.name) ?? ask(resource);
  opened.set(resource.name, answer);
  return answer;
};

const columnsNamed = (resource: Resource, names: string[]): Column[] =>
  names.map((one) => resource.column(one)).filter((column) => column !== undefined);

/** What a person could filter by to find the row that has this value. */
function filterOf(column: Column, value: unknown): FilterState {
  const { operators } = fieldOf(column);
  const [usual = 'eq'] = operators;
  if (operators.includes('within')) {
    const day = String(value).slice(0, 10);
    return { field: column.name, operator: 'between', value: [addDays(day, -1), addDays(day, 1)] };
  }
  if (usual === 'between') return { field: column.name, operator: usual, value: [value, value] };
  return { field: column.name, operator: usual, value: usual === 'in' ? [value] : value };
}

const filtered = (resource: Resource, state: Partial<Parameters<typeof toFilters>[0]>) =>
  ask(resource, {
    filters: toFilters({ search: '', filters: [], archived: true, ...state }, resource, resources, { timezone: 'UTC' }),
  });

describe.each(names)('%s', (name) => {
  it('is listed with the records it names', async () => {
    const resource = found(name);
    const { data, total } = await list(resource);
    expect(data.length).toBe(Math.min(total, SIZE));
    for (const row of data) {
      expect(row.id, 'every row can be opened').toBeTruthy();
      for (const { name: column, relation } of columnsNamed(resource, resource.list))
        if (relation && row[column] !== null) expect(row, column).toHaveProperty(relation.alias);
    }
  });

  it('is sorted by each column of the list, and exported', async () => {
    const resource = found(name);
    const { total, data } = await list(resource);
    const sorted = columnsNamed(resource, resource.list).filter(({ kind }) => kind !== 'json');
    const answers = await Promise.all(
      sorted.map(({ name: field }) => ask(resource, { sorters: [{ field, order: 'desc' }] })),
    );
    expect(answers.map((answer) => answer.total)).toEqual(sorted.map(() => total));
    expect((await ask(resource, { meta: { view: 'export' } })).data.length).toBe(data.length);
  });

  it('finds its first row by what stands in it', async () => {
    const resource = found(name);
    const [row] = (await list(resource)).data;
    if (!row) return;
    const word = resource.search.map((field) => row[field]).find((value) => typeof value === 'string');
    if (word) expect((await filtered(resource, { search: String(word) })).total, 'search').toBeGreaterThan(0);
    const filters = columnsNamed(resource, resource.filters)
      .filter((column) => row[column.name] !== null && row[column.name] !== undefined)
      .map((column) => filterOf(column, row[column.name]));
    const answers = await Promise.all(filters.map((filter) => filtered(resource, { filters: [filter] })));
    for (const [index, { total }] of answers.entries())
      expect(total, JSON.stringify(filters[index])).toBeGreaterThan(0);
  });

  it('is shown, picked and followed by its related lists', async () => {
    const resource = found(name);
    const { data } = await list(resource);
    const [row] = data;
    if (!row) return;
    const { data: record } = await provider.getOne({ resource: name, id: row.id as string, meta: { view: 'form' } });
    for (const column of resource.columns.filter(({ hidden }) => !hidden))
      expect(record, column.name).toHaveProperty(column.name);
    expect((await ask(resource, { meta: { view: 'option' } })).data.length).toBe(data.length);
    const related = await Promise.all(
      resource.children.map((child) =>
        ask(found(child.table), { filters: [{ field: child.column, operator: 'eq', value: row.id }] }),
      ),
    );
    for (const answer of related) expect(answer.data.length).toBe(Math.min(answer.total, SIZE));
  });
});
