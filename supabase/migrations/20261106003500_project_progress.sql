-- costing.summary: what people without amounts may know of a job (roles-and-screens section 3). Percent and health, nothing
-- from which an amount follows. A definer, because they read none of the tables behind it.
create function private.project_progress(p_org uuid, p_project uuid)
returns table (project_id uuid, project_code text, project_name text, cost_code_id uuid, code text, description text, pct_spent numeric, health text)
language sql stable security definer set search_path = '' as $$
  with jobs as materialized (
    select p.id, p.code, p.name from public.projects p
    left join public.organization_settings s on s.organization_id = p.organization_id
    where p.organization_id = p_org and p.archived_at is null and (p_project is null or p.id = p_project)
      and (p_org in (select private.orgs_with('costing.read')) or p.id in (select private.projects_with('costing.read'))
        or (coalesce(s.field_visibility, 'summary') <> 'hidden'
          and (p_org in (select private.orgs_with('costing.summary')) or p.id in (select private.projects_with('costing.summary')))))
  ), codes as materialized (
    select s.* from public.v_cost_code_summary s
    where s.organization_id = p_org and (p_project is null or s.project_id = p_project) and s.archived_at is null
  ), figures as (
    select c.project_id, c.id as cost_code_id, c.code, c.description, c.pct_spent, c.health, c.sort_order from codes c
    union all
    -- the job as a whole
    select c.project_id, null, null, null, round(sum(c.actual) / nullif(sum(c.revised_budget), 0) * 100, 2),
      case when sum(c.eac) > sum(c.revised_budget) then 'over_budget'
        when sum(c.revised_budget) > 0 and sum(c.eac) > sum(c.actual) and sum(c.actual) >= 0.8 * sum(c.revised_budget) then 'watch' else 'ok' end, null
    from codes c group by 1
  )
  select j.id, j.code, j.name, f.cost_code_id, f.code, f.description, f.pct_spent, f.health
  from jobs j join figures f on f.project_id = j.id
  order by j.code, f.cost_code_id is not null, f.sort_order, f.code
$$;

create function public.project_progress(p_org uuid, p_project uuid default null)
returns table (project_id uuid, project_code text, project_name text, cost_code_id uuid, code text, description text, pct_spent numeric, health text)
language sql stable security invoker set search_path = '' as $$ select * from private.project_progress(p_org, p_project) $$;
comment on function public.project_progress(uuid, uuid) is
  'Percent of the budget spent and health of each job (code empty) and cost code, without amounts. Needs costing.summary or costing.read; none with the former where '
  'the settings hide money from the field.';
select private.expose('private.project_progress(uuid, uuid)'::regprocedure);
select private.expose('public.project_progress(uuid, uuid)'::regprocedure);
