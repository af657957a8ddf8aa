import type { ForeignKey } from '../../../scripts/gen/snapshot.ts';
import { grantOf, isTenant, tableOf } from '../harness/expected.ts';
import { BESIDE } from '../harness/given.ts';
import type { Report } from '../harness/report.ts';
import { clientRow, isOwnable, isRow, madeOwn, ownRow, roomFor, touchable } from '../harness/rows.ts';
import { type Schema, shapeOf } from '../harness/schema.ts';
import { seedRow } from '../harness/seed.ts';
import { type Actor, identity, OWNER } from '../harness/session.ts';
import { assign, insertRow, literal, type Row, table } from '../harness/sql.ts';
import { member, tenantScope, uuidOf } from '../harness/world.ts';
import type { Suite } from './isolation.ts';
import { told } from './outcome.ts';

/** Everything here happens in one transaction: what came before counts as another. Only a superuser can do this. */
const FORGET = `set local session_replication_role = replica; update public.audit_log set transaction_id = '3' where transaction_id = pg_current_xact_id();
  set local session_replication_role = origin`;

/** What has been written to the log about one record since then. */
const entries = (name: string, id: unknown): string => `
  select action, actor_id, organization_id, changed_fields, old_values, new_values, import_run_id
  from public.audit_log where transaction_id = pg_current_xact_id() and table_name = ${literal(name)} and record_id = ${literal(id as string)} order by id`;

interface Expected {
  action: 'insert' | 'update' | 'delete';
  name: string;
  organization: string;
  actor: Actor;
}

function checkEntry(rows: Row[], { action, name, organization, actor }: Expected, report: Report, how = ''): void {
  const what = `${action} of ${name}${how}`;
  report.check(rows.length === 1, () => `${what} leaves ${rows.length} rows in the log`);
  const [entry] = rows;
  if (!entry) return;
  report.check(entry.action === action, () => `${what} is logged as ${entry.action}`);
  report.check(entry.actor_id === actor.user, () => `${what} is logged for ${entry.actor_id}`);
  report.check(entry.organization_id === organization, () => `${what} is logged elsewhere`);
  report.check(entry.import_run_id === null, () => `${what} is logged as an import`);
  const sides = { insert: [false, true], update: [true, true], delete: [true, false] }[action];
  report.check(
    (entry.old_values !== null) === sides[0] && (entry.new_values !== null) === sides[1],
    () => `${what} has the wrong sides`,
  );
}

type Action = Expected['action'];

/** One row of the log for each insert, update and delete a member makes. */
export async function audited(
  suite: Suite,
  name: string,
  report: Report,
  actions: Action[] = ['update', 'insert', 'delete'],
): Promise<void> {
  if (tableOf(name).tenancy?.audited !== true) return;
  for (const action of actions) await loggedOnce(suite, name, action, report);
}

async function loggedOnce(
  { session, world, schema }: Suite,
  name: string,
  action: Action,
  report: Report,
): Promise<void> {
  const owner = member(world.A, 'owner');
  // Where no client may, the owner's functions do it for a client: the token is the same.
  const system: Actor = { ...OWNER, user: owner.user };
  const actor = grantOf(name, 'owner', action) === 'none' ? system : owner;
  const row = world.A.rows.assigned[name] ?? {};
  const fresh = { ...(world.A.fresh.assigned[name] ?? {}), id: uuidOf(`audited ${name}`) };
  const given = actor === owner ? ownRow(name, clientRow(name, fresh), owner) : fresh;
  const target = action === 'insert' || (action === 'delete' && actor === owner) ? fresh : row;
  const own = (of: Row) => (isOwnable(name, of) ? madeOwn(schema, name, of, owner) : '');
  const made = `${roomFor(world.A, name)}; set local role postgres; ${insertRow(name, fresh)}; reset role; ${own(fresh)}`;
  const [statement, before] = {
    update: [
      `update ${table(name)} set ${touchable(schema, name)} = default where ${isRow(schema, name, row)}`,
      `${own(row)}; ${FORGET}`,
    ],
    insert: [insertRow(name, given), roomFor(world.A, name)],
    delete: [
      `delete from ${table(name)} where id = ${literal(target.id as string)}`,
      `${target === fresh ? made : ''}; ${FORGET}`,
    ],
  }[action] as [string, string];
  const outcome = await session.attempt(actor, statement, { before, after: entries(name, target.id) });
  report.check(outcome.ok && outcome.count === 1, () => `${action} of ${name}: ${told(outcome)}`);
  if (outcome.ok) checkEntry(outcome.seen, { action, name, organization: world.A.id, actor: owner }, report);
}

