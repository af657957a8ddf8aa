import { beforeEach, expect, it } from 'vitest';
import { Office, testDatabase } from './import-office.ts';
import { lookup, ofProject, project, staged } from './import-rows.ts';

const used = testDatabase();
let office: Office;
beforeEach(async () => {
  office = await Office.open(used.sql);
});

/** A change order and its lines, as one row of a sheet becomes them. */
function changeOrder(row: number, number: string, parts: Record<string, number>, label = 'AR1') {
  const base = { sheet: 'CHANGES', row };
  const amount = Object.values(parts).reduce((sum, part) => sum + part, 0);
  return [
    staged(
      'change_orders',
      { co_number: number, amount },
      {
        ...base,
        key: [{ lookup: 'project_id' }, number],
        match: ['project_id', 'co_number'],
        lookups: { project_id: ofProject(label) },
      },
    ),
    ...Object.entries(parts).map(([type, part], i) =>
      staged(
        'change_order_lines',
        { cost_type: type, amount: part },
        {
          ...base,
          part: i + 1,
          key: [{ lookup: 'project_id' }, number, type],
          match: ['change_order_id', 'cost_type'],
          lookups: { project_id: ofProject(label), change_order_id: lookup('change_order', number) },
        },
      ),
    ),
  ];
}
const amounts = async (table: string) => (await office.rows(table, 'amount')).map((row) => Number(row.amount));

it('makes a header and its lines of one row, and an undo gives both back', async () => {
  const ar1 = project('AR1');
  const first = await office.take([
    ar1,
    ...changeOrder(2, 'co-1', { labor: 10, material: 5 }),
    ...changeOrder(3, 'co-2', { labor: 1 }),
  ]);
  expect(first.totals).toMatchObject({ created: 6, rejected: 0 });
  expect([await amounts('change_orders'), await amounts('change_order_lines')]).toEqual([
    [1, 15],
    [1, 5, 10],
  ]);
  const second = await office.take([
    ar1,
    ...changeOrder(2, 'co-1', { labor: 30, material: 5 }),
    ...changeOrder(3, 'co-2', { labor: 1 }),
  ]);
  expect(second.totals).toMatchObject({ created: 0, updated: 2, rejected: 0 });
  expect(await amounts('change_orders')).toEqual([1, 35]);
  expect(await office.undo(second.run_id)).toMatchObject({ kept: [], failed: [] });
  expect([await amounts('change_orders'), await amounts('change_order_lines')]).toEqual([
    [1, 15],
    [1, 5, 10],
  ]);
  expect(await office.undo(first.run_id)).toMatchObject({ reversed: 6, kept: [], failed: [] });
  expect(await amounts('change_orders')).toEqual([]);
});

it('refuses what hangs on a refused record with it, and says why once', async () => {
  const answer = await office.take([
    project('AR1'),
    ...changeOrder(2, 'co-1', { labor: 10 }),
    // the same number again with other money
    ...changeOrder(3, 'co-1', { labor: 11, material: 5 }),
    ...changeOrder(4, 'co-2', { labor: 1, material: 2 }, 'ZZ9'),
  ]);
  expect(answer.rejected.map(({ row, code }) => [row, code])).toEqual([
    [3, 'conflicting_duplicate'],
    [4, 'unknown_project'],
  ]);
  expect(answer.totals).toMatchObject({ created: 3, rejected: 2 });
  expect(answer.labels).toMatchObject([{ value: 'ZZ9', rows: 1 }]);
  expect(await amounts('change_order_lines')).toEqual([10]);
});

it('holds back all records of a sheet with a bad row, and says only what is bad', async () => {
  const rows = [
    project('AR1'),
    ...changeOrder(2, 'co-1', { labor: 10 }),
    ...changeOrder(3, 'co-2', { labor: 1 }, 'ZZ9'),
  ];
  const answer = await office.take(rows, { options: { on_error: 'skip_sheets' } });
  expect(answer.rejected.map(({ row, code }) => [row, code])).toEqual([[3, 'unknown_project']]);
  expect([answer.totals.created, await amounts('change_orders')]).toEqual([1, []]);
  // the reason may lie in a line
  const line = { ...changeOrder(2, 'co-1', { labor: 10 })[1], fields: { cost_type: 'magic', amount: 1 } };
  const second = await office.take([...changeOrder(2, 'co-1', { labor: 10 }).slice(0, 1), line], {
    options: { on_error: 'skip_sheets' },
  });
  expect(second.rejected.map(({ row, code, value }) => [row, code, value])).toEqual([[2, 'unmapped_value', 'magic']]);
  expect(await amounts('change_orders')).toEqual([]);
});

const debt = (name: string, balance: number) =>
  staged('debts', { name, current_balance: balance }, { sheet: 'DEBTS', key: [name.toLowerCase()], match: ['name'] });
