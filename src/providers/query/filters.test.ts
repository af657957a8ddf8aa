import type { CrudFilter } from '@refinedev/core';
import { describe, expect, it } from 'vitest';
import { fakeServer, rows } from '../fakeServer.ts';

/** Parameters a list is asked with, without those every list has. */
async function params(resource: string, ...filters: CrudFilter[]): Promise<string[]> {
  const server = fakeServer([rows()]);
  await server.provider.getList({ resource, filters });
  const usual = new Set(['select', 'organization_id', 'order', 'offset', 'limit']);
  return [...(server.seen[0]?.params ?? [])]
    .filter(([key]) => !usual.has(key))
    .map(([key, value]) => `${key}=${value}`);
}

const one = (field: string, operator: string, value: unknown) =>
  params('vendors', { field, operator, value } as CrudFilter);

describe('operators', () => {
  it.each([
    ['name', 'eq', 'Elm', 'name=in.("Elm")'],
    ['score_quality', 'eq', 3, 'score_quality=eq.3'],
    ['is_preferred', 'eq', false, 'is_preferred=is.false'],
    ['trade', 'eq', null, 'trade=is.null'],
    ['name', 'ne', 'Elm', 'name=not.in.("Elm")'],
    ['trade', 'ne', null, 'trade=not.is.null'],
    ['score_quality', 'gt', 2, 'score_quality=gt.2'],
    ['score_quality', 'gte', 2, 'score_quality=gte.2'],
    ['score_quality', 'lt', 2, 'score_quality=lt.2'],
    ['score_quality', 'lte', 2, 'score_quality=lte.2'],
    ['vendor_type', 'in', ['supplier', 'other'], 'vendor_type=in.("supplier","other")'],
    ['vendor_type', 'in', [], 'vendor_type=in.()'],
    ['vendor_type', 'nin', ['supplier'], 'vendor_type=not.in.("supplier")'],
    ['name', 'contains', 'elm', 'name=ilike.%elm%'],
    ['name', 'containss', 'Elm', 'name=like.%Elm%'],
    ['name', 'ncontains', 'elm', 'name=not.ilike.%elm%'],
    ['name', 'startswith', 'elm', 'name=ilike.elm%'],
    ['name', 'nstartswith', 'elm', 'name=not.ilike.elm%'],
    ['name', 'startswiths', 'Elm', 'name=like.Elm%'],
    ['name', 'endswith', 'elm', 'name=ilike.%elm'],
    ['name', 'nendswiths', 'Elm', 'name=not.like.%Elm'],
    ['trade', 'null', true, 'trade=is.null'],
    ['trade', 'nnull', true, 'trade=not.is.null'],
    [
      'insurance_expiry',
      'nbetween',
      ['2026-01-01', '2026-02-01'],
      'or=(insurance_expiry.lt.2026-01-01,insurance_expiry.gt.2026-02-01)',
    ],
  ])('%s %s %j', async (field, operator, value, expected) => {
    expect(await one(field, operator, value)).toEqual([expected]);
  });

  it('reads a range as two bounds, one of which may be open', async () => {
    expect(await one('insurance_expiry', 'between', ['2026-01-01', '2026-02-01'])).toEqual([
      'insurance_expiry=gte.2026-01-01',
      'insurance_expiry=lte.2026-02-01',
    ]);
    expect(await one('score_quality', 'between', [null, 3])).toEqual(['score_quality=lte.3']);
    expect(await one('score_quality', 'between', [null, null])).toEqual([]);
  });

  it('counts a blank as "is not X", which SQL does not', async () => {
    expect(await one('trade', 'ne', 'Roofing')).toEqual(['or=(trade.not.in.("Roofing"),trade.is.null)']);
    expect(await one('trade', 'nin', ['a', 'b'])).toEqual(['or=(trade.not.in.("a","b"),trade.is.null)']);
    expect(await one('trade', 'ncontains', 'oof')).toEqual(['or=(trade.not.ilike(any).{"%oof%"},trade.is.null)']);
  });

  it('asks nothing of a filter without a value', async () => {
    expect(await one('name', 'contains', '')).toEqual([]);
    expect(await one('name', 'eq', undefined)).toEqual([]);
    expect(await one('vendor_type', 'nin', [])).toEqual([]);
  });

  it('offers patterns for text only: Postgres has none for figures, ids and enums', async () => {
    await expect(one('score_quality', 'contains', '3')).rejects.toMatchObject({ statusCode: 400 });
    await expect(one('vendor_type', 'contains', 'sup')).rejects.toMatchObject({ statusCode: 400 });
  });
});

