import { describe, expect, it } from 'vitest';
import type { Sort } from '@/catalog/resource.ts';
import { clicked, unusual } from './sorting.ts';

const asc = (field: string): Sort => ({ field, order: 'asc' });
const desc = (field: string): Sort => ({ field, order: 'desc' });

describe('a click on a head', () => {
  it.each([
    ['nothing', [], [asc('a')]],
    ['up', [asc('a')], [desc('a')]],
    ['down', [desc('a')], []],
    ['another column', [desc('b')], [asc('a')]],
    ['several', [desc('a'), asc('b')], [asc('a')]],
  ])('from %s', (_, before, after) => {
    expect(clicked(before, 'a', false)).toEqual(after);
  });

  it.each([
    ['comes last', [desc('b')], [desc('b'), asc('a')]],
    ['turns in its place', [asc('a'), asc('b')], [desc('a'), asc('b')]],
    ['goes, and the others stay', [desc('a'), asc('b')], [asc('b')]],
  ])('with shift %s', (_, before, after) => {
    expect(clicked(before, 'a', true)).toEqual(after);
  });
});

it('leaves the order out that a table has anyway', () => {
  const resource = { sort: [asc('a'), desc('b')] };
  expect(unusual([asc('a'), desc('b')], resource)).toEqual([]);
  expect(unusual([asc('a')], resource)).toEqual([asc('a')]);
  expect(unusual([asc('a'), asc('b')], resource)).toEqual([asc('a'), asc('b')]);
});
