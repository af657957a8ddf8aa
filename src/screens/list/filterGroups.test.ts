import { describe, expect, it } from 'vitest';
import { catalogFixture } from '@/catalog/catalog.fixture.ts';
import type { Resource } from '@/catalog/resource.ts';
import { buildResources } from '@/providers/resources.ts';
import { filterables } from './filterables.ts';
import { storedGroup } from './filterGroups.ts';
import { toFilters } from './toFilters.ts';
import { readState, writeState } from './urlState.ts';

const resources = buildResources(catalogFixture, { strict: true });
const projects = resources.get('projects') as Resource;

const read = (where: string) => {
  const { state, dropped } = readState(new URLSearchParams({ where }), projects, resources);
  return { where: state.where, dropped };
};
/** What is left of it, as the address would say it. */
const kept = (where: string) => {
  const { where: group, dropped } = read(where);
  return [group && writeState({ where: group }).get('where'), ...dropped];
};

describe('a group in the address', () => {
  it.each([
    'or(status.in=active,on_hold;and(square_feet.gte=1000;name.contains=pipe))',
    'and(or(status.in=active;status.in=closed);client.city.contains=Elm)',
    'or(client.city.contains=Elm;client.name.contains=Ash)',
    String.raw`or(name.contains=a\;b\(c\)\\,d;notes.null=1)`,
  ])('%s', (where) => {
    expect(kept(where)).toEqual([where]);
  });

  it.each([
    ['', null],
    ['status.in=active', null, 'where'],
    ['or(status.in=active', null, 'where'],
    ['or(status.in=active))', null, 'where'],
    ['or()', null, 'where'],
    ['nor(status.in=active)', null, 'where'],
    ['or(or(or(or(status.in=active))))', null, 'where'],
    ['or(nonsense.eq=1;status.in=active)', 'or(status.in=active)', 'where: nonsense.eq'],
    ['or(status.in=nonsense)', null, 'where: status.in'],
    ['or(square_feet.contains=1)', null, 'where: square_feet.contains'],
    ['and(name.contains=a;and(status.gt=active))', 'and(name.contains=a)', 'where: status.gt'],
    // "or" between two records has no words in PostgREST
    ['or(status.in=active;client.city.contains=Elm)', null, 'where'],
    ['and(or(status.in=active;client.city.contains=Elm))', null, 'where'],
  ])('%s → %s', (where, ...rest) => {
    expect(kept(where)).toEqual(rest);
  });

  it('is no place for a thousand conditions', () => {
    const many = Array.from({ length: 80 }, () => 'name.contains=a').join(';');
    expect(read(`or(${many})`).where?.of).toHaveLength(60);
  });
});

describe('a group asked of the provider', () => {
  const ask = (where: string) =>
    toFilters({ search: '', filters: [], archived: true, where: read(where).where }, projects, resources, {
      timezone: 'UTC',
      today: '2026-05-17',
    });

  it('keeps its shape, and a period in it becomes two days', () => {
    expect(ask('or(status.in=active;and(name.contains=x;start_date.within=this_month))')).toEqual([
      {
        operator: 'or',
        value: [
          { field: 'status', operator: 'in', value: ['active'] },
          {
            operator: 'and',
            value: [
              { field: 'name', operator: 'contains', value: 'x' },
              { field: 'start_date', operator: 'between', value: ['2026-05-01', '2026-05-31'] },
            ],
          },
        ],
      },
    ]);
  });

  it('that speaks of the archive shows it', () => {
    const clients = resources.get('clients') as Resource;
    const shows = (where: string) => {
      const { state } = readState(new URLSearchParams({ where }), clients, resources);
      return toFilters(state, clients, resources, { timezone: 'UTC' }).some(
        (filter) => 'field' in filter && filter.field === 'archived_at',
      );
    };
    expect(shows('or(name.contains=a)')).toBe(true);
    expect(shows('or(archived_at.nnull=1;name.contains=a)')).toBe(false);
  });
});

it('takes the shape of a stored group and leaves the rest to the address', () => {
  expect(storedGroup({ any: true, of: [{ field: 'a' }, null, 3, { any: 'x', of: [] }] })).toEqual({
    any: true,
    of: [{ field: 'a' }, { any: false, of: [] }],
  });
  expect(storedGroup({ field: 'a' })).toBeNull();
  expect(storedGroup('x')).toBeNull();
});

it('offers own columns and those of the records a row leads to', () => {
  const all = filterables(projects, resources);
  expect(all[0]).toMatchObject({ via: null, fields: expect.arrayContaining(['status', 'client_id']) });
  expect(all.find(({ via }) => via === 'client_id')?.fields).toContain('client.city');
  expect(all.flatMap(({ fields }) => fields)).not.toContain('organization_id');
});
