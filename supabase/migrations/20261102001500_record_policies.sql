-- Policies of tables that follow another record. They fit none of the three forms, because the key is the key of that record.
create function private.record_policies(target regclass, kind text, id text, verbs text[], or_else text default null) returns void
language plpgsql set search_path = '' as $$
declare
  t constant text := (select relname from pg_catalog.pg_class where oid = target);
  verb text;
  expression text;
begin
  foreach verb in array verbs loop
    expression := format('(organization_id, %1$s) in (select w.organization_id, w.table_name from private.whole_tables(%2$s) w) '
      'or ((organization_id, %1$s) in (select p.organization_id, p.table_name from private.part_tables(%2$s) p) and private.%3$s(%1$s, %4$s, organization_id))',
      kind, (verb <> 'select')::text, case verb when 'select' then 'can_read_record' else 'can_write_record' end, id) || coalesce(' or (' || or_else || ')', '');
    execute format('drop policy if exists %I on %s', t || '_' || verb, target);
    execute format('create policy %I on %s for %s to authenticated %s %s', t || '_' || verb, target, verb,
      case when verb <> 'insert' then format('using (%s)', expression) end,
      case when verb in ('insert', 'update') then format('with check (%s)', expression) end);
    execute format('comment on policy %I on %s is %L', t || '_' || verb, target,
      format('Follows the record the row points at: the key that %s it.', case verb when 'select' then 'reads' else 'writes' end));
  end loop;
end $$;
comment on function private.record_policies(regclass, text, text, text[], text) is
  'Who reads (writes) the record reads (writes) the row. kind and id: expressions for table and id of the record; or_else: another way in.';

-- A row stays with its record, so no circle of rows that follow one another can be made either. One without may get a record
-- the caller reads.
create function private.keep_entity() returns trigger
language plpgsql set search_path = '' as $$
begin
  if current_user in ('anon', 'authenticated') and (new.entity_type, new.entity_id) is distinct from (old.entity_type, old.entity_id)
    and (old.entity_id is not null or not private.can_read_record(new.entity_type, new.entity_id, new.organization_id)) then
    raise exception 'It stays with its record' using errcode = '42501', column = 'entity_id';
  end if;
  return new;
end $$;

-- A17–A19: files and attachments.
select private.record_policies('public.document_versions', $$'documents'::text$$, 'document_id', '{select,insert,update,delete}');
select private.record_policies('public.document_links', 'entity_type', 'entity_id', '{select,insert,update,delete}');
create trigger keep_entity before update of entity_type, entity_id on public.document_links for each row execute function private.keep_entity();
select private.follow_records('public.document_links', 'delete');
