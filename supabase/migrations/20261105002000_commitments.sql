-- Commitments (endpoints 5.4). What is committed, billed and left are figures; completing one frees the rest by its status.
insert into public.workflow_transitions (entity, action, from_status, to_status, permission, amount, rules, effects) values
('commitments','send','draft','sent','costing.write',null,'{lines}','{email}'),
('commitments','execute','draft','executed','commitments.approve','original_amount','{not_self,policy,vendor_ok,warn_budget}','{}'),
('commitments','execute','sent','executed','commitments.approve','original_amount','{not_self,policy,vendor_ok,warn_budget}','{}'),
('commitments','complete','executed','completed','costing.write',null,'{warn_retainage}','{}'),
('commitments','reopen','completed','executed','commitments.approve',null,'{note}','{}'),
('commitments','cancel','draft','cancelled','costing.write',null,'{}','{}'),
('commitments','cancel','sent','cancelled','costing.write',null,'{note}','{email}'),
('commitments','cancel','executed','cancelled','commitments.approve',null,'{note,nothing_billed}','{}');
-- the effects committed and release_remaining of appendix C are the figures F2 and F4 themselves
insert into private.transition_stamps values
  ('send', 'issued_date', 'coalesce(t.issued_date, private.today(t.organization_id))'),
  ('execute', 'executed_date', 'coalesce(t.executed_date, ($3 ->> ''date'')::date, private.today(t.organization_id))');
select private.workflow('public.commitments', editable => '{draft,sent}', loose => '{contract_id}');
-- deliveries are counted on the lines long after the order is out
select private.lines_follow('public.commitment_lines', 'commitments', 'commitment_id', loose => '{quantity_received}');

-- The amount people approve and limits are compared with is the one that will be committed: Σ lines, with tax and shipping
-- of a purchase order. While there are no lines it is what somebody enters.
create function private.commitment_total(p_commitment uuid) returns numeric
language sql stable set search_path = '' as $$
  select sum(l.total_cost) + coalesce((select o.tax_amount + o.shipping_amount from public.purchase_orders o where o.commitment_id = p_commitment), 0)
  from public.commitment_lines l where l.commitment_id = p_commitment having count(*) > 0
$$;
comment on function private.commitment_total(uuid) is 'Σ lines + tax + shipping of its purchase order; null without lines.';

create function private.keep_commitment_amount() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if tg_table_name = 'purchase_orders' then
    update public.commitments k set original_amount = private.commitment_total(k.id)
    where k.id in (new.commitment_id, old.commitment_id) and k.status in ('draft', 'sent') and k.original_amount <> private.commitment_total(k.id);
    return null;
  end if;
  execute format('update public.commitments k set original_amount = private.commitment_total(k.id) where k.id in (select c.commitment_id from %s c) '
    'and k.status in (''draft'', ''sent'') and k.original_amount <> private.commitment_total(k.id)',
    case tg_op when 'INSERT' then 'new_rows' when 'DELETE' then 'old_rows' else '(select * from old_rows union all select * from new_rows)' end);
  return null;
end $$;
comment on function private.keep_commitment_amount() is 'Keeps original_amount of a commitment that is not executed equal to commitment_total().';
create trigger keep_amount_insert after insert on public.commitment_lines referencing new table as new_rows
  for each statement execute function private.keep_commitment_amount();
create trigger keep_amount_update after update on public.commitment_lines referencing old table as old_rows new table as new_rows
  for each statement execute function private.keep_commitment_amount();
create trigger keep_amount_delete after delete on public.commitment_lines referencing old table as old_rows
  for each statement execute function private.keep_commitment_amount();
create trigger keep_amount after insert or update of tax_amount, shipping_amount, commitment_id or delete on public.purchase_orders
  for each row execute function private.keep_commitment_amount();

create function private.check_commitment_amount() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  total constant numeric := private.commitment_total(new.id);
begin
  if total <> new.original_amount then
    raise exception 'The amount is the sum of the lines, with tax and shipping %', total using errcode = '23514', column = 'original_amount';
  end if;
  return new;
