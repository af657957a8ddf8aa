import type { Report } from '../harness/report.ts';
import { type Actor, identity, OWNER } from '../harness/session.ts';
import { literal } from '../harness/sql.ts';
import { member, type World } from '../harness/world.ts';
import type { Suite } from './isolation.ts';
import { told } from './outcome.ts';

export interface Attempted {
  rule: string;
  who: string;
  statement: string;
  /** As the owner of the tables. */
  before?: string;
  allowed: boolean;
}

const roleOf = (world: World, key: string) => `(select id from public.roles where organization_id = ${literal(world.A.id)} and key = ${literal(key)})`;
const membershipOf = (world: World, person: string) =>
  `(select id from public.memberships where organization_id = ${literal(world.A.id)} and user_id = ${literal(world.A.people[person] ?? null)})`;

function statements(world: World) {
  const organization = literal(world.A.id);
  const role = (key: string) => roleOf(world, key);
  const membership = (person: string) => membershipOf(world, person);
  return {
    grant: (key: string, person: string) =>
      `insert into public.membership_roles (organization_id, membership_id, role_id) values (${organization}, ${membership(person)}, ${role(key)})`,
    take: (key: string, person: string) =>
      `delete from public.membership_roles where membership_id = ${membership(person)} and role_id = ${role(key)}`,
    give: (key: string, permission: string, limit = 'null') =>
      `insert into public.role_permissions (organization_id, role_id, permission_key, max_amount) values (${organization}, ${role(key)}, '${permission}', ${limit})`,
    strip: (key: string) => `delete from public.role_permissions where role_id = ${role(key)}`,
    suspend: (person: string) => `update public.memberships set status = 'suspended' where id = ${membership(person)}`,
    role,
  };
}

