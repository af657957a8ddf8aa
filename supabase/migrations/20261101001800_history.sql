-- What happened to a record, and how to bring it back.

-- The caller may read the record: as it is, or as it was when it was deleted.
create function private.log_reaches(p_org uuid, p_table text, p_id uuid) returns boolean
language plpgsql stable security definer set search_path = '' as $$
declare
  target jsonb;
begin
  execute format('select to_jsonb(r) from public.%I r where r.id = $1 and r.organization_id = $2', p_table) into target using p_id, p_org;
  target := coalesce(target, (
    select l.old_values from public.audit_log l
    where l.organization_id = p_org and l.table_name = p_table and l.record_id = p_id and l.action = 'delete' order by l.id desc limit 1));
  return private.reaches_row(p_org, p_table, target, false);
end $$;

-- The log of one record.
create function private.readable_log(p_org uuid, p_table text, p_id uuid) returns setof public.audit_log
language plpgsql stable security definer set search_path = '' as $$
begin
  if exists (select from private.tenant_tables t where t.table_name = p_table and t.is_audited) and private.log_reaches(p_org, p_table, p_id) then
    return query select l.* from public.audit_log l where l.organization_id = p_org and l.table_name = p_table and l.record_id = p_id;
  end if;
end $$;

-- Columns of a table that the API hands to nobody.
create function private.unreadable_columns(p_table text) returns text[]
language sql stable set search_path = '' as $$
  select coalesce(array_agg(a.attname::text), '{}') from pg_catalog.pg_attribute a
  where a.attrelid = to_regclass(format('public.%I', p_table)) and a.attnum > 0 and not a.attisdropped
    and not pg_catalog.has_column_privilege('authenticated', a.attrelid, a.attnum, 'select')
$$;

create function private.history(p_org uuid, p_table text, p_id uuid)
returns table (id bigint, action public.audit_action, changed_fields text[], old_values jsonb, new_values jsonb,
  actor_id uuid, actor_name text, actor_label text, import_run_id uuid, created_at timestamptz)
language sql stable security definer set search_path = '' as $$
  select l.id, l.action, case when l.changed_fields is not null then array(select f from unnest(l.changed_fields) f where f <> all (u.names)) end, l.old_values - u.names, l.new_values - u.names,
    l.actor_id, p.full_name, l.actor_label, l.import_run_id, l.created_at
  from private.readable_log(p_org, p_table, p_id) l
  cross join private.unreadable_columns(p_table) u(names)
  left join public.profiles p on p.id = l.actor_id
  order by l.id desc
$$;
create function public.history(p_org uuid, p_table text, p_id uuid)
returns table (id bigint, action public.audit_action, changed_fields text[], old_values jsonb, new_values jsonb,
  actor_id uuid, actor_name text, actor_label text, import_run_id uuid, created_at timestamptz)
language sql stable security invoker set search_path = '' as $$ select * from private.history(p_org, p_table, p_id) $$;
comment on function public.history(uuid, text, uuid) is
  'Changes of one record, newest first, if the caller may read it; also of a deleted one. An update lists changed columns only.';
select private.expose('private.history(uuid, text, uuid)'::regprocedure);
select private.expose('public.history(uuid, text, uuid)'::regprocedure);

-- The row x that the row r points at by a foreign key.
create function private.key_match(key oid) returns text
language sql stable set search_path = '' as $$
  select string_agg(format('x.%I = r.%I', pa.attname, a.attname), ' and ')
  from pg_catalog.pg_constraint c
  cross join lateral unnest(c.conkey, c.confkey) k(own, parent)
  join pg_catalog.pg_attribute a on a.attrelid = c.conrelid and a.attnum = k.own
  join pg_catalog.pg_attribute pa on pa.attrelid = c.confrelid and pa.attnum = k.parent
  where c.oid = key
$$;

-- Keys between audited tables by which a deletion reaches further: c takes the row along, n sets its link to null.
create function private.reaching_keys() returns table (parent text, child text, col text, action "char")
language sql stable set search_path = '' as $$
  select p.relname::text, t.table_name, a.attname::text, c.confdeltype
  from private.tenant_tables t
  join pg_catalog.pg_constraint c on c.conrelid = format('public.%I', t.table_name)::regclass and c.contype = 'f' and c.confdeltype in ('c', 'n')
  join pg_catalog.pg_class p on p.oid = c.confrelid and p.relnamespace = 'public'::regnamespace
  join private.tenant_tables pt on pt.table_name = p.relname and pt.is_audited
  join pg_catalog.pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
  join pg_catalog.pg_attribute pa on pa.attrelid = c.confrelid and pa.attnum = c.confkey[1] and pa.attname = 'id'
  where t.is_audited
