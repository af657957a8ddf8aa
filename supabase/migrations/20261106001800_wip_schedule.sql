-- Work in progress by cost-to-cost, in the accountant's order (endpoints 3.2, money 2.2). Totals are sums of rows; a portfolio
-- percentage is never a mean.
create view public.v_wip_schedule with (security_invoker = true) as
select f.organization_id, f.project_id as id, f.project_id, f.code, f.name, f.status, f.revised_contract, f.eac as estimated_cost,
  f.projected_margin as estimated_gross_profit, f.projected_margin_pct, f.actual as cost_to_date, f.cost_pct as pct_complete,
  f.earned_revenue, f.earned_revenue - f.actual as gross_profit_to_date, f.billed_to_date,
  greatest(-f.over_under_billing, 0) as costs_in_excess, greatest(f.over_under_billing, 0) as billings_in_excess,
  f.backlog, f.etc as cost_to_complete, f.loss_provision
from public.v_project_financials f
where f.status in ('active', 'on_hold', 'completed') and f.archived_at is null and f.eac > 0;
comment on view public.v_wip_schedule is
  'Work in progress today: contract, estimated cost, earned and billed per project. Money. Earned = contract × cost to date ÷ estimated cost; active, held and completed projects with an estimate. @ui {"label":"Work in progress","labelPlural":"Work in progress","group":"Job costing","menu":false,"icon":"budget","title":"name","subtitle":"code","sort":"code asc","list":["code","name","revised_contract","estimated_cost","estimated_gross_profit","projected_margin_pct","cost_to_date","pct_complete","earned_revenue","gross_profit_to_date","billed_to_date","costs_in_excess","billings_in_excess","backlog","loss_provision"],"filters":["status"],"search":["code","name"],"totals":["revised_contract","estimated_cost","estimated_gross_profit","cost_to_date","earned_revenue","gross_profit_to_date","billed_to_date","costs_in_excess","billings_in_excess","backlog","loss_provision"]}';
comment on column public.v_wip_schedule.pct_complete is 'Cost to date ÷ estimated cost. @ui {"label":"Complete %","kind":"percent"}';
comment on column public.v_wip_schedule.projected_margin_pct is '@ui {"label":"Gross profit %","good":"up"}';
comment on column public.v_wip_schedule.gross_profit_to_date is 'Earned revenue less cost to date.';
comment on column public.v_wip_schedule.costs_in_excess is 'Underbilled: costs and estimated earnings in excess of billings, an asset.';
comment on column public.v_wip_schedule.billings_in_excess is 'Overbilled: billings in excess of costs and estimated earnings, a liability.';
comment on column public.v_wip_schedule.loss_provision is 'Part of a loss that is not in cost yet; the whole loss is recognised now.';
select private.api_view('public.v_wip_schedule', labels => '{employees}');

-- As it was at the end of a day: costs, budget changes, commitments, owner changes and certificates dated up to it. What has
-- no date counts as earlier; manual estimates are those of today.
create function private.wip_as_of(p_org uuid, p_as_of date)
returns table (project_id uuid, code text, name text, status public.project_status, revised_contract numeric, estimated_cost numeric,
  estimated_gross_profit numeric, projected_margin_pct numeric, cost_to_date numeric, pct_complete numeric, earned_revenue numeric,
  gross_profit_to_date numeric, billed_to_date numeric, costs_in_excess numeric, billings_in_excess numeric, backlog numeric, cost_to_complete numeric,
  loss_provision numeric)
