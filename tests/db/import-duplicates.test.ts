import { beforeEach, describe, expect, it } from 'vitest';
import { Office, testDatabase } from './import-office.ts';
import { cost, staged, vendor } from './import-rows.ts';

const used = testDatabase();
let office: Office;
beforeEach(async () => {
  office = await Office.open(used.sql);
});

describe('the same key twice in a sheet', () => {
  it('with the same content is left out and reported, with other content refused, both naming the first row', async () => {
    const first = vendor('Oak', { trade: 'A' });
    const answer = await office.take([first, vendor('Oak', { trade: 'A' }), vendor('Oak', { trade: 'B' })]);
    expect(answer.totals).toMatchObject({ created: 1, duplicates: 1, rejected: 1 });
    expect(answer.duplicates).toMatchObject([
      { code: 'duplicate_in_file', value: String(first.row), severity: 'warning' },
    ]);
    expect(answer.rejected).toMatchObject([
      { code: 'conflicting_duplicate', value: String(first.row), severity: 'error' },
    ]);
    expect((await office.rows('vendors'))[0]).toMatchObject({ trade: 'A' });
    expect((await office.rows('import_run_rows', 'row_number')).map((r) => r.action)).toEqual([
      'created',
      'skipped',
      'conflict',
    ]);
  });

  it('is the same key in any spelling', async () => {
    const answer = await office.take([vendor('Oak'), vendor('Oak', {}, { key: ['  OAK\u00a0'] })]);
    expect(answer.duplicates).toHaveLength(1);
  });

  it('does not count a refused row as the first one', async () => {
    const bad = vendor(
      'Oak',
      { trade: 'A' },
      { issues: [{ severity: 'error', code: 'not_a_number', column: 'B', label: 'B', value: 'x' }] },
    );
    const answer = await office.take([bad, vendor('Oak', { trade: 'B' })]);
    expect(answer.totals).toMatchObject({ created: 1, rejected: 1, duplicates: 0 });
    expect((await office.rows('vendors'))[0]).toMatchObject({ trade: 'B' });
  });

  it('counts rows without a key by the columns that identify them', async () => {
    const answer = await office.take([
      vendor('Oak', {}, { key: null }),
      vendor('OAK ', {}, { key: null, fields: { name: 'OAK ' } }),
    ]);
    expect(answer.rejected).toMatchObject([{ code: 'conflicting_duplicate' }]);
  });
});

describe('the same key in two sheets', () => {
  it('is one record: the owner of a column speaks, the other sheet completes it', async () => {
    const answer = await office.take([
      vendor('Oak', { trade: 'Guess', phone: '1' }, { sheet: 'SECOND', fill: ['trade'] }),
      vendor('Oak', { trade: 'Framing', email: 'a@b.c' }, { sheet: 'FIRST' }),
    ]);
    expect(answer.totals).toMatchObject({ created: 1, unchanged: 1, rejected: 0 });
    expect(await office.rows('vendors')).toMatchObject([{ trade: 'Framing', phone: '1', email: 'a@b.c' }]);
    const [one, two] = await office.rows('import_run_rows', 'row_number');
    expect(two?.target_id).toBe(one?.target_id);
  });

  it('goes or stays with the row that comes first', async () => {
    const rows = () => [
      vendor('Oak', { score_quality: 9 }, { sheet: 'FIRST' }),
      vendor('Oak', { phone: '1' }, { sheet: 'SECOND' }),
    ];
    expect((await office.look(rows())).totals).toMatchObject({ created: 0, unchanged: 0, rejected: 2 });
    expect(
      (await office.look([...rows(), vendor('Elm', {}, { sheet: 'SECOND' })], { options: { on_error: 'skip_sheets' } }))
        .totals,
    ).toMatchObject({
      created: 0,
      rejected: 2,
      skipped: 1,
    });
  });

  it('that own a column and disagree refuse the later row', async () => {
    const answer = await office.take([
      vendor('Oak', { trade: 'A' }, { sheet: 'FIRST' }),
      vendor('Oak', { trade: 'B' }, { sheet: 'SECOND' }),
    ]);
    expect(answer.rejected).toMatchObject([{ sheet: 'SECOND', code: 'conflicting_duplicate' }]);
  });
});

describe('a ledger', () => {
  const twice = () => [cost(5, {}, { description: 'same' }), cost(5, {}, { description: 'same' }), cost(6)];

  it('lets the second identical row wait', async () => {
    const rows = twice();
    const answer = await office.take(rows);
    expect(answer.totals).toMatchObject({ created: 2, duplicates: 1 });
    expect(answer.duplicates).toMatchObject([
      { code: 'possible_duplicate', row: rows[1]?.row, value: String(rows[0]?.row) },
    ]);
  });

  it('takes it as the second one when somebody says so, and knows it from then on', async () => {
    const rows = twice();
    const answer = await office.take(rows, { options: { duplicate_policy: 'accept' } });
    expect(answer.totals).toMatchObject({ created: 3, duplicates: 0 });
    const keys = (await office.rows('cost_events', 'import_key')).map((r) => String(r.import_key));
    expect(keys.filter((k) => k.endsWith('|2'))).toHaveLength(1);
    const again = await office.look(rows);
    expect(again.totals).toMatchObject({ created: 0, unchanged: 3, duplicates: 0 });
    expect(again.missing).toEqual([]);
  });

  it('follows the setting of the organization unless the run says otherwise', async () => {
    await office.sql`update public.organization_settings set settings = '{"import": {"duplicate_policy": "accept"}}' where organization_id = ${office.id}`;
    expect((await office.look(twice())).totals.created).toBe(3);
    expect((await office.look(twice(), { options: { duplicate_policy: 'skip' } })).totals.created).toBe(2);
  });
});

it('a key too long for an index is kept short and stays a key', async () => {
  const long = staged('vendors', { name: 'x' }, { key: ['k'.repeat(5000)], match: [] });
  await office.take([long]);
  expect((await office.look([long])).totals).toMatchObject({ created: 0, unchanged: 1 });
  expect(String((await office.rows('vendors'))[0]?.import_key).length).toBeLessThan(300);
});
