import { tableOf } from '../harness/expected.ts';
import type { Report } from '../harness/report.ts';
import { ANON, type Session } from '../harness/session.ts';
import { table } from '../harness/sql.ts';
import { member } from '../harness/world.ts';
import type { Suite } from './isolation.ts';
import { refused, told } from './outcome.ts';

/** Row security does not hold these: with one of them a client empties a table or learns what it points at. */
const NEVER = ['truncate', 'references', 'trigger'];

/** What the API roles hold, asked in one statement. */
export async function held(session: Session, name: string, report: Report): Promise<void> {
  const verbs: string[] = tableOf(name).tenancy?.verbs ?? [];
  const asked = ['anon', 'authenticated'].flatMap((role) =>
    ['select', 'insert', 'update', 'delete', ...NEVER].map((privilege) => ({ role, privilege })),
  );
  const holds = asked.map(({ role, privilege }) => {
    const on = `'${role}', '${table(name)}', '${privilege}'`;
    const columns = ['truncate', 'delete', 'trigger'].includes(privilege) ? '' : ` or has_any_column_privilege(${on})`;
    return `has_table_privilege(${on})${columns}`;
  });
  const [row] = await session.run(`select array[${holds.join(', ')}] as held`);
  for (const [n, { role, privilege }] of asked.entries()) {
    const found = (row as { held: boolean[] }).held[n];
    const expected = role === 'authenticated' && verbs.includes(privilege);
    report.check(found === expected, () => `${role} ${found ? 'holds' : 'lacks'} ${privilege} on ${name}`);
  }
}

/** Who may do what with a table before any policy is asked. */
export async function privileges({ session, world }: Suite, name: string, report: Report): Promise<void> {
  await held(session, name, report);
  for (const actor of [ANON, member(world.A, 'owner'), member(world.B, 'owner')]) {
    const outcome = await session.attempt(actor, `truncate ${table(name)} cascade`);
    report.check(refused(outcome), () => `${actor.label} truncates ${name}: ${told(outcome)}`);
  }
}
