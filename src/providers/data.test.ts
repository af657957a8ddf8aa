import type { CrudFilter } from '@refinedev/core';
import { describe, expect, it } from 'vitest';
import { ORGANIZATION } from '@/catalog/catalog.fixture.ts';
import { counted, fakeServer, refused, rows } from './fakeServer.ts';

const VENDOR = 'vendors?select=id,version,name,vendor_type,trade,phone,insurance_expiry,composite_score,is_preferred';
const MINE = `organization_id=eq.${ORGANIZATION}`;
const ID = '11111111-1111-4111-8111-111111111111';
const CODE_EMBEDS = 'project:projects!cost_codes_project_id_fkey(id,name,code)';

describe('a crafted link', () => {
  // useMeta merges the query string into meta: this deleted every row of an organization with the stock provider (A4)
  const meta = {
    idColumnName: 'organization_id',
    schema: 'private',
    select: 'id,secret',
    count: 'exact',
    view: 'form,secret',
    table: 'x',
  };

  it('cannot choose what a delete hits', async () => {
    const server = fakeServer([rows({ id: ID })]);
    await server.provider.deleteOne({ resource: 'vendors', id: ID, meta });
    expect(server.lines()).toEqual([`DELETE vendors?id=eq.${ID}&${MINE}&select=id`]);
    expect(server.seen[0]?.headers.get('accept-profile')).toBeNull();
    expect(server.seen[0]?.headers.get('content-profile')).toBe('public');
  });

  it('cannot choose what is read or written', async () => {
    const server = fakeServer([rows({ id: ID, version: 1 }), rows({ id: ID }), rows(), rows({ id: ID })]);
    await server.provider.getOne({ resource: 'organization_divisions', id: ID, meta });
    await server.provider.update({
      resource: 'organization_divisions',
      id: ID,
      variables: { name: 'x', version: 1 },
      meta,
    });
    await server.provider.getList({ resource: 'organization_divisions', meta });
    await server.provider.create({ resource: 'organization_divisions', variables: { code: 'a', name: 'x' }, meta });
    for (const line of server.lines()) {
      expect(line).not.toMatch(/secret|private|idColumnName|\*/);
      expect(line).toMatch(/select=id,version,code,name,is_active,sort_order/);
    }
    expect(server.lines()[1]).toMatch(new RegExp(`^PATCH organization_divisions\\?id=eq.${ID}&organization_id=eq.`));
  });

  it('cannot name a table or a column that is not in the catalog', async () => {
    const { provider, seen } = fakeServer([]);
    const list = (filters: CrudFilter[]) => provider.getList({ resource: 'vendors', filters });
    await expect(provider.getList({ resource: 'secrets' })).rejects.toMatchObject({ statusCode: 404 });
    await expect(list([{ field: 'id,organization_id', operator: 'eq', value: 1 }])).rejects.toMatchObject({
      statusCode: 400,
    });
    await expect(list([{ field: 'x.y', operator: 'eq', value: 1 }])).rejects.toMatchObject({ statusCode: 400 });
    await expect(list([{ field: 'name', operator: 'constructor' as never, value: 1 }])).rejects.toMatchObject({
      statusCode: 400,
    });
    await expect(
      provider.getList({ resource: 'vendors', sorters: [{ field: 'name;drop', order: 'asc' }] }),
    ).rejects.toMatchObject({
      statusCode: 400,
    });
    expect(seen).toEqual([]);
  });
});

describe('getList', () => {
  it('names the organization, the columns and an order that is stable', async () => {
    const server = fakeServer([rows()]);
    await server.provider.getList({ resource: 'vendors', pagination: { currentPage: 1, pageSize: 25 } });
    expect(server.lines()).toEqual([`GET ${VENDOR}&${MINE}&order=name.asc,id.asc&offset=0&limit=25`]);
  });

  it('embeds by constraint, people by the key to profiles, titles of titles one step on', async () => {
    const server = fakeServer([rows(), rows()]);
    await server.provider.getList({ resource: 'cost_codes' });
    await server.provider.getList({ resource: 'project_members' });
    expect(server.lines()[0]).toContain(
      `select=id,version,project_id,code,description,original_budget,${CODE_EMBEDS}&`,
    );
    expect(server.lines()[1]).toContain(
      'project:projects!project_members_project_id_fkey(id,name,code),user:profiles!project_members_user_id_profile_fkey(id,full_name)',
    );
  });

  it('sorts rows by a related record, blanks last', async () => {
    const server = fakeServer([rows(), rows()]);
    await server.provider.getList({ resource: 'cost_events', sorters: [{ field: 'project_id', order: 'desc' }] });
    await server.provider.getList({ resource: 'vendors', sorters: [{ field: 'trade', order: 'desc' }] });
    expect(server.seen[0]?.params.get('order')).toBe('project(code).desc.nullslast,id.asc');
    expect(server.seen[1]?.params.get('order')).toBe('trade.desc.nullslast,id.asc');
  });

  it('sorts by the key where the server cannot tell the columns of two tables apart', async () => {
    const server = fakeServer([
      refused(400, '42702', 'column reference "organization_id" is ambiguous'),
      rows({ id: ID }),
    ]);
    await server.provider.getList({ resource: 'cost_events', sorters: [{ field: 'project_id', order: 'asc' }] });
    expect(server.seen.map(({ params }) => params.get('order'))).toEqual([
      'project(code).asc,id.asc',
      'project_id.asc,id.asc',
    ]);
  });

  it('makes the row depend on the record a filter touches', async () => {
    const server = fakeServer([rows()]);
    await server.provider.getList({
      resource: 'cost_codes',
      filters: [{ field: 'project.status', operator: 'in', value: ['active'] }],
    });
    expect(server.lines()[0]).toContain('project:projects!cost_codes_project_id_fkey!inner(id,name,code)');
    expect(server.seen[0]?.params.get('project.status')).toBe('in.("active")');
  });

  it('narrows people to the members of the organization', async () => {
    const server = fakeServer([rows()]);
    await server.provider.getList({ resource: 'profiles', meta: { view: 'option', count: 'none' } });
    expect(server.lines()[0]).toBe(
      `GET profiles?select=id,full_name,memberships!memberships_user_id_profile_fkey!inner(organization_id)&memberships.organization_id=eq.${ORGANIZATION}&order=created_at.desc,id.asc&offset=0&limit=25`,
    );
  });
});

