-- What was paid in advance or too much, and what is owed back: in no bucket of the aging (endpoints 3.4), and due less for it.
create function public.open_credits(p_org uuid, p_as_of date default null)
returns table (id uuid, side text, kind text, project_id uuid, project_code text, client_id uuid, client_name text, vendor_id uuid, vendor_name text, number text, day date,
  balance numeric)
language plpgsql stable security invoker set search_path = '' as $$
#variable_conflict use_column
declare
  today constant date := (select t.today from public.v_today t where t.organization_id = p_org);
  until constant date := coalesce(p_as_of, today);
begin
  -- today everybody is told his own, as by the views; of another day who reads all
  if p_as_of is null then
    return query
    select i.id, 'receivables', 'invoices', i.project_id, i.project_code, i.client_id, i.client_name, null::uuid, null::text, i.invoice_number, i.date_issued, i.balance
    from public.v_ar_aging i where i.organization_id = p_org and i.balance < 0 and i.stored_status not in ('draft', 'void')
    union all
    select b.id, 'payables', 'vendor_bills', b.project_id, b.project_code, null, null, b.vendor_id, b.vendor_name, b.bill_number, b.bill_date, b.balance
    from public.v_ap_aging b where b.organization_id = p_org and b.balance < 0 and b.status in ('approved', 'partial', 'disputed', 'paid');
  else
    return query
    select i.id, 'receivables', 'invoices', i.project_id, i.project_code, i.client_id, i.client_name, null::uuid, null::text, i.invoice_number, i.date_issued, i.balance
    from public.ar_aging(p_org, until) i where i.bucket is null
    union all
    select b.id, 'payables', 'vendor_bills', b.project_id, b.project_code, null, null, b.vendor_id, b.vendor_name, b.bill_number, b.bill_date, b.balance
    from public.ap_aging(p_org, until) b where b.bucket is null;
  end if;
  return query
  with applied as (
    -- what pays an invoice or bill that came later was not applied yet
    select a.payment_id, sum(a.amount) filter (where not private.came_later(coalesce(i.date_issued, b.bill_date), until, today)) as amount
    from public.payment_applications a
    left join public.invoices i on i.id = a.invoice_id and i.organization_id = a.organization_id
    left join public.vendor_bills b on b.id = a.vendor_bill_id and b.organization_id = a.organization_id
    where a.organization_id = p_org group by 1
  ), paid as (
    select p.*, case p.direction when 'incoming' then coalesce(p.client_id, j.client_id) end as of_client, case p.direction when 'outgoing' then p.vendor_id end as of_vendor,
      j.code, coalesce(x.amount, 0) - p.amount as left_over
    from public.payments p
    left join public.projects j on j.id = p.project_id and j.organization_id = p.organization_id
    left join applied x on x.payment_id = p.id
    where p.organization_id = p_org and (p.status = 'cleared' or p.status = 'processed' and p.direction = 'outgoing')
      and not private.came_later(p.payment_date, until, today) and not private.is_draw(p)
  )
  select p.id, case p.direction when 'incoming' then 'receivables' else 'payables' end, 'payments', p.project_id, p.code, p.of_client, c.name, p.of_vendor, v.name, p.reference_number, p.payment_date, p.left_over
  from paid p
  left join public.clients c on c.id = p.of_client and c.organization_id = p.organization_id
  left join public.vendors v on v.id = p.of_vendor and v.organization_id = p.organization_id
  where p.left_over < 0 order by p.payment_date, p.reference_number;
end $$;
comment on function public.open_credits(uuid, date) is
  'Credits at the end of a day (default today), balance below 0: invoices and bills that are owed back, as ar_aging() and ap_aging() have them, and of payments that count (cleared, or processed to a vendor) what is not applied; a draw of the lender is none. side: receivables or payables; kind: the table of id. Money. Of another day for who reads the whole organization (PT403 for who reads a part).';
select private.expose('public.open_credits(uuid, date)'::regprocedure);
