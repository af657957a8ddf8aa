import type { Resource, Resources } from '@/catalog/resource.ts';
import { isShowable } from '@/catalog/select.ts';

export interface Filterable {
  /** column that leads to the record; null: the record itself */
  via: string | null;
  /** as a filter names them: `amount`, `project.status` */
  fields: string[];
}

/** Columns a filter can speak of: own ones, and those of the records a row leads to. */
export function filterables(resource: Resource, resources: Resources): Filterable[] {
  const related = resource.columns.flatMap(({ name, hidden, relation }): Filterable[] => {
    const target = !hidden && relation ? resources.get(relation.table) : undefined;
    const fields = target?.columns.filter(isShowable).map((column) => `${relation?.alias}.${column.name}`) ?? [];
    return fields.length > 0 ? [{ via: name, fields }] : [];
  });
  return [{ via: null, fields: resource.columns.filter(isShowable).map(({ name }) => name) }, ...related];
}
