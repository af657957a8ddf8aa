import { describe, expect, it } from 'vitest';
import { moved, stepped } from './arrange.ts';

describe('rows in groups', () => {
  const groups = [['a', 'b', 'c'], [], ['d']];

  it.each([
    ['a', { group: 0, index: 3 }, [['b', 'c', 'a'], [], ['d']]],
    ['c', { group: 0, index: 0 }, [['c', 'a', 'b'], [], ['d']]],
    ['b', { group: 0, index: 1 }, groups],
    ['b', { group: 2, index: 0 }, [['a', 'c'], [], ['b', 'd']]],
    ['d', { group: 1, index: 0 }, [['a', 'b', 'c'], ['d'], []]],
    ['x', { group: 1, index: 0 }, groups],
    ['a', { group: 9, index: 0 }, groups],
  ])('%s to %j', (id, to, expected) => expect(moved(groups, id, to)).toEqual(expected));

  it.each([
    ['a', 1, [['b', 'a', 'c'], [], ['d']]],
    ['b', -1, [['b', 'a', 'c'], [], ['d']]],
    ['c', 1, [['a', 'b'], ['c'], ['d']]],
    ['d', -1, [['a', 'b', 'c'], ['d'], []]],
    ['a', -1, groups],
    ['d', 1, groups],
  ] as [string, 1 | -1, string[][]][])('%s one step %i', (id, step, expected) =>
    expect(stepped(groups, id, step)).toEqual(expected),
  );
});
