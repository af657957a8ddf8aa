-- What the generated screens are made of: the schema as the caller may see it, from the database's own catalog.

-- What may happen to the status of a record, for the buttons of its screens; what only the system does is left out. Rules
-- are asked again when the button is pressed. Order: where it is, then onwards before backwards.
create function private.catalog_workflow(p_table text, p_held text[]) returns jsonb
language sql stable security definer set search_path = '' as $$
  select jsonb_build_object('column', w.status_column, 'initial', to_jsonb(w.initial), 'editable', to_jsonb(w.editable), 'loose', to_jsonb(w.loose),
    'transitions', (
      select coalesce(jsonb_agg(jsonb_build_object(
        'action', t.action, 'from', t.from_status, 'to', t.to_status,
        'needs', (
          select coalesce(jsonb_agg(r.rule order by r.n), '[]') from unnest(t.rules) with ordinality r(rule, n) join private.asked_rules a on a.rule = r.rule),
        'warns', exists (select from unnest(t.rules) r where r like 'warn\_%'),
        'allowed', t.permission in ('record', 'assignee') or t.permission = any (p_held)
      ) order by f.enumsortorder, o.enumsortorder < f.enumsortorder, o.enumsortorder, t.action), '[]')
      from public.workflow_transitions t
      join pg_catalog.pg_attribute c on c.attrelid = format('public.%I', w.entity)::regclass and c.attname = w.status_column
      join pg_catalog.pg_enum f on f.enumtypid = c.atttypid and f.enumlabel = t.from_status
      join pg_catalog.pg_enum o on o.enumtypid = c.atttypid and o.enumlabel = t.to_status
      where t.entity = w.entity and t.permission is not null))
  from private.workflow_tables w where w.entity = p_table
$$;
comment on function private.catalog_workflow(text, text[]) is
  'Status column, states and transitions of a table; null without a workflow. allowed: one of the keys held is the one a transition asks for.';

-- What the organization added to the tables the caller may read, and changed of their screens. A definer, because the rows are
-- the administrators': they name tables and fields that are not everybody's.
create function private.catalog_additions(p_org uuid) returns table (table_name text, custom_fields jsonb, settings jsonb)
language sql stable security definer set search_path = '' as $$
  select t.table_name, (
    select jsonb_agg(jsonb_build_object('key', f.key, 'label', f.label, 'help', f.help, 'kind', f.kind, 'options', f.options, 'required', f.required)
      order by f.position, f.label)
    from public.custom_fields f where f.organization_id = p_org and f.table_name = t.table_name and f.archived_at is null), (
    select s.patch from public.resource_settings s where s.organization_id = p_org and s.table_name = t.table_name)
  from (
    select w.table_name from private.whole_tables(false) w where w.organization_id = p_org
    union select p.table_name from private.part_tables(false) p where p.organization_id = p_org) t
$$;
comment on function private.catalog_additions(uuid) is
  'Custom fields in use and settings of the tables the caller may read, each null where there are none.';

create type private.opened_table as (entry private.tenant_tables, may_write boolean, may_write_all boolean);

-- All tables in one statement, which plans what it asks of each of them once.
create function private.catalog_tables(p_opened private.opened_table[], p_held text[]) returns jsonb
language sql stable set search_path = '' as $$
  select coalesce(jsonb_agg(jsonb_build_object(
    'name', t.table_name,
    'kind', case c.relkind when 'v' then 'view' else 'table' end,
    'comment', pg_catalog.obj_description(c.oid, 'pg_class'),
    'tenant', t.is_tenant,
    'audited', t.is_audited,
    'insertable', 'insert' = any (t.verbs),
    'sensitive', exists (select from public.permissions p where p.is_sensitive and p.key = any (string_to_array(array_to_string(t.read_keys, '&'), '&'))),
    'can', jsonb_build_object(
      -- a project itself is created with the key for the whole organization: nobody is assigned to it yet
      'create', 'insert' = any (t.verbs) and case when t.project_column = 'id' then t.may_write_all else t.may_write end,
      'update', 'update' = any (t.verbs) and t.may_write,
      'delete', 'delete' = any (t.verbs) and t.may_write,
      'import', t.is_importable and 'imports.run' = any (p_held) and t.may_write_all,
      'export', 'data.export' = any (p_held)),
    -- a view has none; the screens take its id
    'primary_key', coalesce((
      select jsonb_agg(a.attname order by k.n)
      from pg_catalog.pg_constraint p
      cross join lateral unnest(p.conkey) with ordinality k(attnum, n)
      join pg_catalog.pg_attribute a on a.attrelid = p.conrelid and a.attnum = k.attnum
      where p.conrelid = c.oid and p.contype = 'p'), '[]'),
    'columns', private.catalog_columns(c.oid),
    'unique_keys', private.catalog_unique_keys(c.oid),
    'foreign_keys', private.catalog_foreign_keys(c.oid),
    'checks', private.catalog_checks(c.oid),
    'workflow', private.catalog_workflow(t.table_name, p_held)
  ) order by t.table_name), '[]')
  from (select (o.entry).*, o.may_write, o.may_write_all from unnest(p_opened) o) t
  join pg_catalog.pg_class c on c.oid = to_regclass(format('public.%I', t.table_name))
  where pg_catalog.has_any_column_privilege(c.oid, 'select')
