import { givenOf, hasPair } from './given.ts';
import type { Schema, TableShape } from './schema.ts';
import { shapeOf } from './schema.ts';
import type { Session } from './session.ts';
import { assign, ident, insertRow, literal, only, type Row, table } from './sql.ts';
import { candidates } from './values.ts';

export interface SeedContext {
  organization: string;
  /** Makes rows of one organization differ; the same number makes rows of two organizations alike. */
  n: number;
  /** What foreign keys point at. */
  rows: ReadonlyMap<string, Row>;
  /** The next best. */
  spare: Readonly<Record<string, Row>>;
  /** Condition for the rows of the organization in any table; null = the table belongs to nobody. */
  scope: (table: string) => string | null;
}

export interface Seeded {
  /** As stored. */
  row: Row;
  /** As given: required columns and foreign keys. */
  given: Row;
  /** The row was there: one per parent, made with it. */
  adopted: boolean;
}

const OMIT = Symbol('omit');
const MAX_TRIES = 400;

/** Values each column may take, the likeliest first; `every`: also the rows a key could point at besides the ones at hand. */
async function optionsOf(session: Session, shape: TableShape, context: SeedContext, fixed: Row, every: boolean) {
  const options = new Map<string, unknown[]>();
  // A key that carries the organization says more than one that does not.
  const keys = Object.values(shape.foreignKeys).sort((a, b) => b.columns.length - a.columns.length);
  for (const column of shape.columns) {
    if (column.generated) continue;
    const { name } = column;
    const key = keys.find((k) => k.columns.includes(name));
    if (name in fixed) options.set(name, [fixed[name]]);
    else if (name === 'organization_id') options.set(name, [context.organization]);
    // A key to something that is this row's own can only be filled later.
    else if (key?.columns.includes('id') && !column.required) continue;
    else if (key) {
      const target = key.target[key.columns.indexOf(name)] as string;
      const project = key.columns.includes('project_id') ? (fixed.project_id as string) : undefined;
      const known = [context.rows.get(key.table), context.spare[key.table]]
        .filter((row) => row && (project === undefined || row.project_id === project))
        .map((row) => row?.[target]);
      if (known.length === 0 && !column.required) continue;
      // roles that only an owner or an executive hands out have tests of their own (escalation)
      const common =
        key.table === 'roles' ? "key not in ('owner', 'executive', 'finance_manager', 'external_accountant')" : null;
      const inside = project === undefined ? null : `project_id = ${literal(project)}`;
      const where = [context.scope(key.table), common, inside].filter(Boolean).join(' and ');
      const enough = known.length > 0 && !every;
      const others =
        key.table.includes('.') || enough
          ? []
          : await session.run(
              `select distinct ${ident(target)} as v from ${table(key.table)} ${where ? `where ${where}` : ''} order by 1 limit 20`,
            );
      const rows = [...new Set([...known, ...others.map((o) => o.v)])];
      const second = shape.oneOf.some((columns) => columns.indexOf(name) > 0);
      options.set(name, column.required ? rows : second ? [OMIT, ...rows] : [...rows, OMIT]);
    } else
      options.set(name, column.required ? candidates(column, context.n) : [OMIT, ...candidates(column, context.n)]);
  }
  return options;
}

/** The next combination of the columns a constraint speaks of; false when all were tried. Keys vary before values: a row
 * points elsewhere before it has another status. */
function advance(
  choice: Map<string, number>,
  options: Map<string, unknown[]>,
  columns: string[],
  keys: string[],
): boolean {
  for (const column of columns.toReversed().sort((a, b) => Number(keys.includes(b)) - Number(keys.includes(a)))) {
    const next = (choice.get(column) ?? 0) + 1;
    if (next < (options.get(column)?.length ?? 0)) {
      choice.set(column, next);
      return true;
    }
    choice.set(column, 0);
  }
  return false;
}

/** Rows of a project, or about one, belong to the project of the context, whatever else varies. */
function projectOf(shape: TableShape, context: SeedContext): Row {
  const id = context.rows.get('projects')?.id;
  const inProject = shape.name !== 'projects' && shape.columns.some((c) => c.name === 'project_id');
  return {
    ...(inProject ? { project_id: id } : {}),
    ...(hasPair(shape) ? { entity_type: 'projects', entity_id: id } : {}),
  };
}

/** Makes one row from column types, checks and keys alone: what the database refuses, the next value answers. */
export async function seedRow(
  session: Session,
  schema: Schema,
  name: string,
  context: SeedContext,
  fixed: Row = {},
): Promise<Seeded> {
  const shape = shapeOf(schema, name);
  const wanted = { ...projectOf(shape, context), ...givenOf(name, context.n), ...fixed };
  let options = await optionsOf(session, shape, context, wanted, false);
  const choice = new Map<string, number>();
  const given = () => {
    const row: Row = {};
    for (const [column, values] of options) {
      const value = values[choice.get(column) ?? 0];
      if (value !== OMIT && value !== undefined) row[column] = value;
    }
    return row;
  };
  const first = given();
  const keyColumns = Object.values(shape.foreignKeys).map((k) => k.columns[0] as string);
  const needed = keyColumns.filter((c) => shape.columns.some((own) => own.name === c && own.required));
  for (let tries = 0; tries < MAX_TRIES; tries++) {
    const row = given();
    const result = await session.keep(insertRow(name, row, `returning to_jsonb(${ident(name)}) as row`));
    if (result.ok) return { row: result.rows[0]?.row as Row, given: row, adopted: false };
    // A trigger that refuses names no constraint, a key only itself: other rows to point at.
    const columns = shape.constraints[result.constraint] ?? (needed.length > 0 ? needed : keyColumns);
    if (!['23503', '23505', '23514'].includes(result.code))
      throw new Error(`No row for ${name}: ${result.code} ${result.message}`);
    // Most rows are right at once, so that the others are asked for more only when they are not.
    if (tries === 0) options = await optionsOf(session, shape, context, wanted, true);
    if (advance(choice, options, columns, keyColumns)) continue;
    if (result.code !== '23505')
      throw new Error(`No row for ${name}: ${result.message}; extend harness/values.ts or given.ts.`);
    const where = assign(
      name,
      only(
        first,
        columns.filter((c) => c in first),
      ),
      ' and ',
    );
    const [there] = await session.run(`select to_jsonb(t) as row from ${table(name)} t where ${where}`);
    return { row: there?.row as Row, given: first, adopted: true };
  }
  throw new Error(`No row for ${name} after ${MAX_TRIES} tries.`);
}
