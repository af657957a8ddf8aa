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

create function public.related_counts(p_org uuid, p_id uuid, p_related text[]) returns table (related text, records bigint)
language plpgsql stable security invoker set search_path = '' as $$
declare
  t text;
  c text;
begin
  if cardinality(p_related) > 500 then
    raise exception 'At most 500 counts are possible' using errcode = 'PT422';
  end if;
  for related, t, c in
    select distinct r.name, k.table_name, a.attname
    from unnest(p_related) r (name)
    join private.tenant_tables k on k.table_name = split_part(r.name, '.', 1) and k.is_tenant
    join pg_catalog.pg_attribute a on a.attrelid = format('public.%I', k.table_name)::regclass and a.attname = split_part(r.name, '.', 2)
      and a.atttypid = 'uuid'::regtype and not a.attisdropped
    where private.opens(p_org, k.read_keys, k.project_column, k.has_own_scope) and has_column_privilege(a.attrelid, a.attnum, 'select')
  loop
    execute format('select count(*) from public.%I x where x.organization_id = $1 and x.%I = $2', t, c) into records using p_org, p_id;
    return next;
  end loop;
end $$;
comment on function public.related_counts(uuid, uuid, text[]) is
  'Number of records that point at one, per table.column (each once, at most 500), of those the caller may read; archived ones count.';
select private.expose('public.related_counts(uuid, uuid, text[])'::regprocedure);
