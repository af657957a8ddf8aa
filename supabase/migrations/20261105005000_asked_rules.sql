-- Rules that ask the person for something, so that a screen knows what to ask before it calls transition(): a note, or keys of
-- p_data. The catalog hands them out.
create table private.asked_rules (
  rule text primary key,
  asks text not null
);
comment on table private.asked_rules is 'asks: what the person gives: p_note, or keys of p_data (those in brackets may be left out).';
insert into private.asked_rules values
  ('note', 'p_note'),
  ('reason', 'p_note'),
  ('date', 'date'),
  ('document', 'document_id'),
  ('replacement', 'replacement_id'),
  ('client', '[client_id or client_name]'),
  ('project', 'project_id, or project_code, [name, contract_amount, estimated_cost, start_date, target_completion]'),
  ('assignee', 'assigned_to'),
  ('heir', 'reassign_to');

-- The day a person gave (p_data.date), else today.
create function private.given_day(ctx private.transition_context) returns date
language plpgsql stable set search_path = '' as $$
begin
  return coalesce(((ctx).data ->> 'date')::date, private.today((ctx).organization_id));
exception when data_exception then
  raise exception 'There is no day %', (ctx).data ->> 'date' using errcode = 'PT422';
end $$;
comment on function private.given_day(private.transition_context) is 'p_data.date, else the date of the organization; PT422 when it is no date.';

-- The record as the effects before this one have left it; ctx.row is how it was before all of them.
create function private.record_now(ctx private.transition_context) returns jsonb
language plpgsql set search_path = '' as $$
declare
  found_row jsonb;
begin
  execute format('select to_jsonb(t) from public.%I t where t.id = $1', (ctx).entity) into found_row using (ctx).id;
  return found_row;
end $$;
comment on function private.record_now(private.transition_context) is
  'The row of a transition as it is now, its status already the new one.';

create function private.is_active_member(p_organization uuid, p_user text) returns boolean
language sql stable set search_path = '' as $$
  select exists (
    select from public.memberships m where m.organization_id = p_organization and m.user_id::text = p_user and m.status = 'active')
$$;
comment on function private.is_active_member(uuid, text) is
  'Somebody of this id is an active member; the id may be anything a person has sent.';

-- One message in the app for one member, beside the ones notify sends; nothing for who acts.
create function private.tell_member(ctx private.transition_context, p_user uuid, p_event bigint) returns void
language sql set search_path = '' as $$
  insert into public.notifications (organization_id, recipient_id, event_id, category, title, body, action_url, entity_type, entity_id)
  select (ctx).organization_id, p_user, p_event, (ctx).entity,
    format('%s: %s', private.record_label((ctx).entity, (ctx).row), replace((ctx).to_status, '_', ' ')), (ctx).note,
    format('/%s/%s/%s', o.slug, (ctx).entity, (ctx).id), (ctx).entity, (ctx).id
  from public.organizations o
  where o.id = (ctx).organization_id and p_user is distinct from auth.uid() and private.is_active_member(o.id, p_user::text)
$$;
comment on function private.tell_member(private.transition_context, uuid, bigint) is
  'A notification about the record to one active member who is not the actor. p_event: row of the outbox, if there is one.';
