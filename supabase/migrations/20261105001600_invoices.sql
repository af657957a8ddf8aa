-- Receivable invoices (endpoints 5.6). Partial and paid follow from payments and write-offs; overdue is derived from the due
-- date and stored by imports only, which then are paid or voided like any other.
insert into public.workflow_transitions (entity, action, from_status, to_status, permission, amount, rules, effects) values
('invoices','send','draft','sent','billing.write',null,'{lines}','{email,forecast}'),
('invoices','void','draft','void','billing.write',null,'{note}','{}'),
('invoices','void','sent','void','billing.approve',null,'{note,no_payments,open_period,not_pay_app}','{release_back,notify}'),
('invoices','void','overdue','void','billing.approve',null,'{note,no_payments,open_period,not_pay_app}','{release_back,notify}'),
('invoices','apply','sent','partial',null,null,'{}','{}'),
('invoices','apply','sent','paid',null,null,'{}','{settle_pay_app,settle_dispute}'),
('invoices','apply','partial','paid',null,null,'{}','{settle_pay_app,settle_dispute}'),
('invoices','apply','overdue','partial',null,null,'{}','{}'),
('invoices','apply','overdue','paid',null,null,'{}','{settle_pay_app,settle_dispute}'),
('invoices','unapply','partial','sent',null,null,'{}','{}'),
('invoices','unapply','paid','partial',null,null,'{}','{unsettle_pay_app}'),
('invoices','unapply','paid','sent',null,null,'{}','{unsettle_pay_app}');
insert into private.transition_stamps values ('send', 'date_issued', 'coalesce(t.date_issued, private.today(t.organization_id))');
select private.workflow('public.invoices', editable => '{draft}');
select private.lines_follow('public.invoice_lines', 'invoices', 'invoice_id');

create function private.rule_no_payments(ctx private.transition_context) returns text
language sql stable set search_path = '' as $$
  select case when ((ctx).row ->> 'amount_paid')::numeric <> 0
    or private.applied(case (ctx).entity when 'invoices' then 'invoice_id' else 'vendor_bill_id' end, (ctx).id) <> 0
    then 'There are payments on it: void those first' end
$$;
comment on function private.rule_no_payments(private.transition_context) is 'Nothing is paid on the invoice or bill, and no payment is on its way.';

create function private.rule_not_pay_app(ctx private.transition_context) returns text
language sql stable set search_path = '' as $$
  select case when (ctx).row ->> 'pay_app_id' is not null then 'It was made by a pay application: reopen that instead' end
$$;
comment on function private.rule_not_pay_app(private.transition_context) is 'The invoice was not made by a pay application.';

-- The status an invoice has by its balance; the caller has locked it.
create function private.restate_invoice(p_invoice uuid) returns void
language plpgsql set search_path = '' as $$
declare
  i public.invoices;
  becomes public.invoice_status;
begin
  select * into i from public.invoices x where x.id = p_invoice;
  becomes := case when i.balance <= 0 then 'paid' when i.amount_paid > 0 then 'partial' when i.status = 'overdue' then 'overdue' else 'sent' end;
  if i.status in ('sent', 'partial', 'paid', 'overdue') and becomes <> i.status then
    perform private.move('invoices', i.id, case when becomes = 'paid' or i.status in ('sent', 'overdue') then 'apply' else 'unapply' end, becomes::text);
  end if;
end $$;
comment on function private.restate_invoice(uuid) is 'Moves an invoice to the status its balance says: paid at 0 or less, partial with payments, else sent.';

create function private.effect_settle_pay_app(ctx private.transition_context) returns void
language sql set search_path = '' as $$
  select private.move('pay_apps', a.id, 'settle') from public.pay_apps a where a.id = ((ctx).row ->> 'pay_app_id')::uuid and a.status = 'approved'
$$;
comment on function private.effect_settle_pay_app(private.transition_context) is 'An application is paid when its invoice is.';

create function private.effect_settle_dispute(ctx private.transition_context) returns void
language sql set search_path = '' as $$
  update public.invoices i set is_disputed = false, dispute_note = null where i.id = (ctx).id and i.is_disputed
$$;
comment on function private.effect_settle_dispute(private.transition_context) is
  'Nobody disputes what he has paid, or what was written off; what was said stays among the collection activities.';

create function private.effect_unsettle_pay_app(ctx private.transition_context) returns void
language sql set search_path = '' as $$
  select private.move('pay_apps', a.id, 'unsettle') from public.pay_apps a where a.id = ((ctx).row ->> 'pay_app_id')::uuid and a.status = 'paid'
$$;
comment on function private.effect_unsettle_pay_app(private.transition_context) is 'And no longer when a payment was taken back.';

-- Gives up a part of what is owed. The log keeps the note.
create function private.write_off(p_invoice uuid, p_amount numeric, p_note text) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  i constant public.invoices := jsonb_populate_record(null::public.invoices, private.operate_on('invoices', p_invoice));
begin
  perform private.demand('billing.approve', i.organization_id, i.project_id, p_amount);
  if i.status not in ('sent', 'partial', 'overdue') then
    raise exception 'Nothing is owed on an invoice that is %', i.status using errcode = 'PT409';
  end if;
  perform private.refuse(coalesce(private.bad_amount(p_amount, i.balance), case when coalesce(p_note, '') !~ '\S' then 'This needs a note' end,
    private.closed_on(i.organization_id, private.today(i.organization_id))));
  perform private.update_noted('invoices', i.id, jsonb_build_object('written_off_amount', i.written_off_amount + p_amount), btrim(p_note));
  perform private.restate_invoice(i.id);
  update public.cash_forecast_runs r set is_stale = true where r.organization_id = i.organization_id and r.is_current and not r.is_stale;
  return (select to_jsonb(x) from public.invoices x where x.id = i.id);
end $$;
comment on function private.write_off(uuid, numeric, text) is 'See public.write_off().';
create function public.write_off(p_invoice uuid, p_amount numeric, p_note text) returns jsonb
language sql security invoker set search_path = '' as $$ select private.write_off(p_invoice, p_amount, p_note) $$;
comment on function public.write_off(uuid, numeric, text) is
  'Writes off a part of the balance of a sent invoice (positive amount, note required, billing.approve up to its limit). Returns the invoice.';
select private.expose('private.write_off(uuid, numeric, text)'::regprocedure);
select private.expose('public.write_off(uuid, numeric, text)'::regprocedure);
