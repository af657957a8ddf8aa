import { beforeEach, describe, expect, it } from 'vitest';
import { type Answer, Office, testDatabase, type UndoAnswer } from './import-office.ts';
import { cost, costCode, ofVendor, project, vendor } from './import-rows.ts';

const used = testDatabase();
let office: Office;
beforeEach(async () => {
  office = await Office.open(used.sql);
});

const forbidden = { code: '42501' };

describe('who may import', () => {
  it.each(['viewer', 'estimator', 'project_manager', 'external_accountant', 'field_user', 'field_superintendent'])(
    'not a %s',
    async (role) => {
      const person = await office.hire(role);
      await expect(office.start({}, person)).rejects.toMatchObject(forbidden);
      await expect(office.start({ importer: 'table:vendors' }, person)).rejects.toMatchObject(forbidden);
    },
  );

  it.each(['owner', 'executive', 'admin', 'finance_manager'])('a %s', async (role) => {
    const person = await office.hire(role);
    const answer = await office.take(
      [project('AR1', { 'project_terms.budget_total': 5 }), cost(1), costCode('AR1', '01')],
      {},
      person,
    );
    expect(answer.totals).toMatchObject({ created: 3, rejected: 0 });
    expect(await office.undo(answer.run_id, person)).toMatchObject({ reversed: 3 });
  });

  it('nobody of another organization, in any step, and not with a run that does not exist', async () => {
    const other = await Office.open(used.sql);
    const looked = await office.look([vendor('Oak')]);
    const before = await office.state();
    const steps = {
      import_stage: (run: string) => other.stage(run, [vendor('Elm')]),
      import_preview: (run: string) => other.preview(run),
      import_commit: (run: string) => other.commit(run),
      import_undo: (run: string) => other.undo(run),
      import_rejected: (run: string) => other.do(other.owner, (tx) => tx`select public.import_rejected(${run})`),
      import_cancel: (run: string) => other.do(other.owner, (tx) => tx`select public.import_cancel(${run})`),
    };
    for (const [name, step] of Object.entries(steps)) {
      await expect(step(looked.run_id), name).rejects.toMatchObject(forbidden);
      await expect(step('00000000-0000-4000-8000-000000000000'), name).rejects.toMatchObject({ code: 'PT404' });
    }
    await expect(office.start({}, other.owner)).rejects.toMatchObject(forbidden);
    expect(await office.state()).toEqual(before);
    expect((await office.commit(looked.run_id)).status).toBe('completed');
    expect(await other.rows('import_runs')).toEqual([]);
  });

  it('nobody who has lost the right between two steps', async () => {
    const person = await office.hire('admin');
    const looked = await office.look([vendor('Oak')], {}, person);
    await office.sql`delete from public.membership_roles where organization_id = ${office.id}
      and membership_id = (select id from public.memberships where user_id = ${person} and organization_id = ${office.id})`;
    await expect(office.commit(looked.run_id, person)).rejects.toMatchObject(forbidden);
    expect(await office.rows('vendors')).toEqual([]);
  });

  it('a single table only with its write key for the whole organization', async () => {
    const admin = await office.hire('admin');
    await expect(office.start({ importer: 'table:cost_events' }, admin)).rejects.toMatchObject(forbidden);
    expect((await office.take([vendor('Oak')], { importer: 'table:vendors' }, admin)).totals.created).toBe(1);
    const manager = await office.hire('finance_manager');
    await expect(office.start({ importer: 'table:clients' }, manager)).rejects.toMatchObject(forbidden);
    await office.sql`
      insert into public.role_permissions (organization_id, role_id, permission_key, scope)
      select organization_id, id, 'crm.write', 'assigned_projects' from public.roles where organization_id = ${office.id} and key = 'finance_manager'`;
    await expect(office.start({ importer: 'table:clients' }, manager)).rejects.toMatchObject(forbidden);
    expect((await office.take([cost(1)], { importer: 'table:cost_events' }, manager)).totals.created).toBe(1);
  });

  it('a table without the write key of its satellite only without that', async () => {
    const admin = await office.hire('admin');
    const { run_id } = await office.start({ importer: 'table:projects' }, admin);
    await expect(
      office.stage(run_id, [project('AR1', { 'project_terms.budget_total': 5 })], admin),
    ).rejects.toMatchObject(forbidden);
    await office.stage(run_id, [project('AR1')], admin);
    expect((await office.preview(run_id, [], admin)).totals.created).toBe(1);
  });
});

