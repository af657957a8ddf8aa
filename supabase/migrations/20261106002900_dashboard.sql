-- One round trip for the dashboard (endpoints 9, A9). A section the caller may not read is absent, not zero; who reads assigned
-- projects only gets their figures.

-- The rows of v_alerts; the one about budgets comes from the figures of the projects, where they have been worked out already.
create function private.dashboard_alerts(p_org uuid, p_projects jsonb) returns jsonb
language sql stable security invoker set search_path = '' as $$
  select coalesce(jsonb_agg(to_jsonb(a) - 'organization_id' order by array_position(array['critical', 'warning', 'info'], a.severity), a.category, a.key), '[]')
  from (
    select v.* from public.v_alerts v where v.organization_id = p_org and v.key <> 'codes_over_budget'
    union all
    select p_org, 'warning', 'Budget', 'codes_over_budget', (p_projects ->> 'codes_over')::bigint, (p_projects ->> 'overrun')::numeric, 'v_cost_code_summary?health.in=over_budget&project_status.in=active&archived=1'
    where (p_projects ->> 'codes_over')::bigint > 0
    union all
    select v.* from public.v_alerts v where v.organization_id = p_org and v.key = 'codes_over_budget' and p_projects is null) a
$$;

-- Which figures come first, as the home page of the caller's roles says: `/?view=cash`. Nothing for who has the whole company.
create function private.dashboard_view(p_org uuid) returns text
language sql stable security invoker set search_path = '' as $$
  select case when bool_and(r.home_route is distinct from '/') then max(substring(r.home_route from '^/\?view=(\w+)$')) end
  from public.memberships m
  join public.membership_roles mr on mr.membership_id = m.id and mr.organization_id = m.organization_id
  join public.roles r on r.id = mr.role_id and r.organization_id = m.organization_id
  where m.organization_id = p_org and m.user_id = (select auth.uid()) and m.status = 'active'
$$;

-- True while there is nothing to have figures of; what comes with an organization does not count.
create function private.dashboard_is_new(p_org uuid) returns boolean
language sql stable security invoker set search_path = '' as $$
  select true where not exists (select from public.projects x where x.organization_id = p_org)
    and not exists (select from public.clients x where x.organization_id = p_org)
    and not exists (select from public.vendors x where x.organization_id = p_org)
    and not exists (select from public.employees x where x.organization_id = p_org)
    and not exists (select from public.leads x where x.organization_id = p_org)
    and not exists (select from public.bid_pipeline x where x.organization_id = p_org)
    and not exists (select from public.cash_accounts x where x.organization_id = p_org)
    and not exists (select from public.cash_snapshots x where x.organization_id = p_org)
    and not exists (select from public.debts x where x.organization_id = p_org)
    and not exists (select from public.cost_events x where x.organization_id = p_org)
$$;

create function public.dashboard_summary(p_org uuid) returns jsonb
language plpgsql stable security invoker set search_path = '' as $$
declare
  projects constant jsonb := case when private.sees(p_org, 'v_project_financials') then private.dashboard_projects(p_org) end;
begin
  return (
    select jsonb_object_agg(x.key, x.value) from public.v_today t
    cross join jsonb_each(jsonb_build_object(
      'as_of', t.today, 'view', private.dashboard_view(p_org), 'is_new', private.dashboard_is_new(p_org),
      'cash', case when private.sees_whole(p_org, 'v_cash_position') then private.dashboard_cash(p_org) end,
      'ar', case when private.sees(p_org, 'v_ar_aging') then private.dashboard_receivables(p_org) end,
      'ap', case when private.sees(p_org, 'v_ap_aging') then private.dashboard_payables(p_org) end,
      'retainage', case when private.sees(p_org, 'retainage_entries') then (
        select jsonb_build_object('receivable', coalesce(sum(r.balance) filter (where r.direction = 'receivable'), 0),
          'payable', coalesce(sum(r.balance) filter (where r.direction = 'payable'), 0),
          'receivable_count', count(*) filter (where r.direction = 'receivable' and r.balance <> 0),
          'payable_count', count(*) filter (where r.direction = 'payable' and r.balance <> 0))
        from public.retainage_entries r where r.organization_id = p_org) end,
      'debt', case when private.sees_whole(p_org, 'debts') then private.dashboard_debt(p_org) end,
      'projects', projects - '{codes_over,overrun}'::text[],
      'pipeline', case when private.sees_whole(p_org, 'v_pipeline_summary') then private.dashboard_pipeline(p_org) end,
      'team', case when private.sees_whole(p_org, 'employees') then (
        select jsonb_build_object('employee_count', count(*)) from public.employees e where e.organization_id = p_org and e.is_active and e.archived_at is null) end,
      'payroll', case when private.sees_whole(p_org, 'payroll_calendar', 'employee_compensation') then private.dashboard_payroll(p_org) end,
      'alerts', private.dashboard_alerts(p_org, projects))) x
    where t.organization_id = p_org and x.value <> 'null');
end $$;
comment on function public.dashboard_summary(uuid) is
  'Figures and alerts of the dashboard: cash, ar, ap, retainage, debt, projects (active ones), pipeline, team, payroll, alerts. view: what comes first (cash); is_new: nothing to have figures of. Money; percentages are sums over sums. '
  'Absent sections are not for the caller; what is null has no value yet.';
select private.expose('private.dashboard_alerts(uuid, jsonb)'::regprocedure);
select private.expose('private.dashboard_view(uuid)'::regprocedure);
select private.expose('private.dashboard_is_new(uuid)'::regprocedure);
select private.expose('public.dashboard_summary(uuid)'::regprocedure);
