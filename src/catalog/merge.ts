// The layers over what was derived, weakest first: file (`defineResource`), organization (`resource_settings`), a user's
// saved view. Each step is `(Resource, Patch) => Resource` and changes nothing it was given.
import { indexed } from './derive.ts';
import type { Column, Resource, Resources } from './resource.ts';

export type ColumnPatch = Partial<
  Pick<
    Column,
    'label' | 'help' | 'kind' | 'hidden' | 'readonly' | 'required' | 'unit' | 'options' | 'initial' | 'named' | 'parts'
  >
>;

export interface Patch
  extends Partial<
    Pick<
      Resource,
      'label' | 'labelPlural' | 'named' | 'noun' | 'help' | 'group' | 'icon' | 'menu' | 'hidden' | 'title' | 'subtitle'
    >
  > {
  list?: string[];
  filters?: string[];
  search?: string[];
  sort?: Resource['sort'];
  sections?: Resource['sections'];
  fields?: Record<string, ColumnPatch>;
}

export function merge(resource: Resource, patch: Patch): Resource {
  const { fields = {}, ...rest } = patch;
  const columns = resource.columns.map((column) =>
    fields[column.name] ? { ...column, ...fields[column.name] } : column,
  );
  const byName = new Map(columns.map((column) => [column.name, column]));
  return { ...resource, ...rest, columns, column: (name) => byName.get(name) };
}

/** One layer: patches by table name. */
export function mergeAll(resources: Resources, patches: Record<string, Patch>): Resources {
  return indexed(
    resources.all.map((resource) =>
      patches[resource.name] ? merge(resource, patches[resource.name] as Patch) : resource,
    ),
    resources.apart,
  );
}
