-- Does the schedule hold every cost of the ledger? What is not on it has a reason, and what has none is the difference.
create function public.wip_ledger(p_org uuid, p_as_of date default null)
returns table (line text, amount numeric, projects bigint)
language sql stable security invoker set search_path = '' as $$
  with day as materialized (
    select coalesce(p_as_of, t.today) as d from public.v_today t where t.organization_id = p_org and private.sees_whole(p_org, 'v_project_financials')
  ), openings as (
    select c.project_id, max(c.opening_as_of) > (select d from day) as is_later,
      sum(c.opening_actual) filter (where coalesce(c.opening_as_of, '-infinity') <= (select d from day)) as amount
    from public.cost_codes c where c.organization_id = p_org group by 1
  ), posted as (
    select e.project_id, sum(e.amount) as amount
    from public.cost_events e
    left join openings o on o.project_id = e.project_id
    where e.organization_id = p_org and e.status = 'posted' and e.event_date <= (select d from day)
      and (not e.covered_by_opening or coalesce(o.is_later, false))
    group by 1
  ), costs as (
    select project_id, sum(amount) as amount from (select project_id, amount from posted union all select project_id, amount from openings) u group by 1
  ), schedule as materialized (
    select w.project_id, w.cost_to_date from public.wip_schedule(p_org, (select d from day)) w where exists (select from day)
  ), reasons as (
    select c.project_id, c.amount, case when c.project_id is null then 'overhead' when s.project_id is not null then 'schedule'
      when p.archived_at is not null then 'archived' when p.status = 'pre_construction' then 'not_started'
      when p.status in ('warranty', 'closed') then 'finished' else 'no_estimate' end as reason
    from costs c
    left join schedule s on s.project_id = c.project_id
    left join public.projects p on p.id = c.project_id and p.organization_id = p_org
    where c.amount <> 0
  )
  select l.line, l.amount, l.projects
  from (
    select 1 as place, 'ledger' as line, coalesce(sum(r.amount), 0) as amount, count(r.project_id) as projects from reasons r
    union all
    select 2, r.reason, sum(r.amount), count(r.project_id) from reasons r where r.reason <> 'schedule' group by 2
    union all
    select 3, 'schedule', coalesce(sum(s.cost_to_date), 0), count(*) from schedule s
    union all
    select 4, 'difference', coalesce((select sum(r.amount) from reasons r where r.reason = 'schedule'), 0) - coalesce((select sum(s.cost_to_date) from schedule s), 0), null
  ) l
  where exists (select from day)
  order by l.place, l.line
$$;
comment on function public.wip_ledger(uuid, date) is
  'Posted cost up to a day (default today) against the schedule of work in progress. Money. ledger = overhead (no project) + not_started + finished + archived + no_estimate '
  '+ schedule + difference; the difference is cost of scheduled jobs that was booked after their month was closed. For who reads every project.';
select private.expose('public.wip_ledger(uuid, date)'::regprocedure);
