// Which columns a list shows, and in which order.
import { merge } from '@/catalog/merge.ts';
import type { Column, Resource } from '@/catalog/resource.ts';

/** What can be a column: what people read. A reference that leads nowhere they may look is none. */
export const isShowable = (column: Column): boolean =>
  !column.hidden && (column.kind !== 'reference' || column.relation !== null);

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

/** Takes `name` out and puts it before `target`, or behind it. */
export function moved(names: readonly string[], name: string, target: string, side: 'before' | 'after'): string[] {
  if (name === target) return [...names];
  const rest = names.filter((other) => other !== name);
  const at = rest.indexOf(target) + (side === 'after' ? 1 : 0);
  return [...rest.slice(0, at), name, ...rest.slice(at)];
}

/** One step up (-1) or down (+1); at the end it stays. */
export function stepped<T>(items: readonly T[], item: T, by: -1 | 1): T[] {
  const at = items.indexOf(item);
  const to = at + by;
  if (at < 0 || to < 0 || to >= items.length) return [...items];
  const next = [...items];
  next.splice(at, 1);
  next.splice(to, 0, item);
  return next;
}

/** Pinned columns come first, in the order they have. */
export const pinnedFirst = <T extends { name: string }>(columns: readonly T[], pins: readonly string[]): T[] => [
  ...columns.filter(({ name }) => pins.includes(name)),
  ...columns.filter(({ name }) => !pins.includes(name)),
];
