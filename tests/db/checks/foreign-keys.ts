import type { ForeignKey } from '../../../scripts/gen/snapshot.ts';
import { grantOf, isTenant, tableOf } from '../harness/expected.ts';
import type { Report } from '../harness/report.ts';
import { clientRow, isRow } from '../harness/rows.ts';
import { OWNER } from '../harness/session.ts';
import { assign, ident, insertRow, type Row, table } from '../harness/sql.ts';
import { member } from '../harness/world.ts';
import type { Suite } from './isolation.ts';
import { refused, told } from './outcome.ts';

/** Keys to rows that belong to somebody. The organization itself is checked as moving a row (checks/isolation). */
export function pointers(name: string): [string, ForeignKey][] {
  const owned = (key: ForeignKey) => isTenant(key.table) || ['organizations', 'profiles'].includes(key.table);
  return Object.entries(tableOf(name).foreign_keys).filter(
    ([, key]) => !key.table.includes('.') && owned(key) && key.columns[0] !== 'organization_id',
  );
}

/** First columns of the other keys that carry this column along. */
const carriers = (name: string, column: string): string[] =>
  Object.values(tableOf(name).foreign_keys)
    .filter((k) => k.columns[0] !== column && k.columns.includes(column))
    .map((k) => k.columns[0] as string);

/** B's row pointed at A's: only the first column is changed, or another key of the same columns would answer for this one. */
export async function foreignKeys({ session, world, schema }: Suite, name: string, report: Report): Promise<void> {
  const owner = member(world.B, 'owner');
  const mine = name === 'profiles' ? { id: owner.user } : (world.B.rows.assigned[name] ?? {});
  for (const [key, { columns, table: target, target: targets }] of pointers(name)) {
    const column = columns[0] as string;
    const theirs: Row = { [column]: world.A.rows.assigned[target]?.[targets[0] as string] };
    // Another key that carries this column must not answer for this one.
    const loosened = Object.fromEntries(carriers(name, column).map((c) => [c, null]));
    const update = `update ${table(name)} set ${assign(name, { ...loosened, ...theirs }, ', ')} where ${isRow(schema, name, mine)}`;

    if (columns.includes('organization_id')) {
      // The key alone: the owner of the tables is held by no policy and no guard, and A's rows claim no unique value.
      const room = `set local session_replication_role = replica; delete from ${table(name)} where organization_id = '${world.A.id}';`;
      const outcome = await session.attempt(OWNER, update, {
        before: `${room} set local session_replication_role = origin`,
      });
      report.check(
        !outcome.ok && outcome.code === '23503',
        () => `${key} lets ${name} point into another organization: ${told(outcome)}`,
      );
    }
    const kept = `select ${ident(column)} = any (array(select (jsonb_populate_record(null::${table(name)}, '${JSON.stringify(theirs)}')).${ident(column)})) as theirs from ${table(name)}`;
    const after = `select coalesce(bool_or(theirs), false) as theirs from (${kept} where organization_id = '${world.B.id}') x`;
    const outcomes = [await session.attempt(owner, update, name === 'profiles' ? {} : { after })];
    if (name !== 'profiles' && grantOf(name, 'owner', 'insert') === 'all') {
      const row = { ...clientRow(name, world.B.fresh.assigned[name] ?? {}), ...loosened, ...theirs };
      outcomes.push(await session.attempt(owner, insertRow(name, row), { after }));
    }
    for (const o of outcomes) {
      // Columns the database writes itself keep their value without a word.
      const safe = refused(o) || (!o.ok && o.code === '23503') || (o.ok && o.seen[0]?.theirs === false);
      report.check(safe, () => `B's owner points ${name}.${column} at A's ${target}: ${told(o)}`);
    }
  }
}

/** Keys that stay inside the project of the row: a row of the first project pointed at a row of the second. */
export async function sameProject({ session, world, schema }: Suite, name: string, report: Report): Promise<void> {
  const mine = world.A.rows.assigned[name] ?? {};
  for (const [key, { columns, table: target, target: targets }] of pointers(name)) {
    if (!columns.includes('project_id') || columns[0] === 'project_id') continue;
    const other = { [columns[0] as string]: world.A.rows.other[target]?.[targets[0] as string] };
    const outcome = await session.attempt(
      OWNER,
      `update ${table(name)} set ${assign(name, other, ', ')} where ${isRow(schema, name, mine)}`,
    );
    report.check(
      !outcome.ok && outcome.code === '23503',
      () => `${key} lets ${name} point into another project: ${told(outcome)}`,
    );
    const homeless = await session.attempt(
      OWNER,
      `update ${table(name)} set project_id = null where ${isRow(schema, name, mine)}`,
    );
    report.check(
      !homeless.ok && ['23514', '23502'].includes(homeless.code),
      () => `${name} keeps ${columns[0]} without a project: ${told(homeless)}`,
    );
  }
}
