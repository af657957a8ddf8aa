-- What people did in the organization, and what they read of it that is delicate.

-- Newest first, by id: what is written meanwhile does not move the pages. Tables the caller sees whole are told apart from those of
-- which he sees rows, so that only these are looked at one by one.
create function private.audit_trail(p_org uuid, p_actor uuid, p_table text, p_record uuid, p_import uuid, p_actions public.audit_action[], p_from date, p_to date,
  p_before bigint, p_limit integer)
returns table (id bigint, created_at timestamptz, table_name text, record_id uuid, is_there boolean, action public.audit_action, changed_fields text[],
  old_values jsonb, new_values jsonb, actor_id uuid, actor_name text, actor_label text, import_run_id uuid, notes text)
-- planned for the filters that are there: the people's changes and those of a run have an index each
language plpgsql stable security definer set search_path = '' set plan_cache_mode = force_custom_plan as $$
-- the columns of the answer are variables, too
#variable_conflict use_column
declare
  zone constant text := (select o.timezone from public.organizations o where o.id = p_org);
  whole text[];
  part text[];
begin
  if not coalesce(p_org in (select private.orgs_with('audit.read')), false) then
    raise exception 'You may not read the log of this organization' using errcode = '42501';
  end if;
  if p_limit is null or p_limit not between 1 and 500 then
    raise exception 'Between 1 and 500 changes at once' using errcode = 'PT422';
  end if;
  -- the organization is no table of a tenant, and every member reads it
  whole := array(select w.table_name from private.whole_tables(false) w where w.organization_id = p_org union select 'organizations');
  part := array(select w.table_name from private.part_tables(false) w where w.organization_id = p_org and w.table_name <> all (whole));
  return query
    select l.id, l.created_at, l.table_name, l.record_id, l.action <> 'delete' and l.table_name <> 'organizations' and private.is_there(p_org, l.table_name, l.record_id), l.action,
      case when l.changed_fields is not null then array(select f from unnest(l.changed_fields) f where f <> all (u.names)) end, l.old_values - u.names, l.new_values - u.names,
      l.actor_id, p.full_name, l.actor_label, l.import_run_id, l.notes
    from public.audit_log l
    left join public.profiles p on p.id = l.actor_id
    cross join private.unreadable_columns(l.table_name) u(names)
    where l.organization_id = p_org and (l.table_name = any (whole) or l.table_name = any (part) and private.log_reaches(p_org, l.table_name, l.record_id))
      and (p_actor is null or l.actor_id = p_actor) and (p_table is null or l.table_name = p_table) and (p_record is null or l.record_id = p_record)
      -- thousands of rows of a file would hide what people did: they are there for who asks for the import, or for one record
      and (p_import is null and (l.import_run_id is null or p_record is not null) or l.import_run_id = p_import)
      and (p_actions is null or l.action = any (p_actions))
      and (p_from is null or l.created_at >= p_from::timestamp at time zone zone) and (p_to is null or l.created_at < (p_to + 1)::timestamp at time zone zone)
      and (p_before is null or l.id < p_before)
    order by l.id desc limit p_limit;
end $$;

create function public.audit_trail(p_org uuid, p_actor uuid default null, p_table text default null, p_record uuid default null, p_import uuid default null,
  p_actions public.audit_action[] default null, p_from date default null, p_to date default null, p_before bigint default null, p_limit integer default 50)
returns table (id bigint, created_at timestamptz, table_name text, record_id uuid, is_there boolean, action public.audit_action, changed_fields text[],
  old_values jsonb, new_values jsonb, actor_id uuid, actor_name text, actor_label text, import_run_id uuid, notes text)
language sql stable security invoker set search_path = '' as $$
  select * from private.audit_trail(p_org, p_actor, p_table, p_record, p_import, p_actions, p_from, p_to, p_before, p_limit)
$$;
comment on function public.audit_trail(uuid, uuid, text, uuid, uuid, public.audit_action[], date, date, bigint, integer) is
  'The log of the organization, newest first: changes by people and the system, those of one import, or all of one record. Days are those of the organization; p_before is the id '
  'the next page begins behind. Only what the caller may read. is_there: the record still exists. Errors: 42501 without audit.read, PT422.';
select private.expose('private.audit_trail(uuid, uuid, text, uuid, uuid, public.audit_action[], date, date, bigint, integer)'::regprocedure);
select private.expose('public.audit_trail(uuid, uuid, text, uuid, uuid, public.audit_action[], date, date, bigint, integer)'::regprocedure);

-- Postgres cannot write while it reads for a client, so the app says what it has shown; who and when are the database's.
create function private.note_access(p_org uuid, p_action public.data_access_action, p_resource text, p_record uuid, p_rows integer, p_filters jsonb) returns void
language plpgsql security definer set search_path = '' as $$
declare
  record constant uuid := case when private.keeps_records(p_resource) then p_record end;
  narrowed constant jsonb := nullif(private.unwrap_json(p_filters), '[]');
begin
  if not exists (
    -- what catalog() shows him, views included
    select from private.tenant_tables t
    where t.table_name = p_resource
      and private.opens(p_org, t.read_keys || case when t.has_own_scope then t.write_keys else '{}' end, t.project_column, t.has_own_scope)) then
    raise exception 'You may not read %', p_resource using errcode = '42501';
  end if;
  -- rows of a view are no records: that it was read is written down, and not which row
  if record is not null and not private.can_read_record(p_resource, record, p_org) then
    raise exception 'You may not read this record' using errcode = '42501';
  end if;
  if length(narrowed::text) > 4000 then
    raise exception 'Filters of at most 4,000 characters' using errcode = 'PT422';
  end if;
  -- a page that is looked at for a while reads its rows again and again
  if p_action = 'view' and exists (
    select from public.data_access_events e
    where e.organization_id = p_org and e.created_at > now() - interval '15 minutes' and e.actor_id = auth.uid() and e.action = 'view'
      and e.resource = p_resource and e.entity_id is not distinct from record and e.filters is not distinct from narrowed) then
    return;
  end if;
  insert into public.data_access_events (organization_id, actor_id, action, resource, entity_type, entity_id, row_count, filters, request_id)
  values (p_org, auth.uid(), p_action, p_resource, case when record is not null then p_resource end, record, p_rows, narrowed,
    nullif(current_setting('request.headers', true), '')::jsonb ->> 'x-request-id');
end $$;
create function public.note_access(p_org uuid, p_action public.data_access_action, p_resource text, p_record uuid default null, p_rows integer default null,
  p_filters jsonb default null) returns void
language sql security invoker set search_path = '' as $$ select private.note_access(p_org, p_action, p_resource, p_record, p_rows, p_filters) $$;
comment on function public.note_access(uuid, public.data_access_action, text, uuid, integer, jsonb) is
  'Writes into the log of data access that the caller has read, exported or downloaded rows of a table or view, or one record of it. The same view within 15 minutes '
  'is written once. Errors: 42501 when he may not read it.';
select private.expose('private.note_access(uuid, public.data_access_action, text, uuid, integer, jsonb)'::regprocedure);
select private.expose('public.note_access(uuid, public.data_access_action, text, uuid, integer, jsonb)'::regprocedure);
