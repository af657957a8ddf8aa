-- Sums and counts of lists are asked of PostgREST (`select=status,amount.sum()`), so that they follow the very filters the
-- rows follow; a function of our own would need a second language of filters. PostgREST has them off by default and reads
-- this setting of its role; the embedded stack says the same (scripts/stack/lite.ts). Row security holds as for rows. Where
-- it is off, lists sum the page and cannot be grouped.
do $$
begin
  if exists (select from pg_catalog.pg_roles where rolname = 'authenticator') then
    alter role authenticator set pgrst.db_aggregates_enabled = 'true';
    notify pgrst, 'reload config';
  end if;
exception when insufficient_privilege then
  raise warning 'PostgREST keeps its aggregates off: %', sqlerrm;
end $$;
