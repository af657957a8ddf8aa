// The order of a page of figures: in the address, made here, because all of its rows are here.
import type { Column, Row } from '@/catalog/resource.ts';

export interface FigureSort {
  name: string;
  descending: boolean;
}

export function readSort(text: string | null, columns: readonly Column[]): FigureSort | null {
  const name = (text ?? '').replace(/^-/, '');
  return columns.some((column) => column.name === name) ? { name, descending: text !== name } : null;
}

/** Descending first: of figures the largest is looked for; then ascending, then as usual (null), which may be by this column. */
export function nextSort(sort: FigureSort | null, name: string, usual = ''): string | null {
  if (sort?.name !== name) return `-${name}`;
  if (sort.descending) return name;
  return usual.replace(/^-/, '') === name ? `-${name}` : null;
}

/** Blanks last, whichever way. */
export function sorted(rows: Row[], sort: FigureSort | null): Row[] {
  if (!sort) return rows;
  const { name, descending } = sort;
  return [...rows].sort((a, b) => {
    const [x, y] = [a[name], b[name]];
    if (isBlank(x) || isBlank(y)) return Number(isBlank(x)) - Number(isBlank(y));
    const order = compare(x, y);
    return descending ? -order : order;
  });
}

const isBlank = (value: unknown): boolean => value === null || value === undefined || value === '';

function compare(a: unknown, b: unknown): number {
  const [x, y] = [Number(a), Number(b)];
  return Number.isNaN(x) || Number.isNaN(y) ? String(a).localeCompare(String(b)) : x - y;
}
