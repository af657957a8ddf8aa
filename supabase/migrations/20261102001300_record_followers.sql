-- Schema R10: what hangs on a record by the pair (entity_type, entity_id) goes with it and comes back with it; no foreign key can do that.
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

create or replace function private.add_triggers(target regclass, guarded text[], is_audited boolean) returns void
language plpgsql set search_path = '' as $$
begin
  execute format('create or replace trigger stamp before insert or update on %s for each row execute function private.stamp(%s)',
    target, (select string_agg(quote_literal(g), ', ') from unnest(guarded) g));
  if is_audited then
    execute format('create or replace trigger audit_insert after insert on %s referencing new table as new_rows for each statement execute function private.audit()', target);
    execute format('create or replace trigger audit_update after update on %s referencing old table as old_rows new table as new_rows for each statement execute function private.audit()', target);
    execute format('create or replace trigger audit_delete after delete on %s referencing old table as old_rows for each statement execute function private.audit()', target);
  end if;
  -- after audit_delete, so that the log reads in the order of events
  execute format('create or replace trigger detach_followers after delete on %s referencing old table as old_rows for each statement execute function private.detach_followers()', target);
end $$;

-- The tables there are already: those that carry a stamp came from tenant_table().
do $$
declare
  target regclass;
begin
  for target in
    select g.tgrelid::regclass from pg_catalog.pg_trigger g
    join pg_catalog.pg_class c on c.oid = g.tgrelid and c.relnamespace = 'public'::regnamespace where g.tgname = 'stamp'
  loop
    execute format('create or replace trigger detach_followers after delete on %s referencing old table as old_rows for each statement execute function private.detach_followers()', target);
  end loop;
end $$;

create function private.is_there(p_table text, p_id uuid) returns boolean
language plpgsql security definer set search_path = '' as $$
declare
  found_row boolean;
begin
  execute format('select exists (select from public.%I r where r.id = $1)', p_table) into found_row using p_id;
  return found_row;
end $$;

-- Something that went with a row that is brought back. It may be back already, with another row it hung on.
create function private.restore_child(entry public.audit_log) returns void
language plpgsql security definer set search_path = '' as $$
begin
  if not private.is_there(entry.table_name, entry.record_id) then
    perform private.restore_row(entry);
  end if;
exception when foreign_key_violation then
  -- A note or attachment whose other end is gone stays gone. Any other row waits for a second one that went with it.
  if not exists (select from private.record_followers f where f.table_name = entry.table_name) and not exists (
    select from jsonb_each_text(entry.old_values) v
    join public.audit_log l on l.transaction_id = entry.transaction_id and l.action = 'delete' and l.record_id::text = v.value
    where l.record_id <> entry.record_id and not private.is_there(l.table_name, l.record_id)) then
    raise;
  end if;
end $$;

create function private.restore_followers(entry public.audit_log) returns void
language plpgsql security definer set search_path = '' as $$
declare
  follower private.record_followers;
  lost public.audit_log;
begin
  for follower in select * from private.record_followers loop
    for lost in
      select * from public.audit_log l
      where l.transaction_id = entry.transaction_id and l.organization_id = entry.organization_id and l.table_name = follower.table_name
        and l.action = (case follower.on_delete when 'delete' then 'delete' else 'update' end)::public.audit_action
        and l.old_values ->> 'entity_type' = entry.table_name and l.old_values ->> 'entity_id' = entry.record_id::text
      order by l.id
    loop
      if follower.on_delete = 'delete' then
        perform private.restore_child(lost);
      else
        execute format('update public.%I set entity_type = $1, entity_id = $2 where id = $3 and organization_id = $4 and entity_id is null', follower.table_name)
          using entry.table_name, entry.record_id, lost.record_id, entry.organization_id;
      end if;
    end loop;
  end loop;
end $$;