language sql stable security invoker set search_path = '' as $$
  with day as materialized (
    select coalesce(p_as_of, t.today) as d from public.v_today t where t.organization_id = p_org
  ), jobs as materialized (
    select p.id, p.code, p.name, p.status, p.sov_basis, t.original_contract_amount, (select max(c.opening_as_of) from public.cost_codes c
      where c.organization_id = p_org and c.project_id = p.id) > (select d from day) as is_before_opening
    from public.projects p
    join public.project_terms t on t.project_id = p.id and t.organization_id = p.organization_id
    where p.organization_id = p_org and p.archived_at is null
      and (p.status in ('active', 'on_hold', 'completed') or (p.status in ('warranty', 'closed') and p.actual_completion > (select d from day)))
      and ((select private.sees_whole(p_org, 'v_project_financials')) or p.id in (select private.projects_seeing('v_project_financials')))
  ), costs as materialized (
    select e.project_id, e.cost_code_id, e.commitment_id, sum(e.amount) as amount
    from public.cost_events e join jobs j on j.id = e.project_id
    where e.organization_id = p_org and e.status = 'posted' and e.event_date <= (select d from day)
      and (not e.covered_by_opening or coalesce(j.is_before_opening, false))
    group by 1, 2, 3
  ), firm as materialized (
    select k.project_id, k.id, k.cost_code_id, k.status, k.original_amount, k.opening_billed from public.commitments k
    where k.organization_id = p_org and k.status in ('executed', 'completed') and coalesce(k.executed_date, k.issued_date, '-infinity') <= (select d from day)
  ), shares as (
    select l.cost_code_id, k.id, k.status, l.total_cost as amount, 0::numeric as opening
    from firm k join public.commitment_lines l on l.commitment_id = k.id and l.organization_id = p_org where l.cost_code_id is not null
    union all
    select k.cost_code_id, k.id, k.status, k.original_amount, k.opening_billed from firm k
    where k.cost_code_id is not null and k.id not in (select l.commitment_id from public.commitment_lines l where l.organization_id = p_org)
    union all
    select l.cost_code_id, k.id, k.status, l.amount, 0
    from firm k
    join public.change_orders c on c.commitment_id = k.id and c.organization_id = p_org and c.status = 'approved' and c.change_order_kind = 'subcontract'
      and c.date_approved <= (select d from day)
    join public.change_order_lines l on l.change_order_id = c.id and l.organization_id = p_org where l.cost_code_id is not null
  ), promised as (
    select s.cost_code_id, s.id, s.status, sum(s.amount) as amount, sum(s.opening) as opening from shares s group by 1, 2, 3
  ), committed as (
    select p.cost_code_id, sum(p.amount) as amount, sum(greatest(p.amount - p.opening - coalesce(b.amount, 0), 0)) filter (where p.status = 'executed') as remaining
    from promised p
    left join costs b on b.cost_code_id = p.cost_code_id and b.commitment_id = p.id
    group by 1
  ), adjusted as (
    select a.cost_code_id, sum(a.amount) as amount from public.budget_adjustments a
    where a.organization_id = p_org and a.approved_at is not null and a.effective_date <= (select d from day) group by 1
  ), posted as (
    select c.cost_code_id, sum(c.amount) as amount, sum(c.amount) filter (where c.commitment_id is null) as direct from costs c group by 1
  ), codes as (
    select c.project_id, c.etc_override, c.original_budget + coalesce(a.amount, 0) as budget,
      o.committed + coalesce(k.amount, 0) as committed, o.actual + coalesce(e.amount, 0) as actual,
      greatest(o.committed - o.actual, 0) + coalesce(k.remaining, 0) as remaining, greatest(o.actual - o.committed, 0) + coalesce(e.direct, 0) as direct
    from public.cost_codes c
    cross join lateral (select case when c.opening_as_of > (select d from day) then 0 else c.opening_actual end as actual,
      case when c.opening_as_of > (select d from day) then 0 else c.opening_committed end as committed) o
    left join adjusted a on a.cost_code_id = c.id
    left join committed k on k.cost_code_id = c.id
    left join posted e on e.cost_code_id = c.id
    where c.organization_id = p_org
  ), budgets as (
    select c.project_id, sum(c.actual + c.remaining + coalesce(c.etc_override, greatest(c.budget - c.committed - c.direct, 0))) as eac, sum(c.actual) as actual
    from codes c group by 1
  ), uncoded as (
    select c.project_id, sum(c.amount) as amount from costs c where c.cost_code_id is null group by 1
  ), changes as (
    select c.project_id, sum(c.approved_amount) as amount from public.change_orders c
    where c.organization_id = p_org and c.change_order_kind = 'owner' and c.status = 'approved' and c.date_approved <= (select d from day) group by 1
  ), latest as materialized (
    select distinct on (a.project_id) a.project_id, a.id, a.pay_app_target, a.pay_app_number
    from public.pay_apps a join jobs j on j.id = a.project_id and j.sov_basis = a.pay_app_target
    where a.organization_id = p_org and a.status in ('approved', 'paid') and coalesce(a.approved_date, a.period_to, '-infinity') <= (select d from day)
      and exists (select from public.pay_app_lines l where l.organization_id = p_org and l.pay_app_id = a.id)
    order by a.project_id, a.pay_app_number desc
  ), claimed as materialized (
    select x.project_id, l.thread, l.stored_materials + coalesce(s.opening_completed, 0) as amount
    from latest x
    join public.pay_app_lines l on l.organization_id = p_org and l.pay_app_id = x.id
    left join public.sov_lines s on s.organization_id = p_org and s.id = l.sov_line_id
  ), worked as materialized (
    -- added up by itself, before it is asked what of it goes on: two ways through the lines of every application otherwise
    select x.project_id, l.thread, sum(l.this_period) as amount
    from latest x
    join public.pay_apps a on a.organization_id = p_org and a.project_id = x.project_id and a.pay_app_target = x.pay_app_target
      and a.pay_app_number <= x.pay_app_number and a.status <> 'rejected'
    join public.pay_app_lines l on l.organization_id = p_org and l.pay_app_id = a.id
    group by 1, 2
  ), certified as (
    -- G of v_pay_app_g703 at that application, added up without the history in between
    select w.project_id, w.amount + c.amount as amount
    from (
      select w.project_id, sum(w.amount) as amount from worked w where (w.project_id, w.thread) in (select c.project_id, c.thread from claimed c) group by 1
    ) w
    join (select c.project_id, sum(c.amount) as amount from claimed c group by 1) c on c.project_id = w.project_id
  ), headers as (
    select a.project_id, sum(a.amount_approved) as amount from public.pay_apps a
    join jobs j on j.id = a.project_id and j.sov_basis = a.pay_app_target
    where a.organization_id = p_org and a.status in ('approved', 'paid') and coalesce(a.approved_date, a.period_to, '-infinity') <= (select d from day) group by 1
  ), sov as (
    select s.project_id, sum(s.opening_completed + s.opening_stored) as amount from public.sov_lines s where s.organization_id = p_org group by 1
  ), figures as (
    select j.*, j.original_contract_amount + coalesce(n.amount, 0) as contract, b.eac + coalesce(u.amount, 0) as eac, b.actual + coalesce(u.amount, 0) as cost,
      coalesce(c.amount, h.amount, v.amount, 0) as billed, least(greatest(b.actual + coalesce(u.amount, 0), 0), b.eac + coalesce(u.amount, 0)) as counted
    from jobs j
    join budgets b on b.project_id = j.id
    left join uncoded u on u.project_id = j.id
    left join changes n on n.project_id = j.id
    left join certified c on c.project_id = j.id
    left join headers h on h.project_id = j.id
    left join sov v on v.project_id = j.id
  ), earned as (
    select f.*, round(f.contract * f.counted / f.eac, 2) as revenue from figures f where f.eac > 0
  )
  select e.id, e.code, e.name, e.status, e.contract, e.eac, e.contract - e.eac, round((e.contract - e.eac) / nullif(e.contract, 0) * 100, 2), e.cost,
    round(e.counted / e.eac * 100, 2), e.revenue, e.revenue - e.cost, e.billed, greatest(e.revenue - e.billed, 0), greatest(e.billed - e.revenue, 0),
    e.contract - e.revenue, e.eac - e.cost, case when e.contract < e.eac then round((e.eac - e.contract) * (e.eac - e.counted) / e.eac, 2) else 0 end
  from earned e order by e.code
