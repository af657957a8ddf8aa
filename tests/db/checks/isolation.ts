import type { Verb } from '../../../scripts/gen/snapshot.ts';
import { grantOf, tableOf } from '../harness/expected.ts';
import type { Report } from '../harness/report.ts';
import { clientRow, fingerprint, isRow, madeOwn, ownRow, roomFor, rowState, touchable } from '../harness/rows.ts';
import type { Schema } from '../harness/schema.ts';
import { type Actor, ANON, type Session } from '../harness/session.ts';
import { insertRow, literal, table, without } from '../harness/sql.ts';
import { member, tenantScope, type World } from '../harness/world.ts';
import { refused, told } from './outcome.ts';

export interface Suite {
  session: Session;
  world: World;
  schema: Schema;
}

/** People who must not touch what is A's. `viewer`: may read there, and nothing else. */
export function outsiders(world: World): { actor: Actor; viewer: boolean }[] {
  const out = [
    member(world.B, 'owner'),
    member(world.B, 'project_manager'),
    world.stranger,
    ANON,
    world.suspended,
    world.removed,
  ];
  return [...out.map((actor) => ({ actor, viewer: false })), { actor: world.both, viewer: true }];
}

const ROW_SECURITY = /row-level security/;

export async function reading(suite: Suite, name: string, actor: Actor, report: Report): Promise<void> {
  const { session, world, schema } = suite;
  const ofA = tenantScope(schema, world.A)(name);
  for (const sql of [
    `select count(*)::int as n from ${table(name)} where ${ofA}`,
    `select (count(*) filter (where ${ofA}))::int as n from ${table(name)}`,
  ]) {
    const seen = await session.attempt(actor, sql);
    report.check(
      refused(seen) || (seen.ok && seen.rows[0]?.n === 0),
      () => `${actor.label} counts rows of A in ${name}: ${JSON.stringify(seen)}`,
    );
  }
}

export async function inserting(suite: Suite, name: string, actor: Actor, report: Report): Promise<void> {
  const { session, world } = suite;
  const row = clientRow(name, world.A.fresh.assigned[name] ?? without(world.A.rows.assigned[name] ?? {}, ['id']));
  for (const policiesOnly of [false, true]) {
    const outcome = await session.attempt(actor, insertRow(name, row), { policiesOnly });
    report.check(refused(outcome), () => `${actor.label} inserts into A's ${name}: ${told(outcome)}`);
  }
}

/** Without a condition: a WHERE would add the select policy and hide a hole in the other one. */
export async function changing(
  suite: Suite,
  name: string,
  verb: 'update' | 'delete',
  actor: Actor,
  report: Report,
): Promise<void> {
  const { session, world, schema } = suite;
  const touch = touchable(schema, name);
  const statement = verb === 'update' ? `update ${table(name)} set ${touch} = default` : `delete from ${table(name)}`;
  const after = fingerprint(schema, name, world.A);
  const before = await rowState(session, after);
  const one = `${statement} where ${isRow(schema, name, world.A.rows.assigned[name] ?? {})}`;
  for (const [kind, sql, policiesOnly] of [
    ['every', statement, true],
    ['one', one, false],
  ] as const) {
    const outcome = await session.attempt(actor, sql, { after, policiesOnly });
    if (outcome.ok) {
      const mine = outcome.seen[0];
      report.check(mine?.v === before.v, () => `${actor.label} ${verb}s ${kind} row of ${name}: rows of A changed`);
    } else {
      // A policy that lets the row through and is stopped by the check of the new row is a hole half open.
      report.check(
        !ROW_SECURITY.test(outcome.message),
        () => `${actor.label} ${verb}s ${kind} row of ${name}: ${told(outcome)}`,
      );
    }
  }
}

/** A's row taken over: by its own key, in its own organization and in the actor's. */
async function upserting(suite: Suite, name: string, actor: Actor, report: Report): Promise<void> {
  const { session, world, schema } = suite;
  const shape = schema.get(name);
  const generated = shape?.columns.filter((c) => c.generated).map((c) => c.name) ?? [];
  const touch = touchable(schema, name);
  const after = fingerprint(schema, name, world.A);
  const before = await rowState(session, after);
  const theirs = without(world.A.rows.assigned[name] ?? {}, generated);
  const rows = 'organization_id' in theirs ? [theirs, { ...theirs, organization_id: world.B.id }] : [theirs];
  for (const row of rows) {
    const sql = insertRow(
      name,
      row,
      `on conflict (${shape?.primaryKey.join(', ')}) do update set ${touch} = excluded.${touch}`,
    );
    for (const policiesOnly of [false, true]) {
      const outcome = await session.attempt(actor, sql, { after, policiesOnly });
      const same = !outcome.ok || outcome.seen[0]?.v === before.v;
      // That an id is taken says nothing to who does not know it already.
      const told23505 = !outcome.ok && outcome.code === '23505' && outcome.constraint !== `${name}_id_key`;
      report.check(same && !told23505, () => `${actor.label} upserts A's ${name}: ${told(outcome)}`);
    }
  }
}

