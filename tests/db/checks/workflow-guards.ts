import { grantOf, tableOf } from '../harness/expected.ts';
import type { Report } from '../harness/report.ts';
import { isRow, madeOwn } from '../harness/rows.ts';
import { shapeOf } from '../harness/schema.ts';
import { literal, table } from '../harness/sql.ts';
import { Cast, change, follows, one, staged } from './effects.ts';
import type { Suite } from './isolation.ts';

const labelsOf = ({ schema }: Suite, name: string, column: string): string[] =>
  shapeOf(schema, name).columns.find((c) => c.name === column)?.labels ?? [];

/** A client writes the status past transition(); where no client writes, the owner takes a way no transition leads. */
export async function guardedStatus(suite: Suite, name: string, report: Report): Promise<void> {
  const cast = new Cast(suite);
  const flow = await one(suite, `select status_column from private.workflow_tables where entity = ${literal(name)}`);
  const column = flow.status_column as string;
  const row = cast.row(name);
  const labels = labelsOf(suite, name, column);
  const grant = grantOf(name, 'owner', 'update');
  if (grant !== 'none') {
    const other = labels.find((label) => label !== row[column]) as string;
    await follows(
      suite,
      `a client writes the status of ${name}`,
      {
        as: cast.owner,
        before: grant === 'own' ? madeOwn(suite.schema, name, row, cast.owner) : '',
        statement: change(name, `${column} = '${other}'`, cast.id(name)),
        refused: ['42501', /status changes by an action/],
      },
      report,
    );
    return;
  }
  const known = await suite.session.run(
    `select from_status || ' ' || to_status as way from public.workflow_transitions where entity = ${literal(name)}`,
  );
  const ways = new Set(known.map((k) => k.way));
  const [from, to] = labels
    .flatMap((a) => labels.filter((b) => a !== b).map((b) => [a, b] as const))
    .find(([a, b]) => !ways.has(`${a} ${b}`)) as readonly [string, string];
  await follows(
    suite,
    `${name} goes from ${from} to ${to}`,
    {
      before: staged(change(name, `${column} = '${from}'`, cast.id(name))),
      statement: change(name, `${column} = '${to}'`, cast.id(name)),
      refused: ['PT409', /cannot go from/],
    },
    report,
  );
}

/** The first state the checks of the row let it have. */
async function firstThatFits({ session }: Suite, labels: string[], into: (label: string) => string): Promise<string> {
  for (const label of labels) {
    try {
      await session.reverted(() => session.run(into(label)));
      return label;
    } catch (error) {
      if ((error as { code?: string }).code !== '23514') throw error;
    }
  }
  throw new Error(`No state fits of ${labels.join()}`);
}

/** A client takes away a line whose header is in a state in which nothing of it may be changed any more. */
export async function guardedLines(suite: Suite, name: string, report: Report): Promise<void> {
  const cast = new Cast(suite);
  const rule = await one(
    suite,
    `select l.parent, l.parent_column, l.add_in || l.review_in || coalesce(w.editable, '{}') as open, w.status_column
     from private.workflow_lines l join private.workflow_tables w on w.entity = l.parent where l.table_name = ${literal(name)}`,
  );
  const parent = rule.parent as string;
  const header = literal(cast.row(name)[rule.parent_column as string] as string);
  const into = (label: string) => staged(change(parent, `${rule.status_column} = '${label}'`, header));
  const labels = labelsOf(suite, parent, rule.status_column as string);
  const closed = await firstThatFits(
    suite,
    labels.filter((l) => !(rule.open as string[]).includes(l)),
    into,
  );
  await follows(
    suite,
    `a client deletes from ${name} while its ${parent} is ${closed}`,
    {
      as: cast.owner,
      before: into(closed),
      statement: `delete from ${table(name)} where ${isRow(suite.schema, name, cast.row(name))}`,
      refused: ['PT409', /lines of what is/],
    },
    report,
  );
}

/** Figures a decision makes are not a client's to write. */
export async function guardedDecisions(suite: Suite, name: string, report: Report): Promise<void> {
  const cast = new Cast(suite);
  const columns = [...(tableOf(name).triggers.guard_decided ?? '').matchAll(/'(\w+)'/g)].map((m) => m[1] as string);
  report.check(columns.length > 0, () => `${name} guards nothing`);
  for (const column of columns) {
    const { type } = shapeOf(suite.schema, name).columns.find((c) => c.name === column) ?? {};
    await follows(
      suite,
      `a client writes ${name}.${column}`,
      {
        as: cast.owner,
        statement: change(name, `${column} = ${type === 'numeric' ? '0.07' : "'2001-01-01'"}`, cast.id(name)),
        refused: ['42501', new RegExp(`^${column} is immutable`)],
      },
      report,
    );
  }
}
