-- D3: which part of a payment goes to which invoice, bill or retainage. What it does to their balances comes with the
-- status of the payment; what holds always is here: nothing is paid twice and no payment is spent twice.
select private.add_project_key('public.payments');
create table public.payment_applications (
  id uuid primary key default gen_random_uuid(),
  organization_id uuid not null references public.organizations (id) on delete cascade,
  project_id uuid references public.projects (id),
  payment_id uuid not null references public.payments (id) on delete cascade,
  invoice_id uuid references public.invoices (id),
  vendor_bill_id uuid references public.vendor_bills (id),
  retainage_entry_id uuid references public.retainage_entries (id),
  amount numeric(14,2) not null constraint payment_applications_amount_check check (amount > 0),
  constraint payment_applications_payment_id_key unique nulls not distinct
    (organization_id, payment_id, invoice_id, vendor_bill_id, retainage_entry_id),
  constraint payment_applications_invoice_id_check check (num_nonnulls(invoice_id, vendor_bill_id, retainage_entry_id) = 1),
  constraint payment_applications_payment_id_project_fkey foreign key (payment_id, project_id, organization_id)
    references public.payments (id, project_id, organization_id) on update cascade on delete cascade
);
comment on table public.payment_applications is
  'Part of a payment that goes to one invoice, bill or retainage. @ui {"label":"Payment application","labelPlural":"Payment applications","group":"Finance","icon":"list","title":"payment_id","sort":"created_at asc","list":["payment_id","invoice_id","vendor_bill_id","retainage_entry_id","amount"],"filters":["payment_id","invoice_id","vendor_bill_id"],"sections":{"Application":["payment_id","invoice_id","vendor_bill_id","retainage_entry_id","amount","project_id"]},"totals":["amount"],"hidden":true}';
comment on column public.payment_applications.project_id is 'That of the payment; leave it empty. @ui {"hidden":true}';
comment on column public.payment_applications.invoice_id is 'For money received.';
comment on column public.payment_applications.vendor_bill_id is 'For money paid. @ui {"label":"Bill"}';
comment on column public.payment_applications.retainage_entry_id is 'Retainage that is paid out directly. @ui {"label":"Retainage"}';
select private.tenant_table('public.payment_applications', 'payables.read', 'payables.write', provenance => false);
create trigger fill_project before insert or update of project_id on public.payment_applications
  for each row execute function private.fill_project('payments', 'payment_id');
create trigger pass_project after update of project_id on public.payments for each row
  when (old.project_id is null and new.project_id is not null) execute function private.pass_project('payment_applications', 'payment_id');

-- Applied so far, by payments that were not taken back; for a payment itself all of its applications.
create function private.applied(p_column text, p_id uuid) returns numeric
language plpgsql set search_path = '' as $$
declare
  total numeric;
begin
  execute format('select coalesce(sum(a.amount), 0) from public.payment_applications a join public.payments p on p.id = a.payment_id '
    'where a.%I = $1 and ($2 or p.status <> ''void'')', p_column) into total using p_id, p_column = 'payment_id';
  return total;
end $$;

-- After the keys have spoken. Payment and target are locked first: the second of two people who pay the same bill at the
-- same moment waits here and then sees what the first has done.
create function private.check_application() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  payment public.payments;
  target record;
begin
  select * into payment from public.payments p where p.id = new.payment_id for no key update;
  if new.invoice_id is not null then
    select 'invoice_id' as key, i.id, i.project_id, i.amount - i.written_off_amount as total, 'incoming' as direction, i.status = 'void' as is_void
    into target from public.invoices i where i.id = new.invoice_id for no key update;
  elsif new.vendor_bill_id is not null then
    select 'vendor_bill_id' as key, b.id, b.project_id, b.amount - b.retainage_withheld as total, 'outgoing' as direction, b.status = 'void' as is_void
    into target from public.vendor_bills b where b.id = new.vendor_bill_id for no key update;
  else
    select 'retainage_entry_id' as key, r.id, r.project_id, r.amount_held as total,
      case r.direction when 'receivable' then 'incoming' else 'outgoing' end as direction, false as is_void
    into target from public.retainage_entries r where r.id = new.retainage_entry_id for no key update;
  end if;
  if payment.direction::text <> target.direction then
    raise exception 'Money received goes to invoices, money paid goes to bills' using errcode = '23514', column = target.key,
      constraint = 'payment_applications_invoice_id_check';
  end if;
  if payment.status = 'void' or target.is_void then
    raise exception 'What is void takes no payment' using errcode = '23514', column = target.key,
      constraint = 'payment_applications_invoice_id_check';
  end if;
  if payment.project_id <> target.project_id then
    raise exception 'The payment is for another project' using errcode = '23514', column = target.key,
      constraint = 'payment_applications_invoice_id_check';
  end if;
  if private.applied('payment_id', payment.id) > payment.amount then
    raise exception 'The payment is %, and % of it would be applied', payment.amount, private.applied('payment_id', payment.id)
      using errcode = '23514', column = 'amount', constraint = 'payment_applications_amount_check';
  end if;
  if private.applied(target.key, target.id) > target.total then
    raise exception 'Only % is open', target.total - private.applied(target.key, target.id) + new.amount
      using errcode = '23514', column = 'amount', constraint = 'payment_applications_amount_check';
  end if;
  return null;
end $$;
create trigger check_application after insert or update of payment_id, invoice_id, vendor_bill_id, retainage_entry_id, amount
  on public.payment_applications for each row execute function private.check_application();

-- The other way round: what is applied keeps its amount. Arguments: column of the application, formula of what may be applied.
create function private.check_applied() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  total numeric;
  applied constant numeric := private.applied(tg_argv[0], new.id);
begin
  execute format('select %s from (select ($1).*) x', tg_argv[1]) into total using new;
  if applied > greatest(total, 0) then
    raise exception '% is applied already', applied using errcode = '23514', column = 'amount';
  end if;
  return null;
end $$;
create trigger check_applied after update of amount on public.payments
  for each row when (new.amount < old.amount) execute function private.check_applied('payment_id', 'amount');
create trigger check_applied after update of amount, written_off_amount on public.invoices
  for each row when (new.amount - new.written_off_amount < old.amount - old.written_off_amount)
  execute function private.check_applied('invoice_id', 'amount - written_off_amount');
create trigger check_applied after update of amount, retainage_withheld on public.vendor_bills
  for each row when (new.amount - new.retainage_withheld < old.amount - old.retainage_withheld)
  execute function private.check_applied('vendor_bill_id', 'amount - retainage_withheld');
create trigger check_applied after update of amount_held on public.retainage_entries
  for each row when (new.amount_held < old.amount_held) execute function private.check_applied('retainage_entry_id', 'amount_held');
-- and a payment its direction
create trigger check_direction after update of direction on public.payments
  for each row when (new.direction <> old.direction) execute function private.check_applied('payment_id', '0');