/** The actor's own row moved into A. */
export async function moving({ session, world, schema }: Suite, name: string, report: Report): Promise<void> {
  const owner = member(world.B, 'owner');
  const mine = world.B.rows.assigned[name] ?? {};
  if (!('organization_id' in mine)) return;
  const hop = `update ${table(name)} set organization_id = ${literal(world.A.id)}`;
  const before = grantOf(name, 'owner', 'update') === 'own' ? madeOwn(schema, name, mine, owner) : '';
  const where = isRow(schema, name, mine);
  // Without a condition the check of the update policy stands alone: a WHERE would add the select policy.
  for (const [sql, policiesOnly] of [
    [hop, true],
    [`${hop} where ${where}`, false],
  ] as const) {
    const outcome = await session.attempt(owner, sql, { before, policiesOnly });
    report.check(refused(outcome), () => `B's owner moves a row of ${name} into A: ${told(outcome)}`);
  }
}

/** The actor's own rows, which he must be able to see and change. */
async function owning(suite: Suite, name: string, verbs: Verb[], report: Report): Promise<void> {
  const { session, world, schema } = suite;
  const owner = member(world.B, 'owner');
  const mine = world.B.rows.assigned[name] ?? {};
  const { n } = await rowState(session, fingerprint(schema, name, world.B));
  const touch = touchable(schema, name);
  const statements = {
    select: `select 1 from ${table(name)}`,
    update: `update ${table(name)} set ${touch} = default`,
    delete: `delete from ${table(name)}`,
  };
  for (const [verb, statement] of Object.entries(statements) as ['select' | 'update' | 'delete', string][]) {
    if (!verbs.includes(verb)) continue;
    const grant = grantOf(name, 'owner', verb);
    const own = grant === 'own';
    const before = own && name !== 'profiles' ? madeOwn(schema, name, mine, owner) : '';
    const outcome = await session.attempt(owner, statement, { before, policiesOnly: true });
    const expected = grant === 'all' ? n : own ? 1 : 0;
    const right = grant === 'none' ? refused(outcome) : outcome.ok && outcome.count === expected;
    report.check(right, () => `B's owner ${verb}s his own ${expected} rows of ${name}: ${told(outcome)}`);
  }
  if (verbs.includes('insert') && grantOf(name, 'owner', 'insert') !== 'none') {
    const row = ownRow(name, clientRow(name, world.B.fresh.assigned[name] ?? {}), owner);
    const outcome = await session.attempt(owner, insertRow(name, row), { before: roomFor(world.B, name) });
    report.check(outcome.ok && outcome.count === 1, () => `B's owner inserts his own row of ${name}: ${told(outcome)}`);
  }
}

/** Everything an outsider can try against A's rows of one table, each with the rights of the actor's own organization. */
export async function isolation(
  suite: Suite,
  name: string,
  report: Report,
  verbs: Verb[] = ['select', 'insert', 'update', 'delete'],
): Promise<void> {
  for (const { actor, viewer } of outsiders(suite.world)) {
    if (verbs.includes('select') && !viewer) await reading(suite, name, actor, report);
    // A viewer there has rows of his own in tables of that kind.
    const mayAdd = viewer && tableOf(name).tenancy?.write.includes('own');
    if (verbs.includes('insert') && !mayAdd) await inserting(suite, name, actor, report);
    for (const verb of ['update', 'delete'] as const)
      if (verbs.includes(verb)) await changing(suite, name, verb, actor, report);
    // Who may do nothing here inserts nothing and changes nothing, nor both at once.
    const upserts = viewer || actor.label === 'B.owner' || actor.label === 'removed';
    if (upserts && (verbs.includes('insert') || verbs.includes('update'))) await upserting(suite, name, actor, report);
  }
  if (verbs.includes('update')) await moving(suite, name, report);
  await owning(suite, name, verbs, report);
}
