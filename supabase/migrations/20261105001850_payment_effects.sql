-- T8: an application counts. Its target is locked, so two payments of the same bill have one effect and one refusal. sign is 1,
-- or -1 when a payment is taken back.
create function private.count_application(a public.payment_applications, sign integer) returns void
language plpgsql set search_path = '' as $$
declare
  i public.invoices;
  b public.vendor_bills;
  r public.retainage_entries;
  problem text;
begin
  if a.invoice_id is not null then
    select * into i from public.invoices x where x.id = a.invoice_id for no key update;
    problem := case when sign < 0 then null when i.status not in ('sent', 'partial', 'overdue') then format('Invoice %s is %s', i.invoice_number, i.status)
      when a.amount > i.balance then format('Only %s is open on invoice %s', private.money(i.balance), i.invoice_number) end;
    perform private.refuse(problem);
    update public.invoices x set amount_paid = x.amount_paid + sign * a.amount where x.id = i.id;
    perform private.restate_invoice(i.id);
  elsif a.vendor_bill_id is not null then
    select * into b from public.vendor_bills x where x.id = a.vendor_bill_id for no key update;
    problem := case when sign < 0 then null when b.status not in ('approved', 'partial') then format('Bill %s is %s', b.bill_number, replace(b.status::text, '_', ' '))
      when a.amount > b.balance then format('Only %s is open on bill %s', private.money(b.balance), b.bill_number) end;
    perform private.refuse(problem);
    update public.vendor_bills x set amount_paid = x.amount_paid + sign * a.amount where x.id = b.id;
    perform private.restate_bill(b.id);
  else
    select * into r from public.retainage_entries x where x.id = a.retainage_entry_id for no key update;
    problem := case when sign > 0 and a.amount > r.balance then format('Only %s of the retainage is held', private.money(r.balance)) end;
    perform private.refuse(problem);
    update public.retainage_entries x set amount_released = x.amount_released + sign * a.amount,
      release_date = case when sign > 0 then private.today(x.organization_id) when x.amount_released > a.amount then x.release_date end
    where x.id = r.id;
  end if;
end $$;
comment on function private.count_application(public.payment_applications, integer) is
  'Adds an application to amount_paid of its invoice or bill (amount_released of retainage) and moves its status; PT422 when more is applied than is open.';

create function private.effect_t8(ctx private.transition_context) returns void
language plpgsql set search_path = '' as $$
declare
  a public.payment_applications;
begin
  -- in one order, so that two payments of the same bills wait for each other instead of locking each other out
  for a in select * from public.payment_applications x where x.payment_id = (ctx).id order by coalesce(x.invoice_id, x.vendor_bill_id, x.retainage_entry_id) loop
    perform private.count_application(a, 1);
  end loop;
end $$;
comment on function private.effect_t8(private.transition_context) is 'The applications of a payment count from now on.';

create function private.effect_t8_reverse(ctx private.transition_context) returns void
language plpgsql set search_path = '' as $$
declare
  a public.payment_applications;
  waiver uuid;
begin
  for a in select * from public.payment_applications x where x.payment_id = (ctx).id order by coalesce(x.invoice_id, x.vendor_bill_id, x.retainage_entry_id) loop
    perform private.count_application(a, -1);
  end loop;
  perform private.unfund((ctx).row);
  -- nobody owes a waiver for money he did not get
  for waiver in
    select w.id from public.lien_waivers w
    where w.organization_id = (ctx).organization_id and w.payment_id = (ctx).id and w.status in ('required', 'requested')
  loop
    perform private.move('lien_waivers', waiver, 'waive');
  end loop;
end $$;
comment on function private.effect_t8_reverse(private.transition_context) is
  'A payment taken back: balances and states of its bills, invoices and retainage as before, waivers still asked for are waived.';

-- The same for a credit that is used after the payment was made. Imports bring history.
create function private.count_late_application() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  p public.payments;
begin
  select * into p from public.payments x where x.id = new.payment_id;
  if p.status in ('processed', 'cleared') and not private.is_importing() then
    perform private.refuse(private.application_problem(new));
    -- the money has left, but a bill that needs a waiver is not paid without one
    if p.direction = 'outgoing' then
      perform private.refuse(private.rule_waiver_gate(private.transition_context('payments', p.id, 'process', null, '{}')));
    end if;
    perform private.count_application(new, 1);
  end if;
  return null;
end $$;
comment on function private.count_late_application() is 'An application added to a payment that was made already counts at once (T8), once the waivers its bill needs are there; not in an import.';
-- by name after check_application, which locks the payment and its target
create trigger count_late_application after insert on public.payment_applications
  for each row execute function private.count_late_application();

create function private.application_problem(a public.payment_applications) returns text
language sql stable set search_path = '' as $$
  select case when b.vendor_id <> p.vendor_id or r.vendor_id <> p.vendor_id then 'A payment goes to bills of its vendor'
    when i.client_id <> p.client_id then 'A payment goes to invoices of its client' end
  from public.payments p
  left join public.vendor_bills b on b.id = a.vendor_bill_id
  left join public.invoices i on i.id = a.invoice_id
  left join public.retainage_entries r on r.id = a.retainage_entry_id
  where p.id = a.payment_id
$$;
comment on function private.application_problem(public.payment_applications) is
  'Why a payment does not go to this bill or invoice: another vendor or client; null when it may.';
