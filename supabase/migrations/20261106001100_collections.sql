-- What was promised last for an invoice, and when somebody last spoke about it: the word of the client until the next one.
create view public.v_collection_contacts with (security_invoker = true) as
select c.organization_id, c.invoice_id as id, c.invoice_id, c.project_id, (max(c.activity_at) at time zone o.timezone)::date as last_contact, count(*) as contacts,
  (array_agg(c.outcome order by c.activity_at desc) filter (where c.outcome is not null))[1] as last_outcome,
  (array_agg(c.promised_date order by c.activity_at desc) filter (where c.promised_date is not null))[1] as promised_date,
  (array_agg(c.promised_amount order by c.activity_at desc) filter (where c.promised_date is not null))[1] as promised_amount
from public.collection_activities c join public.organizations o on o.id = c.organization_id group by 1, 2, 3, 4, o.timezone;
comment on view public.v_collection_contacts is
  'What was done to collect an invoice, in one row. Money. Source: collection activities; the promise is the one made last. @ui {"label":"Collection contact","labelPlural":"Collection contacts","group":"Billing","title":"last_outcome","hidden":true}';
select private.api_view('public.v_collection_contacts');

-- F12: what each client owes and how late he usually pays. For the whole organization only: a client has jobs of several managers.
create view public.v_collections with (security_invoker = true) as
with paid as (
  select i.organization_id, i.client_id, i.id, i.amount, i.date_due, max(p.payment_date) as last_paid
  from public.v_ar_aging i
  join public.payment_applications a on a.invoice_id = i.id and a.organization_id = i.organization_id
  join public.payments p on p.id = a.payment_id and p.organization_id = a.organization_id and p.status = 'cleared'
  join public.v_today t on t.organization_id = i.organization_id
  where i.status = 'paid' and p.payment_date > t.today - 365
  group by 1, 2, 3, 4, 5
), late as (
  select p.organization_id, p.client_id, count(*) as n, sum((p.last_paid - p.date_due) * p.amount) as weighted, sum(p.amount) as amount from paid p group by 1, 2
), company as (
  select l.organization_id, sum(l.weighted) / nullif(sum(l.amount), 0) as days from late l group by 1
), open as (
  select i.organization_id, i.client_id, coalesce(sum(i.balance) filter (where i.bucket is not null), 0) as open_ar,
    coalesce(sum(i.balance) filter (where i.bucket <> 'current'), 0) as overdue,
    -coalesce(sum(i.balance) filter (where i.balance < 0 and i.stored_status not in ('draft', 'void')), 0) as credits,
    coalesce(max(i.days_past_due), 0) as oldest_days,
    coalesce(sum(i.amount) filter (where i.date_issued > t.today - 90 and i.stored_status not in ('draft', 'void')), 0) as invoiced_90d,
    max(k.last_contact) as last_contact,
    min(k.promised_date) filter (where i.bucket is not null) as promised_date,
    sum(least(coalesce(k.promised_amount, i.balance), i.balance)) filter (where i.bucket is not null and k.promised_date is not null) as promised_amount
  from public.v_ar_aging i
  join public.v_today t on t.organization_id = i.organization_id
  left join public.v_collection_contacts k on k.invoice_id = i.id and k.organization_id = i.organization_id
  group by 1, 2
)
select o.organization_id, o.client_id as id, o.client_id, c.name as client_name, o.open_ar, o.overdue, o.credits, o.oldest_days, o.invoiced_90d,
  round(case when l.n >= 3 then l.weighted / nullif(l.amount, 0) else coalesce(m.days, 0) end)::integer as avg_days_late,
  round(o.open_ar / nullif(o.invoiced_90d, 0) * 90, 1) as dso,
  o.last_contact, o.promised_date, o.promised_amount
from open o
left join late l on l.organization_id = o.organization_id and l.client_id is not distinct from o.client_id
left join company m on m.organization_id = o.organization_id
left join public.clients c on c.id = o.client_id and c.organization_id = o.organization_id
where (select private.reads_all()) or o.organization_id = any (array(select private.orgs_seeing('v_collections')));
comment on view public.v_collections is
  'Open receivables, delay and DSO of each client. Money and days. DSO = open ÷ invoiced in the last 90 days × 90; days late = Σ (paid - due) × amount ÷ Σ amount over invoices paid in a year, with fewer than three of the company. @ui {"label":"Collection","labelPlural":"Collections","group":"Billing","icon":"invoice","title":"client_name","list":["client_name","open_ar","overdue","oldest_days","avg_days_late","dso","last_contact","promised_date","promised_amount"],"hidden":true}';
