import type { CrudFilter } from '@refinedev/core';
import { describe, expect, it } from 'vitest';
import { ORGANIZATION } from '@/catalog/catalog.fixture.ts';
import { fakeServer, refused, rows } from './fakeServer.ts';

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

describe('sensitive tables', () => {
  const pay = (answers: Parameters<typeof fakeServer>[0]) => {
    const server = fakeServer(answers);
    const resource = server.resources.get('vendors');
    if (!resource) throw new Error('There are no vendors.');
    resource.sensitive = true;
    return server;
  };

  it('are shown when it is written down who reads them: a list with its filter, a record by its id', async () => {
    const server = pay([rows({ id: ID }), rows(), rows({ id: ID }), rows()]);
    const filters: CrudFilter[] = [{ field: 'trade', operator: 'eq', value: 'Paving' }];
    await server.provider.getList({ resource: 'vendors', filters, meta: { count: 'none' } });
    await server.provider.getOne({ resource: 'vendors', id: ID });
    expect(server.seen.filter(({ table }) => table === 'rpc/note_access').map(({ body }) => body)).toEqual([
      { p_org: ORGANIZATION, p_action: 'view', p_resource: 'vendors', p_rows: 1, p_filters: filters },
      { p_org: ORGANIZATION, p_action: 'view', p_resource: 'vendors', p_record: ID, p_rows: 1 },
    ]);
  });

  it('are not shown when it cannot be written down', async () => {
    const server = pay([rows({ id: ID }), refused(403, '42501')]);
    await expect(server.provider.getOne({ resource: 'vendors', id: ID })).rejects.toMatchObject({ statusCode: 403 });
  });

  it('are not written down for names in a picker, pages of a file, nor where nothing was found', async () => {
    const server = pay((seen) => rows(...(seen.params.get('trade') ? [] : [{ id: ID }])));
    await server.provider.getList({ resource: 'vendors', meta: { view: 'option', count: 'none' } });
    await server.provider.getList({ resource: 'vendors', meta: { view: 'export', count: 'none' } });
    const filters: CrudFilter[] = [{ field: 'trade', operator: 'eq', value: 'Paving' }];
    await server.provider.getList({ resource: 'vendors', filters, meta: { count: 'none' } });
    expect(server.lines().filter((line) => line.includes('note_access'))).toEqual([]);
  });
});
