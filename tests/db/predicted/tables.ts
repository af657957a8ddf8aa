import type { Sql } from 'postgres';

export type Row = Record<string, unknown>;
/** Everything an organization has: table → id → record. */
export type Tables = Map<string, Map<string, Row>>;

export interface Difference {
  created: Tables;
  changed: Map<string, Map<string, string[]>>;
  gone: Tables;
}

/** What an import writes down about itself, and who may what. */
const BOOKS = ['import_runs', 'import_run_rows', 'audit_log', 'memberships', 'membership_roles'];

export async function tablesOf(sql: Sql, organization: string): Promise<Tables> {
  const names = await sql<{ name: string }[]>`
    select c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'organization_id'
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname <> all (${BOOKS}) order by 1`;
  const parts = names.map(
    ({ name }) => `select '${name}' as name, to_jsonb(t) as row from public.${name} t where organization_id = $1`,
  );
  const rows = await sql.unsafe<{ name: string; row: Row }[]>(parts.join(' union all '), [organization]);
  const tables: Tables = new Map();
  for (const { name, row } of rows) entriesOf(tables, name).set(String(row.id ?? JSON.stringify(row)), row);
  return tables;
}

function entriesOf<T>(tables: Map<string, Map<string, T>>, name: string): Map<string, T> {
  const found = tables.get(name) ?? new Map<string, T>();
  tables.set(name, found);
  return found;
}

export function differenceOf(before: Tables, after: Tables): Difference {
  const difference: Difference = { created: new Map(), changed: new Map(), gone: new Map() };
  for (const name of new Set([...before.keys(), ...after.keys()])) {
    const [old, fresh] = [before.get(name) ?? new Map<string, Row>(), after.get(name) ?? new Map<string, Row>()];
    for (const [id, row] of old) if (!fresh.has(id)) entriesOf(difference.gone, name).set(id, row);
    for (const [id, row] of fresh) {
      const was = old.get(id);
      if (!was) entriesOf(difference.created, name).set(id, row);
      else if (JSON.stringify(was) !== JSON.stringify(row))
        entriesOf(difference.changed, name).set(
          id,
          Object.keys(row).filter((column) => JSON.stringify(was[column]) !== JSON.stringify(row[column])),
        );
    }
  }
  return difference;
}

const TIME = /"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[^"]*"/g;

/** A state without what no two runs have in common: the moments since `since`, and ids drawn while writing. */
export function comparable(before: Tables, after: Tables, staged: ReadonlySet<string>, since: Date): string[] {
  const { created } = differenceOf(before, after);
  const drawn = new Map<string, string>();
  for (const [name, rows] of created)
    for (const [id, row] of rows) if (!staged.has(id)) drawn.set(id, `${name} ${row.import_key ?? 'new'}`);
  return [...after]
    .flatMap(([name, rows]) => [...rows.values()].map((row) => `${name} ${JSON.stringify(row)}`))
    .map((text) => text.replace(TIME, (time) => (new Date(JSON.parse(time) as string) >= since ? '"now"' : time)))
    .map((text) => text.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, (id) => drawn.get(id) ?? id))
    .sort();
}
