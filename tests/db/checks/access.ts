import type { Verb } from '../../../scripts/gen/snapshot.ts';
import { type Grant, grantOf, tableOf } from '../harness/expected.ts';
import type { Report } from '../harness/report.ts';
import { clientRow, isMadeOwn, isOwnable, isRow, madeOwn, ownRow, roomFor, touchable } from '../harness/rows.ts';
import type { Actor, Outcome } from '../harness/session.ts';
import { insertRow, literal, type Row, table } from '../harness/sql.ts';
import { member, PROJECTS, type Project, uuidOf } from '../harness/world.ts';
import type { Suite } from './isolation.ts';
import { refused, told } from './outcome.ts';

/** Whether the cell of the matrix lets the member at this row of his organization. */
export function allowed(grant: Grant, project: Project, own: boolean): boolean {
  const assigned = project === 'assigned';
  return {
    all: true,
    assigned,
    own,
    'own assigned': own && assigned,
    'assigned or own': own || assigned,
    none: false,
  }[grant];
}

interface Cell {
  suite: Suite;
  name: string;
  actor: Actor;
  verb: Verb;
  grant: Grant;
  report: Report;
}

interface Sample {
  project: Project;
  row: Row;
  own: boolean;
  /** Makes it the actor's own. */
  before: string;
}

const expected = ({ name, actor, grant }: Cell, { project, own }: Sample) =>
  `${actor.label}, ${own ? 'own ' : ''}row of ${name} (${project}), ${grant} expected`;

/** The rows of both projects, where rows are somebody's also as the caller's own; and for people the caller himself. */
function samples({ suite, name, actor }: Cell): Sample[] {
  const rows = PROJECTS.map((project) => ({ project, row: suite.world.A.rows[project][name] ?? {} }));
  const others = rows.map((r) => ({ ...r, own: name === 'profiles' && r.row.id === actor.user, before: '' }));
  if (name === 'profiles') return [...others, { project: 'other', row: { id: actor.user }, own: true, before: '' }];
  const owned = rows.filter(({ row }) => isOwnable(name, row));
  return [...others, ...owned.map((r) => ({ ...r, own: true, before: madeOwn(suite.schema, name, r.row, actor) }))];
}

const one = (outcome: Outcome, may: boolean): boolean =>
  may ? outcome.ok && outcome.count === 1 : refused(outcome) || (outcome.ok && outcome.count === 0);

async function reads(cell: Cell): Promise<void> {
  const { suite, name, actor, grant, report } = cell;
  for (const sample of samples(cell)) {
    const { project, row, own, before } = sample;
    const sql = `select 1 from ${table(name)} where ${isRow(suite.schema, name, row)}`;
    const outcome = await suite.session.attempt(actor, sql, { before });
    report.check(
      one(outcome, allowed(grant, project, own)),
      () => `select: ${expected(cell, sample)}: ${told(outcome)}`,
    );
  }
}

/** What a statement with a condition reaches: rows the member also reads. */
const reached = ({ name, actor, grant }: Cell, { project, own }: Sample): boolean =>
  allowed(grant, project, own) && allowed(grantOf(name, roleOf(actor), 'select'), project, own);

const roleOf = (actor: Actor): string => actor.label.split('.')[1] as string;

/** Policies alone, without condition, so that no guard answers for them; then as a client would, row by row. */
async function changes(cell: Cell & { verb: 'update' | 'delete' }): Promise<void> {
  const { suite, name, actor, verb, grant, report } = cell;
  const { session, schema } = suite;
  const touch = touchable(schema, name);
  const statement = verb === 'update' ? `update ${table(name)} set ${touch} = default` : `delete from ${table(name)}`;
  for (const sample of samples(cell)) {
    const { project, row, own, before } = sample;
    const where = isRow(schema, name, row);
    const state = `coalesce((select ctid::text || xmin::text from ${table(name)} where ${where}), 'gone')`;
    const bare = await session.attempt(actor, statement, {
      before: `${before}; select set_config('test.state', ${state}, true)`,
      after: `select ${state} <> current_setting('test.state') as changed`,
      policiesOnly: true,
    });
    const changed = bare.ok && bare.seen[0]?.changed === true;
    const right = changed === allowed(grant, project, own);
    report.check(right, () => `${verb} by policy: ${expected(cell, sample)}: ${told(bare)}`);
    if (verb === 'delete') continue;
    const single = await session.attempt(actor, `${statement} where ${where}`, { before });
    report.check(one(single, reached(cell, sample)), () => `update one: ${expected(cell, sample)}: ${told(single)}`);
  }
  if (verb === 'update' && grant === 'assigned' && tableOf(name).tenancy?.project_column === 'project_id')
    await moves(cell);
}

/** A row of the caller's project put into one that is not his. */
async function moves({ suite, name, actor, report }: Cell): Promise<void> {
  const elsewhere = literal(suite.world.A.rows.other.projects?.id as string);
  const where = isRow(suite.schema, name, suite.world.A.rows.assigned[name] ?? {});
  const move = `update ${table(name)} set project_id = ${elsewhere}`;
  const seen = allowed(grantOf(name, roleOf(actor), 'select'), 'assigned', false);
  for (const [sql, policiesOnly] of [
    [`${move} where ${where}`, false],
    [move, true],
  ] as const) {
    if (!policiesOnly && !seen) continue;
    const outcome = await suite.session.attempt(actor, sql, { policiesOnly });
    report.check(
      refused(outcome),
      () => `${actor.label} moves a row of ${name} to a project that is not his: ${told(outcome)}`,
    );
  }
}

/** A row nothing points at yet, made by the owner of the tables for the occasion. */
async function removes(cell: Cell): Promise<void> {
  const { suite, name, actor, report } = cell;
  const { world, session, schema } = suite;
  if (tableOf(name).tenancy?.verbs.includes('delete') !== true) return;
  for (const sample of samples(cell)) {
    const { project, own } = sample;
    const id = uuidOf(`fresh ${name}`);
    const given = {
      ...(world.A.fresh[project][name] ?? {}),
      ...(schema.get(name)?.primaryKey[0] === 'id' ? { id } : {}),
    };
    const joins =
      name === 'projects' && project === 'assigned'
        ? `; insert into public.project_members (organization_id, project_id, user_id) values ('${world.A.id}', '${id}', ${literal(actor.user)})`
        : '';
    const made = `${roomFor(world.A, name)}; set local role postgres; ${insertRow(name, given)}${joins}; reset role`;
    const before = `${made}; ${own ? madeOwn(schema, name, given, actor) : ''}`;
    const sql = `delete from ${table(name)} where ${isRow(schema, name, given)}`;
    const outcome = await session.attempt(actor, sql, { before });
    report.check(one(outcome, reached(cell, sample)), () => `delete new: ${expected(cell, sample)}: ${told(outcome)}`);
  }
}

/** A new row is the caller's own where rows are: as he would write it, and in the name of another. */
async function adds(cell: Cell): Promise<void> {
  const { suite, name, actor, grant, report } = cell;
  for (const sample of samples(cell)) {
    const { project, row: there, before } = sample;
    const given = clientRow(name, suite.world.A.fresh[project][name] ?? there);
    const row = sample.own ? ownRow(name, given, actor) : given;
    const own = sample.own || isMadeOwn(name);
    const room = roomFor(suite.world.A, name);
    const outcome = await suite.session.attempt(actor, insertRow(name, row), { before: `${before}${room}` });
    const right = allowed(grant, project, own) ? outcome.ok && outcome.count === 1 : refused(outcome);
    report.check(right, () => `insert: ${expected(cell, { ...sample, own })}: ${told(outcome)}`);
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
