import { read as readWorkbook, utils, write } from '@e965/xlsx';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { generate } from '../../supabase/functions/_shared/importers/masterfile/generated.fixture.ts';
import { LABELS, line } from '../../supabase/functions/_shared/importers/masterfile/txn-log.fixture.ts';
import { workbookOf } from '../../supabase/functions/_shared/importing/read/files.fixture.ts';
import { World } from './office.ts';

let world: World;
beforeAll(async () => {
  world = await World.start();
});
afterAll(() => world.stop());

test('the refused rows, corrected and uploaded again, finish the job', async () => {
  const generated = generate('--messy');
  const company = await world.office(generated.settings);
  const first = await company.import({ file: generated.bytes, mode: 'commit' });
  const before = await company.counts();
  const workbook = readWorkbook(await company.rejected(first.run_id), { cellNF: true });
  const log = workbook.Sheets['TXN LOG'];
  if (!log) throw new Error('no refused rows of TXN LOG');
  const refused = generated.sheets['TXN LOG']?.rejected_rows ?? 0;
  const width = utils.decode_range(log['!ref'] ?? 'A1').e;
  expect(width.r).toBe(refused);
  for (let r = 1; r <= width.r; r++) {
    log[utils.encode_cell({ r, c: 0 })] = { t: 'n', v: 46_000 + r, z: 'm/d/yyyy' };
    log[utils.encode_cell({ r, c: 5 })] = { t: 's', v: `corrected ${r}` };
    log[utils.encode_cell({ r, c: 6 })] = { t: 'n', v: -r };
    log[utils.encode_cell({ r, c: 8 })] = { t: 's', v: 'AR1' };
  }
  const second = await company.import({
    file: new Uint8Array(write(workbook, { type: 'array', bookType: 'xlsx' })),
    name: 'refused.xlsx',
    mode: 'commit',
  });
  expect(second.rejected.filter((one) => one.sheet === 'TXN LOG')).toEqual([]);
  expect(second.sheets.find((sheet) => sheet.sheet === 'TXN LOG' && sheet.table === 'cost_events')?.created).toBe(
    refused,
  );
  expect((await company.counts()).cost_events).toBe((before.cost_events ?? 0) + refused);
});
test('an account of TXN LOG is the cost code that the organization maps it to, in the project of the row, and no other', async () => {
  const office = await world.office();
  const budget = ['Cost Code / Division', 'Code', 'Budget', 'Actual Cost', 'Variance ($)', 'Variance (%)', 'Committed'];
  const codes = (project: string, ...names: string[]) => [
    [`PROJECT: ${project}`],
    budget,
    ...names.map((code) => [`Work ${code}`, code, 1000, 0, null, null, 0]),
  ];
  const cost = (project: string | null, account: number | string | null) =>
    line({ 'Description/Memo': `${project} ${account}`, Project: project, 'QBO Acct Code': account });
  const upload = {
    file: workbookOf({
      'PROJECT BUDGETS': [['PROJECT BUDGETS'], ['Project', 'Total Budget'], ['Alder (AR1)', 1], ['Birch (BH2)', 1]],
      'JOB COSTING': [['JOB COSTING'], [], [], ...codes('AR1', '03', '5160'), ...codes('BH2', '03')],
      COA: [['t'], ['t'], ['Acct #', 'Account Name'], [5150, 'Framing']],
      'TXN LOG': [
        LABELS,
        ...[cost('AR1', 5150), cost('BH2', '5150'), cost('AR1', 5160), cost('AR1', null), cost(null, 5150)],
      ],
    }),
    mode: 'commit',
  } as const;
  const coded = async () => {
    const rows = await world.sql`
      select e.description as cost, p.code || ' ' || c.code as code
      from cost_events e join cost_codes c on c.id = e.cost_code_id join projects p on p.id = c.project_id
      where e.organization_id = ${office.id} order by 1`;
    return rows.map(({ cost, code }) => [cost, code]);
  };

  const first = await office.import(upload);
  expect([first.totals.created, first.rejected, await coded()]).toEqual([12, [], []]);
  const booked = await world.sql`
    select e.description as cost from cost_events e join chart_of_accounts a on a.id = e.account_id
    where e.organization_id = ${office.id} and a.account_number = '5150' order by 1`;
  expect(booked.map(({ cost }) => cost)).toEqual(['AR1 5150', 'BH2 5150', 'null 5150']);
  const mapping = { organization_id: office.id, mapping_kind: 'account_to_cost_code', source_value: '5150' };
  const json = { ...mapping, target_value: '03' };
  expect((await world.request('/rest/v1/import_mappings', { token: office.token, json })).status).toBe(201);
  const second = await office.import(upload);
  expect(second.totals).toMatchObject({ created: 0, updated: 2, rejected: 0 });
  expect(await coded()).toEqual([
    ['AR1 5150', 'AR1 03'],
    ['BH2 5150', 'BH2 03'],
  ]);
  expect((await office.import(upload)).totals).toMatchObject({ created: 0, updated: 0, rejected: 0 });
});
