-- C32: who must approve what, by amount. Rows are data of the organization, never code.
create type public.approval_workflow as enum ('purchase_order', 'commitment', 'change_order', 'draw_request', 'payment', 'vendor_bill',
  'budget_adjustment', 'daily_log', 'expense');

create table public.approval_policies (
  id uuid primary key default gen_random_uuid(),
  organization_id uuid not null references public.organizations (id) on delete cascade,
  workflow public.approval_workflow not null,
  project_id uuid references public.projects (id) on delete cascade,
  min_amount numeric(14,2) not null default 0 constraint approval_policies_min_amount_check check (min_amount >= 0),
  max_amount numeric(14,2),
  condition jsonb,
  step_order smallint not null default 1 constraint approval_policies_step_order_check check (step_order > 0),
  approver_role_id uuid references public.roles (id) on delete cascade,
  -- goes with who leaves: without an approver it would decide nothing
  approver_user_id uuid references public.profiles (id) on delete cascade,
  escalation_role_id uuid references public.roles (id) on delete set null,
  escalation_hours integer not null default 48 constraint approval_policies_escalation_hours_check check (escalation_hours > 0),
  is_active boolean not null default true,
  archived_at timestamptz,
  constraint approval_policies_approver_check check (num_nonnulls(approver_role_id, approver_user_id) = 1),
  constraint approval_policies_max_amount_check check (max_amount > min_amount)
);
comment on table public.approval_policies is
  'Who must approve what, from which amount to which. @ui {"label":"Approval policy","labelPlural":"Approval policies","group":"Administration","menu":2,"icon":"policy","title":"workflow","sort":"workflow asc","list":["workflow","project_id","min_amount","max_amount","step_order","approver_role_id","escalation_role_id","escalation_hours","is_active"],"filters":["workflow","is_active"],"sections":{"What":["workflow","project_id","min_amount","max_amount","condition","is_active"],"Who":["step_order","approver_role_id","approver_user_id","escalation_role_id","escalation_hours"]}}';
comment on column public.approval_policies.project_id is 'Empty means all projects; a policy of the project goes before the general ones.';
comment on column public.approval_policies.min_amount is 'From this amount on.';
comment on column public.approval_policies.max_amount is 'Below this amount; empty means without limit.';
comment on column public.approval_policies.condition is 'What the record must contain, as JSON, for instance {"kind": "transfer"}; empty means every record.';
comment on column public.approval_policies.step_order is 'Steps are decided one after the other. @ui {"label":"Step"}';
comment on column public.approval_policies.approver_role_id is 'Members with this role are asked. Either a role or a person.';
comment on column public.approval_policies.approver_user_id is 'This member is asked. @ui {"label":"Approver"}';
comment on column public.approval_policies.escalation_role_id is 'Asked as well when nobody decides in time. @ui {"label":"Escalates to"}';
comment on column public.approval_policies.escalation_hours is '@ui {"label":"Escalates after","unit":"hours"}';
comment on column public.approval_policies.is_active is '@ui {"label":"Active"}';
select private.tenant_table('public.approval_policies', 'member', 'policies.manage', members => '{approver_user_id}', provenance => false);
create index approval_policies_workflow_idx on public.approval_policies (organization_id, workflow) where is_active;

-- Endpoints section 6. A role above the one that is named may decide too, so "finance, executive or owner" is finance.
create function private.seed_approval_policies(organization uuid) returns void
language sql set search_path = '' as $$
  insert into public.approval_policies (organization_id, workflow, min_amount, max_amount, condition, step_order, approver_role_id, escalation_role_id)
  select organization, s.workflow::public.approval_workflow, s.min_amount, s.max_amount, s.condition::jsonb, s.step_order, a.id, e.id
  from (values
    ('change_order', 0, 5000, null, 1, 'project_manager', 'finance_manager'),
    ('change_order', 5000, null, null, 1, 'finance_manager', 'owner'),
    ('purchase_order', 0, 5000, null, 1, 'project_manager', 'finance_manager'),
    ('purchase_order', 5000, 25000, null, 1, 'finance_manager', 'owner'),
    ('purchase_order', 25000, null, null, 1, 'owner', null),
    ('commitment', 0, 5000, null, 1, 'project_manager', 'finance_manager'),
    ('commitment', 5000, 25000, null, 1, 'finance_manager', 'owner'),
    ('commitment', 25000, null, null, 1, 'owner', null),
    ('draw_request', 0, null, null, 1, 'finance_manager', 'owner'),
    ('vendor_bill', 0, null, null, 1, 'project_manager', 'finance_manager'),
    ('vendor_bill', 0, null, null, 2, 'finance_manager', 'owner'),
    ('payment', 0, 10000, null, 1, 'project_manager', 'owner'),
    ('payment', 10000, null, null, 1, 'finance_manager', 'owner'),
    ('budget_adjustment', 0.01, null, '{"kind": "revision"}', 1, 'finance_manager', 'owner'),
    ('budget_adjustment', 0.01, null, '{"kind": "contingency_use"}', 1, 'finance_manager', 'owner'),
    ('budget_adjustment', 5000, null, '{"kind": "transfer"}', 1, 'finance_manager', 'owner'),
    ('expense', 0, null, null, 1, 'project_manager', null),
    ('daily_log', 0, null, null, 1, 'project_manager', null)
  ) s(workflow, min_amount, max_amount, condition, step_order, approver, escalation)
  join public.roles a on a.organization_id = organization and a.key = s.approver and a.is_system
  left join public.roles e on e.organization_id = organization and e.key = s.escalation and e.is_system
$$;
select private.add_seed('seed_approval_policies', 2);
