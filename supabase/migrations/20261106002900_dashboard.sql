-- One round trip for the dashboard (endpoints 9, A9). A section the caller may not read is absent, not zero; who reads assigned
-- projects only gets their figures.

-- The rows of v_alerts; the one about budgets comes from the figures of the projects, where they have been worked out already.
create function private.dashboard_alerts(p_org uuid, p_projects jsonb) returns jsonb
language sql stable security invoker set search_path = '' as $$
  select coalesce(jsonb_agg(to_jsonb(a) - 'organization_id' order by array_position(array['critical', 'warning', 'info'], a.severity), a.category, a.key), '[]')
  from (
    select v.* from public.v_alerts v where v.organization_id = p_org and v.key <> 'codes_over_budget'
    union all
    select p_org, 'warning', 'Budget', 'codes_over_budget', (p_projects ->> 'codes_over')::bigint, (p_projects ->> 'overrun')::numeric, '/cost_codes?health=over_budget'
    where (p_projects ->> 'codes_over')::bigint > 0
    union all
    select v.* from public.v_alerts v where v.organization_id = p_org and v.key = 'codes_over_budget' and p_projects is null) a
$$;

create function public.dashboard_summary(p_org uuid) returns jsonb
language plpgsql stable security invoker set search_path = '' as $$
declare
  projects constant jsonb := case when private.sees(p_org, 'v_project_financials') then private.dashboard_projects(p_org) end;
begin
  return (
    select jsonb_object_agg(x.key, x.value) from public.v_today t
    cross join jsonb_each(jsonb_build_object(
      'as_of', t.today,
      'cash', case when private.sees_whole(p_org, 'v_cash_position') then private.dashboard_cash(p_org) end,
      'ar', case when private.sees(p_org, 'v_ar_aging') then private.dashboard_receivables(p_org) end,
      'ap', case when private.sees(p_org, 'v_ap_aging') then private.dashboard_payables(p_org) end,
      'retainage', case when private.sees(p_org, 'retainage_entries') then (
        select jsonb_build_object('receivable', coalesce(sum(r.balance) filter (where r.direction = 'receivable'), 0),
          'payable', coalesce(sum(r.balance) filter (where r.direction = 'payable'), 0))
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
  'Figures and alerts of the dashboard: cash, ar, ap, retainage, debt, projects (active ones), pipeline, team, payroll, alerts. Money; percentages are sums over sums. '
  'Absent sections are not for the caller; what is null has no value yet.';
select private.expose('private.dashboard_alerts(uuid, jsonb)'::regprocedure);
select private.expose('public.dashboard_summary(uuid)'::regprocedure);
