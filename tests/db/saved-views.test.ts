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

  it('have one default per person and one per role, the last that was made', async () => {
    /** What is left of the first default when the second view has been made. */
    const then = async (first: Row, second: Row, by = 'owner') => {
      const outcome = await used.session.attempt(as('owner'), view({ ...second, name: 'second' }), {
        before: view({ ...first, owner_id: as(by).user }),
        after: `select is_default as is from public.saved_views where name = 'mine'`,
      });
      return outcome.ok ? outcome.seen[0]?.is : outcome.code;
    };
    const role = { visibility: 'role', role_id: await roleId('viewer'), is_default: true };
    expect(await then({ is_default: true }, { is_default: true })).toBe(false);
    expect(await then({ is_default: true }, { visibility: 'team' })).toBe(true);
    expect(await then({ is_default: true }, { is_default: true, resource: 'clients' })).toBe(true);
    expect(await then({ is_default: true }, { is_default: true }, 'admin')).toBe(true);
    expect(await then({ is_default: true }, role)).toBe(true);
    expect(await then(role, role)).toBe(false);
    expect(await then(role, role, 'admin')).toBe(false);
    expect(await then(role, { ...role, role_id: await roleId('admin') })).toBe(true);
  });

  it('say which one a list opens with: the own default, else that of a role', async () => {
    const mine = view({ is_default: true, name: 'own', owner_id: as('viewer').user });
    const role = { visibility: 'role', role_id: await roleId('viewer'), is_default: true, owner_id: as('owner').user };
    const opened = async (actor: Actor, ...before: string[]) => {
      const said = `select name, is_mine, opens from public.list_views(${org()}) where resource = 'vendors' and name in ('own', 'mine')`;
      const outcome = await used.session.attempt(actor, said, { before: before.join('; ') });
      if (!outcome.ok) throw new Error(outcome.message);
      return outcome.rows.filter(({ opens }) => opens).map(({ name, is_mine }) => `${name} ${is_mine}`);
    };
    expect(await opened(as('viewer'), mine, view(role))).toEqual(['own true']);
    expect(await opened(as('viewer'), view(role))).toEqual(['mine false']);
    // his own view, but the default of a role he does not hold
    expect(await opened(as('owner'), view(role))).toEqual([]);
    expect(await opened(as('estimator'), mine, view(role))).toEqual([]);
  });

  it('are told and shared inside the organization only', async () => {
    const roles = async (actor: Actor) => {
      const outcome = await used.session.attempt(actor, `select name from public.view_roles(${org()})`);
      return outcome.ok ? outcome.rows.map(({ name }) => name) : outcome.code;
    };
    const [viewer] = await used.session.run(
      `select name from public.roles where organization_id = ${org()} and key = 'viewer'`,
    );
    expect(await roles(as('viewer'))).toEqual([viewer?.name]);
    expect((await roles(as('admin'))).length).toBeGreaterThan(5);
    const stranger = member(used.world.B, 'owner');
    expect(await roles(stranger)).toEqual([]);
    const told = `select 1 from public.list_views(${org()}) where name = 'mine'`;
    const shared = view({ owner_id: as('owner').user, visibility: 'team' });
    expect(await used.session.attempt(as('viewer'), told, { before: shared })).toMatchObject({ count: 1 });
    expect(await used.session.attempt(stranger, told, { before: shared })).toMatchObject({ count: 0 });
  });
});