/** A parent and a row of the table that points at it by these keys, and by no others to that parent. */
async function family(
  suite: Suite,
  name: string,
  parent: string,
  keys: ForeignKey[],
): Promise<{ parent: Row; child: Row }> {
  const { session, world, schema } = suite;
  const rows = new Map(Object.entries(world.A.rows.other));
  const scope = tenantScope(schema, world.A);
  const context = { organization: world.A.id, n: 5, rows, spare: world.A.rows.assigned, scope };
  const circle = keys.find((key) => key.columns.includes('id'));
  if (circle) {
    // The parent belongs to the row that points at it: a document and its current version.
    const child = (await seedRow(session, schema, name, context)).row;
    const back = Object.values(tableOf(parent).foreign_keys).find((key) => key.table === name);
    const made = await seedRow(session, schema, parent, context, { [back?.columns[0] as string]: child.id });
    return { parent: made.row, child };
  }
  const made = (await seedRow(session, schema, parent, context)).row;
  rows.set(parent, made);
  const shape = shapeOf(schema, name);
  const fixed: Row = {};
  for (const key of Object.values(tableOf(name).foreign_keys)) {
    const column = key.columns[0] as string;
    const required = shape.columns.some((c) => c.name === column && c.required);
    if (keys.includes(key)) {
      fixed[column] = made[key.target[0] as string];
      for (const rival of shape.oneOf.find((columns) => columns.includes(column)) ?? [])
        if (rival !== column) fixed[rival] = null;
    } else if (key.table === parent && !required) fixed[column] = null;
  }
  const seeded = await seedRow(session, schema, name, { ...context, n: 9 }, fixed);
  // One per parent, and there already: it is pointed at the parent where it stands.
  if (seeded.adopted) {
    const values = { ...fixed, ...Object.assign({}, ...Object.keys(fixed).map((c) => BESIDE[`${name}.${c}`] ?? {})) };
    await session.run(
      `update ${table(name)} set ${assign(name, values, ', ')} where ${isRow(schema, name, seeded.row)}`,
    );
  }
  return { parent: made, child: seeded.row };
}

/** What the row cannot do without holds the parent, so that the key never acts: a project with tasks is not deleted. */
const isHeld = (name: string, parent: string, schema: Schema): boolean =>
  Object.values(tableOf(name).foreign_keys).some(
    (key) =>
      key.table !== parent &&
      key.columns.includes('project_id') &&
      shapeOf(schema, name).columns.some((c) => c.name === key.columns[0] && c.required) &&
      Object.values(tableOf(key.table).foreign_keys).some((k) => k.table === parent && k.on_delete === 'no action'),
  );

/** What a deletion takes with it or cuts loose is logged too: the child of every key that cascades or sets null. */
export async function auditedChildren(suite: Suite, name: string, report: Report): Promise<void> {
  const { session, world, schema } = suite;
  if (tableOf(name).tenancy?.audited !== true) return;
  const actor = member(world.A, 'owner');
  const keys = Object.values(tableOf(name).foreign_keys).filter(
    (key) => key.on_delete !== 'no action' && isTenant(key.table),
  );
  for (const parent of new Set(keys.map((key) => key.table))) {
    if (isHeld(name, parent, schema)) continue;
    const own = keys.filter((key) => key.table === parent);
    const cascade = own.find((key) => key.on_delete === 'cascade');
    const action = cascade ? 'delete' : 'update';
    await session.reverted(async () => {
      const made = await family(suite, name, parent, cascade ? [cascade] : own);
      // As the owner of the tables: not every parent can be deleted by a client. The token says who asked.
      await session.run(`${FORGET}; ${identity({ ...OWNER, user: actor.user })}`);
      await session.run(`delete from ${table(parent)} where ${isRow(schema, parent, made.parent)}; reset role`);
      const log = await session.run(entries(name, made.child.id));
      const how = ` by deleting from ${parent}`;
      if (action === 'delete') return checkEntry(log, { name, organization: world.A.id, actor, action }, report, how);
      // Each key that is set to null is a change of its own.
      for (const entry of log) checkEntry([entry], { name, organization: world.A.id, actor, action }, report, how);
      const fields = log
        .map((entry) => (entry.changed_fields as string[]).join())
        .sort()
        .join(' ');
      const expected = own
        .map((key) => key.columns[0])
        .sort()
        .join(' ');
      report.check(fields === expected, () => `${name}${how} logs changes of "${fields}" instead of "${expected}"`);
    });
  }
}
