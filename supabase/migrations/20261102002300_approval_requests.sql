-- C33, C34: one thing waiting for a decision, and the steps of deciding it. Written by transition() only.
create type public.approval_status as enum ('pending', 'approved', 'rejected', 'escalated', 'cancelled');
create type public.approval_step_status as enum ('pending', 'approved', 'rejected', 'skipped');

create table public.approval_requests (
  id uuid primary key default gen_random_uuid(),
  organization_id uuid not null references public.organizations (id) on delete cascade,
  workflow public.approval_workflow not null,
  entity_type text not null,
  entity_id uuid not null,
  policy_id uuid references public.approval_policies (id) on delete set null,
  amount numeric(14,2),
  status public.approval_status not null default 'pending',
  requested_by uuid constraint approval_requests_requested_by_profile_fkey references public.profiles (id) on delete set null,
  due_date date,
  decided_at timestamptz,
  decided_by uuid constraint approval_requests_decided_by_profile_fkey references public.profiles (id) on delete set null,
  escalated_to uuid constraint approval_requests_escalated_to_profile_fkey references public.profiles (id) on delete set null,
  escalated_at timestamptz,
  decision_notes text,
  constraint approval_requests_escalated_to_fkey foreign key (escalated_to, organization_id)
    references public.memberships (user_id, organization_id) on delete set null (escalated_to)
);
create unique index approval_requests_open_key on public.approval_requests (organization_id, workflow, entity_type, entity_id)
  where status in ('pending', 'escalated');
comment on table public.approval_requests is
  'Something that waits for a decision. @ui {"label":"Approval","labelPlural":"Approvals","group":"Inbox","menu":1,"icon":"inbox","title":"workflow","sort":"created_at desc","list":["workflow","amount","entity_type","status","requested_by","due_date","created_at"],"filters":["workflow","status","entity_type"],"children":["approval_steps"],"readonly":true}';
comment on column public.approval_requests.workflow is '@ui {"label":"What"}';
comment on column public.approval_requests.entity_type is '@ui {"label":"Kind of record"}';
comment on column public.approval_requests.entity_id is '@ui {"label":"Record"}';
comment on column public.approval_requests.amount is 'The amount the policies were asked for.';
comment on column public.approval_requests.escalated_to is 'Person who was added when nobody decided in time.';
select private.tenant_table('public.approval_requests', 'record', 'system', provenance => false);
select private.entity_pair('public.approval_requests');
create index approval_requests_status_idx on public.approval_requests (organization_id, status, created_at);

create table public.approval_steps (
  id uuid primary key default gen_random_uuid(),
  organization_id uuid not null references public.organizations (id) on delete cascade,
  approval_request_id uuid not null references public.approval_requests (id) on delete cascade,
  step_order smallint not null default 1,
  required_role_id uuid references public.roles (id) on delete set null,
  assigned_to uuid constraint approval_steps_assigned_to_profile_fkey references public.profiles (id) on delete set null,
  status public.approval_step_status not null default 'pending',
  acted_by uuid constraint approval_steps_acted_by_profile_fkey references public.profiles (id) on delete set null,
  action_at timestamptz,
  notes text,
  constraint approval_steps_organization_id_request_step_order_key unique (organization_id, approval_request_id, step_order),
  constraint approval_steps_assigned_to_fkey foreign key (assigned_to, organization_id)
    references public.memberships (user_id, organization_id) on delete set null (assigned_to)
);
comment on table public.approval_steps is
  'One step of an approval; with neither role nor person, anyone with the permission decides. @ui {"label":"Approval step","labelPlural":"Approval steps","group":"Inbox","icon":"inbox","title":"step_order","sort":"step_order asc","list":["step_order","required_role_id","assigned_to","status","acted_by","action_at","notes"],"readonly":true,"hidden":true}';
comment on column public.approval_steps.step_order is '@ui {"label":"Step"}';
comment on column public.approval_steps.required_role_id is '@ui {"label":"Role"}';
comment on column public.approval_steps.action_at is '@ui {"label":"Decided"}';
select private.tenant_table('public.approval_steps', 'record', 'system', provenance => false);
create index approval_steps_assigned_to_status_idx on public.approval_steps (organization_id, assigned_to, status);

create function private.approvals_asked() returns setof uuid
language sql stable security definer set search_path = '' as $$
  with held as (
    select m.organization_id, mr.role_id from private.active_memberships() m left join public.membership_roles mr on mr.membership_id = m.id)
  select s.approval_request_id from public.approval_steps s join held h on h.organization_id = s.organization_id
  where s.assigned_to = (select auth.uid()) or s.required_role_id = h.role_id
  union
  select r.id from public.approval_requests r join held h on h.organization_id = r.organization_id
  left join public.approval_policies p on p.id = r.policy_id
  where r.escalated_to = (select auth.uid()) or (r.escalated_at is not null and p.escalation_role_id = h.role_id)
$$;
comment on function private.approvals_asked() is 'Approvals the caller is or was asked for: by name, by a role he holds, or by escalation.';
select private.expose('private.approvals_asked()'::regprocedure);

select private.record_policies('public.approval_requests', 'entity_type', 'entity_id', '{select}',
  'organization_id = any (array(select private.orgs_with(''member''))) and (requested_by = (select auth.uid()) or id in (select private.approvals_asked()))');
comment on policy approval_requests_select on public.approval_requests is 'Who asked, who is asked, and who reads the record.';
drop policy approval_steps_select on public.approval_steps;
create policy approval_steps_select on public.approval_steps for select to authenticated
  using (exists (select from public.approval_requests r where r.id = approval_request_id));
comment on policy approval_steps_select on public.approval_steps is 'Follows the request, by its own policy.';
