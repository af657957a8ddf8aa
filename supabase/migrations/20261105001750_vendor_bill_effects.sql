-- T7: an approved bill costs: one posted cost event per line, and what is held back from the vendor.
create function private.effect_t7(ctx private.transition_context) returns void
language plpgsql set search_path = '' as $$
declare
  b public.vendor_bills;
begin
  select * into b from public.vendor_bills x where x.id = (ctx).id;
  if not private.bill_is_posted(b.id) then
    insert into public.cost_events (organization_id, project_id, cost_code_id, commitment_id, vendor_bill_line_id, vendor_id, account_id, event_type, event_date,
      amount, description, reference_number, status, approved_by, approved_at, posted_at, source)
    select l.organization_id, l.project_id, l.cost_code_id, b.commitment_id, l.id, b.vendor_id, l.account_id, 'vendor_bill', b.bill_date,
      l.amount, coalesce(l.description, b.bill_number), b.bill_number, 'posted', auth.uid(), now(), now(), 'system'
    from public.vendor_bill_lines l where l.vendor_bill_id = b.id order by l.line_number;
    perform private.note_overruns(b.organization_id, array(select l.cost_code_id from public.vendor_bill_lines l where l.vendor_bill_id = b.id));
  end if;
  if b.retainage_withheld <> 0 then
    insert into public.retainage_entries (organization_id, direction, project_id, vendor_id, commitment_id, base_amount, retainage_pct, amount_held, entry_date, source)
    values (b.organization_id, 'payable', b.project_id, b.vendor_id, b.commitment_id, b.amount, round(b.retainage_withheld / nullif(b.amount, 0) * 100, 2),
      b.retainage_withheld, b.bill_date, 'system');
  end if;
end $$;
comment on function private.effect_t7(private.transition_context) is
  'Posts an approved bill: cost events dated as the bill (positive cost, negative credit), payable retainage of the withheld part.';

-- Soft rule: cost above the budget of a code is noted, not refused (endpoints 3.1: actual = opening + posted, revised budget = original + adjustments).
create function private.note_overruns(p_organization uuid, p_codes uuid[]) returns void
language sql set search_path = '' as $$
  select private.raise_exception_item(p_organization, 'budget_overrun', 'cost_codes', v.id,
    format('%s %s: cost %s is above the budget of %s', v.code, v.description, private.money(v.actual), private.money(v.budget)))
  from (
    select c.id, c.code, c.description,
      c.original_budget + coalesce((select sum(b.amount) from public.budget_adjustments b where b.cost_code_id = c.id and b.approved_at is not null), 0) as budget,
      c.opening_actual + coalesce((
        select sum(e.amount) from public.cost_events e where e.cost_code_id = c.id and e.status = 'posted' and not e.covered_by_opening), 0) as actual
    from public.cost_codes c where c.organization_id = p_organization and c.id = any (p_codes)) v
  where v.actual > v.budget
$$;
comment on function private.note_overruns(uuid, uuid[]) is 'Exceptions for cost codes whose actual cost is above their revised budget.';

-- The opposite: cost events with the other sign, dated today; retainage of the bill given back to the balance.
create function private.effect_t7_reverse(ctx private.transition_context) returns void
language plpgsql set search_path = '' as $$
declare
  b constant public.vendor_bills := jsonb_populate_record(null::public.vendor_bills, (ctx).row);
  today constant date := private.today(b.organization_id);
begin
  if b.retainage_entry_id is not null then
    update public.retainage_entries r set amount_released = r.amount_released - b.amount where r.id = b.retainage_entry_id;
    return;
  end if;
  insert into public.cost_events (organization_id, project_id, cost_code_id, commitment_id, vendor_bill_line_id, vendor_id, account_id, event_type, event_date,
    amount, tax_amount, description, reference_number, status, approved_by, approved_at, posted_at, source, notes)
  select e.organization_id, e.project_id, e.cost_code_id, e.commitment_id, e.vendor_bill_line_id, e.vendor_id, e.account_id, e.event_type, today,
    -e.amount, -e.tax_amount, e.description, e.reference_number, 'posted', auth.uid(), now(), now(), 'system', (ctx).note
  from public.cost_events e join public.vendor_bill_lines l on l.id = e.vendor_bill_line_id
  where l.vendor_bill_id = b.id and e.status = 'posted';
  -- an imported bill has brought no entry, its retainage came as history of its own
  if b.retainage_withheld <> 0 and b.approved_at is not null then
    if b.retainage_withheld > (
      select sum(r.balance) from public.retainage_entries r
      where r.organization_id = b.organization_id and r.direction = 'payable' and r.vendor_id = b.vendor_id and r.project_id is not distinct from b.project_id) then
      raise exception 'The retainage of this bill was released already' using errcode = 'PT422';
    end if;
    insert into public.retainage_entries (organization_id, direction, project_id, vendor_id, commitment_id, amount_held, entry_date, source, notes)
    values (b.organization_id, 'payable', b.project_id, b.vendor_id, b.commitment_id, -b.retainage_withheld, today, 'system', (ctx).note);
  end if;
end $$;
comment on function private.effect_t7_reverse(private.transition_context) is 'Takes the posting of a bill back with opposite rows; a release of retainage is held again.';

-- The status a bill has by its payments; the caller has locked it. A disputed one stays disputed.
create function private.restate_bill(p_bill uuid) returns void
language plpgsql set search_path = '' as $$
declare
  b public.vendor_bills;
  becomes public.vendor_bill_status;
begin
  select * into b from public.vendor_bills x where x.id = p_bill;
  becomes := case when b.amount_paid > 0 and b.balance <= 0 then 'paid' when b.amount_paid > 0 then 'partial' else 'approved' end;
  if b.status in ('approved', 'partial', 'paid') and becomes <> b.status then
    perform private.move('vendor_bills', b.id, case when becomes = 'paid' or b.status = 'approved' then 'apply' else 'unapply' end, becomes::text);
  end if;
end $$;
comment on function private.restate_bill(uuid) is 'Moves an approved bill to the status its payments say: paid, partial or approved.';