/** spec/roles-and-screens section 2, "Rules around the matrix", each from both sides. The custom roles are the seeded ones. */
export function attempts(world: World): Attempted[] {
  const s = statements(world);
  const each = (rule: string, who: string[], keys: string[], allowed: boolean): Attempted[] =>
    who.flatMap((w) => keys.map((key) => ({ rule: `${rule}: ${key}`, who: w, statement: s.grant(key, 'other'), allowed })));
  const money = ['executive', 'finance_manager', 'external_accountant'];
  const rest = ['admin', 'project_manager', 'estimator', 'field_superintendent', 'field_user', 'viewer'];
  const secondOwner = s.grant('owner', 'other');
  // The viewer of these may manage users, and approve commitments up to an amount.
  const limited = [s.grant('seed-1', 'viewer'), s.give('seed-1', 'users.manage'), s.give('seed-1', 'commitments.approve', '25000')].join('; ');
  const payroll = s.give('seed-2', 'payroll.read');

  return [
    ...each('only an owner grants owner', ['owner'], ['owner'], true),
    ...each('only an owner grants owner', ['executive', 'admin', 'finance_manager'], ['owner'], false),
    { rule: 'only an owner takes owner', who: 'owner', before: secondOwner, statement: s.take('owner', 'other'), allowed: true },
    { rule: 'only an owner takes owner', who: 'executive', before: secondOwner, statement: s.take('owner', 'other'), allowed: false },
    { rule: 'only an owner suspends an owner', who: 'admin', before: secondOwner, statement: s.suspend('other'), allowed: false },
    { rule: 'only an owner suspends an owner', who: 'owner', before: secondOwner, statement: s.suspend('other'), allowed: true },
    ...each('owner and executive grant roles with money', ['owner', 'executive'], money, true),
    ...each('owner and executive grant roles with money', ['admin'], money, false),
    ...each('owner, executive and admin grant the rest', ['owner', 'executive', 'admin'], rest, true),
    ...each('others grant nothing', ['finance_manager', 'project_manager', 'viewer'], rest, false),
    { rule: 'admin takes no role with money', who: 'admin', statement: s.take('executive', 'executive'), allowed: false },
    { rule: 'nobody grants a role to himself', who: 'admin', statement: s.grant('viewer', 'admin'), allowed: false },
    { rule: 'nobody grants a role to himself', who: 'executive', statement: s.grant('finance_manager', 'executive'), allowed: false },
    { rule: 'a granted role is named for who granted it', who: 'admin', statement: `${s.grant('viewer', 'other')} returning 1 / (granted_by = auth.uid())::int`, allowed: true },

    { rule: 'a custom role is granted with the rights in it', who: 'admin', before: payroll, statement: s.grant('seed-2', 'viewer'), allowed: false },
    { rule: 'a custom role is granted with the rights in it', who: 'owner', before: payroll, statement: s.grant('seed-2', 'viewer'), allowed: true },
    { rule: 'a custom role is granted with the limits in it', who: 'viewer', before: `${limited}; ${s.strip('seed-2')}; ${s.give('seed-2', 'commitments.approve')}; ${s.take('seed-2', 'other')}`, statement: s.grant('seed-2', 'other'), allowed: false },
    { rule: 'a custom role is granted with the limits in it', who: 'viewer', before: `${limited}; ${s.strip('seed-2')}; ${s.give('seed-2', 'commitments.approve', '25000')}; ${s.take('seed-2', 'other')}`, statement: s.grant('seed-2', 'other'), allowed: true },

    { rule: 'nobody edits a role he holds', who: 'admin', before: s.grant('seed-1', 'admin'), statement: s.give('seed-1', 'vendors.read'), allowed: false },
    { rule: 'nobody edits a role he holds', who: 'admin', before: s.grant('seed-1', 'admin'), statement: s.strip('seed-1'), allowed: false },
    { rule: 'nobody edits a role he holds', who: 'admin', before: s.grant('seed-1', 'admin'), statement: `update public.role_permissions set max_amount = 1 where role_id = ${s.role('seed-1')}`, allowed: false },
    { rule: 'nobody moves a right out of a role he holds', who: 'admin', before: `${s.grant('seed-1', 'admin')}; ${s.strip('seed-2')}`, statement: `update public.role_permissions set role_id = ${s.role('seed-2')} where role_id = ${s.role('seed-1')}`, allowed: false },
    { rule: 'a role one does not hold may be edited', who: 'admin', statement: s.give('seed-1', 'vendors.read'), allowed: true },

    { rule: 'nobody gives a right he lacks', who: 'admin', statement: s.give('seed-1', 'payroll.read'), allowed: false },
    { rule: 'nobody gives a right he lacks', who: 'executive', statement: s.give('seed-1', 'subscription.manage'), allowed: false },
    { rule: 'nobody raises a limit above his own', who: 'viewer', before: limited, statement: s.give('seed-2', 'commitments.approve', '25000.01'), allowed: false },
    { rule: 'nobody raises a limit above his own', who: 'viewer', before: limited, statement: s.give('seed-2', 'commitments.approve'), allowed: false },
    { rule: 'nobody raises a limit above his own', who: 'viewer', before: limited, statement: s.give('seed-2', 'commitments.approve', '25000'), allowed: true },
    { rule: 'nobody raises a limit above his own', who: 'viewer', before: `${limited}; ${s.give('seed-2', 'commitments.approve', '10')}`, statement: `update public.role_permissions set max_amount = 30000 where role_id = ${s.role('seed-2')} and permission_key = 'commitments.approve'`, allowed: false },

    { rule: 'a seeded role is read-only', who: 'owner', statement: `update public.roles set name = 'Boss' where id = ${s.role('viewer')}`, allowed: false },
    { rule: 'a seeded role is read-only', who: 'owner', statement: `delete from public.roles where id = ${s.role('viewer')}`, allowed: false },
    { rule: 'a seeded role is read-only', who: 'owner', statement: s.give('viewer', 'payroll.read'), allowed: false },
    { rule: 'a seeded role is read-only', who: 'owner', statement: s.strip('viewer'), allowed: false },
    { rule: 'a seeded role is read-only', who: 'owner', before: s.strip('seed-1'), statement: `update public.role_permissions set role_id = ${s.role('seed-1')} where role_id = ${s.role('viewer')}`, allowed: false },
    { rule: 'nobody makes a seeded role', who: 'owner', statement: `insert into public.roles (organization_id, key, name, is_system) values (${literal(world.A.id)}, 'boss', 'Boss', true)`, allowed: false },
    { rule: 'nobody makes a seeded role', who: 'owner', statement: `update public.roles set is_system = true where id = ${s.role('seed-1')}`, allowed: false },
    { rule: 'custom roles are copied and changed', who: 'owner', statement: `insert into public.roles (organization_id, key, name) values (${literal(world.A.id)}, 'clerk', 'Clerk')`, allowed: true },
    { rule: 'members come by invitation', who: 'owner', statement: `insert into public.memberships (organization_id, user_id) values (${literal(world.A.id)}, ${literal(world.A.people.spare ?? null)})`, allowed: false },
    { rule: 'nobody changes his own membership without the key', who: 'viewer', statement: `update public.memberships set employee_id = null where user_id = auth.uid() returning 1 / (user_id is null)::int`, allowed: true },
  ];
}

