import type { Verb } from '../../../scripts/gen/snapshot.ts';
import { type Grant, grantOf, tableOf } from '../harness/expected.ts';
import type { Report } from '../harness/report.ts';
import { clientRow, isRow, touchable } from '../harness/rows.ts';
import type { Actor } from '../harness/session.ts';
import { insertRow, literal, type Row, table } from '../harness/sql.ts';
import { member, PROJECTS, type Project, uuidOf } from '../harness/world.ts';
import type { Suite } from './isolation.ts';
import { refused, told } from './outcome.ts';

/** Whether the cell of the matrix lets the member at this row of his organization. */
function allowed(grant: Grant, project: Project, own: boolean): boolean {
  if (grant === 'all') return true;
  if (grant === 'assigned') return project === 'assigned';
  return grant === 'own' && own;
}

interface Cell {
  suite: Suite;
  name: string;
  actor: Actor;
  verb: Verb;
  grant: Grant;
  report: Report;
}

const isOwn = (name: string, actor: Actor, row: Row) => (name === 'profiles' ? row.id : row.created_by) === actor.user;

/** The two rows of the table, and for people also the caller's own. */
function samples({ suite, name, actor }: Cell): { project: Project; row: Row }[] {
  const rows = PROJECTS.map((project) => ({ project, row: suite.world.A.rows[project][name] ?? {} }));
  return name === 'profiles' ? [...rows, { project: 'other' as const, row: { id: actor.user } }] : rows;
}

async function reads(cell: Cell): Promise<void> {
  const { suite, name, actor, grant, report } = cell;
  for (const { project, row } of samples(cell)) {
    const outcome = await suite.session.attempt(
      actor,
      `select 1 from ${table(name)} where ${isRow(suite.schema, name, row)}`,
    );
    const right = allowed(grant, project, isOwn(name, actor, row))
      ? outcome.ok && outcome.count === 1
      : refused(outcome) || (outcome.ok && outcome.count === 0);
    report.check(right, () => `${actor.label} reads ${name} (${project}), ${grant} expected: ${told(outcome)}`);
  }
}

/** Policies alone, without condition, so that no guard answers for them; then as a client would, row by row. */
async function changes(cell: Cell & { verb: 'update' | 'delete' }): Promise<void> {
  const { suite, name, actor, verb, grant, report } = cell;
  const { session, schema } = suite;
  const touch = touchable(schema, name);
  const statement = verb === 'update' ? `update ${table(name)} set ${touch} = default` : `delete from ${table(name)}`;
  for (const { project, row } of samples(cell)) {
    const may = allowed(grant, project, isOwn(name, actor, row));
    const where = isRow(schema, name, row);
    const state = `select coalesce((select ctid::text || xmin::text from ${table(name)} where ${where}), 'gone') as v`;
    const [before] = await session.run(state);
    const bare = await session.attempt(actor, statement, { after: state, policiesOnly: true });
    const changed = bare.ok && bare.seen[0]?.v !== before?.v;
    report.check(
      changed === may,
      () => `${actor.label} ${verb}s ${name} (${project}) by policy, ${grant} expected: ${told(bare)}`,
    );
    if (verb === 'delete') continue;
    const one = await session.attempt(actor, `${statement} where ${where}`);
    const right = may ? one.ok && one.count === 1 : refused(one) || (one.ok && one.count === 0);
    report.check(
      right,
      () => `${actor.label} updates one row of ${name} (${project}), ${grant} expected: ${told(one)}`,
    );
  }
  if (verb === 'update' && grant === 'assigned' && name !== 'projects') {
    const elsewhere = literal(suite.world.A.rows.other.projects?.id as string);
    const where = isRow(schema, name, suite.world.A.rows.assigned[name] ?? {});
    const move = `update ${table(name)} set project_id = ${elsewhere}`;
    for (const [sql, policiesOnly] of [
      [`${move} where ${where}`, false],
      [move, true],
    ] as const) {
      const outcome = await session.attempt(actor, sql, { policiesOnly });
      report.check(
        refused(outcome),
        () => `${actor.label} moves a row of ${name} to a project that is not his: ${told(outcome)}`,
      );
    }
  }
}

/** A row nothing points at yet, made by the owner of the tables for the occasion. */
async function removes(cell: Cell): Promise<void> {
  const { suite, name, actor, grant, report } = cell;
  const { world, session, schema } = suite;
  if (tableOf(name).tenancy?.verbs.includes('delete') !== true) return;
  for (const project of PROJECTS) {
    const id = uuidOf(`fresh ${name}`);
    const given = {
      ...(world.A.fresh[project][name] ?? {}),
      ...(schema.get(name)?.primaryKey[0] === 'id' ? { id } : {}),
    };
    const joins =
      name === 'projects' && project === 'assigned'
        ? `; insert into public.project_members (organization_id, project_id, user_id) values ('${world.A.id}', '${id}', ${literal(actor.user)})`
        : '';
    const before = `set local role postgres; ${insertRow(name, given)}${joins}; reset role`;
    const outcome = await session.attempt(actor, `delete from ${table(name)} where ${isRow(schema, name, given)}`, {
      before,
    });
    const right = allowed(grant, project, false)
      ? outcome.ok && outcome.count === 1
      : refused(outcome) || (outcome.ok && outcome.count === 0);
    report.check(
      right,
      () => `${actor.label} deletes a new row of ${name} (${project}), ${grant} expected: ${told(outcome)}`,
    );
  }
}

async function adds(cell: Cell): Promise<void> {
  const { suite, name, actor, grant, report } = cell;
  for (const project of PROJECTS) {
    const row = clientRow(name, suite.world.A.fresh[project][name] ?? suite.world.A.rows[project][name] ?? {});
    const outcome = await suite.session.attempt(actor, insertRow(name, row));
    const right = allowed(grant, project, false) ? outcome.ok && outcome.count === 1 : refused(outcome);
    report.check(right, () => `${actor.label} inserts into ${name} (${project}), ${grant} expected: ${told(outcome)}`);
  }
}

/** One cell of tests/db/access.json, both ways: what it allows succeeds, what it does not is refused. */
export async function accessCell(suite: Suite, name: string, role: string, verb: Verb, report: Report): Promise<void> {
  const cell = { suite, name, verb, report, actor: member(suite.world.A, role), grant: grantOf(name, role, verb) };
  if (verb === 'select') await reads(cell);
  else if (verb === 'insert') await adds(cell);
  else await changes({ ...cell, verb });
  if (verb === 'delete') await removes(cell);
}
