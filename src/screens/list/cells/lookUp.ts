// Names of records, as a spreadsheet holds them → the records. A name is the title, the code, or both as a copy writes them.
import type { DataProvider, LogicalFilter } from '@refinedev/core';
import { normalise } from '@shared/text.ts';
import { isTextual } from '@/catalog/kinds.ts';
import type { Column, Resource, Row } from '@/catalog/resource.ts';
import { subtitleOf } from '@/catalog/title.ts';
import { fullRecordTitle, recordTitle } from '@/fields/title.ts';
import type { FieldEnvironment } from '@/fields/types.ts';

/** So many names fit into one address. */
const CHUNK = 40;

/** Records by name; several may share one. */
export type Found = ReadonlyMap<string, Row[]>;

export async function lookUp(
  provider: Pick<DataProvider, 'getList'>,
  env: FieldEnvironment,
  column: Column,
  texts: string[],
): Promise<Found> {
  const found = new Map<string, Row[]>();
  const target = column.relation ? env.resources.get(column.relation.table) : undefined;
  if (!target) return found;
  const wanted = [...new Set(texts)];
  for (let at = 0; at < wanted.length; at += CHUNK) {
    const filters = namedFilters(target, wanted.slice(at, at + CHUNK));
    if (filters.length === 0) return found;
    const { data } = await provider.getList<Row>({
      resource: target.name,
      pagination: { mode: 'server', currentPage: 1, pageSize: 1000 },
      filters: [{ operator: 'or', value: filters }],
      sorters: [],
      meta: { view: 'list', columns: column.relation?.within ? [column.relation.within] : [], count: 'none' },
    });
    for (const row of data)
      for (const name of namesOf(env, target, row)) found.set(name, [...(found.get(name) ?? []), row]);
  }
  return found;
}

function namesOf(env: FieldEnvironment, target: Resource, row: Row): Set<string> {
  const title = recordTitle(env, target, row);
  const subtitle = subtitleOf(target, row);
  const names = [title, subtitle, fullRecordTitle(env, target, row), `${subtitle} · ${title}`];
  return new Set(names.filter(Boolean).map(normalise));
}

/** "P-014 Elm Street": the code may be any words at its beginning, the title any at its end. */
function namedFilters(target: Resource, texts: string[]): LogicalFilter[] {
  const parts = (text: string, take: (words: string[], n: number) => string[]) => {
    const words = text.split(' ');
    return words.map((_, n) => take(words, n).join(' ')).filter(Boolean);
  };
  const named = (name: string | null, values: string[]): LogicalFilter[] => {
    const column = name ? target.column(name) : undefined;
    return column && isTextual(column) ? [{ field: column.name, operator: 'in', value: [...new Set(values)] }] : [];
  };
  return [
    ...named(
      target.title,
      texts.flatMap((text) => parts(text, (words, n) => words.slice(n))),
    ),
    ...named(
      target.subtitle,
      texts.flatMap((text) => parts(text, (words, n) => words.slice(0, n + 1))),
    ),
  ];
}

/** The one record of that name among those the row may point at; else how many there are. */
export function chosenFrom(found: Found, column: Column, text: string, row: Row): Row | 'none' | 'several' {
  const within = column.relation?.within;
  const rows = (found.get(normalise(text)) ?? []).filter((one) => !within || one[within] === row[within]);
  const [first, second] = new Map(rows.map((one) => [one.id, one])).values();
  if (!first) return 'none';
  return second ? 'several' : first;
}
