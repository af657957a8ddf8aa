import { describe, expect, it } from 'vitest';
import { catalogFixture } from '@/catalog/catalog.fixture.ts';
import { buildResources } from '@/providers/resources.ts';
import { toFilters } from './toFilters.ts';
import { isSayable, type ListState, readState, writeState } from './urlState.ts';

const resources = buildResources(catalogFixture, { strict: true });
const resource = (name: string) => {
  const found = resources.get(name);
  if (!found) throw new Error(name);
  return found;
};
const read = (table: string, query: string) => readState(new URLSearchParams(query), resource(table), resources);

describe('list state in the address', () => {
  it('goes there and back, inch marks, commas and all', () => {
    const state: ListState = {
      view: '5f0e8a52-0000-4000-8000-000000000001',
      search: '12" pipe, 50%',
      filters: [
        { field: 'status', operator: 'in', value: ['active', 'on_hold'] },
        { field: 'address', operator: 'in', value: ['1, Elm', 'back\\slash'] },
        { field: 'client.city', operator: 'contains', value: 'St. L&uis=?' },
        { field: 'start_date', operator: 'between', value: ['2026-01-01', null] },
        { field: 'square_feet', operator: 'gte', value: '1200' },
        { field: 'notes', operator: 'null', value: true },
      ],
      where: {
        any: true,
        of: [
          { field: 'name', operator: 'contains', value: 'a;b (c) \\ 12"' },
          {
            any: false,
            of: [
              { field: 'status', operator: 'in', value: ['closed'] },
              { field: 'address', operator: 'in', value: ['1, Elm', 'x'] },
              { field: 'notes', operator: 'null', value: true },
            ],
          },
        ],
      },
      sort: [
        { field: 'start_date', order: 'desc' },
        { field: 'name', order: 'asc' },
      ],
      group: 'client_id',
      columns: ['code', 'name', 'status'],
      as: 'calendar',
      by: 'target_completion',
      month: '2026-12',
      page: 3,
      size: 100,
      archived: true,
      editing: false,
    };
    expect(read('projects', writeState(state).toString())).toEqual({ state, dropped: [] });
  });

  it('has no words for what is half typed', () => {
    const says = (field: string, operator: 'gte' | 'between', value: unknown) =>
      isSayable({ field, operator, value }, resource('projects'), resources);
    expect(says('start_date', 'gte', '2026-03-02')).toBe(true);
    expect(says('start_date', 'gte', '3/2/202')).toBe(false);
    expect(says('square_feet', 'between', ['12', null])).toBe(true);
    expect(says('square_feet', 'between', ['12', '1x'])).toBe(false);
  });

  it('is short when nothing is chosen', () => {
    expect(writeState(read('projects', '').state).toString()).toBe('');
  });

  it.each([
    ['projects', 'status.in=active,nonsense'],
    ['projects', 'nope.eq=1'],
    ['projects', 'status.contains=a'],
    ['projects', 'start_date.gte=yesterday'],
    ['projects', 'start_date.within=someday'],
    ['projects', 'client.nope.eq=1'],
    ['projects', 'square_feet.gte=many'],
    ['projects', 'client_id.in=1;drop'],
    ['projects', '__proto__.eq=1'],
  ])('%s?%s is dropped and named', (table, query) => {
    const { state, dropped } = read(table, query);
    expect(state.filters).toEqual([]);
    expect(dropped).toHaveLength(1);
  });

  it.each(['page=-5', 'page=x', 'size=1000000', 'sort=nope', 'idColumnName=organization_id&select=*'])(
    '%s changes nothing',
    (query) => {
      expect(read('projects', query).state).toEqual(read('projects', '').state);
    },
  );
});

describe('filters of the data provider', () => {
  const clock = { timezone: 'America/Chicago', today: '2026-05-17' };
  const filters = (table: string, query: string) =>
    toFilters(read(table, query).state, resource(table), resources, clock);

  it('searches every word in the columns of the table', () => {
    expect(filters('vendors', 'q=elm  pipe')).toEqual(
      ['elm', 'pipe'].map((value) => ({
        operator: 'or',
        value: ['name', 'trade', 'email'].map((field) => ({ field, operator: 'contains', value })),
      })),
    );
  });

  it('keeps days as days', () => {
    expect(filters('cost_events', 'event_date.within=this_month')).toEqual([
      { field: 'event_date', operator: 'between', value: ['2026-05-01', '2026-05-31'] },
    ]);
    expect(filters('cost_events', 'event_date.gte=2026-01-01')).toEqual([
      { field: 'event_date', operator: 'between', value: ['2026-01-01', null] },
    ]);
  });

  it('knows the week of the organization', () => {
    const within = (week_start: number) =>
      toFilters(read('cost_events', 'event_date.within=this_week').state, resource('cost_events'), resources, {
        ...clock,
        week_start,
      });
    // a Sunday
    expect([within(1), within(7)].map(([filter]) => filter?.value)).toEqual([
      ['2026-05-11', '2026-05-17'],
      ['2026-05-17', '2026-05-23'],
    ]);
  });

  it('turns days into moments of the organization', () => {
    expect(filters('cost_events', 'approved_at.eq=2026-05-01')).toEqual([
      { field: 'approved_at', operator: 'gte', value: '2026-05-01T05:00:00.000Z' },
      { field: 'approved_at', operator: 'lt', value: '2026-05-02T05:00:00.000Z' },
    ]);
  });

  it('leaves archived records out until they are asked for', () => {
    expect(filters('clients', '')).toEqual([{ field: 'archived_at', operator: 'null', value: true }]);
    expect(filters('clients', 'archived=1')).toEqual([]);
  });
});
