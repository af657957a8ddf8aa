import { guardedColumns, tableOf } from './expected.ts';
import { type Schema, shapeOf } from './schema.ts';
import type { Actor } from './session.ts';
import { assign, ident, literal, only, type Row, table, without } from './sql.ts';
import { type Tenant, tenantScope } from './world.ts';

/** What a client sends: without the columns that are kept from it. */
export function clientRow(name: string, row: Row): Row {
  // A task may be about a record, if who gives it reads that one; tests/db/record-access.test.ts says who does.
  const pair = tableOf(name).tenancy?.write.includes('own') ? ['entity_type', 'entity_id'] : [];
  return without(row, [...guardedColumns(name), ...pair, 'created_by', 'granted_by']);
}

export const isRow = (schema: Schema, name: string, row: Row): string =>
  assign(name, only(row, shapeOf(schema, name).primaryKey), ' and ');

/** Column that names who has a row of a table about people, where it may not be empty; else who made it has it. */
function personColumn(name: string): string {
  const { foreign_keys, tenancy } = tableOf(name);
  const members = Object.values(foreign_keys).filter((k) => k.table === 'memberships' && k.on_delete === 'cascade');
  return (tenancy?.read.includes('own') && members[0]?.columns[0]) || 'created_by';
}

/** The record a row without a pair follows: a version its document. */
function followed(name: string, row: Row): { name: string; row: Row } | null {
  const { foreign_keys, tenancy } = tableOf(name);
  if (!tenancy?.read.includes('record') || 'entity_id' in row) return null;
  const key = Object.values(foreign_keys).find((k) => k.on_delete === 'cascade' && k.table !== 'organizations');
  return key ? { name: key.table, row: { id: row[key.columns[0] as string] } } : null;
}

/** Rows of the table may be somebody's own, or follow a record that may. */
export function isOwnable(name: string, row: Row): boolean {
  const { tenancy } = tableOf(followed(name, row)?.name ?? name);
  return tenancy?.own === true || tenancy?.read.includes('own') === true;
}

/** Whoever inserts a row has it. */
export const isMadeOwn = (name: string): boolean => {
  const { tenancy } = tableOf(name);
  return tenancy?.own === true || (tenancy?.write.includes('own') === true && personColumn(name) === 'created_by');
};

/** The row, as the actor would write one of his own. */
export const ownRow = (name: string, row: Row, actor: Actor): Row =>
  personColumn(name) === 'created_by' ? row : { ...row, [personColumn(name)]: actor.user };

/** Makes a row that is there, or the record it follows, the actor's. As the superuser. */
export function madeOwn(schema: Schema, name: string, row: Row, actor: Actor): string {
  const target = followed(name, row) ?? { name, row };
  const set = [...new Set(['created_by', personColumn(target.name)])].map(
    (c) => `${ident(c)} = ${literal(actor.user)}`,
  );
  return `set local session_replication_role = replica;
    update ${table(target.name)} set ${set.join(', ')} where ${isRow(schema, target.name, target.row)};
    set local session_replication_role = origin`;
}

/** Takes away what is in the way of a fresh row. As the superuser. */
export const roomFor = (tenant: Tenant, name: string): string =>
  tenant.full.includes(name)
    ? `set local session_replication_role = replica; delete from ${table(name)} where organization_id = ${literal(tenant.id)};
       set local session_replication_role = origin`
    : '';

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
