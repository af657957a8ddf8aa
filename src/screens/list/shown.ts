// Which columns a list shows, and in which order.
import { merge } from '@/catalog/merge.ts';
import type { Resource } from '@/catalog/resource.ts';
import { isShowable } from '@/catalog/select.ts';

export function isShown(name: string, resource: Resource): boolean {
  const column = resource.column(name);
  return column !== undefined && isShowable(column);
}

/** Choice of columns → the resource as this list shows it: rows, sums, cards and files follow. */
export const withColumns = (resource: Resource, columns: string[] | null): Resource =>
  columns ? merge(resource, { list: columns }) : resource;

const same = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((name, index) => name === b[index]);

/** The columns a table has anyway are not said; a list without any is none. */
export function unusualColumns(columns: readonly string[], resource: Resource): string[] | null {
  const known = [...new Set(columns)].filter((name) => isShown(name, resource));
  return known.length === 0 || same(known, resource.list) ? null : known;
}

/** Those of `order` in this order, on the places they have together; the others stay where they are. */
export function inOrder(names: readonly string[], order: readonly string[]): string[] {
  const next = [...order];
  return names.map((name) => (order.includes(name) ? (next.shift() as string) : name));
}

/** Pinned columns come first, in the order they have. */
export const pinnedFirst = <T extends { name: string }>(columns: readonly T[], pins: readonly string[]): T[] => [
  ...columns.filter(({ name }) => pins.includes(name)),
  ...columns.filter(({ name }) => !pins.includes(name)),
];
