import { describe, expect, it } from 'vitest';
import { catalogFixture } from '@/catalog/catalog.fixture.ts';
import type { Resource } from '@/catalog/resource.ts';
import { buildResources } from '@/providers/resources.ts';
import { inOrder, pinnedFirst, unusualColumns, withColumns } from './shown.ts';

const vendors = buildResources(catalogFixture, { strict: true }).get('vendors') as Resource;

describe('columns of a list', () => {
  it('are said only where they are others than usual', () => {
    expect(unusualColumns(vendors.list, vendors)).toBeNull();
    expect(unusualColumns([...vendors.list].reverse(), vendors)).toEqual([...vendors.list].reverse());
  });

  it('are columns people can read, each once; none is as usual', () => {
    expect(unusualColumns(['trade', 'organization_id', 'nonsense', 'trade', 'name'], vendors)).toEqual([
      'trade',
      'name',
    ]);
    expect(unusualColumns([], vendors)).toBeNull();
  });

  it('change the resource of this list only', () => {
    expect(withColumns(vendors, ['trade']).list).toEqual(['trade']);
    expect(vendors.list.length).toBeGreaterThan(1);
    expect(withColumns(vendors, null)).toBe(vendors);
  });
});

describe('order', () => {
  it('changes only among those that were put in order', () => {
    expect(inOrder(['a', 'b', 'c', 'd'], ['d', 'b'])).toEqual(['a', 'd', 'c', 'b']);
    expect(inOrder(['a', 'b'], [])).toEqual(['a', 'b']);
  });

  it('puts what is pinned first', () => {
    const columns = [{ name: 'a' }, { name: 'b' }, { name: 'c' }];
    expect(pinnedFirst(columns, ['c', 'b']).map(({ name }) => name)).toEqual(['b', 'c', 'a']);
  });
});
