-- Kinds of name.
create table public."order" (                   -- 55. a table called like a word of SQL
  id uuid primary key default gen_random_uuid(),
  organization_id uuid not null references public.organizations (id) on delete cascade,
  "select" text not null,                       -- 56. columns called like parameters of the API
  "limit" integer,
  "offset" integer,
  "columns" text,
  "order" text,
  "and" text,                                   -- 57. columns called like its operators
  "or" boolean,
  "not" date,
  q text,                                       -- 58. columns called like words of the app's addresses
  page integer,
  sort text,
  view text,
  "as" text,
  "where" text,
  "group" text,                                 -- 59. columns called like words of SQL
  "user" text,
  "table" text,
  "desc" text,
  "name" text,                                  -- 60. columns called like properties of functions
  "length" integer
);
comment on table public."order" is
  'Words that mean something elsewhere. @ui {"title":"select","sort":"limit desc","list":["select","limit","or","not","and","order","user","length"],"filters":["or","not"],"totals":["limit"],"search":["select","and","order","group"]}';
select private.tenant_table('public."order"', 'assets.read', 'assets.write');

create table public."Site Visits" (             -- 61. a table with capitals and a space
  id uuid primary key default gen_random_uuid(),
  organization_id uuid not null references public.organizations (id) on delete cascade,
  "VisitedBy" text not null,                    -- 62. columns with capitals
  "Größe" numeric(10,2),                        -- 63. columns in letters that are not ASCII
  "名前" text,
  "OrderId" uuid references public."order" (id),        -- 64. a key with capitals
  or_id uuid references public."order" (id) on delete set null, -- 65. a key whose short name is an operator
  "camelCase" boolean not null default false
);
comment on table public."Site Visits" is '@ui {"title":"VisitedBy","sort":"VisitedBy","search":["VisitedBy","名前"],"totals":["Größe"],"list":["VisitedBy","Größe","名前","OrderId","or_id","camelCase"]}';
select private.tenant_table('public."Site Visits"', 'assets.read', 'assets.write');

-- 66. names of 63 bytes, as long as there are any
create table public.odd_name_that_is_exactly_as_long_as_postgres_lets_a_name_be_xyz (
  id uuid primary key default gen_random_uuid(),
  organization_id uuid not null references public.organizations (id) on delete cascade,
  the_name_of_a_column_that_is_as_long_as_a_name_may_ever_be_text text not null,
  the_name_of_a_column_that_is_as_long_as_a_name_may_ever_be_date date,
  the_name_of_a_key_that_is_as_long_as_a_name_may_ever_be_____one uuid references public."order" (id),
  the_name_of_a_key_that_is_as_long_as_a_name_may_ever_be_____two uuid references public."Site Visits" (id)
);
select private.tenant_table('public.odd_name_that_is_exactly_as_long_as_postgres_lets_a_name_be_xyz', 'assets.read', 'assets.write');

-- 67. a table called like a page of its own
create table public."new" (
  id uuid primary key default gen_random_uuid(),
  organization_id uuid not null references public.organizations (id) on delete cascade,
  name text not null
);
select private.tenant_table('public."new"', 'assets.read', 'assets.write');
