-- What the catalog says about one table: columns, keys, checks, and whether the caller gets at it.

-- The type below the domains of a column, with what one of them says of length and digits, and whether one of them has to be given.
create function private.plain_type(type oid, typmod integer)
returns table (oid oid, typname name, typtype "char", typelem oid, typmod integer, not_null boolean)
language sql stable set search_path = '' as $$
  with recursive step as (
    select t.oid, t.typname, t.typtype, t.typelem, t.typbasetype, $2 as typmod, t.typtypmod, t.typnotnull as not_null
    from pg_catalog.pg_type t where t.oid = $1
    union all
    select t.oid, t.typname, t.typtype, t.typelem, t.typbasetype, case when s.typmod > 0 then s.typmod else s.typtypmod end, t.typtypmod, s.not_null or t.typnotnull
    from step s join pg_catalog.pg_type t on t.oid = s.typbasetype
    where s.typtype = 'd'
  )
  select s.oid, s.typname, s.typtype, s.typelem, s.typmod, s.not_null from step s where s.typtype <> 'd'
$$;
comment on function private.plain_type(oid, integer) is 'The type below the domains of a column: name, element, length or digits, and whether a domain forbids null.';

create function private.catalog_columns(target oid) returns jsonb
language sql stable set search_path = '' as $$
  select jsonb_agg(jsonb_build_object(
    'name', a.attname,
    'type', replace(pg_catalog.format_type(a.atttypid, a.atttypmod), 'public.', ''),
    'base', case plain.typtype when 'e' then 'enum' else plain.typname end,
    'nullable', not a.attnotnull and not plain.not_null,
    'default', case a.attgenerated when '' then pg_catalog.pg_get_expr(d.adbin, d.adrelid) end,
    'generated', a.attgenerated <> '' or a.attidentity <> '',
    'max_length', case when plain.typname in ('varchar', 'bpchar') and plain.typmod > 4 then plain.typmod - 4 end,
    'precision', case when plain.typname = 'numeric' and plain.typmod > 4 then ((plain.typmod - 4) >> 16) & 65535 end,
    -- eleven bits with a sign
    'scale', case when plain.typname = 'numeric' and plain.typmod > 4 then (((plain.typmod - 4) & 2047) # 1024) - 1024 end,
    -- of a list of words, the words
    'enum', case when plain.typtype = 'e' or plain.typelem <> 0 then
      (select jsonb_agg(e.enumlabel order by e.enumsortorder) from pg_catalog.pg_enum e where e.enumtypid in (plain.oid, plain.typelem)) end,
    'comment', said.description,
    'system', a.attname = any (private.system_columns())
  ) || case when (select pg_catalog.has_any_column_privilege(target, 'insert')) and not pg_catalog.has_column_privilege(target, a.attnum, 'insert')
      then '{"no_insert": true}'::jsonb else '{}' end
    || case when (select pg_catalog.has_any_column_privilege(target, 'update')) and not pg_catalog.has_column_privilege(target, a.attnum, 'update')
      then '{"no_update": true}'::jsonb else '{}' end
  order by a.attnum)
  from pg_catalog.pg_attribute a
  join pg_catalog.pg_type ty on ty.oid = a.atttypid
  -- few types are domains, and following them costs more than all the rest
  cross join lateral (
    select ty.oid, ty.typname, ty.typtype, ty.typelem, a.atttypmod as typmod, false as not_null where ty.typtype <> 'd'
    union all select p.oid, p.typname, p.typtype, p.typelem, p.typmod, p.not_null
    from private.plain_type(a.atttypid, a.atttypmod) p where ty.typtype = 'd') plain
  left join pg_catalog.pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
  -- col_description() is a query of its own for every column
  left join pg_catalog.pg_description said on said.objoid = a.attrelid and said.classoid = 'pg_catalog.pg_class'::regclass and said.objsubid = a.attnum
  where a.attrelid = target and a.attnum > 0 and not a.attisdropped and pg_catalog.has_column_privilege(target, a.attnum, 'select')
$$;

-- Keys a screen can embed or pick by: one per column, to a table of the API, named as PostgREST needs it. A person's
-- column has two keys; the one to profiles is the one that is embedded.
create function private.catalog_foreign_keys(target oid) returns jsonb
language sql stable set search_path = '' as $$
  select coalesce(jsonb_agg(jsonb_build_object(
    'name', c.conname, 'column', a.attname, 'table', r.relname,
    'on_delete', case c.confdeltype when 'c' then 'cascade' when 'n' then 'set null' else 'no action' end) order by a.attnum, c.conname), '[]')
  from pg_catalog.pg_constraint c
  join pg_catalog.pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
  join pg_catalog.pg_class r on r.oid = c.confrelid and r.relnamespace = 'public'::regnamespace
  join pg_catalog.pg_attribute t on t.attrelid = c.confrelid and t.attnum = c.confkey[1]
  where c.conrelid = target and c.contype = 'f' and a.attname <> 'organization_id' and r.relname <> 'memberships'
    -- records are picked and named by their id; a table without one has its own key
    and (t.attname = 'id' or not exists (select from pg_catalog.pg_attribute i where i.attrelid = c.confrelid and i.attname = 'id'))
$$;

-- Unique keys a person would know a record by: without the organization, without partial and expression indexes.
create function private.catalog_unique_keys(target oid) returns jsonb
language sql stable set search_path = '' as $$
  select coalesce(jsonb_agg(k.columns order by k.columns), '[]') from (
    select (select jsonb_agg(a.attname order by u.n)
      from unnest(i.indkey::int2[]) with ordinality u(attnum, n)
      join pg_catalog.pg_attribute a on a.attrelid = i.indrelid and a.attnum = u.attnum
      where a.attname <> 'organization_id') as columns
    from pg_catalog.pg_index i
    where i.indrelid = target and i.indisunique and i.indpred is null and i.indexprs is null
  ) k
  where k.columns is not null and not k.columns ? 'id'
$$;

create function private.catalog_checks(target oid) returns jsonb
language sql stable set search_path = '' as $$
  select coalesce(jsonb_agg(jsonb_build_object('name', c.conname, 'expression', pg_catalog.pg_get_constraintdef(c.oid)) order by c.conname), '[]')
  from pg_catalog.pg_constraint c
  -- those of add_finite_checks() say nothing a form could use
  where c.conrelid = target and c.contype = 'c' and c.conname not like '%\_finite'
$$;

-- A key with & is several that must all be held, for the whole organization, or with p_assigned also for assigned projects.
create function private.has_every_key(p_membership uuid, p_keys text, p_assigned boolean) returns boolean
language plpgsql stable security definer set search_path = '' as $$
begin
  return not exists (
    select from unnest(string_to_array(p_keys, '&')) part
    where btrim(part) not in ('member', 'own', 'record') and not exists (
      select from public.membership_roles mr
      join public.role_permissions rp on rp.role_id = mr.role_id
      where mr.membership_id = p_membership and rp.permission_key = btrim(part)
        and (rp.scope = 'organization' or (p_assigned and rp.scope = 'assigned_projects'))));
end $$;
comment on function private.has_every_key(uuid, text, boolean) is
  'The member holds every key of a list joined by &; own and record are decided row by row, so they count as held.';

-- A key for assigned projects or own rows opens a table only where rows have a project or an owner, as in its policies; own
-- and record are decided row by row.
create function private.opens(organization uuid, keys text[], project_column text, own boolean) returns boolean
language plpgsql stable security definer set search_path = '' as $$
begin
  return exists (
    select from private.active_memberships() m
    where m.organization_id = organization and (keys && '{member,own,record}' or private.has_key(m.id, keys, 'organization')
      or (project_column is not null and private.has_key(m.id, keys, 'assigned_projects'))
      or (own and private.has_key(m.id, keys, 'own'))
      or exists (select from unnest(keys) k where position('&' in k) > 0 and private.has_every_key(m.id, k, project_column is not null))));
end $$;
comment on function private.opens(uuid, text[], text, boolean) is 'The caller may reach at least some rows of a table with these keys.';
select private.expose('private.opens(uuid, text[], text, boolean)'::regprocedure);
select private.expose('private.plain_type(oid, integer)'::regprocedure);
select private.expose('private.catalog_columns(oid)'::regprocedure);
select private.expose('private.catalog_foreign_keys(oid)'::regprocedure);
select private.expose('private.catalog_unique_keys(oid)'::regprocedure);
select private.expose('private.catalog_checks(oid)'::regprocedure);
