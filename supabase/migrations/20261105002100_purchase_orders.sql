-- Purchase orders: the delivery side of a commitment (T9). Issuing one executes its commitment, so a PO never counts beside it.
-- T10, stock, does not exist yet: receiving counts on the lines alone.
insert into public.workflow_transitions (entity, action, from_status, to_status, permission, amount, rules, effects) values
('purchase_orders','issue','draft','issued','commitments.approve','commitment.original_amount','{not_self,policy,lines,vendor_ok,warn_budget}','{T9,email}'),
('purchase_orders','receive','issued','partial',null,null,'{}','{}'),
('purchase_orders','receive','issued','received',null,null,'{}','{}'),
('purchase_orders','receive','partial','received',null,null,'{}','{}'),
('purchase_orders','close','received','closed','costing.write',null,'{}','{T9}'),
('purchase_orders','close','partial','closed','costing.write',null,'{note}','{T9}'),
('purchase_orders','void','draft','voided','costing.write',null,'{}','{T9}'),
('purchase_orders','void','issued','voided','commitments.approve',null,'{note,nothing_billed}','{T9}');
insert into private.transition_stamps values ('issue', 'issued_date', 'coalesce(t.issued_date, private.today(t.organization_id))');
select private.workflow('public.purchase_orders', editable => '{draft}', loose => '{expected_date,delivery_method,deliver_to,requested_by_id}');

create function private.effect_t9(ctx private.transition_context) returns void
language plpgsql set search_path = '' as $$
declare
  k public.commitments;
begin
  select * into k from public.commitments x where x.id = private.commitment_of(ctx) for no key update;
  if (ctx).action = 'issue' then
    update public.commitments x set original_amount = private.commitment_total(k.id), issued_date = coalesce(x.issued_date, private.today(x.organization_id))
    where x.id = k.id and k.status in ('draft', 'sent');
    if k.status in ('draft', 'sent') then
      perform private.move('commitments', k.id, 'execute');
    end if;
  elsif (ctx).action = 'close' and k.status = 'executed' then
    perform private.move('commitments', k.id, 'complete');
  elsif (ctx).action = 'void' and (k.status in ('draft', 'sent') or (k.status = 'executed' and (ctx).from_status = 'issued')) then
    perform private.move('commitments', k.id, 'cancel');
  end if;
end $$;
comment on function private.effect_t9(private.transition_context) is
  'The commitment follows its order: issued = executed over Σ lines + tax + shipping, closed = completed, voided = cancelled.';

-- Nothing posted, received or billed.
create function private.rule_nothing_billed(ctx private.transition_context) returns text
language plpgsql stable set search_path = '' as $$
declare
  k constant uuid := private.commitment_of(ctx);
begin
  if (ctx).entity = 'projects' then
    return case
      when exists (select from public.cost_events e where e.project_id = (ctx).id and e.status = 'posted') then 'Cost is posted on it'
      when exists (select from public.pay_apps a where a.project_id = (ctx).id and private.is_claimed(a.status))
        or exists (select from public.invoices i where i.project_id = (ctx).id and i.status not in ('draft', 'void')) then 'It is billed already'
      when exists (select from public.payments p where p.project_id = (ctx).id and p.status in ('processed', 'cleared')) then 'Money has moved on it' end;
  end if;
  return case
    when exists (select from public.cost_events e where e.commitment_id = k and e.status = 'posted' having sum(e.amount) <> 0)
      or exists (select from public.vendor_bills b where b.commitment_id = k and b.status not in ('draft', 'void'))
      or exists (select from public.commitments c where c.id = k and c.opening_billed <> 0) then 'The vendor has billed on it'
    when exists (select from public.commitment_lines l where l.commitment_id = k and l.quantity_received <> 0) then 'Goods have come in on it' end;
end $$;
comment on function private.rule_nothing_billed(private.transition_context) is 'Nothing was posted, billed, received or paid on the commitment or project.';

-- Partial and received are what the lines say. Counting back is left to people: it changes no state.
create function private.receive_order() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  o record;
begin
  if private.is_importing() then
    return null;
  end if;
  for o in
    select p.id, p.status, bool_and(l.quantity_received >= l.quantity) as is_all, bool_or(l.quantity_received > 0) as is_some
    from public.purchase_orders p join public.commitment_lines l on l.commitment_id = p.commitment_id
    where p.commitment_id in (select n.commitment_id from new_rows n) and p.status in ('issued', 'partial')
    group by p.id
  loop
    if o.is_all or (o.is_some and o.status = 'issued') then
      perform private.move('purchase_orders', o.id, 'receive', case when o.is_all then 'received' else 'partial' end);
    end if;
  end loop;
  return null;
end $$;
comment on function private.receive_order() is 'After quantities received changed: issued orders become partial or received; not in an import.';
create trigger receive_order after update on public.commitment_lines referencing new table as new_rows
  for each statement execute function private.receive_order();
