-- A migration author writes an ordinary table and one line: select private.tenant_table('tools', 'assets.read', 'assets.write');
-- Everything else about tenancy is here and in the steps before. Each function below is one step of it, and each may be run again.

create function private.key_list(keys text[]) returns text
language sql immutable set search_path = '' as $$ select string_agg(quote_literal(k), ', ') from unnest(keys) k $$;

-- The three forms of spec/roles-and-screens section 3: the organization, an assigned project, an own row. Who writes rows
-- of his own reads them, whatever else he may read, and puts them into projects he sees.
create function private.policy_expression(read_keys text[], write_keys text[], part text, project_column text, own boolean) returns text
language plpgsql immutable set search_path = '' as $$
declare
  keys constant text[] := case part when 'read' then read_keys else write_keys end;
  form constant text := '%I = any (array(select private.%I(%s)))';
  expression text := format(form, 'organization_id', 'orgs_with', private.key_list(keys));
  own_row text;
begin
  if project_column is not null and keys <> '{member}' then
    expression := expression || ' or ' || format(form, project_column, 'projects_with', private.key_list(keys));
  end if;
  if own then
    own_row := format(form, 'organization_id', 'orgs_with_own', private.key_list(case part when 'read' then read_keys || write_keys else write_keys end));
    if project_column is not null and part = 'read' then
      own_row := format('(%s or %s)', own_row, format(form, project_column, 'projects_with', private.key_list(write_keys)));
    elsif project_column is not null and part = 'check' then
      own_row := format('%s and (%I is null or %s or %s)', own_row, project_column, format(form, 'organization_id', 'orgs_with', '''projects.read'''),
        format(form, project_column, 'projects_with', '''projects.read'''));
    end if;
    expression := expression || format(' or (created_by = (select auth.uid()) and %s)', own_row);
  end if;
  return expression;
end $$;
comment on function private.policy_expression(text[], text[], text, text, boolean) is
  'Condition of a policy. part: read = rows a person sees, write = rows he may change or delete, check = what he may make of them.';

-- One permissive policy per verb, and a restrictive one for the second factor. Both parts of that are asked once per statement;
-- the first alone answers for who has one, and keeps the planner from taking the second for a condition that few rows meet.
create function private.add_policies(target regclass, read_keys text[], write_keys text[], verbs text[], project_column text, own boolean)
returns void language plpgsql set search_path = '' as $$
declare
  t constant text := (select relname from pg_catalog.pg_class where oid = target);
  verb text;
  policy text;
begin
  execute format('alter table %s enable row level security', target);
  execute format('alter table %s force row level security', target);
  foreach verb in array array['select', 'insert', 'update', 'delete'] loop
    policy := private.short_name(t || '_' || verb);
    execute format('drop policy if exists %I on %s', policy, target);
    continue when not verb = any (verbs);
    execute format('create policy %I on %s for %s to authenticated %s %s', policy, target, verb,
      case when verb <> 'insert' then format('using (%s)',
        private.policy_expression(read_keys, write_keys, case verb when 'select' then 'read' else 'write' end, project_column, own)) end,
      case when verb in ('insert', 'update') then format('with check (%s)',
        private.policy_expression(read_keys, write_keys, 'check', project_column, own)) end);
  end loop;
  policy := private.short_name(t || '_mfa');
  execute format('drop policy if exists %I on %s', policy, target);
  execute format('create policy %I on %s as restrictive for all to authenticated using '
    '((select private.has_second_factor()) or organization_id <> all (array(select private.orgs_with_second_factor())))', policy, target);
  perform private.grant_verbs(target, verbs);
  execute format('grant select, insert, update, delete on %s to service_role', target);
end $$;

create function private.add_triggers(target regclass, guarded text[], is_audited boolean) returns void
language plpgsql set search_path = '' as $$
begin
  execute format('create or replace trigger stamp before insert or update on %s for each row execute function private.stamp(%s)',
    target, (select string_agg(quote_literal(g), ', ') from unnest(guarded) g));
  execute format('create or replace trigger check_custom before insert or update on %s for each row '
    'when (new.custom <> ''{}'' or current_user in (''anon'', ''authenticated'')) execute function private.check_custom()', target);
  if is_audited then
    execute format('create or replace trigger audit_insert after insert on %s referencing new table as new_rows for each statement execute function private.audit()', target);
    execute format('create or replace trigger audit_update after update on %s referencing old table as old_rows new table as new_rows for each statement execute function private.audit()', target);
    execute format('create or replace trigger audit_delete after delete on %s referencing old table as old_rows for each statement execute function private.audit()', target);
  end if;
  -- after audit_delete by name, so that the log reads in the order of events
  execute format('create or replace trigger detach_followers after delete on %s referencing old table as old_rows for each statement execute function private.detach_followers()', target);
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
  col text;
begin
  perform private.check_names(target);
  perform private.check_columns(target, provenance);
  -- a name that is none would protect nothing, in silence
  foreach col in array same_project || members || guarded loop
    if not private.has_column(target, col) then
      raise exception 'tenant_table: % has no column %', t, col;
    end if;
  end loop;
  perform private.add_missing_columns(target, provenance);
  select a.attname into col from pg_catalog.pg_attribute a where a.attrelid = target and a.attname like 'custom\_%';
  if col is not null then
    raise exception 'tenant_table: % of % begins like the name of a custom field', col, t;
  end if;
  project_column := case when t = 'projects' then 'id' when private.has_column(target, 'project_id') then 'project_id' end;
  insert into private.tenant_tables
  values (t, read_keys, write_keys, allowed, true, importable and write <> 'system', audited, own, project_column)
  on conflict (table_name) do update set (read_keys, write_keys, verbs, is_tenant, is_importable, is_audited, has_own_scope, project_column)
    = (excluded.read_keys, excluded.write_keys, excluded.verbs, true, excluded.is_importable, excluded.is_audited, excluded.has_own_scope, excluded.project_column);
  perform private.add_tenant_keys(target);
  perform private.add_member_keys(target, members);
  perform private.compose_foreign_keys(target, same_project);
  perform private.add_finite_checks(target);
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

-- Rows of one person each, whatever keys others hold.
create function private.personal_table(target regclass, person text) returns void
language plpgsql set search_path = '' as $$
declare
  t constant text := (select relname from pg_catalog.pg_class where oid = target);
  his constant text := format('(%I = (select auth.uid()) and organization_id = any (array(select private.orgs_with(''member''))))', person);
  verb text;
  policy text;
begin
  foreach verb in array (select r.verbs from private.tenant_tables r where r.table_name = t) loop
    policy := private.short_name(t || '_' || verb);
    execute format('drop policy %I on %s', policy, target);
    execute format('create policy %I on %s for %s to authenticated %s %s', policy, target, verb,
      case when verb <> 'insert' then 'using ' || his end, case when verb in ('insert', 'update') then 'with check ' || his end);
    execute format('comment on policy %I on %s is ''Everybody has his own, while he is a member.''', policy, target);
  end loop;
end $$;
comment on function private.personal_table(regclass, text) is
  'After tenant_table(): rows are seen and written by the person the column names, and by nobody else. Errors: no table of the API, no such column.';

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