$$;
comment on function private.wip_as_of(uuid, date) is 'v_wip_schedule worked out for the end of a day; null is today. Money.';
select private.expose('private.wip_as_of(uuid, date)'::regprocedure);

-- The lock of a month keeps its schedule; whoever reads the jobs reads it, also without the totals of the company beside it.
-- A definer, so it asks for the keys itself and not reads_all(), which would say yes to everybody.
create function private.closed_wip(p_org uuid, p_day date) returns jsonb
language sql stable security definer set search_path = '' as $$
  select coalesce((
    select jsonb_agg(w.value order by w.place)
    from jsonb_array_elements(s.data -> 'wip') with ordinality w (value, place)
    where p_org in (select private.orgs_seeing('v_project_financials'))
      or (w.value ->> 'project_id')::uuid in (select private.projects_seeing('v_project_financials'))
      or (auth.uid() is null and current_setting('role') <> 'authenticated')), '[]')
  from public.period_snapshots s
  where s.organization_id = p_org and s.snapshot_type = 'period_close' and s.period_end = p_day and s.is_locked and s.data ? 'wip'
    and (p_org in (select private.orgs_with('member')) or (auth.uid() is null and current_setting('role') <> 'authenticated'))
$$;
comment on function private.closed_wip(uuid, date) is 'Rows of wip_schedule() as the lock of a month kept them, of the jobs the caller reads; null where no month that ends on that day is locked.';
select private.expose('private.closed_wip(uuid, date)'::regprocedure);

create function public.wip_schedule(p_org uuid, p_as_of date default null)
returns table (project_id uuid, code text, name text, status public.project_status, revised_contract numeric, estimated_cost numeric,
  estimated_gross_profit numeric, projected_margin_pct numeric, cost_to_date numeric, pct_complete numeric, earned_revenue numeric,
  gross_profit_to_date numeric, billed_to_date numeric, costs_in_excess numeric, billings_in_excess numeric, backlog numeric, cost_to_complete numeric,
  loss_provision numeric, is_closed boolean)
language sql stable security invoker set search_path = '' as $$
  with closed as materialized (select private.closed_wip(p_org, p_as_of) as rows)
  select k.*, true
  from closed, jsonb_to_recordset(closed.rows) k (project_id uuid, code text, name text, status public.project_status, revised_contract numeric,
    estimated_cost numeric, estimated_gross_profit numeric, projected_margin_pct numeric, cost_to_date numeric, pct_complete numeric, earned_revenue numeric,
    gross_profit_to_date numeric, billed_to_date numeric, costs_in_excess numeric, billings_in_excess numeric, backlog numeric, cost_to_complete numeric,
    loss_provision numeric)
  where (select private.sees_whole(p_org, 'v_project_financials')) or k.project_id in (select private.projects_seeing('v_project_financials'))
  union all
  select w.*, false from private.wip_as_of(p_org, p_as_of) w where (select closed.rows is null from closed)
  order by 2
$$;
comment on function public.wip_schedule(uuid, date) is
  'v_wip_schedule as it was at the end of a day (default today): costs, budget changes, commitments, owner changes and certificates dated up to it. '
  'At the end of a locked month the rows its lock kept (is_closed), whatever was written since. Money.';
select private.expose('public.wip_schedule(uuid, date)'::regprocedure);
