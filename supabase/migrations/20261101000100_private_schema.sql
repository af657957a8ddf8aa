-- Everything the API must not reach by name lives in `private`; nothing is granted by default, every grant is explicit.
create schema private;
revoke all on schema public, private from public, anon, authenticated;
grant usage on schema public to anon;
grant usage on schema public, private to authenticated, service_role;

alter default privileges in schema public revoke all on tables from anon, authenticated, service_role;
alter default privileges in schema public revoke all on sequences from anon, authenticated, service_role;
alter default privileges in schema public revoke all on functions from anon, authenticated, service_role;
-- Execution for PUBLIC is a built-in default, so it can only be revoked without naming a schema.
alter default privileges revoke execute on functions from public;

-- One row per table the API knows: written by tenant_table() and global_table(), read by the catalog, by
-- apply_grants() and by the generated tests. It is the only list of tables there is.
create table private.tenant_tables (
  table_name text primary key,
  read_keys text[] not null,
  write_keys text[] not null,
  verbs text[] not null,
  is_tenant boolean not null default true,
  is_importable boolean not null default true,
  is_audited boolean not null default true,
  has_own_scope boolean not null default false,
  project_column text,
  -- verb → columns, where it is granted for some of them only
  column_verbs jsonb not null default '{}'
);
comment on table private.tenant_tables is
  'Tables and views of the API with their read and write permission keys. Keys: any of them is enough; member = every active member.';

-- One row per function the API roles may execute.
create table private.api_functions (signature text primary key, to_anon boolean not null default false);

-- Granted function: execute for authenticated, recorded so that apply_grants() can give it back.
create function private.expose(function regprocedure) returns void
language plpgsql set search_path = '' as $$
begin
  insert into private.api_functions values (function::text) on conflict do nothing;
  execute format('revoke all on function %s from public, anon', function);
  execute format('grant execute on function %s to authenticated, service_role', function);
end $$;
comment on function private.expose(regprocedure) is
  'Lets authenticated execute a function and records it. Functions that are not exposed cannot be called by any API role.';

create function private.expose_to_anon(function regprocedure) returns void
language plpgsql set search_path = '' as $$
begin
  insert into private.api_functions values (function::text, true);
  execute format('revoke all on function %s from public', function);
  execute format('grant execute on function %s to anon, service_role', function);
end $$;
comment on function private.expose_to_anon(regprocedure) is
  'Lets a function be called without signing in, and only so. The tests name the few that may.';

create function private.system_columns() returns text[]
language sql immutable set search_path = '' as $$
  select '{id,organization_id,created_at,updated_at,created_by,version,custom,source,source_ref,import_run_id,import_key}'::text[]
$$;
comment on function private.system_columns() is 'Columns of the platform, which tenant_table() gives to every table.';
select private.expose('private.system_columns()'::regprocedure);

create function private.grant_verbs(target regclass, verbs text[]) returns void
language plpgsql set search_path = '' as $$
declare
  narrow constant jsonb := (
    select t.column_verbs from private.tenant_tables t join pg_catalog.pg_class c on c.relname = t.table_name where c.oid = target);
  verb text;
  columns text;
begin
  execute format('revoke all on %s from public, anon, authenticated', target);
  foreach verb in array verbs loop
    -- those that a migration dropped or renamed since are no columns any more; by those of the platform rows are found and shown
    columns := (
      select string_agg(quote_ident(a.attname), ', ') from pg_catalog.pg_attribute a
      where a.attrelid = target and a.attnum > 0 and not a.attisdropped
        and (narrow -> verb ? a.attname or verb = 'select' and a.attname = any (private.system_columns())));
    -- a grant that names no columns is one for all of them
    continue when narrow ? verb and columns is null;
    execute format('grant %s%s on %s to authenticated', verb, case when narrow ? verb then ' (' || columns || ')' end, target);
  end loop;
end $$;
comment on function private.grant_verbs(regclass, text[]) is
  'Gives authenticated exactly these verbs, each for the columns limit_columns() left of it.';

-- A plain grant for columns would not last: apply_grants() knows what is written down, and takes everything else away.
create function private.limit_columns(target regclass, verb text, columns text[]) returns void
language plpgsql set search_path = '' as $$
declare
  granted text[];
  gone text;
begin
  if coalesce(cardinality(columns), 0) = 0 then
    raise exception 'limit_columns: name the columns of % that % is for; who may not % at all is said by the verbs of tenant_table()', target, verb, verb
      using errcode = '22023';
  end if;
  select n into gone from unnest(columns) n
  where not exists (select from pg_catalog.pg_attribute a where a.attrelid = target and a.attname = n and a.attnum > 0 and not a.attisdropped) limit 1;
  if found then
    raise exception 'limit_columns: % has no column %', target, gone using errcode = '42703';
  end if;
  update private.tenant_tables t set column_verbs = t.column_verbs || jsonb_build_object(verb, to_jsonb(columns))
  from pg_catalog.pg_class c where c.oid = target and t.table_name = c.relname and verb = any (t.verbs)
  returning t.verbs into granted;
  if granted is null then
    raise exception 'limit_columns: % is no table of the API, or nobody may % it', target, verb;
  end if;
  perform private.grant_verbs(target, granted);
end $$;
comment on function private.limit_columns(regclass, text, text[]) is
  'After tenant_table(): the verb (select, insert, update) is granted for these columns only, to everybody; select for those of the platform too. Errors: an empty list (22023), no table of the API, a verb it does not have, no such column (42703).';

-- What the API roles may do, from nothing. @supabase/lite grants everything back on its first request of each process;
-- the embedded stack calls this afterwards, a self-hoster may call it at any time.
create function private.apply_grants() returns void
language plpgsql set search_path = '' as $$
declare
  entry record;
begin
  revoke all on all tables in schema public, private from anon, authenticated, public;
  revoke all on all sequences in schema public, private from anon, authenticated, public;
  revoke all on all functions in schema public, private from anon, authenticated, public;
  revoke all on schema public, private from anon, authenticated, public;
  grant usage on schema public to anon;
  grant usage on schema public, private to authenticated, service_role;
  grant select on private.tenant_tables to authenticated, service_role;
  for entry in
    select t.*, c.relkind from private.tenant_tables t
    join pg_catalog.pg_class c on c.relname = t.table_name and c.relnamespace = 'public'::regnamespace
  loop
    perform private.grant_verbs(format('public.%I', entry.table_name), entry.verbs);
    -- no verbs: written by triggers only and read through functions (the log)
    continue when cardinality(entry.verbs) = 0;
    execute format('grant %s on public.%I to service_role', case entry.relkind when 'v' then 'select' else 'select, insert, update, delete' end,
      entry.table_name);
  end loop;
  for entry in select signature, case when to_anon then 'anon' else 'authenticated' end as caller from private.api_functions loop
    execute format('grant execute on function %s to %s, service_role', entry.signature, entry.caller);
  end loop;
end $$;
comment on function private.apply_grants() is
  'Takes every privilege of the API roles away and gives back exactly what tenant_tables and api_functions say.';

-- @supabase/lite passes a jsonb array argument, and stores the metadata of a user, as a JSON string.
create function private.unwrap_json(value jsonb) returns jsonb
language sql immutable set search_path = '' as $$
  select case jsonb_typeof(value) when 'string' then (value #>> '{}')::jsonb else value end
$$;