$$;
comment on function private.catalog_tables(private.opened_table[], text[]) is
  'Tables as catalog() describes them, for somebody who reads them, holds these keys, and may write some or all of their rows.';

create function private.catalog_organization(p_org uuid, p_owner boolean) returns jsonb
language sql stable set search_path = '' as $$
  select jsonb_build_object('id', o.id, 'name', o.name, 'slug', o.slug, 'currency', o.currency, 'timezone', o.timezone, 'week_start', coalesce(s.week_start_isodow, 1),
    'logo', l.version, 'is_owner', p_owner, 'deletion_due', private.deletion_due(o.deletion_requested_at), 'require_mfa', o.require_mfa)
  from public.organizations o
  left join public.organization_settings s on s.organization_id = o.id
  left join public.organization_logos l on l.organization_id = o.id where o.id = p_org
$$;
comment on function private.catalog_organization(uuid, boolean) is
  'What every page knows of the organization: names, currency, time zone, first day of the week (1 is Monday), version of the logo, whether the reader owns it, when it ends, and whether it wants a second factor.';
select private.expose('private.catalog_organization(uuid, boolean)'::regprocedure);

create function public.catalog(organization uuid) returns jsonb
language sql stable security invoker set search_path = '' as $$
  with held as (
    select coalesce(array_agg(p order by p), '{}') as keys from private.permissions_in(organization) p
  ), opened as materialized (
    -- by itself, so that each table is asked about once, whatever the planner knows of the system catalogs
    select row(t, private.opens(organization, t.write_keys, t.project_column, t.has_own_scope),
      organization in (select private.orgs_with(variadic t.write_keys)))::private.opened_table as entry
    from private.tenant_tables t
    -- who writes rows of his own reads them
    where private.opens(organization, t.read_keys || case when t.has_own_scope then t.write_keys else '{}' end, t.project_column, t.has_own_scope)
  ), added as materialized (
    select * from private.catalog_additions(organization)
  )
  select jsonb_build_object(
    'organization', private.catalog_organization(organization, private.has_role(organization, 'owner')),
    'permissions', (select to_jsonb(h.keys) from held h),
    'custom_fields', (
      select coalesce(jsonb_object_agg(a.table_name, a.custom_fields) filter (where a.custom_fields is not null), '{}') from added a),
    'settings', (select coalesce(jsonb_object_agg(a.table_name, a.settings) filter (where a.settings is not null), '{}') from added a),
    'tables', private.catalog_tables(array(select o.entry from opened o), (select h.keys from held h)))
$$;
comment on function public.catalog(uuid) is
  'Tables the caller may read in the organization, with columns, keys, checks, comments, workflow and what he may do, and what the organization adds and changes: the source of every generated screen.';
select private.expose('private.catalog_workflow(text, text[])'::regprocedure);
select private.expose('private.catalog_additions(uuid)'::regprocedure);
select private.expose('private.catalog_tables(private.opened_table[], text[])'::regprocedure);
select private.expose('public.catalog(uuid)'::regprocedure);
grant select on private.tenant_tables to authenticated, service_role;
