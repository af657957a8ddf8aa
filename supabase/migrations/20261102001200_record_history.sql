-- The catalog, the history and restore() know the pseudo-keys own and record.
create or replace function private.opens(organization uuid, keys text[], project_column text, own boolean) returns boolean
language sql stable security definer set search_path = '' as $$
  select exists (
    select from private.active_memberships() m
    where m.organization_id = organization and (keys && '{member,own,record}' or private.has_key(m.id, keys, 'organization')
      or (project_column is not null and private.has_key(m.id, keys, 'assigned_projects'))
      or (own and private.has_key(m.id, keys, 'own'))))
$$;

-- The log of one record, if the caller may read the record: as it is, or as it was when it was deleted.
create or replace function private.readable_log(p_org uuid, p_table text, p_id uuid) returns setof public.audit_log
language plpgsql stable security definer set search_path = '' as $$
declare
  target jsonb;
begin
  if not exists (select from private.tenant_tables t where t.table_name = p_table and t.is_audited) then
    return;
  end if;
  execute format('select to_jsonb(r) from public.%I r where r.id = $1 and r.organization_id = $2', p_table) into target using p_id, p_org;
  target := coalesce(target, (
    select l.old_values from public.audit_log l
    where l.organization_id = p_org and l.table_name = p_table and l.record_id = p_id and l.action = 'delete' order by l.id desc limit 1));
  if private.reaches_row(p_org, p_table, target, false) then
    return query select l.* from public.audit_log l where l.organization_id = p_org and l.table_name = p_table and l.record_id = p_id;
  end if;
end $$;

create or replace function private.restore(p_org uuid, p_audit_id bigint) returns uuid
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
  -- a document names its current version, which comes back after it
  set constraints all deferred;
  perform private.restore_row(entry);
  set constraints all immediate;
  return entry.record_id;
end $$;
