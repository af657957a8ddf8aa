-- T3, spec R10: a pair (entity_type, entity_id) points at a row of any tenant table. No foreign key can check it, so one
-- trigger does, on insert and on change. After the row, as a key would: were it before, it would answer instead of row
-- security, and tell who may not write at all which records other organizations have.
create function private.check_entity() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  is_there boolean;
begin
  if (new.entity_type is null) <> (new.entity_id is null) then
    raise exception 'entity_type and entity_id belong together' using errcode = '23514', column = 'entity_type';
  end if;
  if new.entity_type is null then
    return null;
  end if;
  if not private.keeps_records(new.entity_type) then
    raise exception '% is not a table records can be attached to', new.entity_type using errcode = '23514', column = 'entity_type';
  end if;
  -- locked as by a key: who deletes the record meanwhile waits, and then takes this row along
  execute format('select true from public.%I where id = $1 and organization_id = $2 for key share', new.entity_type)
    into is_there using new.entity_id, new.organization_id;
  if is_there is null then
    raise exception 'There is no such record in % of this organization', new.entity_type using errcode = '23503', column = 'entity_id';
  end if;
  return null;
end $$;

create function private.entity_pair(target regclass) returns void
language plpgsql set search_path = '' as $$
declare
  t constant text := (select relname from pg_catalog.pg_class where oid = target);
begin
  execute format('create or replace trigger check_entity after insert or update of entity_type, entity_id, organization_id on %s '
    'for each row execute function private.check_entity()', target);
  execute format('create index if not exists %I on %s (organization_id, entity_type, entity_id)', private.short_name(t || '_entity_idx'), target);
end $$;
comment on function private.entity_pair(regclass) is
  'Lets the columns entity_type and entity_id of a tenant table point at a record of any tenant table of the same organization.';
