-- F20 as a history: the margin of every running job, kept as of today. Once a day per project; a second call that day replaces it.
create function private.snapshot_profit_fade(p_org uuid) returns integer
language plpgsql security definer set search_path = '' as $$
declare
  day constant date := private.today(p_org);
  written integer;
begin
  if auth.uid() is not null and p_org not in (select private.orgs_with('costing.write')) then
    raise exception 'This needs the permission costing.write' using errcode = 'PT403';
  end if;
  insert into public.profit_fade_snapshots as s (organization_id, project_id, snapshot_date, original_contract, approved_changes, revised_contract, costs_to_date,
    estimated_cost_at_completion, earned_value, percent_complete, cost_performance_index, schedule_performance_index, original_margin_pct, current_margin_pct,
    projected_margin_pct, margin_fade_pct, fade_severity, unbilled_costs, pending_change_orders, unapproved_extras)
  select f.organization_id, f.project_id, day, f.original_contract_amount, f.approved_changes, f.revised_contract, f.actual, f.eac,
    coalesce(round(coalesce(f.physical_pct, f.billing_pct) * f.revised_budget / 100, 2), 0), f.cost_pct,
    -- columns of a history hold what fits; a ratio beyond that says nothing any more
    case when abs(f.cpi) < 100000 then f.cpi end, case when abs(f.spi) < 100000 then f.spi end,
    case when abs(f.original_margin_pct) < 100000 then f.original_margin_pct end,
    case when abs((f.earned_revenue - f.actual) / nullif(f.earned_revenue, 0)) < 1000 then round((f.earned_revenue - f.actual) / f.earned_revenue * 100, 2) end,
    case when abs(f.projected_margin_pct) < 100000 then f.projected_margin_pct end, case when abs(f.margin_fade_pp) < 100000 then f.margin_fade_pp end,
    coalesce(f.fade_severity, 'none')::public.fade_severity, greatest(-f.over_under_billing, 0), f.pending_changes,
    coalesce((select sum(c.amount) from public.change_orders c where c.project_id = f.project_id and c.change_order_kind = 'owner' and c.status = 'draft'), 0)
  from public.v_project_financials f
  where f.organization_id = p_org and f.status in ('active', 'on_hold') and f.archived_at is null
  on conflict on constraint profit_fade_snapshots_organization_id_project_id_date_key do update set
    (original_contract, approved_changes, revised_contract, costs_to_date, estimated_cost_at_completion, earned_value, percent_complete, cost_performance_index,
      schedule_performance_index, original_margin_pct, current_margin_pct, projected_margin_pct, margin_fade_pct, fade_severity, unbilled_costs,
      pending_change_orders, unapproved_extras)
    = (excluded.original_contract, excluded.approved_changes, excluded.revised_contract, excluded.costs_to_date, excluded.estimated_cost_at_completion,
      excluded.earned_value, excluded.percent_complete, excluded.cost_performance_index, excluded.schedule_performance_index, excluded.original_margin_pct,
      excluded.current_margin_pct, excluded.projected_margin_pct, excluded.margin_fade_pct, excluded.fade_severity, excluded.unbilled_costs,
      excluded.pending_change_orders, excluded.unapproved_extras);
  get diagnostics written = row_count;
  return written;
end $$;

create function public.snapshot_profit_fade(p_org uuid) returns integer
language sql security invoker set search_path = '' as $$ select private.snapshot_profit_fade(p_org) $$;
comment on function public.snapshot_profit_fade(uuid) is
  'Keeps the margin figures of all active and held projects as of today; returns how many. Needs costing.write for the whole organization (PT403); a scheduled job calls it weekly.';
select private.expose('private.snapshot_profit_fade(uuid)'::regprocedure);
select private.expose('public.snapshot_profit_fade(uuid)'::regprocedure);
