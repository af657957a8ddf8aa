import { tableOf } from '../harness/expected.ts';
import type { Report } from '../harness/report.ts';
import { ANON, OWNER } from '../harness/session.ts';
import { literal } from '../harness/sql.ts';
import { member } from '../harness/world.ts';
import type { Suite } from './isolation.ts';
import { refused, told } from './outcome.ts';

/** The log takes no change from anybody, the owner of the tables included. */
export async function appendOnly({ session, world }: Suite, report: Report): Promise<void> {
  const changes = [
    'update public.audit_log set notes = null',
    'delete from public.audit_log',
    'truncate public.audit_log',
    'truncate public.audit_log cascade',
  ];
  const service = { label: 'service_role', role: 'service_role' as const, user: null };
  for (const actor of [OWNER, ANON, service, member(world.A, 'owner')]) {
    for (const statement of changes) {
      const outcome = await session.attempt(actor, statement);
      report.check(refused(outcome), () => `${actor.label}: ${statement}: ${told(outcome)}`);
    }
    if (actor === OWNER) continue;
    const forged = `insert into public.audit_log (organization_id, table_name, action) values (${literal(world.A.id)}, 'clients', 'delete')`;
    for (const statement of [forged, 'select from public.audit_log limit 1']) {
      const outcome = await session.attempt(actor, statement);
      report.check(refused(outcome), () => `${actor.label}: ${statement}: ${told(outcome)}`);
    }
  }
}

const OTHER: Record<string, string> = {
  id: 'gen_random_uuid()',
  email: `'other@example.com'`,
  is_active: 'false',
  status: `'archived'`,
  plan: `'enterprise'`,
  slug: `'other'`,
};

/** What people and organizations may not change about themselves, though they may change the rest. */
export async function guardedGlobals(
  { session, world }: Suite,
  name: 'organizations' | 'profiles',
  report: Report,
): Promise<void> {
  const owner = member(world.A, 'owner');
  const id = name === 'profiles' ? owner.user : world.A.id;
  const columns =
    /guard_global\((.*)\)/
      .exec(tableOf(name).triggers.guard_global ?? '')?.[1]
      ?.replaceAll("'", '')
      .split(', ') ?? [];
  report.check(columns.length > 3, () => `${name} guards ${columns.join()}`);
  for (const column of columns) {
    const value = OTHER[column] ?? `'2001-01-01'`;
    const outcome = await session.attempt(
      owner,
      `update public.${name} set ${column} = ${value} where id = ${literal(id)}`,
    );
    report.check(refused(outcome), () => `${name}.${column} is changed by its owner: ${told(outcome)}`);
  }
}

/** A project brings its terms with it, with the organization's retainage; a locked budget stays. */
export async function projectRules({ session, world }: Suite, report: Report): Promise<void> {
  const owner = member(world.A, 'owner');
  const organization = literal(world.A.id);
  const made = await session.attempt(
    owner,
    `insert into public.projects (organization_id, code, name) values (${organization}, 'D-1', 'Domain')`,
    {
      before: `update public.organization_settings set default_retainage_pct = 7.5`,
      after: `select t.retainage_pct::text, t.created_by from public.project_terms t join public.projects p on p.id = t.project_id where p.code = 'D-1'`,
    },
  );
  const right =
    made.ok &&
    made.seen.length === 1 &&
    made.seen[0]?.retainage_pct === '7.50' &&
    made.seen[0]?.created_by === owner.user;
  report.check(right, () => `terms of a new project: ${JSON.stringify(made)}`);
  const code = literal(world.A.rows.assigned.cost_codes?.id as string);
  for (const actor of [owner, OWNER]) {
    const lock = `update public.cost_codes set is_budget_locked = true where id = ${code}`;
    const change = await session.attempt(
      actor,
      `update public.cost_codes set original_budget = 99 where id = ${code}`,
      { before: lock },
    );
    report.check(
      !change.ok && change.code === '23514',
      () => `${actor.label} changes a locked budget: ${told(change)}`,
    );
    const other = await session.attempt(actor, `update public.cost_codes set notes = 'kept' where id = ${code}`, {
      before: lock,
    });
    report.check(
      other.ok && other.count === 1,
      () => `${actor.label} writes a note beside a locked budget: ${told(other)}`,
    );
  }
}
