-- What is done to collect moves the forecast: a promise says when the money comes, a dispute that it may not.
create function private.outdate_forecast() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  organization constant uuid := case tg_op when 'DELETE' then old.organization_id else new.organization_id end;
begin
  update public.cash_forecast_runs r set is_stale = true where r.organization_id = organization and r.is_current and not r.is_stale;
  return null;
end $$;
comment on function private.outdate_forecast() is 'The current cash forecasts of the organization no longer say what the documents say.';
create trigger outdate_added after insert on public.collection_activities
  for each row when (new.promised_date is not null) execute function private.outdate_forecast();
create trigger outdate_changed after update on public.collection_activities
  for each row when (old.promised_date is distinct from new.promised_date) execute function private.outdate_forecast();
create trigger outdate_deleted after delete on public.collection_activities
  for each row when (old.promised_date is not null) execute function private.outdate_forecast();
create trigger outdate_disputed after update of is_disputed on public.invoices
  for each row when (old.is_disputed <> new.is_disputed) execute function private.outdate_forecast();

-- The flag and the word about it belong together.
create function private.dispute_invoice(p_invoice uuid, p_note text, p_disputed boolean) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  i constant public.invoices := jsonb_populate_record(null::public.invoices, private.operate_on('invoices', p_invoice));
  note constant text := nullif(btrim(p_note), '');
begin
  perform private.demand('billing.write', i.organization_id, i.project_id);
  -- an import may say of a paid one that it is disputed
  if i.status not in ('sent', 'partial', 'overdue') and (p_disputed or i.status = 'draft') then
    raise exception 'Nothing is owed on an invoice that is %', i.status using errcode = 'PT409';
  end if;
  perform private.refuse(case when note is null then 'This needs a note' when p_disputed is null then 'Disputed, or no longer?'
    when i.is_disputed = p_disputed then case when p_disputed then 'It is disputed already' else 'Nobody disputes it' end end);
  insert into public.collection_activities (organization_id, invoice_id, activity_type, outcome) values (i.organization_id, i.id, 'dispute', note);
  return private.update_noted('invoices', i.id, jsonb_build_object('is_disputed', p_disputed, 'dispute_note', case when p_disputed then note end), note);
end $$;
comment on function private.dispute_invoice(uuid, text, boolean) is 'See public.dispute_invoice().';
create function public.dispute_invoice(p_invoice uuid, p_note text, p_disputed boolean default true) returns jsonb
language sql security invoker set search_path = '' as $$ select private.dispute_invoice(p_invoice, p_note, p_disputed) $$;
comment on function public.dispute_invoice(uuid, text, boolean) is
  'Marks a sent invoice as disputed by its client, or no longer (p_disputed false), and keeps the note as a collection activity. Needs billing.write. Returns '
  'the invoice. PT409 nothing is owed on it, PT422 no note or nothing changes.';
select private.expose('private.dispute_invoice(uuid, text, boolean)'::regprocedure);
select private.expose('public.dispute_invoice(uuid, text, boolean)'::regprocedure);
