-- Kinds of check, comment and content.
create table public.odd_checks (
  id uuid primary key default gen_random_uuid(),
  organization_id uuid not null references public.organizations (id) on delete cascade,
  name text not null constraint odd_checks_name_check check (btrim(name) <> ''),    -- 106. text that may not be blank
  starts_on date,
  ends_on date,
  low numeric(8,2) constraint odd_checks_low_check check (low >= -90 and low < 90),     -- 107. bounds
  code text constraint odd_checks_code_check check (code ~ '^[A-Z]{2}-\d+$'),           -- 108. a regular expression
  is_late boolean not null default false,
  reason text,
  length_text text constraint odd_checks_length_check check (length(length_text) between 2 and 5),
  phone text,
  email text,
  constraint odd_checks_order check (ends_on >= starts_on),                             -- 109. the order of two columns
  constraint odd_checks_reason check (not is_late or reason is not null),               -- 110. a column that another one asks for
  constraint odd_checks_contact check (num_nonnulls(phone, email) < 2),                 -- 111. one of two, never both
  constraint odd_checks_odd check (case when low is null then true else (low * 2)::text !~ 'x' end)   -- 112. a check nobody can read
);
select private.tenant_table('public.odd_checks', 'assets.read', 'assets.write');

create table public.odd_words (
  id uuid primary key default gen_random_uuid(),
  organization_id uuid not null references public.organizations (id) on delete cascade,
  name text not null,
  broken text,
  unknown text,
  wrong text,
  evil text,
  formula text
);
comment on table public.odd_words is                                            -- 113. markup in prose and labels
  '<script>window.torn = 1</script> <img src=x onerror="window.torn = 1"> @ui {"label":"<b onclick=torn>Word</b>","labelPlural":"<script>window.torn = 1</script>Words","group":"<i>Odd</i>","icon":"no such icon","nonsense":1,"list":["name","missing","evil","formula"],"title":"missing","filters":"name","menu":"first","sections":{"__proto__":["name"],"constructor":["evil"]},"__proto__":{"hidden":true}}';
comment on column public.odd_words.broken is 'Half of it @ui {"label":';         -- 114. @ui that is no json
comment on column public.odd_words.unknown is '@ui {"colour":"red","label":"Known"}';   -- 115. @ui with words nobody knows
comment on column public.odd_words.wrong is '@ui {"label":7,"hidden":"yes","kind":"rainbow","good":"sideways"}';   -- 116. @ui with values of another kind
comment on column public.odd_words.evil is                                      -- 117. markup in the label of a column
  '<script>window.torn = 1</script> @ui {"label":"<img src=x onerror=window.torn=1>","help":"{{name}} <b>{{count}}</b> javascript:alert(1)"}';
comment on column public.odd_words.formula is '=1+1 @ui null';
select private.tenant_table('public.odd_words', 'assets.read', 'assets.write');

create table public.odd_contents (
  id uuid primary key default gen_random_uuid(),
  organization_id uuid not null references public.organizations (id) on delete cascade,
  name text not null,                           -- 118. markup in a value
  formula text,                                 -- 119. a value that a sheet would take for a formula
  website_url text,                             -- 120. an address that would run
  email text,
  phone text
);
select private.tenant_table('public.odd_contents', 'assets.read', 'assets.write');
