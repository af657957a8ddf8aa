import { beforeAll, describe, expect, it } from 'vitest';
import type { TableSnapshot, Tenancy } from '../../scripts/gen/snapshot.ts';
import { readTenancy } from '../../scripts/gen/tenancy.ts';
import { makeTools, ownScope, TOOLS } from './checks/own-scope.ts';
import { policyForms } from './checks/policy-forms.ts';
import { rules } from './checks/rules.ts';
import { copyForThisFile } from './harness/database.ts';
import { Report } from './harness/report.ts';
import { type Actor, identity, OWNER } from './harness/session.ts';
import { literal } from './harness/sql.ts';
import { member } from './harness/world.ts';

const used = copyForThisFile();
const AGAIN = TOOLS.split('\n')
  .join(' ')
  .match(/select private\.tenant_table\(.*?\);/g)
  ?.join('\n') as string;

const tenancy = (): Promise<Tenancy> => used.session.reverted(() => readTenancy(used.session.reader()));
const indexes = () =>
  used.session.run(`select indexdef from pg_indexes where schemaname = 'public' and tablename like 'tool%' order by 1`);
const columns = () =>
  used.session.run(`
    select attrelid::regclass::text as table, attname, atttypid::regtype::text as type, attnotnull from pg_attribute
    where attrelid in ('public.tools'::regclass, 'public.tool_sheds'::regclass) and attnum > 0 order by 1, 2`);

// These tests share one transaction: the first makes the tables, all of it is rolled back with the file.
beforeAll(async () => {
  await makeTools(used.session);
});

describe('one call of tenant_table', () => {
  it('makes the table what every tenant table is', async () => {
    const found = await tenancy();
    const report = new Report();
    policyForms(found, report);
    rules(found, report);
    expect(report.failures).toEqual([]);
    const tools = found.tables.tools as TableSnapshot;
    expect(tools.tenancy).toEqual({
      read: ['assets.read', 'vendors.read'],
      write: ['assets.write'],
      verbs: ['select', 'insert', 'update', 'delete'],
      tenant: true,
      importable: true,
      audited: true,
      own: true,
      project_column: 'project_id',
    });
    expect(tools.row_security).toBe('forced');
    expect(tools.grants).toEqual({
      authenticated: ['delete', 'insert', 'select', 'update'],
      service_role: ['delete', 'insert', 'select', 'update'],
    });
    expect(Object.keys(tools.triggers)).toEqual([
      'audit_delete',
      'audit_insert',
      'audit_update',
      'check_custom',
      'detach_followers',
      'stamp',
    ]);
    expect(tools.triggers.stamp).toContain(`'approved_on', 'source', 'source_ref', 'import_run_id', 'import_key'`);
    expect(tools.unique).toMatchObject({ tools_pkey: 'btree (id)' });
    // only what a key inside the project points at has the third one
    const inProject = (name: string) => `${name}_id_project_id_organization_id_key`;
    expect(tools.unique).not.toHaveProperty(inProject('tools'));
    expect((await tenancy()).tables.tool_sheds?.unique).toMatchObject({
      [inProject('tool_sheds')]: 'btree (id, project_id, organization_id)',
    });
  });

  it('rewrites foreign keys with their names and delete rules', async () => {
    const { tools, tool_sheds } = (await tenancy()).tables;
    const said = (t?: TableSnapshot) =>
      Object.fromEntries(
        Object.entries(t?.foreign_keys ?? {}).map(([n, k]) => [
          n,
          `${k.columns.join()} > ${k.table} ${k.target.join()} ${k.on_delete}`,
        ]),
      );
    expect(said(tools)).toEqual({
      tools_created_by_profile_fkey: 'created_by > profiles id set null',
      tools_import_run_id_fkey:
        'import_run_id,organization_id > import_runs id,organization_id set null (import_run_id)',
      tools_keeper_id_fkey: 'keeper_id,organization_id > memberships user_id,organization_id cascade',
      tools_keeper_id_profile_fkey: 'keeper_id > profiles id cascade',
      tools_organization_id_fkey: 'organization_id > organizations id cascade',
      tools_project_id_fkey: 'project_id,organization_id > projects id,organization_id no action',
      tools_shed_id_fkey:
        'shed_id,project_id,organization_id > tool_sheds id,project_id,organization_id set null (shed_id)',
      tools_vendor_id_fkey: 'vendor_id,organization_id > vendors id,organization_id no action',
    });
    expect(said(tool_sheds).tool_sheds_project_id_fkey).toBe(
      'project_id,organization_id > projects id,organization_id cascade',
    );
    const [check] = await used.session.run(
      `select pg_get_constraintdef(oid) as def from pg_constraint where conname = 'tools_shed_id_project_check'`,
    );
    expect(check?.def).toBe('CHECK (((shed_id IS NULL) OR (project_id IS NOT NULL)))');
  });

  it('indexes the sort of the comment', async () => {
    const found = (await indexes()).map((i) => i.indexdef);
    expect(found).toContain(
      'CREATE INDEX tools_organization_id_price_sort ON public.tools USING btree (organization_id, price DESC, id)',
    );
    expect(found).toContain(
      'CREATE INDEX tool_sheds_organization_id_name_sort ON public.tool_sheds USING btree (organization_id, name, id)',
    );
  });

  it('changes nothing when it is called again', async () => {
    const state = async () => JSON.stringify([await tenancy(), await indexes(), await columns()]);
    const before = await state();
    await used.session.run(`${identity(OWNER)} ${AGAIN} ${AGAIN} reset role`);
    expect(await state()).toBe(before);
  });

  it('is what apply_grants() gives back', async () => {
    const before = await tenancy();
    await used.session.run(
      `grant all on public.tools to anon, authenticated; ${identity(OWNER)} select private.apply_grants(); reset role`,
    );
    expect(await tenancy()).toEqual(before);
  });
});

