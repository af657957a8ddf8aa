-- Steps of tenant_table(): names, columns, keys and indexes. Each may be run again.

-- What could not work is refused here, with a reason, and not by the first person who opens the screen.
create function private.check_names(target regclass) returns void
language plpgsql set search_path = '' as $$
declare
  t constant text := (select relname from pg_catalog.pg_class where oid = target);
  col record;
begin
  if t in ('import', 'settings', 'rpc') then
    raise exception 'a table cannot be called %: its address is taken', t;
  end if;
  for col in
    select t as name, true as is_table union all
    select a.attname, false from pg_catalog.pg_attribute a where a.attrelid = target and a.attnum > 0 and not a.attisdropped
  loop
    -- in a select it counts the rows, also in quotes
    if col.name = 'count' and not col.is_table then
      raise exception 'a column of % cannot be called count: the API counts rows by that word', t;
    end if;
    -- what PostgREST and lite read alike, quoted in a select and bare in an order and a group: a table may have blanks within
    if col.name ~ '[\u0001-\u001f!-/:-@\[-^`{-\u00bf\u00d7\u00f7\u2000-\u2bff\u3000-\u3004\U0001f000-\U0001ffff]'
      or col.name ~ ' ' and not col.is_table or col.name <> btrim(col.name) then
      raise exception 'the name "%" in % cannot be used: letters, digits and _ only', col.name, t;
    end if;
    -- every object of JavaScript has these, and would seem to have a value for them
    if col.name like '\_\_%' or col.name in ('constructor', 'toString', 'toLocaleString', 'valueOf', 'hasOwnProperty', 'isPrototypeOf', 'propertyIsEnumerable') then
      raise exception 'the name "%" in % cannot be used: it has a meaning in JavaScript', col.name, t;
    end if;
  end loop;
  begin
    perform substring(pg_catalog.obj_description(target, 'pg_class') from '@ui\s*(\{.*\})')::jsonb;
  exception when invalid_text_representation then
    raise exception 'the comment on % has @ui that is no json: %', t, sqlerrm;
  end;
end $$;
comment on function private.check_names(regclass) is 'Refuses names that the API or an address of the app could not say, and a table comment whose @ui is no json.';

-- Columns of the platform that are there already have to be what the platform takes them for.
create function private.check_columns(target regclass, provenance boolean) returns void
language plpgsql set search_path = '' as $$
declare
  t constant text := (select relname from pg_catalog.pg_class where oid = target);
  col record;
begin
  for col in
    select a.attname as name, p.type
    from (values
      ('id', 'uuid', false), ('organization_id', 'uuid', false), ('created_at', 'timestamp with time zone', false), ('updated_at', 'timestamp with time zone', false),
      ('created_by', 'uuid', false), ('version', 'integer', false), ('custom', 'jsonb', false),
      ('source', 'public.record_source', true), ('source_ref', 'text', true), ('import_run_id', 'uuid', true), ('import_key', 'text', true)) p(name, type, of_imports)
    join pg_catalog.pg_attribute a on a.attrelid = target and a.attname = p.name and not a.attisdropped
    where (provenance or not p.of_imports) and a.atttypid <> p.type::regtype
  loop
    raise exception '%.% has to be %: it is a column of the platform', t, col.name, col.type;
  end loop;
  for col in
    select a.attname as name
    from pg_catalog.pg_attribute a join pg_catalog.pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
    where a.attrelid = target and a.attidentity = '' and pg_catalog.pg_get_expr(d.adbin, d.adrelid) like 'nextval(%'
  loop
    raise exception '%.% is serial, and nobody may use its sequence: write "generated always as identity"', t, col.name;
  end loop;
end $$;
comment on function private.check_columns(regclass, boolean) is 'Refuses columns with a name of the platform and another type, and serial columns.';

create function private.add_missing_columns(target regclass, provenance boolean) returns void
language plpgsql set search_path = '' as $$
begin
  execute format('alter table %s add column if not exists id uuid not null default gen_random_uuid()', target);
  execute format('alter table %s add column if not exists organization_id uuid not null', target);
  execute format('alter table %s add column if not exists created_at timestamptz not null default now()', target);
  execute format('alter table %s add column if not exists updated_at timestamptz not null default now()', target);
  execute format('alter table %s add column if not exists created_by uuid', target);
  execute format('alter table %s add column if not exists version integer not null default 1', target);
  execute format('alter table %s add column if not exists custom jsonb not null default ''{}''', target);
  if provenance then
    execute format('alter table %s add column if not exists source public.record_source not null default ''manual''', target);
    execute format('alter table %s add column if not exists source_ref text', target);
    execute format('alter table %s add column if not exists import_run_id uuid', target);
    execute format('alter table %s add column if not exists import_key text', target);
  end if;
end $$;

create function private.has_column(target regclass, name text) returns boolean
language sql stable set search_path = '' as $$
  select exists (select from pg_catalog.pg_attribute a where a.attrelid = target and a.attname = name and not a.attisdropped)
