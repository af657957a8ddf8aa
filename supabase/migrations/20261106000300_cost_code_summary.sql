-- F1–F7: job cost per cost code. Cost positive, credits negative; variance = budget less cost at completion, positive is good.
-- The ledgers are added up once, together; looked up per row the same figures took minutes (endpoints, head).
create view public.v_cost_code_summary with (security_invoker = true) as
with moves as (
  -- per cost code and commitment: what was spent,
  select e.organization_id, e.project_id, e.cost_code_id, e.commitment_id, sum(e.amount) as spent, null::numeric as promised, null::numeric as opening,
    null::public.commitment_status as status, null::numeric as pending, null::numeric as adjusted
  from public.cost_events e where e.status = 'posted' and not e.covered_by_opening and e.cost_code_id is not null group by 1, 2, 3, 4
  union all
  -- what a firm commitment promises, by its lines, else by its own code,
  select k.organization_id, k.project_id, case when l.id is null then k.cost_code_id else l.cost_code_id end, k.id, null,
    coalesce(l.total_cost, k.original_amount), case when l.id is null then k.opening_billed end, k.status, null, null
  from public.commitments k
  left join public.commitment_lines l on l.commitment_id = k.id and l.project_id = k.project_id and l.organization_id = k.organization_id
  where k.status in ('executed', 'completed') and case when l.id is null then k.cost_code_id else l.cost_code_id end is not null
  union all
  -- the approved changes of one, and the cost of other changes that wait,
  select c.organization_id, c.project_id, l.cost_code_id, k.id, null, case when k.id is not null then l.amount end, null, k.status,
    case when c.status = 'pending_approval' then l.amount end, null
  from public.change_orders c
  join public.change_order_lines l on l.change_order_id = c.id and l.project_id = c.project_id and l.organization_id = c.organization_id
  left join public.commitments k on k.id = c.commitment_id and k.project_id = c.project_id and k.organization_id = c.organization_id
    and k.status in ('executed', 'completed') and c.status = 'approved' and c.change_order_kind = 'subcontract'
  where l.cost_code_id is not null and (k.id is not null or (c.status = 'pending_approval' and c.change_order_kind <> 'subcontract'))
  union all
  -- and approved changes of the budget
  select a.organization_id, a.project_id, a.cost_code_id, null, null, null, null, null, null, a.amount from public.budget_adjustments a where a.approved_at is not null
), pairs as (
  select m.organization_id, m.project_id, m.cost_code_id, m.commitment_id, sum(m.spent) as spent, sum(m.promised) as promised, sum(m.opening) as opening,
    max(m.status) as status, sum(m.pending) as pending, sum(m.adjusted) as adjusted
  from moves m group by 1, 2, 3, 4
), ledger as (
  select p.organization_id, p.project_id, p.cost_code_id, sum(p.spent) as actual, coalesce(sum(p.spent) filter (where p.commitment_id is null), 0) as direct,
    sum(p.promised) as committed, coalesce(sum(greatest(p.promised - coalesce(p.opening, 0) - coalesce(p.spent, 0), 0)) filter (where p.status = 'executed'), 0) as remaining,
    sum(p.pending) as pending, sum(p.adjusted) as adjusted
  from pairs p group by 1, 2, 3
)
select c.organization_id, c.id, c.project_id, c.code, c.description, c.category, c.phase, c.cost_type, c.sort_order, c.archived_at,
  c.original_budget, f.revised_budget, coalesce(k.pending, 0) as pending_changes, f.committed, f.actual, f.remaining_committed, f.direct_actual,
  c.etc_override, c.etc_override_note,
  e.uncommitted_etc, e.eac, e.eac - f.actual as etc, f.revised_budget - e.eac as variance,
  round((f.revised_budget - e.eac) / nullif(f.revised_budget, 0) * 100, 2) as variance_pct,
  f.revised_budget - f.actual as budget_remaining, f.revised_budget - f.committed as uncommitted_budget,
  round(f.actual / nullif(f.revised_budget, 0) * 100, 2) as pct_spent,
  case when e.eac > f.revised_budget then 'over_budget'
    when f.revised_budget > 0 and e.eac > f.actual and f.actual >= 0.8 * f.revised_budget then 'watch' else 'ok' end as health,
  case when p.archived_at is null then p.status end as project_status
