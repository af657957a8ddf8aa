-- Everything of an organization, for its owner to take away: begun, read page by page as csv, ended. Who is not an owner reads
-- none of it, an owner all of it, whatever his other roles reach; that it was read is in the log of data access from the start.

-- Tables with the condition that makes their rows the organization's ($1). An id is unique within an organization in all of them.
create function private.export_tables() returns table (table_name text, scope text, is_audited boolean)
language sql stable set search_path = '' as $$
  select t.table_name, case t.table_name
      when 'organizations' then 'r.id = $1'
      when 'profiles' then 'r.id in (select m.user_id from public.memberships m where m.organization_id = $1)'
      else 'r.organization_id = $1' end, t.is_audited or t.table_name = 'organizations'
  from private.tenant_tables t
  join pg_catalog.pg_class c on c.relname = t.table_name and c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
  where t.is_tenant or t.table_name in ('organizations', 'profiles')
$$;
comment on function private.export_tables() is 'Tables of an organization, which rows of them are its own, and whether their changes are logged.';

-- What the API hands to nobody stays here too; the log is read by functions only.
create function private.export_columns(p_table text) returns table (name text, n smallint, type regtype)
language sql stable set search_path = '' as $$
  select a.attname::text, a.attnum, a.atttypid::regtype
  from pg_catalog.pg_attribute a
  where a.attrelid = format('public.%I', p_table)::regclass and a.attnum > 0 and not a.attisdropped
    and (p_table = 'audit_log' or pg_catalog.has_column_privilege('authenticated', a.attrelid, a.attnum, 'select'))
$$;
comment on function private.export_columns(text) is 'Columns of a table as they are exported: those that people may read.';

