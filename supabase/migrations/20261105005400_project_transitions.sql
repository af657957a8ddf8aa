-- Projects, their schedule and their punch list (endpoints 5.8). warranty_clock does not exist: a project has no warranty dates in
-- this issue. Permits, inspections, daily logs, time and warranty items have no tables yet.
insert into public.workflow_transitions (entity, action, from_status, to_status, permission, amount, rules, effects) values
('projects','start','pre_construction','active','projects.write',null,'{warn_setup,warn_sov}','{baseline}'),
('projects','hold','pre_construction','on_hold','projects.write',null,'{note}','{notify}'),
('projects','hold','active','on_hold','projects.write',null,'{note}','{notify}'),
('projects','resume','on_hold','active','projects.write',null,'{}','{notify}'),
('projects','complete','active','completed','projects.write',null,'{no_open_changes,warn_open_work}','{retainage_task}'),
('projects','warranty','completed','warranty','projects.write',null,'{}','{}'),
('projects','close','completed','closed','projects.write',null,'{org_scope,settled}','{history,lock}'),
('projects','close','warranty','closed','projects.write',null,'{org_scope,settled}','{history,lock}'),
('projects','cancel','pre_construction','closed','projects.write',null,'{org_scope,note,nothing_billed}','{lock}'),
('projects','cancel','on_hold','closed','projects.write',null,'{org_scope,note,settled}','{history,lock}'),
('projects','reopen','completed','active','projects.write',null,'{note}','{}'),
('projects','reopen','closed','completed','projects.write',null,'{org_scope,note}','{unlock}'),
('project_milestones','start','not_started','in_progress','field.write',null,'{}','{dates,notify}'),
('project_milestones','finish','in_progress','completed','field.write',null,'{}','{dates,notify}'),
('project_milestones','finish','not_started','completed','field.write',null,'{}','{dates,notify}'),
('project_milestones','delay','not_started','delayed','field.write',null,'{reason}','{notify}'),
('project_milestones','delay','in_progress','delayed','field.write',null,'{reason}','{notify}'),
('project_milestones','block','not_started','blocked','field.write',null,'{reason}','{notify}'),
('project_milestones','block','in_progress','blocked','field.write',null,'{reason}','{notify}'),
('project_milestones','block','delayed','blocked','field.write',null,'{reason}','{notify}'),
('project_milestones','resume','delayed','in_progress','field.write',null,'{}','{dates}'),
('project_milestones','resume','blocked','in_progress','field.write',null,'{}','{dates}'),
('project_milestones','reopen','completed','in_progress','projects.write',null,'{note}','{dates}'),
('punch_items','ready','open','ready','field.write',null,'{}','{}'),
('punch_items','verify','ready','verified','projects.write',null,'{}','{}'),
('punch_items','reopen','ready','open','projects.write',null,'{note}','{}'),
('punch_items','reopen','verified','open','projects.write',null,'{note}','{}');

insert into private.transition_stamps values
  -- what was planned may lie before today, never after the day it is to be done
  ('start', 'start_date', 'coalesce(t.start_date, least(private.today(t.organization_id), t.target_completion))'),
  ('complete', 'actual_completion', 'coalesce(t.actual_completion, private.today(t.organization_id))'),
  ('reopen', 'actual_completion', 'case $2 when ''active'' then null else t.actual_completion end'),
  ('delay', 'delay_reason', '$4'), ('block', 'delay_reason', '$4'), ('resume', 'delay_reason', 'null'),
  ('ready', 'ready_at', 'now()'), ('verify', 'verified_at', 'now()'), ('verify', 'verified_by', 'auth.uid()'),
  ('reopen', 'ready_at', 'null'), ('reopen', 'verified_at', 'null'), ('reopen', 'verified_by', 'null');

select private.workflow('public.projects', initial => '{pre_construction,active}');
select private.workflow('public.project_milestones');
select private.workflow('public.punch_items', editable => '{open,ready}');

-- Progress is what people enter; a completed task counts as 100 by its status, so that reopening it finds the old figure.
create function private.effect_dates(ctx private.transition_context) returns void
language sql set search_path = '' as $$
  update public.project_milestones m
  set actual_start = coalesce(m.actual_start, private.given_day(ctx)),
    actual_end = case (ctx).to_status when 'completed' then private.given_day(ctx) end
  where m.id = (ctx).id
$$;
comment on function private.effect_dates(private.transition_context) is
  'Actual start and end of a task: p_data.date, else today. A start that is known stays; what goes on again has no end.';

create function private.rule_warn_setup(ctx private.transition_context) returns text
language sql stable set search_path = '' as $$
  select 'Still missing: ' || string_agg(m.what, ', ' order by m.n)
  from public.projects p join public.project_terms t on t.project_id = p.id
  cross join lateral (values
    (1, 'client', p.client_id is null), (2, 'project manager', p.project_manager_id is null), (3, 'target completion', p.target_completion is null),
    (4, 'contract amount', t.original_contract_amount = 0),
    (5, 'budget', not exists (select from public.cost_codes c where c.project_id = p.id and c.original_budget <> 0))) m(n, what, is_missing)
  where p.id = (ctx).id and m.is_missing
$$;
comment on function private.rule_warn_setup(private.transition_context) is
  'Warns of what a project should have before work begins: client, manager, target date, contract amount, budget.';

create function private.rule_no_open_changes(ctx private.transition_context) returns text
language sql stable set search_path = '' as $$
  select 'Change orders wait for a decision: ' || string_agg(c.co_number, ', ' order by c.co_number)
  from public.change_orders c where c.project_id = (ctx).id and c.status = 'pending_approval'
$$;
comment on function private.rule_no_open_changes(private.transition_context) is 'No change order of the project waits for a decision.';

create function private.rule_warn_open_work(ctx private.transition_context) returns text
language sql stable set search_path = '' as $$
  select 'Still open: ' || string_agg(format('%s %s', w.n, w.what), ', ' order by w.place)
  from (
    select 1, count(*), 'tasks' from public.project_milestones m where m.project_id = (ctx).id and m.status <> 'completed'
    union all
    select 2, count(*), 'punch items' from public.punch_items i where i.project_id = (ctx).id and i.status <> 'verified'
    union all
    select 3, count(*), 'orders not delivered' from public.purchase_orders o where o.project_id = (ctx).id and o.status in ('issued', 'partial')
    union all
    select 4, count(*), 'change orders in draft' from public.change_orders c where c.project_id = (ctx).id and c.status = 'draft') w(place, n, what)
  where w.n > 0
$$;
comment on function private.rule_warn_open_work(private.transition_context) is
  'Warns of tasks, punch items, orders and drafts of changes that are still open.';
