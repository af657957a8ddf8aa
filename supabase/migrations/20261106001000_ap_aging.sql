-- F14: payables by due date: bills that are approved and not paid. A signed subcontract is no payable until it is billed;
-- recurring expenses are forecast, not payable (endpoints S4).
create view public.v_ap_aging with (security_invoker = true) as
with due as (
  select b.*, t.today, v.name as vendor_name, coalesce(b.due_date, b.bill_date + coalesce(v.payment_terms_days, 30)::integer) as due_on,
    b.status in ('approved', 'partial', 'disputed') and b.balance > 0 as is_open
  from public.vendor_bills b
  join public.v_today t on t.organization_id = b.organization_id
  join public.vendors v on v.id = b.vendor_id and v.organization_id = b.organization_id
)
select d.organization_id, d.id, d.vendor_id, d.vendor_name, d.project_id, p.code as project_code, d.commitment_id, d.bill_number, d.bill_date,
  d.due_on as due_date, d.due_date is null as due_date_assumed, d.amount, d.retainage_withheld, d.amount_paid, d.balance, d.status, d.lien_waiver_required,
  case when d.is_open then greatest(d.today - d.due_on, 0) else 0 end as days_past_due,
  d.is_open and d.due_on <= d.today + 7 as is_due_soon,
  case when not d.is_open then null when d.today <= d.due_on then 'current' when d.today - d.due_on <= 30 then '1-30'
    when d.today - d.due_on <= 60 then '31-60' when d.today - d.due_on <= 90 then '61-90' else '90+' end as bucket
from due d
left join public.projects p on p.id = d.project_id and p.organization_id = d.organization_id;
comment on view public.v_ap_aging is
  'Bills with what is open on them and how late it is. Money and days. Open: approved, partly paid or disputed, balance above 0; balance = amount - retainage withheld - paid; age from the due date, else bill date plus the terms of the vendor, else 30 days. @ui {"label":"Bill","labelPlural":"Payables","group":"Finance","menu":2,"icon":"invoice","title":"bill_number","subtitle":"vendor_name","sort":"due_date asc","list":["bill_number","vendor_name","project_code","bill_date","due_date","amount","retainage_withheld","balance","status","days_past_due","bucket"],"filters":["bucket","status","vendor_id","project_id"],"search":["bill_number","vendor_name"],"totals":["amount","retainage_withheld","balance"]}';
comment on column public.v_ap_aging.due_date is 'Due date, or the assumed one.';
comment on column public.v_ap_aging.due_date_assumed is 'The bill has no due date: bill date plus terms.';
comment on column public.v_ap_aging.balance is 'Amount less retainage withheld less what was paid.';
comment on column public.v_ap_aging.days_past_due is 'Days since the due date while something is open; 0 until then. @ui {"unit":"days"}';
comment on column public.v_ap_aging.is_due_soon is 'Open and due within 7 days, or late. @ui {"label":"Due soon"}';
comment on column public.v_ap_aging.bucket is 'current, 1-30, 31-60, 61-90 or 90+ days past due; empty when nothing is open. @ui {"options":["current","1-30","31-60","61-90","90+"]}';
select private.api_view('public.v_ap_aging', labels => '{projects}');

-- As it was at the end of a day: what was paid later was still open then.
create function public.ap_aging(p_org uuid, p_as_of date default null)
returns table (id uuid, project_id uuid, project_code text, vendor_id uuid, vendor_name text, bill_number text, bill_date date, due_date date, amount numeric, balance numeric,
  days_past_due integer, bucket text)
language plpgsql stable security invoker set search_path = '' as $$
#variable_conflict use_column
begin
  if not private.is_told_whole(p_org, 'v_ap_aging') then
    return;
  end if;
  return query
  with day as (
    select coalesce(p_as_of, t.today) as d, t.today from public.v_today t where t.organization_id = p_org
  ), later as (
    select a.vendor_bill_id, sum(a.amount) as amount
    from public.payment_applications a
    join public.payments p on p.id = a.payment_id and p.organization_id = a.organization_id and p.status in ('processed', 'cleared') and p.direction = 'outgoing'
    cross join day
    where a.organization_id = p_org and a.vendor_bill_id is not null and private.came_later(p.payment_date, day.d, day.today)
    group by 1
  ), open as (
    select v.*, v.balance + coalesce(l.amount, 0) as open_amount, greatest(day.d - v.due_date, 0) as age
    from public.v_ap_aging v
    cross join day
    left join later l on l.vendor_bill_id = v.id
    where v.organization_id = p_org and v.status in ('approved', 'partial', 'disputed', 'paid') and not private.came_later(v.bill_date, day.d, day.today)
  )
  select o.id, o.project_id, o.project_code, o.vendor_id, o.vendor_name, o.bill_number, o.bill_date, o.due_date, o.amount, o.open_amount, case when o.open_amount > 0 then o.age else 0 end,
    case when o.open_amount < 0 then null when o.age = 0 then 'current' when o.age <= 30 then '1-30' when o.age <= 60 then '31-60' when o.age <= 90 then '61-90' else '90+' end
  from open o where o.open_amount <> 0 order by o.due_date, o.bill_number;
end $$;
comment on function public.ap_aging(uuid, date) is
  'Open payables at the end of a day (default today): balance = amount - retainage withheld - payments dated up to it; age against it. Credits (balance below 0) are in no bucket. Today it is what v_ap_aging says. Money and days. For who reads the whole organization (PT403 for who reads a part): a payment of several jobs belongs to none.';
select private.expose('public.ap_aging(uuid, date)'::regprocedure);
