import { read, write } from '@e965/xlsx';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { generate } from '../../supabase/functions/_shared/importers/masterfile/generated.fixture.ts';
import { type Row, tablesOf } from '../db/predicted/tables.ts';
import { expectCompleted, expectContents, expectDefects, expectNothing, refusals } from './expected.ts';
import { type Answer, type Office, World } from './office.ts';

// The masterfile of the fixture generator through the real function (importers 12, points 1 to 7). npm run test:long
// takes ten seeds, drawn once, and the scales 3 and 20; SEEDS and SCALES say otherwise.
const IS_LONG = process.env.ACCEPTANCE === 'long';
const DRAWN = '31775937,75270349,23148396,93624738,85792664,3654263,7980290,20237773,60343343,65786228';
const list = (text: string) => text.split(',').filter(Boolean);
const runs = (seeds: string, scales = ''): [string, string][] => [
  ...list(process.env.SEEDS ?? (IS_LONG ? DRAWN : seeds)).map((seed): [string, string] => [seed, '1']),
  ...list(process.env.SCALES ?? (IS_LONG ? '3,20' : scales)).map((scale): [string, string] => ['20260211', scale]),
];
const timeout = (scale: string) => ({ timeout: 120_000 + Number(scale) * 90_000 });
/** Tables of the revision that come from other files. */
const OTHER_FILES = ['project_milestones'];

let world: World;
beforeAll(async () => {
  world = await World.start();
});
afterAll(() => world.stop());

const reordered = (bytes: Uint8Array): Uint8Array => {
  const book = read(bytes, { cellNF: true, cellFormula: true, sheetStubs: true });
  book.SheetNames.reverse();
  return new Uint8Array(write(book, { type: 'array', bookType: 'xlsx', compression: true }));
};

/** Everything the office has, but for what counts its writing. */
async function contents(office: Office): Promise<[string, Row[]][]> {
  const tables = await tablesOf(world.sql, office.id);
  return [...tables].map(([name, rows]) => [
    name,
    [...rows.values()]
      .map(({ version, updated_at, updated_by, ...row }) => row)
      .sort((a, b) => (String(a.id) < String(b.id) ? -1 : 1)),
  ]);
}

async function undo(office: Office, { run_id }: Pick<Answer, 'run_id'>): Promise<void> {
  expect(await office.act(run_id, 'undo')).toMatchObject({ status: 200, body: { kept: [], failed: [] } });
}

describe.each(runs('20260211,77'))('clean file, seed %s, scale %s', (seed, scale) => {
  test('preview, commit, the same file again and with its sheets in another order, undo', timeout(scale), async () => {
    const generated = generate('--seed', seed, '--scale', scale);
    const office = await world.office(generated.settings);
    const empty = await contents(office);
    const preview = await office.import({ file: generated.bytes });
    const named = { status: 'validated', importer: 'masterfile', files: [{ name: 'SECG_Masterfile.xlsx' }] };
    expect(preview).toMatchObject(named);
    expect([...preview.rejected, ...preview.warnings, ...preview.duplicates]).toEqual([]);
    await expectNothing(office);

    const committed = await office.act(preview.run_id, 'commit');
    expect(committed).toMatchObject({ status: 200, body: { status: 'completed', totals: preview.totals } });
    await expectContents(office, generated);
    await expectCompleted(office, generated);

    const full = await contents(office);
    const again = await office.import({ file: generated.bytes, mode: 'commit', name: 'another name.xlsx' });
    expect(again.totals).toMatchObject({ created: 0, updated: 0, cleared: 0, rejected: 0 });
    const turned = await office.import({ file: reordered(generated.bytes), mode: 'commit' });
    expect(turned.totals).toEqual(again.totals);
    expect(await contents(office)).toEqual(full);

    for (const run of [turned, again]) await undo(office, run);
    expect(await contents(office)).toEqual(full);
    await undo(office, preview);
    expect(await contents(office)).toEqual(empty);
  });
});

describe.each(runs('20260211'))('revised file, seed %s, scale %s', (seed, scale) => {
  test('changes what it says it changes, and its undo gives that back', timeout(scale), async () => {
    const generated = generate('--seed', seed, '--scale', scale);
    const office = await world.office(generated.settings);
    await office.import({ file: generated.bytes, mode: 'commit' });
    const before = await contents(office);
    const { bytes, revision } = generate('--seed', seed, '--scale', scale, '--revised');
    const tables = Object.keys(await office.counts()).filter((table) => !OTHER_FILES.includes(table));
    const expected = (effect: 'created' | 'updated' | 'missing') =>
      Object.fromEntries(Object.entries(revision?.[effect] ?? {}).filter(([table]) => tables.includes(table)));

    const answer = await office.import({ file: bytes, mode: 'commit' });
    const found = (effect: 'created' | 'updated') => {
      const sums: Record<string, number> = {};
      for (const sheet of answer.sheets.filter((one) => one[effect] > 0))
        sums[sheet.table ?? ''] = (sums[sheet.table ?? ''] ?? 0) + sheet[effect];
      return sums;
    };
    expect(found('created')).toEqual(expected('created'));
    expect(found('updated')).toEqual(expected('updated'));
    expect(Object.fromEntries(answer.missing.map(({ table, count }) => [table, count]))).toEqual(expected('missing'));
    await undo(office, answer);
    expect(await contents(office)).toEqual(before);
    await expectContents(office, generated);
  });
});

describe.each(runs('20260211,77'))('messy file, seed %s, scale %s', (seed, scale) => {
  test('stop, skip_rows, a sheet mapped by hand and known from then on, undo', timeout(scale), async () => {
    const generated = generate('--seed', seed, '--scale', scale, '--messy');
    const office = await world.office(generated.settings);
    const empty = await contents(office);
    const stopped = await office.import({ file: generated.bytes, mode: 'commit', options: { on_error: 'stop' } });
    expect([stopped.status, await contents(office)]).toEqual(['failed', empty]);

    const answer = await office.import({ file: generated.bytes, mode: 'commit' });
    await expectContents(office, generated);
    expectDefects(answer, generated);
    expect(refusals(stopped)).toEqual(refusals(answer));

    const taken = await contents(office);
    const mapping = { sheets: { 'PHASE SYNC': { columns: { project: 'Where', phase_name: 'What' } } } };
    const mapped = await office.import({ file: generated.bytes, mode: 'commit', mapping });
    const created = generated.sheets['PHASE SYNC']?.after_mapping?.phase_sync_entries;
    expect(created).toBeGreaterThan(0);
    const known = await office.import({ file: generated.bytes, mode: 'commit' });
    const phases = (run: Answer) => run.sheets.find(({ sheet }) => sheet === 'PHASE SYNC');
    expect(phases(mapped)).toMatchObject({ state: 'read', created });
    expect(phases(known)).toMatchObject({ state: 'read', unchanged: created });
    expect([mapped.totals.created, known.totals.created]).toEqual([created, 0]);

    for (const run of [known, mapped]) await undo(office, run);
    expect(await contents(office)).toEqual(taken);
    await undo(office, answer);
    expect(await contents(office)).toEqual(empty);
  });
});
