-- Kinds of table.
create table public.odd_wide (                  -- 84. 200 columns
  id uuid primary key default gen_random_uuid(),
  organization_id uuid not null references public.organizations (id) on delete cascade,
  name text not null,
  c001 integer, c002 numeric(12,2), c003 boolean, c004 date, c005 text check (length(c005) < 40), c006 text, c007 integer, c008 numeric(12,2),
  c009 boolean, c010 date, c011 text check (length(c011) < 40), c012 text, c013 integer, c014 numeric(12,2), c015 boolean, c016 date,
  c017 text check (length(c017) < 40), c018 text, c019 integer, c020 numeric(12,2), c021 boolean, c022 date, c023 text check (length(c023) < 40),
  c024 text, c025 integer, c026 numeric(12,2), c027 boolean, c028 date, c029 text check (length(c029) < 40), c030 text, c031 integer,
  c032 numeric(12,2), c033 boolean, c034 date, c035 text check (length(c035) < 40), c036 text, c037 integer, c038 numeric(12,2), c039 boolean,
  c040 date, c041 text check (length(c041) < 40), c042 text, c043 integer, c044 numeric(12,2), c045 boolean, c046 date,
  c047 text check (length(c047) < 40), c048 text, c049 integer, c050 numeric(12,2), c051 boolean, c052 date, c053 text check (length(c053) < 40),
  c054 text, c055 integer, c056 numeric(12,2), c057 boolean, c058 date, c059 text check (length(c059) < 40), c060 text, c061 integer,
  c062 numeric(12,2), c063 boolean, c064 date, c065 text check (length(c065) < 40), c066 text, c067 integer, c068 numeric(12,2), c069 boolean,
  c070 date, c071 text check (length(c071) < 40), c072 text, c073 integer, c074 numeric(12,2), c075 boolean, c076 date,
  c077 text check (length(c077) < 40), c078 text, c079 integer, c080 numeric(12,2), c081 boolean, c082 date, c083 text check (length(c083) < 40),
  c084 text, c085 integer, c086 numeric(12,2), c087 boolean, c088 date, c089 text check (length(c089) < 40), c090 text, c091 integer,
  c092 numeric(12,2), c093 boolean, c094 date, c095 text check (length(c095) < 40), c096 text, c097 integer, c098 numeric(12,2), c099 boolean,
  c100 date, c101 text check (length(c101) < 40), c102 text, c103 integer, c104 numeric(12,2), c105 boolean, c106 date,
  c107 text check (length(c107) < 40), c108 text, c109 integer, c110 numeric(12,2), c111 boolean, c112 date, c113 text check (length(c113) < 40),
  c114 text, c115 integer, c116 numeric(12,2), c117 boolean, c118 date, c119 text check (length(c119) < 40), c120 text, c121 integer,
  c122 numeric(12,2), c123 boolean, c124 date, c125 text check (length(c125) < 40), c126 text, c127 integer, c128 numeric(12,2), c129 boolean,
  c130 date, c131 text check (length(c131) < 40), c132 text, c133 integer, c134 numeric(12,2), c135 boolean, c136 date,
  c137 text check (length(c137) < 40), c138 text, c139 integer, c140 numeric(12,2), c141 boolean, c142 date, c143 text check (length(c143) < 40),
  c144 text, c145 integer, c146 numeric(12,2), c147 boolean, c148 date, c149 text check (length(c149) < 40), c150 text, c151 integer,
  c152 numeric(12,2), c153 boolean, c154 date, c155 text check (length(c155) < 40), c156 text, c157 integer, c158 numeric(12,2), c159 boolean,
  c160 date, c161 text check (length(c161) < 40), c162 text, c163 integer, c164 numeric(12,2), c165 boolean, c166 date,
  c167 text check (length(c167) < 40), c168 text, c169 integer, c170 numeric(12,2), c171 boolean, c172 date, c173 text check (length(c173) < 40),
  c174 text, c175 integer, c176 numeric(12,2), c177 boolean, c178 date, c179 text check (length(c179) < 40), c180 text, c181 integer,
  c182 numeric(12,2), c183 boolean, c184 date, c185 text check (length(c185) < 40), c186 text, c187 integer, c188 numeric(12,2), c189 boolean,
  c190 date, c191 text check (length(c191) < 40), c192 text, c193 integer, c194 numeric(12,2), c195 boolean, c196 date,
  c197 text check (length(c197) < 40), c198 text, c199 integer
);
select private.tenant_table('public.odd_wide', 'assets.read', 'assets.write');

create table public.odd_untitled (              -- 85. no column that could be a title
  id uuid primary key default gen_random_uuid(),
  organization_id uuid not null references public.organizations (id) on delete cascade,
  quantity integer,
  day date
);
select private.tenant_table('public.odd_untitled', 'assets.read', 'assets.write');

create table public.odd_links (                 -- 86. nothing but relations that may be empty
  id uuid primary key default gen_random_uuid(),
  organization_id uuid not null references public.organizations (id) on delete cascade,
  tree_id uuid references public.odd_trees (id),
  unit_id uuid references public.odd_units (id)
);
select private.tenant_table('public.odd_links', 'assets.read', 'assets.write');

create table public.odd_switches (              -- 87. nothing but booleans
  id uuid primary key default gen_random_uuid(),
  organization_id uuid not null references public.organizations (id) on delete cascade,
  on_monday boolean not null default false,
  on_tuesday boolean not null,
  on_sunday boolean
);
select private.tenant_table('public.odd_switches', 'assets.read', 'assets.write');

create table public.odd_single (                -- 88. one column
  id uuid primary key default gen_random_uuid(),
  organization_id uuid not null references public.organizations (id) on delete cascade,
  remarks text
);
select private.tenant_table('public.odd_single', 'assets.read', 'assets.write');

create table public.odd_bare (                  -- 89. no column at all
  organization_id uuid not null references public.organizations (id) on delete cascade
);
select private.tenant_table('public.odd_bare', 'assets.read', 'assets.write');

create table public.odd_stamped (               -- 90. no column that anybody could write
  id uuid primary key default gen_random_uuid(),
  organization_id uuid not null references public.organizations (id) on delete cascade,
  number integer generated always as identity,
  made_on date not null default current_date
);
comment on column public.odd_stamped.made_on is '@ui {"readonly":true}';
select private.tenant_table('public.odd_stamped', 'assets.read', 'assets.write');

create table public.odd_tomes (                 -- 91. a text of a megabyte
  id uuid primary key default gen_random_uuid(),
  organization_id uuid not null references public.organizations (id) on delete cascade,
  title text not null,
  content text
);
select private.tenant_table('public.odd_tomes', 'assets.read', 'assets.write');

create table public.odd_plain (                 -- 92. stamps, provenance and the log left out
  id uuid primary key default gen_random_uuid(),
  organization_id uuid not null references public.organizations (id) on delete cascade,
  code text not null unique,
  archived_at timestamptz                       -- 93. rows that are put away
);
select private.tenant_table('public.odd_plain', 'assets.read', 'assets.write', provenance => false, audited => false, importable => false);
