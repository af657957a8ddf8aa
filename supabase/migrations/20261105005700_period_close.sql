-- Closing a month (endpoints 5.9): eight tasks, the last of them the lock itself. What a locked month refuses is T13.
insert into public.workflow_transitions (entity, action, from_status, to_status, permission, amount, rules, effects) values
('accounting_periods','begin','open','in_progress','finance.write',null,'{}','{close_tasks}'),
('accounting_periods','lock','in_progress','locked','finance.write',null,'{tasks_done}','{snapshot,lock_task}'),
('accounting_periods','reopen','locked','in_progress','org.manage',null,'{note,latest}','{unlock_period,notify}'),
('period_close_tasks','start','pending','in_progress','finance.write',null,'{not_locked}','{}'),
('period_close_tasks','finish','pending','complete','finance.write',null,'{not_locked}','{}'),
('period_close_tasks','finish','in_progress','complete','finance.write',null,'{not_locked}','{}'),
('period_close_tasks','skip','pending','skipped','finance.write',null,'{note,not_locked}','{}'),
('period_close_tasks','reopen','complete','in_progress','finance.write',null,'{not_locked}','{}');

insert into private.transition_stamps values
  ('reopen', 'locked_by', 'null'), ('reopen', 'locked_at', 'null'),
  ('skip', 'note', '$4'), ('skip', 'completed_by', 'auth.uid()'), ('skip', 'completed_at', 'now()'),
  ('reopen', 'completed_by', 'null'), ('reopen', 'completed_at', 'null');

select private.workflow('public.accounting_periods', editable => '{open,in_progress}');
select private.workflow('public.period_close_tasks');
select private.lines_follow('public.period_close_tasks', 'accounting_periods', 'accounting_period_id');

create function private.effect_close_tasks(ctx private.transition_context) returns void
language sql set search_path = '' as $$ select private.add_close_tasks((ctx).id) $$;
comment on function private.effect_close_tasks(private.transition_context) is 'The eight tasks of a close.';

-- The task that is the lock itself (the eighth of add_close_tasks).
create function private.lock_task(p_period uuid) returns public.period_close_tasks
language sql stable set search_path = '' as $$
  select t from public.period_close_tasks t where t.accounting_period_id = p_period and t.category = 'Close' and t.name = 'Lock the period'
$$;
comment on function private.lock_task(uuid) is
  'The last task of a close, which the lock does; null when people have deleted it.';

create function private.rule_tasks_done(ctx private.transition_context) returns text
language sql stable set search_path = '' as $$
  select 'Still to do: ' || string_agg(t.name, ', ' order by t.sort_order)
  from public.period_close_tasks t
  where t.accounting_period_id = (ctx).id and t.status not in ('complete', 'skipped') and t.id is distinct from (private.lock_task((ctx).id)).id
$$;
comment on function private.rule_tasks_done(private.transition_context) is
  'Every task of the close is complete or skipped; the one that is the lock itself does not count.';

create function private.rule_not_locked(ctx private.transition_context) returns text
language sql stable set search_path = '' as $$
  select format('%s is closed', p.label) from public.accounting_periods p
  where p.id = ((ctx).row ->> 'accounting_period_id')::uuid and p.status = 'locked'
$$;
comment on function private.rule_not_locked(private.transition_context) is 'The month of the task is not closed.';

create function private.effect_lock_task(ctx private.transition_context) returns void
language plpgsql set search_path = '' as $$
declare
  task constant public.period_close_tasks := private.lock_task((ctx).id);
begin
  if task.status in ('pending', 'in_progress') then
    perform private.move('period_close_tasks', task.id, 'finish');
  end if;
end $$;
comment on function private.effect_lock_task(private.transition_context) is 'With the lock the last task is done.';

create function private.effect_unlock_period(ctx private.transition_context) returns void
language plpgsql set search_path = '' as $$
declare
  task constant public.period_close_tasks := private.lock_task((ctx).id);
begin
  if task.status = 'complete' then
    perform private.move('period_close_tasks', task.id, 'reopen');
  end if;
  update public.period_snapshots s set is_locked = false where s.accounting_period_id = (ctx).id and s.is_locked;
end $$;
comment on function private.effect_unlock_period(private.transition_context) is
  'A month that is open again has its last task before it; its snapshot stands, unlocked, until the next lock writes it anew.';