from public.cost_codes c
left join public.projects p on p.id = c.project_id and p.organization_id = c.organization_id
left join ledger k on k.organization_id = c.organization_id and k.project_id = c.project_id and k.cost_code_id = c.id
-- offset 0: worked out once for a code, not again in every column that uses it
cross join lateral (
  select c.original_budget + coalesce(k.adjusted, 0) as revised_budget,
    c.opening_committed + coalesce(k.committed, 0) as committed,
    c.opening_actual + coalesce(k.actual, 0) as actual,
    greatest(c.opening_committed - c.opening_actual, 0) + coalesce(k.remaining, 0) as remaining_committed,
    coalesce(k.direct, 0) + greatest(c.opening_actual - c.opening_committed, 0) as direct_actual
  offset 0) f
cross join lateral (
  select u.uncommitted_etc, f.actual + f.remaining_committed + u.uncommitted_etc as eac
  from (select coalesce(c.etc_override, greatest(f.revised_budget - f.committed - f.direct_actual, 0)) as uncommitted_etc) u
  offset 0) e;
comment on view public.v_cost_code_summary is
  'Job cost per cost code: budget, committed, actual, estimate at completion and variance. Money; cost positive. Source: cost codes, approved budget changes, executed and completed commitments with their approved changes, posted costs outside the opening figures. @ui {"label":"Job cost","labelPlural":"Job cost","group":"Job costing","icon":"code","title":"description","subtitle":"code","list":["code","description","category","revised_budget","committed","actual","eac","variance","pct_spent","health"],"filters":["project_id","category","health"],"search":["code","description","category"],"totals":["original_budget","revised_budget","committed","actual","remaining_committed","uncommitted_etc","eac","variance"],"hidden":true}';
comment on column public.v_cost_code_summary.revised_budget is 'F1: original budget plus approved budget changes.';
comment on column public.v_cost_code_summary.pending_changes is 'Cost of change orders that wait for approval; in no other figure.';
comment on column public.v_cost_code_summary.committed is 'F2: opening commitments plus executed and completed commitments with their approved changes.';
comment on column public.v_cost_code_summary.actual is 'F3: opening cost plus posted costs.';
comment on column public.v_cost_code_summary.remaining_committed is 'F4: committed and not yet billed; nothing on completed commitments, never less than 0.';
comment on column public.v_cost_code_summary.direct_actual is 'Posted cost that came through no commitment.';
comment on column public.v_cost_code_summary.uncommitted_etc is 'F5: manual estimate, else revised budget less committed less direct cost, never less than 0. @ui {"label":"Uncommitted estimate"}';
comment on column public.v_cost_code_summary.eac is 'F6: actual + remaining committed + uncommitted estimate. @ui {"label":"EAC","help":"Estimate at completion"}';
comment on column public.v_cost_code_summary.etc is 'EAC less actual: cost still to come. @ui {"label":"ETC","help":"Estimate to complete"}';
comment on column public.v_cost_code_summary.etc_override is '@ui {"label":"Manual estimate"}';
comment on column public.v_cost_code_summary.etc_override_note is '@ui {"label":"Reason for the estimate"}';
comment on column public.v_cost_code_summary.variance is 'F7: revised budget less EAC; positive is under budget. @ui {"good":"up"}';
comment on column public.v_cost_code_summary.variance_pct is 'Variance in percent of the revised budget. @ui {"label":"Variance %","good":"up"}';
comment on column public.v_cost_code_summary.pct_spent is 'Actual in percent of the revised budget. @ui {"label":"Spent %","kind":"percent"}';
comment on column public.v_cost_code_summary.health is 'over_budget: EAC above budget; watch: 80 % spent with work left; else ok. @ui {"options":["ok","watch","over_budget"]}';
comment on column public.v_cost_code_summary.project_status is 'Status of the project; empty when it is archived.';
select private.api_view('public.v_cost_code_summary', labels => '{projects}');
