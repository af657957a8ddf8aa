-- Kinds of right.
create table public.odd_reads (                 -- 94. a column that nobody may read through the API
  id uuid primary key default gen_random_uuid(),
  organization_id uuid not null references public.organizations (id) on delete cascade,
  name text not null,
  pin text,
  origin text,                                  -- 95. a column that is written once
  verdict text,                                 -- 96. a column that is never written on a new row
  total numeric(12,2)                           -- 97. a column that is only read
);
select private.tenant_table('public.odd_reads', 'assets.read', 'assets.write');
select private.limit_columns('public.odd_reads', 'select', '{name,origin,verdict,total}');
select private.limit_columns('public.odd_reads', 'insert', '{id,organization_id,name,pin,origin,custom}');
select private.limit_columns('public.odd_reads', 'update', '{name,pin,verdict,version,custom}');

create table public.odd_log (                   -- 98. rows are added, never changed
  id uuid primary key default gen_random_uuid(),
  organization_id uuid not null references public.organizations (id) on delete cascade,
  name text not null
);
select private.tenant_table('public.odd_log', 'assets.read', 'assets.write', verbs => '{select,insert}');

create table public.odd_settings (              -- 99. rows are changed, never added or deleted
  id uuid primary key default gen_random_uuid(),
  organization_id uuid not null references public.organizations (id) on delete cascade,
  name text not null
);
select private.tenant_table('public.odd_settings', 'assets.read', 'assets.write', verbs => '{select,update}');

create table public.odd_facts (                 -- 100. rows that only the system writes
  id uuid primary key default gen_random_uuid(),
  organization_id uuid not null references public.organizations (id) on delete cascade,
  name text not null
);
select private.tenant_table('public.odd_facts', 'assets.read', 'system');

create table public.odd_own (                   -- 101. rows of whoever made them
  id uuid primary key default gen_random_uuid(),
  organization_id uuid not null references public.organizations (id) on delete cascade,
  name text not null
);
select private.tenant_table('public.odd_own', 'assets.read', 'assets.write', own => true);

create table public.odd_hidden_rows (           -- 102. rows that a further policy hides
  id uuid primary key default gen_random_uuid(),
  organization_id uuid not null references public.organizations (id) on delete cascade,
  name text not null,
  is_public boolean not null default true
);
select private.tenant_table('public.odd_hidden_rows', 'assets.read', 'assets.write');
create policy odd_hidden_rows_public on public.odd_hidden_rows as restrictive for select to authenticated using (is_public);

create view public.odd_transfer_totals with (security_invoker = true) as     -- 103. a view over a join
select t.id, t.organization_id, t.name, count(*) as transfers, sum(x.quantity) as moved, max(x.created_at) as latest
from public.odd_trees t join public.odd_transfers x on x.from_tree_id = t.id
where t.organization_id in (select private.orgs_seeing('odd_transfer_totals'))
group by t.id;
comment on view public.odd_transfer_totals is 'What left each tree. @ui {"title":"name"}';
select private.api_view('public.odd_transfer_totals');

create view public.odd_tree_names with (security_invoker = true) as     -- 104. a view of one table, every column of which it could write
select id, organization_id, name from public.odd_trees;
select private.api_view('public.odd_tree_names');

create view public.odd_sums with (security_invoker = true) as     -- 105. a view without an id: no screen, but other views read it
select organization_id, count(*) as trees from public.odd_trees group by 1;
select private.api_view('public.odd_sums', is_list => false);
