import { expect, expectTypeOf, it } from 'vitest';
import { catalogFixture } from '@/catalog/catalog.fixture.ts';
import { buildResources } from '@/providers/resources.ts';
import { defineResource } from './defineResource.ts';

it('lays a file over the catalog without changing what it does not name', () => {
  const [table, { slots: _, ...patch }] = defineResource('vendors', {
    label: 'Trade partner',
    list: ['name', 'trade'],
    fields: { trade: { label: 'Craft' } },
  });
  const before = buildResources(catalogFixture, { strict: true }).get('vendors');
  const after = buildResources(catalogFixture, { strict: true, layers: [{ [table]: patch }] }).get('vendors');
  expect(after).toMatchObject({
    label: 'Trade partner',
    list: ['name', 'trade'],
    search: before?.search,
    title: 'name',
  });
  expect(after?.column('trade')?.label).toBe('Craft');
  expect(after?.column('phone')).toEqual(before?.column('phone'));
  expect(before?.column('trade')?.label).toBe('Trade');
});

it('knows the columns of the schema', () => {
  type List = NonNullable<Parameters<typeof defineResource<'vendors'>>[1]['list']>;
  expectTypeOf<'trade'>().toExtend<List[number]>();
  expectTypeOf<'tradee'>().not.toExtend<List[number]>();
});
