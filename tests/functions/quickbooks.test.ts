import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Answer, type Office, World } from './office.ts';

let world: ReturnType<typeof World.shared>;
let office: Office;
beforeAll(async () => {
  world = World.shared();
  office = await world.office();
  await world.sql`
    with p as (insert into projects (organization_id, code, name) values (${office.id}, 'AR1', 'Alder'), (${office.id}, 'BH2', 'Birch') returning *)
    insert into cost_codes (organization_id, project_id, code, description) select p.organization_id, p.id, '03', 'Framing' from p`;
});
afterAll(() => world.stop());

const file = (name: string, text: string) => ({ name, bytes: new TextEncoder().encode(text) });
const load = (files: { name: string; bytes: Uint8Array }[], mapping = {}): Promise<Answer & { labels: object[] }> =>
  office.import({ importer: 'quickbooks', files, mapping, mode: 'commit' }) as never;
const refused = (answer: Answer) => answer.rejected.map(({ row, code, value }) => [row, code, value]);
const costs = async () =>
  (
    await world.sql`
    select e.qb_txn_id as id, e.amount::float as amount, p.code as project, c.code as code, d.code as division
    from cost_events e left join projects p on p.id = e.project_id left join cost_codes c on c.id = e.cost_code_id
    left join organization_divisions d on d.id = e.division_id where e.organization_id = ${office.id} order by 1`
  ).map((row) => Object.values(row));
const mappings = async () =>
  (
    await world.sql`
    select mapping_kind as kind, source_value as source, target, division, is_cost from import_mappings
    where organization_id = ${office.id} order by 1, 2`
  ).map((row) => Object.values(row));

const transactions = file(
  'detail.csv',
  'Date,Transaction type,Num,Name,Customer,Memo,Account,Amount,Transaction ID\n' +
    '1/2/2026,Bill,7,Mock Tile,Demo:One,a,5150 · Framing,100,1\n' +
    '1/2/2026,Bill,7,Mock Tile,Demo:One,b,5150 · Framing,40,1\n' +
    '1/3/2026,Check,8,Mock Tile,Demo:Two,c,5150,30,2\n' +
    '1/3/2026,Expense,9,Mock Tile,,overhead,5150,20,3\n' +
    '1/4/2026,Expense,9,Mock Bank,,no cost,1000,900,4\n',
);

test('lists, maps, transactions: what is unmapped waits in groups, and one answer releases all of it', async () => {
  const lists = await load([
    file('a.csv', 'Account #,Account name,Type,Id\n5150,Framing,Cost of Goods Sold,12\n1000,Bank,Bank,13\n'),
    file('b.csv', 'Vendor,Email,Vendor ID\nMock Tile,t@example.com,9\n'),
    file('c.csv', 'Customer,Email,Customer ID\nDemo,d@example.com,4\nDemo:Alder,,5\nDemo:Nowhere,,6\n'),
  ]);
  expect(refused(lists)).toEqual([[4, 'unknown_project', 'Nowhere']]);
  expect(lists.totals.created).toBe(5);

  const waiting = await load([transactions]);
  expect(waiting.totals.created).toBe(0);
  expect(waiting.labels).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ kind: 'cost_code_of_account', value: '5150', rows: 4, amount: 190 }),
      expect.objectContaining({ kind: 'cost_code_of_account', value: '1000', rows: 1, amount: 900 }),
      expect.objectContaining({ kind: 'project_of_customer', value: 'Demo:One', rows: 2, amount: 140 }),
    ]),
  );
  expect(await costs()).toEqual([]);

  const maps = await load([
    file(
      'accounts.json',
      '{"5150": {"cost_code": "03", "name": "Framing", "division": "multifamily"}, "1000": {"is_cost": false}, "5160": {"cost_code": "99", "name": "?"}}',
    ),
    file('customers.json', '{"Demo:One": {"project_name": "Alder", "project_id": null}}'),
  ]);
  expect(refused(maps)).toEqual([[4, 'unmapped_value', '99']]);
  const half = await load([transactions]);
  expect([half.totals.created, refused(half)]).toEqual([3, [[4, 'unknown_project', 'Demo:Two']]]);
  const whole = await load([transactions], { aliases: { project_of_customer: { 'Demo:Two': 'BH2' } } });
  expect([whole.totals, refused(whole)]).toMatchObject([{ created: 1, updated: 0, unchanged: 3 }, []]);
  expect(await costs()).toEqual([
    ['1', 100, 'AR1', '03', 'multifamily'],
    ['1-2', 40, 'AR1', '03', 'multifamily'],
    ['2', 30, 'BH2', '03', 'multifamily'],
    ['3', 20, null, null, 'multifamily'],
  ]);
  expect((await load([transactions])).totals).toMatchObject({ created: 0, updated: 0, rejected: 0 });
  expect(await mappings()).toEqual([
    ['account_to_cost_code', '1000', null, null, false],
    ['account_to_cost_code', '5150', '03', 'multifamily', true],
    ['customer_to_project', '5', 'Alder', null, true],
    ['customer_to_project', 'Demo:One', 'Alder', null, true],
    ['customer_to_project', 'Demo:Two', 'BH2', null, true],
  ]);

  // the map as this system exports it, into the same company: nothing new
  const exported =
    'Mapping kind,In the file,Stands for,Division,Is a cost\naccount_to_cost_code,5150,03,multifamily,true\naccount_to_cost_code,1000,,,false\ncustomer_to_project,Demo:Two,BH2,,true\n';
  expect((await load([file('export.csv', exported)])).totals).toMatchObject({
    created: 0,
    updated: 0,
    unchanged: 3,
    rejected: 0,
  });

  for (const { run_id } of [whole, half, maps, lists])
    expect((await office.act(run_id, 'undo')).body).toMatchObject({ kept: [], failed: [] });
  expect([await costs(), await mappings()]).toEqual([[], []]);
});

test('maps and transactions in one upload, whatever their order', async () => {
  const map = file('m.json', '{"5150": {"cost_code": "03"}, "1000": {"is_cost": false}}');
  const customers = file('n.csv', 'Customer,Project\nDemo:One,AR1\nDemo:Two,BH2\n');
  const answer = await load([transactions, map, customers]);
  expect([answer.totals.created, refused(answer)]).toEqual([4 + 4 + 1, []]);
});
