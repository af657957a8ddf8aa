import { expect, test } from 'vitest';
import { readFile, runOf } from '../../importing/run.fixture.ts';
import { quickbooks } from './index.ts';

const read = async (text: string, file = 'anything.csv') => [
  ...(await readFile(quickbooks, file, new TextEncoder().encode(text), runOf())).values(),
];
const rows = async (text: string, file?: string) => (await read(text, file)).flatMap((sheet) => sheet.rows);
const json = (value: unknown) => rows(JSON.stringify(value), 'map.json');

test.each([
  ['Account #,Account name,Type,Detail type,Id\n5150,Framing,Cost of Goods Sold,,12\n', 'chart_of_accounts'],
  ['Vendor,Phone numbers,Email,Vendor ID\nMock Tile,5555550100,,9\n', 'vendors'],
  ['Customer,Phone,Email,Customer ID\nDemo Holdings,5555550101,a@example.com,4\n', 'clients'],
  ['Account,Cost code,Division\n5150,03,\n', 'import_mappings'],
  ['Customer,Project\nDemo:Alder,AR1\n', 'import_mappings'],
  ['Mapping kind,In the file,Stands for,Division,Is a cost\naccount_to_cost_code,5150,03,,true\n', 'import_mappings'],
  ['Date,Transaction type,Num,Name,Account,Amount\n1/2/2026,Bill,7,Mock Tile,5150,10\n', 'cost_events'],
])('a table is told by its labels: %s', async (text, table) => {
  const [sheet] = await read(text);
  expect([sheet?.report.state, sheet?.rows[0]?.table, sheet?.rows[0]?.issues]).toEqual(['read', table, []]);
});

test('a file that is none of them is not read', async () => {
  const [sheet] = await read('Colour,Taste\nred,sweet\n');
  expect(sheet?.report).toMatchObject({ state: 'not_read', issues: [{ code: 'unknown_sheet' }] });
});

test('both maps in JSON, alone and in one file', async () => {
  const accounts = {
    5150: { cost_code: '03', name: 'Framing', division: 'custom' },
    6100: { cost_code: null, is_cost: false },
  };
  const customers = {
    1: { project_name: 'Alder', project_id: 'AR1' },
    2: { project_name: 'Birch', project_id: null, contact_name: 'Demo Trust', type: 'client' },
  };
  const found = (list: Awaited<ReturnType<typeof rows>>) =>
    list.map(({ fields, lookups }) => [fields.source_value, fields.target ?? null, Object.keys(lookups)]);
  expect(found(await json(accounts))).toEqual([
    ['5150', '03', ['target', 'division']],
    ['6100', null, []],
  ]);
  const both = await json({ accounts, customers });
  expect(found(both).slice(2)).toEqual([
    ['1', 'AR1', ['target']],
    ['2', 'Birch', ['target', 'contact_name']],
  ]);
  expect(both.flatMap((row) => row.issues)).toEqual([]);
});

test('an account without a cost code that is not said to be no cost is refused', async () => {
  const [row] = await json({ 5150: { cost_code: '', name: 'Framing' } });
  expect(row?.issues.map((one) => one.code)).toEqual(['missing_required']);
});

test('JSON that is no map is not read', async () => {
  await expect(json({ a: [1] })).rejects.toThrow('no map');
  await expect(rows('{"a": {"b": 1}')).rejects.toThrow('not valid JSON');
});

test('lines of one transaction keep apart, and a job is the project of its customer', async () => {
  const found = await rows(
    'Date,Transaction type,Customer,Account,Amount,Transaction ID\n' +
      '1/2/2026,Bill,Demo:Alder,5150 · Framing,10,77\n1/2/2026,Bill,,5160,(4.00),77\n1/3/2026,Transfer,,1000,9,78\n1/3/2026,Check,,5150,9,\n',
  );
  expect(
    found.map(({ fields, duplicates }) => [fields.qb_txn_id, fields.event_type, fields.amount, duplicates]),
  ).toEqual([
    ['77', 'vendor_bill', 10, 'key'],
    ['77-2', 'vendor_bill', -4, 'key'],
    [undefined, undefined, undefined, 'key'],
    [undefined, 'other', 9, 'ledger'],
  ]);
  expect(found[0]?.lookups).toMatchObject({
    cost_code_id: { kind: 'cost_code_of_account', value: '5150', required: true, skips: true },
    project_id: { kind: 'project_of_customer', value: 'Demo:Alder', required: true },
  });
});
