-- Open work (endpoints section 4, A11): the step at hand of every open approval, then tasks. The policies of approvals and tasks
-- decide row by row who sees what; the screen adds the title of the record.
create view public.v_inbox with (security_invoker = true) as
with mine as (
  -- the caller, and who is away and named him as substitute
  select m.organization_id, m.user_id, mr.role_id
  from public.memberships m
  join public.v_today t on t.organization_id = m.organization_id
  left join public.membership_roles mr on mr.membership_id = m.id and mr.organization_id = m.organization_id
  where m.status = 'active' and (m.user_id = (select auth.uid())
    or (m.substitute_id = (select auth.uid()) and t.today between m.away_from and m.away_until))
)
select 'approval'::text as kind, s.id, r.organization_id, r.workflow::text as what, r.entity_type, r.entity_id, r.amount, r.status::text as status,
  'normal'::text as priority, r.due_date, r.created_at, t.today - (r.created_at at time zone o.timezone)::date as age_days, s.assigned_to, s.required_role_id,
  r.requested_by, s.approval_request_id,
  exists (
    select from mine x
    where x.organization_id = r.organization_id and (x.user_id in (s.assigned_to, r.escalated_to) or x.role_id = s.required_role_id)) as is_mine
from public.approval_requests r
join public.approval_steps s on s.approval_request_id = r.id and s.organization_id = r.organization_id and s.status = 'pending'
  and not exists (
    select from public.approval_steps b
    where b.approval_request_id = s.approval_request_id and b.organization_id = s.organization_id and b.step_order < s.step_order and b.status = 'pending')
join public.v_today t on t.organization_id = r.organization_id
join public.organizations o on o.id = r.organization_id
where r.status in ('pending', 'escalated')
union all
select 'task', w.id, w.organization_id, w.title, w.entity_type, w.entity_id, null, w.status::text, w.priority::text, w.due_date, w.created_at,
  t.today - (w.created_at at time zone o.timezone)::date, w.assigned_to, null, w.requested_by, null, coalesce(w.assigned_to = (select auth.uid()), false)
from public.workflow_tasks w
join public.v_today t on t.organization_id = w.organization_id
join public.organizations o on o.id = w.organization_id
where w.status in ('pending', 'in_progress', 'escalated') and w.approval_step_id is null;
comment on view public.v_inbox is
  'Approvals and tasks that are open. Money and days. Source: the first pending step of every open request; tasks that are not done. @ui {"label":"Inbox item","labelPlural":"Inbox","group":"Inbox","icon":"inbox","title":"what","list":["what","amount","entity_type","age_days","due_date","status"],"filters":["kind","entity_type","is_mine"],"search":["what"],"hidden":true}';
comment on column public.v_inbox.kind is 'approval or task.';
comment on column public.v_inbox.what is 'The workflow, or the title of the task.';
comment on column public.v_inbox.entity_type is '@ui {"label":"Kind of record"}';
comment on column public.v_inbox.age_days is '@ui {"label":"Age","unit":"days"}';
comment on column public.v_inbox.is_mine is 'Waits for the caller: by name, by role, by escalation, or for somebody he stands in for. @ui {"label":"Mine"}';
select private.api_view('public.v_inbox', read => 'member');