end $$;
comment on function private.check_commitment_amount() is '23514 when the amount of a commitment with lines is not their total.';
create trigger check_amount before update of original_amount on public.commitments
  for each row when (new.original_amount is distinct from old.original_amount) execute function private.check_commitment_amount();

-- May this vendor get work? A lapsed certificate is passed over by who may approve commitments, with a note.
create function private.rule_vendor_ok(ctx private.transition_context) returns text
language sql stable set search_path = '' as $$
  select case when v.id is null then 'This needs a vendor'
    when v.do_not_rehire then format('%s is not to be hired again: %s', v.name, v.do_not_rehire_reason)
    when v.insurance_expiry < private.today((ctx).organization_id) and ((ctx).note is null
      or private.limit_for((ctx).organization_id, 'commitments.approve', (ctx).project_id, null) is null)
      then format('The insurance of %s has expired on %s; an approver may go ahead with a note', v.name, v.insurance_expiry) end
  from (select) one
  left join public.vendors v on v.organization_id = (ctx).organization_id and v.id = case (ctx).entity
    when 'purchase_orders' then (select k.vendor_id from public.commitments k where k.id = ((ctx).row ->> 'commitment_id')::uuid)
    else ((ctx).row ->> 'vendor_id')::uuid end
$$;
comment on function private.rule_vendor_ok(private.transition_context) is
  'A vendor who may be hired and is insured; a lapsed certificate passes with the note of an approver.';

create function private.commitment_of(ctx private.transition_context) returns uuid
language sql immutable set search_path = '' as $$
  select case (ctx).entity when 'purchase_orders' then ((ctx).row ->> 'commitment_id')::uuid else (ctx).id end
$$;
comment on function private.commitment_of(private.transition_context) is 'The commitment itself, or the one of a purchase order.';

-- Committed (F2) of each code it touches, with it, against the revised budget (F1).
create function private.rule_warn_budget(ctx private.transition_context) returns text
language sql stable set search_path = '' as $$
  with shares as (
    select k.id, k.status, coalesce(l.cost_code_id, case when l.id is null then k.cost_code_id end) as code, coalesce(l.total_cost, k.original_amount) as amount
    from public.commitments k left join public.commitment_lines l on l.commitment_id = k.id
    where k.organization_id = (ctx).organization_id and k.project_id = (ctx).project_id
    union all
    select k.id, k.status, l.cost_code_id, l.amount from public.commitments k
    join public.change_orders c on c.commitment_id = k.id and c.status = 'approved' and c.change_order_kind = 'subcontract'
    join public.change_order_lines l on l.change_order_id = c.id
    where k.organization_id = (ctx).organization_id and k.project_id = (ctx).project_id
  )
  select 'More would be committed than budgeted on ' || string_agg(format('%s (%s of %s)', c.code, private.money(v.committed), private.money(v.budget)), ', ' order by c.code)
  from public.cost_codes c
  cross join lateral (
    select c.opening_committed + coalesce(sum(s.amount), 0) as committed,
      c.original_budget + coalesce((select sum(b.amount) from public.budget_adjustments b where b.cost_code_id = c.id and b.approved_at is not null), 0) as budget
    from shares s where s.code = c.id and (s.status in ('executed', 'completed') or s.id = private.commitment_of(ctx))) v
  where c.id in (select s.code from shares s where s.id = private.commitment_of(ctx)) and v.committed > v.budget
$$;
comment on function private.rule_warn_budget(private.transition_context) is
  'Committed with this one is no more than the revised budget, on every code it touches.';

create function private.rule_warn_retainage(ctx private.transition_context) returns text
language sql stable set search_path = '' as $$
  select format('%s of retainage is still held', private.money(sum(r.balance))) from public.retainage_entries r
  where r.organization_id = (ctx).organization_id and r.commitment_id = (ctx).id and r.direction = 'payable' having sum(r.balance) > 0
$$;
comment on function private.rule_warn_retainage(private.transition_context) is 'No retainage of the commitment is held any more.';
