import { describe, expect, it } from 'vitest';
import { catalogFixture } from '@/catalog/catalog.fixture.ts';
import { derive } from '@/catalog/derive.ts';
import { table } from '@/catalog/fixtureTable.ts';
import type { Resource } from '@/catalog/resource.ts';
import { selectFor } from '@/catalog/select.ts';
import { fullTitleOf, titleOf } from '@/catalog/title.ts';
import { matchers } from './index.ts';

const resources = derive(catalogFixture, { matchers, strict: true });
const get = (name: string) => resources.get(name) as Resource;
const alone = (short: Parameters<typeof table>[0]) =>
  derive({ ...catalogFixture, tables: [table(short)] }, { matchers, strict: true }).all[0] as Resource;

describe('select strings', () => {
  const views = ['list', 'form', 'option', 'export'] as const;

  it.each(resources.all.map(({ name }) => name))('%s: by name, with id and version, never everything', (name) => {
    for (const view of views) {
      const select = selectFor(get(name), view, resources);
      expect(select).toMatch(get(name).versioned ? /^id,version,/ : /^id,/);
      expect(select).not.toContain('*');
      expect(select.match(/\w+:\w+!/g) ?? []).toHaveLength((select.match(/\(/g) ?? []).length);
    }
  });

  it('asks a picker for a title only', () => {
    expect(selectFor(get('projects'), 'option', resources)).toBe('id,version,code,name');
  });

  it('renames the key of a table without an id', () => {
    const settings = alone({
      name: 's',
      comment: '@ui {"title":"key"}',
      columns: ['key text not null', 'value text'],
      bare: true,
    });
    expect(selectFor({ ...settings, key: 'key' }, 'list', resources)).toBe('id:key,key,value');
  });
});

describe('titles', () => {
  it('names a record by what names it', () => {
    const project = { id: '1', name: 'Elm Street', code: 'P-1' };
    expect(titleOf(get('projects'), project, resources)).toBe('Elm Street');
    expect(fullTitleOf(get('projects'), project, resources)).toBe('P-1 Elm Street');
    expect(
      titleOf(get('project_members'), { id: '1', user_id: 'u', user: { id: 'u', full_name: 'Ann Lee' } }, resources),
    ).toBe('Ann Lee');
    expect(titleOf(get('cost_events'), { id: '12345678-aaaa', description: null }, resources)).toBe('12345678');
  });
});
