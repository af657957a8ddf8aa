import type { Sql } from 'postgres';
import type { Random } from '../../../supabase/functions/_shared/importing/fuzz/random.fixture.ts';
import type { Office } from '../import-office.ts';
import { type Row, tablesOf } from './tables.ts';

const BY_HAND: Record<string, string> = { text: "'by hand'", date: "'2025-06-07'", boolean: 'true', integer: '3' };
/** An order that a second run of the same seed has too: ids and moments are drawn anew. */
const byContents = ([, one]: [string, Row], [, other]: [string, Row]): number => (steady(one) < steady(other) ? -1 : 1);
const steady = (row: Row): string => JSON.stringify(row).replace(/[0-9a-f]{8}-[0-9a-f-]{27}|\d\d:\d\d:[\d.]+/g, '');
interface Column {
  table: string;
  name: string;
  type: string;
}

/** A person at work: a record changed, removed or entered again by hand. Answers with the error when the database says no. */
export async function editByHand(office: Office, random: Random): Promise<string> {
  const columns = await office.sql<Column[]>`
    select t.name as table, c.name, format_type(a.atttypid, null) as type
    from (select distinct unnest(targets) as name from private.importers) t cross join lateral private.import_columns(t.name) c(name)
    join pg_attribute a on a.attrelid = format('public.%I', t.name)::regclass and a.attname = c.name order by 1, 2`;
  const state = await tablesOf(office.sql, office.id);
  const filled = [...new Set(columns.map((column) => column.table))].filter((name) => state.has(name));
  const table = random.pick(filled);
  if (table === undefined) return 'none';
  const own = columns.filter((column) => column.table === table);
  const { name = '', type = '' } = random.pick(own) ?? {};
  const names = own.map((column) => column.name);
  const ids = [...(state.get(table) ?? [])].sort(byContents).map(([id]) => id);
  const draw = random.next();
  const [id, other] = [random.pick(ids), random.pick(ids)];
  const value = random.chance(0.3) ? null : (BY_HAND[type] ?? (type === 'numeric' ? '7' : null));
  const from = `from public.${table} where id = '${other}'`;
  const statement =
    draw < 0.15
      ? `delete from public.${table} where id = '${id}'`
      : draw < 0.3
        ? `insert into public.${table} (organization_id, ${names}) select organization_id, ${names} ${from}`
        : `update public.${table} set ${name} = ${draw < 0.5 ? `(select ${name} ${from})` : value} where id = '${id}'`;
  return office
    .do(office.owner, (tx: Sql) => tx.unsafe(`${statement} returning id`))
    .then(
      (found) => (found.length > 0 ? 'done' : 'none'),
      (error: { code: string }) => error.code,
    );
}