const offer = (creditor: string, amount: number) =>
  staged(
    'debts',
    { settlement_offer: amount },
    {
      sheet: 'OFFERS',
      completes: true,
      key: [{ lookup: 'id' }],
      match: ['id'],
      lookups: { id: lookup('debt', creditor, { cell: 'A' }) },
    },
  );

it('completes records of the same run and of the office, and makes none', async () => {
  await office.do(
    office.owner,
    (tx) =>
      tx`insert into public.debts ${tx({ organization_id: office.id, name: 'By Hand', current_balance: 7 })} returning id`,
  );
  const rows = [
    debt('Sample', 100),
    offer('sample', 60),
    offer('Sample (old card)', 61),
    offer('By hand (2)', 5),
    offer('Nobody', 1),
  ];
  const answer = await office.take(rows);
  // two offers for one debt contradict each other, whatever they call it
  expect(answer.rejected.map(({ sheet, code, column, value }) => [sheet, code, column, value])).toEqual([
    ['OFFERS', 'conflicting_duplicate', null, expect.any(String)],
    ['OFFERS', 'unmatched_debt', 'A', 'Nobody'],
  ]);
  expect(answer.totals).toMatchObject({ created: 1, updated: 1, unchanged: 1 });
  const stored = async () =>
    (await office.rows('debts', 'name')).map((d) => [
      d.name,
      d.settlement_offer,
      d.source,
      String(d.source_ref).split(' · ')[1],
    ]);
  expect(await stored()).toEqual([
    ['By Hand', '5.00', 'manual', undefined],
    ['Sample', '60.00', 'masterfile_import', 'DEBTS'],
  ]);
  expect((await office.take(rows)).totals).toMatchObject({ created: 0, updated: 0, unchanged: 3 });
  expect(await office.undo(answer.run_id)).toMatchObject({ kept: [], failed: [] });
  expect(await stored()).toEqual([['By Hand', null, 'manual', undefined]]);
});

it('completes no project that the import would have to make first, and names it as unknown', async () => {
  const row = staged(
    'projects',
    { sov_basis: 'lender' },
    { completes: true, key: [{ lookup: 'id' }], match: ['id'], lookups: { id: ofProject('Alder Ridge (ALR1)') } },
  );
  const answer = await office.take([row], { importer: 'budgets', options: { unknown_project_policy: 'create' } });
  expect(answer.rejected.map(({ code, value }) => [code, value])).toEqual([['unknown_project', 'Alder Ridge (ALR1)']]);
  expect(await office.rows('projects')).toEqual([]);
});

it('finds a draw of the lender, not the application to the owner of the same number', async () => {
  await office.take([project('AR1')]);
  const [ar1] = await office.rows('projects');
  for (const target of ['owner', 'lender'])
    await office.sql`insert into public.pay_apps ${office.sql({ organization_id: office.id, project_id: ar1?.id as string, pay_app_target: target, pay_app_number: 2 })}`;
  const answer = await office.take([
    staged(
      'lien_waivers',
      { amount: 5 },
      { key: ['w'], lookups: { project_id: ofProject('AR1'), pay_app_id: lookup('draw', '2', { required: false }) } },
    ),
  ]);
  expect([answer.totals.created, answer.warnings]).toEqual([1, []]);
  const [waiver] = await office.rows('lien_waivers');
  const draws = await office.rows('pay_apps');
  expect(draws.find((draw) => draw.id === waiver?.pay_app_id)).toMatchObject({ pay_app_target: 'lender' });
});

it('ends the rate of pay before, and an undo lets it run on', async () => {
  const [ann] = await office.do<{ id: string }>(
    office.owner,
    (tx) =>
      tx`insert into public.employees ${tx({ organization_id: office.id, first_name: 'Ann', last_name: 'B' })} returning id`,
  );
  await office.do(
    office.owner,
    (tx) =>
      tx`insert into public.employee_compensation ${tx({ organization_id: office.id, employee_id: ann?.id as string, effective_from: '2024-01-01', hourly_rate: 10 })} returning id`,
  );
  const rate = staged(
    'employee_compensation',
    { effective_from: '2025-01-01', hourly_rate: 20 },
    {
      key: ['ann b', '2025'],
      match: ['employee_id', 'effective_from'],
      lookups: { employee_id: lookup('employee', 'Ann B') },
    },
  );
  const ends = async () =>
    (await office.rows('employee_compensation', 'effective_from')).map((row) => [
      row.hourly_rate,
      row.effective_to !== null,
    ]);
  const answer = await office.take([rate]);
  expect(await ends()).toEqual([
    ['10.00', true],
    ['20.00', false],
  ]);
  expect(await office.undo(answer.run_id)).toMatchObject({ kept: [], failed: [] });
  expect(await ends()).toEqual([['10.00', false]]);
});
