-- @supabase/lite grants everything on every table and sequence to the API roles on its first request of each process, in
-- each schema that has row security, and by default privileges on what comes later. This takes all of it back; what the
-- migrations grant is then given again by their own function.
do $$
declare
  entry record;
begin
  for entry in
    select nspname as name from pg_namespace
    where nspname !~ '^pg_' and nspname not in ('information_schema', 'extensions')
  loop
    -- what is granted for single columns would be forgotten before apply_grants() can read it
    if entry.name not in ('public', 'private') or to_regprocedure('private.apply_grants()') is null then
      execute format('revoke all on all tables in schema %I from anon, authenticated', entry.name);
    end if;
    execute format('revoke all on all sequences in schema %I from anon, authenticated', entry.name);
    execute format('alter default privileges in schema %I revoke all on tables from anon, authenticated, service_role', entry.name);
    execute format('alter default privileges in schema %I revoke all on sequences from anon, authenticated, service_role', entry.name);
    execute format('alter default privileges in schema %I revoke all on functions from anon, authenticated, service_role', entry.name);
  end loop;
  if to_regprocedure('private.apply_grants()') is not null then
    perform private.apply_grants();
  end if;
end $$;
