-- C23: delivery side of a commitment of type purchase_order; number, vendor, project and amount stand there.
create type public.purchase_order_status as enum ('draft', 'issued', 'partial', 'received', 'closed', 'voided');

create table public.purchase_orders (
  id uuid primary key default gen_random_uuid(),
  organization_id uuid not null references public.organizations (id) on delete cascade,
  project_id uuid not null references public.projects (id),
  commitment_id uuid not null references public.commitments (id) on delete cascade,
  status public.purchase_order_status not null default 'draft',
  tax_amount numeric(14,2) not null default 0,
  shipping_amount numeric(14,2) not null default 0,
  issued_date date,
  expected_date date,
  received_date date,
  delivery_method text,
  deliver_to text,
  requested_by_id uuid references public.employees (id) on delete set null,
  notes text,
  constraint purchase_orders_commitment_id_key unique (organization_id, commitment_id)
);
comment on table public.purchase_orders is
  'Delivery of a purchase order; what is ordered, from whom and for how much is its commitment. @ui {"label":"Purchase order","labelPlural":"Purchase orders","group":"Job costing","menu":4,"icon":"order","title":"commitment_id","sort":"expected_date asc","search":["delivery_method","deliver_to"],"list":["commitment_id","project_id","status","issued_date","expected_date","received_date","requested_by_id"],"filters":["status","project_id","expected_date","requested_by_id"],"sections":{"Order":["commitment_id","project_id","status","requested_by_id"],"Amounts":["tax_amount","shipping_amount"],"Delivery":["issued_date","expected_date","received_date","delivery_method","deliver_to"],"More":["notes"]},"totals":["tax_amount","shipping_amount"]}';
comment on column public.purchase_orders.project_id is 'That of the commitment; leave it empty.';
comment on column public.purchase_orders.commitment_id is 'A commitment of type purchase order; each has one order.';
comment on column public.purchase_orders.tax_amount is 'Comes on top of the lines. @ui {"label":"Tax"}';
comment on column public.purchase_orders.shipping_amount is 'Comes on top of the lines. @ui {"label":"Shipping"}';
comment on column public.purchase_orders.expected_date is 'When the delivery is expected. @ui {"label":"Expected"}';
comment on column public.purchase_orders.requested_by_id is '@ui {"label":"Requested by"}';
select private.tenant_table('public.purchase_orders', 'costing.read', 'costing.write', same_project => '{commitment_id}', provenance => false);
create index purchase_orders_status_idx on public.purchase_orders (organization_id, status);
create trigger fill_project before insert on public.purchase_orders for each row execute function private.fill_project('commitments', 'commitment_id');

-- Issuing an order writes the amount of its commitment, so a subcontract must never have one. After the keys have spoken.
create function private.check_order_type() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if exists (
    select from public.purchase_orders o join public.commitments c on c.id = o.commitment_id
    where o.commitment_id = case tg_table_name when 'commitments' then new.id else (to_jsonb(new) ->> 'commitment_id')::uuid end
      and c.commitment_type <> 'purchase_order') then
    raise exception 'A purchase order belongs to a commitment of type purchase order' using errcode = '23514', column = 'commitment_id';
  end if;
  return null;
end $$;
create trigger check_order_type after insert or update of commitment_id on public.purchase_orders
  for each row execute function private.check_order_type();
create trigger check_order_type after update of commitment_type on public.commitments
  for each row when (new.commitment_type <> 'purchase_order') execute function private.check_order_type();
