-- Schema R10: what hangs on a record by the pair (entity_type, entity_id) goes with it and comes back with it (restore);
-- no foreign key can do that.
create table private.record_followers (
  table_name text primary key references private.tenant_tables (table_name),
  on_delete text not null constraint record_followers_on_delete_check check (on_delete in ('delete', 'unlink')),
  condition text not null
);
comment on table private.record_followers is
  'Tables whose rows hang on records by their pair. on_delete: delete the rows, or empty the pair of those that meet the condition.';

create function private.follow_records(target regclass, on_delete text, condition text default 'true') returns void
language sql set search_path = '' as $$
  insert into private.record_followers select c.relname, on_delete, condition from pg_catalog.pg_class c where c.oid = target
  on conflict (table_name) do update set on_delete = excluded.on_delete, condition = excluded.condition
$$;
comment on function private.follow_records(regclass, text, text) is
  'Rows of this table are deleted with the record their pair points at, or lose the pair; restore() of the record brings them back.';

create function private.detach_followers() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  follower private.record_followers;
begin
  -- statement triggers fire without rows too; followers are themselves followed
  if not exists (select from old_rows) then
    return null;
  end if;
  for follower in select * from private.record_followers loop
    execute format(case follower.on_delete
      when 'delete' then 'delete from public.%I f using old_rows o where f.organization_id = o.organization_id and f.entity_type = %L and f.entity_id = o.id and (%s)'
      else 'update public.%I f set entity_type = null, entity_id = null from old_rows o where f.organization_id = o.organization_id and f.entity_type = %L and f.entity_id = o.id and (%s)'
      end, follower.table_name, tg_table_name, follower.condition);
  end loop;
  return null;
end $$;
