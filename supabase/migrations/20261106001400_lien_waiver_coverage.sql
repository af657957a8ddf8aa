-- F13, endpoints 3.7 and S11: per project and vendor, how many of the dollars paid are covered by waivers. A conditional and
-- an unconditional waiver for the same payment cover the same dollars: the larger one counts, never the sum.

-- Last day money went to a vendor for a project: a payment of several jobs belongs to no project, so a project manager sees
-- his bills, but not what paid them.
create function private.last_payments() returns table (organization_id uuid, project_id uuid, vendor_id uuid, last_paid date)
language plpgsql stable security definer set search_path = '' as $$
begin
  return query
  select b.organization_id, b.project_id, b.vendor_id, max(p.payment_date)
  from public.payment_applications a
  join public.payments p on p.id = a.payment_id and p.organization_id = a.organization_id and p.direction = 'outgoing' and p.status in ('processed', 'cleared')
  join public.vendor_bills b on b.id = a.vendor_bill_id and b.organization_id = a.organization_id
  where b.organization_id in (select private.orgs_with('member')) or (auth.uid() is null and current_setting('role') <> 'authenticated')
  group by 1, 2, 3;
end $$;
select private.expose('private.last_payments()'::regprocedure);

create view public.v_lien_waiver_coverage with (security_invoker = true) as
with bills as (
  select b.organization_id, b.project_id, b.vendor_id, sum(b.amount_paid) as paid, sum(b.balance) filter (where b.bucket is not null) as pending
  from public.v_ap_aging b where b.status in ('approved', 'partial', 'paid', 'disputed') group by 1, 2, 3
), each_payment as (
  select w.organization_id, w.project_id, w.vendor_id, coalesce(w.payment_id::text, w.draw_label, '') as payment, count(*) as n,
    coalesce(sum(w.amount) filter (where w.waiver_type in ('unconditional_progress', 'unconditional_final')), 0) as unconditional,
    coalesce(sum(w.amount) filter (where w.waiver_type in ('conditional_progress', 'conditional_final')), 0) as conditional,
    bool_or(w.waiver_type = 'unconditional_final') as has_final
  from public.lien_waivers w where w.status = 'received' group by 1, 2, 3, 4
), waived as (
  select e.organization_id, e.project_id, e.vendor_id, sum(e.unconditional) as unconditional, sum(e.conditional) as conditional,
    sum(greatest(e.unconditional, e.conditional)) as covered, sum(e.n) as n, bool_or(e.has_final) as has_final
  from each_payment e group by 1, 2, 3
), parts as (
  select b.organization_id, b.project_id, b.vendor_id, b.paid, b.pending, 0::numeric as unconditional, 0::numeric as conditional, 0::numeric as covered,
    0::numeric as n, false as has_final, null::date as last_paid, true as is_seen from bills b
  union all
  select w.organization_id, w.project_id, w.vendor_id, 0, 0, w.unconditional, w.conditional, w.covered, w.n, w.has_final, null, true from waived w
  union all
  select l.organization_id, l.project_id, l.vendor_id, 0, 0, 0, 0, 0, 0, false, l.last_paid, false from private.last_payments() l
), figures as (
  select x.organization_id, x.project_id, x.vendor_id, coalesce(sum(x.paid), 0) as paid_to_date, max(x.last_paid) as last_paid,
    coalesce(sum(x.pending), 0) as pending_payment, sum(x.unconditional) as unconditional, sum(x.conditional) as conditional, sum(x.covered) as covered,
    sum(x.n)::bigint as waiver_count, bool_or(x.has_final) as has_final
  from parts x group by 1, 2, 3 having bool_or(x.is_seen)
)
select f.organization_id, md5(concat_ws(' ', f.project_id, f.vendor_id))::uuid as id, f.project_id, p.code as project_code, f.vendor_id, v.name as vendor_name, f.paid_to_date, f.last_paid, f.pending_payment,
  f.unconditional, f.conditional, f.waiver_count, f.has_final,
  case when f.has_final then 0 else greatest(f.paid_to_date - f.unconditional, 0) end as unwaived_paid,
  case when f.has_final or f.paid_to_date <= f.unconditional then 'low'
    when f.paid_to_date <= f.covered and f.last_paid >= t.today - 30 then 'medium'
    when f.paid_to_date <= f.covered then 'high' else 'very_high' end as risk
from figures f
join public.v_today t on t.organization_id = f.organization_id
left join public.vendors v on v.id = f.vendor_id and v.organization_id = f.organization_id
left join public.projects p on p.id = f.project_id and p.organization_id = f.organization_id
where (select private.reads_all()) or f.organization_id = any (array(select private.orgs_seeing('v_lien_waiver_coverage')))
  or f.project_id = any (array(select private.projects_seeing('v_lien_waiver_coverage')));
comment on view public.v_lien_waiver_coverage is
  'Dollars paid and dollars waived per project and vendor. Money. Source: payments applied to bills, received lien waivers. Risk: low = covered by unconditional waivers or a final one; medium = by a conditional one and paid within 30 days; high = by an older one; very_high = not covered. @ui {"label":"Waiver coverage","labelPlural":"Waiver coverage","group":"Billing","icon":"waiver","title":"vendor_name","subtitle":"project_code","list":["project_code","vendor_name","paid_to_date","unconditional","conditional","unwaived_paid","pending_payment","last_paid","risk"],"filters":["risk","project_id","vendor_id"],"totals":["paid_to_date","unwaived_paid","pending_payment"],"hidden":true}';
comment on column public.v_lien_waiver_coverage.risk is '@ui {"options":["low","medium","high","very_high"]}';
comment on column public.v_lien_waiver_coverage.paid_to_date is 'Processed and cleared payments on bills of the vendor for the project.';
comment on column public.v_lien_waiver_coverage.unconditional is 'Amount of received unconditional waivers.';
comment on column public.v_lien_waiver_coverage.conditional is 'Amount of received conditional waivers.';
comment on column public.v_lien_waiver_coverage.unwaived_paid is 'Paid less unconditional waivers; 0 with a final one. @ui {"good":"down"}';
comment on column public.v_lien_waiver_coverage.pending_payment is 'Open bills: ask for conditional waivers before paying them.';
comment on column public.v_lien_waiver_coverage.has_final is 'A final unconditional waiver was received. @ui {"label":"Final waiver"}';
select private.api_view('public.v_lien_waiver_coverage', labels => '{projects}');