describe('hostile values', () => {
  it.each([
    ['12" pipe', 'name=in.("12\\" pipe")', 'name=ilike.%12" pipe%'],
    ['50%_off', 'name=in.("50%_off")', 'name=ilike.%50\\%\\_off%'],
    ['a,b (c)', 'name=in.("a,b (c)")', 'name=ilike.%a,b (c)%'],
    ['back\\slash', 'name=in.("back\\\\slash")', 'name=ilike.%back\\\\slash%'],
    ['star*', 'name=in.("star*")', 'name=ilike.%star_%'],
    ['x,id.gt.0', 'name=in.("x,id.gt.0")', 'name=ilike.%x,id.gt.0%'],
    ['null', 'name=in.("null")', 'name=ilike.%null%'],
    ['1.50', 'name=in.("1.50")', 'name=ilike.%1.50%'],
  ])('%s', async (value, equal, contains) => {
    expect(await one('name', 'eq', value)).toEqual([equal]);
    expect(await one('name', 'contains', value)).toEqual([contains]);
  });

  it.each([
    ['12" pipe', '"%12_ pipe%"'],
    ['a,b (c)', '"%a,b _c_%"'],
    ['50%_off', '"%50\\\\%\\\\_off%"'],
    ['back\\slash', '"%back\\\\\\\\slash%"'],
    ['x"),id.gt.0,name.ilike(any).{"', '"%x__,id.gt.0,name.ilike_any_.__%"'],
  ])('%s inside a group stays inside its quotes', async (value, pattern) => {
    const group: CrudFilter = {
      operator: 'or',
      value: ['name', 'trade'].map((field) => ({ field, operator: 'contains' as const, value })),
    };
    expect(await params('vendors', group)).toEqual([`or=(name.ilike(any).{${pattern}},trade.ilike(any).{${pattern}})`]);
  });
});

it('quotes what could end a value in a group, whatever the column', async () => {
  const group: CrudFilter = { operator: 'or', value: [{ field: 'vendor_type', operator: 'eq', value: 'x),id.gt.0' }] };
  expect(await params('vendors', group)).toEqual(['or=(vendor_type.eq."x),id.gt.0")']);
});

describe('groups', () => {
  const word = (value: string): CrudFilter => ({
    operator: 'or',
    value: [
      { field: 'name', operator: 'contains', value },
      { field: 'trade', operator: 'eq', value },
    ],
  });

  it('joins several into one parameter: lite reads two of them as one "or"', async () => {
    expect(await params('vendors', word('a'), word('b'))).toEqual([
      'or=(and(or(name.ilike(any).{"%a%"},trade.in.("a")),or(name.ilike(any).{"%b%"},trade.in.("b"))))',
    ]);
  });

  it('nests', async () => {
    const nested: CrudFilter = {
      operator: 'or',
      value: [
        { field: 'is_preferred', operator: 'eq', value: true },
        {
          operator: 'and',
          value: [
            { field: 'score_quality', operator: 'gte', value: 4 },
            { field: 'trade', operator: 'nnull', value: true },
          ],
        },
      ],
    };
    expect(await params('vendors', nested)).toEqual([
      'or=(is_preferred.is.true,and(score_quality.gte.4,trade.not.is.null))',
    ]);
  });

  it('keeps two conditions of one kind on one column', async () => {
    const contains = (value: string): CrudFilter => ({ field: 'name', operator: 'contains', value });
    expect(await params('vendors', contains('a'), contains('b'))).toEqual([
      'name=ilike.%a%',
      'or=(and(name.ilike(any).{"%b%"}))',
    ]);
  });

  it('puts conditions on a related record into the group of that record', async () => {
    expect(await params('cost_codes', { field: 'project.project_type', operator: 'ne', value: 'remodel' })).toEqual([
      'project.or=(project_type.not.eq.remodel,project_type.is.null)',
    ]);
  });

  it('is empty when all of it is', async () => {
    expect(await params('vendors', { operator: 'or', value: [] })).toEqual([]);
  });
});
