import { describe, expect, it } from 'vitest';
import type { Resource } from '@/catalog/resource.ts';
import type { Catalog } from '@/catalog/types.ts';
import { enumKey } from '@/fields/words.ts';
import snapshot from '@/generated/catalog.json';
import es from '@/locales/es.json';
import { buildResources } from './resources.ts';

type Words = { [key: string]: string | Words };

const keys = (words: Words, prefix: string): string[] =>
  Object.entries(words).flatMap(([key, value]) =>
    typeof value === 'string' ? [`${prefix}.${key}`] : keys(value, `${prefix}.${key}`),
  );

/** What the screens ask for of a table, with the English of the database in reserve. */
function asked({ name, kind, columns, sections }: Resource): string[] {
  return [
    ...['label', 'labelPlural', 'noun'].map((word) => `resources.${name}.${word}`),
    ...columns.filter(({ hidden }) => !hidden).map((column) => `resources.${name}.columns.${column.name}`),
    // what a figure is made of, asked of the figure itself
    ...columns
      .filter(({ help, hidden }) => kind === 'view' && help && !hidden)
      .map((column) => `helps.${name}.${column.name}`),
    ...columns.flatMap((column) => (column.options ?? []).map((option) => `enums.${enumKey(column)}.${option}`)),
    ...sections.flatMap((section) => (section.name ? [`sections.${section.name}`] : [])),
  ];
}

describe('Spanish of the tables', () => {
  const { all, apart } = buildResources(snapshot as unknown as Catalog, { strict: true });
  const tables = [...all, ...apart];
  const lines = new Set(
    all.filter(({ hidden }) => !hidden).flatMap(({ children }) => children.map(({ table }) => table)),
  );
  const written = ['resources', 'helps', 'enums', 'sections'].flatMap((part) =>
    keys(es[part as 'resources' | 'helps' | 'enums' | 'sections'], part),
  );

  it('is there for every table that has screens or a tab of one, and every view, which pages of figures show', () => {
    const missing = tables
      .filter(({ name, kind, hidden }) => kind === 'view' || !hidden || lines.has(name))
      .flatMap((table) => asked(table).filter((key) => !written.includes(key)));
    expect(missing).toEqual([]);
  });

  it('is there for nothing else', () => {
    const known = new Set(tables.flatMap(asked));
    expect(written.filter((key) => !known.has(key))).toEqual([]);
  });
});