describe('counting', () => {
  const full = (length: number) => ({ body: Array.from({ length }, (_, index) => ({ id: String(index) })) });
  const list = (server: ReturnType<typeof fakeServer>, page = 1, meta = {}) =>
    server.provider.getList({ resource: 'vendors', pagination: { currentPage: page, pageSize: 2 }, meta });

  it('asks for an estimate and counts exactly while that is cheap', async () => {
    const server = fakeServer([{ ...full(2), ...counted(1300) }, counted(1287)]);
    expect(await list(server)).toMatchObject({ total: 1287, estimated: false });
    expect(server.seen.map(({ method, headers }) => [method, headers.get('prefer')])).toEqual([
      ['GET', 'count=estimated'],
      ['HEAD', 'count=exact'],
    ]);
    expect(server.lines()[1]).toBe(`HEAD vendors?select=id&${MINE}`);
  });

  it('lets the rows of a list wait for no count', async () => {
    const server = fakeServer([{ ...full(2), ...counted(1300) }]);
    expect(await list(server, 1, { count: 'estimated' })).toMatchObject({ total: 1300, estimated: true });
    expect(server.seen).toHaveLength(1);
  });

  it('takes the estimate of a large table', async () => {
    const server = fakeServer([{ ...full(2), ...counted(1_000_400) }]);
    expect(await list(server)).toMatchObject({ total: 1_000_400, estimated: true });
    expect(server.seen).toHaveLength(1);
  });

  it('knows the total from a page that is not full', async () => {
    const server = fakeServer([{ ...full(1), ...counted(900) }]);
    expect(await list(server, 3)).toMatchObject({ total: 5, estimated: false });
  });

  it('counts nothing for a picker', async () => {
    const server = fakeServer([full(2)]);
    await list(server, 1, { view: 'option', count: 'none' });
    expect(server.seen).toHaveLength(1);
    expect(server.seen[0]?.headers.get('prefer')).toBeNull();
  });

  it.each([
    ['an empty page', { body: [] }],
    ['a 416 without json', { status: 416, body: '{"code":"PGRST103", oops' }],
  ])('goes back to the last page from %s', async (_, beyond) => {
    const server = fakeServer([beyond, counted(5), full(1)]);
    expect(await list(server, 9)).toMatchObject({ page: 3, total: 5, data: [{ id: '0' }] });
    expect(server.seen[2]?.params.get('offset')).toBe('4');
  });

  it('never asks for everything at once', async () => {
    const server = fakeServer([rows()]);
    await server.provider.getList({ resource: 'vendors', pagination: { mode: 'off' } });
    expect(server.seen[0]?.params.get('limit')).toBe('1000');
  });
});

describe('reading records', () => {
  it('reads one inside the organization, and 404 when there is none', async () => {
    const server = fakeServer([rows()]);
    await expect(server.provider.getOne({ resource: 'vendors', id: ID })).rejects.toMatchObject({ statusCode: 404 });
    expect(server.lines()[0]).toContain(`id=eq.${ID}&${MINE}`);
  });

  it('takes an id that is none for a record that is not there', async () => {
    const server = fakeServer([refused(400, '22P02', 'invalid input syntax for type uuid: "new"')]);
    await expect(server.provider.getOne({ resource: 'vendors', id: 'new' })).rejects.toMatchObject({ statusCode: 404 });
  });

  it('reads many in one request', async () => {
    const server = fakeServer([rows({ id: 'a' }, { id: 'b' })]);
    await server.provider.getMany?.({ resource: 'vendors', ids: ['a', 'b', 'a'] });
    expect(server.lines()).toEqual([`GET vendors?select=id,version,name&id=in.(a,b)&${MINE}`]);
  });
});

