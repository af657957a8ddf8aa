-- What the company was worth at the end of a month, kept by the lock.

-- Cash on hand at the end of a day (F16): the latest balance of every checking, savings and cash account.
create function private.cash_balances_on(p_organization uuid, p_day date) returns table (snapshot_id uuid, balance numeric)
language sql stable set search_path = '' as $$
  select b.id, b.balance
  from (
    select distinct on (coalesce(s.cash_account_id::text, lower(s.account_name))) s.id, s.balance, coalesce(a.account_kind, 'checking') as kind
    from public.cash_snapshots s
    left join public.cash_accounts a on a.id = s.cash_account_id and a.organization_id = s.organization_id
    where s.organization_id = p_organization and s.snapshot_date <= p_day and coalesce(a.is_active, true)
    order by coalesce(s.cash_account_id::text, lower(s.account_name)), s.snapshot_date desc, s.created_at desc) b
  where b.kind in ('checking', 'savings', 'cash')
$$;
comment on function private.cash_balances_on(uuid, date) is 'Latest balance of each account at the end of a day, without escrow, cards and credit lines. Money.';

create function private.cash_on(p_organization uuid, p_day date) returns numeric
language sql stable set search_path = '' as $$
  select coalesce(sum(b.balance), 0) from private.cash_balances_on(p_organization, p_day) b
$$;
comment on function private.cash_on(uuid, date) is 'Money at the end of a day: Σ latest balance per account, without escrow, cards and credit lines.';

-- Receivables, payables, cash and the schedule of work in progress are those of the last day of the month. Contract, cost and commitments have no past: they are
-- those of the moment of the lock, which closes the month.
create function private.effect_snapshot(ctx private.transition_context) returns void
language plpgsql set search_path = '' as $$
declare
  org constant uuid := (ctx).organization_id;
  last_day constant date := (ctx).row ->> 'period_end';
  projects jsonb;
  backlog numeric;
begin
  select coalesce(jsonb_agg(jsonb_build_object('project_id', f.id, 'code', f.code, 'status', f.status, 'revised_contract', f.revised_contract,
      'revised_budget', f.revised_budget, 'committed', f.committed, 'actual', f.actual, 'eac', f.eac, 'cost_pct', f.cost_pct,
      'earned_revenue', f.earned_revenue, 'billed_to_date', f.billed_to_date, 'over_under_billing', f.over_under_billing,
      'backlog', f.backlog, 'projected_margin', f.projected_margin) order by f.code), '[]'),
    coalesce(sum(f.backlog) filter (where f.status in ('pre_construction', 'active', 'on_hold')), 0)
  into projects, backlog
  from public.v_project_financials f where f.organization_id = org and f.status <> 'closed' and f.archived_at is null;
  insert into public.period_snapshots (organization_id, snapshot_type, period_start, period_end, accounting_period_id, cash_position, total_ar, total_ap,
    total_backlog, total_committed, data, is_locked, generated_by)
  values (org, 'period_close', ((ctx).row ->> 'period_start')::date, last_day, (ctx).id, private.cash_on(org, last_day),
    (select coalesce(sum(a.balance), 0) from public.ar_aging(org, last_day) a where a.bucket is not null), (select coalesce(sum(a.balance), 0) from public.ap_aging(org, last_day) a where a.bucket is not null),
    backlog, (select coalesce(sum(k.revised_amount), 0) from public.v_commitment_status k where k.organization_id = org and k.status = 'executed'),
    jsonb_build_object('projects', projects, 'wip', (select coalesce(jsonb_agg(to_jsonb(w)), '[]') from private.wip_as_of(org, last_day) w)), true, auth.uid())
  on conflict on constraint period_snapshots_organization_id_snapshot_type_period_end_key do update
  set period_start = excluded.period_start, accounting_period_id = excluded.accounting_period_id, cash_position = excluded.cash_position,
    total_ar = excluded.total_ar, total_ap = excluded.total_ap, total_backlog = excluded.total_backlog, total_committed = excluded.total_committed,
    data = excluded.data, is_locked = true, generated_by = excluded.generated_by;
end $$;
comment on function private.effect_snapshot(private.transition_context) is
  'The totals of a month, one row per period, written anew by each lock. Money: cash, open receivables and payables on its last day; backlog (contract less '
  'earned) of projects that are not finished, executed commitments, and the figures of every project that is not closed, as they are now; wip_schedule() of the last day.';
