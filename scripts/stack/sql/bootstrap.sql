-- What Supabase has before the first migration: roles, schemas, extensions, and who may use them. Runs as superuser at
-- every start, so each statement can be repeated.
do $$
declare
  entry record;
begin
  for entry in
    select * from (values
      ('postgres', 'login nosuperuser bypassrls createrole createdb replication'),
      ('anon', 'nologin'),
      ('authenticated', 'nologin'),
      ('service_role', 'nologin bypassrls')
    ) as role (name, attributes)
  loop
    if not exists (select from pg_roles where rolname = entry.name) then
      execute format('create role %I %s', entry.name, entry.attributes);
    end if;
  end loop;
end $$;
grant anon, authenticated, service_role to postgres;
alter role postgres set search_path = "$user", public, extensions;

do $$
begin
  execute format('alter database %I owner to postgres', current_database());
end $$;
revoke create on schema public from public;

create schema if not exists extensions authorization postgres;
create extension if not exists pg_trgm schema extensions;
create extension if not exists btree_gist schema extensions;

-- @supabase/lite keeps its users in this schema and connects as postgres, who may also put triggers and keys on them.
create schema if not exists auth authorization postgres;

-- The history table of the Supabase CLI: "supabase db push" reads the same rows.
create schema if not exists supabase_migrations authorization postgres;
create table if not exists supabase_migrations.schema_migrations (version text primary key, statements text[], name text);
alter table supabase_migrations.schema_migrations owner to postgres;

grant usage on schema public, extensions, auth to anon, authenticated, service_role;
