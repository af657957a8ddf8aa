import { expect, it } from 'vitest';
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

it('knows the columns of the schema: a wrong one does not compile', () => {
  defineResource('vendors', {
    list: ['trade'],
    title: 'name',
    fields: { trade: {} },
    sort: [{ field: 'name', order: 'asc' }],
  });
  // @ts-expect-error there is no such table
  defineResource('vendorz', {});
  // @ts-expect-error a list shows columns
  defineResource('vendors', { list: ['tradee'] });
  // @ts-expect-error a title is a column
  defineResource('vendors', { title: 'tradee' });
  // @ts-expect-error fields are columns
  defineResource('vendors', { fields: { tradee: { kind: 'text' } } });
  // @ts-expect-error one sorts by a column
  defineResource('vendors', { sort: [{ field: 'tradee', order: 'asc' }] });
  // @ts-expect-error a section holds columns
  defineResource('vendors', { sections: [{ name: 'More', columns: ['tradee'] }] });
  // @ts-expect-error a kind is one of the product's
  defineResource('vendors', { fields: { trade: { kind: 'colour' } } });
  expect(defineResource('vendors', {})[0]).toBe('vendors');
});
