import type { CrudFilter } from '@refinedev/core';
import { inSentence } from '@/catalog/label.ts';
import type { Child, Resource, Resources } from '@/catalog/resource.ts';
import { columnLabel, resourcePlural } from '@/fields/words.ts';
import type { Text } from '@/lib/text.ts';

export interface Related {
  child: Child;
  resource: Resource;
  /** two keys lead here from one table: the label has to say which */
  twice: boolean;
}

export function relatedOf(resource: Resource, resources: Resources, single: boolean): Related[] {
  return resource.children.flatMap((child) => {
    const target = resources.get(child.table);
    const twice = resource.children.filter(({ table }) => table === child.table).length > 1;
    return target && child.single === single ? [{ child, resource: target, twice }] : [];
  });
}

export const childFilter = (child: Child, id: string): CrudFilter[] => [
  { field: child.column, operator: 'eq', value: id },
];

/** "Projects", or "Projects (project manager)" beside "Projects (superintendent)". */
export function relatedLabel(t: Text, { child, resource, twice }: Related): string {
  const plural = resourcePlural(t, resource);
  const column = twice ? resource.column(child.column) : undefined;
  return column ? `${plural} (${inSentence(columnLabel(t, resource.name, column))})` : plural;
}
