-- What transitions tell the world: rows of the outbox (system_events), and messages in the app.

-- What a person calls the record, from the words of its table: "Change order CO-001".
create function private.record_label(p_table text, p_row jsonb) returns text
language sql stable set search_path = '' as $$
  select concat_ws(' ', w.words ->> 'label', (
    select v.value from (values (1, p_row ->> (w.words ->> 'subtitle')), (2, p_row ->> (w.words ->> 'title'))) v(n, value)
    where btrim(v.value) <> '' and v.value !~ '^[0-9a-f]{8}-[0-9a-f]{4}-' order by v.n limit 1))
  from (
    select substring(pg_catalog.obj_description(format('public.%I', p_table)::regclass, 'pg_class') from '@ui\s+(\{.*\})')::jsonb as words) w
$$;
comment on function private.record_label(text, jsonb) is 'Label of the table and number or title of the row.';

create function private.emit(ctx private.transition_context, p_suffix text) returns bigint
language sql set search_path = '' as $$
  insert into public.system_events (organization_id, event_type, entity_type, entity_id, payload, actor_id)
  values ((ctx).organization_id, (ctx).entity || '.' || (ctx).action || p_suffix, (ctx).entity, (ctx).id,
    jsonb_strip_nulls(jsonb_build_object('label', private.record_label((ctx).entity, (ctx).row), 'from', (ctx).from_status, 'to', (ctx).to_status,
      'project_id', (ctx).project_id, 'note', (ctx).note)), auth.uid())
  returning id
$$;
comment on function private.emit(private.transition_context, text) is
  'One row of the outbox, named table.action and a suffix that says for whom (.email, .pdf). Returns its id.';

-- Author, who submitted or asked, and the project manager as far as he has a login. Never who acts.
create function private.concerned(ctx private.transition_context) returns setof uuid
language sql stable set search_path = '' as $$
  select m.user_id from public.memberships m
  where m.organization_id = (ctx).organization_id and m.status = 'active' and m.user_id is distinct from auth.uid() and (
    m.user_id::text in ((ctx).row ->> 'created_by', (ctx).row ->> 'submitted_by')
    or m.user_id = (
      select r.requested_by from public.approval_requests r
      where r.organization_id = (ctx).organization_id and r.entity_type = (ctx).entity and r.entity_id = (ctx).id
      order by r.created_at desc limit 1)
    or m.employee_id = (select p.project_manager_id from public.projects p where p.id = (ctx).project_id))
$$;
comment on function private.concerned(private.transition_context) is 'Members who are told: author, who asked, project manager; never the caller.';

create function private.effect_notify(ctx private.transition_context) returns void
language plpgsql set search_path = '' as $$
declare
  event constant bigint := private.emit(ctx, '');
begin
  insert into public.notifications (organization_id, recipient_id, event_id, category, title, body, action_url, entity_type, entity_id)
  select (ctx).organization_id, c, event, (ctx).entity,
    format('%s: %s', private.record_label((ctx).entity, (ctx).row), replace((ctx).to_status, '_', ' ')), (ctx).note,
    format('/%s/%s/%s', o.slug, (ctx).entity, (ctx).id), (ctx).entity, (ctx).id
  from private.concerned(ctx) c cross join public.organizations o where o.id = (ctx).organization_id;
end $$;
comment on function private.effect_notify(private.transition_context) is 'An event, and a message in the app to everybody concerned but the actor.';

create function private.effect_email(ctx private.transition_context) returns void
language sql set search_path = '' as $$ select private.emit(ctx, '.email') $$;
comment on function private.effect_email(private.transition_context) is 'Asks the outbox for a mail to the other party.';

create function private.effect_pdf(ctx private.transition_context) returns void
language sql set search_path = '' as $$ select private.emit(ctx, '.pdf') $$;
comment on function private.effect_pdf(private.transition_context) is 'Asks the outbox for a printed copy among the documents.';

create function private.effect_forecast(ctx private.transition_context) returns void
language sql set search_path = '' as $$
  update public.cash_forecast_runs r set is_stale = true
  where r.organization_id = (ctx).organization_id and r.is_current and not r.is_stale
$$;
comment on function private.effect_forecast(private.transition_context) is 'The current cash forecasts no longer show what is known.';

-- Soft rules of schema section 9 that do not stop anybody: one open exception per problem.
create function private.raise_exception_item(p_organization uuid, p_type public.exception_type, p_entity text, p_id uuid, p_description text)
returns void language sql set search_path = '' as $$
  insert into public.exception_items (organization_id, exception_type, entity_type, entity_id, description, fingerprint)
  values (p_organization, p_type, p_entity, p_id, p_description, concat_ws('|', p_type, p_entity, p_id))
  on conflict (organization_id, fingerprint) where status in ('open', 'assigned') do update set description = excluded.description
$$;
comment on function private.raise_exception_item(uuid, public.exception_type, text, uuid, text) is
  'Opens an exception about a record, or rewords the one of its kind that is open.';
