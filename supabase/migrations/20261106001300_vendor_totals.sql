-- F18: what the company has with each vendor. For the whole organization only: a part of the sums would look like the whole.
create view public.v_vendor_totals with (security_invoker = true) as
with promised as (
  select k.organization_id, k.vendor_id, sum(k.revised_amount) as committed,
    count(distinct k.project_id) filter (where k.status = 'executed') as active_projects, count(distinct k.project_id) as total_projects
  from public.v_commitment_status k where k.status in ('executed', 'completed') group by 1, 2
), billed as (
  select b.organization_id, b.vendor_id, sum(b.amount) as billed, sum(b.balance) filter (where b.bucket is not null) as open_balance,
    avg(b.amount) filter (where b.bill_date > t.today - 365) as average
  from public.v_ap_aging b
  join public.v_today t on t.organization_id = b.organization_id
  where b.status in ('approved', 'partial', 'paid', 'disputed') group by 1, 2
), paid as (
  select p.organization_id, p.vendor_id, sum(p.amount) filter (where date_trunc('year', p.payment_date) = date_trunc('year', t.today)) as this_year,
    sum(p.amount) as paid, max(p.payment_date) as last_payment
  from public.payments p
  join public.v_today t on t.organization_id = p.organization_id
  where p.direction = 'outgoing' and p.status in ('processed', 'cleared') and p.vendor_id is not null group by 1, 2
), held as (
  select r.organization_id, r.vendor_id, sum(r.balance) as balance from public.retainage_entries r where r.direction = 'payable' group by 1, 2
)
select v.organization_id, v.id, v.id as vendor_id, v.name, coalesce(k.committed, 0) as committed, coalesce(b.billed, 0) as billed, coalesce(p.paid, 0) as paid,
  coalesce(p.this_year, 0) as paid_this_year, coalesce(b.open_balance, 0) as open_balance, coalesce(r.balance, 0) as retainage_held, p.last_payment,
  coalesce(k.active_projects, 0) as active_projects, coalesce(k.total_projects, 0) as total_projects, round(b.average, 2) as avg_bill_12m
from public.vendors v
left join promised k on k.organization_id = v.organization_id and k.vendor_id = v.id
left join billed b on b.organization_id = v.organization_id and b.vendor_id = v.id
left join paid p on p.organization_id = v.organization_id and p.vendor_id = v.id
left join held r on r.organization_id = v.organization_id and r.vendor_id = v.id
where (select private.reads_all()) or v.organization_id = any (array(select private.orgs_seeing('v_vendor_totals')));
comment on view public.v_vendor_totals is
  'Committed, billed, paid, open and held back per vendor. Money. Source: executed and completed commitments with changes; approved, partly paid, paid and disputed bills; processed and cleared payments; payable retainage. @ui {"label":"Vendor totals","labelPlural":"Vendor totals","group":"Vendors","icon":"vendor","title":"name","list":["name","committed","billed","paid_this_year","open_balance","retainage_held","last_payment","active_projects"],"totals":["committed","billed","paid","paid_this_year","open_balance","retainage_held"],"hidden":true}';
comment on column public.v_vendor_totals.avg_bill_12m is 'Mean of the bills of the last 365 days. @ui {"label":"Average bill"}';
comment on column public.v_vendor_totals.open_balance is 'Approved and not paid, without retainage.';
comment on column public.v_vendor_totals.active_projects is 'Projects with an executed commitment.';
select private.api_view('public.v_vendor_totals');
