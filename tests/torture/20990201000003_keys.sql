-- Kinds of key and relation.
create table public.odd_codes (                 -- 68. a composite primary key
  id uuid not null default gen_random_uuid(),
  organization_id uuid not null references public.organizations (id) on delete cascade,
  book text not null,
  number integer not null,
  constraint odd_codes_pkey primary key (organization_id, book, number)
);
comment on table public.odd_codes is '@ui {"title":"book","subtitle":"number","sort":"book, number"}';
select private.tenant_table('public.odd_codes', 'assets.read', 'assets.write');

create table public.odd_units (
  id uuid primary key default gen_random_uuid(),
  organization_id uuid not null references public.organizations (id) on delete cascade,
  tower text not null,
  floor integer not null,
  number text not null,
  constraint odd_units_place_key unique (tower, floor, number, organization_id)     -- 69. a composite unique key
);
comment on table public.odd_units is '@ui {"title":"number","subtitle":"tower"}';
select private.tenant_table('public.odd_units', 'assets.read', 'assets.write');

create table public.odd_rooms (
  id uuid primary key default gen_random_uuid(),
  organization_id uuid not null references public.organizations (id) on delete cascade,
  name text not null,
  tower text,
  floor integer,
  number text,
  -- 70. a key to what is not the id
  constraint odd_rooms_unit_fkey foreign key (tower, floor, number, organization_id)
    references public.odd_units (tower, floor, number, organization_id)
);
select private.tenant_table('public.odd_rooms', 'assets.read', 'assets.write');

create table public.odd_trees (                 -- 71. a table that points at itself
  id uuid primary key default gen_random_uuid(),
  organization_id uuid not null references public.organizations (id) on delete cascade,
  name text not null,
  parent_id uuid references public.odd_trees (id) on delete cascade
);
select private.tenant_table('public.odd_trees', 'assets.read', 'assets.write');

create table public.odd_transfers (
  id uuid primary key default gen_random_uuid(),
  organization_id uuid not null references public.organizations (id) on delete cascade,
  from_tree_id uuid not null references public.odd_trees (id) on delete restrict,   -- 72. on delete restrict
  to_tree_id uuid not null references public.odd_trees (id) on delete cascade,      -- 73. two keys to one table
  via_tree_id uuid references public.odd_trees (id) on delete set null,             -- 74. three of them, one on delete set null
  quantity numeric(10,2)
);
select private.tenant_table('public.odd_transfers', 'assets.read', 'assets.write');

create table public.odd_hens (
  id uuid primary key default gen_random_uuid(),
  organization_id uuid not null references public.organizations (id) on delete cascade,
  name text not null,
  first_egg_id uuid
);
create table public.odd_eggs (                  -- 75. two tables that point at each other
  id uuid primary key default gen_random_uuid(),
  organization_id uuid not null references public.organizations (id) on delete cascade,
  laid_on date,
  hen_id uuid references public.odd_hens (id) on delete set null
);
alter table public.odd_hens add constraint odd_hens_first_egg_id_fkey foreign key (first_egg_id) references public.odd_eggs (id) on delete set null;
select private.tenant_table('public.odd_hens', 'assets.read', 'assets.write');
select private.tenant_table('public.odd_eggs', 'assets.read', 'assets.write');
-- the key was made before its table had an organization
select private.tenant_table('public.odd_hens', 'assets.read', 'assets.write');

create table public.odd_warranties (            -- 76. one to one
  id uuid primary key default gen_random_uuid(),
  organization_id uuid not null references public.organizations (id) on delete cascade,
  unit_id uuid not null references public.odd_units (id) on delete cascade,
  until date not null,
  constraint odd_warranties_unit_id_key unique (unit_id)
);
select private.tenant_table('public.odd_warranties', 'assets.read', 'assets.write');

create table public.odd_tree_units (            -- 77. many to many, and nothing else
  id uuid not null default gen_random_uuid(),
  organization_id uuid not null references public.organizations (id) on delete cascade,
  tree_id uuid not null references public.odd_trees (id) on delete cascade,
  unit_id uuid not null references public.odd_units (id) on delete cascade,
  primary key (tree_id, unit_id)
);
select private.tenant_table('public.odd_tree_units', 'assets.read', 'assets.write');

create table public.odd_tree_hens (             -- 78. many to many with columns of its own
  id uuid primary key default gen_random_uuid(),
  organization_id uuid not null references public.organizations (id) on delete cascade,
  tree_id uuid not null references public.odd_trees (id) on delete cascade,
  hen_id uuid not null references public.odd_hens (id) on delete cascade,
  since date,
  share numeric(5,2),
  constraint odd_tree_hens_pair_key unique (organization_id, tree_id, hen_id)
);
select private.tenant_table('public.odd_tree_hens', 'assets.read', 'assets.write');

create table public.odd_secrets (               -- 79. a table that most people may not read
  id uuid primary key default gen_random_uuid(),
  organization_id uuid not null references public.organizations (id) on delete cascade,
  name text not null
);
select private.tenant_table('public.odd_secrets', 'org.manage', 'org.manage');

create table public.odd_hints (
  id uuid primary key default gen_random_uuid(),
  organization_id uuid not null references public.organizations (id) on delete cascade,
  name text not null,
  secret_id uuid references public.odd_secrets (id),    -- 80. a key to a table the reader may not see
  keeper_id uuid,                                       -- 81. a member
  run_id uuid references public.import_runs (id),       -- 82. a key to a table without a menu
  project_id uuid references public.projects (id),
  cost_code_id uuid references public.cost_codes (id)   -- 83. a key inside the project
);
comment on table public.odd_hints is '@ui {"title":"name","list":["name","secret_id","keeper_id","run_id","project_id","cost_code_id"]}';
select private.tenant_table('public.odd_hints', 'assets.read', 'assets.write', members => '{keeper_id}', same_project => '{cost_code_id}');
