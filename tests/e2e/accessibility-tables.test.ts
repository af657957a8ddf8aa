// List, new record and first record of the tables of the catalog as axe sees them: every tenth, or all of them (npm run test:long).
import { expect, it } from 'vitest';
import type { Catalog } from '@/catalog/types.ts';
import snapshot from '@/generated/catalog.json';
import { buildResources } from '@/providers/resources.ts';
import { eventually } from './lib/eventually.ts';
import { browserWindows } from './lib/person.ts';
import { tours } from './lib/tour.ts';

const tour = tours(browserWindows());
const { all } = buildResources(snapshot as unknown as Catalog, { strict: true });
const tables = all.filter((_, index) => process.env.AXE_TABLES === 'all' || index % 10 === 0);

it(
  `keeps nobody out of ${tables.length} tables`,
  async () => {
    const { page, at, look, found } = await tour({ colorScheme: 'light' }, '/vendors');
    for (const { name, can } of tables) {
      if (can.create) await at(`/${name}/new`, 'form .ant-form-item');
      await at(`/${name}`, 'tr.data-row, .empty-state');
      const first = page.locator('.row-title').first();
      if ((await first.count()) === 0) continue;
      const title = () => page.getByRole('heading', { level: 1 }).first().textContent();
      const before = await title();
      await first.click();
      await eventually(title).not.toBe(before);
      await look(`${name}: record`);
    }
    expect(found).toEqual({});
  },
  120_000 + tables.length * 30_000,
);
