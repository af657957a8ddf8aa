-- Rows that follow another record (notes, attachments, versions, approvals) are reached by whoever reaches that record.
-- Two pseudo-keys of tenant_tables say so: record = the keys of the record the row points at; own = rows that name the caller.

-- What a row follows: its pair, else the row it is deleted with.
create function private.followed_record(p_table text, p_row jsonb, out kind text, out id uuid)
language plpgsql stable security definer set search_path = '' as $$
begin
  if p_row ? 'entity_type' then
    kind := p_row ->> 'entity_type';
    id := (p_row ->> 'entity_id')::uuid;
    return;
  end if;
  select r.relname, (p_row ->> a.attname)::uuid into kind, id
  from pg_catalog.pg_constraint c
  join pg_catalog.pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
  join pg_catalog.pg_class r on r.oid = c.confrelid
  join private.tenant_tables t on t.table_name = r.relname and t.is_tenant
  where c.conrelid = format('public.%I', p_table)::regclass and c.contype = 'f' and c.confdeltype = 'c' and r.relname <> 'memberships'
  order by c.conname limit 1;
end $$;

-- The caller made the row, or stands in one of its columns that name a member.
create function private.names_caller(p_table text, p_row jsonb) returns boolean
language sql stable security definer set search_path = '' as $$
  select p_row ->> 'created_by' = auth.uid()::text or exists (
    select from pg_catalog.pg_constraint c
    join pg_catalog.pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
    where c.conrelid = format('public.%I', p_table)::regclass and c.contype = 'f' and c.confrelid = 'public.memberships'::regclass
      and p_row ->> a.attname = auth.uid()::text)
$$;

-- The forms of spec/roles-and-screens section 3, asked of the values of one row, also of one that is gone.
create function private.reaches_row(p_org uuid, p_table text, p_row jsonb, p_write boolean) returns boolean
language plpgsql stable security definer set search_path = '' as $$
declare
  t private.tenant_tables;
  keys text[];
  followed record;
begin
  select * into t from private.tenant_tables x where x.table_name = p_table and x.is_tenant;
  keys := case when p_write then t.write_keys else t.read_keys end;
  if keys is null or p_org not in (select m.organization_id from private.active_memberships() m) then
    return false;
  end if;
  if p_org in (select private.orgs_with(variadic keys)) then
    return true;
  end if;
  if p_row is null then
    return false;
  end if;
  if (t.project_column is not null and p_row ->> t.project_column in (select p::text from private.projects_with(variadic keys) p))
    or (t.has_own_scope and p_row ->> 'created_by' = auth.uid()::text and p_org in (select private.orgs_with_own(variadic keys)))
    or ('own' = any (keys) and private.names_caller(p_table, p_row)) then
    return true;
  end if;
  if not 'record' = any (keys) then
    return false;
  end if;
  followed := private.followed_record(p_table, p_row);
  return private.reaches_record(p_org, followed.kind, followed.id, p_write);
end $$;

create function private.reaches_record(p_org uuid, p_kind text, p_id uuid, p_write boolean) returns boolean
language plpgsql stable security definer set search_path = '' as $$
declare
  t private.tenant_tables;
  target jsonb;
begin
  select * into t from private.tenant_tables x where x.table_name = p_kind and x.is_tenant;
  if t.table_name is null or p_id is null then
    return false;
  end if;
  if p_org in (select private.orgs_with(variadic case when p_write then t.write_keys else t.read_keys end)) then
    return true;
  end if;
  execute format('select to_jsonb(r) from public.%I r where r.id = $1 and r.organization_id = $2', p_kind) into target using p_id, p_org;
  return private.reaches_row(p_org, p_kind, target, p_write);
end $$;

create function private.can_read_record(kind text, id uuid, organization uuid) returns boolean
language sql stable security definer set search_path = '' as $$ select private.reaches_record(organization, kind, id, false) $$;
comment on function private.can_read_record(text, uuid, uuid) is
  'The caller may read the record: key for the organization, assigned project, own row, or the record this one follows.';

create function private.can_write_record(kind text, id uuid, organization uuid) returns boolean
language sql stable security definer set search_path = '' as $$ select private.reaches_record(organization, kind, id, true) $$;
comment on function private.can_write_record(text, uuid, uuid) is 'The caller holds the write key of the record, in one of the ways of can_read_record.';

-- Asked once per statement, so that rows are looked at one by one only for people with rights on a part of a table.
create function private.whole_tables(p_write boolean) returns table (organization_id uuid, table_name text)
language sql stable security definer set search_path = '' as $$
  with held as (
    select m.organization_id, array_agg(rp.permission_key) || '{member}' as keys
    from private.active_memberships() m
    left join public.membership_roles mr on mr.membership_id = m.id
    left join public.role_permissions rp on rp.role_id = mr.role_id and rp.scope = 'organization'
    group by 1)
  select h.organization_id, t.table_name from held h
  join private.tenant_tables t on t.is_tenant and case when p_write then t.write_keys else t.read_keys end && h.keys
$$;
comment on function private.whole_tables(boolean) is 'Tables the caller may read (or write) for a whole organization, by organization.';

create function private.part_tables(p_write boolean) returns table (organization_id uuid, table_name text)
language sql stable security definer set search_path = '' as $$
  with held as (
    select m.organization_id, array_agg(rp.permission_key) filter (where rp.scope = 'assigned_projects') as assigned,
      array_agg(rp.permission_key) filter (where rp.scope = 'own') as own
    from private.active_memberships() m
    left join public.membership_roles mr on mr.membership_id = m.id
    left join public.role_permissions rp on rp.role_id = mr.role_id
    group by 1)
  select h.organization_id, t.table_name from held h
  join private.tenant_tables t on t.is_tenant
  cross join lateral (select case when p_write then t.write_keys else t.read_keys end as keys) k
  where k.keys && '{own,record}' or (t.project_column is not null and k.keys && h.assigned) or (t.has_own_scope and k.keys && h.own)
$$;
comment on function private.part_tables(boolean) is 'Tables of which the caller may read (or write) some rows, by organization.';

select private.expose('private.can_read_record(text, uuid, uuid)'::regprocedure);
select private.expose('private.can_write_record(text, uuid, uuid)'::regprocedure);
select private.expose('private.whole_tables(boolean)'::regprocedure);
select private.expose('private.part_tables(boolean)'::regprocedure);
