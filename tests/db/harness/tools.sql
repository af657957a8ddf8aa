-- A table as a migration author writes one, with every option of tenant_table: the tests make it and take it back.
create table public.tool_sheds (
  id uuid primary key default gen_random_uuid(),
  organization_id uuid not null references public.organizations (id) on delete cascade,
  project_id uuid references public.projects (id) on delete cascade,
  name text not null,
  constraint tool_sheds_organization_id_name_key unique (organization_id, name)
);
comment on table public.tool_sheds is 'Where tools are kept. @ui {"label":"Shed","labelPlural":"Sheds","title":"name","sort":"name asc"}';
select private.tenant_table('public.tool_sheds', 'assets.read', 'assets.write', provenance => false);

create table public.tools (
  organization_id uuid not null references public.organizations (id) on delete cascade,
  name text not null,
  price numeric(14,2),
  project_id uuid references public.projects (id),
  shed_id uuid references public.tool_sheds (id) on delete set null,
  vendor_id uuid references public.vendors (id),
  keeper_id uuid not null,
  approved_on date
);
comment on table public.tools is 'Small tools. @ui {"label":"Tool","labelPlural":"Tools","title":"name","sort":"price desc"}';
select private.tenant_table('public.tools', 'assets.read, vendors.read', 'assets.write', same_project => '{shed_id}', members => '{keeper_id}',
  guarded => '{approved_on}', own => true);
