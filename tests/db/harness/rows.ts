import { guardedColumns } from './expected.ts';
import { type Schema, shapeOf } from './schema.ts';
import { assign, ident, only, type Row, table, without } from './sql.ts';
import { type Tenant, tenantScope } from './world.ts';

/** What a client sends: without the columns that are kept from it. */
export const clientRow = (name: string, row: Row): Row =>
  without(row, [...guardedColumns(name), 'created_by', 'granted_by']);

export const isRow = (schema: Schema, name: string, row: Row): string =>
  assign(name, only(row, shapeOf(schema, name).primaryKey), ' and ');

/** A column that may be written without changing what the row means. Set it to its default: an update that reads a column
 * is held by the select policy too. */
export function touchable(schema: Schema, name: string): string {
  const shape = shapeOf(schema, name);
  const keys = [...Object.values(shape.foreignKeys).flatMap((k) => k.columns), ...shape.primaryKey];
  const stamps = ['id', 'organization_id', 'version', 'created_at', 'created_by', 'updated_at'];
  const column =
    shape.columns.find((c) => c.name === 'custom') ??
    shape.columns.find((c) => !c.generated && !c.required && !keys.includes(c.name) && !stamps.includes(c.name));
  if (!column) throw new Error(`${name} has no column to touch.`);
  return ident(column.name);
}

/** Physical identity of the organization's rows: any update or delete changes it, even one that writes the same values. */
export function fingerprint(schema: Schema, name: string, tenant: Tenant): string {
  const where = tenantScope(schema, tenant)(name) ?? 'true';
  return `select coalesce(string_agg(ctid::text || xmin::text, ',' order by ctid), '') as v, count(*)::int as n from ${table(name)} where ${where}`;
}

export async function rowState(
  session: { run(sql: string): Promise<Row[]> },
  statement: string,
): Promise<{ v: string; n: number }> {
  const [row] = await session.run(statement);
  return row as unknown as { v: string; n: number };
}
