-- F1–F7: job cost per cost code. Cost positive, credits negative; variance = budget less cost at completion, positive is good.
-- Each ledger is grouped once and joined; looked up per row the same figures took minutes (endpoints, head).
create view public.v_cost_code_summary with (security_invoker = true) as
with adjusted as (
  select a.organization_id, a.project_id, a.cost_code_id, sum(a.amount) as amount
  from public.budget_adjustments a where a.approved_at is not null group by 1, 2, 3
), pending as (
  select l.organization_id, l.project_id, l.cost_code_id, sum(l.amount) as amount
  from public.change_order_lines l
  join public.change_orders c on c.id = l.change_order_id and c.organization_id = l.organization_id and c.project_id = l.project_id
  where c.status = 'pending_approval' and c.change_order_kind <> 'subcontract' and l.cost_code_id is not null group by 1, 2, 3
), posted as (
  select e.organization_id, e.project_id, e.cost_code_id, sum(e.amount) as actual, sum(e.amount) filter (where e.commitment_id is null) as direct
  from public.cost_events e
  where e.status = 'posted' and not e.covered_by_opening and e.cost_code_id is not null group by 1, 2, 3
), firm as (
  select k.organization_id, k.project_id, k.id, k.cost_code_id, k.status, k.original_amount, k.opening_billed,
    exists (select from public.commitment_lines l where l.commitment_id = k.id and l.project_id = k.project_id and l.organization_id = k.organization_id) as has_lines
  from public.commitments k where k.status in ('executed', 'completed')
), shares as (
  -- what a commitment promises per cost code: its lines, else its own code; and the approved changes of it
  select k.organization_id, k.project_id, k.id, l.cost_code_id, k.status, l.total_cost as amount, 0::numeric as opening
  from firm k join public.commitment_lines l on l.commitment_id = k.id and l.project_id = k.project_id and l.organization_id = k.organization_id
  where l.cost_code_id is not null
  union all
  select k.organization_id, k.project_id, k.id, k.cost_code_id, k.status, k.original_amount, k.opening_billed
  from firm k where k.cost_code_id is not null and not k.has_lines
  union all
  select k.organization_id, k.project_id, k.id, l.cost_code_id, k.status, l.amount, 0
  from firm k
  join public.change_orders c on c.commitment_id = k.id and c.project_id = k.project_id and c.organization_id = k.organization_id
    and c.status = 'approved' and c.change_order_kind = 'subcontract'
  join public.change_order_lines l on l.change_order_id = c.id and l.project_id = c.project_id and l.organization_id = c.organization_id
  where l.cost_code_id is not null
), promised as (
  select s.organization_id, s.project_id, s.id, s.cost_code_id, s.status, sum(s.amount) as amount, sum(s.opening) as opening
  from shares s group by 1, 2, 3, 4, 5
), billed as (
  select e.organization_id, e.project_id, e.commitment_id, e.cost_code_id, sum(e.amount) as amount
  from public.cost_events e
  where e.status = 'posted' and not e.covered_by_opening and e.commitment_id is not null group by 1, 2, 3, 4
), committed as (
  select p.organization_id, p.project_id, p.cost_code_id, sum(p.amount) as amount,
    sum(greatest(p.amount - p.opening - coalesce(b.amount, 0), 0)) filter (where p.status = 'executed') as remaining
  from promised p
  left join billed b on b.organization_id = p.organization_id and b.project_id = p.project_id
    and b.commitment_id = p.id and b.cost_code_id = p.cost_code_id
  group by 1, 2, 3
), figures as (
  select c.organization_id, c.id, c.project_id, c.code, c.description, c.category, c.phase, c.cost_type, c.sort_order, c.archived_at,
    c.original_budget, c.original_budget + coalesce(a.amount, 0) as revised_budget, coalesce(n.amount, 0) as pending_changes,
    c.opening_committed + coalesce(k.amount, 0) as committed,
    c.opening_actual + coalesce(e.actual, 0) as actual,
    greatest(c.opening_committed - c.opening_actual, 0) + coalesce(k.remaining, 0) as remaining_committed,
    coalesce(e.direct, 0) + greatest(c.opening_actual - c.opening_committed, 0) as direct_actual,
    c.etc_override
  from public.cost_codes c
  left join adjusted a on a.organization_id = c.organization_id and a.project_id = c.project_id and a.cost_code_id = c.id
  left join pending n on n.organization_id = c.organization_id and n.project_id = c.project_id and n.cost_code_id = c.id
  left join committed k on k.organization_id = c.organization_id and k.project_id = c.project_id and k.cost_code_id = c.id
  left join posted e on e.organization_id = c.organization_id and e.project_id = c.project_id and e.cost_code_id = c.id
), estimated as (
  select f.*, coalesce(f.etc_override, greatest(f.revised_budget - f.committed - f.direct_actual, 0)) as uncommitted_etc from figures f
), completed as (
  select e.*, e.actual + e.remaining_committed + e.uncommitted_etc as eac from estimated e
)
select e.organization_id, e.id, e.project_id, e.code, e.description, e.category, e.phase, e.cost_type, e.sort_order, e.archived_at,
  e.original_budget, e.revised_budget, e.pending_changes, e.committed, e.actual, e.remaining_committed, e.direct_actual, e.etc_override,
  e.uncommitted_etc, e.eac, e.eac - e.actual as etc, e.revised_budget - e.eac as variance,
  round((e.revised_budget - e.eac) / nullif(e.revised_budget, 0) * 100, 2) as variance_pct,
  e.revised_budget - e.actual as budget_remaining, e.revised_budget - e.committed as uncommitted_budget,
  round(e.actual / nullif(e.revised_budget, 0) * 100, 2) as pct_spent,
  case when e.eac > e.revised_budget then 'over_budget'
    when e.revised_budget > 0 and e.eac > e.actual and e.actual >= 0.8 * e.revised_budget then 'watch' else 'ok' end as health
from completed e;
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
comment on column public.v_cost_code_summary.variance is 'F7: revised budget less EAC; positive is under budget. @ui {"good":"up"}';
comment on column public.v_cost_code_summary.variance_pct is 'Variance in percent of the revised budget. @ui {"label":"Variance %","good":"up"}';
comment on column public.v_cost_code_summary.pct_spent is 'Actual in percent of the revised budget. @ui {"label":"Spent %","kind":"percent"}';
comment on column public.v_cost_code_summary.health is 'over_budget: EAC above budget; watch: 80 % spent with work left; else ok.';
select private.api_view('public.v_cost_code_summary');
