import { read as readWorkbook, utils, type WorkSheet, write } from '@e965/xlsx';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { LABELS, line } from '../../supabase/functions/_shared/importers/masterfile/txn-log.fixture.ts';
import { type Cells, workbookOf } from '../../supabase/functions/_shared/importing/read/files.fixture.ts';
import { type Office, World } from './office.ts';

let world: ReturnType<typeof World.shared>;
beforeAll(() => {
  world = World.shared();
});
afterAll(() => world.stop());

const SOV = ['Division', 'Scheduled Value', 'Prior Draws', 'Balance', '% Complete', '# of Draws', 'Work This Period'];
const MILESTONES = ['Milestone', 'Planned Date', 'Actual Date', 'Days Variance', 'Status', 'Responsible', 'Notes'];
const WAIVERS = ['Vendor / Sub', 'Project', 'Draw #', 'Payment Amount', 'Conditional Waiver?', 'Conditional Date'];

/** Sheets whose keys come from the place of a row; `typed` is a value that is right, or is not. */
const book = (typed: (right: string | number, wrong: string) => string | number) =>
  workbookOf({
    'PROJECT BUDGETS': [['t'], ['Project', 'Total Budget'], ['Alder (AR1)', 1]],
    'SOV DRAW BUILDER': [
      ...[['t'], ['t'], ['t']],
      SOV,
      ['AR1 — Alder'],
      ['Plans', 100],
      ['Roof', typed(200, 'lots')],
      ['Paint', 300],
    ] as Cells,
    'PROJECT SCHEDULE': [
      ...[['t'], ['t'], ['t']],
      ['PROJECT: AR1'],
      MILESTONES,
      ['Inspection', '2026-03-01'],
      ['Inspection', typed('2026-04-01', 'spring')],
      [typed('Inspection', ''), '2026-05-01'],
      ['Inspection', '2026-06-01'],
    ] as Cells,
    'LIEN WAIVERS': [
      ...[['t'], ['t'], ['t'], ['t']],
      WAIVERS,
      ['Mock LLC', 'AR1', 'Draw 1', typed(10, 'ten'), 'No'],
      ['Mock LLC', 'AR1', 'Draw 1', 20, 'No'],
      ['Mock LLC', typed('AR1', 'Garage'), 'Draw 1', 30, 'No'],
    ] as Cells,
    'TXN LOG': [LABELS, line(), line({ Amount: typed(-100, 'n/a') }), line({ Amount: typed(-7, 'n/a') })],
  });

const RIGHT: Record<string, Record<number, (string | number)[]>> = {
  'SOV DRAW BUILDER': { 7: ['Roof', 200] },
  'PROJECT SCHEDULE': { 7: ['Inspection', '2026-04-01'], 8: ['Inspection', '2026-05-01'] },
  'LIEN WAIVERS': { 6: ['Mock LLC', 'AR1', 'Draw 1', 10], 8: ['Mock LLC', 'AR1', 'Draw 1', 30] },
  'TXN LOG': { 3: line({ Amount: -100 }) as never, 4: line({ Amount: -7 }) as never },
};

/** The refused rows, corrected by the row they stood in; `only` leaves the others wrong. */
function corrected(bytes: Uint8Array, only: (sheet: string, row: number) => boolean = () => true): Uint8Array {
  const workbook = readWorkbook(bytes, { cellNF: true });
  for (const name of workbook.SheetNames) {
    const sheet = workbook.Sheets[name] as WorkSheet;
    const rows = utils.sheet_to_json<(string | number)[]>(sheet, { header: 1 });
    const at = rows.find((row) => row.includes('Row'))?.indexOf('Row') ?? -1;
    for (const [r, row] of rows.entries()) {
      const right = typeof row[at] === 'number' && only(name, row[at]) ? RIGHT[name]?.[row[at]] : undefined;
      if (right) utils.sheet_add_aoa(sheet, [right], { origin: { r, c: 0 } });
    }
  }
  return new Uint8Array(write(workbook, { type: 'array', bookType: 'xlsx' }));
}

async function keysOf(office: Office): Promise<string[]> {
  const found = ['sov_lines', 'project_milestones', 'lien_waivers', 'cost_events'].map(
    (table) => world.sql`select import_key from ${world.sql(table)} where organization_id = ${office.id}`,
  );
  return (await Promise.all(found)).flat().map((row) => row.import_key as string);
}
const refused = (office: Office, file: Uint8Array) =>
  office.import({ file, name: 'refused-rows.xlsx', mode: 'commit' });

test('refused rows that come back corrected are called what they would have been called: the whole file brings nothing new', async () => {
  const [office, other] = [await world.office(), await world.office()];
  const straight = await other.import({ file: book((right) => right), mode: 'commit' });
  expect([straight.rejected, straight.duplicates.map((one) => one.code)]).toEqual([[], ['possible_duplicate']]);

  const first = await office.import({ file: book((_, wrong) => wrong), mode: 'commit' });
  expect(first.rejected).toHaveLength(7);
  // the second refusal keeps where the rows came from
  const half = corrected(await office.rejected(first.run_id), (_, row) => row !== 7);
  const second = await refused(office, half);
  expect(second.rejected.map(({ sheet, code }) => `${sheet} ${code}`)).toEqual([
    'SOV DRAW BUILDER not_a_number',
    'PROJECT SCHEDULE not_a_date',
  ]);
  const third = await refused(office, corrected(await office.rejected(second.run_id)));
  expect(third.rejected).toEqual([]);
  expect((await refused(office, half)).totals).toMatchObject({ created: 0, updated: 0 });
  expect((await keysOf(office)).sort()).toEqual((await keysOf(other)).sort());
  const lines = await world.sql`
    select line_number, description from sov_lines where organization_id = ${office.id} order by line_number`;
  expect(lines.map((one) => [one.line_number, one.description])).toEqual([
    [1, 'Plans'],
    [2, 'Roof'],
    [3, 'Paint'],
  ]);

  const whole = await office.import({ file: book((right) => right), mode: 'commit' });
  expect(whole.totals).toMatchObject({ created: 0, rejected: 0 });
  // the same cost twice waits for a person, whichever way it comes
  expect([second.duplicates, whole.duplicates].map((list) => list.map((one) => [one.code, one.value]))).toEqual([
    [['possible_duplicate', '2']],
    [['possible_duplicate', '2']],
  ]);
});
