-- F8: what has become of each commitment. Money, positive is owed to the vendor.
create view public.v_commitment_status with (security_invoker = true) as
with changes as (
  select c.organization_id, c.project_id, c.commitment_id, sum(c.approved_amount) filter (where c.status = 'approved') as approved,
    sum(c.amount) filter (where c.status = 'pending_approval') as pending
  from public.change_orders c where c.change_order_kind = 'subcontract' group by 1, 2, 3
), posted as (
  select e.organization_id, e.project_id, e.commitment_id, sum(e.amount) as amount
  from public.cost_events e where e.status = 'posted' and not e.covered_by_opening and e.commitment_id is not null group by 1, 2, 3
), withheld as (
  select b.organization_id, b.project_id, b.commitment_id, sum(b.retainage_withheld) as amount
  from public.vendor_bills b where b.status in ('approved', 'partial', 'paid', 'disputed') and b.commitment_id is not null group by 1, 2, 3
), released as (
  select r.organization_id, r.project_id, r.commitment_id, sum(r.amount_released) as amount
  from public.retainage_entries r where r.direction = 'payable' and r.commitment_id is not null group by 1, 2, 3
), figures as (
  select k.organization_id, k.id, k.project_id, k.vendor_id, k.cost_code_id, k.commitment_number, k.commitment_type, k.description, k.status,
    k.original_amount, coalesce(c.approved, 0) as approved_changes, coalesce(c.pending, 0) as pending_changes,
    k.original_amount + coalesce(c.approved, 0) as revised_amount,
    k.opening_billed + coalesce(p.amount, 0) as billed_to_date, coalesce(w.amount, 0) - coalesce(r.amount, 0) as retainage_held
  from public.commitments k
  left join changes c on c.organization_id = k.organization_id and c.project_id = k.project_id and c.commitment_id = k.id
  left join posted p on p.organization_id = k.organization_id and p.project_id = k.project_id and p.commitment_id = k.id
  left join withheld w on w.organization_id = k.organization_id and w.project_id = k.project_id and w.commitment_id = k.id
  left join released r on r.organization_id = k.organization_id and r.project_id = k.project_id and r.commitment_id = k.id
)
select f.organization_id, f.id, f.id as commitment_id, f.project_id, p.code as project_code, f.vendor_id, v.name as vendor_name, f.cost_code_id,
  f.commitment_number, f.commitment_type, f.description, f.status, f.original_amount, f.approved_changes, f.pending_changes, f.revised_amount,
  f.billed_to_date,
  -- what is finished or cancelled has nothing left to bill; an overrun stays
  case when f.status in ('completed', 'cancelled') then least(f.revised_amount - f.billed_to_date, 0) else f.revised_amount - f.billed_to_date end as remaining,
  round(f.billed_to_date / nullif(f.revised_amount, 0) * 100, 2) as pct_billed, f.billed_to_date > f.revised_amount as is_overbilled, f.retainage_held
from figures f
left join public.vendors v on v.id = f.vendor_id and v.organization_id = f.organization_id
left join public.projects p on p.id = f.project_id and p.organization_id = f.organization_id
where (select private.reads_all()) or f.organization_id = any (array(select private.orgs_seeing('v_commitment_status')))
  or f.project_id = any (array(select private.projects_seeing('v_commitment_status')));
comment on view public.v_commitment_status is
  'Commitments with changes, what was billed on them and what is left. Money. Source: commitments, subcontract change orders, posted costs, bills and retainage. @ui {"label":"Commitment","labelPlural":"Commitment status","group":"Job costing","icon":"commitment","title":"commitment_number","subtitle":"vendor_name","sort":"commitment_number asc","list":["commitment_number","commitment_type","vendor_name","project_code","revised_amount","billed_to_date","remaining","pct_billed","retainage_held","status"],"filters":["status","commitment_type","project_id","vendor_id","is_overbilled"],"search":["commitment_number","description"],"totals":["revised_amount","billed_to_date","remaining","retainage_held"],"hidden":true}';
comment on column public.v_commitment_status.original_amount is 'Sum of the lines, with tax and shipping of its purchase order, or the amount entered when there are no lines.';
comment on column public.v_commitment_status.approved_changes is 'Approved amount of its subcontract change orders.';
comment on column public.v_commitment_status.revised_amount is 'Original amount plus approved changes.';
comment on column public.v_commitment_status.billed_to_date is 'Billed before the opening date plus posted costs on it.';
comment on column public.v_commitment_status.remaining is 'Revised amount less billed; negative means billed over the amount. Nothing is left on what is completed.';
comment on column public.v_commitment_status.pct_billed is 'Billed in percent of the revised amount. @ui {"label":"Billed %","kind":"percent"}';
comment on column public.v_commitment_status.is_overbilled is '@ui {"label":"Overbilled"}';
comment on column public.v_commitment_status.retainage_held is 'Withheld on its bills less what was released.';
select private.api_view('public.v_commitment_status', labels => '{vendors,projects}');
