-- A4, B10 and project_terms. Money of a job stands in project_terms, because row security cannot hide columns (endpoints S22).
create type public.project_status as enum ('pre_construction', 'active', 'on_hold', 'completed', 'warranty', 'closed');
create type public.project_type as enum ('custom_home', 'spec_home', 'remodel', 'multifamily', 'commercial', 'land_development', 'insurance_claim');
create type public.pay_app_target as enum ('owner', 'lender');

create table public.projects (
  id uuid primary key default gen_random_uuid(),
  organization_id uuid not null references public.organizations (id) on delete cascade,
  code text not null constraint projects_code_check check (code = btrim(code) and code <> ''),
  name text not null constraint projects_name_check check (btrim(name) <> ''),
  status public.project_status not null default 'pre_construction',
  project_type public.project_type,
  division_id uuid references public.organization_divisions (id) on delete set null,
  client_id uuid references public.clients (id),
  address text,
  city text,
  state text constraint projects_state_check check (state is null or char_length(state) = 2),
  zip_code text,
  latitude numeric(9,6) constraint projects_latitude_check check (latitude between -90 and 90),
  longitude numeric(9,6) constraint projects_longitude_check check (longitude between -180 and 180),
  square_feet integer constraint projects_square_feet_check check (square_feet > 0),
  billing_method public.billing_method not null default 'aia_progress',
  sov_basis public.pay_app_target not null default 'owner',
  start_date date,
  target_completion date,
  actual_completion date,
  project_manager_id uuid references public.employees (id) on delete set null,
  superintendent_id uuid references public.employees (id) on delete set null,
  project_manager_name text,
  superintendent_name text,
  phase text,
  qb_class_id text,
  notes text,
  archived_at timestamptz,
  constraint projects_organization_id_code_key unique (organization_id, code),
  constraint projects_target_completion_check check (target_completion is null or start_date is null or target_completion >= start_date)
);
comment on table public.projects is
  'One construction job. @ui {"label":"Project","labelPlural":"Projects","group":"Projects","menu":1,"icon":"project","title":"name","subtitle":"code","sort":"code asc","search":["code","name","address"],"list":["code","name","status","project_type","client_id","project_manager_id","start_date","target_completion"],"filters":["status","project_type","client_id","project_manager_id","division_id"],"sections":{"Project":["code","name","status","project_type","client_id","division_id","phase"],"People":["project_manager_id","superintendent_id","project_manager_name","superintendent_name"],"Schedule":["start_date","target_completion","actual_completion"],"Billing":["billing_method","sov_basis"],"Site":["address","city","state","zip_code","square_feet","latitude","longitude"],"More":["qb_class_id","notes"]},"children":["project_terms","cost_codes","cost_events","project_members"]}';
comment on column public.projects.code is 'Short job code.';
comment on column public.projects.state is 'Two letters.';
comment on column public.projects.sov_basis is 'Which application stream, owner or lender, drives schedule-of-values progress; the two are never summed. @ui {"label":"SOV basis"}';
comment on column public.projects.project_manager_id is '@ui {"label":"Project manager"}';
comment on column public.projects.project_manager_name is 'Name as it came from a file. @ui {"label":"Project manager (imported)"}';
comment on column public.projects.superintendent_name is 'Name as it came from a file. @ui {"label":"Superintendent (imported)"}';
comment on column public.projects.phase is 'Current phase.';
comment on column public.projects.square_feet is '@ui {"unit":"sq ft"}';
comment on column public.projects.qb_class_id is '@ui {"label":"QuickBooks class"}';
comment on column public.projects.latitude is '@ui {"kind":"decimal"}';
comment on column public.projects.longitude is '@ui {"kind":"decimal"}';

