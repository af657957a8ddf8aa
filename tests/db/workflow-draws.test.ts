import { beforeEach, describe, expect, it } from 'vitest';
import { booksForThisFile } from './money/books.ts';
import { Ledger } from './money/ledger.ts';

const used = booksForThisFile();
let ledger: Ledger;
let n = 0;

beforeEach(async () => {
  ledger = await Ledger.open(used.books, `D${++n}`);
});

describe('draws', () => {
  it('of the lender are money in and a higher loan, neither receivable nor retainage', async () => {
    const { books, job } = ledger;
    const loan = await books.make('debts', {
      name: 'Bank',
      lender: 'First Bank',
      debt_type: 'construction_loan',
      project_id: job.project,
      current_balance: 50000,
    });
    const made = await books.ask('clerk', `select to_jsonb(public.create_pay_app('${job.project}', 'lender')) as row`);
    const id = made.ok ? (made.row as unknown as string) : '';
    expect(await books.get('pay_apps', id)).toMatchObject({
      debt_id: loan.id,
      lender_name: 'First Bank',
      pay_app_number: 1,
    });
    await books.run(
      `update public.pay_app_lines set this_period = 10000 where pay_app_id = '${id}' and sov_line_id = '${job.sov[0]}'`,
    );
    await books.does('clerk', 'pay_apps', id, 'submit');
    await books.does('finance', 'pay_apps', id, 'approve');
    expect([await ledger.held(), await ledger.openAr()]).toEqual([0, 0]);
    expect(await books.act('finance', 'pay_apps', id, 'fund')).toMatchObject({
      ok: true,
      row: { status: 'paid', paid_date: books.today },
    });
    const balance = async () => (await books.get('debts', loan.id)).current_balance;
    expect(await balance()).toBe(59000);
    const [payment] = await books.run(
      `select id, amount::float, direction::text as direction, status::text as status from public.payments where project_id = '${job.project}'`,
    );
    expect(payment).toMatchObject({ amount: 9000, direction: 'incoming', status: 'cleared' });
    await books.does('finance', 'payments', payment?.id as string, 'void', { note: 'Wire returned' });
    expect([await balance(), (await books.get('pay_apps', id)).status]).toEqual([50000, 'approved']);
  });

  it('may be listed by words: they keep what they are worth, and are carried on by the words', async () => {
    const { books, job } = ledger;
    const draw = async (this_period: number) => {
      const app = await books.make('pay_apps', {
        project_id: job.project,
        pay_app_target: 'lender',
        created_by: books.people.clerk,
      });
      const words = { description: 'Permits', scheduled_value: 500, this_period };
      return { app: app.id, line: (await books.make('pay_app_lines', { pay_app_id: app.id, ...words })).id };
    };
    const first = await draw(100);
    await books.does('clerk', 'pay_apps', first.app, 'submit', { data: { accept: ['warn_jump'] } });
    await books.does('clerk', 'pay_apps', first.app, 'recall', { note: 'Wrong' });
    expect(await books.get('pay_app_lines', first.line)).toMatchObject({ scheduled_value: 500, previous_billed: 0 });
    await books.does('clerk', 'pay_apps', first.app, 'submit', { data: { accept: ['warn_jump'] } });
    await books.does('finance', 'pay_apps', first.app, 'approve');
    const second = await draw(50);
    const [row] = await books.run(
      `select previous_completed::float as d, completed_and_stored::float as g from public.v_pay_app_g703 where id = '${second.line}'`,
    );
    expect(row).toEqual({ d: 100, g: 150 });
  });

  it('may be listed by cost code: drawn against the budget, carried on from draw to draw', async () => {
    const { books, job } = ledger;
    const draw = async (lines: Record<string, number>) => {
      const app = await books.make('pay_apps', {
        project_id: job.project,
        pay_app_target: 'lender',
        created_by: books.people.clerk,
      });
      for (const [code, this_period] of Object.entries(lines))
        await books.make('pay_app_lines', { pay_app_id: app.id, cost_code_id: code, this_period });
      await books.does('clerk', 'pay_apps', app.id, 'submit', { data: { accept: ['warn_jump'] } });
      await books.does('finance', 'pay_apps', app.id, 'approve');
      return app.id;
    };
    const first = await draw({ [job.codes[0]]: 1000, [job.codes[1]]: 500 });
    expect((await ledger.payApp(first)).slice(0, 3)).toEqual([1500, 150, 1350]);
    // the roof is not touched, so it was left out
    const second = await draw({ [job.codes[0]]: 2000 });
    expect((await ledger.payApp(second)).slice(0, 3)).toEqual([2000, 200, 1800]);
    const lines =
      await books.run(`select scheduled_value::float as c, previous_billed::float as d, this_period::float as e from public.pay_app_lines
      where pay_app_id = '${second}' order by scheduled_value desc`);
    expect(lines).toEqual([
      { c: 100000, d: 1000, e: 2000 },
      { c: 50000, d: 500, e: 0 },
    ]);
    const mixed = await books.make('pay_apps', { project_id: job.project, created_by: books.people.clerk });
    await books.make('pay_app_lines', { pay_app_id: mixed.id, sov_line_id: job.sov[0], this_period: 10 });
    await books.make('pay_app_lines', { pay_app_id: mixed.id, description: 'Extra', this_period: 10 });
    expect(await books.act('clerk', 'pay_apps', mixed.id, 'submit')).toMatchObject({
      ok: false,
      detail: { failed: [{ rule: 'lines' }] },
    });
  });
});
