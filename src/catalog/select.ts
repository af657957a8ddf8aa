// What a request asks for: a closed set of views, always by name, never `*`, relations always by constraint (DESIGN 4).
import { selected } from './custom.ts';
import { inSelect } from './name.ts';
import type { Column, Relation, Resource, Resources } from './resource.ts';

export const views = ['list', 'form', 'option', 'export'] as const;
export type View = (typeof views)[number];

export const isView = (value: unknown): value is View => (views as readonly unknown[]).includes(value);

/** A title can itself be a relation (a member is named by a person); deeper than this nobody reads. */
const DEPTH = 2;

/** What can be a column: what people read. A reference that leads nowhere they may look is none. */
export const isShowable = (column: Column): boolean =>
  !column.hidden && (column.kind !== 'reference' || column.relation !== null);

export function columnsFor(resource: Resource, view: View): Column[] {
  const names: Record<View, () => string[]> = {
    list: () => [...resource.list],
    form: () => resource.columns.filter((column) => !column.hidden).map((column) => column.name),
    option: () => [],
    export: () => [...resource.list, ...resource.sections.flatMap((section) => section.columns)],
  };
  const wanted = new Set([resource.title, resource.subtitle, ...names[view]()]);
  return resource.columns.filter((column) => wanted.has(column.name));
}

/** `inner`: aliases a filter touches, which then have to exist in the row. */
export function selectFor(
  resource: Resource,
  view: View,
  resources: Resources,
  inner: ReadonlySet<string> = new Set(),
): string {
  const columns = columnsFor(resource, view);
  const relations = resource.columns.map((column) => column.relation).filter((relation) => relation !== null);
  const embedded = relations.filter(
    (relation) =>
      inner.has(relation.alias) ||
      columns.some((column) => column.name === relation.column && column.kind === 'reference'),
  );
  return [
    ...own(resource),
    ...columns.map(selected),
    ...embedded.map((relation) => embed(relation, resources, DEPTH, inner.has(relation.alias))),
  ]
    .filter(unique)
    .join(',');
}

/** To count, only what a filter touches has to be joined. */
export function countSelectFor(resource: Resource, resources: Resources, inner: ReadonlySet<string>): string {
  const relations = resource.columns.flatMap(({ relation }) =>
    relation && inner.has(relation.alias) ? [relation] : [],
  );
  return [
    resource.key,
    ...relations.map((relation) => `${headOf(relation)}!inner(${resources.get(relation.table)?.key ?? 'id'})`),
  ].join(',');
}

function own(resource: Resource): string[] {
  return [idOf(resource), ...(resource.versioned ? ['version'] : [])];
}

const idOf = ({ key }: Resource): string => (key === 'id' ? 'id' : `id:${key}`);

/** An embedded record by the constraint that leads to it. */
export const headOf = ({ alias, table, constraint }: Relation): string =>
  `${inSelect(alias)}:${inSelect(table)}!${inSelect(constraint)}`;

function embed(relation: Relation, resources: Resources, depth: number, inner = false): string {
  const target = resources.get(relation.table);
  return `${headOf(relation)}${inner ? '!inner' : ''}(${target ? titleSelect(target, resources, depth).join(',') : 'id'})`;
}

function titleSelect(target: Resource, resources: Resources, depth: number): string[] {
  const names = [target.title, target.subtitle].filter(
    (name): name is string => name !== null && Boolean(target.column(name)),
  );
  const nested = depth > 1 ? target.column(target.title)?.relation : null;
  return [idOf(target), ...names.map(inSelect), ...(nested ? [embed(nested, resources, depth - 1)] : [])].filter(
    unique,
  );
}

function unique<T>(value: T, index: number, all: T[]): boolean {
  return all.indexOf(value) === index;
}
