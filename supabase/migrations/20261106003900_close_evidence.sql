-- What stands behind the steps of closing a month (roles-and-screens 4.11): figures with the list of exactly their records.
-- What the caller may not read as a whole has no row.
create function public.close_evidence(p_org uuid, p_period uuid)
returns table (step integer, task text, key text, level text, n bigint, amount numeric, link text)
language sql stable security invoker set search_path = '' as $$
  with period as materialized (
    select p.id, p.period_start as s, p.period_end as e from public.accounting_periods p where p.organization_id = p_org and p.id = p_period
  ), wip as materialized (
    select w.billings_in_excess, w.costs_in_excess from period p cross join public.wip_schedule(p_org, p.e) w
    where private.sees_whole(p_org, 'v_wip_schedule')
  ), facts as (
    select 1 as step, 'accounts_without_balance' as key, 'blocker' as level, count(*) as n, null::numeric as amount,
      private.list_link('cash_accounts', array_agg(a.id order by a.name), 'is_active.eq=true') as link
    from public.cash_accounts a, period p
    where a.organization_id = p_org and a.is_active and a.archived_at is null and private.sees_whole(p_org, 'cash_accounts', 'cash_snapshots')
      and not exists (select from public.cash_snapshots c where c.cash_account_id = a.id and c.organization_id = a.organization_id and c.snapshot_date between p.e - 6 and p.e)
    having private.sees_whole(p_org, 'cash_accounts', 'cash_snapshots')
    union all
    select 1, 'cash', 'figure', count(*), sum(b.balance), private.list_link('cash_snapshots', array_agg(b.snapshot_id), 'snapshot_date.lte=' || min(p.e))
    from period p cross join private.cash_balances_on(p_org, p.e) b having private.sees_whole(p_org, 'cash_accounts', 'cash_snapshots')
    union all
    select 2, 'bills_not_approved', 'blocker', count(*), sum(b.amount), 'vendor_bills?status.in=draft,pending_approval&bill_date.lte=' || min(p.e)
    from public.vendor_bills b, period p
    where b.organization_id = p_org and b.status in ('draft', 'pending_approval') and b.bill_date <= p.e
    having private.sees_whole(p_org, 'vendor_bills')
    union all
    select 2, 'costs_pending', 'blocker', count(*), sum(c.amount), 'cost_events?status.in=pending&event_date.lte=' || min(p.e)
    from public.cost_events c, period p where c.organization_id = p_org and c.status = 'pending' and c.event_date <= p.e
    having private.sees_whole(p_org, 'cost_events')
    union all
    select 3, 'payroll_not_paid', 'blocker', count(*), sum(c.total_employer_cost), 'payroll_calendar?status.nin=paid&pay_date.lte=' || min(p.e)
    from public.payroll_calendar c, period p where c.organization_id = p_org and c.status <> 'paid' and c.pay_date <= p.e
    having private.sees_whole(p_org, 'payroll_calendar')
    union all
    select 4, 'costs_without_code', 'watch', count(*), sum(c.amount),
      'cost_events?status.in=posted&project_id.nnull=1&cost_code_id.null=1&event_date.between=' || min(p.s) || ',' || min(p.e)
    from public.cost_events c, period p
    where c.organization_id = p_org and c.status = 'posted' and c.project_id is not null and c.cost_code_id is null and c.event_date between p.s and p.e
    having private.sees_whole(p_org, 'cost_events')
    union all
    select 4, 'codes_over_budget', 'watch', count(*), -sum(v.variance), 'v_cost_code_summary?health.in=over_budget&project_status.in=active&archived=1'
    from public.v_cost_code_summary v where v.organization_id = p_org and v.project_status = 'active' and v.variance < 0
    having private.sees_whole(p_org, 'v_cost_code_summary')
    union all
    select 5, x.key, 'figure', count(*) filter (where x.amount > 0), sum(x.amount), 'wip?as_of=' || min(p.e) || '&sort=-' || min(x.col)
    from period p, wip w, lateral (values ('overbilled', 'billings_in_excess', w.billings_in_excess), ('underbilled', 'costs_in_excess', w.costs_in_excess)) x(key, col, amount)
    group by 2
    union all
    select 5, 'ledger_difference', 'blocker', case when l.amount = 0 then 0 else 1 end, l.amount, 'wip?as_of=' || p.e
    from period p cross join public.wip_ledger(p_org, p.e) l where l.line = 'difference'
    union all
    select 6, 'retainage_mismatch', 'watch', count(*), sum(abs(r.out_of_balance)), private.list_link('v_project_retainage', array_agg(r.id), 'out_of_balance.ne=0')
    from public.v_project_retainage r
    where r.organization_id = p_org and r.out_of_balance <> 0
      and exists (select from public.projects j where j.id = r.project_id and j.organization_id = r.organization_id and j.sov_basis = 'owner')
    having private.sees_whole(p_org, 'v_project_retainage')
    union all
    select 6, 'certified_not_invoiced', 'blocker', count(*), sum(a.net_payment), private.list_link('pay_apps', array_agg(a.id), 'status.in=approved&pay_app_target.in=owner')
    from public.pay_apps a, period p
    where a.organization_id = p_org and a.status = 'approved' and a.pay_app_target = 'owner' and (a.approved_date is null or a.approved_date <= p.e)
      and not exists (select from public.invoices i where i.pay_app_id = a.id and i.organization_id = a.organization_id and i.status not in ('draft', 'void'))
    having private.sees_whole(p_org, 'pay_apps', 'invoices')
    union all
    select 7, 'lines_unmapped', 'blocker', count(*), sum(l.amount),
      'v_pl_lines?section.in=unmapped&is_budget.eq=false&period_start.between=' || min(p.s) || ',' || min(p.e)
    from public.v_pl_lines l, period p
    where l.organization_id = p_org and l.section = 'unmapped' and not l.is_budget and l.period_start between p.s and p.e
    having private.sees_whole(p_org, 'v_pl_lines')
    union all
    select 7, 'nothing_booked', 'watch', case when count(l.id) = 0 then 1 else 0 end, null, 'profit-and-loss?year=' || extract(year from p.e)
    from period p
    left join public.v_pl_lines l on l.organization_id = p_org and not l.is_budget and l.period_start between p.s and p.e
    where private.sees_whole(p_org, 'v_pl_lines') group by p.e
    union all
    select 7, 'net', 'figure', null, l.net, 'profit-and-loss?year=' || extract(year from p.e)
    from period p cross join public.pl_summary(p_org, extract(year from p.e)::integer) l
    where l.month = extract(month from p.e) and l.net is not null
    union all
    select 8, 'tasks_open', 'blocker', count(*) filter (where t.status not in ('complete', 'skipped') and t.name <> s.name), null, null
    from period p
    join public.period_close_tasks t on t.accounting_period_id = p.id and t.organization_id = p_org
    cross join private.close_steps() s
    where s.n = 8 having count(*) > 0
  )
  select s.n, s.name, f.key, f.level, f.n, f.amount, case when f.n is distinct from 0 then f.link end
  from private.close_steps() s
  left join facts f on f.step = s.n
  where exists (select from period)
  order by s.n, case f.level when 'blocker' then 1 when 'watch' then 2 else 3 end, f.key
$$;
comment on function public.close_evidence(uuid, uuid) is
  'What stands behind each step of closing a month, as things are now: number of records, their sum (money) and the list of these (private.list_link()). blocker: to be done before the lock; watch: to be looked at; figure: what comes of it. A step without evidence has one row without key; what the caller may not read has none.';
select private.expose('private.close_steps()'::regprocedure);
select private.expose('private.cash_balances_on(uuid, date)'::regprocedure);
select private.expose('public.close_evidence(uuid, uuid)'::regprocedure);
