-- Bills to pay (roles-and-screens 4.7): what is still to be paid of each, and what a payment of it would wait for.

-- A payment of several jobs and a waiver without a job are read by nobody who sees one job; what they come to per bill is his.
create function private.payable_parts() returns table (bill_id uuid, in_payment numeric, uncovered numeric, is_final boolean)
language plpgsql stable security definer set search_path = '' as $$
begin
  return query
  with open as (
    select b.id, b.organization_id, b.project_id, b.vendor_id, b.retainage_entry_id from public.vendor_bills b
    where b.status in ('approved', 'partial', 'disputed') and b.balance > 0
      and (b.organization_id in (select private.orgs_with('member')) or (auth.uid() is null and current_setting('role') <> 'authenticated'))
  ), prepared as (
    select a.vendor_bill_id, sum(a.amount) as amount
    from public.payments p join public.payment_applications a on a.payment_id = p.id and a.organization_id = p.organization_id
    where p.status in ('draft', 'submitted', 'approved', 'scheduled', 'held') and p.direction = 'outgoing' and a.vendor_bill_id is not null group by 1
  )
  select o.id, coalesce(r.amount, 0), case when o.project_id is not null then coalesce(x.amount, 0) - coalesce(c.amount, 0) end, o.retainage_entry_id is not null
  from open o
  -- private.unwaived(), of all of them at once
  left join private.vendor_payouts x on x.organization_id = o.organization_id and x.project_id = o.project_id and x.vendor_id = o.vendor_id
  left join private.waiver_covers c on c.organization_id = o.organization_id and c.project_id = o.project_id and c.vendor_id = o.vendor_id
  left join prepared r on r.vendor_bill_id = o.id;
end $$;
comment on function private.payable_parts() is
  'Of each open bill: what prepared payments will pay of it, and what was paid to the vendor on the job less the waivers there are, and whether it pays out retainage, against the final waiver alone.';
select private.expose('private.payable_parts()'::regprocedure);

create view public.v_payable_bills with (security_invoker = true) as
with bills as (
  select a.organization_id, a.id, a.vendor_id, a.vendor_name, a.project_id, a.project_code, a.commitment_id, a.bill_number, a.bill_date, a.due_date,
    a.due_date - t.today as days_to_due, a.days_past_due, a.is_due_soon, a.balance, a.retainage_withheld, a.status, p.in_payment, a.balance - p.in_payment as payable,
    p.uncovered, p.is_final, v.insurance_expiry, t.today, s.lien_waiver_threshold, s.insurance_alert_days,
    a.lien_waiver_required or coalesce(k.lien_waiver_required, false) as is_waiver_asked
  from public.v_ap_aging a
  join public.v_today t on t.organization_id = a.organization_id
  join private.payable_parts() p on p.bill_id = a.id
  join public.vendors v on v.id = a.vendor_id and v.organization_id = a.organization_id
  left join public.commitments k on k.id = a.commitment_id and k.organization_id = a.organization_id
  left join public.organization_settings s on s.organization_id = a.organization_id
)
select b.organization_id, b.id, b.vendor_id, b.vendor_name, b.project_id, b.project_code, b.bill_number, b.bill_date, b.due_date, b.days_to_due, b.days_past_due,
  b.is_due_soon, b.balance, b.retainage_withheld, b.in_payment, b.payable, b.status,
  case when b.project_id is null or not (b.is_final or b.is_waiver_asked or b.payable >= b.lien_waiver_threshold) then 'not_required'
    when b.uncovered = '-infinity' or (not b.is_final and b.uncovered + b.payable <= 0) then 'covered'
    when exists (select from public.lien_waivers w where w.organization_id = b.organization_id and w.vendor_id = b.vendor_id and w.project_id = b.project_id
      and w.status = 'requested' and (not b.is_final or w.waiver_type = 'unconditional_final')) then 'requested' else 'missing' end as waiver_state,
  case when b.insurance_expiry is null then 'missing' when b.insurance_expiry < b.today then 'expired'
    when b.insurance_expiry <= b.today + coalesce(b.insurance_alert_days, 30)::integer then 'expiring' else 'valid' end as coi_status,
  b.insurance_expiry
from bills b
where (select private.reads_all()) or b.organization_id = any (array(select private.orgs_seeing('v_payable_bills')))
  or b.project_id = any (array(select private.projects_seeing('v_payable_bills')));
comment on view public.v_payable_bills is
  'Approved, partly paid and disputed bills with what is to be paid and what a payment waits for. Money and days. Payable = balance - in prepared payments. @ui {"label":"Bill","labelPlural":"Bills to pay","group":"Finance","icon":"invoice","title":"vendor_name","subtitle":"bill_number","sort":"due_date asc","list":["vendor_name","bill_number","project_code","due_date","days_past_due","balance","retainage_withheld","in_payment","payable","waiver_state","coi_status"],"filters":["vendor_id","project_id","waiver_state","coi_status","status"],"search":["vendor_name","bill_number"],"totals":["balance","retainage_withheld","in_payment","payable"],"hidden":true}';
comment on column public.v_payable_bills.days_to_due is 'Days until it is due, negative when it is late. @ui {"unit":"days"}';
comment on column public.v_payable_bills.days_past_due is 'Days since the due date; 0 until then. @ui {"label":"Days late","unit":"days"}';
comment on column public.v_payable_bills.is_due_soon is 'Due within 7 days, or late. @ui {"label":"Due soon"}';
comment on column public.v_payable_bills.balance is 'Amount less retainage withheld less what was paid.';
comment on column public.v_payable_bills.retainage_withheld is 'Part of the bill that is held back; paid when retainage is released. @ui {"label":"Retainage held"}';
comment on column public.v_payable_bills.in_payment is 'What payments that are prepared and not made yet will pay of it.';
comment on column public.v_payable_bills.payable is 'Balance less what is in prepared payments.';
comment on column public.v_payable_bills.waiver_state is
  'Lien waiver for a payment of this bill alone: asked for by bill or commitment or from the threshold of the company on; covered when received waivers of the vendor on the job reach all that was and is to be paid; for retainage the final unconditional one. @ui {"label":"Waiver"}';
comment on column public.v_payable_bills.coi_status is 'Certificate of insurance: missing, expired, expiring within the alert days, or valid. @ui {"label":"Insurance"}';
select private.api_view('public.v_payable_bills', labels => '{projects}');
