import type { Column, Resource, Resources } from './resource.ts';

type Fields = Record<string, unknown>;

/** How a value that names a record is written: a day, a word of a list. Fields know it, the catalog does not. */
export type Say = (value: unknown, column: Column) => string;

/** Name of a record; a title that is a relation is named by what it points at. */
export function titleOf(
  resource: Resource | undefined,
  record: Fields | null | undefined,
  resources: Resources,
  say: Say = text,
): string {
  if (!record) return '';
  if (!resource) return text(record.name ?? record.title ?? record.full_name ?? record.id);
  const column = resource.column(resource.title);
  const relation = column?.relation;
  const own = relation
    ? titleOf(resources.get(relation.table), record[relation.alias] as Fields | null, resources, say)
    : column && record[resource.title] !== null && record[resource.title] !== undefined
      ? say(record[resource.title], column)
      : '';
  return own || subtitleOf(resource, record) || text(record.id).slice(0, 8);
}

export function subtitleOf(resource: Resource | undefined, record: Fields | null | undefined): string {
  return resource?.subtitle && record ? text(record[resource.subtitle]) : '';
}

/** In a picker and in an export a code makes the name findable: `P-014 Elm Street`. */
export function fullTitleOf(
  resource: Resource | undefined,
  record: Fields | null | undefined,
  resources: Resources,
  say?: Say,
): string {
  const title = titleOf(resource, record, resources, say);
  const subtitle = subtitleOf(resource, record);
  return subtitle && subtitle !== title ? `${subtitle} ${title}` : title;
}

function text(value: unknown): string {
  return value === null || value === undefined || typeof value === 'object' ? '' : String(value);
}
