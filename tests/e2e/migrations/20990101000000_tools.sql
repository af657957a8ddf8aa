-- What somebody writes who wants to keep track of tools. Nothing else in the product knows this table.
create type public.tool_condition as enum ('new', 'good', 'worn', 'broken');

create table public.tools (
  id uuid primary key default gen_random_uuid(),
  organization_id uuid not null references public.organizations (id) on delete cascade,
  name text not null,
  quantity integer not null default 1 constraint tools_quantity_check check (quantity >= 0),
  purchase_price numeric(14,2),
  wear_pct numeric(5,2) constraint tools_wear_pct_check check (wear_pct between 0 and 100),
  is_rented boolean not null default false,
  purchased_on date,
  last_checked_at timestamptz,
  condition public.tool_condition not null default 'good',
  service_email text,
  service_phone text,
  project_id uuid references public.projects (id) on delete set null,
  notes text,
  constraint tools_organization_id_name_key unique (organization_id, name)
);
comment on table public.tools is
  'Saws, ladders, lasers. @ui {"label":"Tool","labelPlural":"Tools","group":"Field","icon":"tool","title":"name","sort":"name asc","search":["name","notes"],"list":["name","quantity","purchase_price","wear_pct","condition","is_rented","purchased_on","project_id"],"filters":["condition","project_id"]}';
select private.tenant_table('public.tools', 'assets.read', 'assets.write');
