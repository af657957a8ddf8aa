import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { IMPORTERS } from '@shared/importers/index.ts';
import { expect, it } from 'vitest';
import { figurePages } from '@/features/figurePages.ts';
import committed from '@/generated/catalog.json';
import { endpoints } from './endpoints.ts';

const ROOT = join(import.meta.dirname, '..');
const tables = new Set(committed.tables.map(({ name }) => name));
const functions = new Set(
  [...readFileSync(join(ROOT, 'src/generated/database.ts'), 'utf8').matchAll(/^ {6}(\w+):(?=[^;]*?\bArgs: )/gm)].map(
    ([, name]) => name as string,
  ),
);

it('each of the 41 has its place, but the two that made and dropped tables over the network', () => {
  expect(endpoints.map(({ number }) => number)).toEqual(Array.from({ length: 39 }, (_, index) => index + 3));
  expect([...functions].filter((name) => /setup|reset/.test(name))).toEqual([]);
});

it.each(endpoints)('$number $what', ({ reads, at, test }) => {
  for (const name of reads) expect(tables.has(name) || functions.has(name), name).toBe(true);
  if ('page' in at) expect(['', ...figurePages.map(({ path }) => path)]).toContain(at.page);
  if ('table' in at) expect(tables).toContain(at.table);
  if ('importer' in at) expect(IMPORTERS.has(at.importer)).toBe(true);
  const text = readFileSync(join(ROOT, test), 'utf8');
  const named = 'page' in at && at.page ? [...reads, at.page.replace('projects/:id/', '')] : reads;
  if (named.length > 0)
    expect(
      named.some((name) => text.includes(name)),
      `${test} speaks of it`,
    ).toBe(true);
});
