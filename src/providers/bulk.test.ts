import { describe, expect, it } from 'vitest';
import { ORGANIZATION } from '@/catalog/catalog.fixture.ts';
import { fakeServer, refused, rows } from './fakeServer.ts';

const MINE = `organization_id=eq.${ORGANIZATION}`;

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
