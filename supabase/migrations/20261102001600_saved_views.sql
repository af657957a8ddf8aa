-- B22: filter, sort and columns of a list, kept by name. Private, shared with a role, or with everybody.
create type public.view_visibility as enum ('private', 'team', 'role');

create table public.saved_views (
  id uuid primary key default gen_random_uuid(),
  organization_id uuid not null references public.organizations (id) on delete cascade,
  owner_id uuid not null default auth.uid(),
  resource text not null,
  name text not null constraint saved_views_name_check check (name = btrim(name) and name <> ''),
  filters jsonb not null default '[]',
  sorters jsonb not null default '[]',
  columns jsonb,
  page_size smallint constraint saved_views_page_size_check check (page_size between 1 and 1000),
  visibility public.view_visibility not null default 'private',
  role_id uuid references public.roles (id) on delete cascade,
  is_default boolean not null default false,
  constraint saved_views_role_id_check check (visibility <> 'role' or role_id is not null)
);
create unique index saved_views_name_key on public.saved_views (organization_id, owner_id, resource, lower(name));
-- one default per person, and one per role, for each list
create unique index saved_views_owner_default_key on public.saved_views (organization_id, owner_id, resource) where is_default and visibility <> 'role';
create unique index saved_views_role_default_key on public.saved_views (organization_id, role_id, resource) where is_default and visibility = 'role';
create index saved_views_resource_idx on public.saved_views (organization_id, resource);
comment on table public.saved_views is
  'View of a list that was kept: filters, sort, columns. @ui {"label":"Saved view","labelPlural":"Saved views","group":"Administration","icon":"list","title":"name","sort":"name asc","list":["name","resource","visibility","role_id","is_default","owner_id"],"hidden":true}';
comment on column public.saved_views.owner_id is 'Who made it; only he changes it.';
comment on column public.saved_views.resource is 'Table the list is of.';
comment on column public.saved_views.filters is 'As the list sends them.';
comment on column public.saved_views.columns is 'Names in order; empty means those of the list.';
comment on column public.saved_views.visibility is 'team = everybody in the company, role = members with that role.';
comment on column public.saved_views.role_id is 'Role it is shared with. @ui {"label":"Role"}';
comment on column public.saved_views.is_default is 'The list opens with it: for its owner, or for the members with its role.';
select private.tenant_table('public.saved_views', 'own', 'own', members => '{owner_id}', provenance => false, importable => false);

create function private.roles_held() returns setof uuid
language sql stable security definer set search_path = '' as $$
  select mr.role_id from private.active_memberships() m join public.membership_roles mr on mr.membership_id = m.id
$$;
comment on function private.roles_held() is 'Roles the caller holds, in all his organizations.';
select private.expose('private.roles_held()'::regprocedure);

drop policy saved_views_select on public.saved_views;
drop policy saved_views_insert on public.saved_views;
drop policy saved_views_update on public.saved_views;
drop policy saved_views_delete on public.saved_views;
create policy saved_views_select on public.saved_views for select to authenticated
  using (organization_id = any (array(select private.orgs_with('member'))) and (owner_id = (select auth.uid()) or visibility = 'team'
    or (visibility = 'role' and role_id = any (array(select private.roles_held())))));
comment on policy saved_views_select on public.saved_views is 'The caller''s own views, and those shared with everybody or with a role of his.';
create policy saved_views_insert on public.saved_views for insert to authenticated
  with check (organization_id = any (array(select private.orgs_with('member'))) and owner_id = (select auth.uid())
    and (visibility <> 'role' or organization_id = any (array(select private.orgs_with('org.manage')))
      or (role_id = any (array(select private.roles_held())) and not is_default)));
comment on policy saved_views_insert on public.saved_views is
  'Own views. Shared with a role the caller holds; with any role, and as its default, by who manages the organization.';
create policy saved_views_update on public.saved_views for update to authenticated
  using (organization_id = any (array(select private.orgs_with('member'))) and owner_id = (select auth.uid()))
  with check (organization_id = any (array(select private.orgs_with('member'))) and owner_id = (select auth.uid())
    and (visibility <> 'role' or organization_id = any (array(select private.orgs_with('org.manage')))
      or (role_id = any (array(select private.roles_held())) and not is_default)));
comment on policy saved_views_update on public.saved_views is 'As saved_views_insert.';
create policy saved_views_delete on public.saved_views for delete to authenticated
  using (organization_id = any (array(select private.orgs_with('member'))) and owner_id = (select auth.uid()));
comment on policy saved_views_delete on public.saved_views is 'Only the owner takes a view away.';
