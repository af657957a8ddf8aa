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

/** What the database explains, after the name it explains; a view that stands apart has no list that could be empty. */
const explained = ({ name, kind, help, hidden, columns }: Resource): [named: string, help: string][] => [
  ...(help && (kind === 'table' || !hidden)
    ? [[`resources.${name}.label`, `resources.${name}.help`] as [string, string]]
    : []),
  ...columns
    .filter((column) => column.help && !column.hidden)
    .map((column): [string, string] => [`resources.${name}.columns.${column.name}`, `helps.${name}.${column.name}`]),
];

/** What the screens ask for of a table, with the English of the database in reserve. */
function asked(table: Resource): string[] {
  const { name, columns, sections } = table;
  return [
    ...['label', 'labelPlural', 'noun'].map((word) => `resources.${name}.${word}`),
    ...columns.filter(({ hidden }) => !hidden).map((column) => `resources.${name}.columns.${column.name}`),
    ...explained(table).map(([, help]) => help),
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

  it('explains what it names: hand-written pages show tables without screens, too', () => {
    const missing = tables
      .flatMap(explained)
      .filter(([named, help]) => written.includes(named) && !written.includes(help));
    expect(missing).toEqual([]);
  });

  it('is there for nothing else', () => {
    const known = new Set(tables.flatMap(asked));
    expect(written.filter((key) => !known.has(key))).toEqual([]);
  });
});
