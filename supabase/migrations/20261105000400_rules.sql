-- Rules that many tables share. A rule is null when it holds, else what to tell the person.

create function private.rule_note(ctx private.transition_context) returns text
language sql stable set search_path = '' as $$
  select case when (ctx).note is null then 'This needs a note' end
$$;
comment on function private.rule_note(private.transition_context) is 'There is a note.';

-- A reason is a note that is kept on the record, where the record has a column for it.
create function private.rule_reason(ctx private.transition_context) returns text
language sql stable set search_path = '' as $$
  select case when (ctx).note is null then 'This needs a reason' end
$$;
comment on function private.rule_reason(private.transition_context) is 'There is a note, which the record keeps as its reason.';

create function private.rule_date(ctx private.transition_context) returns text
language plpgsql stable set search_path = '' as $$
begin
  if coalesce((ctx).data ->> 'date', '') !~ '^\d{4}-\d{2}-\d{2}$' then
    return 'This needs a date, written as YYYY-MM-DD';
  end if;
  perform ((ctx).data ->> 'date')::date;
  return null;
exception when datetime_field_overflow then
  return 'There is no such day';
end $$;
comment on function private.rule_date(private.transition_context) is 'p_data.date is a day.';

create function private.rule_document(ctx private.transition_context) returns text
language sql stable set search_path = '' as $$
  select case when not exists (
    select from public.documents d
    where d.organization_id = (ctx).organization_id and d.id::text in ((ctx).data ->> 'document_id', (ctx).row ->> 'document_id'))
    then 'This needs a document' end
$$;
comment on function private.rule_document(private.transition_context) is 'p_data.document_id or the record names a document of the organization.';

create function private.rule_own(ctx private.transition_context) returns text
language sql stable set search_path = '' as $$
  select case when coalesce(auth.uid()::text not in ((ctx).row ->> 'created_by', (ctx).row ->> 'submitted_by', (private.open_request(ctx)).requested_by::text), true)
    then 'Only who made or submitted it may do this' end
$$;
comment on function private.rule_own(private.transition_context) is 'The caller made, submitted or asked for the record.';

create function private.is_own_work(ctx private.transition_context) returns boolean
language sql stable set search_path = '' as $$
  select coalesce(auth.uid()::text in ((ctx).row ->> 'created_by', (ctx).row ->> 'submitted_by', (private.open_request(ctx)).requested_by::text), false)
$$;
comment on function private.is_own_work(private.transition_context) is 'The caller made, submitted or asked for the record.';

-- Four eyes; where nobody else could decide, he may decide on his own work, and the log says so.
create function private.rule_not_self(ctx private.transition_context) returns text
language sql stable set search_path = '' as $$
  select case when private.is_own_work(ctx) and private.others_who_can(ctx) > 0 then 'Nobody decides on his own work' end
$$;
comment on function private.rule_not_self(private.transition_context) is 'Nobody decides on his own work while somebody else could.';

create function private.rule_org_scope(ctx private.transition_context) returns text
language sql stable set search_path = '' as $$
  select case when not (ctx).organization_id in (select private.orgs_with((ctx).permission))
    then 'This needs the permission for the whole organization' end
$$;
comment on function private.rule_org_scope(private.transition_context) is 'The caller holds the permission for the whole organization.';

-- What the log keeps besides the change: the note, warnings taken note of, and an approval of one's own work.
create function private.transition_notes(ctx private.transition_context) returns text
language sql stable set search_path = '' as $$
  select nullif(concat_ws(E'\n', (ctx).note,
    (select 'accepted: ' || string_agg(a, ', ' order by a) from jsonb_array_elements_text((ctx).data -> 'accept') a),
    case when (ctx).action in ('approve', 'execute', 'issue', 'release', 'post', 'override') and private.is_own_work(ctx) then 'decided on own work: nobody else holds ' || (ctx).permission end), '')
$$;
comment on function private.transition_notes(private.transition_context) is
  'What the log says beside the change: note, accepted warnings, a decision on own work.';

-- Text a person gave becomes part of the record where it has a place for it.
create function private.keep_reason(ctx private.transition_context, p_column text) returns void
language plpgsql set search_path = '' as $$
begin
  execute format('update public.%I t set %I = $2 where t.id = $1', (ctx).entity, p_column) using (ctx).id, (ctx).note;
end $$;
comment on function private.keep_reason(private.transition_context, text) is 'Writes the note into a column of the record.';