const lastOwner = (world: World): Attempted[] => {
  const s = statements(world);
  const end = '; set constraints all immediate';
  const own = `update public.memberships set status = 'suspended' where user_id = auth.uid()`;
  return [
    { rule: 'the last owner keeps the role', who: 'owner', statement: s.take('owner', 'owner') + end, allowed: false },
    { rule: 'the last owner stays active', who: 'owner', statement: own + end, allowed: false },
    { rule: 'the last owner is not removed', who: 'owner', statement: own.replace('suspended', 'removed') + end, allowed: false },
    { rule: 'one of two owners may go', who: 'owner', before: s.grant('owner', 'other'), statement: s.take('owner', 'owner') + end, allowed: true },
    { rule: 'a suspended owner does not count', who: 'owner', before: `${s.grant('owner', 'other')}; ${s.suspend('other')}`, statement: s.take('owner', 'owner') + end, allowed: false },
    { rule: 'ownership is handed over in one transaction', who: 'owner', statement: `${s.grant('owner', 'other')}; ${s.take('owner', 'owner')}${end}`, allowed: true },
  ];
};

/** What a deletion took away cannot be brought back by somebody who could not have given it. */
const restoring = (world: World): Attempted[] => {
  const s = statements(world);
  const entry = (table: string) => `(select max(id) from public.audit_log where table_name = '${table}' and action = 'delete')`;
  const restore = `select public.restore(${literal(world.A.id)}, current_setting('test.entry')::bigint)`;
  const remember = (table: string) => `select set_config('test.entry', ${entry(table)}::text, true)`;
  return [
    { rule: 'a role that was taken is not restored by who could not grant it', who: 'admin', before: `${s.grant('owner', 'admin')}; ${s.take('owner', 'admin')}; ${remember('membership_roles')}`, statement: restore, allowed: false },
    { rule: 'a right that was taken is not restored by who holds the role', who: 'admin', before: `${s.grant('seed-2', 'admin')}; ${s.give('seed-2', 'payroll.read')}; delete from public.role_permissions where permission_key = 'payroll.read' and role_id = ${s.role('seed-2')}; ${remember('role_permissions')}`, statement: restore, allowed: false },
    { rule: 'a deleted role is not restored with its rights and holders', who: 'admin', before: `${s.grant('seed-2', 'admin')}; ${s.give('seed-2', 'payroll.read')}; delete from public.roles where id = ${s.role('seed-2')}; ${remember('roles')}`, statement: restore, allowed: false },
  ];
};

export async function escalation({ session, world }: Suite, report: Report): Promise<void> {
  for (const { rule, who, statement, before, allowed } of [...attempts(world), ...lastOwner(world), ...restoring(world)]) {
    const actor: Actor = member(world.A, who);
    const outcome = await session.attempt(actor, statement, { before: `${identity(OWNER)} ${before ?? ''}; reset role` });
    const right = allowed ? outcome.ok : !outcome.ok && ['42501', '23514'].includes(outcome.code);
    report.check(right, () => `${rule}, as ${who}: ${told(outcome)}`);
  }
}
