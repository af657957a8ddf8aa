import { grantOf, isTenant, tableOf } from '../harness/expected.ts';
import type { Report } from '../harness/report.ts';
import { clientRow, isRow, touchable } from '../harness/rows.ts';
import { seedRow } from '../harness/seed.ts';
import { type Actor, identity, OWNER } from '../harness/session.ts';
import { insertRow, literal, type Row, table } from '../harness/sql.ts';
import { member, tenantScope, uuidOf } from '../harness/world.ts';
import type { Suite } from './isolation.ts';
import { told } from './outcome.ts';

/** Everything here happens in one transaction: what came before counts as another. Only a superuser can do this. */
const FORGET = `set local session_replication_role = replica; update public.audit_log set transaction_id = '3' where transaction_id <> '3';
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

/** One row of the log for each insert, update and delete a member makes. */
export async function audited(suite: Suite, name: string, report: Report): Promise<void> {
  const { session, world, schema } = suite;
  if (tableOf(name).tenancy?.audited !== true) return;
  const actor = member(world.A, 'owner');
  const expected = { name, organization: world.A.id, actor };
  const row = world.A.rows.assigned[name] ?? {};
  const touch = touchable(schema, name);
  if (grantOf(name, 'owner', 'update') === 'all') {
    const sql = `update ${table(name)} set ${touch} = default where ${isRow(schema, name, row)}`;
    const outcome = await session.attempt(actor, sql, { before: FORGET, after: entries(name, row.id) });
    report.check(outcome.ok, () => `updating ${name}: ${told(outcome)}`);
    if (outcome.ok) checkEntry(outcome.seen, { ...expected, action: 'update' }, report);
  }
  // Where no client may, the owner's functions do it for a client: the token is the same.
  const maker = grantOf(name, 'owner', 'insert') === 'all' ? actor : { ...OWNER, user: actor.user };
  const id = uuidOf(`audited ${name}`);
  const fresh = { ...(world.A.fresh.assigned[name] ?? {}), id };
  const added = await session.attempt(maker, insertRow(name, maker === actor ? clientRow(name, fresh) : fresh), {
    before:
      maker === actor
        ? ''
        : `set local session_replication_role = replica; delete from ${table(name)}; set local session_replication_role = origin`,
    after: entries(name, id),
  });
  report.check(added.ok, () => `inserting into ${name}: ${told(added)}`);
  if (added.ok) checkEntry(added.seen, { ...expected, action: 'insert' }, report);

  const remover = grantOf(name, 'owner', 'delete') === 'all' ? actor : { ...OWNER, user: actor.user };
  const target = remover === actor ? fresh : row;
  const made = remover === actor ? `set local role postgres; ${insertRow(name, fresh)}; reset role` : '';
  const removed = await session.attempt(
    remover,
    `delete from ${table(name)} where id = ${literal(target.id as string)}`,
    {
      before: `${made}; ${FORGET}`,
      after: entries(name, target.id),
    },
  );
  report.check(removed.ok && removed.count === 1, () => `deleting from ${name}: ${told(removed)}`);
  if (removed.ok) checkEntry(removed.seen, { ...expected, action: 'delete' }, report);
}

/** What a deletion takes with it or cuts loose is logged too: the child of every key that cascades or sets null. */
export async function auditedChildren(suite: Suite, name: string, report: Report): Promise<void> {
  const { session, world, schema } = suite;
  if (tableOf(name).tenancy?.audited !== true) return;
  const actor = member(world.A, 'owner');
  const keys = Object.values(tableOf(name).foreign_keys).filter(
    (key) => key.on_delete !== 'no action' && isTenant(key.table),
  );
  for (const parent of new Set(keys.map((key) => key.table))) {
    await session.reverted(async () => {
      const rows = new Map(Object.entries(world.A.rows.other));
      const context = {
        organization: world.A.id,
        n: 5,
        rows,
        spare: world.A.rows.assigned,
        scope: tenantScope(schema, world.A),
      };
      const made = await seedRow(session, schema, parent, context);
      rows.set(parent, made.row);
      const child = await seedRow(session, schema, name, { ...context, n: 6 });
      // As the owner of the tables: not every parent can be deleted by a client. The token says who asked.
      await session.run(`${FORGET}; ${identity({ ...OWNER, user: actor.user })}`);
      await session.run(`delete from ${table(parent)} where ${isRow(schema, parent, made.row)}; reset role`);
      const log = await session.run(entries(name, child.row.id));
      const own = keys.filter((key) => key.table === parent);
      const action = own.some((key) => key.on_delete === 'cascade') ? 'delete' : 'update';
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
