-- B4–B10: login accounts, members, roles and what a role may do.
create table public.profiles (
  id uuid primary key references auth.users (id) on delete cascade,
  email text not null,
  full_name text not null,
  username text,
  phone text,
  avatar_path text,
  is_active boolean not null default true,
  default_organization_id uuid references public.organizations (id) on delete set null,
  last_seen_at timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create unique index profiles_email_key on public.profiles (lower(email));
create unique index profiles_username_key on public.profiles (lower(username)) where username is not null;
create index profiles_default_organization_id_idx on public.profiles (default_organization_id);
comment on table public.profiles is
  'Public half of a login account. @ui {"label":"Person","labelPlural":"People","title":"full_name","search":["full_name","email"],"hidden":true}';

create table public.memberships (
  id uuid primary key default gen_random_uuid(),
  organization_id uuid not null references public.organizations (id) on delete cascade,
  user_id uuid not null constraint memberships_user_id_profile_fkey references public.profiles (id) on delete cascade,
  status public.membership_status not null default 'active',
  joined_at timestamptz not null default now(),
  substitute_id uuid,
  away_from date,
  away_until date,
  constraint memberships_user_id_organization_id_key unique (user_id, organization_id),
  constraint memberships_away_check check (away_from <= away_until and (substitute_id is null or num_nulls(away_from, away_until) = 0)),
  constraint memberships_substitute_id_check check (substitute_id <> user_id)
);
-- Nobody points at an organization he is not in.
alter table public.profiles add constraint profiles_default_membership_fkey foreign key (id, default_organization_id)
  references public.memberships (user_id, organization_id) on delete set null (default_organization_id);
create index memberships_user_id_status_idx on public.memberships (user_id, status);
comment on table public.memberships is
  'A person''s place in the organization. @ui {"label":"Member","labelPlural":"Members","group":"Administration","icon":"team","title":"user_id","list":["user_id","status","joined_at"],"hidden":true}';

comment on column public.memberships.substitute_id is 'Decides approvals in his place while he is away, as far as his own rights go. @ui {"label":"Substitute"}';
comment on column public.memberships.away_from is 'First day away.';
comment on column public.memberships.away_until is 'Last day away.';

create table public.roles (
  id uuid primary key default gen_random_uuid(),
  organization_id uuid not null references public.organizations (id) on delete cascade,
  key text not null,
  name text not null,
  description text,
  is_system boolean not null default false,
  home_route text,
  constraint roles_organization_id_key_key unique (organization_id, key)
);
comment on table public.roles is
  'Access role. @ui {"label":"Role","labelPlural":"Roles","group":"Administration","icon":"policy","title":"name","sort":"name asc","list":["name","key","description","is_system"],"search":["name","key"],"hidden":true}';

create table public.permissions (
  key text primary key,
  module text not null,
  description text not null,
  is_sensitive boolean not null default false
);
comment on table public.permissions is
  'Catalogue of permission keys, the same for everybody; changed by migrations only. @ui {"label":"Permission","labelPlural":"Permissions","title":"key","hidden":true}';

create table public.role_permissions (
  organization_id uuid not null references public.organizations (id) on delete cascade,
  role_id uuid not null references public.roles (id) on delete cascade,
  permission_key text not null references public.permissions (key) on delete cascade,
  scope public.permission_scope not null default 'organization',
  max_amount numeric(14,2),
  constraint role_permissions_pkey primary key (organization_id, role_id, permission_key)
);
create index role_permissions_permission_key_idx on public.role_permissions (permission_key);
comment on table public.role_permissions is
  'What a role may do, where and up to which amount. @ui {"label":"Role permission","labelPlural":"Role permissions","group":"Administration","title":"permission_key","hidden":true}';

create table public.membership_roles (
  organization_id uuid not null references public.organizations (id) on delete cascade,
  membership_id uuid not null references public.memberships (id) on delete cascade,
  role_id uuid not null references public.roles (id) on delete cascade,
  granted_by uuid constraint membership_roles_granted_by_profile_fkey references public.profiles (id) on delete set null,
  granted_at timestamptz not null default now(),
  constraint membership_roles_pkey primary key (membership_id, role_id)
);
comment on table public.membership_roles is
  'Roles of a member; rights add up. @ui {"label":"Role of a member","labelPlural":"Roles of members","group":"Administration","title":"role_id","hidden":true}';

-- T16: a new login account gets its profile and nothing else; memberships come from invitations or create_organization.
create function private.create_profile() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  insert into public.profiles (id, email, full_name)
  values (new.id, coalesce(new.email, ''),
    coalesce(nullif(btrim(private.unwrap_json(new.raw_user_meta_data) ->> 'full_name'), ''), split_part(coalesce(new.email, ''), '@', 1)));
  return new;
end $$;
create trigger create_profile after insert on auth.users for each row execute function private.create_profile();

create function private.update_profile_email() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  update public.profiles set email = new.email, updated_at = now() where id = new.id and email is distinct from new.email;
  return new;
end $$;
create trigger update_profile_email after update of email on auth.users for each row execute function private.update_profile_email();
