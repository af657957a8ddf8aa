import { expect, it } from 'vitest';
import committed from '@/generated/catalog.json';
import { figurePages, isOpen } from './figurePages.ts';

it('a page of figures is there for who reads all of its views, or any of them where it says so', () => {
  const reads = (view: string) => view === 'v_a';
  expect(isOpen({ needs: ['v_a'] }, reads)).toBe(true);
  expect(isOpen({ needs: ['v_a', 'v_b'] }, reads)).toBe(false);
  expect(isOpen({ needs: ['v_b', 'v_a'], any: true }, reads)).toBe(true);
  expect(isOpen({ needs: ['v_b'], any: true }, reads)).toBe(false);
});

it('needs views that there are, and has an address of its own', () => {
  const names = new Set(committed.tables.map(({ name }) => name));
  expect(figurePages.flatMap(({ needs }) => needs).filter((view) => !names.has(view))).toEqual([]);
  const paths = figurePages.map(({ path }) => path);
  expect(new Set(paths).size).toBe(paths.length);
  expect(paths.filter((path) => names.has(path))).toEqual([]);
});
