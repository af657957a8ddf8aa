// What a table shows when its comment does not say: title, list, search, sort, sections.
import { isTextual } from './kinds.ts';
import type { Column, Section, Sort } from './resource.ts';
import type { CatalogTable } from './types.ts';

const LIST_COLUMNS = 7;
const SEARCH_COLUMNS = 4;
const lengthy = new Set(['longText', 'json']);
const isPlain = (column: Column) => !column.system && !column.hidden;

/** First unique or required text, but a column called name or title comes before a code. */
export function defaultTitle(columns: Column[], table: CatalogTable): string {
  const texts = columns.filter((column) => isPlain(column) && isTextual(column) && column.kind !== 'enum');
  const unique = new Set(table.unique_keys.flat());
  const found =
    texts.find((column) => /^(name|title|full_name)$/.test(column.name)) ??
    texts.find((column) => unique.has(column.name) || column.required) ??
    columns.find((column) => isPlain(column) && column.kind === 'reference' && !column.nullable) ??
    texts[0];
  return found?.name ?? table.primary_key[0] ?? 'id';
}

const MADE = 'created_at';
const isMade = ({ name, hidden }: Column): boolean => name === MADE && !hidden;

export function defaultList(columns: Column[], title: string, subtitle: string | null): string[] {
  const short = columns.filter((column) => isPlain(column) && !lengthy.has(column.kind)).map((column) => column.name);
  const first = [subtitle, title].filter((name): name is string => name !== null);
  const rest = short.filter((name) => !first.includes(name));
  const names = [...first.filter((name) => columns.some((column) => column.name === name && !column.hidden)), ...rest];
  // a row has to be seen, and to be clicked on, even where it says nothing
  return names.length > 0 ? names.slice(0, LIST_COLUMNS) : columns.some(isMade) ? [MADE] : [];
}

/** Text only: `ilike` on a uuid, an enum or a number is an error in Postgres. */
export function defaultSearch(columns: Column[], title: string, subtitle: string | null): string[] {
  const texts = columns.filter(
    (column) => isPlain(column) && isTextual(column) && column.kind !== 'enum' && column.kind !== 'longText',
  );
  const rank = (column: Column) => (column.name === title ? 0 : column.name === subtitle ? 1 : 2);
  return [...texts]
    .sort((a, b) => rank(a) - rank(b))
    .slice(0, SEARCH_COLUMNS)
    .map((column) => column.name);
}

/** "event_date desc"; without a word the newest first, else by title. */
export function parseSort(word: string | undefined, columns: Column[], title: string): Sort[] {
  const sorts = (word ?? '')
    .split(',')
    .map((part) => part.trim().split(/\s+/))
    .filter(([field]) => columns.some((column) => column.name === field))
    .map(([field, order]): Sort => ({ field: field as string, order: order === 'desc' ? 'desc' : 'asc' }));
  if (sorts.length > 0) return sorts;
  if (columns.some((column) => column.name === 'created_at')) return [{ field: 'created_at', order: 'desc' }];
  return [{ field: title, order: 'asc' }];
}

/** Sections of the comment; a column it forgot (a later migration's) lands in the last one, never nowhere. */
export function defaultSections(columns: Column[], words: Record<string, string[]> | undefined): Section[] {
  const plain = columns.filter(isPlain).map((column) => column.name);
  if (!words) return [{ name: null, columns: plain }];
  const known = new Set(plain);
  const sections = Object.entries(words).map(([name, names]) => ({
    name,
    columns: names.filter((column) => known.has(column)),
  }));
  const named = new Set(Object.values(words).flat());
  const missing = plain.filter((name) => !named.has(name));
  const last = sections.find((section) => section.name === 'More');
  if (last) last.columns.push(...missing);
  else if (missing.length > 0) sections.push({ name: 'More', columns: missing });
  return sections.filter((section) => section.columns.length > 0);
}
