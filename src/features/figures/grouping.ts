// Rows under the sums of their group, in one list a table can draw.
import type { Row } from '@/catalog/resource.ts';
import { type FigureSort, sorted } from './sorting.ts';

export interface FigureGroup {
  key: string;
  label: string;
  rows: Row[];
  /** its sums */
  total: Row;
}

const HEAD = 'group:';

export const isHead = (row: Row): boolean => String(row.id).startsWith(HEAD);

/** Each group is a line of its sums and its rows below; groups stand in the order of their rows. */
export function lined(groups: readonly FigureGroup[], sort: FigureSort | null, title: string): Row[] {
  const heads = groups.map(({ key, label, total }): Row => ({ ...total, id: `${HEAD}${key}`, [title]: label }));
  const rowsOf = new Map(groups.map(({ key, rows }) => [`${HEAD}${key}`, rows]));
  return sorted(heads, sort).flatMap((head) => [head, ...sorted(rowsOf.get(String(head.id)) ?? [], sort)]);
}
