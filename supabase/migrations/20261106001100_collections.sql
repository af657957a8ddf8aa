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
    coalesce(sum(i.amount) filter (where i.date_issued > t.today - 90 and i.stored_status not in ('draft', 'void')), 0) as invoiced_90d
  from public.v_ar_aging i
  join public.v_today t on t.organization_id = i.organization_id
  group by 1, 2
)
select o.organization_id, o.client_id as id, o.client_id, c.name as client_name, o.open_ar, o.overdue, o.credits, o.oldest_days, o.invoiced_90d,
  round(case when l.n >= 3 then l.weighted / nullif(l.amount, 0) else coalesce(m.days, 0) end)::integer as avg_days_late,
  round(o.open_ar / nullif(o.invoiced_90d, 0) * 90, 1) as dso
from open o
left join late l on l.organization_id = o.organization_id and l.client_id is not distinct from o.client_id
left join company m on m.organization_id = o.organization_id
left join public.clients c on c.id = o.client_id and c.organization_id = o.organization_id
where (select private.reads_all()) or o.organization_id = any (array(select private.orgs_seeing('v_collections')));
comment on view public.v_collections is
  'Open receivables, delay and DSO of each client. Money and days. DSO = open ÷ invoiced in the last 90 days × 90; days late = Σ (paid - due) × amount ÷ Σ amount over invoices paid in a year, with fewer than three of the company. @ui {"label":"Collection","labelPlural":"Collections","group":"Billing","icon":"invoice","title":"client_name","list":["client_name","open_ar","overdue","oldest_days","avg_days_late","dso"],"hidden":true}';
comment on column public.v_collections.open_ar is 'Balance of open invoices. @ui {"label":"Open"}';
comment on column public.v_collections.overdue is 'Part of it past its due date.';
comment on column public.v_collections.credits is 'What the client has paid too much.';
comment on column public.v_collections.invoiced_90d is '@ui {"label":"Invoiced in 90 days"}';
comment on column public.v_collections.dso is 'Days sales outstanding. @ui {"kind":"decimal","label":"DSO","unit":"days"}';
comment on column public.v_collections.avg_days_late is '@ui {"label":"Average days late","unit":"days"}';
select private.api_view('public.v_collections', labels => '{clients,projects}');
