-- What happened to a record, and how to bring it back.

-- The log of one record, if the caller may read the record: by the read key of the table, or the assigned project, or his own row.
create function private.readable_log(p_org uuid, p_table text, p_id uuid) returns setof public.audit_log
language sql stable security definer set search_path = '' as $$
  select l.*
  from private.tenant_tables t
  join public.audit_log l on l.table_name = t.table_name and l.record_id = p_id
  where t.table_name = p_table and t.is_audited and l.organization_id = p_org and (
    p_org in (select private.orgs_with(variadic t.read_keys))
    -- an update logs changed columns only, so the record's project is the last one its story names
    or (t.project_column is not null and (
      select coalesce(w.new_values, w.old_values) ->> t.project_column from public.audit_log w
      where w.organization_id = p_org and w.table_name = p_table and w.record_id = p_id
        and coalesce(w.new_values, w.old_values) ? t.project_column
      order by w.id desc limit 1) in (select p::text from private.projects_with(variadic t.read_keys) p))
    or (t.has_own_scope and p_org in (select private.orgs_with_own(variadic t.read_keys)) and exists (
      select from public.audit_log w
      where w.organization_id = p_org and w.table_name = p_table and w.record_id = p_id
        and coalesce(w.new_values, w.old_values) ->> 'created_by' = auth.uid()::text)))
$$;

create function private.history(p_org uuid, p_table text, p_id uuid)
returns table (id bigint, action public.audit_action, changed_fields text[], old_values jsonb, new_values jsonb,
  actor_id uuid, actor_name text, actor_label text, import_run_id uuid, created_at timestamptz)
language sql stable security definer set search_path = '' as $$
  select l.id, l.action, l.changed_fields, l.old_values, l.new_values, l.actor_id, p.full_name, l.actor_label, l.import_run_id, l.created_at
  from private.readable_log(p_org, p_table, p_id) l
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

-- Puts one deleted row back and then what the same transaction took with it: children by cascade, links set to null.
create function private.restore_row(entry public.audit_log) returns void
language plpgsql security definer set search_path = '' as $$
declare
  columns text;
  key record;
  child public.audit_log;
begin
  select string_agg(quote_ident(a.attname), ', ' order by a.attnum) into columns
  from pg_catalog.pg_attribute a
  where a.attrelid = format('public.%I', entry.table_name)::regclass and a.attnum > 0 and not a.attisdropped
    and a.attgenerated = '' and entry.old_values ? a.attname;
  -- a row its parent's insert has made anew (project_terms) gives way to the one that is remembered
  for key in
    select a.attname as col from pg_catalog.pg_constraint c
    join pg_catalog.pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
    where c.conrelid = format('public.%I', entry.table_name)::regclass and c.contype = 'u' and cardinality(c.conkey) = 1
      and a.atttypid = 'uuid'::regtype
  loop
    execute format('delete from public.%I where organization_id = $1 and %I = ($2 ->> %L)::uuid and id <> $3 and created_at = now()',
      entry.table_name, key.col, key.col) using entry.organization_id, entry.old_values, entry.record_id;
  end loop;
  execute format('insert into public.%I (%s) select %s from jsonb_populate_record(null::public.%I, $1)',
    entry.table_name, columns, columns, entry.table_name)
    using entry.old_values || jsonb_build_object('version', (entry.old_values ->> 'version')::integer + 1);
  for key in
    select child_table.relname as child, a.attname as col, c.confdeltype as action
    from pg_catalog.pg_constraint c
    join pg_catalog.pg_class child_table on child_table.oid = c.conrelid
    join private.tenant_tables t on t.table_name = child_table.relname and t.is_audited
    join pg_catalog.pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
    where c.confrelid = format('public.%I', entry.table_name)::regclass and c.contype = 'f' and c.confdeltype in ('c', 'n')
  loop
    for child in
      select * from public.audit_log l
      where l.transaction_id = entry.transaction_id and l.organization_id = entry.organization_id and l.table_name = key.child
        and l.old_values ->> key.col = entry.record_id::text
        and l.action = (case key.action when 'c' then 'delete' else 'update' end)::public.audit_action
      order by l.id
    loop
      if key.action = 'c' then
        perform private.restore_row(child);
      else
        execute format('update public.%I set %I = $1 where id = $2 and organization_id = $3 and %I is null', key.child, key.col, key.col)
          using entry.record_id, child.record_id, entry.organization_id;
      end if;
    end loop;
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
  if entry.id is null or not (
    p_org in (select private.orgs_with(variadic t.write_keys))
    or (t.project_column is not null and entry.old_values ->> t.project_column in
      (select p::text from private.projects_with(variadic t.write_keys) p))
    or (t.has_own_scope and entry.old_values ->> 'created_by' = auth.uid()::text
      and p_org in (select private.orgs_with_own(variadic t.write_keys)))) then
    raise exception 'There is nothing to restore, or you may not' using errcode = '42501';
  end if;
  -- the rules about who grants what hold at the moment of granting; here they would be those of the owner of the tables
  if 'users.manage' = any (t.write_keys) then
    raise exception 'Roles and rights are granted anew, not restored' using errcode = '42501';
  end if;
  if entry.action <> 'delete' or not 'delete' = any (t.verbs) then
    raise exception 'Only a deletion can be restored' using errcode = 'PT422';
  end if;
  perform private.restore_row(entry);
  return entry.record_id;
end $$;
create function public.restore(p_org uuid, p_audit_id bigint) returns uuid
language sql security invoker set search_path = '' as $$ select private.restore(p_org, p_audit_id) $$;
comment on function public.restore(uuid, bigint) is
  'Undoes a deletion of the log: the same id, with the children that went in the same transaction. Needs the write key. Returns the id.';
select private.expose('private.restore(uuid, bigint)'::regprocedure);
select private.expose('public.restore(uuid, bigint)'::regprocedure);
