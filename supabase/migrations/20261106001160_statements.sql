-- Statements of account (roles-and-screens 9): what one party is told about what is open between us, as of a day. The open
-- items are those of the aging report, so both say the same.
create function public.client_statement(p_org uuid, p_client uuid, p_as_of date default null)
returns table (kind text, id uuid, project_code text, number text, description text, day date, due date, amount numeric, balance numeric, days_past_due integer,
  bucket text, is_disputed boolean)
language plpgsql stable security invoker set search_path = '' as $$
#variable_conflict use_column
declare
  until constant date := coalesce(p_as_of, (select t.today from public.v_today t where t.organization_id = p_org));
begin
  if not private.is_told_whole(p_org, 'v_ar_aging', 'payments', 'retainage_entries') then
    return;
  end if;
  return query
  select 'item', a.id, a.project_code, a.invoice_number, i.description, a.date_issued, a.date_due, a.amount, a.balance, a.days_past_due, a.bucket, a.is_disputed
  from public.ar_aging(p_org, until) a join public.invoices i on i.id = a.id and i.organization_id = p_org where a.client_id = p_client
  union all
  select 'payment', p.id, j.code, p.reference_number, x.numbers, p.payment_date, null, p.amount, coalesce(x.applied, 0) - p.amount, null, null, null
  from public.payments p
  left join public.projects j on j.id = p.project_id and j.organization_id = p.organization_id
  left join lateral (
    -- what pays an invoice that came later was not applied yet
    select sum(a.amount) filter (where coalesce(i.date_issued, i.date_due) > until is not true) as applied, string_agg(i.invoice_number, ', ' order by i.invoice_number) as numbers
    from public.payment_applications a left join public.invoices i on i.id = a.invoice_id and i.organization_id = a.organization_id
    where a.payment_id = p.id and a.organization_id = p.organization_id) x on true
  where p.organization_id = p_org and p.direction = 'incoming' and p.status = 'cleared' and coalesce(p.client_id, j.client_id) = p_client
    and p.payment_date <= until and (p.payment_date > until - 90 or coalesce(x.applied, 0) < p.amount)
  union all
  select 'retainage', j.id, j.code, null, j.name, max(r.entry_date), null, null, sum(r.amount_held - case when r.release_date > until then 0 else r.amount_released end),
    null, null, null
  from public.retainage_entries r join public.projects j on j.id = r.project_id and j.organization_id = r.organization_id
  where r.organization_id = p_org and r.direction = 'receivable' and j.client_id = p_client and r.entry_date <= until
  group by j.id, j.code, j.name having sum(r.amount_held - case when r.release_date > until then 0 else r.amount_released end) <> 0
  order by 1, 6, 4;
end $$;
comment on function public.client_statement(uuid, uuid, date) is
  'Statement of account of a client at the end of a day (default today), one row per kind: item = open invoice as in ar_aging(), payment = received in the 90 days '
  'before or not applied as a whole (balance: what is not applied, negative), retainage = held per project (balance). Money and days. For who reads the whole organization (PT403 for who reads a part).';

create function public.vendor_statement(p_org uuid, p_vendor uuid, p_as_of date default null)
returns table (kind text, id uuid, project_code text, number text, description text, day date, due date, amount numeric, balance numeric, days_past_due integer,
  bucket text, is_disputed boolean)
language plpgsql stable security invoker set search_path = '' as $$
#variable_conflict use_column
declare
  until constant date := coalesce(p_as_of, (select t.today from public.v_today t where t.organization_id = p_org));
begin
  if not private.is_told_whole(p_org, 'v_ap_aging', 'payments', 'retainage_entries') then
    return;
  end if;
  return query
  select 'item', a.id, a.project_code, a.bill_number, null, a.bill_date, a.due_date, a.amount, a.balance, a.days_past_due, a.bucket, b.status = 'disputed'
  from public.ap_aging(p_org, until) a join public.vendor_bills b on b.id = a.id and b.organization_id = p_org where a.vendor_id = p_vendor
  union all
  select 'payment', p.id, j.code, p.reference_number, x.numbers, p.payment_date, null, p.amount, coalesce(x.applied, 0) - p.amount, null, null, null
  from public.payments p
  left join public.projects j on j.id = p.project_id and j.organization_id = p.organization_id
  left join lateral (
    select sum(a.amount) filter (where b.bill_date > until is not true) as applied, string_agg(b.bill_number, ', ' order by b.bill_number) as numbers
    from public.payment_applications a left join public.vendor_bills b on b.id = a.vendor_bill_id and b.organization_id = a.organization_id
    where a.payment_id = p.id and a.organization_id = p.organization_id) x on true
  where p.organization_id = p_org and p.direction = 'outgoing' and p.status in ('processed', 'cleared') and p.vendor_id = p_vendor
    and p.payment_date <= until and (p.payment_date > until - 90 or coalesce(x.applied, 0) < p.amount)
  union all
  select 'retainage', coalesce(j.id, p_vendor), j.code, null, j.name, max(r.entry_date), null, null,
    sum(r.amount_held - case when r.release_date > until then 0 else r.amount_released end), null, null, null
  from public.retainage_entries r left join public.projects j on j.id = r.project_id and j.organization_id = r.organization_id
  where r.organization_id = p_org and r.direction = 'payable' and r.vendor_id = p_vendor and r.entry_date <= until
  group by j.id, j.code, j.name having sum(r.amount_held - case when r.release_date > until then 0 else r.amount_released end) <> 0
  order by 1, 6, 4;
end $$;
comment on function public.vendor_statement(uuid, uuid, date) is
  'Statement of account of a vendor at the end of a day (default today), one row per kind: item = open bill as in ap_aging(), payment = made in the 90 days before or '
  'not applied as a whole (balance: what is not applied, negative), retainage = held per project (balance). Money and days. For who reads the whole organization (PT403 for who reads a part).';
select private.expose('public.client_statement(uuid, uuid, date)'::regprocedure);
select private.expose('public.vendor_statement(uuid, uuid, date)'::regprocedure);
