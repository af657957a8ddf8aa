-- The inbox: approvals move with the records they are about, exceptions and tasks by hand.
insert into public.workflow_transitions (entity, action, from_status, to_status, permission, amount, rules, effects) values
('approval_requests','approve','pending','approved',null,null,'{}','{}'),
('approval_requests','reject','pending','rejected',null,null,'{}','{}'),
('approval_requests','escalate','pending','escalated',null,null,'{}','{notify}'),
('approval_requests','approve','escalated','approved',null,null,'{}','{}'),
('approval_requests','reject','escalated','rejected',null,null,'{}','{}'),
('approval_requests','cancel','pending','cancelled',null,null,'{}','{}'),
('approval_requests','cancel','escalated','cancelled',null,null,'{}','{}'),
('approval_steps','approve','pending','approved',null,null,'{}','{}'),
('approval_steps','reject','pending','rejected',null,null,'{}','{}'),
('approval_steps','skip','pending','skipped',null,null,'{}','{}'),
('exception_items','assign','open','assigned','record',null,'{assignee}','{assigned,notify}'),
('exception_items','resolve','open','resolved','record',null,'{note}','{}'),
('exception_items','resolve','assigned','resolved','record',null,'{note}','{}'),
('exception_items','dismiss','open','dismissed','record',null,'{note}','{}'),
('exception_items','dismiss','assigned','dismissed','record',null,'{note}','{}'),
('exception_items','reopen','resolved','open','record',null,'{not_open_again}','{}'),
('workflow_tasks','start','pending','in_progress','assignee',null,'{}','{}'),
('workflow_tasks','complete','pending','completed','assignee',null,'{}','{}'),
('workflow_tasks','complete','in_progress','completed','assignee',null,'{}','{}'),
('workflow_tasks','escalate','pending','escalated','assignee',null,'{note}','{notify}'),
('workflow_tasks','escalate','in_progress','escalated','assignee',null,'{note}','{notify}'),
('workflow_tasks','complete','escalated','completed','assignee',null,'{}','{}'),
('workflow_tasks','cancel','pending','cancelled','assignee',null,'{}','{}'),
('workflow_tasks','approve','pending','approved',null,null,'{}','{}'),
('workflow_tasks','reject','pending','rejected',null,null,'{}','{}');

insert into private.transition_stamps values
  ('escalate', 'escalated_at', 'now()'),
  ('assign', 'assigned_to', 'coalesce(($3 ->> ''assigned_to'')::uuid, t.assigned_to)'),
  ('resolve', 'resolution_notes', '$4'), ('dismiss', 'resolution_notes', '$4'),
  ('dismiss', 'resolved_by', 'auth.uid()'), ('dismiss', 'resolved_at', 'now()'),
  ('reopen', 'resolved_by', 'null'), ('reopen', 'resolved_at', 'null'), ('reopen', 'resolution_notes', 'null'),
  ('complete', 'resolution_note', '$4'), ('cancel', 'resolution_note', '$4');

select private.workflow('public.approval_requests');
select private.workflow('public.approval_steps');
select private.workflow('public.exception_items', editable => '{open,assigned}');
select private.workflow('public.workflow_tasks', editable => '{pending,in_progress,escalated}');

create function private.rule_assignee(ctx private.transition_context) returns text
language sql stable set search_path = '' as $$
  select case when not private.is_active_member((ctx).organization_id, coalesce((ctx).data ->> 'assigned_to', (ctx).row ->> 'assigned_to'))
    then 'This needs a member who takes it over' end
$$;
comment on function private.rule_assignee(private.transition_context) is
  'An active member takes it over: p_data.assigned_to, else the one it is assigned to.';

create function private.effect_assigned(ctx private.transition_context) returns void
language sql set search_path = '' as $$
  select private.tell_member(ctx, coalesce((ctx).data ->> 'assigned_to', (ctx).row ->> 'assigned_to')::uuid, null)
$$;
comment on function private.effect_assigned(private.transition_context) is 'Tells the member who has to solve it.';

-- One open exception per problem.
create function private.rule_not_open_again(ctx private.transition_context) returns text
language sql stable set search_path = '' as $$
  select 'The same problem is open already' from public.exception_items e
  where e.organization_id = (ctx).organization_id and e.fingerprint = (ctx).row ->> 'fingerprint' and e.status in ('open', 'assigned') limit 1
$$;
comment on function private.rule_not_open_again(private.transition_context) is 'No other exception with the same fingerprint is open.';
