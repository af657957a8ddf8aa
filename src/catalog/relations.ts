import { isTaken } from './name.ts';
import type { Child, Relation, Resource } from './resource.ts';
import type { CatalogForeignKey, CatalogTable } from './types.ts';

/**
 * Outgoing keys, one per column. A person has two (memberships for safety, profiles to be read, DESIGN 4): only the
 * latter is embedded. A key to a table the caller may not read gives no relation.
 */
export function deriveRelations(table: CatalogTable, readable: Map<string, CatalogTable>): Map<string, Relation> {
  const relations = new Map<string, Relation>();
  for (const key of table.foreign_keys) {
    const target = readable.get(key.table);
    const taken = relations.get(key.column);
    if (!target || key.column === 'organization_id' || (taken && taken.table === 'profiles')) continue;
    relations.set(key.column, {
      column: key.column,
      table: key.table,
      constraint: key.name,
      alias: aliasOf(key, table),
      onDelete: key.on_delete,
      within: sharedParent(key, table, target),
    });
  }
  return relations;
}

function aliasOf(key: CatalogForeignKey, table: CatalogTable): string {
  const short = key.column.replace(/_id$/, '');
  const isFree = short !== key.column && !isTaken(short) && !table.columns.some((column) => column.name === short);
  const alias = isFree ? short : `${key.column}_ref`;
  // Postgres cuts what is longer, and what is left is the column itself
  return new TextEncoder().encode(alias).length > 63 ? `ref_${table.foreign_keys.indexOf(key)}` : alias;
}

/** Both rows belong to one project: the database demands the same one (schema R5), so the picker offers only those. */
function sharedParent(key: CatalogForeignKey, table: CatalogTable, target: CatalogTable): string | null {
  const parent = 'project_id';
  if (key.column === parent || key.table === 'projects') return null;
  const has = (side: CatalogTable) =>
    side.foreign_keys.some((other) => other.column === parent && other.table === 'projects');
  return has(table) && has(target) ? parent : null;
}

const stamps = new Set(['created_by', 'import_run_id', 'approved_by', 'granted_by']);

/** Tables that point here, in the order of `@ui children`, then by name; log and membership keys are no children. */
export function deriveChildren(
  resource: Resource,
  all: Resource[],
  tables: Map<string, CatalogTable>,
  order: string[],
): Child[] {
  const children = all.flatMap((other) =>
    other.columns
      .filter((column) => column.relation?.table === resource.name && !column.system && !stamps.has(column.name))
      .filter(() => !other.hidden || order.includes(other.name))
      .map((column) => ({
        table: other.name,
        column: column.name,
        single: tables.get(other.name)?.unique_keys.some((key) => key.length === 1 && key[0] === column.name) ?? false,
      })),
  );
  const rank = (child: Child) => (order.includes(child.table) ? order.indexOf(child.table) : order.length);
  return children.sort((a, b) => rank(a) - rank(b) || a.table.localeCompare(b.table));
}
