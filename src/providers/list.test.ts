import { describe, expect, it } from 'vitest';
import { ORGANIZATION } from '@/catalog/catalog.fixture.ts';
import { counted, fakeServer, rows } from './fakeServer.ts';

const MINE = `organization_id=eq.${ORGANIZATION}`;

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
    expect(server.seen[0]?.params.get('limit')).toBe('10000');
  });
});
