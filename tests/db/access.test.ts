import { afterAll, describe, expect, it } from 'vitest';
import { accessTable } from './checks/access.ts';
import { copyForThisFile } from './harness/database.ts';
import { access, snapshot, tableOf, tables, VERBS } from './harness/expected.ts';
import { Report } from './harness/report.ts';
import { literal } from './harness/sql.ts';
import { member } from './harness/world.ts';

const used = copyForThisFile();
let checks = 0;

const exposed = tables.filter((name) => snapshot.tables[name]?.tenancy);

describe('the matrix of tests/db/access.json', () => {
  it('has a row for every table and every role, and no other', async () => {
    expect(Object.keys(access).sort()).toEqual(exposed);
    const roles = await used.session.run(
      `select key from public.roles where organization_id = ${literal(used.world.A.id)} and is_system order by key`,
    );
    for (const name of exposed) expect(Object.keys(access[name] ?? {}).sort(), name).toEqual(roles.map((r) => r.key));
  });

  it('says "assigned" only where rows belong to projects, and nothing the table does not offer', () => {
    const wrong: string[] = [];
    for (const name of exposed) {
      const tenancy = tableOf(name).tenancy;
      for (const [role, cells] of Object.entries(access[name] ?? {})) {
        for (const verb of VERBS) {
          const follows = tenancy?.read.includes('record') === true;
          const homeless = cells[verb].includes('assigned') && tenancy?.project_column === null && !follows;
          const idle = cells[verb] !== 'none' && tenancy?.verbs.includes(verb) !== true;
          if (homeless || idle) wrong.push(`${name} ${role} ${verb}`);
        }
      }
    }
    expect(wrong).toEqual([]);
  });

  it.each(exposed)('%s', async (name) => {
    const report = new Report();
    await accessTable(used, name, Object.keys(access[name] ?? {}), report);
    checks += report.checks;
    expect(report.failures).toEqual([]);
  });

  afterAll(() => console.log(`access: ${checks} checks`));
});

describe('membership counts from one request to the next', () => {
  const sees = async (before: string, label = 'viewer') => {
    const outcome = await used.session.attempt(member(used.world.A, label), 'select 1 from public.clients', { before });
    return outcome.ok ? outcome.count : -1;
  };
  const user = (label: string) => literal(member(used.world.A, label).user);

  it('for a suspended member, a removed role, a removed right and a suspended organization', async () => {
    const all = await sees('');
    expect(all).toBeGreaterThan(0);
    const suspend = `set local role postgres; update public.memberships set status = 'suspended' where user_id = ${user('viewer')}; reset role`;
    expect(await sees(suspend)).toBe(0);
    expect(
      await sees(
        `delete from public.membership_roles where membership_id in (select id from public.memberships where user_id = ${user('viewer')})`,
      ),
    ).toBe(0);
    expect(await sees(`delete from public.role_permissions where permission_key = 'projects.read'`)).toBe(0);
    for (const status of ['suspended', 'archived']) {
      expect(
        await sees(`update public.organizations set status = '${status}' where id = ${literal(used.world.A.id)}`),
      ).toBe(0);
    }
    expect(await sees('')).toBe(all);
  });
});
