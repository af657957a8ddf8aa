// @vitest-environment jsdom
// Every table of the committed catalog, and one with every kind of column, through every screen.
import { waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { catalogFixture } from '@/catalog/catalog.fixture.ts';
import type { Catalog } from '@/catalog/types.ts';
import snapshot from '@/generated/catalog.json';
import { buildResources } from '@/providers/resources.ts';
import { desktop, setUpBrowser, watchConsole } from './testing/browser.ts';
import { fakeRow } from './testing/fakeRows.ts';
import { renderScreen } from './testing/renderScreen.tsx';

setUpBrowser();
const { complaints } = watchConsole();

for (const [name, catalog] of [
  ['fixture', catalogFixture],
  ['snapshot', snapshot as unknown as Catalog],
] as const) {
  const resources = buildResources(catalog, { strict: true });
  const tables = name === 'snapshot' ? resources.all : resources.all.filter((resource) => resource.name === 'tools');
  const { slug } = catalog.organization;

  describe.each(tables.map((resource) => [resource.name, resource] as const))(`${name}: %s`, (table, resource) => {
    const id = String(fakeRow(resource, resources, 0).id);

    it('lists', async () => {
      const { container } = renderScreen(`/${slug}/${table}`, { catalog });
      await waitFor(() => expect(container.querySelectorAll('.data-row')).toHaveLength(3));
      expect(complaints()).toEqual([]);
    });

    it('lists as cards on a phone', async () => {
      desktop.phone = true;
      const { container } = renderScreen(`/${slug}/${table}`, { catalog });
      await waitFor(() => expect(container.querySelectorAll('.record-card')).toHaveLength(3));
      expect(complaints()).toEqual([]);
    });

    it('shows', async () => {
      const { container } = renderScreen(`/${slug}/${table}/${id}`, { catalog });
      await waitFor(() => expect(container.querySelector('.record-fields')).not.toBeNull());
      expect(container.textContent).not.toMatch(/undefined|NaN|\[object/);
      expect(complaints()).toEqual([]);
    });

    if (resource.can.create)
      it('makes a new one', async () => {
        const { container } = renderScreen(`/${slug}/${table}/new`, { catalog });
        await waitFor(() => expect(container.querySelectorAll('.ant-form-item').length).toBeGreaterThan(0));
        expect(complaints()).toEqual([]);
      });

    if (resource.can.update)
      it('edits', async () => {
        const { container } = renderScreen(`/${slug}/${table}/${id}/edit`, { catalog });
        await waitFor(() => expect(container.querySelector('form')).not.toBeNull());
        expect(complaints()).toEqual([]);
      });
  });
}
