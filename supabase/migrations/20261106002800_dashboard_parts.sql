-- The sections of the dashboard (endpoints 9, A9), each as json. Money; percentages are sums over sums.

create function private.dashboard_projects(p_org uuid) returns jsonb
language sql stable security invoker set search_path = '' as $$
  with jobs as materialized (
    select * from public.v_project_financials f where f.organization_id = p_org and f.status = 'active' and f.archived_at is null
  )
  select jsonb_build_object('active', count(*), 'revised_contract', coalesce(sum(j.revised_contract), 0), 'revised_budget', coalesce(sum(j.revised_budget), 0),
    'actual', coalesce(sum(j.actual), 0), 'eac', coalesce(sum(j.eac), 0), 'etc', coalesce(sum(j.etc), 0),
    'remaining_committed', coalesce(sum(j.remaining_committed), 0), 'earned_revenue', coalesce(sum(j.earned_revenue), 0),
    'billed', coalesce(sum(j.billed_to_date), 0), 'over_under_billing', coalesce(sum(j.over_under_billing), 0),
    'overbilled', coalesce(sum(j.over_under_billing) filter (where j.over_under_billing > 0), 0),
    'underbilled', coalesce(-sum(j.over_under_billing) filter (where j.over_under_billing < 0), 0),
    'left_to_bill', coalesce(sum(j.left_to_bill), 0), 'backlog', coalesce(sum(j.backlog), 0),
    'pct_complete', round(sum(j.earned_revenue) / nullif(sum(j.revised_contract), 0) * 100, 1),
    'gross_margin_pct', round(sum(j.projected_margin) / nullif(sum(j.revised_contract) filter (where j.projected_margin is not null), 0) * 100, 1),
    'with_margin', count(j.projected_margin), 'at_risk', count(*) filter (where j.fade_severity in ('warning', 'critical')),
    -- so that the alert need not add up every ledger a second time
    'codes_over', coalesce(sum(j.codes_over), 0), 'overrun', coalesce(sum(j.overrun), 0),
    'worst', (select coalesce(jsonb_agg(to_jsonb(w) order by w.variance, w.margin_fade_pp desc nulls last, w.code), '[]') from (
      select x.project_id, x.code, x.name, x.revised_budget, x.actual, x.eac, x.variance,
        x.projected_margin_pct, x.margin_fade_pp, x.fade_severity
      from jobs x order by x.variance, x.margin_fade_pp desc nulls last, x.code limit 10) w))
  from jobs j
$$;

-- Without a balance nobody knows the cash on hand; escrow and cards do not make it older.
create function private.dashboard_cash(p_org uuid) returns jsonb
language sql stable security invoker set search_path = '' as $$
  select jsonb_build_object('cash_on_hand', sum(c.balance) filter (where c.is_unrestricted_cash),
      'escrow', coalesce(sum(c.balance) filter (where c.account_kind = 'escrow'), 0), 'count', count(*) filter (where c.is_unrestricted_cash),
      'accounts', coalesce(jsonb_agg(jsonb_build_object('id', c.id, 'account', c.account, 'account_kind', c.account_kind, 'balance', c.balance, 'as_of', c.as_of,
        'is_stale', c.is_stale, 'counts', c.is_unrestricted_cash) order by c.is_unrestricted_cash desc, c.balance desc, c.account), '[]'),
      'oldest_balance', min(c.as_of) filter (where c.is_unrestricted_cash), 'is_stale', coalesce(bool_or(c.is_stale) filter (where c.is_unrestricted_cash), true))
    || case when private.sees_whole(p_org, 'v_available_cash')
      then jsonb_build_object('effective_cash', (select a.available from public.v_available_cash a where a.organization_id = p_org)) else '{}' end
    || coalesce((select jsonb_build_object('forecast', to_jsonb(s) - '{organization_id,id,is_current,scenario_kind}'::text[] || jsonb_build_object('by_week', (
        select jsonb_agg(jsonb_build_object('week_starting', w.week_starting, 'opening', w.opening, 'inflow', w.inflow, 'outflow', w.outflow, 'net', w.net,
          'closing', w.closing, 'floor_amount', w.floor_amount, 'flag', w.flag) order by w.week_starting)
        from public.v_cash_forecast_weekly w where w.organization_id = p_org and w.run_id = s.run_id)))
      from public.v_cash_forecast_status s where s.organization_id = p_org and s.is_current and s.scenario_kind = 'expected'), '{}')
  from public.v_cash_position c where c.organization_id = p_org
$$;

