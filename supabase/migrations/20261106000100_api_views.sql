-- Views are part of the API: listed in the catalog, read only by who may read everything a figure is made of.
-- Row security alone does not do that: who sees a project but not its costs would read a cost of 0 (endpoints E4).

-- Who is not held by row security: the owner inside our definers, the service role. A view asks this as the caller.
create function private.reads_all() returns boolean
language plpgsql stable set search_path = '' as $$
begin
  return not pg_catalog.row_security_active('public.projects');
end $$;

-- The predicate of a view, in the forms of a policy: its keys have one home, the row api_view() writes.
create function private.orgs_seeing(p_view text) returns setof uuid
language plpgsql stable security definer set search_path = '' as $$
begin
  return query
  select m.organization_id from private.active_memberships() m
  where exists (
    select from private.tenant_tables t, unnest(t.read_keys) k where t.table_name = p_view and private.has_every_key(m.id, k, false));
end $$;
comment on function private.orgs_seeing(text) is 'Organizations whose figures of the view the caller may read as a whole.';

create function private.projects_seeing(p_view text) returns setof uuid
language plpgsql stable security definer set search_path = '' as $$
begin
  return query
  select pm.project_id
  from private.active_memberships() m
  join public.project_members pm on pm.organization_id = m.organization_id and pm.user_id = auth.uid()
  where exists (
    select from private.tenant_tables t, unnest(t.read_keys) k where t.table_name = p_view and private.has_every_key(m.id, k, true));
end $$;
comment on function private.projects_seeing(text) is 'Assigned projects whose figures of the view the caller may read.';

create function private.sees(p_org uuid, variadic p_views text[]) returns boolean
language plpgsql stable set search_path = '' as $$
begin
  return private.reads_all() or not exists (
    select from unnest(p_views) v
    where not exists (
      select from private.tenant_tables t where t.table_name = v and private.opens(p_org, t.read_keys, t.project_column, t.has_own_scope)));
end $$;
comment on function private.sees(uuid, text[]) is 'The caller may read each of the views or tables, or the part of it that is about assigned projects.';

create function private.sees_whole(p_org uuid, variadic p_views text[]) returns boolean
language plpgsql stable set search_path = '' as $$
begin
  return private.reads_all() or not exists (select from unnest(p_views) v where p_org not in (select private.orgs_seeing(v)));
end $$;
comment on function private.sees_whole(uuid, text[]) is 'The caller may read each of the views or tables for the whole organization.';

-- Tables a view reads, through other views too.
create function private.base_tables(target regclass) returns setof text
language sql stable set search_path = '' as $$
  with recursive used (oid) as (
    select target::oid
    union
    select d.refobjid
    from used u
    join pg_catalog.pg_rewrite r on r.ev_class = u.oid
    join pg_catalog.pg_depend d on d.classid = 'pg_catalog.pg_rewrite'::regclass and d.objid = r.oid
      and d.refclassid = 'pg_catalog.pg_class'::regclass and d.refobjid <> u.oid
  )
  select c.relname from used u join pg_catalog.pg_class c on c.oid = u.oid and c.relkind in ('r', 'p') order by 1
$$;

-- (a or b) and c → 'a & c' or 'b & c', without those that ask for more than another.
create function private.keys_of_tables(tables text[]) returns text[]
language plpgsql stable set search_path = '' as $$
declare
  choices jsonb := '[[]]';
  entry private.tenant_tables;
begin
  for entry in select * from private.tenant_tables t where t.table_name = any (tables) and not t.read_keys && '{member,own,record}' order by 1 loop
    choices := (
      select jsonb_agg(distinct (select jsonb_agg(distinct x order by x) from (select jsonb_array_elements_text(c) union select k) u(x)))
      from jsonb_array_elements(choices) c, unnest(entry.read_keys) k);
  end loop;
  return (
    select coalesce(nullif(array_agg(coalesce((select string_agg(x, ' & ' order by x) from jsonb_array_elements_text(c) x), 'member') order by c), '{}'), '{member}')
    from jsonb_array_elements(choices) c
    where not exists (select from jsonb_array_elements(choices) fewer where fewer <> c and fewer <@ c));
end $$;
comment on function private.keys_of_tables(text[]) is 'Read keys that open all of the tables: any of them is enough, each may be several joined by &.';

create function private.api_view(target regclass, read text default null, is_list boolean default true, labels text[] default '{}') returns void
language plpgsql set search_path = '' as $$
declare
  t constant text := (select relname from pg_catalog.pg_class where oid = target);
  keys constant text[] := coalesce(private.split_keys(read),
    private.keys_of_tables(array(select b from private.base_tables(target) b where b <> all (labels))));
begin
  perform private.check_names(target);
  if not private.has_column(target, 'organization_id') or (is_list and not private.has_column(target, 'id')) then
    raise exception '% needs organization_id, and a list the id of the row it opens', t;
  end if;
  insert into private.tenant_tables
  values (t, keys, '{system}', '{select}', true, false, false, false, case when private.has_column(target, 'project_id') then 'project_id' end)
  on conflict (table_name) do update set read_keys = excluded.read_keys, project_column = excluded.project_column;
  execute format('revoke all on %s from public, anon, authenticated', target);
  execute format('grant select on %s to authenticated, service_role', target);
  notify pgrst, 'reload schema';
end $$;
comment on function private.api_view(regclass, text, boolean, text[]) is
  'Makes a view part of the API. It is read by who holds the read keys of all tables behind it (read: other keys, where rows or columns '
  'decide for themselves); its query asks orgs_seeing() and projects_seeing() with its name. is_list: it has the id of the row to open; '
  'labels: tables it takes only names from, left-joined, empty without their key.';
select private.expose('private.reads_all()'::regprocedure);
select private.expose('private.orgs_seeing(text)'::regprocedure);
select private.expose('private.projects_seeing(text)'::regprocedure);
select private.expose('private.sees(uuid, text[])'::regprocedure);
select private.expose('private.sees_whole(uuid, text[])'::regprocedure);
