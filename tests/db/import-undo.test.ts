import { setTimeout as sleep } from 'node:timers/promises';
import { beforeEach, describe, expect, it } from 'vitest';
import { Office, testDatabase, type UndoAnswer } from './import-office.ts';
import { cost, costCode, ofProject, ofVendor, project, vendor } from './import-rows.ts';

const used = testDatabase();
let office: Office;
beforeEach(async () => {
  office = await Office.open(used.sql);
});

const book = () => [
  vendor('Oak & Sons', { score_quality: 3 }),
  project('AR1', { 'project_terms.budget_total': 100 }),
  costCode('AR1', '01-100', { original_budget: 5 }),
  cost(-7, { lookups: { project_id: ofProject('AR1'), vendor_id: ofVendor('Implied Inc') } }),
  cost(8, { lookups: { vendor_id: ofVendor('Oak & Sons') } }),
];
const edit = (table: string, change: string, where: string) =>
  office.do(office.owner, (tx) =>
    tx.unsafe(`update public.${table} set ${change} where organization_id = '${office.id}' and ${where} returning id`),
  );

describe('undo', () => {
  it('of a first import leaves every table as it was, implied records, satellites and aliases included', async () => {
    const before = await office.state();
    const mapping = { aliases: { vendor: { Oaks: 'Oak & Sons' }, project: { 'Nobody knows': null } } };
    const { run_id } = await office.take([...book(), cost(9, { lookups: { vendor_id: ofVendor('oaks') } })], {
      mapping,
    });
    expect(await office.state()).not.toEqual(before);
    expect(await office.undo(run_id)).toEqual({ reversed: 7, kept: [], failed: [] });
    expect(await office.state()).toEqual(before);
    const [run] = await office.rows('import_runs');
    expect(run).toMatchObject({
      status: 'rolled_back',
      summary: { status: 'rolled_back', undo: { reversed: 7 }, totals: { created: 7 } },
    });
  });

  it('of a second import puts updated columns back, and a third run takes them again', async () => {
    await office.take(book());
    const before = await office.state({ but: ['version', 'updated_at'] });
    const corrected = [
      vendor('Oak & Sons', { score_quality: 5, trade: 'Framing' }),
      project('AR1', { 'project_terms.budget_total': 200 }),
      vendor('Fresh Inc'),
    ];
    const { run_id } = await office.take(corrected);
    expect(await office.undo(run_id)).toEqual({ reversed: 3, kept: [], failed: [] });
    expect(await office.state({ but: ['version', 'updated_at'] })).toEqual(before);
    const again = await office.look(corrected);
    expect(again.totals).toMatchObject({ created: 1, updated: 2 });
    expect(again.infos).toEqual([]);
  });

  it('keeps what somebody is changing at the same moment', async () => {
    await office.take([vendor('Oak', { trade: 'wood' })]);
    const { run_id } = await office.take([vendor('Oak', { trade: 'steel' }), vendor('Elm')]);
    let undone: Promise<UndoAnswer> | undefined;
    await office.do(office.owner, async (tx) => {
      await tx`update public.vendors set trade = 'stone' where organization_id = ${office.id}`;
      undone = office.undo(run_id);
      await Promise.race([undone, sleep(500)]);
      return [];
    });
    const kept = (await undone)?.kept.map((k) => `${k.label} ${k.reason}`);
    expect(kept?.sort()).toEqual(['Elm edited', 'Oak edited']);
    expect((await office.rows('vendors')).map((v) => v.trade)).toEqual(['stone', 'stone']);
  });

  it('gives an adopted record back to its maker', async () => {
    await office.do(
      office.owner,
      (tx) => tx`insert into public.vendors (organization_id, name) values (${office.id}, 'By Hand') returning id`,
    );
    const before = await office.state({ but: ['version', 'updated_at'] });
    const { run_id } = await office.take([vendor('by  hand', { trade: 'Roof' })]);
    expect((await office.rows('vendors'))[0]).toMatchObject({
      name: 'by  hand',
      import_key: 'masterfile|by hand',
      created_by: office.owner,
    });
    await office.undo(run_id);
    expect((await office.rows('vendors'))[0]).toMatchObject({
      name: 'By Hand',
      import_key: null,
      import_run_id: null,
      source: 'manual',
    });
    expect(await office.state({ but: ['version', 'updated_at'] })).toEqual(before);
  });

  it('keeps what a person has changed since, by name, and what hangs on it', async () => {
    const { run_id } = await office.take(book());
    await edit('cost_events', `notes = 'checked'`, 'amount = -7');
    const [oak] = await office.rows('vendors', 'name desc');
    const answer = await office.undo(run_id);
    const kept = answer.kept.map(({ table, label, reason }) => `${table} ${label} ${reason}`).sort();
    expect(kept).toEqual([
      'cost_events null edited',
      'projects Project AR1 referenced',
      'vendors Implied Inc referenced',
    ]);
    expect(answer).toMatchObject({ reversed: 3, failed: [] });
    expect((await office.rows('vendors')).map((v) => v.name)).toEqual(['Implied Inc']);
    expect(await office.rows('cost_codes')).toEqual([]);
    expect(oak).toBeDefined();
  });

  it('of custom fields puts each back that nobody has changed since, and takes away what was not there', async () => {
    const byTable = { importer: 'table:vendors' };
    const oak = (custom: object) => [vendor('Oak', { custom })];
    const custom = async () => (await office.rows('vendors'))[0]?.custom;
    await office.define('vendors', ['cost', 'money'], ['shelf', 'text'], ['row', 'text']);
    await office.take(oak({ cost: 1, row: 'A' }), byTable);
    const { run_id } = await office.take(oak({ cost: 2, row: 'B', shelf: 'S' }), byTable);
    await edit('vendors', `custom = '{"row": "Mine"}'`, 'true');
    expect(await office.undo(run_id)).toMatchObject({ reversed: 1, kept: [{ label: 'Oak', reason: 'edited' }] });
    expect(await custom()).toEqual({ cost: 1, row: 'Mine' });
    // what another hand wrote beside it is nobody's business
    const next = await office.take(oak({ cost: 3 }), byTable);
    await edit('vendors', `custom = '{"shelf": "Mine"}'`, 'true');
    expect(await office.undo(next.run_id)).toEqual({ reversed: 1, kept: [], failed: [] });
    expect(await custom()).toEqual({ cost: 1, row: 'Mine', shelf: 'Mine' });
    // and the name of whoever came later is told of the field, not of the record
    const third = await office.take(oak({ cost: 4 }), byTable);
    await office.take(oak({ cost: 5 }), byTable);
    await edit('vendors', `custom = '{"shelf": "Yours"}'`, 'true');
    expect(await office.undo(third.run_id)).toMatchObject({
      reversed: 0,
      kept: [{ label: 'Oak', reason: 'later_import' }],
    });
    expect(await custom()).toEqual({ cost: 5, row: 'Mine', shelf: 'Yours' });
  });

  it('keeps a project whose terms a person has changed', async () => {
    const { run_id } = await office.take([project('AR1', { 'project_terms.budget_total': 100 })]);
    await edit('project_terms', 'retainage_pct = 5', 'true');
    expect(await office.undo(run_id)).toMatchObject({
      reversed: 0,
      kept: [{ table: 'projects', label: 'Project AR1', reason: 'edited' }],
    });
    expect((await office.rows('project_terms'))[0]).toMatchObject({ budget_total: '100.00', retainage_pct: '5.00' });
  });

  it('keeps a record others point at, also by a key that would be emptied or would cascade', async () => {
    const { run_id } = await office.take([project('AR1'), vendor('Oak & Sons')]);
    const [ar1] = await office.rows('projects');
    await office.sql`insert into public.project_members (organization_id, project_id, user_id) values (${office.id}, ${String(ar1?.id)}, ${office.owner})`;
    expect(await office.undo(run_id)).toMatchObject({
      reversed: 1,
      kept: [{ table: 'projects', reason: 'referenced' }],
    });
    expect(await office.rows('project_members')).toHaveLength(1);

    const staff = await office.take([
      {
        ...vendor('x'),
        table: 'employees',
        sheet: 'STAFF',
        fields: { first_name: 'Ann', last_name: 'Lee' },
        key: ['ann lee'],
        match: ['first_name', 'last_name'],
      },
    ]);
    await office.do(
      office.owner,
      (
        tx,
      ) => tx`update public.projects set superintendent_id = (select id from public.employees where organization_id = ${office.id})
      where organization_id = ${office.id} returning id`,
    );
    expect(await office.undo(staff.run_id)).toMatchObject({
      reversed: 0,
      kept: [{ table: 'employees', label: 'Ann Lee', reason: 'referenced' }],
    });
    expect((await office.rows('projects'))[0]?.superintendent_id).not.toBeNull();
  });

  it('puts back only the columns that still hold what the run wrote', async () => {
    await office.take([vendor('Oak & Sons', { trade: 'Old', score_quality: 1 })]);
    const { run_id } = await office.take([vendor('Oak & Sons', { trade: 'New', score_quality: 2 })]);
    await edit('vendors', `trade = 'Mine'`, 'true');
    expect(await office.undo(run_id)).toMatchObject({
      reversed: 1,
      kept: [{ table: 'vendors', label: 'Oak & Sons', reason: 'edited' }],
    });
    expect((await office.rows('vendors'))[0]).toMatchObject({ trade: 'Mine', score_quality: 1 });
  });

  it('knows later imports and deletions', async () => {
    const first = await office.take([
      vendor('Oak & Sons', { trade: 'One' }),
      vendor('Gone Inc', { trade: 'One' }),
      vendor('Left Inc'),
    ]);
    const second = await office.take([vendor('Oak & Sons', { trade: 'Two' }), vendor('Gone Inc', { trade: 'Two' })]);
    await office.take([vendor('Oak & Sons', { trade: 'Three' })]);
    await office.do(
      office.owner,
      (tx) => tx`delete from public.vendors where organization_id = ${office.id} and name = 'Gone Inc' returning id`,
    );
    const undone = await office.undo(second.run_id);
    expect(undone.kept.map((k) => k.reason).sort()).toEqual(['deleted', 'later_import']);
    expect(undone).toMatchObject({ reversed: 0, failed: [] });
    expect(await office.undo(first.run_id)).toMatchObject({
      reversed: 1,
      kept: [{ label: 'Oak & Sons', reason: 'later_import' }],
    });
  });

  it('names what the database will not have back', async () => {
    await office.take([project('AR1', { square_feet: 10 }), project('BH2', { square_feet: 10 })]);
    const { run_id } = await office.take([project('AR1', { square_feet: 20 }), project('BH2', { square_feet: 20 })]);
    await office.sql`alter table public.projects add constraint no_ten check (square_feet <> 10) not valid`;
    try {
      const answer = await office.undo(run_id);
      expect(answer).toMatchObject({ reversed: 0, kept: [] });
      expect(answer.failed.map((f) => [f.label, f.reason])).toEqual(
        expect.arrayContaining([['Project AR1', expect.stringContaining('no_ten')]]),
      );
    } finally {
      await office.sql`alter table public.projects drop constraint no_ten`;
    }
  });

  it('works once, and only on what was committed', async () => {
    const looked = await office.look(book());
    await expect(office.undo(looked.run_id)).rejects.toMatchObject({ code: 'PT409' });
    await office.commit(looked.run_id);
    await office.undo(looked.run_id);
    await expect(office.undo(looked.run_id)).rejects.toMatchObject({ code: 'PT409' });
    await expect(office.commit(looked.run_id)).rejects.toMatchObject({ code: 'PT409' });
  });

  it('writes its changes under the run', async () => {
    const { run_id } = await office.take([vendor('Oak & Sons')]);
    await office.undo(run_id);
    expect((await office.log(run_id)).map((l) => l.action)).toEqual(['insert', 'delete']);
  });
});