create function private.dashboard_receivables(p_org uuid) returns jsonb
language sql stable security invoker set search_path = '' as $$
  select jsonb_build_object('total', coalesce(sum(a.balance) filter (where a.bucket is not null), 0), 'count', count(a.bucket),
    'current', coalesce(sum(a.balance) filter (where a.bucket = 'current'), 0), 'd1_30', coalesce(sum(a.balance) filter (where a.bucket = '1-30'), 0),
    'd31_60', coalesce(sum(a.balance) filter (where a.bucket = '31-60'), 0), 'd61_90', coalesce(sum(a.balance) filter (where a.bucket = '61-90'), 0),
    'd90_plus', coalesce(sum(a.balance) filter (where a.bucket = '90+'), 0),
    'dso', round(sum(a.balance) filter (where a.bucket is not null)
      / nullif(sum(a.amount) filter (where a.date_issued > t.today - 90 and a.stored_status not in ('draft', 'void')), 0) * 90, 1))
  from public.v_today t left join public.v_ar_aging a on a.organization_id = t.organization_id where t.organization_id = p_org
$$;

create function private.dashboard_payables(p_org uuid) returns jsonb
language sql stable security invoker set search_path = '' as $$
  select jsonb_build_object('total', coalesce(sum(b.balance), 0), 'count', count(*), 'overdue', coalesce(sum(b.balance) filter (where b.bucket <> 'current'), 0),
    'due_soon', coalesce(sum(b.balance) filter (where b.is_due_soon), 0))
  from public.v_ap_aging b where b.organization_id = p_org and b.bucket is not null
$$;

create function private.dashboard_debt(p_org uuid) returns jsonb
language sql stable security invoker set search_path = '' as $$
  select jsonb_build_object('total', coalesce(sum(d.balance), 0), 'count', coalesce(sum(d.n), 0), 'monthly_service', coalesce(sum(d.service), 0),
    'undrawn', coalesce(sum(d.undrawn), 0), 'by_type', coalesce(jsonb_object_agg(d.debt_type, d.balance) filter (where d.debt_type is not null), '{}'))
  from (
    select x.debt_type, sum(x.current_balance) as balance, count(*) as n, sum(x.monthly_payment) as service, sum(x.credit_limit - x.current_balance) as undrawn
    from public.debts x where x.organization_id = p_org and x.is_active and x.archived_at is null group by 1) d
$$;

create function private.dashboard_pipeline(p_org uuid) returns jsonb
language sql stable security invoker set search_path = '' as $$
  select jsonb_build_object('open_count', coalesce(sum(p.bids) filter (where p.is_open), 0), 'open_value', coalesce(sum(p.value) filter (where p.is_open), 0),
    'weighted_value', coalesce(sum(p.weighted), 0), 'won_count', coalesce(sum(p.decided_12m) filter (where p.status = 'won'), 0),
    'won_value', coalesce(sum(p.decided_value_12m) filter (where p.status = 'won'), 0),
    'win_rate_pct', round(100.0 * sum(p.decided_12m) filter (where p.status = 'won')
      / nullif(sum(p.decided_12m) filter (where p.status in ('won', 'lost')), 0), 1))
  from public.v_pipeline_summary p where p.organization_id = p_org
$$;

-- What people cost, by the rates in force today; hourly people count with 2,080 hours a year (endpoints 9).
create function private.dashboard_payroll(p_org uuid) returns jsonb
language sql stable security invoker set search_path = '' as $$
  select jsonb_build_object('annual_cost', round(coalesce(sum(c.yearly), 0), 2),
    'period_cost', round(coalesce(sum(c.yearly), 0) / case s.payroll_frequency when 'weekly' then 52 when 'biweekly' then 26 when 'monthly' then 12
      when 'quarterly' then 4 when 'annually' then 1 else 24 end, 2),
    'frequency', s.payroll_frequency,
    'next_pay_date', (select min(y.pay_date) from public.payroll_calendar y where y.organization_id = p_org and y.pay_date >= t.today and y.status <> 'paid'))
  from public.v_today t
  join public.organization_settings s on s.organization_id = t.organization_id
  left join (
    select k.organization_id, coalesce(k.annual_salary, k.hourly_rate * 2080) * (1 + k.burden_pct / 100) as yearly
    from public.employee_compensation k
    join public.v_today d on d.organization_id = k.organization_id
    join public.employees e on e.id = k.employee_id and e.organization_id = k.organization_id and e.is_active and e.archived_at is null
    where k.effective_from <= d.today and (k.effective_to is null or k.effective_to >= d.today)) c on c.organization_id = t.organization_id
  where t.organization_id = p_org group by s.payroll_frequency, t.today
$$;

select private.expose('private.dashboard_projects(uuid)'::regprocedure);
select private.expose('private.dashboard_cash(uuid)'::regprocedure);
select private.expose('private.dashboard_receivables(uuid)'::regprocedure);
select private.expose('private.dashboard_payables(uuid)'::regprocedure);
select private.expose('private.dashboard_debt(uuid)'::regprocedure);
select private.expose('private.dashboard_pipeline(uuid)'::regprocedure);
select private.expose('private.dashboard_payroll(uuid)'::regprocedure);
