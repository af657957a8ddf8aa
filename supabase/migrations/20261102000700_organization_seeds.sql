-- What a new organization starts with beyond roles and settings: each migration that seeds something adds its function here,
-- so that create_organization need not change again.
create table private.organization_seeds (
  function_name text primary key,
  position smallint not null
);
comment on table private.organization_seeds is 'Functions private.<name>(organization uuid) that fill a new organization, in order of position.';

create function private.seed_organization(organization uuid) returns void
language plpgsql set search_path = '' as $$
declare
  seed text;
begin
  for seed in select s.function_name from private.organization_seeds s order by s.position, s.function_name loop
    execute format('select private.%I($1)', seed) using organization;
  end loop;
end $$;

-- For a migration: the function is recorded, and run for the organizations there are.
create function private.add_seed(name text, place integer) returns void
language plpgsql set search_path = '' as $$
declare
  organization uuid;
begin
  insert into private.organization_seeds values (name, place);
  for organization in select o.id from public.organizations o loop
    execute format('select private.%I($1)', name) using organization;
  end loop;
end $$;

-- S2: a division whose figures already contain those of the others is never added to them.
alter table public.organization_divisions add column is_consolidated boolean not null default false;
comment on column public.organization_divisions.is_consolidated is
  'Its figures are those of the whole company: shown beside the other divisions, never added to them. @ui {"label":"Consolidated"}';
comment on table public.organization_divisions is
  'Division or legal entity inside the company. @ui {"label":"Division","labelPlural":"Divisions","group":"Administration","icon":"setting","title":"name","sort":"sort_order asc","search":["code","name"],"list":["code","name","is_legal_entity","is_consolidated","is_active","sort_order"],"filters":["is_active"],"sections":{"Division":["code","name","is_legal_entity","is_consolidated","is_active","sort_order"]}}';
select private.tenant_table('public.organization_divisions', 'member', 'org.manage', provenance => false);

-- An existing code is kept: the organization may have renamed or changed its divisions since.
create function private.seed_divisions(organization uuid) returns void
language sql set search_path = '' as $$
  insert into public.organization_divisions (organization_id, code, name, is_consolidated, sort_order) values
    (organization, 'company_wide', 'Company-wide', true, 1), (organization, 'multifamily', 'Multifamily', false, 2),
    (organization, 'custom_homes', 'Custom Homes', false, 3)
  on conflict on constraint organization_divisions_organization_id_code_key do nothing
$$;
insert into private.organization_seeds values ('seed_divisions', 1);
update public.organization_divisions set is_consolidated = true where code = 'company_wide';

create or replace function private.create_organization(name text) returns uuid
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
