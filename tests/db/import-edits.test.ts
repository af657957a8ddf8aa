import { beforeEach, describe, expect, it } from 'vitest';
import { Office, testDatabase } from './import-office.ts';
import { costCode, project, vendor } from './import-rows.ts';

const used = testDatabase();
let office: Office;
beforeEach(async () => {
  office = await Office.open(used.sql);
});

const edit = (table: string, change: string, person = office.owner) =>
  office.do(person, (tx) =>
    tx.unsafe(`update public.${table} set ${change} where organization_id = '${office.id}' returning id`),
  );
const only = async (table: string) => (await office.rows(table))[0];

describe('what a person has changed since the last import', () => {
  it('stays, column by column, and is reported', async () => {
    await office.take([vendor('Oak', { trade: 'File', notes: 'file' })]);
    await edit('vendors', `trade = 'Mine'`);
    const answer = await office.take([vendor('Oak', { trade: 'File 2', notes: 'file 2' })]);
    expect(answer.totals).toMatchObject({ updated: 1 });
    expect(answer.infos).toMatchObject([{ code: 'manual_edit_kept', label: 'trade', value: 'File 2' }]);
    expect(answer.changes).toMatchObject([{ after: { notes: 'file 2' } }]);
    expect(await only('vendors')).toMatchObject({ trade: 'Mine', notes: 'file 2' });
  });

  it('leaves the record alone when nothing else differs', async () => {
    await office.take([vendor('Oak', { trade: 'File' })]);
    await edit('vendors', `trade = 'Mine'`);
    const before = await office.state();
    const answer = await office.take([vendor('Oak', { trade: 'File' })]);
    expect(answer.totals).toMatchObject({ updated: 0, unchanged: 1 });
    expect(await office.state()).toEqual(before);
  });

  it('gives way to the file when that is asked for, and the file owns the column again', async () => {
    await office.take([vendor('Oak', { trade: 'File' })]);
    await edit('vendors', `trade = 'Mine'`);
    await office.take([vendor('Oak', { trade: 'File 2' })], { options: { overwrite_manual: true } });
    expect(await only('vendors')).toMatchObject({ trade: 'File 2' });
    expect((await office.take([vendor('Oak', { trade: 'File 3' })])).infos).toEqual([]);
    expect(await only('vendors')).toMatchObject({ trade: 'File 3' });
  });

  it('is not confused with changes of other columns, nor with values typed when the record was made', async () => {
    await office.do(
      office.owner,
      (tx) =>
        tx`insert into public.vendors (organization_id, name, trade) values (${office.id}, 'Oak', 'Typed') returning id`,
    );
    await edit('vendors', `notes = 'mine'`);
    const answer = await office.take([vendor('Oak', { trade: 'File' })]);
    expect(answer.infos).toEqual([]);
    expect(await only('vendors')).toMatchObject({ trade: 'File', notes: 'mine' });
  });

  it('also counts in a satellite', async () => {
    await office.take([project('AR1', { 'project_terms.budget_total': 100 })]);
    await edit('project_terms', 'budget_total = 150');
    const answer = await office.take([project('AR1', { 'project_terms.budget_total': 200 })]);
    expect(answer.infos).toMatchObject([{ code: 'manual_edit_kept', label: 'project_terms.budget_total' }]);
    expect(await only('project_terms')).toMatchObject({ budget_total: '150.00' });
  });

  it("stays a person's when the run that overwrote it is undone", async () => {
    await office.take([vendor('Oak', { trade: 'File' })]);
    await edit('vendors', `trade = 'Mine'`);
    const forced = await office.take([vendor('Oak', { trade: 'File 2' })], { options: { overwrite_manual: true } });
    await office.undo(forced.run_id);
    expect(await only('vendors')).toMatchObject({ trade: 'Mine' });
    expect((await office.take([vendor('Oak', { trade: 'File 3' })])).infos).toMatchObject([
      { code: 'manual_edit_kept' },
    ]);
    expect(await only('vendors')).toMatchObject({ trade: 'Mine' });
  });

  it('goes back under the file when the person goes back', async () => {
    await office.take([vendor('Oak', { trade: 'File' })]);
    await edit('vendors', `trade = 'Mine'`);
    await edit('vendors', `trade = 'File'`);
    expect((await office.look([vendor('Oak', { trade: 'File' })])).infos).toEqual([]);
  });
});

