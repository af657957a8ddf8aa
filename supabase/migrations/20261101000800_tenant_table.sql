-- A migration author writes an ordinary table and one line: select private.tenant_table('tools', 'assets.read', 'assets.write');
-- Everything else about tenancy is here. Each function below is one step of it, and each may be run again.

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

create function private.add_constraint(target regclass, name text, definition text) returns void
language plpgsql set search_path = '' as $$
begin
  if not exists (select from pg_catalog.pg_constraint c where c.conrelid = target and c.conname = name) then
    execute format('alter table %s add constraint %I %s', target, name, definition);
  end if;
end $$;

-- unique keys other tables point at, and the keys every tenant table has itself
create function private.add_tenant_keys(target regclass) returns void
language plpgsql set search_path = '' as $$
declare
  t constant text := (select relname from pg_catalog.pg_class where oid = target);
begin
  if not exists (select from pg_catalog.pg_constraint c where c.conrelid = target and c.contype = 'p') then
    perform private.add_constraint(target, t || '_pkey', 'primary key (id)');
  end if;
  perform private.add_constraint(target, t || '_organization_id_fkey',
    'foreign key (organization_id) references public.organizations (id) on delete cascade');
  perform private.add_constraint(target, t || '_id_organization_id_key', 'unique (id, organization_id)');
  perform private.add_constraint(target, t || '_created_by_profile_fkey',
    'foreign key (created_by) references public.profiles (id) on delete set null');
  if private.has_column(target, 'project_id') and t <> 'projects' then
    perform private.add_constraint(target, t || '_id_project_id_organization_id_key', 'unique (id, project_id, organization_id)');
  end if;
  if private.has_column(target, 'import_key') then
    perform private.add_constraint(target, t || '_import_run_id_fkey',
      'foreign key (import_run_id, organization_id) references public.import_runs (id, organization_id) on delete set null (import_run_id)');
    execute format('create unique index if not exists %I on %s (organization_id, import_key) where import_key is not null',
      t || '_organization_id_import_key_key', target);
  end if;
end $$;

-- Foreign keys bypass row security, so a key between tenant tables carries the organization, id first: PostgREST and
-- lite embed by the first column. Same-project keys carry the project too.
create function private.compose_foreign_keys(target regclass, same_project text[]) returns void
language plpgsql set search_path = '' as $$
declare
  t constant text := (select relname from pg_catalog.pg_class where oid = target);
  key record;
  in_project boolean;
  action text;
begin
  for key in
    select c.conname, c.confdeltype, a.attname as col, r.relname as ref, c.confrelid
    from pg_catalog.pg_constraint c
    join pg_catalog.pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
    join pg_catalog.pg_class r on r.oid = c.confrelid
    join private.tenant_tables tt on tt.table_name = r.relname and tt.is_tenant
    where c.conrelid = target and c.contype = 'f' and cardinality(c.conkey) = 1 and r.relnamespace = 'public'::regnamespace
      and a.attname <> 'organization_id'
  loop
    in_project := key.col = any (same_project);
    action := case key.confdeltype when 'c' then 'on delete cascade' when 'n' then format('on delete set null (%I)', key.col) else '' end;
    execute format('alter table %s drop constraint %I', target, key.conname);
    if in_project then
      execute format('alter table %s add constraint %I foreign key (%I, project_id, organization_id) references public.%I (id, project_id, organization_id) %s',
        target, key.conname, key.col, key.ref, action);
      perform private.add_constraint(target, t || '_' || key.col || '_project_check',
        format('check (%I is null or project_id is not null)', key.col));
    else
      execute format('alter table %s add constraint %I foreign key (%I, organization_id) references public.%I (id, organization_id) %s',
        target, key.conname, key.col, key.ref, action);
    end if;
  end loop;
end $$;

-- People who may be assigned work are members: (x, organization_id) → memberships, beside x → profiles for embedding.
create function private.add_member_keys(target regclass, members text[]) returns void
language plpgsql set search_path = '' as $$
declare
  t constant text := (select relname from pg_catalog.pg_class where oid = target);
  col text;
begin
  foreach col in array members loop
    perform private.add_constraint(target, t || '_' || col || '_profile_fkey',
      format('foreign key (%I) references public.profiles (id) on delete cascade', col));
    perform private.add_constraint(target, t || '_' || col || '_fkey',
      format('foreign key (%I, organization_id) references public.memberships (user_id, organization_id) on delete cascade', col));
  end loop;
end $$;

-- Every foreign key has an index on its own columns in order; the list has one on its sort order (a million rows: 1–12 ms).
create function private.index_keys(target regclass) returns void
language plpgsql set search_path = '' as $$
declare
  t constant text := (select relname from pg_catalog.pg_class where oid = target);
  key record;
  sort_order constant text := coalesce(
    substring(pg_catalog.obj_description(target, 'pg_class') from '@ui\s+(\{.*\})')::jsonb ->> 'sort', 'created_at desc');
begin
  for key in
    select string_agg(quote_ident(a.attname), ', ' order by k.n) as cols, string_agg(a.attname, '_' order by k.n) as label
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
    execute format('create index if not exists %I on %s (%s)', left(t || '_' || key.label, 59) || '_idx', target, key.cols);
  end loop;
  if private.has_column(target, split_part(sort_order, ' ', 1)) then
    execute format('create index if not exists %I on %s (organization_id, %s, id)',
      left(t || '_organization_id_' || split_part(sort_order, ' ', 1), 54) || '_sort', target, sort_order);
  end if;
end $$;

-- One permissive policy per verb, in the three forms of spec/roles-and-screens section 3.
create function private.policy_expression(keys text[], project_column text, own boolean) returns text
language plpgsql immutable set search_path = '' as $$
declare
  list constant text := (select string_agg(quote_literal(k), ', ') from unnest(keys) k);
  expression text := format('organization_id = any (array(select private.orgs_with(%s)))', list);
