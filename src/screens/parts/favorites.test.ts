import { expect, it } from 'vitest';
import { catalogFixture } from '@/catalog/catalog.fixture.ts';
import { buildResources } from '@/providers/resources.ts';
import { type Favorite, favoriteLinks, isAt, moved, toFavorite } from './favorites.ts';

const favorite = (key: string, position: number, more: Partial<Favorite> = {}): Favorite => ({
  key,
  table: 'vendors',
  id: null,
  title: 'Vendors',
  version: 1,
  position,
  ...more,
});
const places = (all: Favorite[]) => all.map(({ key, position }) => `${key}${position}`);

it('moves one past its neighbour and changes no other place', () => {
  const all = [favorite('a', 0), favorite('b', 1), favorite('c', 2)];
  expect(places(moved(all, 'c', -1))).toEqual(['c1', 'b2']);
  expect(places(moved(all, 'a', 1))).toEqual(['b0', 'a1']);
  expect([moved(all, 'a', -1), moved(all, 'c', 1), moved(all, 'x', 1)]).toEqual([[], [], []]);
});

it('gives places to those that had the same', () => {
  expect(places(moved([favorite('a', 0), favorite('b', 0), favorite('c', 0)], 'b', -1))).toEqual(['a1', 'c2']);
});

it('leads to lists and records, and nowhere for a table that is not read', () => {
  const all = [
    favorite('a', 0),
    favorite('b', 1, { table: 'projects', id: 'p1', title: 'Elm Street' }),
    favorite('c', 2, { table: 'secrets' }),
  ];
  const links = favoriteLinks((_, given) => String(given), 'acme', buildResources(catalogFixture), all);
  expect(links.map(({ label, to }) => [label, to])).toEqual([
    ['Vendors', '/acme/vendors'],
    ['Elm Street', '/acme/projects/p1'],
  ]);
});

it('knows the place it stands for', () => {
  const row = { id: 'f', resource: 'projects', record_id: 'p1', title: 'Elm', version: 2, position: 3 };
  expect(isAt(toFavorite(row), { table: 'projects', id: 'p1' })).toBe(true);
  expect(isAt(toFavorite(row), { table: 'projects', id: null })).toBe(false);
});
