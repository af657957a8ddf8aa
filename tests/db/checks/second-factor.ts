import type { Report } from '../harness/report.ts';
import { type Actor, identity, OWNER, type Session } from '../harness/session.ts';
import { literal, table } from '../harness/sql.ts';
import { member, type World } from '../harness/world.ts';
import { changing, inserting, reading, type Suite } from './isolation.ts';
import { told } from './outcome.ts';

/** Everybody of A, signed in with the password alone: as GoTrue says it, and as @supabase/lite does. */
export const withoutCode = (world: World, role = 'owner'): Actor[] => [
  { ...member(world.A, role), label: `A.${role} without a code`, aal: 'aal1' },
  { ...member(world.A, role), label: `A.${role} without a word of codes` },
];
export const withCode = (world: World, role = 'owner'): Actor => ({ ...member(world.A, role), aal: 'aal2' });

/** A wants a second factor of its people, as if somebody with one had said so. */
export const required = <T>({ session, world }: Pick<Suite, 'session' | 'world'>, work: () => Promise<T>): Promise<T> =>
  session.reverted(async () => {
    await session.run(`update public.organizations set require_mfa = true where id = ${literal(world.A.id)}`);
    return work();
  });

async function untouched(suite: Suite, name: string, report: Report): Promise<void> {
  for (const actor of withoutCode(suite.world)) {
    await reading(suite, name, actor, report);
    await inserting(suite, name, actor, report);
    for (const verb of ['update', 'delete'] as const) await changing(suite, name, verb, actor, report);
  }
}

/** No row of A is seen, made or changed without the code; with it each is seen that was seen before. */
export const closed = (suite: Suite, name: string, report: Report): Promise<void> =>
  required(suite, async () => {
    await untouched(suite, name, report);
    const count = `select count(*)::int as n from ${table(name)}`;
    const seen = await suite.session.attempt(withCode(suite.world), count);
    const before = await suite.session.attempt(member(suite.world.A, 'owner'), count, {
      before: 'update public.organizations set require_mfa = false',
    });
    report.check(
      JSON.stringify(seen) === JSON.stringify(before),
      () => `A.owner with a code counts rows of ${name}: ${told(seen)}, and not as before: ${told(before)}`,
    );
  });

/** Also where another policy of the table lets everything through. */
export const heldBack = (suite: Suite, name: string, report: Report): Promise<void> =>
  required(suite, async () => {
    await suite.session.run(`${identity(OWNER)}
      create policy let_through on ${table(name)} for all to authenticated using (true) with check (true); reset role`);
    await untouched(suite, name, report);
  });

const asks = async (session: Session, actor: Actor, sql: string): Promise<unknown> => {
  await session.run(`set local "request.jwt.claims" = ${literal(JSON.stringify({ sub: actor.user, aal: actor.aal }))}`);
  const [row] = await session.run(`select (${sql}) as said`);
  return row?.said;
};

/** What definers go by, who are held by no policy: somebody without the code is nobody there. */
export const helpersClosed = (suite: Suite, report: Report): Promise<void> =>
  required(suite, async () => {
    const { session, world } = suite;
    const A = literal(world.A.id);
    const owner = literal(member(world.A, 'owner').user);
    const manager = literal(member(world.A, 'project_manager').user);
    const helpers: [role: string, sql: string][] = [
      ['owner', 'select count(*)::int from private.active_memberships()'],
      ['owner', `select count(*)::int from private.orgs_with('member')`],
      ['owner', `select count(*)::int from private.orgs_with_own('costing.write')`],
      ['project_manager', `select count(*)::int from private.projects_with('projects.read')`],
      ['owner', `select cardinality(private.scopes_held(${A}, '{member}'))`],
      ['owner', `select private.holds(${owner}, ${A}, 'users.manage', 'organization', null)::int`],
      ['owner', `select private.limit_of(${owner}, ${A}, 'costing.write', null, null)::text`],
    ];
    for (const [role, sql] of helpers) {
      for (const actor of withoutCode(world, role)) {
        const said = await asks(session, actor, sql);
        report.check(said === 0 || said === null, () => `${actor.label}: ${sql} says ${said}`);
      }
      const said = await asks(session, withCode(world, role), sql);
      report.check(Boolean(said), () => `with a code: ${sql} says ${said}`);
    }
    // with what others signed in is not known: they decide in their own name
    for (const sql of [
      `select private.holds(${manager}, ${A}, 'projects.read', 'assigned_projects', null)`,
      `select private.limit_of(${manager}, ${A}, 'projects.read', (select project_id from public.project_members where user_id = ${manager} limit 1), null)::text`,
    ]) {
      const said = await asks(session, withoutCode(world)[0] as Actor, sql);
      report.check(Boolean(said), () => `of another member ${sql} says ${said}`);
    }
  });

/** Only who has the second factor asks it of the others. */
export async function switchedOn({ session, world }: Suite, report: Report): Promise<void> {
  const say = (actor: Actor, value: boolean, before?: string) =>
    session.attempt(
      actor,
      `update public.organizations set require_mfa = ${value} where id = ${literal(world.A.id)} returning require_mfa`,
      before ? { before } : {},
    );
  for (const actor of withoutCode(world)) {
    const outcome = await say(actor, true);
    report.check(!outcome.ok && outcome.code === 'PT403', () => `${actor.label} asks for a code: ${told(outcome)}`);
    const kept = await say(actor, false);
    report.check(kept.ok && kept.count === 1, () => `${actor.label} leaves it as it is: ${told(kept)}`);
  }
  const on = await say(withCode(world), true);
  report.check(on.ok && on.rows[0]?.require_mfa === true, () => `A.owner asks for a code: ${told(on)}`);
  const off = await say(withCode(world), false, 'update public.organizations set require_mfa = true');
  report.check(off.ok && off.rows[0]?.require_mfa === false, () => `A.owner asks for none any more: ${told(off)}`);
  const manager = await say(withCode(world, 'project_manager'), true);
  report.check(manager.ok && manager.count === 0, () => `a project manager asks for a code: ${told(manager)}`);
}
