import type { Report } from '../harness/report.ts';
import { identity, OWNER } from '../harness/session.ts';
import { literal } from '../harness/sql.ts';
import { member } from '../harness/world.ts';
import type { Suite } from './isolation.ts';
import { told } from './outcome.ts';

/** spec/roles-and-screens section 2: who grants which seeded role. */
const GRANTS: Record<string, string[]> = {
  owner: ['owner'],
  executive: ['owner', 'executive'],
  finance_manager: ['owner', 'executive'],
  external_accountant: ['owner', 'executive'],
  admin: ['owner', 'executive', 'admin'],
  project_manager: ['owner', 'executive', 'admin'],
  estimator: ['owner', 'executive', 'admin'],
  field_superintendent: ['owner', 'executive', 'admin'],
  field_user: ['owner', 'executive', 'admin'],
  viewer: ['owner', 'executive', 'admin'],
};

/** Every seeded role granting and taking every seeded role, in every way there is. */
export async function grants({ session, world }: Suite, report: Report): Promise<void> {
  const organization = literal(world.A.id);
  const role = (key: string) =>
    `(select id from public.roles where organization_id = ${organization} and key = ${literal(key)})`;
  const other = `(select id from public.memberships where organization_id = ${organization} and user_id = ${literal(world.A.people.other ?? null)})`;
  const rows = `public.membership_roles where membership_id = ${other} and role_id`;
  const insert = (key: string) =>
    `insert into public.membership_roles (organization_id, membership_id, role_id) values (${organization}, ${other}, ${role(key)})`;
  // a row of the answer divides by zero unless the role is there, or gone, as it was asked for
  const ways: Record<string, (key: string) => { statement: string; before: string }> = {
    grants: (key) => ({ statement: insert(key), before: '' }),
    takes: (key) => ({ statement: `delete from ${rows} = ${role(key)} returning 1`, before: insert(key) }),
    'sets the roles to': (key) => ({
      statement: `select public.set_member_roles(${other}, array[${role(key)}]); select 1 / count(*) from ${rows} = ${role(key)}`,
      before: '',
    }),
    'sets the roles without': (key) => ({
      statement: `select public.set_member_roles(${other}, '{}'); select 1 / (count(*) = 0)::int from ${rows} = ${role(key)}`,
      before: insert(key),
    }),
    'invites as': (key) => ({
      statement: `select public.invite_member(${organization}, 'new@example.com', ${role(key)})`,
      before: '',
    }),
  };
  for (const who of Object.keys(GRANTS))
    for (const [key, granters] of Object.entries(GRANTS))
      for (const [way, make] of Object.entries(ways)) {
        const { statement, before } = make(key);
        const clear = `delete from public.membership_roles where membership_id = ${other};`;
        const outcome = await session.attempt(member(world.A, who), statement, {
          before: `${identity(OWNER)} ${clear} ${before}; reset role`,
        });
        const may = granters.includes(who);
        // row security finds nothing to delete for who manages no users
        const refused = outcome.ok ? way === 'takes' && outcome.count === 0 : ['42501', 'PT403'].includes(outcome.code);
        const done = outcome.ok && !(way === 'takes' && outcome.count === 0);
        report.check(may ? done : refused, () => `${who} ${way} ${key}: ${told(outcome)}`);
      }
}
