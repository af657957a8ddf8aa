-- The morning page (endpoints section 4): the dashboard's alerts, what is due, what waits, what happened meanwhile. No second truth.

-- Numbers of records per table, each once: what is new is not also counted as changed. Of tables the caller reads as a whole; the log itself stays closed.
create function private.changes_since(p_org uuid, p_since timestamptz) returns table (table_name text, created bigint, updated bigint, deleted bigint)
language sql stable security definer set search_path = '' as $$
  select r.table_name, count(*) filter (where r.is_new and not r.is_gone), count(*) filter (where r.is_changed and not r.is_new and not r.is_gone), count(*) filter (where r.is_gone)
  from (
    select l.table_name, bool_or(l.action = 'insert') as is_new, bool_or(l.action not in ('insert', 'delete')) as is_changed, bool_or(l.action = 'delete') as is_gone
    from public.audit_log l
    where l.organization_id = p_org and l.created_at > p_since and l.record_id is not null
      and l.table_name in (select w.table_name from private.whole_tables(false) w where w.organization_id = p_org)
    group by l.table_name, l.record_id) r
  group by 1
$$;

create function public.changes_since(p_org uuid, p_since timestamptz) returns table (table_name text, created bigint, updated bigint, deleted bigint)
language sql stable security invoker set search_path = '' as $$ select * from private.changes_since(p_org, p_since) $$;
comment on function public.changes_since(uuid, timestamptz) is
  'Numbers of records per table that were made, changed and deleted since a moment, each record once, of the tables the caller reads as a whole.';
select private.expose('private.changes_since(uuid, timestamptz)'::regprocedure);
select private.expose('public.changes_since(uuid, timestamptz)'::regprocedure);

create function public.briefing(p_org uuid, p_since timestamptz default null) returns jsonb
language sql stable security invoker set search_path = '' as $$
  select jsonb_build_object(
    'as_of', t.today,
    'since', coalesce(p_since, now() - interval '1 day'),
    'alerts', (
      select coalesce(jsonb_agg(to_jsonb(a) - 'organization_id' order by array_position(array['critical', 'warning', 'info'], a.severity), a.category, a.key), '[]')
      from public.v_alerts a where a.organization_id = p_org),
    'due', (
      select coalesce(jsonb_agg(to_jsonb(e) order by e.starts_on, e.event_type, e.title), '[]') from public.calendar_feed(p_org, t.today, t.today) e),
    'inbox', (
      select jsonb_build_object('approvals', count(*) filter (where i.kind = 'approval'), 'tasks', count(*) filter (where i.kind = 'task'),
        'mine', count(*) filter (where i.is_mine), 'overdue', count(*) filter (where i.due_date < t.today))
      from public.v_inbox i where i.organization_id = p_org),
    'changes', (
      select coalesce(jsonb_agg(to_jsonb(c) order by c.table_name), '[]') from public.changes_since(p_org, coalesce(p_since, now() - interval '1 day')) c))
  from public.v_today t where t.organization_id = p_org
$$;
comment on function public.briefing(uuid, timestamptz) is
  'Alerts, dates of today, open work and numbers of changes since a moment (default a day ago), each as far as the caller may read. Null for who is not a member.';
select private.expose('public.briefing(uuid, timestamptz)'::regprocedure);
