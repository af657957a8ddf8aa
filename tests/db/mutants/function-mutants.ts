import { readTenancy } from '../../../scripts/gen/tenancy.ts';
import { escalation } from '../checks/escalation.ts';
import { historyRights, restoreRights } from '../checks/history.ts';
import { policyForms } from '../checks/policy-forms.ts';
import { rules } from '../checks/rules.ts';
import { definer, helperMutants } from './helper-mutants.ts';
import type { Mutant } from './mutant.ts';

const structure: Mutant['notices'] = async ({ session }, report) => {
  const found = await session.reverted(() => readTenancy(session.reader()));
  policyForms(found, report);
  rules(found, report);
};

/** Who may hand out what, and what happened to a record. */
const guards: Mutant[] = [
  {
    name: 'has_role is always true',
    sql: definer('has_role(organization uuid, variadic wanted text[])', 'boolean', 'select true'),
    notices: escalation,
  },
  ...[
    '',
    "and rp.scope in ('organization', p_scope)",
    "and coalesce(rp.max_amount, 'infinity') >= coalesce(p_max_amount, 'infinity')",
  ].map((left) => ({
    name: `a right is held whatever its scope and limit: only ${left || 'the key'}`,
    sql: definer(
      'holds(p_user uuid, p_organization uuid, p_key text, p_scope public.permission_scope, p_max_amount numeric)',
      'boolean',
      `select exists (
          select from public.memberships m
          join public.membership_roles mr on mr.membership_id = m.id
          join public.role_permissions rp on rp.role_id = mr.role_id
          where m.organization_id = p_organization and m.user_id = p_user and m.status = 'active' and rp.permission_key = p_key ${left})`,
    ),
    notices: escalation,
  })),
  {
    name: 'everybody grants every seeded role',
    sql: 'insert into private.role_grants select r.role_key, g.granted_by from private.role_grants r, private.role_grants g on conflict do nothing',
    notices: escalation,
  },
  {
    name: 'the log is read without asking for the record',
    sql: definer(
      'readable_log(p_org uuid, p_table text, p_id uuid)',
      'setof public.audit_log',
      'select l.* from public.audit_log l where l.table_name = p_table and l.record_id = p_id',
    ),
    notices: (suite, report) => historyRights(suite, 'cost_codes', report),
  },
  {
    name: 'restore forgets the key',
    sql: `create or replace function private.restore(p_org uuid, p_audit_id bigint) returns uuid language plpgsql security definer set search_path = '' as $$
      declare entry public.audit_log; begin
        select * into entry from public.audit_log l where l.id = p_audit_id; perform private.restore_rows(entry); return entry.record_id; end $$`,
    notices: (suite, report) => restoreRights(suite, 'clients', report),
  },
];

/** New things that come without what every thing has. */
const strangers: Mutant[] = [
  {
    name: 'a table without row security',
    sql: 'create table public.leak (id uuid primary key); grant select on public.leak to authenticated',
    notices: structure,
  },
  {
    name: 'a view with the rights of its owner',
    sql: 'create view public.leak as select * from public.clients; grant select on public.leak to authenticated',
    notices: structure,
  },
  {
    name: 'a view that asks as its owner again',
    sql: 'create view public.leak with (security_invoker = off) as select * from public.clients',
    notices: structure,
  },
  {
    name: 'a definer in the exposed schema',
    sql: `create function public.leak() returns setof public.clients language sql security definer set search_path = '' as 'select * from public.clients'`,
    notices: structure,
  },
  {
    name: 'a function with the search path of the caller',
    sql: `create function private.leak() returns int language sql as 'select 1'`,
    notices: structure,
  },
  {
    name: 'a function for everybody',
    sql: 'grant execute on function private.orgs_with(text[]) to public',
    notices: structure,
  },
  {
    name: 'a second policy',
    sql: 'create policy more on public.clients for select to authenticated using (organization_id is not null)',
    notices: structure,
  },
  {
    name: 'a unique key across organizations',
    sql: 'create unique index leak on public.vendors (license_number)',
    notices: structure,
  },
  {
    name: 'a key to another organization',
    sql: 'alter table public.clients add vendor_id uuid references public.vendors (id)',
    notices: structure,
  },
  {
    name: 'the whole log for members',
    sql: 'grant select on public.audit_log to authenticated; create policy audit_log_select on public.audit_log for select to authenticated using (true)',
    notices: structure,
  },
];

const unrecorded = (mutants: Mutant[]): Mutant[] => mutants.map((m) => ({ ...m, unrecorded: true }));

export const functionMutants: Mutant[] = [...unrecorded(helperMutants), ...unrecorded(guards), ...strangers];
