import { expect, it } from 'vitest';
import { catalogFixture } from '@/catalog/catalog.fixture.ts';
import { buildResources } from '@/providers/resources.ts';
import { type Favorite, favoriteLinks, isAt, placed, toFavorite } from './favorites.ts';

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

it('gives new places to those that have moved, and to those that had the same', () => {
  const all = [favorite('a', 0), favorite('b', 1), favorite('c', 2)];
  expect(places(placed(all, ['a', 'c', 'b']))).toEqual(['c1', 'b2']);
  expect(places(placed(all, ['a', 'b', 'c']))).toEqual([]);
  expect(places(placed([favorite('a', 0), favorite('b', 0)], ['b', 'a']))).toEqual(['a1']);
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
