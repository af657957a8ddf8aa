import { read as readWorkbook, utils, write } from '@e965/xlsx';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Generated, generate } from '../../supabase/functions/_shared/importers/masterfile/generated.fixture.ts';
import { masterfile } from '../../supabase/functions/_shared/importers/masterfile/index.ts';
import { LABELS, line } from '../../supabase/functions/_shared/importers/masterfile/txn-log.fixture.ts';
import { workbookOf } from '../../supabase/functions/_shared/importing/read/files.fixture.ts';
import { type Office, type Problem, World } from './office.ts';

let world: World;
beforeAll(async () => {
  world = await World.start();
});
afterAll(() => world.stop());

const SHEETS = masterfile.sheets.map((spec) => spec.name);
/** Tables of the revision that come from other files. */
const OTHER_FILES = ['project_milestones'];
/** Where the sums of expected.json stand in the database. */
const SUMS: Record<string, string> = { 'projects.budget_total': 'project_terms.budget_total' };
/** Sections of the P&L sheets that hold costs: negative in the file, positive in the ledger. */
const COSTS = ['COST OF SALES', 'OVERHEAD', 'OPERATING', 'CAPITAL AND DEBT'];

/** What expected.json says about the sheets that are read, as counts and sums of tables. */
function expectedOf({ sheets }: Generated) {
  const counts: Record<string, number> = {};
  const cents: Record<string, number> = {};
  for (const sheet of SHEETS) {
    for (const [table, { created, sums }] of Object.entries(sheets[sheet]?.tables ?? {})) {
      counts[table] = (counts[table] ?? 0) + created;
      for (const [column, sum] of Object.entries(sums)) {
        const name = `${table}.${column}`;
        cents[name] = (cents[name] ?? 0) + Math.round(Number(sum) * 100);
      }
    }
  }
  const { 'cost_events.amount_covered_by_opening': covered = 0, 'pl_entries.amount': profit = 0, ...rest } = cents;
  const sums = Object.entries(rest).map(([name, sum]) => [SUMS[name] ?? name, (sum / 100).toFixed(2)] as const);
  return { counts, sums, covered: (covered / 100).toFixed(2), profit: (profit / 100).toFixed(2) };
}

/** Records that a second sheet completes: offers for debts, hourly rates for salaries of another sheet. */
async function expectCompleted(office: Office, { sheets }: Generated): Promise<void> {
  const [row] = await world.sql`
    select (select count(*)::int from debts where organization_id = ${office.id} and settlement_offer > 0) as debts,
      (select count(*)::int from employee_compensation where organization_id = ${office.id} and hourly_rate > 0 and burden_pct > 0) as paid`;
  expect([row?.debts, row?.paid]).toEqual([
    sheets['DEBT PAYOFF']?.completes.debts,
    sheets.PAYROLL?.completes.employee_compensation,
  ]);
}

async function expectNothing(office: Office): Promise<void> {
  expect(Object.entries(await office.counts()).filter(([, count]) => count !== 0)).toEqual([]);
}

async function expectContents(office: Office, generated: Generated): Promise<void> {
  const { counts, sums, covered, profit } = expectedOf(generated);
  expect(await office.counts()).toMatchObject(counts);
  for (const [name, total] of sums) {
    const [table = '', column = ''] = name.split('.');
    expect([name, await office.sum(table, column)]).toEqual([name, total]);
  }
  const [row] =
    await world.sql`select coalesce(sum(amount), 0)::text as total from cost_events where organization_id = ${office.id} and covered_by_opening`;
  expect(row?.total).toBe(covered);
  const [statement] = await world.sql`
    select coalesce(sum(case when section = any (${COSTS}) then -amount else amount end), 0)::text as total
    from pl_entries where organization_id = ${office.id}`;
  expect(statement?.total).toBe(profit);
}

