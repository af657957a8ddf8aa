-- Bills of vendors (endpoints 5.5): cost is posted when they are approved, what is open follows from payments.
insert into public.workflow_transitions (entity, action, from_status, to_status, permission, amount, rules, effects) values
('vendor_bills','submit','draft','pending_approval','payables.write','amount','{lines,warn_duplicate,warn_over_commitment}','{request,notify}'),
('vendor_bills','recall','pending_approval','draft','payables.write',null,'{own}','{cancel_request}'),
('vendor_bills','approve','pending_approval','approved','payables.approve','amount','{not_self,policy,open_period}','{T7,forecast}'),
('vendor_bills','return','pending_approval','draft','payables.approve',null,'{note}','{reject_request,notify}'),
('vendor_bills','dispute','pending_approval','disputed','payables.write',null,'{note}','{cancel_request,notify}'),
('vendor_bills','dispute','approved','disputed','payables.write',null,'{note}','{notify}'),
('vendor_bills','dispute','partial','disputed','payables.write',null,'{note}','{notify}'),
('vendor_bills','resolve','disputed','pending_approval','payables.write',null,'{note,not_posted}','{request}'),
('vendor_bills','resolve','disputed','approved','payables.approve','amount','{note,posted,no_payments}','{}'),
('vendor_bills','resolve','disputed','partial','payables.approve','amount','{note,posted}','{}'),
('vendor_bills','apply','approved','partial',null,null,'{}','{}'),
('vendor_bills','apply','approved','paid',null,null,'{}','{}'),
('vendor_bills','apply','partial','paid',null,null,'{}','{}'),
('vendor_bills','unapply','paid','partial',null,null,'{}','{}'),
('vendor_bills','unapply','paid','approved',null,null,'{}','{}'),
('vendor_bills','unapply','partial','approved',null,null,'{}','{}'),
('vendor_bills','void','draft','void','payables.write',null,'{note}','{}'),
('vendor_bills','void','pending_approval','void','payables.approve',null,'{note}','{cancel_request}'),
('vendor_bills','void','approved','void','payables.approve','amount','{note,no_payments,open_period}','{T7_reverse}'),
('vendor_bills','void','disputed','void','payables.approve','amount','{note,no_payments,open_period}','{T7_reverse}');
select private.workflow('public.vendor_bills', editable => '{draft}', loose => '{document_id,due_date}');
select private.lines_follow('public.vendor_bill_lines', 'vendor_bills', 'vendor_bill_id');

-- A release of retainage is a bill of its own; its cost was posted with the bills it was held from.
-- squawk-ignore adding-foreign-key-constraint
alter table public.vendor_bills add column retainage_entry_id uuid references public.retainage_entries (id);
comment on column public.vendor_bills.retainage_entry_id is 'Retainage this bill pays out; its cost was posted before. @ui {"label":"Releases retainage","readonly":true,"hidden":true}';
-- squawk-ignore adding-foreign-key-constraint
alter table public.invoices add column retainage_entry_id uuid references public.retainage_entries (id);
comment on column public.invoices.retainage_entry_id is 'Retainage this invoice asks for. @ui {"label":"Releases retainage","readonly":true,"hidden":true}';
select private.tenant_table('public.vendor_bills', 'payables.read', 'payables.write', same_project => '{commitment_id}',
  guarded => '{amount_paid,approved_by,approved_at,retainage_entry_id}');
select private.tenant_table('public.invoices', 'billing.read', 'billing.write', same_project => '{pay_app_id}',
  guarded => '{amount_paid,written_off_amount,retainage_entry_id}');

-- Beyond a draft, a bill without lines came with an import, and its cost with it.
create function private.bill_is_posted(p_bill uuid) returns boolean
language sql stable set search_path = '' as $$
  select b.retainage_entry_id is not null or not exists (select from public.vendor_bill_lines l where l.vendor_bill_id = b.id)
    or exists (select from public.cost_events e join public.vendor_bill_lines l on l.id = e.vendor_bill_line_id where l.vendor_bill_id = b.id)
  from public.vendor_bills b where b.id = p_bill
$$;
comment on function private.bill_is_posted(uuid) is
  'The cost of the bill is in the ledger: cost events of its lines, a release of retainage, or imported without lines.';

create function private.rule_posted(ctx private.transition_context) returns text
language sql stable set search_path = '' as $$
  select case when not private.bill_is_posted((ctx).id) then 'Its cost is not posted: it has to be approved' end
$$;
comment on function private.rule_posted(private.transition_context) is 'The cost of the bill is in the ledger.';

create function private.rule_not_posted(ctx private.transition_context) returns text
language sql stable set search_path = '' as $$
  select case when private.bill_is_posted((ctx).id) then 'Its cost is posted already' end
$$;
comment on function private.rule_not_posted(private.transition_context) is 'The cost of the bill is not in the ledger.';

-- The same vendor and amount within 10 days, of bills and of payments out.
create function private.rule_warn_duplicate(ctx private.transition_context) returns text
language plpgsql stable set search_path = '' as $$
declare
  twin text;
begin
  if (ctx).entity = 'vendor_bills' then
    select format('bill %s of %s', b.bill_number, b.bill_date) into twin from public.vendor_bills b
    where b.organization_id = (ctx).organization_id and b.id <> (ctx).id and b.status <> 'void' and b.vendor_id = ((ctx).row ->> 'vendor_id')::uuid
      and b.amount = ((ctx).row ->> 'amount')::numeric and abs(b.bill_date - ((ctx).row ->> 'bill_date')::date) <= 10 order by b.bill_date desc limit 1;
  else
    select concat_ws(' ', 'payment', p.reference_number, 'of', p.payment_date) into twin from public.payments p
    where p.organization_id = (ctx).organization_id and p.id <> (ctx).id and p.status <> 'void' and p.direction = 'outgoing'
      and p.vendor_id = ((ctx).row ->> 'vendor_id')::uuid and p.amount = ((ctx).row ->> 'amount')::numeric
      and abs(p.payment_date - ((ctx).row ->> 'payment_date')::date) <= 10 order by p.payment_date desc limit 1;
  end if;
  return 'Same vendor and amount as ' || twin;
end $$;
comment on function private.rule_warn_duplicate(private.transition_context) is
  'No other bill (or payment out) of the vendor over the same amount within 10 days.';

-- F8: revised = original + approved subcontract changes; billed = opening + posted + bills that wait for approval.
create function private.rule_warn_over_commitment(ctx private.transition_context) returns text
language sql stable set search_path = '' as $$
  select format('%s would be billed on %s, which is %s', private.money(v.billed), v.label, private.money(v.revised))
  from (
    select private.record_label('commitments', to_jsonb(k)) as label,
      k.original_amount + coalesce((
        select sum(c.approved_amount) from public.change_orders c
        where c.commitment_id = k.id and c.status = 'approved' and c.change_order_kind = 'subcontract'), 0) as revised,
      k.opening_billed + coalesce((
        select sum(e.amount) from public.cost_events e where e.commitment_id = k.id and e.status = 'posted' and not e.covered_by_opening), 0)
        + coalesce((select sum(b.amount) from public.vendor_bills b where b.commitment_id = k.id and b.status = 'pending_approval' and b.id <> (ctx).id), 0)
        + ((ctx).row ->> 'amount')::numeric as billed
    from public.commitments k where k.id = ((ctx).row ->> 'commitment_id')::uuid) v
  where v.billed > v.revised
$$;
comment on function private.rule_warn_over_commitment(private.transition_context) is
  'Billed on the commitment, with this bill and the ones that wait, is no more than its revised amount.';
