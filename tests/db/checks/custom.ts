import type { Report } from '../harness/report.ts';
import { OWNER } from '../harness/session.ts';
import { literal, table } from '../harness/sql.ts';
import type { Suite } from './isolation.ts';
import { told } from './outcome.ts';

/** Defines a text field and a money field of the table. As the superuser. */
export const defined = (organization: string, name: string): string =>
  `set local session_replication_role = replica;
   insert into public.custom_fields (organization_id, table_name, key, label, kind) values
     (${literal(organization)}, '${name}', 'probe', 'Probe', 'text'), (${literal(organization)}, '${name}', 'price', 'Price', 'money');
   set local session_replication_role = origin`;

/** Values of fields that are there are taken, unknown keys and other types refused, whoever writes. */
export async function customValues({ session, world }: Suite, name: string, report: Report): Promise<void> {
  const id = world.A.rows.assigned[name]?.id as string;
  const change = (custom: object) =>
    `update ${table(name)} set custom = ${literal(JSON.stringify(custom))} where id = ${literal(id)}`;
  const before = defined(world.A.id, name);
  const good = await session.attempt(OWNER, change({ probe: 'x', price: '1204.50' }), {
    before,
    after: `select custom = '{"probe": "x", "price": 1204.50}' as is from ${table(name)} where id = ${literal(id)}`,
  });
  report.check(good.ok && good.seen[0]?.is === true, () => `custom values of ${name}: ${told(good)}`);
  for (const custom of [{ other: 1 }, { price: 'x' }, { price: 0.001 }, { probe: 5 }]) {
    const bad = await session.attempt(OWNER, change(custom), { before });
    report.check(!bad.ok && bad.code === '23514', () => `${JSON.stringify(custom)} in ${name}: ${told(bad)}`);
  }
}
