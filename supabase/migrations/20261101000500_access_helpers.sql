-- The three questions every policy asks, each answered once per statement (spec/roles-and-screens section 3).
-- Looked up in tables, never in JWT claims: taking a role away works on the very next request with the same token.
-- In plpgsql and one flat query each: a function in SQL would be planned anew at every call, which costs more than the answer.
-- Parallel safe, so that a search through a large table may use more than one processor.

-- "JWTs without aal are aal1", as GoTrue has it: those of @supabase/lite, which knows no second factor.
create function private.has_second_factor() returns boolean
language plpgsql stable parallel safe security definer set search_path = '' as $$
begin
  return coalesce(auth.jwt() ->> 'aal', 'aal1') = 'aal2';
end $$;
comment on function private.has_second_factor() is 'The caller signed in with a code besides the password.';
select private.expose('private.has_second_factor()'::regprocedure);

-- In an organization that wants a second factor, somebody without one is no active member: so say all the look-ups of
-- memberships below, and with them every policy, function and view. The restrictive policies of the tables (add_policies())
-- hold the rows a second time, whatever a permissive policy of a later migration forgets; what definers do they cannot hold.
create function private.orgs_with_second_factor() returns setof uuid
language plpgsql stable parallel safe security definer set search_path = '' as $$
begin
  return query
  select m.organization_id
  from public.memberships m
  join public.organizations o on o.id = m.organization_id and o.require_mfa
  where m.user_id = (select auth.uid());
end $$;
comment on function private.orgs_with_second_factor() is 'Organizations of the caller that open only to who signed in with a code besides the password.';
select private.expose('private.orgs_with_second_factor()'::regprocedure);

create function private.has_key(membership uuid, keys text[], wanted public.permission_scope) returns boolean
language plpgsql stable security definer set search_path = '' as $$
begin
  return exists (
    select from public.membership_roles mr
    join public.role_permissions rp on rp.role_id = mr.role_id
    where mr.membership_id = membership and rp.permission_key = any (keys) and rp.scope = wanted);
end $$;

create function private.active_memberships() returns table (id uuid, organization_id uuid)
language plpgsql stable security definer set search_path = '' as $$
begin
  return query
  select m.id, m.organization_id
  from public.memberships m
  join public.organizations o on o.id = m.organization_id and o.status = 'active' and (not o.require_mfa or private.has_second_factor())
  where m.user_id = (select auth.uid()) and m.status = 'active';
end $$;

create function private.orgs_with(variadic keys text[]) returns setof uuid
language plpgsql stable parallel safe security definer set search_path = '' as $$
begin
  return query
  select m.organization_id
  from public.memberships m
  join public.organizations o on o.id = m.organization_id and o.status = 'active' and (not o.require_mfa or private.has_second_factor())
  where m.user_id = (select auth.uid()) and m.status = 'active' and ('member' = any (keys) or exists (
    select from public.membership_roles mr
    join public.role_permissions rp on rp.role_id = mr.role_id
    where mr.membership_id = m.id and rp.permission_key = any (keys) and rp.scope = 'organization'));
end $$;
comment on function private.orgs_with(text[]) is
  'Organizations where the caller is an active member and holds any of the keys for the whole organization; member = membership is enough.';

create function private.orgs_with_own(variadic keys text[]) returns setof uuid
language plpgsql stable parallel safe security definer set search_path = '' as $$
begin
  return query
  select m.organization_id
  from public.memberships m
  join public.organizations o on o.id = m.organization_id and o.status = 'active' and (not o.require_mfa or private.has_second_factor())
  where m.user_id = (select auth.uid()) and m.status = 'active' and exists (
    select from public.membership_roles mr
    join public.role_permissions rp on rp.role_id = mr.role_id
    where mr.membership_id = m.id and rp.permission_key = any (keys) and rp.scope in ('own', 'organization'));
end $$;
comment on function private.orgs_with_own(text[]) is
  'Organizations where the caller holds any of the keys for his own rows: for those alone, or for all.';

create function private.permissions_in(organization uuid) returns setof text
language plpgsql stable security definer set search_path = '' as $$
begin
  return query
  select distinct rp.permission_key
  from private.active_memberships() m
  join public.membership_roles mr on mr.membership_id = m.id
  join public.role_permissions rp on rp.role_id = mr.role_id
  where m.organization_id = organization;
end $$;
comment on function private.permissions_in(uuid) is 'Permission keys the caller holds in the organization, in any scope.';

select private.expose('private.orgs_with(text[])'::regprocedure);
select private.expose('private.orgs_with_own(text[])'::regprocedure);
select private.expose('private.permissions_in(uuid)'::regprocedure);
