-- Who works where in which week (endpoints 38): every job of a week is kept; more hours than a week has is a conflict, a week
-- on two jobs is not. Who has nothing to do in these weeks is there too.
create function public.crew_matrix(p_org uuid, p_from date default null, p_weeks integer default 6)
returns table (employee_id uuid, resource text, job_title text, department text, capacity numeric, weeks jsonb, total_hours numeric, has_conflict boolean)
language sql stable security invoker set search_path = '' as $$
  with run as (
    select date_trunc('week', coalesce(p_from, t.today))::date as monday,
      case when jsonb_typeof(s.settings -> 'crew_week_hours') = 'number' then (s.settings ->> 'crew_week_hours')::numeric else 40 end as capacity
    from public.v_today t left join public.organization_settings s on s.organization_id = t.organization_id
    where t.organization_id = p_org
  ), rows as (
    select c.employee_id, coalesce(e.full_name, nullif(btrim(c.resource_name), ''), 'Unassigned') as resource, c.role_on_project,
      c.week_starting, c.project_id, p.code, c.hours_allocated as hours,
      case when e.id is not null then r.capacity end as capacity, c.id, c.version
    from public.crew_allocations c
    cross join run r
    left join public.employees e on e.id = c.employee_id and e.organization_id = c.organization_id
    left join public.projects p on p.id = c.project_id and p.organization_id = c.organization_id
    where c.organization_id = p_org and c.week_starting >= r.monday and c.week_starting < r.monday + 7 * p_weeks
  ), cells as (
    select w.employee_id, w.resource, max(w.role_on_project) as job_title, w.week_starting, sum(w.hours) as hours, coalesce(sum(w.hours) > max(w.capacity), false) as is_over,
      jsonb_agg(jsonb_build_object('project_id', w.project_id, 'code', w.code, 'hours', w.hours, 'role', w.role_on_project, 'id', w.id, 'version', w.version)
        order by w.code, w.project_id, w.id) as assignments
    from rows w group by 1, 2, 4
  ), lines as (
    select c.employee_id, c.resource, max(c.job_title) as job_title,
      jsonb_object_agg(c.week_starting, jsonb_build_object('hours', c.hours, 'assignments', c.assignments, 'over', c.is_over)) as weeks,
      sum(c.hours) as hours, bool_or(c.is_over) as is_over
    from cells c group by 1, 2
  ), people as (
    select e.* from public.employees e
    where e.organization_id = p_org and (e.is_active and e.archived_at is null or e.id in (select l.employee_id from lines l))
  )
  select coalesce(l.employee_id, e.id), coalesce(l.resource, e.full_name), coalesce(e.job_title, l.job_title), e.department,
    case when e.id is not null then r.capacity end, coalesce(l.weeks, '{}'), coalesce(l.hours, 0), coalesce(l.is_over, false)
  from (lines l full join people e on e.id = l.employee_id) cross join run r
  order by 2, 1
$$;
comment on function public.crew_matrix(uuid, date, integer) is
  'Allocations per person and week from a Monday on (default this week, six weeks): hours, jobs, over (more than 40 hours, or crew_week_hours of the settings; nobody without a capacity is). Active employees without any are there; capacity is the hours of their week, null for who is no employee. Hours.';
select private.expose('public.crew_matrix(uuid, date, integer)'::regprocedure);
