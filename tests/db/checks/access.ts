import type { Verb } from '../../../scripts/gen/snapshot.ts';
import { type Grant, grantOf, tableOf } from '../harness/expected.ts';
import type { Report } from '../harness/report.ts';
import { clientRow, isMadeOwn, isOwnable, isRow, madeOwn, ownRow, roomFor, touchable } from '../harness/rows.ts';
import type { Actor } from '../harness/session.ts';
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
  /** The row to delete is there, in this project. */
  prepared?: Project | undefined;
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

async function reads(cell: Cell): Promise<void> {
  const { suite, name, actor, grant, report } = cell;
  const all = samples(cell);
  for (const before of new Set(all.map((sample) => sample.before))) {
    const together = all.filter((sample) => sample.before === before);
    const counts = together.map(
      ({ row }, n) => `(select count(*)::int from ${table(name)} where ${isRow(suite.schema, name, row)}) as n${n}`,
    );
    const outcome = await suite.session.attempt(actor, `select ${counts.join(', ')}`, { before });
    for (const [n, sample] of together.entries()) {
      const seen = outcome.ok ? outcome.rows[0]?.[`n${n}`] : refused(outcome) ? 0 : null;
      report.check(
        seen === Number(allowed(grant, sample.project, sample.own)),
        () => `select: ${expected(cell, sample)}: ${outcome.ok ? `${seen} rows` : told(outcome)}`,
      );
    }
  }
}

/** What a statement with a condition reaches: rows the member also reads. */
const reached = ({ name, actor, grant }: Cell, { project, own }: Sample): boolean =>
  allowed(grant, project, own) && allowed(grantOf(name, roleOf(actor), 'select'), project, own);

const roleOf = (actor: Actor): string => actor.label.split('.')[1] as string;

/** By policy alone, without condition, so that neither a guard nor the policy for reading answers instead. */
async function byPolicy(cell: Cell & { verb: 'update' | 'delete' }, sample: Sample): Promise<void> {
  const { suite, name, actor, verb, grant, report } = cell;
  const { project, row, own, before } = sample;
  const touch = touchable(suite.schema, name);
  const statement = verb === 'update' ? `update ${table(name)} set ${touch} = default` : `delete from ${table(name)}`;
  const where = isRow(suite.schema, name, row);
  const state = `coalesce((select ctid::text || xmin::text from ${table(name)} where ${where}), 'gone')`;
  const bare = await suite.session.attempt(actor, statement, {
    before: `${before}; select set_config('test.state', ${state}, true)`,
    after: `select ${state} <> current_setting('test.state') as changed`,
    policiesOnly: true,
  });
  const changed = bare.ok && bare.seen[0]?.changed === true;
  const right = changed === allowed(grant, project, own);
  report.check(right, () => `${verb} by policy: ${expected(cell, sample)}: ${told(bare)}`);
}

/** What the cell allows succeeds as a client would do it, row by row; what it does not is refused by the policy. */
async function updates(cell: Cell & { verb: 'update' }): Promise<void> {
  const { suite, name, actor, grant, report } = cell;
  for (const sample of samples(cell)) {
    if (!reached(cell, sample)) {
      await byPolicy(cell, sample);
      continue;
    }
    const sql = `update ${table(name)} set ${touchable(suite.schema, name)} = default where ${isRow(suite.schema, name, sample.row)}`;
    const outcome = await suite.session.attempt(actor, sql, { before: sample.before });
    report.check(outcome.ok && outcome.count === 1, () => `update one: ${expected(cell, sample)}: ${told(outcome)}`);
  }
  if (grant === 'assigned' && tableOf(name).tenancy?.project_column === 'project_id') await moves(cell);
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

/** A row nothing points at yet, made by the owner of the tables for the occasion; everybody is in the new project. */
function freshRow({ world, schema }: Suite, name: string, project: Project): { given: Row; made: string } {
  const id = uuidOf(`fresh ${name}`);
  const given = {
    ...(world.A.fresh[project][name] ?? {}),
    ...(schema.get(name)?.primaryKey[0] === 'id' ? { id } : {}),
  };
  const joins =
    name === 'projects' && project === 'assigned'
      ? `; insert into public.project_members (organization_id, project_id, user_id)
           select m.organization_id, '${id}', m.user_id from public.memberships m where m.organization_id = '${world.A.id}'`
      : '';
  return {
    given,
    made: `${roomFor(world.A, name)}; set local role postgres; ${insertRow(name, given)}${joins}; reset role`,
  };
}

async function removes(cell: Cell & { verb: 'delete' }): Promise<void> {
  const { suite, name, actor, report, prepared } = cell;
  for (const sample of samples(cell)) {
    if (prepared && (sample.own || sample.project !== prepared)) continue;
    if (!reached(cell, sample)) {
      await byPolicy(cell, sample);
      continue;
    }
    const { given, made } = freshRow(suite, name, sample.project);
    const own = sample.own ? madeOwn(suite.schema, name, given, actor) : '';
    const before = prepared ? '' : `${made}; ${own}`;
    const sql = `delete from ${table(name)} where ${isRow(suite.schema, name, given)}`;
    const outcome = await suite.session.attempt(actor, sql, { before });
    report.check(outcome.ok && outcome.count === 1, () => `delete new: ${expected(cell, sample)}: ${told(outcome)}`);
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
export async function accessCell(
  suite: Suite,
  name: string,
  role: string,
  verb: Verb,
  report: Report,
  prepared?: Project,
): Promise<void> {
  const actor = member(suite.world.A, role);
  const cell = { suite, name, verb, report, actor, grant: grantOf(name, role, verb), prepared };
  if (verb === 'select') await reads(cell);
  else if (verb === 'insert') await adds(cell);
  else if (verb === 'update') await updates({ ...cell, verb });
  else await removes({ ...cell, verb });
}

/** All cells of a table. The rows to delete are made once and taken back after each try. */
export async function accessTable(suite: Suite, name: string, roles: string[], report: Report): Promise<void> {
  for (const verb of ['select', 'insert', 'update'] as const)
    for (const role of roles) await accessCell(suite, name, role, verb, report);
  if (name === 'profiles' || isOwnable(name, suite.world.A.rows.assigned[name] ?? {})) {
    for (const role of roles) await accessCell(suite, name, role, 'delete', report);
    return;
  }
  for (const project of PROJECTS)
    await suite.session.reverted(async () => {
      if (tableOf(name).tenancy?.verbs.includes('delete')) await suite.session.run(freshRow(suite, name, project).made);
      for (const role of roles) await accessCell(suite, name, role, 'delete', report, project);
    });
}
