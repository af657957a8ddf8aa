import { expect, it } from 'vitest';
import type { Column, Resource, Row } from '@/catalog/resource.ts';
import { environment as env } from '@/fields/environment.fixture.ts';
import { fieldOf } from '@/fields/index.ts';
import { figureWidth } from './widths.ts';

const figures = env.resources.all.flatMap((resource) =>
  resource.columns
    .filter((column) => !column.relation && column.name !== resource.title && fieldOf(column).align === 'right')
    .map((column) => ({ resource, column, name: `${resource.name}.${column.name}` })),
);

/** Some thousand figures, the same in every run. */
function rowsOf(column: Column): Row[] {
  let seed = 7;
  const next = () => {
    seed = (seed * 16_807) % 2_147_483_647;
    return seed;
  };
  return Array.from({ length: 2000 }, (_, index) => {
    const amount = ((next() % 200_000) - 100_000) * (index % 3);
    return {
      id: String(index),
      [column.name]: index % 7 === 0 ? null : (amount / 100).toFixed(column.kind === 'integer' ? 0 : 2),
    };
  });
}

/** As wide as each of them needs by itself. */
const widest = (resource: Resource, column: Column, rows: Row[]): number =>
  Math.max(...rows.map((row) => figureWidth(resource, column, [row], env)));

it.each(figures)('$name is as wide as its longest figure', ({ resource, column }) => {
  const rows = rowsOf(column);
  expect(figureWidth(resource, column, rows, env)).toBe(widest(resource, column, rows));
});

it('has figures to try', () => expect(figures.length).toBeGreaterThan(5));