begin
  if project_column is not null and keys <> '{member}' then
    expression := expression || format(' or %I = any (array(select private.projects_with(%s)))', project_column, list);
  end if;
  if own then
    expression := expression || format(
      ' or (created_by = (select auth.uid()) and organization_id = any (array(select private.orgs_with_own(%s))))', list);
  end if;
  return expression;
end $$;

create function private.add_policies(target regclass, read_keys text[], write_keys text[], verbs text[], project_column text, own boolean)
returns void language plpgsql set search_path = '' as $$
declare
  t constant text := (select relname from pg_catalog.pg_class where oid = target);
  verb text;
  expression text;
begin
  execute format('alter table %s enable row level security', target);
  execute format('alter table %s force row level security', target);
  foreach verb in array array['select', 'insert', 'update', 'delete'] loop
    execute format('drop policy if exists %I on %s', t || '_' || verb, target);
    continue when not verb = any (verbs);
    expression := private.policy_expression(case verb when 'select' then read_keys else write_keys end, project_column, own);
    execute format('create policy %I on %s for %s to authenticated %s %s', t || '_' || verb, target, verb,
      case when verb <> 'insert' then format('using (%s)', expression) end,
      case when verb in ('insert', 'update') then format('with check (%s)', expression) end);
  end loop;
  execute format('revoke all on %s from public, anon, authenticated', target);
  if cardinality(verbs) > 0 then
    execute format('grant %s on %s to authenticated', array_to_string(verbs, ', '), target);
  end if;
  execute format('grant select, insert, update, delete on %s to service_role', target);
end $$;

create function private.add_triggers(target regclass, guarded text[], is_audited boolean) returns void
language plpgsql set search_path = '' as $$
begin
  execute format('create or replace trigger stamp before insert or update on %s for each row execute function private.stamp(%s)',
    target, (select string_agg(quote_literal(g), ', ') from unnest(guarded) g));
  if is_audited then
    execute format('create or replace trigger audit_insert after insert on %s referencing new table as new_rows for each statement execute function private.audit()', target);
    execute format('create or replace trigger audit_update after update on %s referencing old table as old_rows new table as new_rows for each statement execute function private.audit()', target);
    execute format('create or replace trigger audit_delete after delete on %s referencing old table as old_rows for each statement execute function private.audit()', target);
  end if;
end $$;

-- Keys are written as in spec/roles-and-screens section 3: 'costing.read', several with commas, or member / system.
create function private.split_keys(keys text) returns text[]
language sql immutable set search_path = '' as $$
  select array_agg(btrim(k)) from unnest(string_to_array(keys, ',')) k
$$;

create function private.tenant_table(
  target regclass, read text, write text,
  same_project text[] default '{}', members text[] default '{}', guarded text[] default '{}',
  provenance boolean default true, own boolean default false, audited boolean default true, importable boolean default true,
  verbs text[] default '{select,insert,update,delete}'
) returns void
language plpgsql set search_path = '' set client_min_messages = 'warning' as $$
declare
  t constant text := (select relname from pg_catalog.pg_class where oid = target);
  read_keys constant text[] := private.split_keys(read);
  write_keys constant text[] := private.split_keys(write);
  allowed constant text[] := case when write = 'system' then array['select'] else verbs end;
  project_column text;
begin
  perform private.add_missing_columns(target, provenance);
  project_column := case when t = 'projects' then 'id' when private.has_column(target, 'project_id') then 'project_id' end;
  insert into private.tenant_tables
  values (t, read_keys, write_keys, allowed, true, importable and write <> 'system', audited, own, project_column)
  on conflict (table_name) do update set (read_keys, write_keys, verbs, is_tenant, is_importable, is_audited, has_own_scope, project_column)
    = (excluded.read_keys, excluded.write_keys, excluded.verbs, true, excluded.is_importable, excluded.is_audited, excluded.has_own_scope, excluded.project_column);
  perform private.add_tenant_keys(target);
  perform private.add_member_keys(target, members);
  perform private.compose_foreign_keys(target, same_project);
  perform private.index_keys(target);
  perform private.add_policies(target, read_keys, write_keys, allowed, project_column, own);
  perform private.add_triggers(target,
    guarded || case when provenance then array['source', 'source_ref', 'import_run_id', 'import_key'] else '{}' end, audited);
  notify pgrst, 'reload schema';
end $$;
comment on function private.tenant_table is
  'Turns a plain table into a tenant table: organization key, composite foreign keys, indexes, row security, grants, stamps, version, audit. '
  'Put the table comment (its @ui sort gives the list index) before the call. same_project: foreign keys that must stay inside the row''s project; '
  'members: columns that name a member; guarded: columns clients never write; provenance: block P. Idempotent.';

-- Tables without an organization (organizations, profiles, permissions): policies by hand, the rest recorded alike.
create function private.global_table(target regclass, read text, write text, verbs text[]) returns void
language plpgsql set search_path = '' as $$
declare
  t constant text := (select relname from pg_catalog.pg_class where oid = target);
begin
  insert into private.tenant_tables
  values (t, private.split_keys(read), private.split_keys(write), verbs, false, false, false, false, null)
  on conflict (table_name) do update set read_keys = excluded.read_keys, write_keys = excluded.write_keys, verbs = excluded.verbs;
  execute format('alter table %s enable row level security', target);
  execute format('alter table %s force row level security', target);
  execute format('revoke all on %s from public, anon, authenticated', target);
  execute format('grant %s on %s to authenticated', array_to_string(verbs, ', '), target);
  execute format('grant select, insert, update, delete on %s to service_role', target);
end $$;