create table public.project_members (
  id uuid primary key default gen_random_uuid(),
  organization_id uuid not null references public.organizations (id) on delete cascade,
  project_id uuid not null references public.projects (id) on delete cascade,
  user_id uuid not null,
  project_role public.project_role not null default 'viewer',
  constraint project_members_organization_id_project_id_user_id_key unique (organization_id, project_id, user_id)
);
create index project_members_user_idx on public.project_members (organization_id, user_id);
comment on table public.project_members is
  'Who sees the project when a role counts for assigned projects only. @ui {"label":"Project member","labelPlural":"Project members","group":"Projects","icon":"team","title":"user_id","list":["project_id","user_id","project_role"],"filters":["project_role"],"hidden":true}';
comment on column public.project_members.user_id is '@ui {"label":"Member"}';

create function private.projects_with(variadic keys text[]) returns setof uuid
language plpgsql stable parallel safe security definer set search_path = '' as $$
begin
  return query
  select pm.project_id
  from public.memberships m
  join public.organizations o on o.id = m.organization_id and o.status = 'active' and (not o.require_mfa or private.has_second_factor())
  join public.project_members pm on pm.organization_id = m.organization_id and pm.user_id = m.user_id
  where m.user_id = (select auth.uid()) and m.status = 'active' and exists (
    select from public.membership_roles mr
    join public.role_permissions rp on rp.role_id = mr.role_id
    where mr.membership_id = m.id and rp.permission_key = any (keys) and rp.scope = 'assigned_projects');
end $$;
comment on function private.projects_with(text[]) is
  'Projects the caller is assigned to in organizations where he holds any of the keys for assigned projects.';
select private.expose('private.projects_with(text[])'::regprocedure);

select private.tenant_table('public.projects', 'projects.read', 'projects.write');
create index projects_status_idx on public.projects (organization_id, status);
select private.tenant_table('public.project_members', 'projects.read', 'projects.write', members => '{user_id}', provenance => false,
  importable => false);

create table public.project_terms (
  id uuid primary key default gen_random_uuid(),
  organization_id uuid not null references public.organizations (id) on delete cascade,
  project_id uuid not null references public.projects (id) on delete cascade constraint project_terms_project_id_key unique,
  original_contract_amount numeric(14,2) not null default 0,
  estimated_cost numeric(14,2) not null default 0,
  budget_total numeric(14,2) not null default 0,
  retainage_pct numeric(5,2) not null default 10 constraint project_terms_retainage_pct_check check (retainage_pct between 0 and 100)
);
comment on table public.project_terms is
  'Contract, estimate, budget and retainage of a project. @ui {"label":"Terms","labelPlural":"Project terms","group":"Job costing","menu":false,"icon":"budget","title":"project_id","list":["project_id","original_contract_amount","estimated_cost","budget_total","retainage_pct"],"filters":["project_id"]}';
comment on column public.project_terms.original_contract_amount is 'Original prime contract; never rewritten by change orders.';
comment on column public.project_terms.estimated_cost is 'Cost estimate at award, the basis of the original margin.';
comment on column public.project_terms.budget_total is 'Control total from the bank''s or owner''s budget; compare with the sum of the cost codes.';
comment on column public.project_terms.retainage_pct is 'Share of each application held back until completion.';
-- A row comes and goes with its project: nobody inserts or deletes one.
select private.tenant_table('public.project_terms', 'costing.read, billing.read', 'costing.write', guarded => '{project_id}',
  provenance => false, verbs => '{select,update}');

create function private.create_project_terms() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  insert into public.project_terms (organization_id, project_id, retainage_pct, created_by)
  select n.organization_id, n.id, coalesce(s.default_retainage_pct, 10), n.created_by
  from new_rows n left join public.organization_settings s on s.organization_id = n.organization_id
  -- a project that is restored brings its own
  on conflict (project_id) do nothing;
  return null;
end $$;
-- runs after audit_insert (triggers fire by name), so that the log reads in the order of events
create trigger create_project_terms after insert on public.projects referencing new table as new_rows
  for each statement execute function private.create_project_terms();
