import type { Verb } from '../../../scripts/gen/snapshot.ts';
import { accessCell } from '../checks/access.ts';
import { staged } from '../checks/effects.ts';
import { isolation } from '../checks/isolation.ts';
import { told } from '../checks/outcome.ts';
import { makeTools, ownScope } from '../checks/own-scope.ts';
import { helpersClosed } from '../checks/second-factor.ts';
import { member } from '../harness/world.ts';
import type { Mutant } from './mutant.ts';

const outside =
  (...names: string[]): Mutant['notices'] =>
  async (suite, report) => {
    for (const name of names) await isolation(suite, name, report);
  };

const cells =
  (name: string, role: string, verbs: Verb[]): Mutant['notices'] =>
  async (suite, report) => {
    for (const verb of verbs) await accessCell(suite, name, role, verb, report);
  };

/** A view shared with a role is seen by who holds the role. */
export const sharedViews: Mutant['notices'] = async ({ session, world }, report) => {
  const ofOwners = `visibility = 'role', role_id = (select id from public.roles where key = 'owner' and organization_id = '${world.A.id}')`;
  const before = staged(`update public.saved_views set ${ofOwners}`);
  for (const [role, n] of [
    ['owner', 2],
    ['viewer', 0],
  ] as const) {
    const seen = await session.attempt(member(world.A, role), 'select from public.saved_views', { before });
    report.check(seen.ok && seen.count === n, () => `${role} sees views shared with owners: ${told(seen)}`);
  }
};

/** A helper with another body. */
export const definer = (signature: string, returns: string, body: string) =>
  `create or replace function private.${signature} returns ${returns} language sql stable security definer set search_path = '' as $$ ${body} $$`;

const tools: Mutant['notices'] = (suite, report) =>
  suite.session.reverted(async () => {
    await makeTools(suite.session);
    await ownScope(suite, report);
  });

/** A helper as it is, but for the second factor. */
const withoutFactor = (name: string): Mutant => ({
  name: `${name} forgets the second factor`,
  sql: `do $$ declare body text := pg_get_functiondef((select oid from pg_proc where proname = '${name}' and pronamespace = 'private'::regnamespace));
    begin execute replace(body, 'private.has_second_factor()', 'true'); end $$`,
  notices: helpersClosed,
});

const everyOrganization = 'select id from public.organizations';

/** Helpers the policies ask, each answering too much. */
export const helperMutants: Mutant[] = [
  {
    name: 'orgs_with answers every organization',
    sql: definer('orgs_with(variadic keys text[])', 'setof uuid', everyOrganization),
    notices: outside('clients'),
  },
  {
    name: 'orgs_with forgets the key',
    sql: definer(
      'orgs_with(variadic keys text[])',
      'setof uuid',
      'select m.organization_id from private.active_memberships() m',
    ),
    notices: cells('vendors', 'viewer', ['insert', 'update']),
  },
  {
    name: 'orgs_with takes every scope',
    sql: definer(
      'orgs_with(variadic keys text[])',
      'setof uuid',
      `select m.organization_id from private.active_memberships() m where 'member' = any (keys)
      or private.has_key(m.id, keys, 'organization') or private.has_key(m.id, keys, 'assigned_projects')`,
    ),
    notices: cells('projects', 'project_manager', ['select']),
  },
  {
    name: 'orgs_with_own answers every organization',
    sql: definer('orgs_with_own(variadic keys text[])', 'setof uuid', everyOrganization),
    notices: tools,
  },
  {
    name: 'projects_with answers every project',
    sql: definer('projects_with(variadic keys text[])', 'setof uuid', 'select id from public.projects'),
    notices: outside('cost_events'),
  },
  {
    name: 'projects_with forgets the key',
    sql: definer(
      'projects_with(variadic keys text[])',
      'setof uuid',
      `select pm.project_id from private.active_memberships() m
      join public.project_members pm on pm.organization_id = m.organization_id and pm.user_id = (select auth.uid())`,
    ),
    notices: cells('cost_codes', 'field_user', ['select']),
  },
  {
    name: 'projects_with forgets the person',
    sql: definer(
      'projects_with(variadic keys text[])',
      'setof uuid',
      `select p.id from private.active_memberships() m
      join public.projects p on p.organization_id = m.organization_id where private.has_key(m.id, keys, 'assigned_projects')`,
    ),
    notices: cells('cost_codes', 'project_manager', ['select']),
  },
  {
    name: 'has_key is always true',
    sql: definer('has_key(membership uuid, keys text[], wanted public.permission_scope)', 'boolean', 'select true'),
    notices: tools,
  },
  {
    name: 'active_memberships counts suspended members',
    sql: definer(
      'active_memberships()',
      'table (id uuid, organization_id uuid)',
      `select m.id, m.organization_id from public.memberships m
      join public.organizations o on o.id = m.organization_id and o.status = 'active' where m.user_id = (select auth.uid())`,
    ),
    notices: outside('record_notes'),
  },
  {
    name: 'colleagues answers everybody',
    sql: definer('colleagues()', 'setof uuid', 'select id from public.profiles'),
    notices: outside('profiles'),
  },
  {
    name: 'whole_tables answers every table',
    sql: definer(
      'whole_tables(p_write boolean)',
      'table (organization_id uuid, table_name text)',
      'select o.id, t.table_name from public.organizations o, private.tenant_tables t',
    ),
    notices: outside('record_notes'),
  },
  {
    name: 'can_read_record is always true',
    sql: definer('can_read_record(kind text, id uuid, organization uuid)', 'boolean', 'select true'),
    notices: cells('record_notes', 'project_manager', ['select']),
  },
  {
    name: 'can_write_record is always true',
    sql: definer('can_write_record(kind text, id uuid, organization uuid)', 'boolean', 'select true'),
    notices: cells('record_notes', 'project_manager', ['insert']),
  },
  {
    name: 'approvals_asked answers every request',
    sql: definer('approvals_asked()', 'setof uuid', 'select id from public.approval_requests'),
    notices: cells('approval_requests', 'project_manager', ['select']),
  },
  {
    name: 'roles_held answers every role',
    sql: definer('roles_held()', 'setof uuid', 'select id from public.roles'),
    notices: sharedViews,
  },
  ...['active_memberships', 'orgs_with', 'orgs_with_own', 'projects_with', 'scopes_held', 'holds', 'limit_of'].map(
    withoutFactor,
  ),
  {
    name: 'everybody has a second factor',
    sql: definer('has_second_factor()', 'boolean', 'select true'),
    notices: helpersClosed,
  },
];