$$;

create function private.is_there(p_org uuid, p_table text, p_id uuid) returns boolean
language plpgsql stable set search_path = '' as $$
declare
  found_row boolean;
begin
  execute format('select exists (select from public.%I r where r.id = $1 and r.organization_id = $2)', p_table) into found_row using p_id, p_org;
  return found_row;
end $$;

-- The row cannot be without somebody who is no longer there: a member of a project has left since.
create function private.is_orphan(p_table text, p_row jsonb) returns boolean
language plpgsql stable set search_path = '' as $$
declare
  parents text;
  orphan boolean;
begin
  select string_agg(format('exists (select from %s x where %s)', c.confrelid::regclass, private.key_match(c.oid)), ' and ') into parents
  from pg_catalog.pg_constraint c
  where c.conrelid = format('public.%I', p_table)::regclass and c.contype = 'f' and c.confdeltype = 'c'
    and c.confrelid in ('public.memberships'::regclass, 'public.profiles'::regclass);
  if parents is null then
    return false;
  end if;
  execute format('select not (%s) from jsonb_populate_record(null::public.%I, $1) r', parents, p_table) into orphan using p_row;
  return orphan;
end $$;

-- The deletion and what went with it in the same transaction, by cascade or because it hung on a record by its pair: each once,
-- however many ways lead to it. What also hangs on something that is gone otherwise stays gone, and may be back already.
create function private.deleted_with(entry public.audit_log) returns table (id bigint, table_name text, record_id uuid, depth integer)
language sql stable set search_path = '' as $$
  with recursive deletion as materialized (
    select l.id, l.table_name, l.record_id, l.old_values from public.audit_log l
    where l.transaction_id = entry.transaction_id and l.organization_id = entry.organization_id and l.action = 'delete'
  ), link as materialized (
    select d.id, d.table_name, d.record_id, k.parent, (d.old_values ->> k.col)::uuid as parent_id
    from deletion d join private.reaching_keys() k on k.child = d.table_name and k.action = 'c'
    where d.old_values ->> k.col is not null
    union
    select d.id, d.table_name, d.record_id, d.old_values ->> 'entity_type', (d.old_values ->> 'entity_id')::uuid
    from deletion d join private.record_followers f on f.table_name = d.table_name and f.on_delete = 'delete'
    where d.old_values ->> 'entity_id' is not null
  ), gone as (
    select entry.id, entry.table_name, entry.record_id, 0 as depth
    union
    select l.id, l.table_name, l.record_id, g.depth + 1
    -- rows may point at each other in a circle
    from gone g join link l on l.parent = g.table_name and l.parent_id = g.record_id and g.depth < 20
  ), lost as (
    select d.id, d.table_name, d.record_id from deletion d
    where d.id in (select g.id from gone g) and d.id <> entry.id and (private.is_orphan(d.table_name, d.old_values) or exists (
      select from link l
      where l.id = d.id and not exists (select from gone p where p.table_name = l.parent and p.record_id = l.parent_id)
        and not private.is_there(entry.organization_id, l.parent, l.parent_id)))
    union
    select l.id, l.table_name, l.record_id from lost p join link l on l.parent = p.table_name and l.parent_id = p.record_id and l.id <> entry.id
  )
  select g.id, g.table_name, g.record_id, max(g.depth) from gone g
  where g.id = entry.id or (not exists (select from lost x where x.id = g.id) and not private.is_there(entry.organization_id, g.table_name, g.record_id))
  group by g.id, g.table_name, g.record_id
$$;

-- What a restored row gets in a column whose link would have been set to null: nothing, if the record it named is gone.
-- $2 are the records that are restored with it.
create function private.kept_link(target regclass, col pg_catalog.pg_attribute) returns text
language sql stable set search_path = '' as $$
  select format('case when r.%1$I = any ($2) or %2$s then r.%1$I end', col.attname,
    string_agg(format('exists (select from %s x where %s)', c.confrelid::regclass, private.key_match(c.oid)), ' and '))
  from pg_catalog.pg_constraint c
  where c.conrelid = target and c.contype = 'f' and c.confdeltype = 'n' and c.conkey[1] = col.attnum
  having count(*) > 0
$$;

-- Puts all of it back in one statement, because keys are checked at its end: rows may need each other in any order.
-- Parents come first, for triggers that look at them. A row that a trigger makes with its parent (project_terms) has to
-- give way to the one that is remembered: on conflict do nothing.
create function private.restore_rows(entry public.audit_log) returns void
language plpgsql set search_path = '' as $$
declare
  entries bigint[];
  records uuid[];
  tables text[];
  statement text;
  key record;
  follower private.record_followers;
