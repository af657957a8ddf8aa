import { grantOf } from '../harness/expected.ts';
import type { Report } from '../harness/report.ts';
import { madeOwn } from '../harness/rows.ts';
import { literal, table } from '../harness/sql.ts';
import { Cast, change, follows } from './effects.ts';
import type { Suite } from './isolation.ts';

/** A note goes with the record it is about. */
export async function detached(suite: Suite, name: string, report: Report): Promise<void> {
  const cast = new Cast(suite);
  const id = cast.newId(name);
  const note = `insert into public.record_notes (organization_id, entity_type, entity_id, body) values (${cast.organization}, '${name}', ${id}, 'Gone')`;
  await follows(
    suite,
    `a note about a row of ${name}`,
    {
      before: `${cast.added(name)}; ${note}`,
      statement: `delete from ${table(name)} where id = ${id}`,
      after: `select count(*) = 0 as is from public.record_notes where entity_id = ${id}`,
    },
    report,
  );
}

/** A client puts what hangs on one record on another. */
export async function keptEntity(suite: Suite, name: string, report: Report): Promise<void> {
  const cast = new Cast(suite);
  await follows(
    suite,
    `a client moves a row of ${name} to another record`,
    {
      as: cast.owner,
      before: grantOf(name, 'owner', 'update') === 'own' ? madeOwn(suite.schema, name, cast.row(name), cast.owner) : '',
      statement: change(name, `entity_type = 'clients', entity_id = ${cast.id('clients')}`, cast.id(name)),
      refused: ['42501', /stays with its record/],
    },
    report,
  );
}

/** A line without a project has that of its header. */
export async function filledProject(suite: Suite, name: string, report: Report): Promise<void> {
  const cast = new Cast(suite);
  const { project_id } = cast.row(name);
  await follows(
    suite,
    `the project of a new row of ${name}`,
    {
      before: cast.room(name),
      statement: cast.add(name, {}, ['project_id']),
      after: `select project_id = ${literal(project_id as string)} as is from ${table(name)} where id = ${cast.newId(name)}`,
    },
    report,
  );
}
