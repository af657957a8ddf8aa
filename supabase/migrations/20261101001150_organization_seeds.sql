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

-- An existing code is kept: the organization may have renamed or changed its divisions since.
create function private.seed_divisions(organization uuid) returns void
language sql set search_path = '' as $$
  insert into public.organization_divisions (organization_id, code, name, is_consolidated, sort_order) values
    (organization, 'company_wide', 'Company-wide', true, 1), (organization, 'multifamily', 'Multifamily', false, 2),
    (organization, 'custom_homes', 'Custom Homes', false, 3)
  on conflict on constraint organization_divisions_organization_id_code_key do nothing
$$;
select private.add_seed('seed_divisions', 1);
