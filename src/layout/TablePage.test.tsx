// @vitest-environment jsdom
import { render, screen } from '@testing-library/react';
import { createMemoryRouter, RouterProvider } from 'react-router';
import { expect, it } from 'vitest';
import { catalogFixture } from '@/catalog/catalog.fixture.ts';
import type { Pages } from '@/features/pages.ts';
import type { Api } from '@/lib/api.ts';
import { CatalogProvider } from '@/providers/CatalogProvider.tsx';
import { buildResources } from '@/providers/resources.ts';
import TablePage from './TablePage.tsx';

const pages: Pages = {
  vendors: { show: ({ resource, id }) => <h1>{`${resource.label} ${id} of my own`}</h1> },
};
const resources = buildResources(catalogFixture, { strict: true });

function at(path: string) {
  const router = createMemoryRouter(
    [
      {
        path: '/:organization/:table/:id',
        element: (
          <CatalogProvider api={{} as Api} catalog={catalogFixture} resources={resources}>
            <TablePage screen="show" pages={pages} />
          </CatalogProvider>
        ),
      },
      { path: '*', element: <p>somewhere else</p> },
    ],
    { initialEntries: [path] },
  );
  render(<RouterProvider router={router} />);
}

it('5. a whole page stands in place of a generated screen, and has its Resource', async () => {
  at('/ridgeline/vendors/7');
  expect(await screen.findByRole('heading', { name: 'Vendor 7 of my own' })).toBeTruthy();
});