$$;

-- Postgres cuts names of more than 63 bytes, and two that differ behind that become one: such a name ends in a hash.
create function private.short_name(name text) returns text
language sql immutable set search_path = '' as $$
  select case when octet_length(name) <= 63 then name else left(name, 54) || '_' || left(md5(name), 8) end
$$;

create function private.add_constraint(target regclass, name text, definition text) returns void
language plpgsql set search_path = '' as $$
declare
  short constant text := private.short_name(name);
begin
  if not exists (select from pg_catalog.pg_constraint c where c.conrelid = target and c.conname = short) then
    execute format('alter table %s add constraint %I %s', target, short, definition);
  end if;
end $$;

-- Foreign keys as an author writes them: one column, to any table.
create function private.plain_keys(target regclass, col text, ref regclass) returns table (name text, on_delete "char")
language sql stable set search_path = '' as $$
  select c.conname::text, c.confdeltype
  from pg_catalog.pg_constraint c
  join pg_catalog.pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
  where c.conrelid = target and c.contype = 'f' and cardinality(c.conkey) = 1 and a.attname = col and c.confrelid = ref
$$;

-- unique keys other tables point at, and the keys every tenant table has itself
create function private.add_tenant_keys(target regclass) returns void
language plpgsql set search_path = '' as $$
declare
  t constant text := (select relname from pg_catalog.pg_class where oid = target);
  old text;
begin
  if not exists (select from pg_catalog.pg_constraint c where c.conrelid = target and c.contype = 'p') then
    perform private.add_constraint(target, t || '_pkey', 'primary key (id)');
  end if;
  -- a key with a null part checks nothing, and an organization that is deleted takes all of its rows along
  execute format('alter table %s alter column organization_id set not null', target);
  for old in select k.name from private.plain_keys(target, 'organization_id', 'public.organizations') k where k.on_delete <> 'c' loop
    execute format('alter table %s drop constraint %I', target, old);
  end loop;
  perform private.add_constraint(target, t || '_organization_id_fkey',
    'foreign key (organization_id) references public.organizations (id) on delete cascade');
  perform private.add_constraint(target, t || '_id_organization_id_key', 'unique (id, organization_id)');
  perform private.add_constraint(target, t || '_created_by_profile_fkey',
    'foreign key (created_by) references public.profiles (id) on delete set null');
  if private.has_column(target, 'import_key') then
    perform private.add_constraint(target, t || '_import_run_id_fkey',
      'foreign key (import_run_id, organization_id) references public.import_runs (id, organization_id) on delete set null (import_run_id)');
    execute format('create unique index if not exists %I on %s (organization_id, import_key) where import_key is not null',
      private.short_name(t || '_organization_id_import_key_key'), target);
  end if;
end $$;

-- What keys inside a project point at; a table that none points at does not pay for it.
create function private.add_project_key(target regclass) returns void
language sql set search_path = '' as $$
  select private.add_constraint(target, c.relname || '_id_project_id_organization_id_key', 'unique (id, project_id, organization_id)')
  from pg_catalog.pg_class c where c.oid = target
$$;

-- Foreign keys bypass row security, so a key between tenant tables carries the organization, id first: PostgREST and
-- lite embed by the first column. Same-project keys carry the project too, also those that did not when they were made.
create function private.compose_foreign_keys(target regclass, same_project text[]) returns void
language plpgsql set search_path = '' as $$
declare
  t constant text := (select relname from pg_catalog.pg_class where oid = target);
  key record;
  in_project boolean;
  action text;
  col text;
begin
  for key in
    select c.conname, c.confdeltype, a.attname as col, r.relname as ref, c.confrelid
    from pg_catalog.pg_constraint c
    join pg_catalog.pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
    join pg_catalog.pg_class r on r.oid = c.confrelid
    join private.tenant_tables tt on tt.table_name = r.relname and tt.is_tenant
    where c.conrelid = target and c.contype = 'f' and r.relnamespace = 'public'::regnamespace and a.attname <> 'organization_id'
      and (cardinality(c.conkey) = 1 or cardinality(c.conkey) = 2 and a.attname = any (same_project))
  loop
    in_project := key.col = any (same_project);
    action := case key.confdeltype when 'c' then 'on delete cascade' when 'n' then format('on delete set null (%I)', key.col) else '' end;
    execute format('alter table %s drop constraint %I', target, key.conname);
    if in_project then
      perform private.add_project_key(key.confrelid);
      execute format('alter table %s add constraint %I foreign key (%I, project_id, organization_id) references public.%I (id, project_id, organization_id) %s',
        target, key.conname, key.col, key.ref, action);
      perform private.add_constraint(target, t || '_' || key.col || '_project_check',
        format('check (%I is null or project_id is not null)', key.col));
    else
      execute format('alter table %s add constraint %I foreign key (%I, organization_id) references public.%I (id, organization_id) %s',
        target, key.conname, key.col, key.ref, action);
    end if;
  end loop;
  foreach col in array same_project loop
    if not exists (
      select from pg_catalog.pg_constraint c join pg_catalog.pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
      where c.conrelid = target and c.contype = 'f' and cardinality(c.conkey) = 3 and a.attname = col) then
      raise exception 'same_project: %.% points at no tenant table', t, col;
    end if;
  end loop;
