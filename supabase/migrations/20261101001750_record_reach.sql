-- Rows that follow another record (notes, attachments, versions, approvals) are reached by whoever reaches that record.
-- Two pseudo-keys of tenant_tables say so: record = the keys of the record the row points at; own = rows that name the caller.

-- Tables with records a pair can name: of an organization, known by a uuid (the event logs are not), no views.
create function private.keeps_records(p_table text) returns boolean
language plpgsql stable security definer set search_path = '' as $$
begin
  return exists (
    select from private.tenant_tables t
    join pg_catalog.pg_class c on c.relname = t.table_name and c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
    join pg_catalog.pg_attribute a on a.attrelid = c.oid and a.attname = 'id' and a.atttypid = 'uuid'::regtype
    where t.table_name = p_table and t.is_tenant);
end $$;

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

-- In which scopes the caller, an active member, holds any of the keys; null = he is no member. Asked row by row, therefore
-- one look instead of active_memberships() and has_key() for each form, and in plpgsql, which keeps its plan.
create function private.scopes_held(p_org uuid, keys text[]) returns public.permission_scope[]
language plpgsql stable security definer set search_path = '' as $$
begin
  return (
    select array_agg(case when 'member' = any (keys) then 'organization' else rp.scope end)
    from public.memberships m
    join public.organizations o on o.id = m.organization_id and o.status = 'active' and (not o.require_mfa or private.has_second_factor())
    left join public.membership_roles mr on mr.membership_id = m.id
    left join public.role_permissions rp on rp.role_id = mr.role_id and rp.permission_key = any (keys)
    where m.user_id = auth.uid() and m.organization_id = p_org and m.status = 'active');
end $$;

create function private.is_assigned(p_org uuid, p_project text) returns boolean
language plpgsql stable security definer set search_path = '' as $$
begin
  return exists (
    select from public.project_members pm where pm.organization_id = p_org and pm.user_id = auth.uid() and pm.project_id = p_project::uuid);
end $$;

-- The forms of spec/roles-and-screens section 3, asked of the values of one row, also of one that is gone (policy_expression()).
create function private.reaches_row(p_org uuid, p_table text, p_row jsonb, p_write boolean) returns boolean
language plpgsql stable security definer set search_path = '' as $$
declare
  t private.tenant_tables;
  keys text[];
  scopes public.permission_scope[];
  project text;
  followed record;
begin
  select * into t from private.tenant_tables x where x.table_name = p_table and x.is_tenant;
  keys := case when p_write then t.write_keys else t.read_keys end;
  scopes := private.scopes_held(p_org, keys);
  if scopes is null or 'organization' = any (scopes) then
    return scopes is not null;
  end if;
  project := p_row ->> t.project_column;
  if ('assigned_projects' = any (scopes) and private.is_assigned(p_org, project))
    or ('own' = any (keys) and private.names_caller(p_table, p_row)) then
    return true;
  end if;
  if t.has_own_scope and p_row ->> 'created_by' = auth.uid()::text then
    -- who writes his own rows reads them, and writes them in projects he sees
    scopes := scopes || private.scopes_held(p_org, t.write_keys);
    if ('own' = any (scopes) and (not p_write or project is null or private.reaches_row(p_org, 'projects', jsonb_build_object('id', project), false)))
      or (not p_write and ('organization' = any (scopes) or ('assigned_projects' = any (scopes) and private.is_assigned(p_org, project)))) then
      return true;
    end if;
  end if;
  if p_row is null or not 'record' = any (keys) then
    return false;
  end if;
  followed := private.followed_record(p_table, p_row);
  return private.reaches_record(p_org, followed.kind, followed.id, p_write);
end $$;

create function private.reaches_record(p_org uuid, p_kind text, p_id uuid, p_write boolean) returns boolean
language plpgsql stable security definer set search_path = '' as $$
declare
  project_column text;
  target jsonb;
begin
  if p_id is null or not private.keeps_records(p_kind) then
    return false;
  end if;
  select x.project_column into project_column from private.tenant_tables x where x.table_name = p_kind;
  if project_column = 'id' then
    return private.reaches_row(p_org, p_kind, jsonb_build_object('id', p_id), p_write);
  end if;
  execute format('select to_jsonb(r) from public.%I r where r.id = $1 and r.organization_id = $2', p_kind) into target using p_id, p_org;
  return private.reaches_row(p_org, p_kind, target, p_write);
end $$;

create function private.can_read_record(kind text, id uuid, organization uuid) returns boolean
language plpgsql stable security definer set search_path = '' as $$ begin return private.reaches_record(organization, kind, id, false); end $$;
comment on function private.can_read_record(text, uuid, uuid) is
  'The caller may read the record: key for the organization, assigned project, own row, or the record this one follows.';

create function private.can_write_record(kind text, id uuid, organization uuid) returns boolean
language plpgsql stable security definer set search_path = '' as $$ begin return private.reaches_record(organization, kind, id, true); end $$;
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
      array_agg(rp.permission_key) as keys
    from private.active_memberships() m
    left join public.membership_roles mr on mr.membership_id = m.id
    left join public.role_permissions rp on rp.role_id = mr.role_id
    group by 1)
  select h.organization_id, t.table_name from held h
  join private.tenant_tables t on t.is_tenant
  cross join lateral (select case when p_write then t.write_keys else t.read_keys end as keys) k
  where k.keys && '{own,record}' or (t.project_column is not null and k.keys && h.assigned)
    or (t.has_own_scope and (k.keys || t.write_keys) && h.keys)
$$;
comment on function private.part_tables(boolean) is 'Tables of which the caller may read (or write) some rows, by organization.';

select private.expose('private.can_read_record(text, uuid, uuid)'::regprocedure);
select private.expose('private.can_write_record(text, uuid, uuid)'::regprocedure);
select private.expose('private.whole_tables(boolean)'::regprocedure);
select private.expose('private.part_tables(boolean)'::regprocedure);
