-- Statements of account (roles-and-screens 9): what one party is told about what is open between us, as of a day. The open
-- items are those of the aging report, so both say the same.

-- An entry knows only the day of its last release; those before it are dated by the invoice, bill or payment that made them.
create function private.released_later(p_org uuid, p_as_of date, p_today date) returns table (retainage_entry_id uuid, amount numeric)
language sql stable security invoker set search_path = '' as $$
  with made as (
    select i.retainage_entry_id as id, i.amount, i.date_issued as day from public.invoices i
    where i.organization_id = p_org and i.retainage_entry_id is not null and i.status not in ('draft', 'void')
    union all
    select b.retainage_entry_id, b.amount, b.bill_date from public.vendor_bills b
    where b.organization_id = p_org and b.retainage_entry_id is not null and b.status <> 'void'
    union all
    select a.retainage_entry_id, a.amount, p.payment_date from public.payment_applications a
    join public.payments p on p.id = a.payment_id and p.organization_id = a.organization_id and p.status in ('processed', 'cleared')
    where a.organization_id = p_org and a.retainage_entry_id is not null
  ), sums as (
    select m.id, sum(m.amount) as whole, sum(m.amount) filter (where private.came_later(m.day, p_as_of, p_today)) as later from made m group by m.id
  )
  select r.id, coalesce(s.later, 0) + case when private.came_later(r.release_date, p_as_of, p_today) then r.amount_released - coalesce(s.whole, 0) else 0 end
  from public.retainage_entries r left join sums s on s.id = r.id
  where r.organization_id = p_org and r.amount_released <> 0
$$;
comment on function private.released_later(uuid, date, date) is 'Of each retainage entry what was released after the end of a day that is over: then it was still held. Money.';
select private.expose('private.released_later(uuid, date, date)'::regprocedure);

create function public.client_statement(p_org uuid, p_client uuid, p_as_of date default null)
returns table (kind text, id uuid, project_code text, number text, description text, day date, due date, amount numeric, balance numeric, days_past_due integer,
  bucket text, is_disputed boolean)
language plpgsql stable security invoker set search_path = '' as $$
#variable_conflict use_column
declare
  today constant date := (select t.today from public.v_today t where t.organization_id = p_org);
  until constant date := coalesce(p_as_of, today);
begin
  if not private.is_told_whole(p_org, 'v_ar_aging', 'payments', 'retainage_entries') then
    return;
  end if;
  return query
  select case when a.bucket is null then 'credit' else 'item' end, a.id, a.project_code, a.invoice_number, i.description, a.date_issued, a.date_due, a.amount, a.balance, a.days_past_due, a.bucket, a.is_disputed
  from public.ar_aging(p_org, until) a join public.invoices i on i.id = a.id and i.organization_id = p_org where a.client_id = p_client
  union all
  select 'payment', p.id, j.code, p.reference_number, x.numbers, p.payment_date, null, p.amount, coalesce(x.applied, 0) - p.amount, null, null, null
  from public.payments p
  left join public.projects j on j.id = p.project_id and j.organization_id = p.organization_id
  left join lateral (
    -- what pays an invoice that came later was not applied yet
    select sum(a.amount) filter (where not private.came_later(i.date_issued, until, today)) as applied, string_agg(i.invoice_number, ', ' order by i.invoice_number) as numbers
    from public.payment_applications a left join public.invoices i on i.id = a.invoice_id and i.organization_id = a.organization_id
    where a.payment_id = p.id and a.organization_id = p.organization_id) x on true
  where p.organization_id = p_org and p.direction = 'incoming' and p.status = 'cleared' and coalesce(p.client_id, j.client_id) = p_client
    and not private.is_draw(p) and not private.came_later(p.payment_date, until, today) and (p.payment_date > until - 90 or coalesce(x.applied, 0) < p.amount)
  union all
  select 'retainage', j.id, j.code, null, j.name, max(r.entry_date), null, null, sum(r.balance + coalesce(l.amount, 0)),
    null, null, null
  from public.retainage_entries r join public.projects j on j.id = r.project_id and j.organization_id = r.organization_id
  left join private.released_later(p_org, until, today) l on l.retainage_entry_id = r.id
  where r.organization_id = p_org and r.direction = 'receivable' and j.client_id = p_client and not private.came_later(r.entry_date, until, today)
  group by j.id, j.code, j.name having sum(r.balance + coalesce(l.amount, 0)) <> 0
  order by 1, 6, 4;
