-- How many records the caller sees in each table, as its list shows them, in one answer. What is no table of organizations, or
-- not his to read, is not in it.
create function public.record_counts(p_org uuid, p_tables text[]) returns table (table_name text, records bigint)
language plpgsql stable security invoker set search_path = '' as $$
begin
  for table_name in
    select t.table_name from private.tenant_tables t
    where t.table_name = any (p_tables) and t.is_tenant and private.opens(p_org, t.read_keys, t.project_column, t.has_own_scope) order by 1
  loop
    execute format('select count(*) from public.%I x where x.organization_id = $1%s', table_name,
      case when exists (select from pg_catalog.pg_attribute a where a.attrelid = format('public.%I', table_name)::regclass and a.attname = 'archived_at'
        and not a.attisdropped) then ' and x.archived_at is null' else '' end)
    into records using p_org;
    return next;
  end loop;
end $$;
comment on function public.record_counts(uuid, text[]) is
  'Number of records per table, of those the caller may read; archived ones do not count.';
select private.expose('public.record_counts(uuid, text[])'::regprocedure);
