-- T3, spec R10: a pair (entity_type, entity_id) points at a row of any tenant table. No foreign key can check it, so one
-- trigger does, on insert and on change.
create function private.check_entity() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  is_there boolean;
begin
  if (new.entity_type is null) <> (new.entity_id is null) then
    raise exception 'entity_type and entity_id belong together' using errcode = '23514', column = 'entity_type';
  end if;
  if new.entity_type is null then
    return new;
  end if;
  if not exists (select from private.tenant_tables t where t.table_name = new.entity_type and t.is_tenant) then
    raise exception '% is not a table records can be attached to', new.entity_type using errcode = '23514', column = 'entity_type';
  end if;
  execute format('select exists (select from public.%I where id = $1 and organization_id = $2)', new.entity_type)
    into is_there using new.entity_id, new.organization_id;
  if not is_there then
    raise exception 'There is no such record in % of this organization', new.entity_type using errcode = '23503', column = 'entity_id';
  end if;
  return new;
end $$;

create function private.entity_pair(target regclass) returns void
language plpgsql set search_path = '' as $$
declare
  t constant text := (select relname from pg_catalog.pg_class where oid = target);
begin
  execute format('create or replace trigger check_entity before insert or update of entity_type, entity_id, organization_id on %s '
    'for each row execute function private.check_entity()', target);
  execute format('create index if not exists %I on %s (organization_id, entity_type, entity_id)', t || '_entity_idx', target);
end $$;
comment on function private.entity_pair(regclass) is
  'Lets the columns entity_type and entity_id of a tenant table point at a record of any tenant table of the same organization.';
