-- The catalog of somebody with one role, for a preview of his screens. Nobody is impersonated: no row is read, and the caller's own
-- rights are what lets him ask.

create function private.role_opens(p_role uuid, p_keys text[], p_project_column text, p_own boolean) returns boolean
language plpgsql stable set search_path = '' as $$
begin
  return p_keys && '{member,own,record}' or exists (
    select from unnest(p_keys) k
    where not exists (
      select from unnest(string_to_array(k, '&')) part
      where btrim(part) not in ('own', 'record') and not exists (
        select from public.role_permissions rp
        where rp.role_id = p_role and rp.permission_key = btrim(part) and (rp.scope = 'organization'
          or (rp.scope = 'assigned_projects' and p_project_column is not null)
          or (rp.scope = 'own' and p_own)))));
end $$;
comment on function private.role_opens(uuid, text[], text, boolean) is 'opens() of somebody who has this role and no other.';
select private.expose('private.role_opens(uuid, text[], text, boolean)'::regprocedure);

create function public.role_catalog(p_org uuid, p_role uuid) returns jsonb
language plpgsql stable security invoker set search_path = '' as $$
declare
  held text[];
begin
  if p_org not in (select private.orgs_with('users.manage')) or not exists (
    select from public.roles r where r.id = p_role and r.organization_id = p_org) then
    raise exception 'There is no such role' using errcode = 'PT404';
  end if;
  select coalesce(array_agg(rp.permission_key order by rp.permission_key), '{}') into held
  from public.role_permissions rp where rp.role_id = p_role;
  return (
    with readable as materialized (
      select t.table_name, row(t, private.role_opens(p_role, t.write_keys, t.project_column, t.has_own_scope),
        private.role_opens(p_role, t.write_keys, null, false))::private.opened_table as entry
      from private.tenant_tables t
      where private.role_opens(p_role, t.read_keys || case when t.has_own_scope then t.write_keys else '{}' end, t.project_column, t.has_own_scope)
    ), added as materialized (
      -- what was added to tables the caller does not read himself is not told him here either
      select a.* from private.catalog_additions(p_org) a join readable r on r.table_name = a.table_name
    )
    select jsonb_build_object(
      'organization', private.catalog_organization(p_org, exists (
        select from public.roles r where r.id = p_role and r.is_system and r.key = 'owner')),
      'permissions', to_jsonb(held),
      'custom_fields', (
        select coalesce(jsonb_object_agg(a.table_name, a.custom_fields) filter (where a.custom_fields is not null), '{}') from added a),
      'settings', (select coalesce(jsonb_object_agg(a.table_name, a.settings) filter (where a.settings is not null), '{}') from added a),
      'tables', private.catalog_tables(array(select r.entry from readable r), held)));
end $$;
comment on function public.role_catalog(uuid, uuid) is
  'catalog() as a member with this role alone would get it: which screens he has, and what he may do there. For who manages users; PT404 to others.';
select private.expose('public.role_catalog(uuid, uuid)'::regprocedure);
