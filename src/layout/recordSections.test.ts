import { expect, it } from 'vitest';
import { catalogFixture } from '@/catalog/catalog.fixture.ts';
import { mergeAll } from '@/catalog/merge.ts';
import { buildResources } from '@/providers/resources.ts';
import type { Found } from '@/providers/search.ts';
import { foundRecord, recordSections } from './recordSections.ts';

const resources = mergeAll(buildResources(catalogFixture), { project_terms: { menu: false } });
const found = (kind: string, id: string, rank: number, more: Partial<Found> = {}): Found => ({
  kind,
  id,
  title: id.toUpperCase(),
  subtitle: null,
  rank,
  hits: 1,
  whole: true,
  ...more,
});
const sections = (rows: Found[]) =>
  recordSections({
    found: rows,
    text: 'elm & oak',
    organization: 'acme',
    resources,
    words: {
      plural: (resource) => resource.labelPlural,
      title: (resource, record) => String(record[resource.title]),
      subtitle: (resource, record) => String(record[resource.subtitle ?? ''] ?? ''),
      all: (resource, count) => `all ${count} in ${resource.name}`,
      count: (count, whole) => `${count}${whole ? '' : '+'}`,
    },
  });

it('has a section a table: the best hits first, then as the menu', () => {
  const rows = [
    found('vendors', 'v1', 1),
    found('cost_events', 'e1', 0),
    found('projects', 'p1', 1),
    found('vendors', 'v2', 2),
  ];
  expect(sections(rows).map(({ key }) => key)).toEqual(['cost_events', 'projects', 'vendors']);
  const lines = sections([found('project_terms', 't1', 0), found('vendors', 'v1', 2)]);
  expect(lines.map(({ key }) => key)).toEqual(['vendors', 'project_terms']);
  expect(sections(rows)[2]?.commands.map(({ label }) => label)).toEqual(['V1', 'V2']);
});

it('leads to the record, and to the list where there are more', () => {
  const [few] = sections([found('vendors', 'v1', 1)]);
  expect(few?.commands.map(({ does }) => does)).toEqual([{ to: '/acme/vendors/v1' }]);
  const [many] = sections([found('vendors', 'v1', 1, { hits: 7 })]);
  expect(many?.count).toBe('7');
  expect(many?.commands[1]).toMatchObject({ label: 'all 7 in vendors', does: { to: '/acme/vendors?q=elm+%26+oak' } });
  const [unsure] = sections([found('vendors', 'v1', 1, { whole: false })]);
  expect([unsure?.count, unsure?.commands[1]?.label]).toEqual(['1+', 'all null in vendors']);
});

it('leaves out what has no pages', () => {
  expect(sections([found('profiles', 'p', 0), found('not_in_the_catalog', 'x', 0)])).toEqual([]);
});

it('says what tells two of a name apart, but not the same twice', () => {
  const [named] = sections([found('projects', 'p1', 1, { subtitle: 'P-014' })]);
  expect(named?.commands[0]?.note).toBe('P-014');
  const [same] = sections([found('projects', 'p1', 1, { subtitle: 'P1' })]);
  expect(same?.commands[0]).not.toHaveProperty('note');
});

it('puts the title of a relation where a record would have it', () => {
  const members = resources.get('project_members');
  if (!members) throw new Error('the fixture has no project_members');
  const relation = members.column(members.title)?.relation;
  const row = foundRecord(members, found('project_members', 'm', 1, { title: 'Elm Street' }), resources);
  const named = resources.get(relation?.table ?? '');
  expect(row).toMatchObject({ [relation?.alias ?? '']: { [named?.title ?? '']: 'Elm Street' } });
});
