import { tableOf } from '../harness/expected.ts';
import type { Report } from '../harness/report.ts';
import { ANON } from '../harness/session.ts';
import { table } from '../harness/sql.ts';
import { member } from '../harness/world.ts';
import type { Suite } from './isolation.ts';
import { refused, told } from './outcome.ts';

/** Row security does not hold these: with one of them a client empties a table or learns what it points at. */
const NEVER = ['truncate', 'references', 'trigger'];

/** Who may do what with a table before any policy is asked. */
export async function privileges({ session, world }: Suite, name: string, report: Report): Promise<void> {
  const verbs: string[] = tableOf(name).tenancy?.verbs ?? [];
  for (const privilege of ['select', 'insert', 'update', 'delete', ...NEVER]) {
    for (const role of ['anon', 'authenticated']) {
      const columns = ['truncate', 'delete', 'trigger'].includes(privilege)
        ? ''
        : ` or has_any_column_privilege('${role}', '${table(name)}', '${privilege}')`;
      const [row] = await session.run(
        `select has_table_privilege('${role}', '${table(name)}', '${privilege}')${columns} as held`,
      );
      const expected = role === 'authenticated' && verbs.includes(privilege);
      report.check(row?.held === expected, () => `${role} ${row?.held ? 'holds' : 'lacks'} ${privilege} on ${name}`);
    }
  }
  for (const actor of [ANON, member(world.A, 'owner'), member(world.B, 'owner')]) {
    const outcome = await session.attempt(actor, `truncate ${table(name)} cascade`);
    report.check(refused(outcome), () => `${actor.label} truncates ${name}: ${told(outcome)}`);
  }
}
