import { grantOf, guardedColumns, tableOf } from '../harness/expected.ts';
import type { Report } from '../harness/report.ts';
import { clientRow, isRow, madeOwn, ownRow, roomFor, touchable } from '../harness/rows.ts';
import { type Column, shapeOf } from '../harness/schema.ts';
import { OWNER } from '../harness/session.ts';
import { assign, ident, insertRow, literal, type Row, table } from '../harness/sql.ts';
import { candidates } from '../harness/values.ts';
import { member, uuidOf } from '../harness/world.ts';
import type { Suite } from './isolation.ts';
import { refused, told } from './outcome.ts';

/** Values of the column that differ from what the row has. */
export function others(column: Column, row: Row, suite: Suite, name: string): unknown[] {
  const key = Object.values(shapeOf(suite.schema, name).foreignKeys).find((k) => k.columns[0] === column.name);
  const there = key ? suite.world.A.rows.other[key.table]?.[key.target[0] as string] : undefined;
  const made = there === undefined ? candidates(column, 7) : [there];
  // Words the trigger knows as defaults of other columns.
  const words = column.type === 'text' ? ['manual', 'false'] : [];
  return [...made.slice(0, 2), ...words].filter((v) => v !== row[column.name]);
}

/** A guarded column takes its own default. */
export const isDefault = (column: Column, value: unknown): boolean =>
  column.default === String(value) || column.default?.startsWith(`'${String(value)}'::`) === true;

/** Columns a client may neither set nor change, one by one. */
async function guarded(suite: Suite, name: string, report: Report): Promise<void> {
  const { session, world, schema } = suite;
  const owner = member(world.A, 'owner');
  const row = world.A.rows.assigned[name] ?? {};
  const before = grantOf(name, 'owner', 'update') === 'own' ? madeOwn(schema, name, row, owner) : '';
  const columns = shapeOf(schema, name).columns;
  const fresh = ownRow(name, clientRow(name, world.A.fresh.assigned[name] ?? {}), owner);
  const immutable = ['id', 'organization_id', 'created_at', 'created_by', ...guardedColumns(name)];
  for (const column of columns.filter((c) => immutable.includes(c.name))) {
    const set =
      column.name === 'organization_id'
        ? [world.B.id]
        : column.name === 'created_at'
          ? ['2001-01-01T00:00:00Z']
          : others(column, row, suite, name);
    for (const value of set) {
      const said = `${name}.${column.name} = ${JSON.stringify(value)}`;
      if (grantOf(name, 'owner', 'update') !== 'none') {
        const sql = `update ${table(name)} set ${assign(name, { [column.name]: value }, ', ')} where ${isRow(schema, name, row)}`;
        const outcome = await session.attempt(owner, sql, { before });
        report.check(refused(outcome), () => `a client changes ${said}: ${told(outcome)}`);
      }
      if (
        grantOf(name, 'owner', 'insert') !== 'none' &&
        guardedColumns(name).includes(column.name) &&
        !isDefault(column, value)
      ) {
        const row = { ...fresh, [column.name]: value };
        const outcome = await session.attempt(owner, insertRow(name, row), { before: roomFor(world.A, name) });
        report.check(refused(outcome), () => `a client sets ${said}: ${told(outcome)}`);
      }
    }
  }
}

/** version, created_* and updated_* are the database's; a stale version is told and writes nothing. */
export async function stamped(suite: Suite, name: string, report: Report): Promise<void> {
  const { session, world, schema } = suite;
  if (tableOf(name).triggers.stamp === undefined) return;
  const owner = member(world.A, 'owner');
  const row = world.A.rows.assigned[name] ?? {};
  const where = isRow(schema, name, row);
  const touch = touchable(schema, name);
  const version = row.version as number;
  const after = `select version, updated_at > ${literal(row.updated_at as string)} as later from ${table(name)} where ${where}`;
  const own = grantOf(name, 'owner', 'update') === 'own' ? `${madeOwn(schema, name, row, owner)};` : '';
  const later = `${own} set local session_replication_role = replica; update ${table(name)} set updated_at = '2001-01-01'; set local session_replication_role = origin`;

  if (grantOf(name, 'owner', 'update') === 'none') {
    // Our own functions write it.
    const sql = `update ${table(name)} set ${touch} = default where ${where}`;
    const written = await session.attempt(OWNER, sql, { after });
    report.check(
      written.ok && written.seen[0]?.version === version + 1,
      () => `version of ${name} after an update by the system: ${JSON.stringify(written)}`,
    );
  } else {
    const current = await session.attempt(
      owner,
      `update ${table(name)} set ${touch} = default, version = ${version} where ${where}`,
      { before: own, after },
    );
    report.check(
      current.ok && current.seen[0]?.version === version + 1,
      () => `version of ${name} after an update: ${JSON.stringify(current)}`,
    );
    const touched = await session.attempt(owner, `update ${table(name)} set ${touch} = default where ${where}`, {
      before: later,
      after: `select updated_at = now() as now from ${table(name)} where ${where}`,
    });
    report.check(
      touched.ok && touched.seen[0]?.now === true,
      () => `updated_at of ${name} after an update: ${JSON.stringify(touched)}`,
    );
    for (const stale of [version - 1, version + 1]) {
      const outcome = await session.attempt(
        owner,
        `update ${table(name)} set ${touch} = default, version = ${stale} where ${where}`,
        { before: own },
      );
      const detail = outcome.ok ? {} : (JSON.parse(outcome.detail || '{}') as Row);
      const right = !outcome.ok && outcome.code === 'PT409' && detail.reason === 'stale' && detail.version === version;
      report.check(
        right,
        () => `version ${stale} of ${name} against ${version}: ${told(outcome)} ${JSON.stringify(detail)}`,
      );
    }
  }
  if (grantOf(name, 'owner', 'insert') !== 'none') {
    const forged = {
      version: 99,
      created_by: world.B.people.owner,
      created_at: '2001-01-01T00:00:00Z',
      updated_at: '2001-01-01T00:00:00Z',
    };
    const id = uuidOf(`stamped ${name}`);
    const given = { ...ownRow(name, clientRow(name, world.A.fresh.assigned[name] ?? {}), owner), ...forged, id };
    const seen = `select version = 1 and created_by = ${literal(owner.user)} and created_at = now() and updated_at = now() as good from ${table(name)} where ${ident('id')} = ${literal(id)}`;
    const before = roomFor(world.A, name);
    const outcome = await session.attempt(owner, insertRow(name, given), { before, after: seen });
    report.check(
      outcome.ok && outcome.seen[0]?.good === true,
      () => `stamps of a new row of ${name}: ${JSON.stringify(outcome)}`,
    );
  }
  await guarded(suite, name, report);
}
