import { OWNER } from '../harness/session.ts';
import { literal } from '../harness/sql.ts';
import type { World } from '../harness/world.ts';

export interface Attempted {
  rule: string;
  /** A person of A, or the owner of the tables. */
  who: string;
  statement: string;
  /** As the owner of the tables. */
  before: string;
  allowed: boolean;
}

const may = (rule: string, who: string, statement: string, before = ''): Attempted => ({
  rule,
  who,
  statement,
  before,
  allowed: true,
});
const mayNot = (rule: string, who: string, statement: string, before = ''): Attempted => ({
  ...may(rule, who, statement, before),
  allowed: false,
});

/** Statements about roles and people of A, by name. The custom roles are the seeded ones, seed-1 and seed-2. */
function words(world: World) {
  const organization = literal(world.A.id);
  const user = (person: string) => literal(world.A.people[person] ?? null);
  const role = (key: string) =>
    `(select id from public.roles where organization_id = ${organization} and key = ${literal(key)})`;
  const membership = (person: string) =>
    `(select id from public.memberships where organization_id = ${organization} and user_id = ${user(person)})`;
  return {
    organization,
    user,
    role,
    grant: (key: string, person: string) =>
      `insert into public.membership_roles (organization_id, membership_id, role_id)
        values (${organization}, ${membership(person)}, ${role(key)})`,
    take: (key: string, person: string) =>
      `delete from public.membership_roles where membership_id = ${membership(person)} and role_id = ${role(key)}`,
    give: (key: string, permission: string, limit = 'null') =>
      `insert into public.role_permissions (organization_id, role_id, permission_key, max_amount)
        values (${organization}, ${role(key)}, '${permission}', ${limit})`,
    strip: (key: string) => `delete from public.role_permissions where role_id = ${role(key)}`,
    suspend: (person: string) =>
      `select public.transition('memberships', m.id, 'suspend', m.version) from public.memberships m where m.id = ${membership(person)}`,
    /** As the owner of the tables, or past transition(). */
    write: (person: string, status: string) =>
      `update public.memberships set status = '${status}' where id = ${membership(person)}`,
    unlink: (person: string) => `update public.memberships set employee_id = null where id = ${membership(person)}`,
  };
}

function granting(world: World): Attempted[] {
  const { organization, user, grant, take, suspend, write, unlink } = words(world);
  const money = ['executive', 'finance_manager', 'external_accountant'];
  const rest = ['admin', 'project_manager', 'estimator', 'field_superintendent', 'field_user', 'viewer'];
  const each = (check: typeof may, rule: string, who: string[], keys: string[]) =>
    who.flatMap((person) => keys.map((key) => check(`${rule}: ${key}`, person, grant(key, 'other'))));
  const second = grant('owner', 'other');
  const change = (from: string, to: string) =>
    `update public.memberships set status = '${to}' where organization_id = ${organization} and user_id = ${user('executive')} and status = '${from}'`;
  const removed = change('active', 'removed');
  const back = change('removed', 'active');
  const named = `${grant('viewer', 'other')} returning 1 / (granted_by = auth.uid())::int`;
  return [
    ...each(may, 'only an owner grants owner', ['owner'], ['owner']),
    ...each(mayNot, 'only an owner grants owner', ['executive', 'admin', 'finance_manager'], ['owner']),
    may('only an owner takes owner', 'owner', take('owner', 'other'), second),
    mayNot('only an owner takes owner', 'executive', take('owner', 'other'), second),
    may('only an owner suspends an owner', 'owner', suspend('other'), second),
    mayNot('only an owner suspends an owner', 'admin', suspend('other'), second),
    may('admin suspends a member', 'admin', suspend('other')),
    mayNot('others suspend nobody', 'finance_manager', suspend('other')),
    mayNot('nobody suspends past transition()', 'owner', write('other', 'suspended')),
    mayNot('only an owner changes the membership of an owner', 'admin', unlink('owner')),
    may('admin changes the membership of a member', 'admin', unlink('other')),
    ...each(may, 'owner and executive grant roles with money', ['owner', 'executive'], money),
    ...each(mayNot, 'owner and executive grant roles with money', ['admin'], money),
    ...each(may, 'owner, executive and admin grant the rest', ['owner', 'executive', 'admin'], rest),
    ...each(mayNot, 'others grant nothing', ['finance_manager', 'project_manager', 'viewer'], rest),
    mayNot('admin takes no role with money', 'admin', take('executive', 'executive')),
    ...['owner', 'admin'].map((who) => mayNot('who was removed comes back by invitation', who, back, removed)),
    mayNot('nobody grants a role to himself', 'admin', grant('viewer', 'admin')),
    mayNot('nobody grants a role to himself', 'executive', grant('finance_manager', 'executive')),
    may('the log names who granted', 'admin', named),
  ];
}