describe.each(['20260211', '3', '77', '4711'])('clean file, seed %s', (seed) => {
  let generated: Generated;
  let office: Office;
  beforeAll(async () => {
    generated = generate('--seed', seed);
    office = await world.office(generated.settings);
  });

  test('preview, commit, the same file again, undo', async () => {
    const preview = await office.import({ file: generated.bytes });
    expect(preview).toMatchObject({
      status: 'validated',
      importer: 'masterfile',
      files: [{ name: 'SECG_Masterfile.xlsx' }],
    });
    expect([...preview.rejected, ...preview.warnings, ...preview.duplicates]).toEqual([]);
    await expectNothing(office);

    const committed = await office.act(preview.run_id, 'commit');
    expect(committed).toMatchObject({ status: 200, body: { status: 'completed', totals: preview.totals } });
    await expectContents(office, generated);
    await expectCompleted(office, generated);

    const again = await office.import({ file: generated.bytes, mode: 'commit', name: 'another name.xlsx' });
    expect(again.totals).toMatchObject({ created: 0, updated: 0, rejected: 0 });
    await expectContents(office, generated);

    expect((await office.act(again.run_id, 'undo')).status).toBe(200);
    await expectContents(office, generated);
    const undone = await office.act(preview.run_id, 'undo');
    expect(undone).toMatchObject({ status: 200, body: { kept: [], failed: [] } });
    await expectNothing(office);
  });
});

test('a revised file changes what it says it changes, and its undo gives that back', async () => {
  const generated = generate();
  const office = await world.office(generated.settings);
  await office.import({ file: generated.bytes, mode: 'commit' });
  const { bytes, revision } = generate('--revised');
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
  const undone = await office.act(answer.run_id, 'undo');
  expect(undone).toMatchObject({ status: 200, body: { kept: [], failed: [] } });
  await expectContents(office, generated);
});

test('a sheet with labels of its own is read when a person has said what they are', async () => {
  const generated = generate('--messy');
  const office = await world.office(generated.settings);
  const columns = { project: 'Where', phase_name: 'What' };
  const mapping = { sheets: { 'PHASE SYNC': { columns } } };
  const { sheets } = await office.import({ file: generated.bytes, mapping });
  expect(sheets.find((sheet) => sheet.sheet === 'PHASE SYNC')).toMatchObject({
    state: 'read',
    created: generated.sheets['PHASE SYNC']?.after_mapping?.phase_sync_entries,
  });
});

describe.each(['20260211', '77'])('messy file, seed %s', (seed) => {
  let generated: Generated;
  let office: Office;
  beforeAll(async () => {
    generated = generate('--seed', seed, '--messy');
    office = await world.office(generated.settings);
  });

  test('stop: nothing is written; skip_rows: every defect by sheet, row, column and code, and nothing else', async () => {
    const stopped = await office.import({ file: generated.bytes, mode: 'commit', options: { on_error: 'stop' } });
    await expectNothing(office);

    const answer = await office.import({ file: generated.bytes, mode: 'commit' });
    await expectContents(office, generated);
    const key = ({ sheet, row, column, code }: Problem) => `${sheet} ${row} ${column} ${code}`;
    expect(stopped.rejected.map(key).sort()).toEqual(answer.rejected.map(key).sort());

    const listed = generated.defects.filter((defect) => SHEETS.includes(defect.sheet) && defect.reason !== null);
    const found = [...answer.rejected, ...answer.warnings, ...answer.infos, ...answer.duplicates];
    for (const defect of listed) {
      const matching = found.filter(
        (one) => one.sheet === defect.sheet && one.row === defect.row && one.code === defect.reason,
      );
      expect.soft(matching, defect.id).not.toEqual([]);
      if (defect.column !== null)
        expect
          .soft(
            matching.map((one) => one.column),
            defect.id,
          )
          .toContain(defect.column);
    }
    const refusals = new Set(
      listed
        .filter((one) => /^(reject_row|reject_cell|block_sheet)$/.test(one.action))
        .map((one) => `${one.sheet} ${one.row} ${one.reason}`),
    );
    expect(
      new Set(
        answer.rejected.filter((one) => SHEETS.includes(one.sheet)).map((one) => `${one.sheet} ${one.row} ${one.code}`),
      ),
    ).toEqual(refusals);
  });

  test('the refused rows, corrected and uploaded again, finish the job', async () => {
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
