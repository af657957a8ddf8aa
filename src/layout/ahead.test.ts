// @vitest-environment jsdom
import { expect, it, vi } from 'vitest';
import { catalogFixture } from '@/catalog/catalog.fixture.ts';
import { fakeApi } from '@/features/testing.tsx';
import { catalogQuery } from '@/providers/catalogQuery.ts';
import { createQueryClient } from '@/providers/queryClient.ts';
import { askAhead } from './ahead.ts';

const { id, name, slug } = catalogFixture.organization;

async function asked(pathname: string, aal?: 'aal1') {
  const paths: string[] = [];
  const api = fakeApi((url) => {
    paths.push(url.pathname.replace('/rest/v1', ''));
    if (url.pathname.endsWith('/rpc/catalog')) return Response.json(catalogFixture);
    if (url.pathname.endsWith('/rpc/locked_organizations')) return Response.json([{ id, name, slug }]);
    return Response.json(aal ? [] : [{ id, name, slug }]);
  });
  const queries = createQueryClient();
  await askAhead(queries, api, { id: 'u1', ...(aal ? { aal } : {}) }, pathname);
  await vi.waitFor(() => expect(queries.isFetching()).toBe(0));
  return { paths, catalog: queries.getQueryData(catalogQuery(api.client, 'u1', id).queryKey) };
}

it('asks for the organization of the address, and its catalog', async () => {
  const { paths, catalog } = await asked(`/${slug}/vendors`);
  expect(paths).toEqual(['/organizations', '/rpc/catalog']);
  expect(catalog).toEqual(catalogFixture);
});

it('asks for nothing where there is no organization, and for no catalog where none may be seen', async () => {
  expect((await asked('/')).paths).toEqual([]);
  expect((await asked('/account')).paths).toEqual([]);
  expect((await asked('/another/vendors')).paths).toEqual(['/organizations']);
  expect((await asked(`/${slug}`, 'aal1')).paths).toEqual(['/organizations', '/rpc/locked_organizations']);
});