describe('writing', () => {
  it('creates in the organization, whatever the form says', async () => {
    const server = fakeServer([rows({ id: ID })]);
    await server.provider.create({
      resource: 'vendors',
      variables: { name: 'Elm', organization_id: 'other', version: 7 },
    });
    expect(server.seen[0]?.body).toEqual({ organization_id: ORGANIZATION, name: 'Elm' });
  });

  it('refuses columns that are not the form’s to write', async () => {
    const { provider, seen } = fakeServer([]);
    await expect(provider.create({ resource: 'vendors', variables: { name: 'x', import_run_id: ID } })).rejects.toThrow(
      /import_run_id/,
    );
    await expect(provider.create({ resource: 'vendors', variables: { nope: 1 } })).rejects.toThrow(/nope/);
    expect(seen).toEqual([]);
  });

  it('sends the version it has seen in the body, never as a filter', async () => {
    const server = fakeServer([rows({ id: ID, version: 4 })]);
    await server.provider.update({ resource: 'vendors', id: ID, variables: { trade: null, version: 3 } });
    expect(server.seen[0]?.line).toMatch(new RegExp(`^PATCH vendors\\?id=eq.${ID}&${MINE}&select=`));
    expect(server.seen[0]?.body).toEqual({ trade: null, version: 3 });
  });

  it('does not update blindly', async () => {
    const { provider, seen } = fakeServer([]);
    await expect(provider.update({ resource: 'vendors', id: ID, variables: { trade: 'x' } })).rejects.toMatchObject({
      statusCode: 400,
    });
    expect(seen).toEqual([]);
  });

  it.each(['update', 'deleteOne'] as const)(
    '%s of no row is no success: 403 when it is there, 404 when not',
    async (verb) => {
      const there = fakeServer([rows(), rows({ id: ID })]);
      const gone = fakeServer([rows(), rows()]);
      const write = ({ provider }: typeof there) =>
        provider[verb]({ resource: 'vendors', id: ID, variables: { version: 1 } });
      await expect(write(there)).rejects.toMatchObject({ statusCode: 403 });
      await expect(write(gone)).rejects.toMatchObject({ statusCode: 404 });
    },
  );

  it('calls functions and nothing else', async () => {
    const server = fakeServer([{ body: 7 }]);
    expect(await server.provider.custom?.({ url: 'rpc/restore', method: 'post', payload: { p: 1 } })).toEqual({
      data: 7,
    });
    expect(server.lines()).toEqual(['POST rpc/restore']);
    await expect(server.provider.custom?.({ url: 'https://elsewhere.test', method: 'get' })).rejects.toThrow();
  });
});

describe('many rows', () => {
  const ids = (count: number) => Array.from({ length: count }, (_, index) => `id${index}`);
  const echo = (seen: { params: URLSearchParams }) =>
    rows(...(/\((.*)\)/.exec(seen.params.get('id') ?? '')?.[1] ?? '').split(',').map((id) => ({ id })));

  it('needs one request per 200', async () => {
    const server = fakeServer(echo);
    await server.provider.updateMany?.({ resource: 'vendors', ids: ids(450), variables: { trade: 'Roofing' } });
    await server.provider.deleteMany?.({ resource: 'vendors', ids: ids(50), variables: {} });
    expect(server.seen.map(({ method }) => method)).toEqual(['PATCH', 'PATCH', 'PATCH', 'DELETE']);
    expect(server.lines()[3]).toMatch(new RegExp(`^DELETE vendors\\?id=in.\\(id0,.*id49\\)&${MINE}&select=id$`));
  });

  it('compares what was asked with what was done', async () => {
    const server = fakeServer([rows({ id: 'id0' }, { id: 'id2' })]);
    await expect(
      server.provider.deleteMany?.({ resource: 'vendors', ids: ids(3), variables: {} }),
    ).rejects.toMatchObject({
      reason: 'partial',
      details: { done: ['id0', 'id2'], missing: ['id1'] },
    });
  });

  it('does nothing quietly when nothing was allowed', async () => {
    const server = fakeServer([rows()]);
    await expect(
      server.provider.updateMany?.({ resource: 'vendors', ids: ids(2), variables: { trade: 'x' } }),
    ).rejects.toMatchObject({
      statusCode: 403,
    });
  });

  it('lets one row that is still used not keep the others', async () => {
    const used = refused(
      409,
      '23503',
      'update or delete on table "vendors" violates foreign key constraint "x" on table "cost_events"',
    );
    const server = fakeServer((seen) => (seen.params.get('id')?.includes('id2') ? used : echo(seen)));
    await expect(
      server.provider.deleteMany?.({ resource: 'vendors', ids: ids(4), variables: {} }),
    ).rejects.toMatchObject({
      details: {
        done: ['id0', 'id1', 'id3'],
        missing: ['id2'],
        problem: { reason: 'in-use', message: 'Still used by: Cost ledger' },
      },
    });
  });
});
