import { grantOf, tableOf } from '../harness/expected.ts';
import type { Report } from '../harness/report.ts';
import { isOwnable, madeOwn, roomFor } from '../harness/rows.ts';
import { type Actor, ANON, identity, OWNER } from '../harness/session.ts';
import { insertRow, literal, type Row, table, without } from '../harness/sql.ts';
import { member, PROJECTS, type Project, uuidOf, type World } from '../harness/world.ts';
import { allowed } from './access.ts';
import type { Suite } from './isolation.ts';
import { told } from './outcome.ts';

const outside = (world: World): Actor[] => [member(world.B, 'owner'), world.stranger, world.suspended, world.removed];
const roles = (world: World): string[] =>
  Object.keys(world.A.people).filter((key) => !['assigned', 'other', 'spare'].includes(key));

const asked = (world: World, name: string, id: unknown) =>
  `select * from public.history(${literal(world.A.id)}, ${literal(name)}, ${literal(id as string)})`;

/** The history of a record follows the record: who reads the row reads its changes, nobody else. */
export async function historyRights({ session, world, schema }: Suite, name: string, report: Report): Promise<void> {
  for (const project of PROJECTS) {
    const row = world.A.rows[project][name] ?? {};
    const { id } = row;
    for (const role of roles(world)) {
      const grant = grantOf(name, role, 'select');
      const actor = member(world.A, role);
      for (const own of isOwnable(name, row) ? [false, true] : [false]) {
        const before = own ? madeOwn(schema, name, row, actor) : '';
        const outcome = await session.attempt(actor, asked(world, name, row.id), { before });
        report.check(
          outcome.ok && outcome.count > 0 === allowed(grant, project, own),
          () =>
            `${role} reads the history of ${own ? 'his own ' : ''}${name} (${project}), ${grant} expected: ${told(outcome)}`,
        );
      }
    }
    for (const actor of outside(world)) {
      for (const statement of [asked(world, name, id), asked({ ...world, A: world.B }, name, id)]) {
        const outcome = await session.attempt(actor, statement);
        report.check(
          outcome.ok && outcome.count === 0,
          () => `${actor.label} reads the history of A's ${name}: ${told(outcome)}`,
        );
      }
    }
    const nobody = await session.attempt(ANON, asked(world, name, id));
    report.check(!nobody.ok && nobody.code === '42501', () => `anon reads the history of ${name}: ${told(nobody)}`);
  }
}

/** A new row, deleted by the owner of the organization (in tables of people, by its own); the log's entry stands in the
 * setting test.entry. */
function deleted({ world, schema }: Suite, name: string, project: Project, id: string, own: Actor | null): string {
  const remover = { ...OWNER, user: member(world.A, 'owner').user };
  const given = { ...(world.A.fresh[project][name] ?? {}), id };
  const forget = `reset role; set local "request.jwt.claims" = ''`;
  return `${roomFor(world.A, name)}; set local role postgres; ${insertRow(name, given)}; reset role; ${own ? madeOwn(schema, name, given, own) : ''};
    select set_config('test.row', to_jsonb(t)::text, true) from ${table(name)} t where id = '${id}';
    ${identity(remover)} delete from ${table(name)} where id = '${id}'; ${forget};
    select set_config('test.entry', max(id)::text, true) from public.audit_log where record_id = '${id}' and action = 'delete'`;
}

interface Restoring {
  suite: Suite;
  name: string;
  id: string;
  report: Report;
}

const restore = (organization: string) =>
  `select public.restore(${literal(organization)}, current_setting('test.entry')::bigint)`;

/** The member gets back the row that was, or nothing. */
async function restores(
  { suite, name, id, report }: Restoring,
  actor: Actor,
  may: boolean,
  what: string,
): Promise<void> {
  const after = `select to_jsonb(t) as row, current_setting('test.row')::jsonb as old from ${table(name)} t where id = '${id}'`;
  const outcome = await suite.session.attempt(actor, restore(suite.world.A.id), { after });
  report.check(
    may ? outcome.ok : !outcome.ok && outcome.code === '42501',
    () => `${actor.label} restores ${what}, ${may ? '' : 'not '}expected: ${told(outcome)}`,
  );
  if (!outcome.ok) return;
  const { row, old } = outcome.seen[0] as { row: Row; old: Row };
  const same = (r: Row) => JSON.stringify(without(r, ['version', 'updated_at']));
  const back = same(row) === same(old) && (row.version as number) > (old.version as number);
  report.check(back, () => `${what} comes back as ${JSON.stringify(row)} instead of ${JSON.stringify(old)}`);
}

/** Restoring needs the key that writes, and gives back the row that was. */
export async function restoreRights(suite: Suite, name: string, report: Report): Promise<void> {
  const { session, world } = suite;
  const tenancy = tableOf(name).tenancy;
  if (!tenancy?.audited || !tenancy.verbs.includes('delete')) return;
  const id = uuidOf(`restored ${name}`);
  // A restored row is a new one: a project that is gone has no members, so nobody assigned to it brings it back.
  const verb = tenancy.verbs.includes('insert') ? 'insert' : 'delete';
  const may = (role: string, project: Project, own: boolean) =>
    !tenancy.write.includes('users.manage') && allowed(grantOf(name, role, verb), project, own);
  const each = { suite, name, id, report };
  for (const project of PROJECTS) {
    await session.reverted(async () => {
      await session.run(deleted(suite, name, project, id, null));
      for (const role of roles(world))
        await restores(each, member(world.A, role), may(role, project, false), `${name} (${project})`);
      for (const actor of [...outside(world), ANON]) {
        for (const organization of [world.A.id, world.B.id]) {
          const outcome = await session.attempt(actor, restore(organization));
          const refused = !outcome.ok && outcome.code === '42501';
          report.check(refused, () => `${actor.label} restores A's ${name}: ${told(outcome)}`);
        }
      }
    });
    if (!isOwnable(name, world.A.rows[project][name] ?? {})) continue;
    for (const role of roles(world)) {
      const actor = member(world.A, role);
      await session.reverted(async () => {
        await session.run(deleted(suite, name, project, id, actor));
        await restores(each, actor, may(role, project, true), `his own ${name} (${project})`);
      });
    }
  }
}