end $$;
comment on function public.client_statement(uuid, uuid, date) is
  'Statement of account of a client at the end of a day (default today), one row per kind: item = open invoice as in ar_aging(), credit = one that is owed back (negative), payment = received in the 90 days '
  'before or not applied as a whole (balance: what is not applied, negative), retainage = held per project (balance). Money and days. For who reads the whole organization (PT403 for who reads a part).';

create function public.vendor_statement(p_org uuid, p_vendor uuid, p_as_of date default null)
returns table (kind text, id uuid, project_code text, number text, description text, day date, due date, amount numeric, balance numeric, days_past_due integer,
  bucket text, is_disputed boolean)
language plpgsql stable security invoker set search_path = '' as $$
#variable_conflict use_column
declare
  today constant date := (select t.today from public.v_today t where t.organization_id = p_org);
  until constant date := coalesce(p_as_of, today);
begin
  if not private.is_told_whole(p_org, 'v_ap_aging', 'payments', 'retainage_entries') then
    return;
  end if;
  return query
  select case when a.bucket is null then 'credit' else 'item' end, a.id, a.project_code, a.bill_number, null, a.bill_date, a.due_date, a.amount, a.balance, a.days_past_due, a.bucket, b.status = 'disputed'
  from public.ap_aging(p_org, until) a join public.vendor_bills b on b.id = a.id and b.organization_id = p_org where a.vendor_id = p_vendor
  union all
  select 'payment', p.id, j.code, p.reference_number, x.numbers, p.payment_date, null, p.amount, coalesce(x.applied, 0) - p.amount, null, null, null
  from public.payments p
  left join public.projects j on j.id = p.project_id and j.organization_id = p.organization_id
  left join lateral (
    select sum(a.amount) filter (where not private.came_later(b.bill_date, until, today)) as applied, string_agg(b.bill_number, ', ' order by b.bill_number) as numbers
    from public.payment_applications a left join public.vendor_bills b on b.id = a.vendor_bill_id and b.organization_id = a.organization_id
    where a.payment_id = p.id and a.organization_id = p.organization_id) x on true
  where p.organization_id = p_org and p.direction = 'outgoing' and p.status in ('processed', 'cleared') and p.vendor_id = p_vendor
    and not private.came_later(p.payment_date, until, today) and (p.payment_date > until - 90 or coalesce(x.applied, 0) < p.amount)
  union all
  select 'retainage', coalesce(j.id, p_vendor), j.code, null, j.name, max(r.entry_date), null, null,
    sum(r.balance + coalesce(l.amount, 0)), null, null, null
  from public.retainage_entries r left join public.projects j on j.id = r.project_id and j.organization_id = r.organization_id
  left join private.released_later(p_org, until, today) l on l.retainage_entry_id = r.id
  where r.organization_id = p_org and r.direction = 'payable' and r.vendor_id = p_vendor and not private.came_later(r.entry_date, until, today)
  group by j.id, j.code, j.name having sum(r.balance + coalesce(l.amount, 0)) <> 0
  order by 1, 6, 4;
end $$;
comment on function public.vendor_statement(uuid, uuid, date) is
  'Statement of account of a vendor at the end of a day (default today), one row per kind: item = open bill as in ap_aging(), credit = one that is owed back (negative), payment = made in the 90 days before or '
  'not applied as a whole (balance: what is not applied, negative), retainage = held per project (balance). Money and days. For who reads the whole organization (PT403 for who reads a part).';
select private.expose('public.client_statement(uuid, uuid, date)'::regprocedure);
select private.expose('public.vendor_statement(uuid, uuid, date)'::regprocedure);
