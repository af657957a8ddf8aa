-- For operations that are not transitions: a change whose reason stands in the log beside it.
create function private.update_noted(p_table text, p_id uuid, p_changes jsonb, p_note text) returns jsonb
language plpgsql set search_path = '' as $$
declare
  after jsonb;
begin
  insert into private.transition_marks (table_name, record_id, action, notes) values (p_table, p_id, 'update', p_note)
  on conflict (transaction_id, table_name, record_id) do update set notes = excluded.notes;
  execute format('update public.%1$I t set %2$s from jsonb_populate_record(null::public.%1$I, $2) r where t.id = $1 returning to_jsonb(t)', p_table,
    (select string_agg(format('%1$I = r.%1$I', k), ', ') from jsonb_object_keys(p_changes) k)) into after using p_id, p_changes;
  delete from private.transition_marks m where m.transaction_id = pg_current_xact_id() and m.table_name = p_table and m.record_id = p_id;
  return after;
end $$;
comment on function private.update_noted(text, uuid, jsonb, text) is 'Updates columns of one record; the note goes into the log. Returns the row.';

-- The record an operation is about, locked; PT404 when it is not there or the caller may not read it.
create function private.operate_on(p_table text, p_id uuid) returns jsonb
language plpgsql set search_path = '' as $$
declare
  found_row jsonb;
begin
  execute format('select to_jsonb(t) from public.%I t where t.id = $1 for no key update', p_table) into found_row using p_id;
  if found_row is null or not private.can_read_record(p_table, p_id, (found_row ->> 'organization_id')::uuid) then
    raise exception 'There is no such record' using errcode = 'PT404';
  end if;
  return found_row;
end $$;
comment on function private.operate_on(text, uuid) is 'The record, locked; PT404 when it is not there or the caller may not read it.';

-- What an operation refuses: a sentence, as PT422; null passes.
create function private.refuse(p_problem text) returns void
language plpgsql immutable set search_path = '' as $$
begin
  if p_problem is not null then
    raise exception '%', p_problem using errcode = 'PT422';
  end if;
end $$;
comment on function private.refuse(text) is 'Raises the sentence as PT422; null passes.';

create function private.closed_on(p_organization uuid, p_date date) returns text
language sql stable set search_path = '' as $$
  select private.period_label(p_organization, p_date) || ' is closed: nothing is posted into it'
$$;
comment on function private.closed_on(uuid, date) is 'Sentence about the locked period the day is in; null when it is open.';

create function private.bad_amount(p_amount numeric, p_most numeric) returns text
language sql immutable set search_path = '' as $$
  select case when p_amount is null or p_amount <= 0 or p_amount <> round(p_amount, 2) then 'This needs an amount above 0, in whole cents'
    when p_amount > p_most then format('At most %s is possible', private.money(greatest(p_most, 0))) end
$$;
comment on function private.bad_amount(numeric, numeric) is 'Why an amount is none: 0 or less, fractions of a cent, more than the most; null when it is fine.';
