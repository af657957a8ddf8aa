-- A36 and D8: the schedule of a project. What a task waits for stands on the task (one) and in milestone_dependencies
-- (the others); neither may make a circle.
create type public.milestone_status as enum ('not_started', 'in_progress', 'completed', 'delayed', 'blocked');
create type public.dependency_type as enum ('finish_to_start', 'start_to_start', 'finish_to_finish', 'start_to_finish');

create table public.project_milestones (
  id uuid primary key default gen_random_uuid(),
  organization_id uuid not null references public.organizations (id) on delete cascade,
  project_id uuid not null references public.projects (id),
  task_name text not null constraint project_milestones_task_name_check check (btrim(task_name) <> ''),
  status public.milestone_status not null default 'not_started',
  planned_start date,
  planned_end date,
  actual_start date,
  actual_end date,
  baseline_start date,
  baseline_end date,
  percent_complete numeric(5,2) not null default 0 constraint project_milestones_percent_complete_check check (percent_complete between 0 and 100),
  weight numeric(8,2) not null default 1 constraint project_milestones_weight_check check (weight >= 0),
  assigned_employee_id uuid references public.employees (id) on delete set null,
  assigned_vendor_id uuid references public.vendors (id) on delete set null,
  assigned_to_name text,
  depends_on_id uuid constraint project_milestones_depends_on_id_fkey references public.project_milestones (id) on delete set null,
  delay_reason text,
  is_client_visible boolean not null default false,
  sort_order integer not null default 0,
  notes text,
  constraint project_milestones_planned_end_check check (planned_end is null or planned_start is null or planned_end >= planned_start),
  constraint project_milestones_depends_on_id_check check (depends_on_id <> id)
);
comment on table public.project_milestones is
  'Task in the schedule of a project. @ui {"label":"Milestone","labelPlural":"Schedule","group":"Projects","menu":2,"icon":"schedule","title":"task_name","sort":"planned_start asc","search":["task_name","assigned_to_name"],"list":["task_name","project_id","status","planned_start","planned_end","actual_end","percent_complete","assigned_employee_id","assigned_vendor_id"],"filters":["status","project_id","assigned_employee_id","assigned_vendor_id","planned_end"],"sections":{"Task":["project_id","task_name","status","percent_complete","weight","sort_order"],"Dates":["planned_start","planned_end","actual_start","actual_end","baseline_start","baseline_end"],"Who":["assigned_employee_id","assigned_vendor_id","assigned_to_name"],"Waits for":["depends_on_id","delay_reason"],"More":["is_client_visible","notes"]},"children":["milestone_dependencies"]}';
comment on column public.project_milestones.status is 'Late is not a status: it follows from the dates.';
comment on column public.project_milestones.baseline_start is 'Planned start when the project was started. @ui {"readonly":true}';
comment on column public.project_milestones.baseline_end is 'Planned end when the project was started. @ui {"readonly":true}';
comment on column public.project_milestones.percent_complete is 'How much of the task is done, 0 to 100. @ui {"kind":"percent"}';
comment on column public.project_milestones.weight is 'Share of the task in the percent complete of the project; 0 means it does not count.';
comment on column public.project_milestones.assigned_to_name is 'Name as it came from a file. @ui {"label":"Assigned to (imported)"}';
comment on column public.project_milestones.depends_on_id is 'Task of the same project that comes before this one. @ui {"label":"Waits for"}';
comment on column public.project_milestones.delay_reason is 'Why it is delayed or blocked.';
comment on column public.project_milestones.is_client_visible is '@ui {"label":"Shown to the client"}';
select private.tenant_table('public.project_milestones', 'projects.read', 'projects.write', same_project => '{depends_on_id}',
  guarded => '{baseline_start,baseline_end}');
create index project_milestones_project_order_idx on public.project_milestones (organization_id, project_id, sort_order);
create index project_milestones_status_idx on public.project_milestones (organization_id, status, planned_end);

create table public.milestone_dependencies (
  id uuid primary key default gen_random_uuid(),
  organization_id uuid not null references public.organizations (id) on delete cascade,
  project_id uuid not null references public.projects (id) on delete cascade,
  milestone_id uuid not null references public.project_milestones (id) on delete cascade,
  depends_on_id uuid not null references public.project_milestones (id) on delete cascade,
  dependency_type public.dependency_type not null default 'finish_to_start',
  lag_days integer not null default 0,
  constraint milestone_dependencies_organization_id_milestone_id_key unique (organization_id, milestone_id, depends_on_id),
  constraint milestone_dependencies_depends_on_id_check check (milestone_id <> depends_on_id)
);
comment on table public.milestone_dependencies is
  'Further tasks a task waits for, beside the one that stands on it. @ui {"label":"Dependency","labelPlural":"Dependencies","group":"Projects","icon":"schedule","title":"depends_on_id","list":["milestone_id","depends_on_id","dependency_type","lag_days"],"filters":["milestone_id","dependency_type"],"sections":{"Dependency":["milestone_id","depends_on_id","dependency_type","lag_days"],"More":["project_id"]},"hidden":true}';
comment on column public.milestone_dependencies.project_id is 'That of the tasks; leave it empty. @ui {"hidden":true}';
comment on column public.milestone_dependencies.milestone_id is 'The task that waits. @ui {"label":"Task"}';
comment on column public.milestone_dependencies.depends_on_id is 'The task that comes before it. @ui {"label":"Waits for"}';
comment on column public.milestone_dependencies.lag_days is 'Days between the two; negative means they overlap. @ui {"label":"Lag","unit":"days"}';
select private.tenant_table('public.milestone_dependencies', 'projects.read', 'projects.write', same_project => '{milestone_id,depends_on_id}',
  provenance => false, importable => false);
create trigger fill_project before insert on public.milestone_dependencies
  for each row execute function private.fill_project('project_milestones', 'milestone_id');

create function private.refuse_milestone_circle() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  -- of a dependency the task that waits, of a milestone itself
  waiting constant uuid := coalesce(to_jsonb(new) ->> 'milestone_id', new.id::text);
begin
  -- two people who add half a circle each must not both succeed
  perform pg_advisory_xact_lock(hashtextextended('project_milestones:' || new.project_id, 0));
  if waiting in (
    with recursive earlier (id) as (
      select new.depends_on_id
      union
      select w.depends_on_id
      from earlier e
      cross join lateral (
        select m.depends_on_id from public.project_milestones m where m.id = e.id and m.depends_on_id is not null
        union all
        select d.depends_on_id from public.milestone_dependencies d where d.milestone_id = e.id
      ) w
    )
    select e.id from earlier e
  ) then
    raise exception 'Tasks may not wait for each other in a circle' using errcode = '23514', table = tg_table_name, column = 'depends_on_id';
  end if;
  return null;
end $$;
create trigger refuse_circle after insert or update of depends_on_id on public.project_milestones
  for each row when (new.depends_on_id is not null) execute function private.refuse_milestone_circle();
create trigger refuse_circle after insert or update of milestone_id, depends_on_id on public.milestone_dependencies
  for each row execute function private.refuse_milestone_circle();
