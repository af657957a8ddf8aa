import type { CrudFilter } from '@refinedev/core';
import type { Child, Resource, Resources } from '@/catalog/resource.ts';

export interface Related {
  child: Child;
  resource: Resource;
}

export function relatedOf(resource: Resource, resources: Resources, single: boolean): Related[] {
  return resource.children.flatMap((child) => {
    const target = resources.get(child.table);
    return target && child.single === single ? [{ child, resource: target }] : [];
  });
}

export const childFilter = (child: Child, id: string): CrudFilter[] => [
  { field: child.column, operator: 'eq', value: id },
];