comment on column public.v_collections.open_ar is 'Balance of open invoices. @ui {"label":"Open"}';
comment on column public.v_collections.overdue is 'Part of it past its due date.';
comment on column public.v_collections.credits is 'What the client has paid too much.';
comment on column public.v_collections.invoiced_90d is '@ui {"label":"Invoiced in 90 days"}';
comment on column public.v_collections.dso is 'Days sales outstanding: open ÷ invoiced in the last 90 days × 90. @ui {"kind":"decimal","label":"DSO","unit":"days"}';
comment on column public.v_collections.avg_days_late is 'Σ (last payment - due) × amount ÷ Σ amount over invoices paid in a year; with fewer than three, that of the company. @ui {"label":"Average days late","unit":"days"}';
comment on column public.v_collections.last_contact is 'Last call, mail or other activity about any of its invoices. @ui {"label":"Last contact"}';
comment on column public.v_collections.promised_date is 'Next day promised for an open invoice; the forecast expects the money then. @ui {"label":"Promised for"}';
comment on column public.v_collections.promised_amount is 'Promised on open invoices, no more than what is open on each. @ui {"label":"Promised"}';
select private.api_view('public.v_collections', labels => '{clients,projects}');

-- Whom to call first: the money that is late, and how late it is.
create view public.v_collection_queue with (security_invoker = true) as
select a.organization_id, a.id, a.client_id, a.client_name, a.project_id, a.project_code, a.invoice_number, a.date_issued, a.date_due, a.days_past_due, a.amount, a.balance,
  a.balance * a.days_past_due as dollar_days, a.is_disputed, c.contact_name, c.phone, c.email, k.last_contact, k.contacts, k.last_outcome,
  k.promised_date, k.promised_amount, k.promised_date < t.today as is_broken
from public.v_ar_aging a
join public.v_today t on t.organization_id = a.organization_id
left join public.clients c on c.id = a.client_id and c.organization_id = a.organization_id
left join public.v_collection_contacts k on k.invoice_id = a.id and k.organization_id = a.organization_id
where a.days_past_due > 0 and ((select private.reads_all()) or a.organization_id = any (array(select private.orgs_seeing('v_collection_queue')))
  or a.project_id = any (array(select private.projects_seeing('v_collection_queue'))));
comment on view public.v_collection_queue is
  'Overdue invoices with what was done to collect them; the first ones have most money late for longest. Money and days. @ui {"label":"Invoice","labelPlural":"Collections","group":"Billing","icon":"invoice","title":"invoice_number","subtitle":"client_name","sort":"dollar_days desc","list":["invoice_number","client_name","project_code","date_due","days_past_due","balance","dollar_days","last_contact","promised_date","promised_amount"],"filters":["client_id","project_id","is_disputed","is_broken"],"search":["invoice_number","client_name"],"totals":["balance","promised_amount"],"hidden":true}';
comment on column public.v_collection_queue.days_past_due is 'Days since the due date. @ui {"label":"Days late","unit":"days"}';
comment on column public.v_collection_queue.balance is 'Amount less paid less written off.';
comment on column public.v_collection_queue.dollar_days is 'Balance × days late: the order of the queue. @ui {"label":"Balance × days"}';
comment on column public.v_collection_queue.last_contact is 'Day of the last call, mail or other activity. @ui {"label":"Last contact"}';
comment on column public.v_collection_queue.contacts is 'How many activities there are.';
comment on column public.v_collection_queue.promised_date is 'The day the client named last; the forecast expects the money then. @ui {"label":"Promised for"}';
comment on column public.v_collection_queue.promised_amount is '@ui {"label":"Promised"}';
comment on column public.v_collection_queue.is_broken is 'The promised day has passed and something is still open. @ui {"label":"Promise broken"}';
select private.api_view('public.v_collection_queue', labels => '{clients,projects}');
