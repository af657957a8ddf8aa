-- Puts one deleted row back and then what the same transaction took with it: children by cascade, links set to null, and what hung
-- on it by a pair.
create or replace function private.restore_row(entry public.audit_log) returns void
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
        perform private.restore_child(child);
      else
        execute format('update public.%I set %I = $1 where id = $2 and organization_id = $3 and %I is null', key.child, key.col, key.col)
          using entry.record_id, child.record_id, entry.organization_id;
      end if;
    end loop;
  end loop;
  perform private.restore_followers(entry);
end $$;
