import { beforeEach, describe, expect, it } from 'vitest';
import { booksForThisFile, type Person } from './money/books.ts';
import { makeJob } from './money/job.ts';
import { Ledger } from './money/ledger.ts';
import { record } from './money/recipes.ts';

const used = booksForThisFile();
let ledger: Ledger;
let n = 0;

beforeEach(async () => {
  ledger = await Ledger.open(used.books, `H${++n}`);
});

const call = (person: Person, expression: string) => used.books.ask(person, `select public.${expression} as row`);
const refused = (code: string) => ({ ok: false, code });

describe('a cost', () => {
  it('is recoded with its bill line, in an open period, by who writes both jobs', async () => {
    const { books, job } = ledger;
    const other = await makeJob(books, `R${n}`);
    await books.run(`delete from public.project_members where project_id = '${other.project}'`);
    const id = await record(books, job, 'cost_events', 'posted');
    const recode = (person: Person, project: string, code: string | null, event = id) =>
      call(person, `recode_cost('${event}', '${project}', ${code === null ? 'null' : `'${code}'`}, 'Wrong job')`);
    expect(await recode('pm', other.project, null)).toMatchObject(refused('PT403'));
    expect(await recode('clerk', other.project, job.codes[1])).toMatchObject(refused('PT422'));
    expect(await recode('pm', job.project, job.codes[1])).toMatchObject({
      ok: true,
      row: { cost_code_id: job.codes[1] },
    });
    expect(await recode('clerk', other.project, other.codes[0])).toMatchObject({
      ok: true,
      row: { project_id: other.project, amount: 4000 },
    });
    const log = await books.run(
      `select old_values ->> 'project_id' as was, notes from public.audit_log where record_id = '${id}' and notes is not null order by id desc limit 1`,
    );
    expect(log).toEqual([{ was: job.project, notes: 'Wrong job' }]);

    const bill = await books.make('vendor_bills', {
      vendor_id: job.vendor,
      bill_date: '2026-06-01',
      created_by: books.people.clerk,
    });
    const line = await books.make('vendor_bill_lines', { vendor_bill_id: bill.id, amount: 75 });
    await books.does('clerk', 'vendor_bills', bill.id, 'submit');
    await books.does('owner', 'vendor_bills', bill.id, 'approve');
    const event = (
      await books.one<{ id: string }>(`select id from public.cost_events where vendor_bill_line_id = '${line.id}'`)
    ).id;
    expect(await recode('clerk', job.project, job.codes[0], event)).toMatchObject({ ok: true });
    expect(await books.get('vendor_bill_lines', line.id)).toMatchObject({
      project_id: job.project,
      cost_code_id: job.codes[0],
    });
    await books.make('accounting_periods', { period_start: '2026-06-01', period_end: '2026-06-30', status: 'locked' });
    expect(await recode('clerk', job.project, job.codes[1], event)).toMatchObject({
      ...refused('PT422'),
      message: 'June 2026 is closed: nothing is posted into it',
    });
    await books.run(`delete from public.accounting_periods where organization_id = '${books.org}'`);
  });
});

describe('cash', () => {
  it('balances are one per account and day', async () => {
    const { books } = ledger;
    const account = await books.make('cash_accounts', { name: `Main ${n}` });
    const record = (person: Person, date: string, balance: string) =>
      call(person, `record_bank_balance('${account.id}', ${date}, ${balance})`);
    expect(await record('clerk', "'2026-06-14'", '100')).toMatchObject({
      ok: true,
      row: { balance: 100, account_name: `Main ${n}`, total_position: 100 },
    });
    expect(await record('clerk', "'2026-06-14'", '-50.25')).toMatchObject({ ok: true, row: { balance: -50.25 } });
    expect(await record('clerk', 'null', '7')).toMatchObject({ ok: true, row: { snapshot_date: books.today } });
    expect(await books.run(`select from public.cash_snapshots where cash_account_id = '${account.id}'`)).toHaveLength(
      2,
    );
    expect(await record('clerk', "'2026-06-16'", '1')).toMatchObject(refused('PT422'));
    expect(await record('clerk', "'2026-06-14'", 'null')).toMatchObject(refused('PT422'));
    expect(await record('pm', "'2026-06-14'", '1')).toMatchObject(refused('PT404'));
    expect(await record('accountant', "'2026-06-14'", '1')).toMatchObject(refused('PT403'));
  });

  it('paid on a debt lowers it by the principal; interest and fees are overhead', async () => {
    const { books } = ledger;
    const debt = await books.make('debts', { name: 'Truck', current_balance: 1000 });
    const pay = (args: string, person: Person = 'clerk') => call(person, `record_debt_payment('${debt.id}', ${args})`);
    expect(await pay("'2026-06-10', 300, 20.5, 1")).toMatchObject({ ok: true, row: { total_amount: 321.5 } });
    expect((await books.get('debts', debt.id)).current_balance).toBe(700);
    const cost = await books.run(
      `select amount::float, project_id, event_type::text as type, status::text as status, event_date::text as day from public.cost_events where description = 'Interest and fees: Truck'`,
    );
    expect(cost).toEqual([{ amount: 21.5, project_id: null, type: 'overhead', status: 'posted', day: '2026-06-10' }]);
    expect(await pay('null, 700.01')).toMatchObject({ ...refused('PT422'), message: 'Only 700.00 is owed' });
    expect(await pay('null, -1, 5')).toMatchObject(refused('PT422'));
    expect(await pay('null, 0')).toMatchObject(refused('PT422'));
    expect(await pay('null, 1', 'accountant')).toMatchObject(refused('PT403'));
    await books.set('debts', debt.id, { status: 'closed' });
    expect(await pay('null, 1')).toMatchObject(refused('PT409'));
  });
});
