-- F11, F20 and endpoints 3.2: the figures of each project. Three percentages, three names: cost % (revenue), billing % (draws),
-- physical % (CPI, SPI). over_under_billing = billed - earned, positive is overbilled. Ratios stay unrounded inside.
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
), figures as (
  select p.organization_id, p.id as project_id, p.code, p.name, p.status, p.archived_at, p.project_type, p.client_id, p.project_manager_id, p.sov_basis,
    p.start_date, p.target_completion, p.actual_completion,
    t.original_contract_amount, t.estimated_cost, t.budget_total, coalesce(n.approved, 0) as approved_changes, coalesce(n.pending, 0) as pending_changes,
    t.original_contract_amount + coalesce(n.approved, 0) as revised_contract,
    coalesce(c.original_budget, 0) as original_budget, coalesce(c.revised_budget, 0) as revised_budget, coalesce(c.committed, 0) as committed,
    coalesce(c.remaining_committed, 0) as remaining_committed, coalesce(c.actual, 0) + coalesce(n.uncoded, 0) as actual, coalesce(n.uncoded, 0) as uncoded_actual,
    coalesce(c.eac, 0) + coalesce(n.uncoded, 0) as eac, coalesce(c.codes_over, 0) as codes_over, coalesce(c.overrun, 0) as overrun,
    coalesce(case when v.is_certified then v.certified end, case p.sov_basis when 'owner' then n.owner_certified else n.lender_certified end, v.certified, 0) as billed,
    coalesce(case when v.is_certified or v.claimed > v.certified then v.claimed end, case p.sov_basis when 'owner' then n.owner_certified else n.lender_certified end, v.claimed, 0) as claimed,
    coalesce(case when v.is_certified then v.retainage end, case p.sov_basis when 'owner' then n.owner_retainage else n.lender_retainage end, v.retainage, 0) as retainage, coalesce(n.collected, 0) as collected, coalesce(v.total, 0) as sov_total
  from public.projects p
  join public.project_terms t on t.project_id = p.id and t.organization_id = p.organization_id
  left join codes c on c.organization_id = p.organization_id and c.project_id = p.id
  left join sums n on n.organization_id = p.organization_id and n.project_id = p.id
  left join sov v on v.organization_id = p.organization_id and v.project_id = p.id
  where (select private.reads_all()) or p.organization_id = any (array(select private.orgs_seeing('v_project_financials')))
    or p.id = any (array(select private.projects_seeing('v_project_financials')))
), ratios as (
  -- cost counts up to its estimate; no estimate gives no percentage, never 100 (least() would: S16)
  select f.*, least(greatest(f.actual, 0), f.eac) as counted,
    case when f.eac > 0 then f.revised_contract - f.eac end as projected_margin,
    case when f.eac > 0 then (f.revised_contract - f.eac) / nullif(f.revised_contract, 0) * 100 end as projected,
    (f.original_contract_amount - nullif(coalesce(nullif(f.estimated_cost, 0), f.original_budget), 0)) / nullif(f.original_contract_amount, 0) * 100 as original,
    case when f.sov_total > 0 then least(f.billed / f.sov_total, 1) end as billing
  from figures f
), earned as (
  select r.*, case when r.eac > 0 then round(r.revised_contract * r.counted / r.eac, 2) else 0 end as earned_revenue from ratios r
)
select e.organization_id, e.project_id as id, e.project_id, e.code, e.name, e.status, e.archived_at, e.project_type, e.client_id, e.project_manager_id,
  m.full_name as project_manager, e.sov_basis, e.start_date, e.target_completion, e.actual_completion,
  e.original_contract_amount, e.approved_changes, e.pending_changes, e.revised_contract, e.estimated_cost, e.budget_total,
  e.original_budget, e.revised_budget, e.committed, e.remaining_committed, e.actual, e.uncoded_actual, e.eac, e.eac - e.actual as etc,
  e.revised_budget - e.eac as variance, e.codes_over, e.overrun,
  e.billed as billed_to_date, e.claimed as claimed_to_date, e.collected, e.retainage as retainage_receivable, e.sov_total,
  case when e.sov_total > 0 then e.sov_total - e.revised_contract end as sov_out_of_balance,
  case when e.eac > 0 then round(e.counted / e.eac * 100, 2) end as cost_pct, round(e.billing * 100, 2) as billing_pct, s.physical_pct, s.planned_pct,
  e.earned_revenue, e.billed - e.earned_revenue as over_under_billing, e.revised_contract - e.billed as left_to_bill,
  e.revised_contract - e.earned_revenue as backlog,
  e.projected_margin, round(e.projected, 2) as projected_margin_pct, round(e.original, 2) as original_margin_pct, round(e.original - e.projected, 2) as margin_fade_pp,
  round(coalesce(s.physical_pct / 100, e.billing) * e.revised_budget / nullif(e.actual, 0), 3) as cpi,
  coalesce(s.physical_source, case when e.billing is not null then 'billing' end) as cpi_source,
  round(s.physical_pct / nullif(s.planned_pct, 0), 3) as spi,
  case when e.projected is null then null when e.projected < 0 or e.original - e.projected >= 10 then 'critical' when e.original - e.projected >= 5 then 'warning'
    when e.original - e.projected >= 2 then 'watch' else 'none' end as fade_severity,
  case when e.projected_margin < 0 then round(-e.projected_margin * (e.eac - e.counted) / e.eac, 2) else 0 end as loss_provision,
  s.days_late
from earned e
join public.v_project_schedule s on s.organization_id = e.organization_id and s.project_id = e.project_id
left join public.employees m on m.id = e.project_manager_id and m.organization_id = e.organization_id;
