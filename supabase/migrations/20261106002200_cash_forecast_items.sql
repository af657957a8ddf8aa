-- F15, endpoints 3.5: what a forecast is made of, item by item. A week begins on Monday. Nothing twice: an invoiced application
-- is in the receivables; what is committed is net of what was billed; payroll and loans listed as recurring are excluded there.
create function public.cash_forecast_items(p_org uuid, p_start date default null, p_weeks integer default 13,
  p_scenario public.forecast_scenario default 'expected')
returns table (week_starting date, category public.cash_category, amount_in numeric, amount_out numeric, confidence public.confidence_level,
  expected_date date, entity_type text, entity_id uuid, label text)
language sql stable security invoker set search_path = '' as $$
  with run as materialized (
    select t.today, date_trunc('week', coalesce(p_start, t.today))::date as monday,
      case p_scenario when 'best' then -7 when 'worst' then 21 else 0 end as shift, case p_scenario when 'best' then 1.0 when 'worst' then 0.5 else 0.8 end as doubtful
    from public.v_today t
    -- a forecast without payroll would look richer than the company is
    where t.organization_id = p_org
      and private.sees_whole(p_org, 'v_ar_aging', 'v_ap_aging', 'v_pay_app_g702', 'v_commitment_status', 'debts', 'payroll_calendar', 'recurring_expenses')
  ), promises as (
    select distinct on (c.invoice_id) c.invoice_id, c.promised_date from public.collection_activities c
    where c.organization_id = p_org and c.promised_date is not null order by c.invoice_id, c.activity_at desc
  ), items as (
    select 'ar_collection'::public.cash_category as category,
      case when a.is_disputed or a.bucket = '90+' then case when p_scenario = 'best' then a.balance else 0 end
        when a.bucket = '61-90' then round(a.balance * r.doubtful, 2) else a.balance end as amount_in, 0::numeric as amount_out,
      (case a.bucket when 'current' then 'high' when '1-30' then 'medium' when '31-60' then 'medium' else 'low' end)::public.confidence_level as confidence,
      coalesce(p.promised_date, case when a.bucket = 'current' then a.date_due else r.today + 14 end) + r.shift as day,
      'invoices' as entity_type, a.id as entity_id, a.invoice_number as label
    from public.v_ar_aging a cross join run r left join promises p on p.invoice_id = a.id where a.organization_id = p_org and a.bucket is not null
    union all
    select 'draw', g.current_payment_due, 0, (case g.status when 'approved' then 'high' else 'medium' end)::public.confidence_level,
      coalesce(g.approved_date + 14, g.submitted_date + 28, r.today + 28) + r.shift, 'pay_apps', g.pay_app_id, p.code || ' #' || g.pay_app_number
    from public.v_pay_app_g702 g join public.projects p on p.id = g.project_id and p.organization_id = p_org cross join run r
    where g.organization_id = p_org and g.status in ('submitted', 'approved') and g.current_payment_due > 0
      and not exists (select from public.invoices i where i.organization_id = p_org and i.pay_app_id = g.pay_app_id and i.status <> 'void')
    union all
    select 'retainage_release', e.balance, 0, 'low', greatest(coalesce(p.actual_completion, p.target_completion) + 30, r.today + 14) + r.shift,
      'projects', p.id, p.code
    from (select x.project_id, sum(x.balance) as balance from public.retainage_entries x
      where x.organization_id = p_org and x.direction = 'receivable' group by 1) e
    join public.projects p on p.id = e.project_id and p.organization_id = p_org cross join run r
    where e.balance > 0 and coalesce(p.actual_completion, p.target_completion) is not null
    union all
    select 'vendor_payment', 0, b.balance, 'high', greatest(b.due_date, r.monday), 'vendor_bills', b.id, b.vendor_name || ' ' || b.bill_number
    from public.v_ap_aging b cross join run r where b.organization_id = p_org and b.bucket is not null
    union all
    -- committed and not billed: evenly to the completion of the job; one that is late runs on to the end of the forecast
    select 'vendor_payment', 0,
      case when n.week < w.weeks - 1 then trunc(k.remaining / w.weeks, 2) else k.remaining - trunc(k.remaining / w.weeks, 2) * (w.weeks - 1) end,
      'low', r.monday + 7 * n.week, 'projects', p.id, p.code
    from (select s.project_id, sum(s.remaining) as remaining from public.v_commitment_status s
      where s.organization_id = p_org and s.status = 'executed' and s.remaining > 0 group by 1) k
    join public.projects p on p.id = k.project_id and p.organization_id = p_org cross join run r
    cross join lateral (select case when p.target_completion >= r.today then (p.target_completion - r.monday) / 7 + 1 else p_weeks end as weeks) w
    cross join lateral generate_series(0, least(w.weeks, p_weeks) - 1) n (week)
    where p.target_completion is not null
    union all
    select 'payroll', 0, y.total_employer_cost, 'high', y.pay_date, 'payroll_calendar', y.id, null
    from public.payroll_calendar y where y.organization_id = p_org and y.status <> 'paid' and y.total_employer_cost > 0
    union all
    -- the n-th month from the anchor, clamped to its last day: no drift, no 31 February
    select 'debt_service', 0, d.monthly_payment, 'high', m.day, 'debts', d.id, d.name
    from public.debts d cross join run r cross join generate_series(0, p_weeks / 4 + 1) n
    cross join lateral (select (date_trunc('month', r.monday) + n * interval '1 month')::date + least(coalesce(d.payment_day, extract(day from d.start_date)::integer, 1),
      extract(day from date_trunc('month', r.monday) + (n + 1) * interval '1 month' - interval '1 day')::integer) - 1 as day) m
    where d.organization_id = p_org and d.is_active and d.archived_at is null and d.monthly_payment > 0 and (d.maturity_date is null or m.day <= d.maturity_date)
    union all
    select 'debt_service', 0, d.current_balance, 'high', d.maturity_date, 'debts', d.id, d.name || ' · ' || d.maturity_date
    from public.debts d where d.organization_id = p_org and d.is_active and d.archived_at is null and d.maturity_date is not null and d.current_balance > 0
    union all
    select 'recurring_expense', 0, e.amount, 'high',
      (e.next_due_date + n * (case e.frequency when 'weekly' then interval '7 day' when 'biweekly' then interval '14 day'
        when 'monthly' then interval '1 month' when 'quarterly' then interval '3 month' else interval '1 year' end))::date,
      'recurring_expenses', e.id, e.description
    from public.recurring_expenses e cross join generate_series(0, 520) n
    where e.organization_id = p_org and e.is_active and e.archived_at is null and not e.exclude_from_forecast and e.amount > 0
      and e.frequency is not null and e.next_due_date is not null
  )
  select (r.monday + 7 * ((greatest(i.day, r.monday) - r.monday) / 7))::date, i.category, i.amount_in, i.amount_out, i.confidence, i.day, i.entity_type,
    i.entity_id, i.label
  from items i cross join run r
  where i.amount_in + i.amount_out <> 0 and greatest(i.day, r.monday) < r.monday + 7 * p_weeks
    -- what is late is expected in the first week; what repeats counts from its next date on
    and (i.day >= r.monday or i.entity_type in ('invoices', 'pay_apps', 'vendor_bills'))
$$;
comment on function public.cash_forecast_items(uuid, date, integer, public.forecast_scenario) is
  'Inflows and outflows of the coming weeks from open receivables, applications without invoice, retainage, bills, commitments, payroll, debts and recurring '
  'expenses. label: own name of the record, without words of a language. Money, both columns 0 or more. best: 7 days earlier, all receivables; worst: 21 days later, half of 61-90. For who reads all of it.';
select private.expose('public.cash_forecast_items(uuid, date, integer, public.forecast_scenario)'::regprocedure);