describe('what somebody sees who may not read the table', () => {
  it('is that something changes, not what', async () => {
    const rows = (budget: number) => [
      project('AR1', { notes: `n${budget}`, 'project_terms.budget_total': budget }),
      costCode('AR1', '01', { original_budget: budget }),
    ];
    await office.take([...rows(100), cost(1, {}, { description: 'secret' })]);
    const admin = await office.hire('admin');
    const corrected = [...rows(200), cost(2, {}, { description: 'other' })];
    const seen = await office.look(corrected, {}, admin);
    expect(seen.changes).toMatchObject([
      {
        table: 'projects',
        label: 'Project AR1',
        columns: ['notes', 'project_terms.budget_total'],
        before: { notes: 'n100' },
        after: { notes: 'n200' },
      },
      { table: 'cost_codes', label: null, columns: ['original_budget'], before: null, after: null },
    ]);
    expect(seen.changes[0]?.before).toEqual({ notes: 'n100' });
    expect(seen.missing).toEqual([{ table: 'cost_events', count: 1, records: [] }]);
    expect(JSON.stringify(seen)).not.toContain('secret');
    expect((await office.look(corrected)).missing).toMatchObject([{ count: 1, records: [{ label: 'secret' }] }]);

    const committed = await office.commit(seen.run_id, admin);
    expect(committed.changes).toEqual(seen.changes);
    await office.sql`update public.cost_codes set original_budget = 300 where organization_id = ${office.id}`;
    expect((await office.undo(committed.run_id, admin)).kept).toMatchObject([{ table: 'cost_codes', label: null }]);
  });

  it('also when somebody else has run the import', async () => {
    const admin = await office.hire('admin');
    const manager = await office.hire('finance_manager');
    const shown = async (run: string, person: string) => {
      const [row] = await office.do<{ a: Answer & { undo?: UndoAnswer } }>(
        person,
        (tx) => tx`select public.import_result(${run}) as a`,
      );
      return row?.a as Answer & { undo?: UndoAnswer };
    };
    const stored = async (person: string) =>
      JSON.stringify(await office.do(person, (tx) => tx`select summary from public.import_runs`));
    const rows = (budget: number, vendor: string) => [
      project('AR1', { 'project_terms.budget_total': budget }),
      costCode('AR1', '01', { original_budget: budget }),
      cost(1, { key: ['once'], lookups: { vendor_id: ofVendor(vendor) } }, { description: 'secret' }),
    ];
    await office.take([...rows(111.25, 'Oak'), cost(2, {}, { description: 'hidden' })]);

    const looked = await office.look(rows(222.25, 'Elm'));
    expect(looked.changes).toMatchObject([
      { before: { 'project_terms.budget_total': 111.25 }, after: { 'project_terms.budget_total': 222.25 } },
      { label: 'Code 01', before: { original_budget: 111.25 } },
      { label: 'secret', before: { vendor_id: 'Oak' }, after: { vendor_id: 'Elm' } },
    ]);
    const { run_id } = looked;
    expect(await shown(run_id, manager)).toEqual(looked);
    const done = await office.commit(run_id);
    await office.sql`update public.cost_events set notes = 'paid' where organization_id = ${office.id}`;
    await office.sql`update public.cost_codes set original_budget = 300 where organization_id = ${office.id}`;
    for (const undo of [false, true]) {
      if (undo) expect((await office.undo(run_id)).kept).toMatchObject([{ label: 'Code 01' }]);
      const seen = await shown(run_id, admin);
      expect(seen.totals).toEqual(done.totals);
      expect(seen.changes.map((c) => [c.columns, c.label, c.before])).toEqual([
        [['project_terms.budget_total'], 'Project AR1', null],
        [['original_budget'], null, null],
        [['vendor_id'], null, null],
      ]);
      for (const text of [JSON.stringify(seen), await stored(admin), await stored(office.owner)])
        expect(text).not.toMatch(/111\.25|222\.25|secret|hidden|Code 01/);
      expect(JSON.stringify(await shown(run_id, manager))).toMatch(/111\.25.*hidden/);
    }
    expect((await shown(run_id, manager)).undo?.kept).toMatchObject([{ label: 'Code 01' }]);
    expect(await shown(run_id, (await Office.open(used.sql)).owner)).toBeNull();
  });
});

it('staged rows are read by nobody', async () => {
  await office.look([vendor('Oak')]);
  for (const table of [
    'import_staging',
    'import_previews',
    'import_answers',
    'import_transactions',
    'importers',
    'import_kinds',
    'import_locks',
  ]) {
    await expect(
      office.do(office.owner, (tx) => tx.unsafe(`select * from private.${table}`)),
      table,
    ).rejects.toMatchObject(forbidden);
  }
  // not even when somebody has granted everything, as @supabase/lite does
  await office.sql`grant select on private.import_staging, private.import_previews to authenticated`;
  expect(await office.do(office.owner, (tx) => tx`select * from private.import_staging`)).toEqual([]);
  expect(await office.do(office.owner, (tx) => tx`select * from private.import_previews`)).toEqual([]);
  await office.sql`revoke select on private.import_staging, private.import_previews from authenticated`;
});
