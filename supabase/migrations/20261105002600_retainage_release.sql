-- release_retainage: a lump sum of what is held becomes an invoice of kind retainage (receivable) or an approved bill of its own
-- (payable; no cost, that was posted with the bills it was held from). A rate lowered on a pay application needs none of this.
-- What applications and bills have posted is taken back by them, not edited.
create function private.guard_posted_retainage() returns trigger
language plpgsql set search_path = '' as $$
declare
  changed text;
begin
  if current_user in ('anon', 'authenticated', 'service_role') and old.source = 'system' then
    if tg_op = 'DELETE' then
      raise exception 'It was posted by an approval: take that back instead' using errcode = 'PT409';
    end if;
    select a.key into changed from jsonb_each(to_jsonb(new)) a
    where a.value is distinct from to_jsonb(old) -> a.key
      and a.key not in ('release_date', 'release_condition', 'notes', 'custom', 'version', 'updated_at', 'balance') limit 1;
    if changed is not null then
      raise exception 'It was posted by an approval: take that back instead' using errcode = 'PT409', column = changed;
    end if;
  end if;
  return coalesce(new, old);
end $$;
comment on function private.guard_posted_retainage() is 'Clients change of retainage that transitions posted only condition, date of release and notes; PT409 otherwise.';
create trigger guard_posted before update or delete on public.retainage_entries for each row execute function private.guard_posted_retainage();

create function private.effect_release_back(ctx private.transition_context) returns void
language sql set search_path = '' as $$
  update public.retainage_entries r set amount_released = r.amount_released - ((ctx).row ->> 'amount')::numeric
  where r.id = ((ctx).row ->> 'retainage_entry_id')::uuid
$$;
comment on function private.effect_release_back(private.transition_context) is 'A voided invoice over retainage: the amount is held again.';

create function private.release_as_invoice(r public.retainage_entries, p_amount numeric, p_date date) returns uuid
language plpgsql set search_path = '' as $$
declare
  made uuid;
begin
  insert into public.invoices (organization_id, project_id, client_id, invoice_kind, description, date_issued, date_due, amount, retainage_entry_id)
  values (r.organization_id, r.project_id, private.client_of(r.project_id), 'retainage', 'Release of retainage', private.today(r.organization_id), p_date,
    p_amount, r.id) returning id into made;
  insert into public.invoice_lines (organization_id, project_id, invoice_id, description, unit_price)
  values (r.organization_id, r.project_id, made, 'Release of retainage', p_amount);
  perform private.move('invoices', made, 'send');
  return made;
end $$;
comment on function private.release_as_invoice(public.retainage_entries, numeric, date) is 'A sent invoice of kind retainage. Returns its id.';

create function private.release_as_bill(r public.retainage_entries, p_amount numeric, p_date date) returns uuid
language plpgsql set search_path = '' as $$
declare
  made uuid;
begin
  -- approved by who releases it: it asks nobody else and posts nothing
  insert into public.vendor_bills (organization_id, vendor_id, project_id, commitment_id, bill_date, due_date, amount, status, approved_by, approved_at,
    retainage_entry_id)
  values (r.organization_id, r.vendor_id, r.project_id, r.commitment_id, private.today(r.organization_id), p_date, p_amount, 'approved', auth.uid(), now(), r.id)
  returning id into made;
  insert into public.vendor_bill_lines (organization_id, project_id, vendor_bill_id, description, amount)
  values (r.organization_id, r.project_id, made, 'Release of retainage', p_amount);
  return made;
end $$;
comment on function private.release_as_bill(public.retainage_entries, numeric, date) is
  'An approved bill of the vendor over released retainage; posts no cost. Returns its id.';

create function private.release_retainage(p_entry uuid, p_amount numeric, p_date date, p_waiver uuid) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  r constant public.retainage_entries := jsonb_populate_record(null::public.retainage_entries, private.operate_on('retainage_entries', p_entry));
  held numeric;
  made uuid;
begin
  perform private.demand('billing.approve', r.organization_id, r.project_id, p_amount);
  -- a later period may have lowered what the entry still says
  select sum(e.balance) into held from public.retainage_entries e
  where e.organization_id = r.organization_id and e.direction = r.direction and e.project_id is not distinct from r.project_id
    and e.vendor_id is not distinct from r.vendor_id;
  perform private.refuse(coalesce(private.bad_amount(p_amount, least(r.balance, held)),
    case when r.direction = 'receivable' and r.project_id is null then 'Without a project nobody can be billed' end,
    case when r.direction = 'payable' and not exists (
      select from public.lien_waivers w
      where w.id = p_waiver and w.organization_id = r.organization_id and w.vendor_id = r.vendor_id and w.project_id is not distinct from r.project_id
        and w.waiver_type = 'unconditional_final' and w.status = 'received') then 'This needs the final unconditional lien waiver of the vendor' end,
    private.closed_on(r.organization_id, private.today(r.organization_id))));
  perform private.update_noted('retainage_entries', r.id, jsonb_build_object('amount_released', r.amount_released + p_amount,
    'release_date', coalesce(p_date, private.today(r.organization_id))), null);
  made := case r.direction
    when 'receivable' then private.release_as_invoice(r, p_amount, coalesce(p_date, private.today(r.organization_id)))
    else private.release_as_bill(r, p_amount, coalesce(p_date, private.today(r.organization_id))) end;
  update public.cash_forecast_runs f set is_stale = true where f.organization_id = r.organization_id and f.is_current and not f.is_stale;
  return (
    select to_jsonb(e) || jsonb_build_object(case r.direction when 'receivable' then 'invoice_id' else 'vendor_bill_id' end, made)
    from public.retainage_entries e where e.id = r.id);
end $$;
comment on function private.release_retainage(uuid, numeric, date, uuid) is 'See public.release_retainage().';
create function public.release_retainage(p_entry uuid, p_amount numeric, p_date date default null, p_waiver uuid default null) returns jsonb
language sql security invoker set search_path = '' as $$ select private.release_retainage(p_entry, p_amount, p_date, p_waiver) $$;
comment on function public.release_retainage(uuid, numeric, date, uuid) is
  'Releases a part of retainage, due on p_date: receivable as an invoice to the client, payable as a bill of the vendor, for which p_waiver names his '
  'received final unconditional lien waiver. Needs billing.approve up to its limit. Returns the entry and invoice_id or vendor_bill_id.';
select private.expose('private.release_retainage(uuid, numeric, date, uuid)'::regprocedure);
select private.expose('public.release_retainage(uuid, numeric, date, uuid)'::regprocedure);
