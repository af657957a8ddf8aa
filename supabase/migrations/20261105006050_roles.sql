-- What a member may do and through which role, and a role saved whole.

create function public.member_rights(p_org uuid, p_member uuid)
returns table (permission_key text, module text, scope public.permission_scope, max_amount numeric, roles text[])
language sql stable security invoker set search_path = '' as $$
  with held as (
    select rp.permission_key, rp.scope, rp.max_amount, array_agg(r.id::text order by r.name) as roles
    from public.memberships m
    join public.membership_roles mr on mr.membership_id = m.id
    join public.roles r on r.id = mr.role_id
    join public.role_permissions rp on rp.role_id = r.id
    where m.organization_id = p_org and m.id = p_member and m.status = 'active'
    group by rp.permission_key, rp.scope, rp.max_amount)
  select h.permission_key, p.module, h.scope, h.max_amount, h.roles
  from held h join public.permissions p on p.key = h.permission_key
  where not exists (
    select from held w
    where w.permission_key = h.permission_key and (w.scope, w.max_amount) is distinct from (h.scope, h.max_amount)
      and w.scope in ('organization', h.scope) and coalesce(w.max_amount, 'infinity') >= coalesce(h.max_amount, 'infinity'))
  order by p.module, h.permission_key, h.scope
$$;
comment on function public.member_rights(uuid, uuid) is
  'What an active member may do: each key with scope and limit, and the roles (ids) he has it through; what a wider right says already is left out.';
select private.expose('public.member_rights(uuid, uuid)'::regprocedure);

create function private.role_key(p_org uuid, p_name text) returns text
language plpgsql stable set search_path = '' as $$
declare
  base constant text := coalesce(nullif(btrim(left(regexp_replace(lower(p_name), '[^a-z0-9]+', '_', 'g'), 50), '_'), ''), 'role');
  candidate text := base;
  n integer := 1;
begin
  while exists (select from public.roles r where r.organization_id = p_org and r.key = candidate) loop
    n := n + 1;
    candidate := base || '_' || n;
  end loop;
  return candidate;
end $$;
comment on function private.role_key(uuid, text) is 'A free key for a role of this name.';
select private.expose('private.role_key(uuid, text)'::regprocedure);

create function public.save_role(p_org uuid, p_role uuid, p_version integer, p_name text, p_description text, p_rights jsonb) returns uuid
language plpgsql security invoker set search_path = '' as $$
declare
  role constant uuid := coalesce(p_role, gen_random_uuid());
  rights constant jsonb := coalesce(private.unwrap_json(p_rights), '[]');
  refusal text;
begin
  if p_org not in (select private.orgs_with('users.manage')) then
    raise exception 'This needs the permission users.manage' using errcode = 'PT403';
  end if;
  if coalesce(p_name, '') !~ '\S' then
    raise exception 'A role needs a name' using errcode = 'PT422';
  end if;
  select case when w.max_amount < 0 then format('The limit of %s is below 0', w.key) else format('%s stands there twice', w.key) end into refusal
  from (
    select r.*, count(*) over (partition by r.key) as times
    from jsonb_to_recordset(rights) r(key text, scope public.permission_scope, max_amount numeric)) w
  where w.max_amount < 0 or w.times > 1 limit 1;
  if refusal is not null then
    raise exception '%', refusal using errcode = 'PT422';
  end if;
  select format('You can only give rights you hold yourself, with your own scope and up to your own limit: %s', w.key) into refusal
  from jsonb_to_recordset(rights) w(key text, scope public.permission_scope, max_amount numeric)
  where not private.holds_right(p_org, w.key, w.scope, w.max_amount) limit 1;
  if refusal is not null then
    raise exception '%', refusal using errcode = 'PT403';
  end if;
  if p_role is null then
    insert into public.roles (id, organization_id, key, name, description)
    values (role, p_org, private.role_key(p_org, p_name), btrim(p_name), nullif(btrim(p_description), ''));
  else
    refusal := private.edit_refusal(role);
    if refusal is not null then
      raise exception '%', refusal using errcode = 'PT403';
    end if;
    update public.roles r set name = btrim(p_name), description = nullif(btrim(p_description), ''), version = p_version
    where r.id = role and r.organization_id = p_org;
    if not found then
      raise exception 'There is no such role' using errcode = 'PT404';
    end if;
  end if;
  -- rights that stay as they are are left alone: the log tells what was changed
  delete from public.role_permissions rp
  where rp.role_id = role and rp.permission_key not in (select w.key from jsonb_to_recordset(rights) w(key text));
  update public.role_permissions rp set scope = w.scope, max_amount = w.max_amount, version = rp.version
  from jsonb_to_recordset(rights) w(key text, scope public.permission_scope, max_amount numeric)
  where rp.role_id = role and rp.permission_key = w.key and (rp.scope, rp.max_amount) is distinct from (w.scope, w.max_amount);
  insert into public.role_permissions (organization_id, role_id, permission_key, scope, max_amount)
  select p_org, role, w.key, w.scope, w.max_amount
  from jsonb_to_recordset(rights) w(key text, scope public.permission_scope, max_amount numeric)
  where not exists (select from public.role_permissions rp where rp.role_id = role and rp.permission_key = w.key);
  return role;
end $$;
comment on function public.save_role(uuid, uuid, integer, text, text, jsonb) is
  'A role of the organization with all its rights, new where p_role is null: p_rights is [{key, scope, max_amount}]. Returns its id. PT403: seeded, held by '
  'the caller, or with rights he lacks; 42501: a right he may not give; PT409: changed in the meantime; PT404; PT422: no name, a key twice, or a limit below 0.';
select private.expose('public.save_role(uuid, uuid, integer, text, text, jsonb)'::regprocedure);
