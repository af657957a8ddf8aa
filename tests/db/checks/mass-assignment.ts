import { grantOf, tableOf } from '../harness/expected.ts';
import type { Report } from '../harness/report.ts';
import { clientRow, isRow, madeOwn, ownRow, roomFor } from '../harness/rows.ts';
import { type Column, shapeOf } from '../harness/schema.ts';
import { assign, ident, insertRow, literal, type Row, table } from '../harness/sql.ts';
import { member, uuidOf } from '../harness/world.ts';
import type { Suite } from './isolation.ts';
import { isDefault, others } from './stamp.ts';

/** What is decided and not typed, by the name of its column: states, roles, approvals, amounts approved, who did it and when. */
const DECIDED =
  /^(status|role_id|\w+_by|is_approved|(\w+_)?approved(_\w+)?|(accepted|locked|posted|verified|decided|completed|resolved)_at)$/;

/** Columns with such a name that people do write, each with the reason. */
export const WRITTEN: Record<string, string> = {
  'data_sources.status': 'a word about a source, no state of a workflow',
  'phase_sync_entries.status': 'a word about a delivery, no state of a workflow',
  'lead_proposals.approved_date': 'the day the client said yes, which the office is told',
  'membership_roles.role_id': 'who may grant which role is asked by its guard (escalation.test.ts)',
  'role_permissions.role_id': 'who may give which key is asked by its guard (escalation.test.ts)',
  'saved_views.role_id': 'whose default a view is, which gives nobody a right',
  'insert projects.status': 'a project begins in one of several states; from there only by transition()',
  'saved_views.layout_by': 'the column a board is grouped by',
};

const decided = (suite: Suite, name: string): Column[] =>
  tableOf(name).triggers.stamp === undefined
    ? []
    : shapeOf(suite.schema, name).columns.filter(({ name: column, generated }) => !generated && DECIDED.test(column));

/** Sends each of them as somebody who may write the table; what is stored afterwards must not be what was sent. */
export async function massAssignment(suite: Suite, name: string, report: Report): Promise<string[]> {
  const { session, world, schema } = suite;
  const owner = member(world.A, 'owner');
  const row = world.A.rows.assigned[name] ?? {};
  const before = grantOf(name, 'owner', 'update') === 'own' ? madeOwn(schema, name, row, owner) : '';
  const fresh = ownRow(name, clientRow(name, world.A.fresh.assigned[name] ?? {}), owner);
  const accepted = new Set<string>();
  const send = async (verb: string, column: string, value: unknown, sql: string, where: string, room: string) => {
    const after = `select ${ident(column)}::text = ${literal(String(value))} as wrote from ${table(name)} where ${where}`;
    const outcome = await session.attempt(owner, sql, { before: room, after });
    const wrote = outcome.ok && outcome.seen.some((seen: Row) => seen.wrote === true);
    const known = [`${name}.${column}`, `${verb} ${name}.${column}`].find((key) => key in WRITTEN);
    if (wrote && known) accepted.add(known);
    report.check(
      !wrote || known !== undefined,
      () => `a client decides ${name}.${column} by ${verb}: ${String(value)}`,
    );
  };
  for (const column of decided(suite, name)) {
    const sent = column.name === 'created_by' ? [world.B.people.owner] : others(column, row, suite, name);
    for (const value of sent) {
      if (grantOf(name, 'owner', 'update') !== 'none') {
        const where = isRow(schema, name, row);
        const sql = `update ${table(name)} set ${assign(name, { [column.name]: value }, ', ')} where ${where}`;
        await send('update', column.name, value, sql, where, before);
      }
      if (grantOf(name, 'owner', 'insert') !== 'none' && !isDefault(column, value)) {
        const id = uuidOf(`forged ${name}`);
        const sql = insertRow(name, { ...fresh, id, [column.name]: value });
        await send('insert', column.name, value, sql, `id = ${literal(id)}`, roomFor(world.A, name));
      }
    }
  }
  return [...accepted];
}
