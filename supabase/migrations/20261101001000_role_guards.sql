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

create function private.own_limit(organization uuid, key text) returns numeric
language sql stable security definer set search_path = '' as $$
  select max(coalesce(rp.max_amount, 'infinity'))
  from private.active_memberships() m
  join public.membership_roles mr on mr.membership_id = m.id
  join public.role_permissions rp on rp.role_id = mr.role_id
  where m.organization_id = organization and rp.permission_key = key and rp.scope = 'organization'
$$;
comment on function private.own_limit(uuid, text) is
  'Largest amount up to which the caller holds the key for the whole organization; infinity without a limit, null without the key.';
select private.expose('private.own_limit(uuid, text)'::regprocedure);

create function private.guard_membership_roles() returns trigger
language plpgsql set search_path = '' as $$
declare
  changed constant public.membership_roles := case tg_op when 'DELETE' then old else new end;
  role public.roles;
  is_owner boolean;
begin
  if current_user not in ('anon', 'authenticated') then
    return changed;
  end if;
  select * into role from public.roles r where r.id = changed.role_id;
  is_owner := private.has_role(changed.organization_id, 'owner');
  if tg_op = 'INSERT' and not is_owner and exists (
    select from public.memberships m where m.id = changed.membership_id and m.user_id = auth.uid()) then
    raise exception 'Nobody grants a role to himself' using errcode = '42501';
  end if;
  if role.is_system and role.key = 'owner' and not is_owner then
    raise exception 'Only an owner grants or takes the role owner' using errcode = '42501';
  end if;
  if role.is_system and role.key in ('executive', 'finance_manager', 'external_accountant')
    and not private.has_role(changed.organization_id, 'owner', 'executive') then
    raise exception 'Only an owner or an executive grants or takes the role %', role.name using errcode = '42501';
  end if;
  if not role.is_system and not is_owner and exists (
    select from public.role_permissions rp
    where rp.role_id = role.id
      and coalesce(rp.max_amount, 'infinity') > coalesce(private.own_limit(changed.organization_id, rp.permission_key), '-infinity')) then
    raise exception 'This role holds rights you do not have' using errcode = '42501';
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
  own_limit numeric;
begin
  if current_user not in ('anon', 'authenticated') then
    return changed;
  end if;
  if exists (select from public.roles r where r.id = changed.role_id and r.is_system)
    or (tg_op = 'UPDATE' and exists (select from public.roles r where r.id = old.role_id and r.is_system)) then
    raise exception 'The rights of a seeded role cannot be changed; copy it' using errcode = '42501';
  end if;
  if exists (
    select from public.membership_roles mr join public.memberships m on m.id = mr.membership_id
    where mr.role_id in (changed.role_id, old.role_id) and m.user_id = auth.uid()) then
    raise exception 'Nobody edits a role he holds' using errcode = '42501';
  end if;
  if tg_op <> 'DELETE' then
    own_limit := private.own_limit(changed.organization_id, changed.permission_key);
    if own_limit is null or coalesce(changed.max_amount, 'infinity') > own_limit then
      raise exception 'You can only give rights you hold yourself, up to your own limit' using errcode = '42501';
    end if;
  end if;
  return changed;
end $$;
create trigger guard before insert or update or delete on public.role_permissions
  for each row execute function private.guard_role_permissions();

create function private.guard_roles() returns trigger
language plpgsql set search_path = '' as $$
begin
  if current_user in ('anon', 'authenticated') and old.is_system then
    raise exception 'A seeded role cannot be changed or deleted; copy it' using errcode = '42501';
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
