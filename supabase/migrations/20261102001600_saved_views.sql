-- B22: filter, sort, columns and layout of a list, kept by name. Private, shared with a role, or with everybody.
create type public.view_layout as enum ('table', 'board', 'calendar', 'timeline');
create type public.view_visibility as enum ('private', 'team', 'role');

create table public.saved_views (
  id uuid primary key default gen_random_uuid(),
  organization_id uuid not null references public.organizations (id) on delete cascade,
  owner_id uuid not null default auth.uid(),
  resource text not null,
  name text not null constraint saved_views_name_check check (name = btrim(name) and name <> ''),
  search text not null default '',
  filters jsonb not null default '[]',
  sorters jsonb not null default '[]',
  columns jsonb,
  layout public.view_layout not null default 'table',
  layout_by text,
  grouping text,
  archived boolean not null default false,
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
comment on column public.saved_views.search is 'Words every row contains.';
comment on column public.saved_views.sorters is 'The first counts; none means the order of the list.';
comment on column public.saved_views.layout is 'How the rows stand.';
comment on column public.saved_views.layout_by is 'Day a calendar is of; empty means the first of the list. @ui {"label":"Calendar of"}';
comment on column public.saved_views.grouping is 'Column the rows are grouped by. @ui {"label":"Grouped by"}';
comment on column public.saved_views.archived is 'Shows what was put away too.';
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

-- A new default takes the place of the one before, which may be somebody else's where it is that of a role. Who may make
-- one is decided by the policies, which see the row after this.
create function private.one_default_view() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  update public.saved_views v set is_default = false
  where v.organization_id = new.organization_id and v.resource = new.resource and v.is_default and v.id <> new.id
    and case when new.visibility = 'role' then v.visibility = 'role' and v.role_id = new.role_id
      else v.visibility <> 'role' and v.owner_id = new.owner_id end;
  return new;
end $$;
comment on function private.one_default_view() is 'Takes the mark of the default from the view that had it.';
create trigger one_default_view before insert or update on public.saved_views
  for each row when (new.is_default) execute function private.one_default_view();

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

create function public.list_views(p_org uuid)
returns table (id uuid, resource text, name text, search text, filters jsonb, sorters jsonb, columns jsonb, layout public.view_layout,
  layout_by text, "grouping" text, archived boolean,
  page_size smallint, visibility public.view_visibility, role_id uuid, is_default boolean, version integer, is_mine boolean, opens boolean, shared_by text)
language sql stable security invoker set search_path = '' as $$
  with seen as (
    select v.*, v.owner_id = (select auth.uid()) as is_mine,
      v.is_default and case when v.visibility = 'role' then v.role_id = any (array(select private.roles_held()))
        else v.owner_id = (select auth.uid()) end as may_open,
      r.name as role_name
    from public.saved_views v left join public.roles r on r.id = v.role_id
    where v.organization_id = p_org
  )
  select s.id, s.resource, s.name, s.search, s.filters, s.sorters, s.columns, s.layout, s.layout_by, s."grouping", s.archived, s.page_size, s.visibility, s.role_id,
    s.is_default, s.version, s.is_mine,
    s.may_open and row_number() over (partition by s.resource, s.may_open order by s.visibility = 'role', s.role_name, s.id) = 1,
    case when not s.is_mine then p.full_name end
  from seen s left join public.profiles p on p.id = s.owner_id
  order by s.resource, not s.is_mine, lower(s.name), s.id
$$;
comment on function public.list_views(uuid) is
  'Saved views the caller may open, of all lists; "opens" marks the one a list opens with: his own default, else that of one of his roles (the first by name).';
select private.expose('public.list_views(uuid)'::regprocedure);

create function public.view_roles(p_org uuid) returns table (id uuid, name text)
language sql stable security invoker set search_path = '' as $$
  select r.id, r.name from public.roles r
  where r.organization_id = p_org
    and (p_org = any (array(select private.orgs_with('org.manage'))) or r.id = any (array(select private.roles_held())))
  order by r.name
$$;
comment on function public.view_roles(uuid) is 'Roles the caller may share a view with: those he holds, all of them with org.manage.';
select private.expose('public.view_roles(uuid)'::regprocedure);
