-- F11, F20 and endpoints 3.2: the figures of each project. Three percentages, three names: cost % (revenue), billing % (draws),
-- physical % (CPI, SPI). over_under_billing = billed - earned, positive is overbilled,
-- and nothing is known of it without an estimate: such a job is on no schedule and in no sum of it. Ratios stay unrounded inside.
create view public.v_project_financials with (security_invoker = true) as
with codes as (
  select s.organization_id, s.project_id, sum(s.original_budget) as original_budget, sum(s.revised_budget) as revised_budget, sum(s.committed) as committed,
    sum(s.remaining_committed) as remaining_committed, sum(s.actual) as actual, sum(s.eac) as eac, count(*) filter (where s.variance < 0) as codes_over,
    -sum(s.variance) filter (where s.variance < 0) as overrun
  from public.v_cost_code_summary s group by 1, 2
), entries as (
  -- what counts for the project itself, in one list, so that the planner has one table to join instead of four
  select e.organization_id, e.project_id, null::public.pay_app_target as stream, e.amount as uncoded, null::numeric as approved, null::numeric as pending,
    null::numeric as certified, null::numeric as retainage, null::numeric as collected
  from public.cost_events e where e.cost_code_id is null and e.project_id is not null and e.status = 'posted' and not e.covered_by_opening
  union all
  select c.organization_id, c.project_id, null, null, case c.status when 'approved' then c.approved_amount end,
    case c.status when 'pending_approval' then c.amount end, null, null, null
  from public.change_orders c where c.change_order_kind = 'owner' and c.status in ('approved', 'pending_approval')
  union all
  -- history that came as headers without lines
  select a.organization_id, a.project_id, a.pay_app_target, null, null, null, a.amount_approved, a.retainage_held, null
  from public.pay_apps a where a.status in ('approved', 'paid')
  union all
  select i.organization_id, i.project_id, null, null, null, null, null, null, i.amount_paid from public.invoices i where i.status <> 'void' and i.project_id is not null
), sums as (
  select e.organization_id, e.project_id, sum(e.uncoded) as uncoded, sum(e.approved) as approved, sum(e.pending) as pending, sum(e.collected) as collected,
    sum(e.certified) filter (where e.stream = 'owner') as owner_certified, sum(e.retainage) filter (where e.stream = 'owner') as owner_retainage,
    sum(e.certified) filter (where e.stream = 'lender') as lender_certified, sum(e.retainage) filter (where e.stream = 'lender') as lender_retainage
  from entries e group by 1, 2
), sov as (
  select s.organization_id, s.project_id, sum(s.scheduled_value) as total, sum(s.claimed_total) as claimed, sum(s.certified_total) as certified,
    sum(s.certified_retainage) as retainage, bool_or(s.is_certified) as is_certified
  from public.v_sov_line_status s group by 1, 2
)
select p.organization_id, p.id, p.id as project_id, p.code, p.name, p.status, p.archived_at, p.project_type, p.client_id, p.project_manager_id,
  m.full_name as project_manager, p.sov_basis, p.start_date, p.target_completion, p.actual_completion,
  t.original_contract_amount, f.approved_changes, f.pending_changes, f.revised_contract, t.estimated_cost, t.budget_total,
  f.original_budget, f.revised_budget, f.committed, f.remaining_committed, f.actual, f.uncoded_actual, f.eac, f.eac - f.actual as etc,
  f.revised_budget - f.eac as variance, coalesce(c.codes_over, 0) as codes_over, coalesce(c.overrun, 0) as overrun,
  f.billed as billed_to_date, f.claimed as claimed_to_date, coalesce(n.collected, 0) as collected, f.retainage as retainage_receivable, f.sov_total,
  case when f.sov_total > 0 then f.sov_total - f.revised_contract end as sov_out_of_balance,
  case when f.eac > 0 then round(r.counted / f.eac * 100, 2) end as cost_pct, round(r.billing * 100, 2) as billing_pct, s.physical_pct, s.planned_pct,
  r.earned_revenue, case when f.eac > 0 then f.billed - r.earned_revenue end as over_under_billing, f.revised_contract - f.billed as left_to_bill,
  f.revised_contract - r.earned_revenue as backlog,
  r.projected_margin, round(r.projected, 2) as projected_margin_pct, round(r.original, 2) as original_margin_pct, round(r.original - r.projected, 2) as margin_fade_pp,
  round(coalesce(s.physical_pct / 100, r.billing) * f.revised_budget / nullif(f.actual, 0), 3) as cpi,
  coalesce(s.physical_source, case when r.billing is not null then 'billing' end) as cpi_source,
  round(s.physical_pct / nullif(s.planned_pct, 0), 3) as spi,
  case when r.projected is null then null when r.projected < 0 or r.original - r.projected >= 10 then 'critical' when r.original - r.projected >= 5 then 'warning'
    when r.original - r.projected >= 2 then 'watch' else 'none' end as fade_severity,
  case when r.projected_margin < 0 then round(-r.projected_margin * (f.eac - r.counted) / f.eac, 2) else 0 end as loss_provision,
  s.days_late
