import type { Sql } from 'postgres';
import { withDatabase } from '../../scripts/stack/connect.ts';

/** Everything of ours: what belongs to an extension comes with it. */
const OURS = `n.nspname !~ '^pg_' and n.nspname not in ('information_schema', 'extensions')`;
const notOfExtension = (catalog: string, oid: string) =>
  `not exists (select from pg_depend x where x.classid = '${catalog}'::regclass and x.objid = ${oid} and x.deptype = 'e')`;

/** Rights, written out: one that is the default may be stored or not. */
const rights = (acl: string) =>
  `(select string_agg(concat_ws(' ', a.grantor::regrole, a.grantee::regrole, a.privilege_type, a.is_grantable), ', ' order by 1, a.grantee::regrole::text, a.privilege_type)
    from aclexplode(${acl}) a)`;

/** One line for each object, by kind. */
const OBJECTS: Record<string, string> = {
  policies: `select p::text as line from pg_policies p`,
  tables: `select concat_ws(' ', c.oid::regclass, c.relkind, c.relowner::regrole, c.relrowsecurity, c.relforcerowsecurity, c.reloptions, obj_description(c.oid, 'pg_class')) as line
    from pg_class c join pg_namespace n on n.oid = c.relnamespace where ${OURS} and c.relkind in ('r', 'p', 'v', 'm', 'S')`,
  columns: `select concat_ws(' ', c.oid::regclass, a.attname, format_type(a.atttypid, a.atttypmod), a.attnotnull, a.attgenerated, a.attidentity, pg_get_expr(d.adbin, d.adrelid), col_description(c.oid, a.attnum)) as line
    from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum where ${OURS} and c.relkind in ('r', 'p', 'v', 'm')`,
  constraints: `select concat_ws(' ', k.conrelid::regclass, k.conname, pg_get_constraintdef(k.oid), k.convalidated) as line
    from pg_constraint k join pg_namespace n on n.oid = k.connamespace where ${OURS}`,
  indexes: `select i.indexdef as line from pg_indexes i where i.schemaname in (select n.nspname from pg_namespace n where ${OURS})`,
  triggers: `select concat_ws(' ', pg_get_triggerdef(t.oid), t.tgenabled) as line
    from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_namespace n on n.oid = c.relnamespace where ${OURS} and not t.tgisinternal`,
  functions: `select concat_ws(' ', pg_get_functiondef(p.oid), p.proowner::regrole, obj_description(p.oid, 'pg_proc')) as line
    from pg_proc p join pg_namespace n on n.oid = p.pronamespace where ${OURS} and p.prokind in ('f', 'p') and ${notOfExtension('pg_proc', 'p.oid')}`,
  types: `select concat_ws(' ', t.oid::regtype, (select array_agg(e.enumlabel order by e.enumsortorder) from pg_enum e where e.enumtypid = t.oid)) as line
    from pg_type t join pg_namespace n on n.oid = t.typnamespace where ${OURS} and t.typtype in ('e', 'd') and ${notOfExtension('pg_type', 't.oid')}`,
  extensions: `select concat_ws(' ', e.extname, e.extversion, e.extnamespace::regnamespace) as line from pg_extension e`,
  grants: `select concat_ws(' ', 'schema', n.nspname, ${rights(`coalesce(n.nspacl, acldefault('n', n.nspowner))`)}) as line from pg_namespace n where ${OURS}
    union all select concat_ws(' ', c.oid::regclass, ${rights(`coalesce(c.relacl, acldefault(case c.relkind when 'S' then 's' else 'r' end::"char", c.relowner))`)})
      from pg_class c join pg_namespace n on n.oid = c.relnamespace where ${OURS} and c.relkind in ('r', 'p', 'v', 'm', 'S')
    union all select concat_ws(' ', c.oid::regclass, a.attname, ${rights('a.attacl')})
      from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid where ${OURS} and a.attacl is not null
    union all select concat_ws(' ', p.oid::regprocedure, ${rights(`coalesce(p.proacl, acldefault('f', p.proowner))`)})
      from pg_proc p join pg_namespace n on n.oid = p.pronamespace where ${OURS} and ${notOfExtension('pg_proc', 'p.oid')}
    union all select concat_ws(' ', 'default', d.defaclrole::regrole, d.defaclnamespace::regnamespace, d.defaclobjtype, ${rights('d.defaclacl')}) from pg_default_acl d`,
};

/** Number of rows and hash of all of them, for every table; where each sequence stands. */
async function contents(sql: Sql): Promise<Record<string, string>> {
  const tables =
    (await sql.unsafe(`select c.oid::regclass::text as name, c.relkind from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where ${OURS} and c.relkind in ('r', 'S') order by 1`)) as { name: string; relkind: string }[];
  const found: Record<string, string> = {};
  for (const { name, relkind } of tables) {
    const hash = `select count(*) || ' ' || coalesce(md5(string_agg(md5(t::text), '' order by md5(t::text) collate "C")), '') as line from ${name} t`;
    const [row] = (await sql.unsafe(
      relkind === 'S' ? `select last_value || ' ' || is_called as line from ${name}` : hash,
    )) as { line: string }[];
    found[name] = row?.line ?? '';
  }
  return found;
}

/** Views as Postgres writes them after reading what it wrote: it names columns then that it did not name before. */
async function views(sql: Sql): Promise<string[]> {
  const query = `select c.oid::regclass::text as name, pg_get_viewdef(c.oid) as text
    from pg_class c join pg_namespace n on n.oid = c.relnamespace where ${OURS} and c.relkind = 'v'`;
  // The one connection of withDatabase.
  await sql`begin`;
  for (const { name, text } of await sql.unsafe(query)) await sql.unsafe(`create or replace view ${name} as ${text}`);
  const lines = (await sql.unsafe(query)).map(({ name, text }) => `${name} ${text}`);
  await sql`rollback`;
  return lines.sort();
}

export interface Inventory {
  objects: Record<string, string[]>;
  contents: Record<string, string>;
}

/** What a database holds, in a form that two databases can be compared by. As superuser. */
export function inventory(url: string): Promise<Inventory> {
  return withDatabase(url, async (sql) => {
    const objects: Record<string, string[]> = {};
    for (const [kind, query] of Object.entries(OBJECTS)) {
      const rows = (await sql.unsafe(query)) as unknown as { line: string }[];
      objects[kind] = rows.map((row) => row.line).sort();
    }
    objects.views = await views(sql);
    return { objects, contents: await contents(sql) };
  });
}
