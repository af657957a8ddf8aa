-- Start, completion and close of a project.

-- The budget of the start is cost_codes.original_budget, which later changes leave alone; without an estimate of the award it is
-- the basis of the original margin, too.
create function private.effect_baseline(ctx private.transition_context) returns void
language plpgsql set search_path = '' as $$
begin
  update public.project_milestones m set baseline_start = m.planned_start, baseline_end = m.planned_end
  where m.project_id = (ctx).id and (m.baseline_start, m.baseline_end) is distinct from (m.planned_start, m.planned_end);
  update public.project_terms t set estimated_cost = b.budget
  from (select sum(c.original_budget) as budget from public.cost_codes c where c.project_id = (ctx).id) b
  where t.project_id = (ctx).id and t.estimated_cost = 0 and b.budget <> 0;
end $$;
comment on function private.effect_baseline(private.transition_context) is
  'Keeps the planned dates of every task as its baseline, and Σ original budgets as the estimated cost where none was given. Money.';

create function private.effect_retainage_task(ctx private.transition_context) returns void
language plpgsql set search_path = '' as $$
declare
  p public.projects;
  label text;
begin
  select * into p from public.projects x where x.id = (ctx).id;
  label := format('Release retainage of %s %s', p.code, p.name);
  insert into public.workflow_tasks (organization_id, action, title, entity_type, entity_id, assigned_to)
  select p.organization_id, 'collect_payment', label, 'projects', p.id, coalesce((
    select m.user_id from public.memberships m
    where m.organization_id = p.organization_id and m.employee_id = p.project_manager_id and m.status = 'active'), auth.uid())
  where not exists (
    select from public.workflow_tasks t
    where t.organization_id = p.organization_id and t.entity_type = 'projects' and t.entity_id = p.id and t.title = label
      and t.status in ('pending', 'in_progress', 'escalated'));
end $$;
comment on function private.effect_retainage_task(private.transition_context) is
  'A task "Release retainage" for the project manager, or who completes the project if he has no login; one at a time.';

-- What stands between a project and its close. Money; a balance that is owed to the other side counts, too.
create function private.rule_settled(ctx private.transition_context) returns text
language sql stable set search_path = '' as $$
  select 'Not settled: ' || string_agg(o.what, '; ' order by o.place)
  from (
    select 1, private.money(sum(i.balance)) || ' to receive' from public.invoices i
    where i.project_id = (ctx).id and i.status not in ('draft', 'void') having bool_or(i.balance <> 0)
    union all
    select 2, 'applications for payment under way' from public.pay_apps a
    where a.project_id = (ctx).id and (a.status = 'submitted' or (a.status = 'approved' and a.pay_app_target = 'lender')) having count(*) > 0
    union all
    select 3, private.money(sum(b.balance)) || ' to pay' from public.vendor_bills b
    where b.project_id = (ctx).id and b.status in ('pending_approval', 'approved', 'partial', 'disputed') having bool_or(b.balance <> 0)
    union all
    select 4, format('%s of %s retainage', private.money(sum(r.balance)), r.direction) from public.retainage_entries r
    where r.project_id = (ctx).id group by r.direction, r.vendor_id having sum(r.balance) <> 0
    union all
    select 5, 'open commitments ' || string_agg(coalesce(k.commitment_number, k.description, '?'), ', ' order by k.commitment_number) from public.commitments k
    where k.project_id = (ctx).id and k.status in ('sent', 'executed') having count(*) > 0
    union all
    select 6, 'final waivers of ' || string_agg(v.name, ', ' order by v.name) from public.vendors v
    where v.organization_id = (ctx).organization_id
      -- who was paid on a commitment that asks for waivers
      and exists (
        select from public.commitments k where k.project_id = (ctx).id and k.vendor_id = v.id and k.lien_waiver_required and k.status in ('executed', 'completed'))
      and exists (select from public.vendor_bills b where b.project_id = (ctx).id and b.vendor_id = v.id and b.amount_paid <> 0)
      and not exists (
        select from public.lien_waivers w where w.project_id = (ctx).id and w.vendor_id = v.id
          and ((w.waiver_type = 'unconditional_final' and w.status = 'received')
            or (w.waiver_type in ('conditional_final', 'unconditional_final') and w.status = 'waived')))
    having count(*) > 0) o(place, what)
$$;
comment on function private.rule_settled(private.transition_context) is
  'Receivables, payables and retainage of the project are 0, no application and no commitment is open, and the final waivers are in.';

create function private.closing_figures(p_project uuid)
returns table (revised_contract numeric, actual numeric, trades jsonb, changes integer, approved_changes numeric)
language plpgsql stable set search_path = '' as $$
begin
  return query
  select f.revised_contract, f.actual, (
      select coalesce(jsonb_object_agg(t.trade, t.amount), '{}') from (
        select coalesce(c.category, 'Other') as trade, sum(c.actual) as amount from public.v_cost_code_summary c
        where c.project_id = p_project group by 1 having sum(c.actual) <> 0
        union all
        select 'Not coded', f.uncoded_actual where f.uncoded_actual <> 0) t),
    (select count(*)::integer from public.change_orders c where c.project_id = p_project and c.status = 'approved' and c.change_order_kind = 'owner'),
    f.approved_changes
  from public.v_project_financials f where f.id = p_project;
end $$;
comment on function private.closing_figures(uuid) is
  'Contract with approved changes, cost, and cost per category of the cost codes (they add up to the cost). Money. Source: F1-F11 of the views.';

create function private.effect_history(ctx private.transition_context) returns void
language sql set search_path = '' as $$
  insert into public.historical_cost_metrics (organization_id, project_id, project_type, total_sqft, year_completed, zip_code, total_contract, total_actual_cost,
    trade_costs, duration_days, change_order_count, change_order_total, punch_items_count)
  select p.organization_id, p.id, p.project_type, p.square_feet, extract(year from coalesce(p.actual_completion, private.today(p.organization_id)))::smallint,
    p.zip_code, f.revised_contract, f.actual, f.trades, coalesce(p.actual_completion, private.today(p.organization_id)) - p.start_date,
    f.changes, f.approved_changes, (select count(*) from public.punch_items i where i.project_id = p.id)
  from public.projects p cross join lateral private.closing_figures(p.id) f
  where p.id = (ctx).id
  on conflict on constraint historical_cost_metrics_organization_id_project_id_key do update
  set project_type = excluded.project_type, total_sqft = excluded.total_sqft, year_completed = excluded.year_completed, zip_code = excluded.zip_code,
    total_contract = excluded.total_contract, total_actual_cost = excluded.total_actual_cost, trade_costs = excluded.trade_costs,
    duration_days = excluded.duration_days, change_order_count = excluded.change_order_count, change_order_total = excluded.change_order_total,
    punch_items_count = excluded.punch_items_count
$$;
comment on function private.effect_history(private.transition_context) is
  'What the project was in the end, to estimate the next one by: one row, written again when it is closed again; the quality tier is people''s.';

create function private.effect_lock(ctx private.transition_context) returns void
language sql set search_path = '' as $$
  update public.cost_codes c set is_budget_locked = true where c.project_id = (ctx).id and not c.is_budget_locked
$$;
comment on function private.effect_lock(private.transition_context) is 'Locks the budget of every cost code of the project (T14).';

create function private.effect_unlock(ctx private.transition_context) returns void
language sql set search_path = '' as $$
  update public.cost_codes c set is_budget_locked = false where c.project_id = (ctx).id and c.is_budget_locked
$$;
comment on function private.effect_unlock(private.transition_context) is 'Opens the budgets of a project that is not closed after all.';
