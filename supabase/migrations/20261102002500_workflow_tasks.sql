-- A20: work in somebody's inbox. Decisions themselves are approval requests.
create type public.workflow_action as enum ('approve_co', 'approve_pay_app', 'review_variance', 'lien_waiver_follow_up', 'budget_override',
  'review_record', 'collect_payment', 'request_document', 'update_forecast', 'general');
create type public.workflow_task_status as enum ('pending', 'in_progress', 'approved', 'rejected', 'escalated', 'completed', 'cancelled');

create table public.workflow_tasks (
  id uuid primary key default gen_random_uuid(),
  organization_id uuid not null references public.organizations (id) on delete cascade,
  action public.workflow_action not null default 'general',
  title text not null constraint workflow_tasks_title_check check (btrim(title) <> ''),
  status public.workflow_task_status not null default 'pending',
  priority public.task_priority not null default 'normal',
  entity_type text,
  entity_id uuid,
  approval_step_id uuid references public.approval_steps (id) on delete cascade,
  assigned_to uuid constraint workflow_tasks_assigned_to_profile_fkey references public.profiles (id) on delete set null,
  requested_by uuid constraint workflow_tasks_requested_by_profile_fkey references public.profiles (id) on delete set null,
  due_date date,
  completed_at timestamptz,
  completed_by uuid constraint workflow_tasks_completed_by_profile_fkey references public.profiles (id) on delete set null,
  resolution_note text,
  notes text,
  constraint workflow_tasks_entity_check check ((entity_type is null) = (entity_id is null)),
  constraint workflow_tasks_assigned_to_fkey foreign key (assigned_to, organization_id)
    references public.memberships (user_id, organization_id) on delete set null (assigned_to)
);
comment on table public.workflow_tasks is
  'Work that waits for somebody: follow up, check, fix. @ui {"label":"Task","labelPlural":"Tasks","group":"Inbox","menu":2,"icon":"inbox","title":"title","sort":"due_date asc","search":["title","notes"],"list":["title","action","priority","status","entity_type","assigned_to","due_date"],"filters":["status","priority","assigned_to","action","due_date"],"sections":{"Task":["title","action","priority","assigned_to","due_date","status"],"Record":["entity_type","entity_id"],"Done":["resolution_note","completed_at","completed_by"],"More":["requested_by","approval_step_id","notes"]}}';
comment on column public.workflow_tasks.action is '@ui {"label":"Kind"}';
comment on column public.workflow_tasks.entity_type is 'Table of the record it is about, if it is about one. @ui {"label":"Kind of record"}';
comment on column public.workflow_tasks.entity_id is '@ui {"label":"Record"}';
comment on column public.workflow_tasks.approval_step_id is 'Step of an approval this task stands for. @ui {"readonly":true}';
comment on column public.workflow_tasks.requested_by is '@ui {"readonly":true}';
comment on column public.workflow_tasks.completed_at is '@ui {"readonly":true}';
comment on column public.workflow_tasks.completed_by is '@ui {"readonly":true}';
select private.tenant_table('public.workflow_tasks', 'own', 'own', guarded => '{approval_step_id,requested_by,completed_at,completed_by}',
  provenance => false, importable => false);
select private.entity_pair('public.workflow_tasks');
create trigger keep_entity before update of entity_type, entity_id on public.workflow_tasks for each row execute function private.keep_entity();
create index workflow_tasks_assigned_to_status_idx on public.workflow_tasks (organization_id, assigned_to, status, due_date);
-- done tasks are a log and keep the id of what they were about
select private.follow_records('public.workflow_tasks', 'unlink', 'f.status in (''pending'', ''in_progress'', ''escalated'')');

create function private.set_requester() returns trigger
language plpgsql set search_path = '' as $$
begin
  new.requested_by := coalesce(new.requested_by, auth.uid());
  return new;
end $$;
-- after stamp by name
create trigger task_requester before insert on public.workflow_tasks for each row execute function private.set_requester();

drop policy workflow_tasks_select on public.workflow_tasks;
drop policy workflow_tasks_insert on public.workflow_tasks;
drop policy workflow_tasks_update on public.workflow_tasks;
drop policy workflow_tasks_delete on public.workflow_tasks;
create policy workflow_tasks_select on public.workflow_tasks for select to authenticated
  using (organization_id = any (array(select private.orgs_with('member')))
    and (assigned_to = (select auth.uid()) or created_by = (select auth.uid()) or requested_by = (select auth.uid())));
comment on policy workflow_tasks_select on public.workflow_tasks is 'A task is seen by who has to do it and by who wanted it.';
create policy workflow_tasks_insert on public.workflow_tasks for insert to authenticated
  with check (organization_id = any (array(select private.orgs_with('member'))) and created_by = (select auth.uid())
    and (entity_id is null or private.can_read_record(entity_type, entity_id, organization_id)));
comment on policy workflow_tasks_insert on public.workflow_tasks is 'Any member gives tasks, about a record only if he reads it.';
create policy workflow_tasks_update on public.workflow_tasks for update to authenticated
  using (organization_id = any (array(select private.orgs_with('member')))
    and (assigned_to = (select auth.uid()) or created_by = (select auth.uid())))
  with check (organization_id = any (array(select private.orgs_with('member'))));
comment on policy workflow_tasks_update on public.workflow_tasks is
  'Worked on by who has to do it and by who gave it, who may also hand it on; keep_entity holds the record.';
create policy workflow_tasks_delete on public.workflow_tasks for delete to authenticated
  using (organization_id = any (array(select private.orgs_with('member'))) and created_by = (select auth.uid()));
comment on policy workflow_tasks_delete on public.workflow_tasks is 'Taken back by who gave it.';
