import { describe, expect, it } from 'vitest';
import { catalogFixture } from '@/catalog/catalog.fixture.ts';
import type { Column, Resource } from '@/catalog/resource.ts';
import type { Aggregate } from '@/providers/aggregate.ts';
import { buildResources } from '@/providers/resources.ts';
import { groupColumn, inGroup, orderGroups } from './grouping.ts';

const projects = buildResources(catalogFixture, { strict: true }).get('projects') as Resource;
const column = (name: string) => projects.column(name) as Column;
const group = (key: unknown): Aggregate => ({ key, rows: 1, sums: {} });

describe('grouping', () => {
  it('goes by lists of words, records and yes or no', () => {
    const names = ['status', 'client_id', 'name', 'square_feet', 'organization_id', 'nonsense'];
    expect(names.filter((name) => groupColumn(name, projects))).toEqual(['status', 'client_id']);
    expect(groupColumn(null, projects)).toBeNull();
  });

  it('asks for the rows of a group, also of the one without a value', () => {
    expect(inGroup(column('status'), 'active')).toEqual({ field: 'status', operator: 'eq', value: 'active' });
    expect(inGroup(column('client_id'), null)).toEqual({ field: 'client_id', operator: 'null', value: true });
  });

  it('puts words in their order, records by title, and what has no value last', () => {
    const options = column('status').options as string[];
    const [first, second] = [options[0], options[1]];
    const words = orderGroups([group(null), group(second), group(first)], column('status'), (key) => key);
    expect(words.map(({ key }) => key)).toEqual([first, second, null]);
    const titles: Record<string, string> = { a: 'Zinc', b: 'Ash' };
    const records = orderGroups([group('a'), group(null), group('b')], column('client_id'), (key) => titles[key] ?? '');
    expect(records.map(({ key }) => key)).toEqual(['b', 'a', null]);
  });
});