begin
  with gone as materialized (select * from private.deleted_with(entry))
  select (select array_agg(g.id) from gone g), (select array_agg(g.record_id) from gone g), (
    select array_agg(t.table_name order by t.depth, t.table_name)
    from (select g.table_name, max(g.depth) as depth from gone g group by g.table_name) t)
  into entries, records, tables;
  select string_agg(format('row%1$s as (insert into public.%2$I (%3$s) overriding system value select %4$s from public.audit_log l
      cross join lateral jsonb_populate_record(null::public.%2$I, l.old_values) r where l.id = any ($1) and l.table_name = %2$L%5$s returning 1)',
      t.nr, t.name, c.names, c.vals, case when t.nr > 1 then format(' and (select count(*) from row%s) >= 0', t.nr - 1) end), ', ' order by t.nr)
  into statement
  from unnest(tables) with ordinality t(name, nr)
  cross join lateral (select l.old_values from public.audit_log l where l.id = any (entries) and l.table_name = t.name limit 1) l
  cross join lateral (
    select string_agg(quote_ident(a.attname), ', ' order by a.attnum) as names,
      string_agg(case a.attname when 'version' then 'r.version + 1'
        when 'custom' then format('private.known_custom(r.organization_id, %L, r.custom)', t.name) else coalesce(private.kept_link(a.attrelid, a), format('r.%I', a.attname)) end,
        ', ' order by a.attnum) as vals
    from pg_catalog.pg_attribute a
    where a.attrelid = format('public.%I', t.name)::regclass and a.attnum > 0 and not a.attisdropped and a.attgenerated = '' and l.old_values ? a.attname
  ) c;
  execute format('with %s select', statement) using entries, records;

  -- links and pairs that were set to null and that nobody has set since
  for key in
    select k.child, k.col from private.reaching_keys() k
    where k.action = 'n' and k.parent = any (tables) and exists (
      select from public.audit_log l where l.transaction_id = entry.transaction_id and l.table_name = k.child and l.action = 'update')
  loop
    execute format('update public.%1$I c set %2$I = (l.old_values ->> %2$L)::uuid from public.audit_log l
      where l.transaction_id = $1 and l.organization_id = $2 and l.table_name = %1$L and l.action = ''update'' and (l.old_values ->> %2$L)::uuid = any ($3)
        and c.id = l.record_id and c.organization_id = l.organization_id and c.%2$I is null', key.child, key.col)
      using entry.transaction_id, entry.organization_id, records;
  end loop;
  for follower in select * from private.record_followers f where f.on_delete = 'unlink' loop
    execute format('update public.%1$I c set entity_type = l.old_values ->> ''entity_type'', entity_id = (l.old_values ->> ''entity_id'')::uuid from public.audit_log l
      where l.transaction_id = $1 and l.organization_id = $2 and l.table_name = %1$L and l.action = ''update''
        and l.old_values ->> ''entity_type'' = any ($3) and (l.old_values ->> ''entity_id'')::uuid = any ($4)
        and c.id = l.record_id and c.organization_id = l.organization_id and c.entity_id is null', follower.table_name)
      using entry.transaction_id, entry.organization_id, tables, records;
  end loop;
end $$;

create function private.restore(p_org uuid, p_audit_id bigint) returns uuid
language plpgsql security definer set search_path = '' as $$
declare
  entry public.audit_log;
  t private.tenant_tables;
begin
  select * into entry from public.audit_log l where l.id = p_audit_id and l.organization_id = p_org;
  select * into t from private.tenant_tables x where x.table_name = entry.table_name;
  if entry.id is null or not private.reaches_row(p_org, entry.table_name, entry.old_values, true) then
    raise exception 'There is nothing to restore, or you may not' using errcode = '42501';
  end if;
  -- the rules about who grants what hold at the moment of granting; here they would be those of the owner of the tables
  if 'users.manage' = any (t.write_keys) then
    raise exception 'Roles and rights are granted anew, not restored' using errcode = '42501';
  end if;
  if entry.action <> 'delete' or not 'delete' = any (t.verbs) then
    raise exception 'Only a deletion can be restored' using errcode = 'PT422';
  end if;
  perform private.restore_rows(entry);
  return entry.record_id;
end $$;
create function public.restore(p_org uuid, p_audit_id bigint) returns uuid
language sql security invoker set search_path = '' as $$ select private.restore(p_org, p_audit_id) $$;
comment on function public.restore(uuid, bigint) is
  'Undoes a deletion of the log: the same id, with the children, notes, attachments and links that went in the same transaction. '
  'Needs the write key. Returns the id.';
select private.expose('private.restore(uuid, bigint)'::regprocedure);
select private.expose('public.restore(uuid, bigint)'::regprocedure);
