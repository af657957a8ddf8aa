-- What the page of members shows, each in one request. Row security decides what of it the caller sees.

create function public.members(p_org uuid)
returns table (
  id uuid, version integer, user_id uuid, name text, email text, status public.membership_status, joined_at timestamptz, last_seen_at timestamptz,
  employee_id uuid, employee text, roles uuid[], projects uuid[])
language sql stable security invoker set search_path = '' as $$
  select m.id, m.version, m.user_id, p.full_name, p.email, m.status, m.joined_at, p.last_seen_at, m.employee_id, e.full_name,
    array(select mr.role_id from public.membership_roles mr join public.roles r on r.id = mr.role_id where mr.membership_id = m.id order by r.name),
    array(
      select pm.project_id from public.project_members pm join public.projects j on j.id = pm.project_id
      where pm.organization_id = p_org and pm.user_id = m.user_id order by j.code)
  from public.memberships m
  join public.profiles p on p.id = m.user_id
  left join public.employees e on e.id = m.employee_id
  where m.organization_id = p_org
  order by m.status, p.full_name, m.id
$$;
comment on function public.members(uuid) is
  'Members of the organization with their roles (ids), the projects they are assigned to as far as the caller sees them, and their staff record.';
select private.expose('public.members(uuid)'::regprocedure);

create function public.roles_overview(p_org uuid)
returns table (
  id uuid, version integer, key text, name text, description text, is_system boolean, rights jsonb, members integer, not_granted text, not_edited text)
language sql stable security invoker set search_path = '' as $$
  select r.id, r.version, r.key, r.name, r.description, r.is_system, (
      select coalesce(jsonb_agg(jsonb_build_object('key', rp.permission_key, 'scope', rp.scope, 'max_amount', rp.max_amount::text) order by rp.permission_key), '[]')
      from public.role_permissions rp where rp.role_id = r.id), (
      select count(*)::integer from public.membership_roles mr join public.memberships m on m.id = mr.membership_id
      where mr.role_id = r.id and m.status <> 'removed'),
    private.role_refusal(r.id), private.edit_refusal(r.id)
  from public.roles r
  where r.organization_id = p_org
  order by not r.is_system, r.name, r.id
$$;
comment on function public.roles_overview(uuid) is
  'Roles of the organization with their rights ({key, scope, max_amount}) and how many members have them. not_granted, not_edited: why the caller may not; null when he may.';
select private.expose('public.roles_overview(uuid)'::regprocedure);