end $$;

-- One amount that is not a number makes every sum not a number, one endless date breaks every count of days.
create function private.add_finite_checks(target regclass) returns void
language plpgsql set search_path = '' as $$
declare
  t constant text := (select relname from pg_catalog.pg_class where oid = target);
  col record;
begin
  for col in
    select a.attname as name, ty.typcategory = 'D' as is_date
    from pg_catalog.pg_attribute a join pg_catalog.pg_type ty on ty.oid = a.atttypid
    where a.attrelid = target and a.attnum > 0 and not a.attisdropped and a.attgenerated = '' and a.attname not in ('created_at', 'updated_at')
      and ty.typname in ('numeric', 'float4', 'float8', 'date', 'timestamp', 'timestamptz')
  loop
    perform private.add_constraint(target, t || '_' || col.name || '_finite',
      format(case when col.is_date then 'check (isfinite(%I))' else 'check (%I <> all (''{NaN,Infinity,-Infinity}''))' end, col.name));
  end loop;
end $$;

-- People who may be assigned work are members: (x, organization_id) → memberships, beside x → profiles for embedding.
-- Who leaves is forgotten where the column may be empty, and takes the row along where it may not; a rule of the author's
-- own key comes first.
create function private.add_member_keys(target regclass, members text[]) returns void
language plpgsql set search_path = '' as $$
declare
  t constant text := (select relname from pg_catalog.pg_class where oid = target);
  col text;
  old record;
  cascades boolean;
begin
  foreach col in array members loop
    select a.attnotnull into cascades from pg_catalog.pg_attribute a where a.attrelid = target and a.attname = col;
    for old in select * from private.plain_keys(target, col, 'public.profiles') loop
      cascades := case old.on_delete when 'c' then true when 'n' then false else cascades end;
      execute format('alter table %s drop constraint %I', target, old.name);
    end loop;
    perform private.add_constraint(target, t || '_' || col || '_profile_fkey',
      format('foreign key (%I) references public.profiles (id) on delete %s', col, case when cascades then 'cascade' else 'set null' end));
    perform private.add_constraint(target, t || '_' || col || '_fkey',
      format('foreign key (%I, organization_id) references public.memberships (user_id, organization_id) on delete %s', col,
        case when cascades then 'cascade' else format('set null (%I)', col) end));
  end loop;
end $$;

-- The list has an index on its sort order (a million rows: 1–12 ms), every foreign key one on its own columns in order;
-- rows without a reference stay out of it, which for most keys of a ledger is most rows.
create function private.index_keys(target regclass) returns void
language plpgsql set search_path = '' as $$
declare
  t constant text := (select relname from pg_catalog.pg_class where oid = target);
  key record;
  sort_order constant text :=
    substring(pg_catalog.obj_description(target, 'pg_class') from '@ui\s*(\{.*\})')::jsonb ->> 'sort';
begin
  -- read as the list reads it: "year desc, name", unknown columns left out, without a word the newest first
  select string_agg(quote_ident(w.col) || case w.direction when 'desc' then ' desc' else '' end, ', ' order by w.n) as cols,
    string_agg(w.col, '_' order by w.n) as label
  into key
  from (
    select p.n, split_part(p.word, ' ', 1) as col, split_part(p.word, ' ', 2) as direction
    from regexp_split_to_table(coalesce(sort_order, 'created_at desc'), '\s*,\s*') with ordinality p(word, n)
  ) w
  where private.has_column(target, w.col);
  if key.cols is not null then
    execute format('create index if not exists %I on %s (organization_id, %s, id)',
      private.short_name(t || '_organization_id_' || key.label || '_sort'), target, key.cols);
  end if;
  for key in
    select string_agg(quote_ident(a.attname), ', ' order by k.n) as cols, string_agg(a.attname, '_' order by k.n) as label,
      min(case when not a.attnotnull then format(' where %I is not null', a.attname) end) filter (where k.n = 1) as condition
    from pg_catalog.pg_constraint c
    cross join lateral unnest(c.conkey) with ordinality k(attnum, n)
    join pg_catalog.pg_attribute a on a.attrelid = c.conrelid and a.attnum = k.attnum
    where c.conrelid = target and c.contype = 'f'
      and not exists (
        select from pg_catalog.pg_index i
        where i.indrelid = target and i.indpred is null
          and (i.indkey::int2[])[0:cardinality(c.conkey) - 1] = c.conkey)
    group by c.oid
  loop
    execute format('create index if not exists %I on %s (%s)%s', private.short_name(t || '_' || key.label || '_idx'), target, key.cols, key.condition);
  end loop;
end $$;