function rights(world: World): Attempted[] {
  const { organization, grant, take, give, strip, role } = words(world);
  const payroll = give('seed-2', 'payroll.read');
  const holds = grant('seed-1', 'admin');
  // The viewer of these manages users, and approves commitments up to an amount.
  const approve = 'commitments.approve';
  const limited = `${grant('seed-1', 'viewer')}; ${give('seed-1', 'users.manage')}; ${give('seed-1', approve, '25000')}`;
  const other = `${limited}; ${strip('seed-2')}; ${take('seed-2', 'other')}`;
  const change = (key: string, set: string) => `update public.role_permissions set ${set} where role_id = ${role(key)}`;
  // a clerk who manages users everywhere, and costs of his jobs
  const jobs = (key: string, scope: string) =>
    `insert into public.role_permissions (organization_id, role_id, permission_key, scope) values (${organization}, ${role(key)}, 'costing.read', '${scope}')`;
  const clerk = `${strip('seed-1')}; ${grant('seed-1', 'viewer')}; ${give('seed-1', 'users.manage')}; ${jobs('seed-1', 'assigned_projects')}; ${strip('seed-2')}; ${take('seed-2', 'other')}`;
  const scoped = (scope: string) => `${clerk}; ${jobs('seed-2', scope)}`;
  const rename = (key: string) => `update public.roles set name = 'Renamed' where id = ${role(key)}`;
  const discard = (key: string) => `delete from public.roles where id = ${role(key)}`;
  const move = (from: string, to: string) => change(from, `role_id = ${role(to)}`);
  return [
    mayNot('a role is granted with the rights in it', 'admin', grant('seed-2', 'viewer'), payroll),
    may('a role is granted with the rights in it', 'owner', grant('seed-2', 'viewer'), payroll),
    mayNot(
      'a role is granted with the limits in it',
      'viewer',
      grant('seed-2', 'other'),
      `${other}; ${give('seed-2', approve)}`,
    ),
    may(
      'a role is granted with the limits in it',
      'viewer',
      grant('seed-2', 'other'),
      `${other}; ${give('seed-2', approve, '25000')}`,
    ),
    mayNot('a role is granted with the scopes in it', 'viewer', grant('seed-2', 'other'), scoped('organization')),
    mayNot('a role is granted with the scopes in it', 'viewer', grant('seed-2', 'other'), scoped('own')),
    may('a role is granted with the scopes in it', 'viewer', grant('seed-2', 'other'), scoped('assigned_projects')),
    may('a right for all is one for some', 'executive', grant('seed-2', 'other'), scoped('assigned_projects')),
    mayNot('nobody widens the scope of a right beyond his own', 'viewer', jobs('seed-2', 'organization'), clerk),
    may('nobody widens the scope of a right beyond his own', 'viewer', jobs('seed-2', 'assigned_projects'), clerk),
    ...[give('seed-2', 'vendors.read'), strip('seed-2'), rename('seed-2'), discard('seed-2')].map((edit) =>
      mayNot('a role is edited by who holds every right in it', 'admin', edit, payroll),
    ),
    ...[give('seed-2', 'vendors.read'), strip('seed-2'), rename('seed-2'), discard('seed-2')].map((edit) =>
      may('a role is edited by who holds every right in it', 'owner', edit, payroll),
    ),
    ...[rename('seed-1'), discard('seed-1')].map((edit) =>
      mayNot('nobody edits a role he holds', 'admin', edit, holds),
    ),
    mayNot(
      'who manages users by a role of his own grants no seeded one',
      'viewer',
      grant('field_user', 'other'),
      clerk,
    ),
    mayNot('nobody edits a role he holds', 'admin', give('seed-1', 'vendors.read'), holds),
    mayNot('nobody edits a role he holds', 'admin', strip('seed-1'), holds),
    mayNot('nobody edits a role he holds', 'admin', change('seed-1', 'max_amount = 1'), holds),
    mayNot(
      'nobody moves a right out of a role he holds',
      'admin',
      move('seed-1', 'seed-2'),
      `${holds}; ${strip('seed-2')}`,
    ),
    may('a role one does not hold may be edited', 'admin', give('seed-1', 'vendors.read')),
    mayNot('nobody gives a right he lacks', 'admin', give('seed-1', 'payroll.read')),
    mayNot('nobody gives a right he lacks', 'executive', give('seed-1', 'subscription.manage')),
    mayNot('nobody raises a limit above his own', 'viewer', give('seed-2', approve, '25000.01'), limited),
    mayNot('nobody raises a limit above his own', 'viewer', give('seed-2', approve), limited),
    may('nobody raises a limit above his own', 'viewer', give('seed-2', approve, '25000'), limited),
    mayNot(
      'nobody raises a limit above his own',
      'viewer',
      change('seed-2', 'max_amount = 30000'),
      `${other}; ${give('seed-2', approve, '10')}`,
    ),
    mayNot('a seeded role is read-only', 'owner', give('viewer', 'payroll.read')),
    mayNot('a seeded role is read-only', 'owner', strip('viewer')),
    mayNot('a seeded role is read-only', 'owner', move('viewer', 'seed-1'), strip('seed-1')),
  ];
}