describe('what a person has changed in custom fields', () => {
  const oak = (custom: object) => [vendor('Oak', { custom })];
  const byTable = { importer: 'table:vendors' };
  beforeEach(() => office.define('vendors', ['cost', 'money'], ['shelf', 'text'], ['row', 'text']));

  it('stays field by field and is reported, and the file goes on with the others', async () => {
    await office.take(oak({ cost: 1, row: 'A' }), byTable);
    await edit('vendors', `custom = '{"shelf": "Mine"}'`);
    expect((await office.take(oak({ cost: 2 }), byTable)).infos).toEqual([]);
    expect(await only('vendors')).toMatchObject({ custom: { cost: 2, shelf: 'Mine', row: 'A' } });
    await edit('vendors', `custom = '{"row": "Mine"}'`);
    const answer = await office.take(oak({ cost: 3, shelf: 'File', row: 'B' }), byTable);
    expect(answer.totals).toMatchObject({ updated: 1 });
    expect(answer.infos).toMatchObject([
      { code: 'manual_edit_kept', label: 'custom_row', value: 'B' },
      { code: 'manual_edit_kept', label: 'custom_shelf', value: 'File' },
    ]);
    expect(answer.changes.map(({ after }) => after)).toEqual([{ custom: { cost: 3 } }]);
    expect(await only('vendors')).toMatchObject({ custom: { cost: 3, shelf: 'Mine', row: 'Mine' } });
  });

  it('leaves the record alone when nothing else differs', async () => {
    await office.take(oak({ cost: 1, row: 'A' }), byTable);
    await edit('vendors', `custom = '{"cost": 5}'`);
    const before = await office.state();
    const answer = await office.take(oak({ cost: 1, row: 'A' }), byTable);
    expect(answer.totals).toMatchObject({ updated: 0, unchanged: 1 });
    expect(answer.infos).toMatchObject([{ label: 'custom_cost', value: '1.00' }]);
    expect(await office.state()).toEqual(before);
  });

  it('gives way to the file when that is asked for, and to a person who goes back', async () => {
    await office.take(oak({ cost: 1 }), byTable);
    await edit('vendors', `custom = '{"cost": 5}'`);
    await office.take(oak({ cost: 2 }), { ...byTable, options: { overwrite_manual: true } });
    expect((await office.take(oak({ cost: 3 }), byTable)).infos).toEqual([]);
    expect(await only('vendors')).toMatchObject({ custom: { cost: 3 } });
  });
});

it('a locked budget stays, whatever the options say, and the other columns go on', async () => {
  await office.take([project('AR1'), costCode('AR1', '01', { original_budget: 10, opening_actual: 1 })]);
  await edit('cost_codes', 'is_budget_locked = true');
  const answer = await office.take([costCode('AR1', '01', { original_budget: 20, opening_actual: 2 })], {
    options: { overwrite_manual: true },
  });
  expect(answer.totals).toMatchObject({ updated: 1, rejected: 0 });
  expect(answer.infos).toMatchObject([{ code: 'manual_edit_kept', label: 'original_budget' }]);
  expect(await only('cost_codes')).toMatchObject({ original_budget: '10.00', opening_actual: '2.00' });
});

it('a sheet that only completes fills what is empty and changes nothing', async () => {
  await office.take([vendor('Oak', { trade: 'Here' })]);
  const answer = await office.take([
    vendor('Oak', { trade: 'There', phone: '1', notes: 'n' }, { fill: ['trade', 'phone'] }),
  ]);
  expect(answer.changes).toMatchObject([{ before: { phone: null, notes: null }, after: { phone: '1', notes: 'n' } }]);
  expect(await only('vendors')).toMatchObject({ trade: 'Here', phone: '1', notes: 'n' });
});

it('a default is written when the record is made and never again', async () => {
  await office.take([project('AR1')]);
  await office.do(
    office.owner,
    (tx) =>
      tx`select public.transition('projects', p.id, 'hold', p.version, 'Rain') from public.projects p where p.organization_id = ${office.id}`,
  );
  expect((await office.take([project('AR1')])).totals).toMatchObject({ updated: 0, unchanged: 1 });
  expect(await only('projects')).toMatchObject({ status: 'on_hold' });
});

it('values are compared as the column stores them', async () => {
  await office.take([
    vendor('Oak', { insurance_expiry: '2026-05-01', w9_on_file: 'yes', score_quality: '4', vendor_type: 'supplier' }),
  ]);
  const same = vendor('Oak', {
    insurance_expiry: '2026-05-01T00:00:00',
    w9_on_file: true,
    score_quality: 4,
    vendor_type: 'supplier',
  });
  expect((await office.look([same])).totals).toMatchObject({ updated: 0, unchanged: 1 });
});
