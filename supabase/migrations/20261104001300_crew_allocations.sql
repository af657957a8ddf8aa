-- A39: the crew board. A week begins on Monday.
create table public.crew_allocations (
  id uuid primary key default gen_random_uuid(),
  organization_id uuid not null references public.organizations (id) on delete cascade,
  employee_id uuid references public.employees (id),
  resource_name text,
  project_id uuid not null references public.projects (id),
  cost_code_id uuid references public.cost_codes (id),
  week_starting date not null constraint crew_allocations_week_starting_check check (extract(isodow from week_starting) = 1),
  hours_allocated numeric(6,2) not null default 40 constraint crew_allocations_hours_allocated_check check (hours_allocated between 0 and 168),
  role_on_project text,
  notes text,
  constraint crew_allocations_employee_id_check check (num_nonnulls(employee_id, resource_name) >= 1)
);
comment on table public.crew_allocations is
  'Who works on which project in which week. @ui {"label":"Crew allocation","labelPlural":"Crew allocations","group":"Team","menu":false,"icon":"crew","title":"employee_id","subtitle":"resource_name","sort":"week_starting asc","search":["resource_name","role_on_project"],"list":["employee_id","resource_name","project_id","week_starting","hours_allocated","role_on_project"],"filters":["week_starting","project_id","employee_id"],"sections":{"Allocation":["employee_id","resource_name","project_id","week_starting","hours_allocated"],"Work":["cost_code_id","role_on_project"],"More":["notes"]},"totals":["hours_allocated"]}';
comment on column public.crew_allocations.employee_id is 'Empty means a subcontractor or somebody not on the list; then the resource has a name.';
comment on column public.crew_allocations.resource_name is 'Name of a crew or person who is no employee.';
comment on column public.crew_allocations.cost_code_id is 'Labor code the hours are charged to; of the same project.';
comment on column public.crew_allocations.week_starting is 'Monday of the week.';
comment on column public.crew_allocations.hours_allocated is '@ui {"label":"Hours","unit":"h"}';
comment on column public.crew_allocations.role_on_project is '@ui {"label":"Role on the project"}';
select private.tenant_table('public.crew_allocations', 'team.read', 'projects.write', same_project => '{cost_code_id}');
create unique index crew_allocations_employee_week_key on public.crew_allocations (organization_id, employee_id, project_id, week_starting)
  where employee_id is not null;