from public.projects p
join public.project_terms t on t.project_id = p.id and t.organization_id = p.organization_id
join public.v_project_schedule s on s.organization_id = p.organization_id and s.project_id = p.id
left join codes c on c.organization_id = p.organization_id and c.project_id = p.id
left join sums n on n.organization_id = p.organization_id and n.project_id = p.id
left join sov v on v.organization_id = p.organization_id and v.project_id = p.id
left join public.employees m on m.id = p.project_manager_id and m.organization_id = p.organization_id
-- offset 0: worked out once for a project, not again in every column that uses it
cross join lateral (
  select coalesce(n.approved, 0) as approved_changes, coalesce(n.pending, 0) as pending_changes,
    t.original_contract_amount + coalesce(n.approved, 0) as revised_contract,
    coalesce(c.original_budget, 0) as original_budget, coalesce(c.revised_budget, 0) as revised_budget, coalesce(c.committed, 0) as committed,
    coalesce(c.remaining_committed, 0) as remaining_committed, coalesce(n.uncoded, 0) as uncoded_actual,
    coalesce(c.actual, 0) + coalesce(n.uncoded, 0) as actual, coalesce(c.eac, 0) + coalesce(n.uncoded, 0) as eac,
    -- certified: by lines, else by imported headers, else the opening figures
    coalesce(case when v.is_certified then v.certified end, h.certified, v.certified, 0) as billed,
    coalesce(case when v.is_certified or v.claimed > v.certified then v.claimed end, h.certified, v.claimed, 0) as claimed,
    coalesce(case when v.is_certified then v.retainage end, h.retainage, v.retainage, 0) as retainage, coalesce(v.total, 0) as sov_total
  from (select case p.sov_basis when 'owner' then n.owner_certified else n.lender_certified end as certified,
    case p.sov_basis when 'owner' then n.owner_retainage else n.lender_retainage end as retainage) h
  offset 0) f
cross join lateral (
  -- cost counts up to its estimate; no estimate gives no percentage, never 100 (least() would: S16)
  select u.counted, case when f.eac > 0 then f.revised_contract - f.eac end as projected_margin,
    case when f.eac > 0 then (f.revised_contract - f.eac) / nullif(f.revised_contract, 0) * 100 end as projected,
    (t.original_contract_amount - nullif(coalesce(nullif(t.estimated_cost, 0), f.original_budget), 0)) / nullif(t.original_contract_amount, 0) * 100 as original,
    case when f.sov_total > 0 then least(f.billed / f.sov_total, 1) end as billing,
    case when f.eac > 0 then round(f.revised_contract * u.counted / f.eac, 2) else 0 end as earned_revenue
  from (select least(greatest(f.actual, 0), f.eac) as counted) u
  offset 0) r
where (select private.reads_all()) or p.organization_id = any (array(select private.orgs_seeing('v_project_financials')))
  or p.id = any (array(select private.projects_seeing('v_project_financials')));