-- csv as Postgres reads it back (copy ... csv header): nothing is null, "" is an empty text. A spreadsheet runs what begins
-- with = + - @ (or a tab or return before one): such a text gets one more ' in front, and so does one that has some already, so
-- that taking one away gives what was stored.
create function private.export_value(p_column text, p_type regtype) returns text
language sql immutable set search_path = '' as $$
  select case when p_type in ('int2', 'int4', 'int8', 'numeric', 'bool', 'uuid', 'date', 'timestamptz', 'time', 'xid8')
    then format('coalesce(%s::text, '''')', p_column)
    else format($f$coalesce('"' || replace(regexp_replace(%s::text, '^(''*[=+@\t\r-])', '''\1'), '"', '""') || '"', '')$f$, p_column) end
$$;

create function private.export_of(p_export bigint) returns public.data_access_events
language plpgsql stable security definer set search_path = '' as $$
declare
  event public.data_access_events;
begin
  select e.* into event from public.data_access_events e
  where e.id = p_export and e.actor_id = auth.uid() and e.resource = 'organization' and e.action = 'export'
    and e.row_count is null and e.created_at > now() - interval '1 day';
  if event.id is null then
    raise exception 'There is no such export, or it has ended' using errcode = 'PT404';
  end if;
  if not private.has_role(event.organization_id, 'owner') then
    raise exception 'Only an owner exports the company' using errcode = 'PT403';
  end if;
  return event;
end $$;
comment on function private.export_of(bigint) is 'An export the caller has begun and not ended, while he is an owner.';

create function private.begin_export(p_org uuid) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  entry record;
  found_rows bigint;
  tables jsonb := '[]';
  schema_version text;
  event public.data_access_events;
begin
  if not private.has_role(p_org, 'owner') then
    raise exception 'Only an owner exports the company' using errcode = 'PT403';
  end if;
  if to_regclass('supabase_migrations.schema_migrations') is not null then
    execute 'select max(version) from supabase_migrations.schema_migrations' into schema_version;
  end if;
  insert into public.data_access_events (organization_id, actor_id, action, resource, filters, request_id)
  values (p_org, auth.uid(), 'export', 'organization', jsonb_build_object('snapshot', pg_current_snapshot()::text),
    nullif(current_setting('request.headers', true), '')::jsonb ->> 'x-request-id')
  returning * into event;
  for entry in select * from private.export_tables() e order by e.table_name loop
    execute format('select count(*) from public.%I r where %s', entry.table_name, entry.scope) into found_rows using p_org;
    tables := tables || jsonb_build_object('name', entry.table_name, 'rows', found_rows, 'logged', entry.is_audited,
      'columns', (select jsonb_agg(c.name order by c.n) from private.export_columns(entry.table_name) c),
      'withheld', case when entry.table_name <> 'audit_log' then to_jsonb(private.unreadable_columns(entry.table_name)) else '[]' end);
  end loop;
  return jsonb_build_object('export', event.id, 'started_at', event.created_at, 'schema', schema_version, 'tables', tables);
end $$;

create function private.export_page(p_export bigint, p_table text, p_after text) returns jsonb
language plpgsql stable security definer set search_path = '' set timezone = 'UTC' set datestyle = 'ISO' as $$
declare
  event constant public.data_access_events := private.export_of(p_export);
  entry record;
  guarded text[];
  line text;
  id_type regtype;
  answer jsonb;
begin
  select e.* into entry from private.export_tables() e where e.table_name = p_table;
  if entry is null then
    raise exception 'There is no such table to export: %', p_table using errcode = 'PT404';
  end if;
  -- the log holds what nobody may read in the tables either
  select coalesce(array_agg(e.table_name), '{}') into guarded
  from private.export_tables() e where p_table = 'audit_log' and e.table_name <> 'audit_log' and cardinality(private.unreadable_columns(e.table_name)) > 0;
  select string_agg(private.export_value(case when p_table = 'audit_log' and c.name in ('old_values', 'new_values')
      then format('case when r.table_name = any ($3) then r.%1$I - private.unreadable_columns(r.table_name) else r.%1$I end', c.name)
      else format('r.%I', c.name) end, c.type), ' || '','' || ' order by c.n),
    min(c.type::text) filter (where c.name = 'id')
  into line, id_type from private.export_columns(p_table) c;
  execute format($f$
    select jsonb_build_object('rows', count(*), 'last', case when count(*) = 2000 then (array_agg(p.id order by p.id desc))[1]::text end,
      'lines', coalesce(string_agg(p.line, e'\n' order by p.id) || e'\n', ''))
    from (select r.id, %s as line from public.%I r where %s and ($2 is null or r.id > $2::%s) order by r.id limit 2000) p$f$,
    line, p_table, entry.scope, id_type)
  into answer using event.organization_id, p_after, guarded;
  return answer;
end $$;

create function private.end_export(p_export bigint, p_rows integer) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  event constant public.data_access_events := private.export_of(p_export);
  changed jsonb;
begin
  update public.data_access_events e set row_count = p_rows where e.id = event.id;
  select coalesce(jsonb_object_agg(c.table_name, c.n), '{}') into changed
  from (
    select l.table_name, count(*) as n from public.audit_log l
    -- no transaction is as long as a day
    where l.organization_id = event.organization_id and l.created_at > event.created_at - interval '1 day'
      and not pg_visible_in_snapshot(l.transaction_id, (event.filters ->> 'snapshot')::pg_snapshot)
    group by l.table_name) c;
  return jsonb_build_object('finished_at', clock_timestamp(), 'changed', changed);
end $$;

create function public.begin_export(p_org uuid) returns jsonb
language sql security invoker set search_path = '' as $$ select private.begin_export(p_org) $$;
comment on function public.begin_export(uuid) is
  'An owner begins to export his company, which is logged. {export, started_at, schema, tables: [{name, rows, logged, columns, withheld}]}. PT403: no owner.';
create function public.export_page(p_export bigint, p_table text, p_after text) returns jsonb
language sql stable security invoker set search_path = '' as $$ select private.export_page(p_export, p_table, p_after) $$;
comment on function public.export_page(bigint, text, text) is
  'The next 2,000 rows of a table behind an id (null: the first), as lines of csv. {rows, last: null when there are no more, lines}. PT404: no export of the caller, or no such table; PT403.';
create function public.end_export(p_export bigint, p_rows integer) returns jsonb
language sql security invoker set search_path = '' as $$ select private.end_export(p_export, p_rows) $$;
comment on function public.end_export(bigint, integer) is
  'Ends an export of so many rows. {finished_at, changed: {table: changes logged since it began, which may or may not be in it}}. PT404; PT403.';
select private.expose('private.begin_export(uuid)'::regprocedure), private.expose('public.begin_export(uuid)'::regprocedure);
select private.expose('private.export_page(bigint, text, text)'::regprocedure), private.expose('public.export_page(bigint, text, text)'::regprocedure);
select private.expose('private.end_export(bigint, integer)'::regprocedure), private.expose('public.end_export(bigint, integer)'::regprocedure);