describe('the table in use', () => {
  const field = () => member(used.world.A, 'field_user');
  const organization = () => literal(used.world.A.id);
  const project = (which: 'assigned' | 'other') => literal(used.world.A.rows[which].projects?.id as string);
  const tool = (name: string, more = '', values = '') =>
    `insert into public.tools (organization_id, name, keeper_id${more}) values (${organization()}, '${name}', ${literal(field().user)}${values}) returning *`;
  const as = (actor: Actor, statement: string, before?: string) =>
    used.session.attempt(actor, statement, before === undefined ? {} : { before });

  it('is written by who holds the write key, and read by who holds any read key', async () => {
    expect(await as(member(used.world.A, 'admin'), tool('saw'))).toMatchObject({
      ok: true,
      rows: [{ name: 'saw', version: 1, source: 'manual' }],
    });
    expect(await as(member(used.world.A, 'viewer'), tool('saw'))).toMatchObject({ ok: false, code: '42501' });
    const made = tool('saw').replace(' returning *', '');
    for (const [role, n] of [
      ['viewer', 1],
      ['field_user', 1],
      ['estimator', 1],
      ['external_accountant', 1],
    ] as const) {
      expect(await as(member(used.world.A, role), 'select 1 from public.tools', made), role).toMatchObject({
        ok: true,
        count: n,
      });
    }
    expect(await as(member(used.world.B, 'owner'), 'select 1 from public.tools', made)).toMatchObject({
      ok: true,
      count: 0,
    });
  });

  it('keeps keys inside the project and members inside the organization', async () => {
    const admin = member(used.world.A, 'admin');
    const shed = `insert into public.tool_sheds (id, organization_id, project_id, name)
      values ('00000000-0000-4000-9000-0000000000aa', ${organization()}, ${project('assigned')}, 'North')`;
    const inShed = (where: string) =>
      tool('drill', ', project_id, shed_id', `, ${where}, '00000000-0000-4000-9000-0000000000aa'`);
    expect(await as(admin, inShed(project('assigned')), shed)).toMatchObject({ ok: true, count: 1 });
    expect(await as(admin, inShed(project('other')), shed)).toMatchObject({ ok: false, code: '23503' });
    expect(await as(admin, inShed('null'), shed)).toMatchObject({ ok: false, code: '23514' });
    const foreigner = `insert into public.tools (organization_id, name, keeper_id) values (${organization()}, 'saw', ${literal(used.world.B.people.owner ?? null)})`;
    expect(await as(admin, foreigner)).toMatchObject({ ok: false, code: '23503' });
    expect(await as(admin, tool('saw', ', approved_on', `, '2026-01-01'`))).toMatchObject({ ok: false, code: '42501' });
  });

  it('opens own rows, and no others, to who holds a key for own rows', async () => {
    const report = new Report();
    await ownScope(used, report);
    expect(report.failures).toEqual([]);
  });

  it('stands in the catalog of who may read it', async () => {
    const seen = async (role: string) => {
      const outcome = await as(
        member(used.world.A, role),
        `select t -> 'can' as can from jsonb_array_elements(public.catalog(${organization()}) -> 'tables') t where t ->> 'name' = 'tools'`,
      );
      return outcome.ok ? outcome.rows[0]?.can : outcome;
    };
    expect(await seen('owner')).toEqual({ create: true, update: true, delete: true, import: true, export: true });
    expect(await seen('viewer')).toEqual({ create: false, update: false, delete: false, import: false, export: false });
  });
});
