import { beforeEach, expect, it } from 'vitest';
import { Office, testDatabase } from './import-office.ts';
import { ofProject, project, staged } from './import-rows.ts';

const used = testDatabase();
let office: Office;
beforeEach(async () => {
  office = await Office.open(used.sql);
  await office.take([project('AR1')]);
});

/** Lines of a schedule of values as the reader stages them: known by their place, found by their text. */
const block = (...names: string[]) =>
  names.map((description, i) =>
    staged(
      'sov_lines',
      { description, line_number: i + 1, sort_order: i + 1, scheduled_value: 10 * description.length },
      {
        sheet: 'SOV',
        key: [{ lookup: 'project_id' }, String(i + 1)],
        match: ['project_id', 'description'],
        lookups: { project_id: ofProject('AR1') },
      },
    ),
  );
const lines = async () =>
  (await office.rows<{ line_number: number; description: string }>('sov_lines', 'line_number')).map(
    ({ line_number, description }) => `${line_number} ${description}`,
  );
const move = (line: number, to: number) =>
  office.do(office.owner, (tx) =>
    tx.unsafe(
      `update public.sov_lines set line_number = ${to} where organization_id = '${office.id}' and line_number = ${line} returning id`,
    ),
  );

it('lines that a second file has moved go back where they stood', async () => {
  await office.take(block('Plans', 'Roof', 'Paint'));
  const before = await lines();
  const { run_id, totals } = await office.take(block('Roof', 'Plans', 'Frame', 'Paint'));
  expect([totals.rejected, await lines()]).toEqual([0, ['1 Roof', '2 Plans', '3 Frame', '4 Paint']]);
  expect(await office.undo(run_id)).toMatchObject({ kept: [], failed: [] });
  expect(await lines()).toEqual(before);
});

it('lines that were there under other numbers change places, and back', async () => {
  const typed = block('Plans', 'Roof', 'Paint').map((row) => ({ ...row, key: null }));
  await office.take(typed);
  const before = await lines();
  const { run_id, rejected } = await office.take(block('Paint', 'Roof', 'Plans'));
  expect([rejected, await lines()]).toEqual([[], ['1 Paint', '2 Roof', '3 Plans']]);
  expect(await office.undo(run_id)).toMatchObject({ kept: [], failed: [] });
  expect(await lines()).toEqual(before);
});

it('a line that a person has moved since is kept by name; one that cannot go back has failed by name', async () => {
  await office.take(block('Plans', 'Roof'));
  const { run_id } = await office.take(block('Plans', 'Frame', 'Roof'));
  await move(3, 9);
  const undone = await office.undo(run_id);
  const named = (list: typeof undone.kept) => list.map(({ label, reason }) => [label, reason]);
  expect([named(undone.kept), named(undone.failed)]).toEqual([[['Roof', 'edited']], []]);
  expect(await lines()).toEqual(['1 Plans', '2 Roof', '9 Roof']);

  await office.do(office.owner, (tx) =>
    tx.unsafe(`insert into public.sov_lines (organization_id, project_id, line_number, description)
      select organization_id, id, 20, 'Pool' from public.projects where organization_id = '${office.id}' returning id`),
  );
  const later = await office.take(block('Plans', 'Roof', 'Roof', 'Pool'));
  expect(await lines()).toEqual(['1 Plans', '2 Roof', '4 Pool', '9 Roof']);
  await move(9, 20);
  const again = await office.undo(later.run_id);
  expect([named(again.kept), again.failed.map(({ label }) => label)]).toEqual([[], ['Pool']]);
  expect(again.failed[0]?.reason).toContain('sov_lines_line_number_key');
});
