import type { Column, Resource } from '@/catalog/resource.ts';

/** Columns of a view by name, in this order. A name it does not have is a mistake of ours, not of the data. */
export function columnsOf(resource: Resource, names: readonly string[]): Column[] {
  return names.map((name) => {
    const column = resource.column(name);
    if (!column) throw new Error(`${resource.name} has no column ${name}`);
    return column;
  });
}
