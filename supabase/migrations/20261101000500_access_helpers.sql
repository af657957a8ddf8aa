-- The three questions every policy asks, each answered once per statement (spec/roles-and-screens section 3).
-- Looked up in tables, never in JWT claims: taking a role away works on the very next request with the same token.
-- In plpgsql and one flat query each: a function in SQL would be planned anew at every call, which costs more than the answer.
-- Parallel safe, so that a search through a large table may use more than one processor.

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
  join public.organizations o on o.id = m.organization_id and o.status = 'active'
  where m.user_id = (select auth.uid()) and m.status = 'active';
end $$;

create function private.orgs_with(variadic keys text[]) returns setof uuid
language plpgsql stable parallel safe security definer set search_path = '' as $$
begin
  return query
  select m.organization_id
  from public.memberships m
  join public.organizations o on o.id = m.organization_id and o.status = 'active'
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
  join public.organizations o on o.id = m.organization_id and o.status = 'active'
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
