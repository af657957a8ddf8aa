// The questions of tenancy.ts to the system catalogs. Names are compared in byte order, so that the answer does not depend
// on the locale of the cluster.

/** Privileges by role, from an access list; the owner's own are left out. */
const grants = (acl: string, kind: string, owner: string) => `
  (select coalesce(jsonb_object_agg(g.grantee, g.privileges), '{}') from (
    select coalesce(r.rolname, 'public') as grantee, array_agg(lower(x.privilege_type) order by lower(x.privilege_type) collate "C") as privileges
    from aclexplode(coalesce(${acl}, acldefault('${kind}', ${owner}))) x left join pg_roles r on r.oid = x.grantee
    where x.grantee <> ${owner}
    group by 1) g)`;

export const RELATIONS = `
  select n.nspname as schema, c.relname as name, case when c.relkind in ('v', 'm') then 'view' else 'table' end as kind,
    case when c.relrowsecurity and c.relforcerowsecurity then 'forced' when c.relrowsecurity then 'enabled' else 'off' end as row_security,
    coalesce('security_invoker=true' = any (c.reloptions) or 'security_invoker=on' = any (c.reloptions), false) as security_invoker,
    ${grants('c.relacl', 'r', 'c.relowner')} as grants,
    case when t.table_name is not null and n.nspname = 'public' then jsonb_build_object('read', t.read_keys, 'write', t.write_keys, 'verbs', t.verbs,
      'tenant', t.is_tenant, 'importable', t.is_importable, 'audited', t.is_audited, 'own', t.has_own_scope,
      'project_column', t.project_column) end as tenancy
  from pg_class c
  join pg_namespace n on n.oid = c.relnamespace and n.nspname in ('public', 'private')
  left join private.tenant_tables t on t.table_name = c.relname
  where c.relkind in ('r', 'p', 'v', 'm', 'f')
  order by n.nspname, c.relname collate "C"`;

export const POLICIES = `
  select tablename as relation, policyname as name, lower(cmd) as verb, roles::text[] as roles, lower(permissive) as kind,
    qual as using, with_check as check
  from pg_policies where schemaname = 'public'
  order by tablename collate "C", policyname collate "C"`;

export const FOREIGN_KEYS = `
  select t.relname as relation, c.conname as name,
    (select array_agg(a.attname::text order by k.n) from unnest(c.conkey) with ordinality k(attnum, n)
      join pg_attribute a on a.attrelid = c.conrelid and a.attnum = k.attnum) as columns,
    case when r.relnamespace = 'public'::regnamespace then r.relname::text else c.confrelid::regclass::text end as table,
    (select array_agg(a.attname::text order by k.n) from unnest(c.confkey) with ordinality k(attnum, n)
      join pg_attribute a on a.attrelid = c.confrelid and a.attnum = k.attnum) as target,
    coalesce(lower(substring(pg_get_constraintdef(c.oid) from 'ON DELETE (.*?)(?: DEFERRABLE| NOT VALID|$)')), 'no action') as on_delete
  from pg_constraint c
  join pg_class t on t.oid = c.conrelid and t.relnamespace = 'public'::regnamespace
  join pg_class r on r.oid = c.confrelid
  where c.contype = 'f'
  order by t.relname collate "C", c.conname collate "C"`;

export const UNIQUE_INDEXES = `
  select t.relname as relation, i.relname as name,
    regexp_replace(pg_get_indexdef(x.indexrelid), '^.* USING ', '') || case when x.indisvalid then '' else ' INVALID' end as definition
  from pg_index x
  join pg_class t on t.oid = x.indrelid and t.relnamespace = 'public'::regnamespace
  join pg_class i on i.oid = x.indexrelid
  where x.indisunique
  order by t.relname collate "C", i.relname collate "C"`;

export const TRIGGERS = `
  select t.relname as relation, g.tgname as name,
    regexp_replace(regexp_replace(pg_get_triggerdef(g.oid), '^CREATE (CONSTRAINT )?TRIGGER \\S+ ', '\\1'), ' ON public\\.\\S+', '')
      || case g.tgenabled when 'O' then '' when 'D' then ' DISABLED' else ' ' || g.tgenabled::text end as definition
  from pg_trigger g
  join pg_class t on t.oid = g.tgrelid and t.relnamespace = 'public'::regnamespace
  where not g.tgisinternal
  order by t.relname collate "C", g.tgname collate "C"`;

export const FUNCTIONS = `
  select format('%s.%s(%s)', n.nspname, p.proname, pg_get_function_identity_arguments(p.oid)) as name, case when p.prosecdef then 'definer' else 'invoker' end as security,
    (select replace(substring(s from 'search_path=(.*)'), '""', '') from unnest(p.proconfig) s where s like 'search_path=%') as search_path,
    (select coalesce(array_agg(coalesce(r.rolname, 'public')::text order by coalesce(r.rolname, 'public')::text collate "C"), '{}')
      from aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) x left join pg_roles r on r.oid = x.grantee
      where x.grantee <> p.proowner) as execute
  from pg_proc p
  join pg_namespace n on n.oid = p.pronamespace and n.nspname in ('public', 'private')`;

export const ROLES = `
  select rolname::text as name, rolsuper as superuser, rolbypassrls as bypass_row_security
  from pg_roles where rolname in ('postgres', 'anon', 'authenticated', 'service_role')`;

export const SCHEMAS = `
  select nspname::text as name, ${grants('nspacl', 'n', 'nspowner')} as grants
  from pg_namespace where nspname in ('public', 'private')`;
