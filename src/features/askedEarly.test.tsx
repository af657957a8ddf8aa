// @vitest-environment jsdom
import { useList, useOne } from '@refinedev/core';
import { useQueryClient } from '@tanstack/react-query';
import { waitFor } from '@testing-library/react';
import { useLayoutEffect } from 'react';
import { beforeAll, expect, it } from 'vitest';
import { useListEarly, useOneEarly } from '@/screens/parts/askedEarly.ts';
import { fakeApi, fakeBrowser, renderPage } from './testing.tsx';

beforeAll(fakeBrowser);

const list = {
  resource: 'vendors',
  pagination: { currentPage: 2, pageSize: 25, mode: 'server' as const },
  filters: [{ field: 'name', operator: 'contains' as const, value: 'a' }],
  sorters: [{ field: 'name', order: 'asc' as const }],
  meta: { view: 'list', count: 'none' },
};
const one = { resource: 'vendors', id: '7', meta: { view: 'form' } };

/** How often a page asked, and whether it had when it stood: hooks of Refine ask only after that. */
function watched(Page: () => React.ReactNode) {
  const seen = { asked: 0, whenItStood: false };
  const api = fakeApi((url) => {
    if (!url.pathname.endsWith('/vendors')) return undefined;
    seen.asked += 1;
    return Response.json([{ id: '7', name: 'Ash' }]);
  });
  function Watched() {
    const queries = useQueryClient();
    useLayoutEffect(() => {
      seen.whenItStood = queries.isFetching() > 0;
    }, [queries]);
    return <Page />;
  }
  return { seen, ...renderPage(<Watched />, { api }) };
}

function Names() {
  useListEarly(list, true);
  return <p>{useList(list).result.data.map(({ name }) => name)}</p>;
}

function Name() {
  useOneEarly(one);
  return <p>{useOne(one).result?.name}</p>;
}

it.each([
  ['rows', Names],
  ['a record', Name],
])('asks for %s before the page stands, and not again', async (_name, page) => {
  const { seen, container } = watched(page);
  await waitFor(() => expect(container.textContent).toBe('Ash'));
  expect(seen).toEqual({ asked: 1, whenItStood: true });
});

it('asks for nothing that has to wait', async () => {
  const { seen, container } = watched(() => {
    useListEarly(list, false);
    return <p>Ash</p>;
  });
  await waitFor(() => expect(container.textContent).toBe('Ash'));
  expect(seen).toEqual({ asked: 0, whenItStood: false });
});
