import { beforeEach, describe, expect, it } from 'vitest';
import { Packer } from '../../supabase/functions/_shared/importing/pack.ts';
import { Office, testDatabase } from './import-office.ts';
import { cost, costCode, lookup, ofVendor, project, staged, vendor } from './import-rows.ts';

const used = testDatabase();
let office: Office;
beforeEach(async () => {
  office = await Office.open(used.sql);
});

const refused = { code: '42501' };

describe('forged rows', () => {
  const stage = async (rows: object[], importer = 'masterfile') =>
    office.stage((await office.start({ importer })).run_id, rows as never);

  it('for tables that are no target stop the chunk', async () => {
    const before = await office.state();
    const names = [
      'memberships',
      'role_permissions',
      'organizations',
      'organization_settings',
      'import_mappings',
      'audit_log',
      'payments',
      'project_terms',
      'auth.users',
      'private.importers',
      'vendors"; drop table public.vendors; --',
      'nothing',
    ];
    for (const name of names)
      await expect(stage([vendor('Good'), staged(name, {})]), name).rejects.toMatchObject(refused);
    expect(await office.state()).toEqual(before);
  });

  it('that complete a record name it by a look-up, and give it no id', async () => {
    const id = crypto.randomUUID();
    const named = { completes: true, lookups: { id: ofVendor('Good', { create: false }) } };
    for (const row of [
      staged('vendors', { id }, { completes: true }),
      staged('vendors', { id }, named),
      staged('vendors', { notes: 'x' }, { ...named, defaults: { id } }),
      staged('vendors', { notes: 'x' }, { lookups: named.lookups }),
      staged('vendors', {}, { completes: true, lookups: { id: ofVendor('Good', { otherwise: { id } }) } }),
    ])
      await expect(stage([row]), JSON.stringify(row)).rejects.toMatchObject(refused);
    await stage([staged('vendors', { notes: 'x' }, named)]);
  });

  it('that complete a record and are not found by it make none', async () => {
    await office.take([vendor('Good')]);
    const named = staged(
      'vendors',
      { notes: 'x' },
      { completes: true, lookups: { id: ofVendor('Good', { create: false }) } },
    );
    const { rejected, totals } = await office.take([{ ...named, key: ['another'], match: [] }]);
    expect(rejected.map(({ code }) => code)).toEqual(['unmapped_value']);
    expect(totals).toMatchObject({ created: 0, updated: 0 });
    const [good] = await office.rows('vendors');
    expect([(await office.rows('vendors')).length, good?.notes]).toEqual([1, null]);
  });

  it('that remove records stop the chunk, but in the tables a file shows whole', async () => {
    const cell = (table: string) => [staged(table, {}, { clears: ['x'], key: null })];
    for (const table of ['vendors', 'projects', 'memberships'])
      await expect(stage(cell(table)), table).rejects.toMatchObject(refused);
    await stage(cell('pl_entries'));
    await expect(stage(cell('pl_entries'), 'table:vendors')).rejects.toMatchObject(refused);
  });

  it("for columns that are the system's, generated, guarded or not there stop the chunk", async () => {
    const columns = {
      vendors: [
        'id',
        'organization_id',
        'created_by',
        'created_at',
        'version',
        'source',
        'source_ref',
        'import_run_id',
        'import_key',
        'composite_score',
        'name" = \'x\', "notes',
        'nothing',
        'vendors.name',
        'ctid',
        'xmin',
        'tableoid',
      ],
      cost_events: ['covered_by_opening', 'approved_by', 'approved_at', 'posted_at'],
      projects: [
        'project_terms.organization_id',
        'project_terms.project_id',
        'project_terms.custom',
        'project_terms.version',
        'project_terms.budget_total" = 1, "retainage_pct',
        'project_members.user_id',
        'memberships.status',
        'organization_settings.settings',
        'cost_codes.code',
        '.',
        'project_terms.',
      ],
      employees: ['full_name', 'memberships.employee_id'],
    };
    for (const [table, names] of Object.entries(columns)) {
      for (const name of names) {
        for (const row of [
          staged(table, { [name]: 'x' }),
          staged(table, {}, { defaults: { [name]: 'x' } }),
          staged(table, {}, { lookups: { [name]: lookup('vendor', 'x') } }),
          staged(table, {}, { lookups: { notes: lookup('vendor', 'x', { otherwise: { [name]: 'x' } }) } }),
          staged(table, {}, { match: [name] }),
          staged(table, {}, { fill: [name] }),
        ]) {
          await expect(stage([row]), `${table}.${name}`).rejects.toMatchObject(refused);
        }
      }
    }
  });

  it('for what a look-up would create, and of kinds nobody knows, stop the chunk', async () => {
    const of = (entry: object) => stage([cost(1, { lookups: { vendor_id: entry } })]);
    await expect(of(ofVendor('x', { defaults: { organization_id: 'x' } }))).rejects.toMatchObject(refused);
    await expect(of(ofVendor('x', { defaults: { 'name) values (1); --': 'x' } }))).rejects.toMatchObject(refused);
    await expect(of(ofVendor('x', { kind: 'profile' }))).rejects.toMatchObject(refused);
    await expect(of({ value: 'x' })).rejects.toMatchObject(refused);
  });

  it('cannot point at rows of another organization, by id, alias or look-up', async () => {
    const other = await Office.open(used.sql);
    await other.take([project('FAR'), vendor('Far Inc'), costCode('FAR', '01')]);
    const [far] = await other.rows('projects');
    const [farVendor] = await other.rows('vendors');
    const [farCode] = await other.rows('cost_codes');
    const before = await other.state();
    await office.sql`insert into public.import_mappings (organization_id, mapping_kind, source_value, target_id) values (${office.id}, 'vendor_alias', 'Alias', ${String(farVendor?.id)})`;
    const answer = await office.take([
      cost(1, {}, { project_id: far?.id }),
      cost(2, {}, { vendor_id: farVendor?.id }),
      staged(
        'cost_codes',
        { code: 'x', description: 'x', project_id: far?.id },
        { match: ['project_id', 'code'], key: ['x'] },
      ),
      staged(
        'cost_codes',
        { code: '01', description: 'taken over', project_id: far?.id },
        { match: ['project_id', 'code'], key: ['masterfile|far|01'] },
      ),
      cost(3, { lookups: { vendor_id: lookup('vendor', 'Alias') } }),
      cost(4, { lookups: { cost_code_id: lookup('table', String(farCode?.id), { table: 'cost_codes' }) } }),
      cost(5, {}, { approved_by: undefined }),
    ]);
    expect(answer.totals).toMatchObject({ created: 1, rejected: 6 });
    await office.sql`delete from public.import_mappings where organization_id = ${office.id}`;
    await office.sql`delete from public.cost_events where organization_id = ${office.id}`;
    expect(await other.state()).toEqual(before);
  });

  it('cannot take the import key of another importer, nor a source that does not exist', async () => {
    const other = await office.take([vendor('By table', {}, { key: ['shared'] })], { importer: 'table:vendors' });
    expect(other.totals.created).toBe(1);
    const answer = await office.take([
      vendor('By table', { trade: 'x' }, { key: ['table:vendors|shared'] }),
      vendor('No source', {}, { source: 'elsewhere' }),
    ]);
    expect(answer.totals).toMatchObject({ created: 0, updated: 1, rejected: 1 });
    expect(await office.rows('vendors')).toMatchObject([
      { name: 'By table', trade: 'x', import_key: 'table:vendors|shared' },
    ]);
  });

  it('are refused as a chunk when they are no rows at all, or too many', async () => {
    const { run_id } = await office.start();
    const send = (chunk: string) =>
      office.do<{ n: number }>(office.owner, (tx) => tx`select public.import_stage(${run_id}, ${chunk}) as n`);
    const call = (chunk: unknown) => send(JSON.stringify(chunk));
    await expect(send('{"first": 0,')).rejects.toMatchObject({ code: '22P02' });
    await expect(call({})).rejects.toMatchObject({ code: 'PT413' });
    await expect(call([])).rejects.toMatchObject({ code: 'PT413' });
    await expect(call({ first: 0, rows: Array.from({ length: 5001 }, () => ({})) })).rejects.toMatchObject({
      code: 'PT413',
    });
    await expect(call({ first: 0, rows: ['text'] })).rejects.toThrow();
    await expect(call({ rows: [] })).rejects.toMatchObject({ code: 'PT422' });
    const frames = { 0: { sheet: 'S', table: 'vendors' } };
    await expect(call({ first: 0, frames, rows: [{ frame: 0, row: 1, fields: 'text' }] })).rejects.toThrow();
    await expect(call({ first: 0, frames, rows: [{ frame: 1, row: 1, fields: {} }] })).rejects.toMatchObject({
      code: 'PT422',
    });
    const unsent = [{ frame: 0, row: 1, fields: {}, lookups: { import_key: [7, 'Oak'] } }];
    await expect(call({ first: 0, frames, rows: unsent })).rejects.toMatchObject({ code: 'PT422' });
    const [row] = await call(new Packer().pack([vendor('Oak')] as never));
    expect(row?.n).toBe(1);
  });
});

describe('a forged start', () => {
  it('is refused for importers, tables, options and files that are none', async () => {
    for (const importer of [
      'nothing',
      '',
      'table:',
      'table:nothing',
      'table:memberships',
      'table:project_terms',
      'table:import_mappings',
      'table:vendors"; drop table x',
      'table:pg_catalog.pg_class',
    ]) {
      await expect(office.start({ importer }), importer).rejects.toMatchObject({ code: 'PT422' });
    }
    for (const options of [
      { on_error: 'ignore' },
      { duplicate_policy: 1 },
      { overwrite_manual: 'yes' },
      { unknown_project_policy: 'guess' },
    ]) {
      await expect(office.start({ options })).rejects.toMatchObject({ code: 'PT422' });
    }
    await expect(
      office.do(office.owner, (tx) => tx`select public.import_start(${office.id}, 'masterfile', '[]', '{}', '{}')`),
    ).rejects.toMatchObject({ code: 'PT422' });
  });
});
