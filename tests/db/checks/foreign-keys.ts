import type { ForeignKey } from '../../../scripts/gen/snapshot.ts';
import { grantOf, isTenant, tableOf } from '../harness/expected.ts';
import { hasPair } from '../harness/given.ts';
import type { Report } from '../harness/report.ts';
import { clientRow, isRow, roomFor } from '../harness/rows.ts';
import { type Schema, shapeOf, type TableShape } from '../harness/schema.ts';
import { type Outcome, OWNER, type Session } from '../harness/session.ts';
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

const isNullable = (shape: TableShape, column: string): boolean =>
  shape.columns.some((own) => own.name === column && own.nullable);

/** Other keys that carry the first column of this one. */
const carriers = (name: string, key: ForeignKey): ForeignKey[] =>
  Object.values(tableOf(name).foreign_keys).filter(
    (k) => k.columns.join() !== key.columns.join() && k.columns.includes(key.columns[0] as string),
  );

/** Columns of those that may be empty. With one of them empty, that key says nothing about this one. */
const looseCarriers = (name: string, key: ForeignKey, shape: TableShape): string[] =>
  carriers(name, key).flatMap((k) => k.columns.filter((c) => isNullable(shape, c) && !key.columns.includes(c)));

/** The other key that holds everything this one does in every row, so that nobody notices when this one is dropped: a line
 * that cannot be without its header is in the project of its header. */
export function answeredBy(schema: Schema, name: string, key: ForeignKey): string | undefined {
  const shape = shapeOf(schema, name);
  const stricter = Object.entries(tableOf(name).foreign_keys).find(
    ([, k]) =>
      carriers(name, key).includes(k) &&
      key.columns.every((c) => k.columns.includes(c)) &&
      // where one of its own columns is empty, this one says nothing either
      !k.columns.some((c) => isNullable(shape, c) && !key.columns.includes(c)),
  );
  return stricter?.[0];
}

/** Columns of which only one may be filled. */
const rivals = (schema: Schema, name: string, column: string): string[] =>
  shapeOf(schema, name).oneOf.flatMap((columns) =>
    columns.includes(column) ? columns.filter((c) => c !== column) : [],
  );

/** The statement as the owner of the tables, whom no policy and no guard holds; what else refuses it is taken away. */
async function keysAlone(session: Session, name: string, statement: string): Promise<Outcome> {
  let before = '';
  for (let tries = 0; ; tries++) {
    const outcome = await session.attempt(OWNER, statement, { before });
    if (outcome.ok || outcome.code === '23503' || tries === 4) return outcome;
    const { constraint, code } = outcome;
    const drop =
      constraint === ''
        ? `alter table ${table(name)} disable trigger user`
        : `alter table ${table(name)} drop constraint if exists ${ident(constraint)} cascade${code === '23505' ? `; drop index if exists public.${ident(constraint)}` : ''}`;
    before = `${before}; ${drop}`;
  }
}

/** B's row pointed at A's: only the first column is changed, or another key of the same columns would answer for this one. */
export async function foreignKeys(
  { session, world, schema }: Suite,
  name: string,
  report: Report,
  keys = pointers(name),
): Promise<void> {
  const owner = member(world.B, 'owner');
  const mine = name === 'profiles' ? { id: owner.user } : (world.B.rows.assigned[name] ?? {});
  for (const [key, k] of keys) {
    const { columns, table: target, target: targets } = k;
    const column = columns[0] as string;
    const theirs: Row = { [column]: world.A.rows.assigned[target]?.[targets[0] as string] };
    // Another key that carries this column must not answer for this one.
    const loosened = Object.fromEntries(
      [...looseCarriers(name, k, shapeOf(schema, name)), ...rivals(schema, name, column)].map((c) => [c, null]),
    );
    const update = `update ${table(name)} set ${assign(name, { ...loosened, ...theirs }, ', ')} where ${isRow(schema, name, mine)}`;

    if (columns.includes('organization_id')) {
      const outcome = await keysAlone(session, name, update);
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
      outcomes.push(await session.attempt(owner, insertRow(name, row), { before: roomFor(world.B, name), after }));
    }
    for (const o of outcomes) {
      // Columns the database writes itself keep their value without a word; a check of the row may come before its keys.
      const safe = o.ok ? o.seen[0]?.theirs === false : ['42501', '23503', '23514'].includes(o.code);
      report.check(safe, () => `B's owner points ${name}.${column} at A's ${target}: ${told(o)}`);
    }
  }
}

/** A pair (entity_type, entity_id) pointed at a record of A, and at what is no record. */
export async function pairs({ session, world, schema }: Suite, name: string, report: Report): Promise<void> {
  const mine = world.B.rows.assigned[name] ?? {};
  if (!hasPair(shapeOf(schema, name))) return;
  const event = { entity_type: 'system_events', entity_id: world.A.id };
  const theirs = { entity_type: 'clients', entity_id: world.A.rows.assigned.clients?.id };
  for (const [pair, code] of [
    [theirs, '23503'],
    [event, '23514'],
    [{ entity_type: 'no_such_table', entity_id: world.A.id }, '23514'],
    [{ entity_type: null, entity_id: world.A.id }, '23514'],
  ] as const) {
    const update = `update ${table(name)} set ${assign(name, pair, ', ')} where ${isRow(schema, name, mine)}`;
    const outcome = await session.attempt(OWNER, update);
    const right = !outcome.ok && (outcome.code === code || (pair.entity_type === null && outcome.code === '23502'));
    report.check(right, () => `${name} takes the pair ${JSON.stringify(pair)}: ${told(outcome)}`);
  }
  // Row security answers first: who may not write into A does not learn which records it has.
  const stranger = member(world.B, 'owner');
  if (grantOf(name, 'owner', 'insert') === 'none') return;
  for (const id of [theirs.entity_id, world.B.id]) {
    const row = { ...clientRow(name, world.A.fresh.assigned[name] ?? {}), entity_type: 'clients', entity_id: id };
    const outcome = await session.attempt(stranger, insertRow(name, row));
    report.check(refused(outcome), () => `B's owner inserts into A's ${name}: ${told(outcome)}`);
  }
}

/** Keys that stay inside the project of the row: a row of the first project pointed at a row of the second. */
export async function sameProject(
  { session, world, schema }: Suite,
  name: string,
  report: Report,
  keys = pointers(name),
): Promise<void> {
  const mine = world.A.rows.assigned[name] ?? {};
  for (const [key, { columns, table: target, target: targets }] of keys) {
    if (!columns.includes('project_id') || columns[0] === 'project_id') continue;
    const other = { [columns[0] as string]: world.A.rows.other[target]?.[targets[0] as string] };
    const update = `update ${table(name)} set ${assign(name, other, ', ')} where ${isRow(schema, name, mine)}`;
    const outcome = await keysAlone(session, name, update);
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
