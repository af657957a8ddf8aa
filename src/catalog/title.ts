import type { Resource, Resources } from './resource.ts';

type Fields = Record<string, unknown>;

/** Name of a record; a title that is a relation is named by what it points at. */
export function titleOf(
  resource: Resource | undefined,
  record: Fields | null | undefined,
  resources: Resources,
): string {
  if (!record) return '';
  if (!resource) return text(record.name ?? record.title ?? record.full_name ?? record.id);
  const relation = resource.column(resource.title)?.relation;
  if (!relation) return text(record[resource.title]) || subtitleOf(resource, record) || text(record.id).slice(0, 8);
  return (
    titleOf(resources.get(relation.table), record[relation.alias] as Fields | null, resources) ||
    text(record.id).slice(0, 8)
  );
}

export function subtitleOf(resource: Resource | undefined, record: Fields | null | undefined): string {
  return resource?.subtitle && record ? text(record[resource.subtitle]) : '';
}

/** In a picker and in an export a code makes the name findable: `P-014 Elm Street`. */
export function fullTitleOf(
  resource: Resource | undefined,
  record: Fields | null | undefined,
  resources: Resources,
): string {
  const title = titleOf(resource, record, resources);
  const subtitle = subtitleOf(resource, record);
  return subtitle && subtitle !== title ? `${subtitle} ${title}` : title;
}

function text(value: unknown): string {
  return value === null || value === undefined || typeof value === 'object' ? '' : String(value);
}