function roles(world: World): Attempted[] {
  const { organization, user, role } = words(world);
  const add = (columns: string, values: string) =>
    `insert into public.roles (organization_id, key, name${columns}) values (${organization}, 'clerk', 'Clerk'${values})`;
  const invite = `insert into public.memberships (organization_id, user_id) values (${organization}, ${user('spare')})`;
  const own = `update public.memberships set employee_id = null where user_id = auth.uid() returning 1 / (id is null)::int`;
  return [
    may('custom roles are made', 'owner', add('', '')),
    mayNot('nobody makes a seeded role', 'owner', add(', is_system', ', true')),
    mayNot(
      'nobody makes a seeded role',
      'owner',
      `update public.roles set is_system = true where id = ${role('seed-1')}`,
    ),
    mayNot('a seeded role is read-only', 'owner', `update public.roles set name = 'Boss' where id = ${role('viewer')}`),
    mayNot('a seeded role is read-only', 'owner', `delete from public.roles where id = ${role('viewer')}`),
    mayNot('members come by invitation', 'owner', invite),
    // A row would divide by zero: nothing is found.
    may('nobody changes his membership without the key', 'viewer', own),
  ];
}

function lastOwner(world: World): Attempted[] {
  const { grant, take, suspend, write } = words(world);
  const own = (action: string) =>
    `select public.transition('memberships', m.id, '${action}', m.version) from public.memberships m where m.user_id = auth.uid()`;
  const leave = take('owner', 'owner');
  return [
    mayNot('the last owner keeps the role', 'owner', leave),
    mayNot('nobody suspends himself', 'owner', own('suspend'), grant('owner', 'other')),
    mayNot('nobody removes himself', 'owner', own('remove'), grant('owner', 'other')),
    mayNot('the last owner stays active', 'admin', suspend('owner')),
    mayNot('the last owner stays active, whoever writes', OWNER.label, write('owner', 'suspended')),
    may('one of two owners may go', 'owner', leave, grant('owner', 'other')),
    mayNot(
      'a suspended owner does not count',
      'owner',
      leave,
      `${grant('owner', 'other')}; ${write('other', 'suspended')}`,
    ),
    may('ownership is handed over in one transaction', 'owner', `${grant('owner', 'other')}; ${leave}`),
  ];
}

/** What a deletion took away cannot be brought back by somebody who could not have given it. */
function restoring(world: World): Attempted[] {
  const { organization, grant, take, give, role } = words(world);
  const restore = `select public.restore(${organization}, current_setting('test.entry')::bigint)`;
  const remember = (name: string) =>
    `select set_config('test.entry', max(id)::text, true) from public.audit_log where table_name = '${name}' and action = 'delete'`;
  const taken = `${grant('owner', 'admin')}; ${take('owner', 'admin')}; ${remember('membership_roles')}`;
  const rich = `${grant('seed-2', 'admin')}; ${give('seed-2', 'payroll.read')}`;
  const right = `delete from public.role_permissions where permission_key = 'payroll.read' and role_id = ${role('seed-2')}`;
  return [
    mayNot('a role that was taken is granted anew', 'admin', restore, taken),
    mayNot(
      'a right that was taken is given anew',
      'admin',
      restore,
      `${rich}; ${right}; ${remember('role_permissions')}`,
    ),
    mayNot(
      'a role that was deleted is made anew',
      'admin',
      restore,
      `${rich}; delete from public.roles where id = ${role('seed-2')}; ${remember('roles')}`,
    ),
  ];
}

/** spec/roles-and-screens section 2, "Rules around the matrix", each from both sides. */
export const escalationAttempts = (world: World): Attempted[] =>
  [granting, rights, roles, lastOwner, restoring].flatMap((group) => group(world));
