-- Slugs the routes of the app and the gateway need for themselves; src/lib/reserved-slugs.ts is compared with this by a test.
create table private.reserved_slugs (slug text primary key);
insert into private.reserved_slugs values
  ('account'), ('api'), ('assets'), ('auth'), ('config'), ('confirm'), ('favicon'), ('forgot-password'), ('functions'), ('graphql'), ('health'),
  ('index'), ('invitations'), ('new'), ('organizations'), ('realtime'), ('reset-password'), ('rest'), ('robots'), ('sign-in'), ('sign-out'),
  ('sign-up'), ('storage');

create function private.free_slug(name text) returns text
language plpgsql set search_path = '' as $$
declare
  base constant text := coalesce(nullif(btrim(left(regexp_replace(lower(name), '[^a-z0-9]+', '-', 'g'), 50), '-'), ''), 'organization');
  candidate text := base;
  n integer := 1;
begin
  while exists (select from public.organizations o where lower(o.slug) = candidate)
    or exists (select from private.reserved_slugs r where r.slug = candidate) loop
    n := n + 1;
    candidate := base || '-' || n;
  end loop;
  return candidate;
end $$;

create function private.create_organization(name text) returns uuid
language plpgsql security definer set search_path = '' as $$
declare
  organization uuid;
  membership uuid;
begin
  if auth.uid() is null then
    raise exception 'Sign in first' using errcode = 'PT401';
  end if;
  if coalesce(name, '') !~ '\S' then
    raise exception 'An organization needs a name' using errcode = 'PT422';
  end if;
  if not exists (select from public.profiles p where p.id = auth.uid()) then
    raise exception 'This account no longer exists' using errcode = 'PT401';
  end if;
  -- two requests with the same name must not compute the same slug
  perform pg_advisory_xact_lock(hashtext('create_organization'));
  insert into public.organizations (name, slug) values (btrim(name), private.free_slug(name)) returning id into organization;
  insert into public.organization_settings (organization_id) values (organization);
  perform private.seed_roles(organization);
  perform private.seed_organization(organization);
  insert into public.memberships (organization_id, user_id) values (organization, auth.uid()) returning id into membership;
  insert into public.membership_roles (organization_id, membership_id, role_id, granted_by)
  select organization, membership, r.id, auth.uid() from public.roles r where r.organization_id = organization and r.key = 'owner';
  update public.profiles p set default_organization_id = organization where p.id = auth.uid() and p.default_organization_id is null;
  return organization;
end $$;

create function public.create_organization(name text) returns uuid
language sql security invoker set search_path = '' as $$ select private.create_organization(name) $$;
comment on function public.create_organization(text) is
  'Creates an organization; the caller becomes its owner; roles, permissions, settings and divisions are seeded. Returns its id.';
select private.expose('private.create_organization(text)'::regprocedure);
select private.expose('public.create_organization(text)'::regprocedure);
