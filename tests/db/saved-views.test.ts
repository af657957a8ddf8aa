import { describe, expect, it } from 'vitest';
import { refused } from './checks/outcome.ts';
import { copyForThisFile } from './harness/database.ts';
import type { Actor } from './harness/session.ts';
import { literal, type Row } from './harness/sql.ts';
import { member } from './harness/world.ts';

const used = copyForThisFile();
const as = (role: string): Actor => member(used.world.A, role);
const org = () => literal(used.world.A.id);

/** What the actor sees of rows made for the occasion. */
async function sees(actor: Actor, before: string, table: string, where = 'true'): Promise<number> {
  const outcome = await used.session.attempt(actor, `select 1 from public.${table} where ${where}`, { before });
  return outcome.ok ? outcome.count : -1;
}
const can = async (actor: Actor, statement: string, before = '') => {
  const outcome = await used.session.attempt(actor, statement, { before });
  if (!outcome.ok && !refused(outcome)) throw new Error(`${outcome.code} ${outcome.message}`);
  return outcome.ok && outcome.count === 1;
};

describe('saved views', () => {
  const view = (values: Row) => {
    const row = { organization_id: used.world.A.id, resource: 'vendors', name: 'mine', ...values };
    const columns = Object.keys(row).join(', ');
    return `insert into public.saved_views (${columns}) select ${columns} from jsonb_populate_record(null::public.saved_views, ${literal(JSON.stringify(row))})`;
  };
  const roleId = async (key: string) =>
    (await used.session.run(`select id from public.roles where organization_id = ${org()} and key = '${key}'`))[0]?.id;

  it("are the owner's, unless shared", async () => {
    const by = { owner_id: as('estimator').user };
    const seen = (role: string, values: Row) =>
      sees(as(role), view({ ...by, ...values }), 'saved_views', `name = 'mine'`);
    expect([await seen('estimator', {}), await seen('viewer', {}), await seen('owner', {})]).toEqual([1, 0, 0]);
    expect([await seen('viewer', { visibility: 'team' }), await seen('owner', { visibility: 'team' })]).toEqual([1, 1]);
    const shared = { visibility: 'role', role_id: await roleId('viewer') };
    expect([await seen('viewer', shared), await seen('owner', shared), await seen('estimator', shared)]).toEqual([
      1, 0, 1,
    ]);
    for (const verb of [`update public.saved_views set name = 'x'`, 'delete from public.saved_views'])
      expect(await can(as('viewer'), `${verb} where name = 'mine'`, view({ ...by, visibility: 'team' }))).toBe(false);
  });

  it("are made for oneself, shared with one's own role, and made the default of a role by who manages the organization", async () => {
    expect(await can(as('viewer'), view({}))).toBe(true);
    expect(await can(as('viewer'), view({ owner_id: as('owner').user }))).toBe(false);
    const own = { visibility: 'role', role_id: await roleId('viewer') };
    expect(await can(as('viewer'), view(own))).toBe(true);
    expect(await can(as('viewer'), view({ ...own, is_default: true }))).toBe(false);
    expect(await can(as('viewer'), view({ visibility: 'role', role_id: await roleId('admin') }))).toBe(false);
    expect(await can(as('admin'), view({ ...own, is_default: true }))).toBe(true);
  });

  it('have one default per person and one per role', async () => {
    const twice = async (first: Row, second: Row) => {
      const outcome = await used.session.attempt(as('owner'), view({ ...second, name: 'second' }), {
        before: view({ ...first, owner_id: as('owner').user }),
      });
      return outcome.ok ? 'ok' : outcome.code;
    };
    const role = { visibility: 'role', role_id: await roleId('viewer'), is_default: true };
    expect(await twice({ is_default: true }, { is_default: true })).toBe('23505');
    expect(await twice({ is_default: true }, { visibility: 'team' })).toBe('ok');
    expect(await twice({ is_default: true }, role)).toBe('ok');
    expect(await twice(role, role)).toBe('23505');
  });
});
