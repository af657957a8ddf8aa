-- T15 and "no escalation" (spec/roles-and-screens section 2): who may hand out what is decided here, not in a screen.

create function private.has_role(organization uuid, variadic wanted text[]) returns boolean
language sql stable security definer set search_path = '' as $$
  select exists (
    select from private.active_memberships() m
    join public.membership_roles mr on mr.membership_id = m.id
    join public.roles r on r.id = mr.role_id
    where m.organization_id = organization and r.is_system and r.key = any (wanted))
$$;
comment on function private.has_role(uuid, text[]) is 'The caller holds one of these seeded roles in the organization.';
select private.expose('private.has_role(uuid, text[])'::regprocedure);

-- Who grants and takes which seeded role, by the seeded roles he holds.
create table private.role_grants (
  role_key text not null,
  granted_by text not null,
  primary key (role_key, granted_by)
);
comment on table private.role_grants is 'Seeded roles and who grants and takes them; custom roles go by the rights in them.';
insert into private.role_grants
select r.key, g.granted_by from (values
  ('owner', '{owner}'::text[]),
  ('executive', '{owner,executive}'), ('finance_manager', '{owner,executive}'), ('external_accountant', '{owner,executive}'),
  ('admin', '{owner,executive,admin}'), ('project_manager', '{owner,executive,admin}'), ('estimator', '{owner,executive,admin}'),
  ('field_superintendent', '{owner,executive,admin}'), ('field_user', '{owner,executive,admin}'), ('viewer', '{owner,executive,admin}')
) r(key, granters), unnest(r.granters) g(granted_by);

create function private.holds(p_user uuid, p_organization uuid, p_key text, p_scope public.permission_scope, p_max_amount numeric) returns boolean
language sql stable security definer set search_path = '' as $$
  select exists (
    select from public.memberships m
    join public.organizations o on o.id = m.organization_id and o.status = 'active'
      -- with what somebody else signed in is not known
      and (not o.require_mfa or p_user is distinct from auth.uid() or private.has_second_factor())
    join public.membership_roles mr on mr.membership_id = m.id
    join public.role_permissions rp on rp.role_id = mr.role_id
    where m.organization_id = p_organization and m.user_id = p_user and m.status = 'active' and rp.permission_key = p_key
      and rp.scope in ('organization', p_scope) and coalesce(rp.max_amount, 'infinity') >= coalesce(p_max_amount, 'infinity'))
$$;
comment on function private.holds(uuid, uuid, text, public.permission_scope, numeric) is
  'A member holds the key with at least this scope (the whole organization is more than each other one) and limit.';

create function private.covers(p_user uuid, p_role uuid) returns boolean
language sql stable security definer set search_path = '' as $$
  select not exists (
    select from public.role_permissions rp
    where rp.role_id = p_role and not private.holds(p_user, rp.organization_id, rp.permission_key, rp.scope, rp.max_amount))
$$;
comment on function private.covers(uuid, uuid) is 'A member holds every key of the role with at least its scope and limit.';

create function private.grant_refusal(p_user uuid, p_role uuid) returns text
language sql stable security definer set search_path = '' as $$
  select case
    when not private.holds(p_user, r.organization_id, 'users.manage', 'organization', null) then 'This needs the permission users.manage'
    when not r.is_system and not private.covers(p_user, r.id) then format('The role %s holds rights you do not have', r.name)
    when r.is_system and not exists (
      select from private.role_grants g
      join public.roles own on own.organization_id = r.organization_id and own.key = g.granted_by and own.is_system
      join public.membership_roles mr on mr.role_id = own.id
      join public.memberships m on m.id = mr.membership_id and m.user_id = p_user and m.status = 'active'
      where g.role_key = r.key) then (
      select format('The role %s is granted and taken by: %s', r.name, string_agg(own.name, ', ' order by own.name))
      from private.role_grants g
      join public.roles own on own.organization_id = r.organization_id and own.key = g.granted_by and own.is_system
      where g.role_key = r.key)
  end
  from public.roles r where r.id = p_role
$$;
comment on function private.grant_refusal(uuid, uuid) is 'Why a person may not grant or take a role; null when he may.';

-- Of the caller, for guards: they run as he does.
create function private.role_refusal(p_role uuid) returns text
language sql stable security definer set search_path = '' as $$ select private.grant_refusal(auth.uid(), p_role) $$;
comment on function private.role_refusal(uuid) is 'grant_refusal() of the caller.';
select private.expose('private.role_refusal(uuid)'::regprocedure);

create function private.edit_refusal(p_role uuid) returns text
language sql stable security definer set search_path = '' as $$
  select case
    when r.is_system then 'A seeded role cannot be changed or deleted; copy it'
    when exists (
      select from public.membership_roles mr join public.memberships m on m.id = mr.membership_id
      where mr.role_id = r.id and m.user_id = auth.uid()) then 'Nobody edits a role he holds'
    when not private.covers(auth.uid(), r.id) then 'This role holds rights you do not have'
  end
  from public.roles r where r.id = p_role
$$;
comment on function private.edit_refusal(uuid) is 'Why the caller may not edit a role or its rights; null when he may.';
select private.expose('private.edit_refusal(uuid)'::regprocedure);

create function private.holds_right(p_organization uuid, p_key text, p_scope public.permission_scope, p_max_amount numeric) returns boolean
language sql stable security definer set search_path = '' as $$
  select private.holds(auth.uid(), p_organization, p_key, p_scope, p_max_amount)
$$;
comment on function private.holds_right(uuid, text, public.permission_scope, numeric) is 'holds() of the caller.';
select private.expose('private.holds_right(uuid, text, public.permission_scope, numeric)'::regprocedure);

create function private.guard_membership_roles() returns trigger
language plpgsql set search_path = '' as $$
declare
  changed constant public.membership_roles := case tg_op when 'DELETE' then old else new end;
  refusal text;
begin
  if current_user not in ('anon', 'authenticated') then
    return changed;
  end if;
  if tg_op = 'INSERT' and not private.has_role(changed.organization_id, 'owner') and exists (
    select from public.memberships m where m.id = changed.membership_id and m.user_id = auth.uid()) then
    raise exception 'Nobody grants a role to himself' using errcode = '42501';
  end if;
  refusal := private.role_refusal(changed.role_id);
  if refusal is not null then
    raise exception '%', refusal using errcode = '42501';
  end if;
  if tg_op = 'INSERT' then
    new.granted_by := auth.uid();
    new.granted_at := now();
    return new;
  end if;
  return old;
end $$;
create trigger guard before insert or delete on public.membership_roles
  for each row execute function private.guard_membership_roles();

create function private.guard_role_permissions() returns trigger
language plpgsql set search_path = '' as $$
declare
  changed constant public.role_permissions := case tg_op when 'DELETE' then old else new end;
  refusal text;
begin
  if current_user not in ('anon', 'authenticated') then
    return changed;
  end if;
  refusal := coalesce(private.edit_refusal(changed.role_id), case tg_op when 'UPDATE' then private.edit_refusal(old.role_id) end);
  if refusal is null and tg_op <> 'DELETE' and not private.holds_right(new.organization_id, new.permission_key, new.scope, new.max_amount) then
    refusal := 'You can only give rights you hold yourself, with your own scope and up to your own limit';
  end if;
  if refusal is not null then
    raise exception '%', refusal using errcode = '42501';
  end if;
  return changed;
end $$;
create trigger guard before insert or update or delete on public.role_permissions
  for each row execute function private.guard_role_permissions();

create function private.guard_roles() returns trigger
language plpgsql set search_path = '' as $$
declare
  refusal text;
begin
  if current_user in ('anon', 'authenticated') then
    refusal := private.edit_refusal(old.id);
    if refusal is not null then
      raise exception '%', refusal using errcode = '42501';
    end if;
  end if;
  return case tg_op when 'DELETE' then old else new end;
end $$;
create trigger guard before update or delete on public.roles for each row execute function private.guard_roles();

create function private.guard_memberships() returns trigger
language plpgsql set search_path = '' as $$
begin
  if current_user not in ('anon', 'authenticated') then
    return new;
  end if;
  -- his roles are still there: setting him active again would grant them to him, whoever may grant them
  if old.status = 'removed' and new.status <> 'removed' then
    raise exception 'Who was removed comes back by an invitation' using errcode = '42501';
  end if;
  if not private.has_role(old.organization_id, 'owner')
    and exists (
      select from public.membership_roles mr join public.roles r on r.id = mr.role_id
      where mr.membership_id = old.id and r.is_system and r.key = 'owner') then
    raise exception 'Only an owner changes the membership of an owner' using errcode = '42501';
  end if;
  return new;
end $$;
create trigger guard before update on public.memberships for each row execute function private.guard_memberships();

-- T15, checked at the end of each statement: @supabase/lite answers an error at commit with 500. A function that hands
-- ownership over the other way round may defer it.
create function private.check_last_owner() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  -- two owners who take the role from each other at the same moment: the second waits here and then sees what the first did
  perform from public.organizations o where o.id = old.organization_id for no key update;
  if found and not exists (
    select from public.memberships m
    join public.membership_roles mr on mr.membership_id = m.id
    join public.roles r on r.id = mr.role_id
    where m.organization_id = old.organization_id and m.status = 'active' and r.is_system and r.key = 'owner') then
    raise exception 'An organization keeps at least one active owner' using errcode = '23514';
  end if;
  return null;
end $$;
create constraint trigger last_owner after update or delete on public.memberships
  deferrable initially immediate for each row execute function private.check_last_owner();
create constraint trigger last_owner after delete on public.membership_roles
  deferrable initially immediate for each row execute function private.check_last_owner();
