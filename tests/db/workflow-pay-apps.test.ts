import { beforeEach, describe, expect, it } from 'vitest';
import { booksForThisFile } from './money/books.ts';
import { Ledger } from './money/ledger.ts';

const used = booksForThisFile();
let ledger: Ledger;
let n = 0;

beforeEach(async () => {
  ledger = await Ledger.open(used.books, `A${++n}`);
});

describe('pay applications', () => {
  it('are the golden three: stored material is installed, due is line 6 less line 6 before', async () => {
    const { books, job } = ledger;
    const co = await books.make('change_orders', {
      project_id: job.project,
      amount: 20000,
      created_by: books.people.pm,
    });
    await books.make('change_order_lines', {
      change_order_id: co.id,
      cost_code_id: job.codes[0],
      amount: 15000,
      price_amount: 20000,
    });
    await books.does('clerk', 'change_orders', co.id, 'submit');
    await books.does('finance', 'change_orders', co.id, 'approve');

    const first = await ledger.period([[40000], [50000, 10000], [0]]);
    expect(await ledger.payApp(first)).toEqual([100000, 10000, 90000, 'approved', 90000]);
    const second = await ledger.period([[30000], [70000, 0], [5000]], { approve: false });
    expect(await ledger.payApp(second)).toEqual([95000, 9500, 85500, 'submitted', null]);
    expect(await ledger.held()).toBe(10000);
    await books.does('finance', 'pay_apps', second, 'approve');
    expect(await ledger.payApp(second)).toEqual([95000, 9500, 85500, 'approved', 85500]);
    expect(await ledger.held()).toBe(19500);
    const lines =
      await books.run(`select l.previous_billed::float as d, l.this_period::float as e, l.total_completed::float as g from public.pay_app_lines l
      join public.sov_lines s on s.id = l.sov_line_id where l.pay_app_id = '${second}' order by s.line_number`);
    expect(lines).toEqual([
      { d: 40000, e: 30000, g: 70000 },
      { d: 50000, e: 70000, g: 120000 },
      { d: 0, e: 5000, g: 5000 },
    ]);
    const [invoice] =
      await books.run(`select date_due::text as due, invoice_kind::text as kind, (select count(*)::int from public.invoice_lines l where l.invoice_id = i.id) as lines
      from public.invoices i where pay_app_id = '${second}'`);
    expect(invoice).toEqual({ due: '2026-07-05', kind: 'progress', lines: 2 });

    await books.reverted(async () => {
      const third = await ledger.period([[30000], [100000, 5000], [15000]]);
      expect(await ledger.payApp(third)).toEqual([150000, 15000, 135000, 'approved', 135000]);
      expect([await ledger.held(), await ledger.openAr()]).toEqual([34500, 310500]);
    });
    // the rate lowered from 10 to 5 releases 17,250
    const third = await ledger.period([[30000], [100000, 5000], [15000]], { rate: 5 });
    expect(await ledger.payApp(third)).toEqual([150000, -2250, 152250, 'approved', 152250]);
    expect(await ledger.held()).toBe(17250);
  });

  it('reopens the latest: invoice void, retainage given back, nothing frozen, and again', async () => {
    const { books, job } = ledger;
    const first = await ledger.period([[40000], [0]]);
    const second = await ledger.period([[10000], [0]]);
    expect(await books.act('finance', 'pay_apps', first, 'reopen', { note: 'Wrong' })).toMatchObject({
      ok: false,
      detail: { failed: [{ rule: 'latest' }] },
    });
    expect([await ledger.held(), await ledger.openAr()]).toEqual([5000, 45000]);
    const row = await books.does('finance', 'pay_apps', second, 'reopen', { note: 'Owner certified less' });
    expect(row).toMatchObject({ status: 'draft', amount_approved: null, approved_by: null, approved_date: null });
    expect([await ledger.held(), await ledger.openAr()]).toEqual([4000, 36000]);
    expect(await books.sum('scheduled_value + previous_billed', `pay_app_lines where pay_app_id = '${second}'`)).toBe(
      0,
    );
    await books.run(
      `update public.pay_app_lines set this_period = 5000 where pay_app_id = '${second}' and sov_line_id = '${job.sov[0]}'`,
    );
    await books.does('clerk', 'pay_apps', second, 'submit');
    await books.does('finance', 'pay_apps', second, 'approve');
    expect(await ledger.payApp(second)).toEqual([5000, 500, 4500, 'approved', 4500]);
    expect([await ledger.held(), await ledger.openAr()]).toEqual([4500, 40500]);
  });

  it('certified for less keep what was requested', async () => {
    const { books, job } = ledger;
    const id = await ledger.period([[40000], [0]], { approve: false });
    const line = await books.one<{ id: string; version: number }>(
      `select id, version from public.pay_app_lines where pay_app_id = '${id}' and sov_line_id = '${job.sov[0]}'`,
    );
    const edit = (person: 'pm' | 'finance', set: string) =>
      books.ask(
        person,
        `update public.pay_app_lines set ${set}, version = ${line.version} where id = '${line.id}' returning to_jsonb(pay_app_lines) as row`,
      );
    expect(await edit('pm', 'this_period = 30000')).toMatchObject({ ok: false, code: 'PT409' });
    expect(await edit('finance', 'this_period = 30000')).toMatchObject({
      ok: true,
      row: { total_completed: 30000, retainage: 3000 },
    });
    expect(await books.act('finance', 'pay_apps', id, 'approve')).toMatchObject({
      ok: false,
      detail: { failed: [{ rule: 'lines_equal_approved' }] },
    });
    const row = await books.does('finance', 'pay_apps', id, 'approve', { data: { amount_approved: 30000 } });
    expect(row).toMatchObject({
      amount_requested: 40000,
      amount_approved: 30000,
      retainage_held: 3000,
      net_payment: 27000,
    });
    expect([await ledger.held(), await ledger.openAr()]).toEqual([3000, 27000]);
  });

  it('of 350 and 300 at 10 % pay 315 and 270; 0 % is a rate; cents are rounded half up', async () => {
    const { books } = ledger;
    ledger = await Ledger.open(books, `V${n}`, 1500);
    expect((await ledger.payApp(await ledger.period([[300], [50]]))).slice(0, 3)).toEqual([350, 35, 315]);
    expect((await ledger.payApp(await ledger.period([[0], [300]]))).slice(0, 3)).toEqual([300, 30, 270]);
    ledger = await Ledger.open(books, `W${n}`, 1500);
    const { job } = ledger;
    await books.run(`update public.sov_lines set retainage_pct = 0 where id = '${job.sov[0]}'`);
    await books.run(`update public.project_terms set retainage_pct = 5 where project_id = '${job.project}'`);
    // 2.50 at 5 % is 0.125, 0.13 and not 0.12
    expect((await ledger.payApp(await ledger.period([[100], [2.5]]))).slice(0, 3)).toEqual([102.5, 0.13, 102.37]);
  });

  it('start with the figures from before, once, on the stream that drives the project', async () => {
    const { books, job } = ledger;
    await books.set('sov_lines', job.sov[0], { opening_completed: 20000, opening_stored: 1000 });
    const id = await ledger.period([[10000, 0], [0]]);
    expect(await ledger.payApp(id)).toEqual([9000, 900, 8100, 'approved', 8100]);
    expect(
      (
        await books.one(
          `select previous_billed::float as d from public.pay_app_lines where pay_app_id = '${id}' and sov_line_id = '${job.sov[0]}'`,
        )
      ).d,
    ).toBe(20000);
  });

  it('are numbered, carry every line, suggest what is stored, and wait for the one before', async () => {
    const { books, job } = ledger;
    await ledger.period([[0], [100, 10000]]);
    await books.make('sov_lines', {
      project_id: job.project,
      description: 'Late',
      scheduled_value: 0,
      retainage_pct: 7.5,
    });
    const made = await books.ask('pm', `select to_jsonb(public.create_pay_app('${job.project}')) as row`);
    expect(made.ok).toBe(true);
    const id = made.ok ? (made.row as unknown as string) : '';
    const lines =
      await books.run(`select l.this_period::float as e, l.stored_materials::float as f, l.retainage_pct::float as rate from public.pay_app_lines l
      join public.sov_lines s on s.id = l.sov_line_id where l.pay_app_id = '${id}' order by s.line_number`);
    expect(lines).toEqual([
      { e: 0, f: 0, rate: 10 },
      { e: 0, f: 10000, rate: 10 },
      { e: 0, f: 0, rate: 7.5 },
    ]);
    expect((await books.get('pay_apps', id)).pay_app_number).toBe(2);
    expect(await books.ask('pm', `select public.create_pay_app('${job.project}')`)).toMatchObject({
      ok: false,
      code: 'PT409',
      message: 'Application 2 is still a draft',
    });
    expect(await books.ask('outsider', `select public.create_pay_app('${job.project}')`)).toMatchObject({
      ok: false,
      code: 'PT404',
    });
    expect(await books.ask('accountant', `select public.create_pay_app('${job.project}', 'lender')`)).toMatchObject({
      ok: false,
      code: 'PT403',
    });
  });

  it('are paid when their invoice is, and not any more when the payment is void', async () => {
    const { books, job } = ledger;
    const id = await ledger.period([[40000], [0]]);
    const invoice = (await books.one<{ id: string }>(`select id from public.invoices where pay_app_id = '${id}'`)).id;
    const pay = async (amount: number) => {
      const payment = await books.make('payments', {
        direction: 'incoming',
        client_id: job.client,
        project_id: job.project,
        payment_date: '2026-06-15',
        amount,
      });
      await books.make('payment_applications', { payment_id: payment.id, invoice_id: invoice, amount });
      await books.does('clerk', 'payments', payment.id, 'receive');
      return payment.id;
    };
    const state = async () => [
      (await books.get('invoices', invoice)).status,
      (await books.get('pay_apps', id)).status,
      await ledger.openAr(),
    ];
    const first = await pay(10000);
    expect(await state()).toEqual(['partial', 'approved', 26000]);
    await pay(25000);
    expect(await books.ask('pm', `select public.write_off('${invoice}', 1000, 'Scratch')`)).toMatchObject({
      ok: false,
      code: 'PT403',
    });
    expect(await books.ask('finance', `select public.write_off('${invoice}', 1000.01, 'Scratch')`)).toMatchObject({
      ok: false,
      code: 'PT422',
    });
    expect(await books.ask('finance', `select public.write_off('${invoice}', 1000, ' ')`)).toMatchObject({
      ok: false,
      code: 'PT422',
    });
    expect(await books.ask('finance', `select public.write_off('${invoice}', 1000, 'Scratch') as row`)).toMatchObject({
      ok: true,
      row: { balance: 0, status: 'paid' },
    });
    expect(await state()).toEqual(['paid', 'paid', 0]);
    expect((await books.get('pay_apps', id)).paid_date).toBe(books.today);
    const [log] = await books.run(
      `select notes, changed_fields from public.audit_log where record_id = '${invoice}' and 'written_off_amount' = any (changed_fields)`,
    );
    expect(log).toEqual({ notes: 'Scratch', changed_fields: expect.arrayContaining(['written_off_amount']) });
    await books.does('finance', 'payments', first, 'void', { note: 'Bounced' });
    expect(await state()).toEqual(['partial', 'approved', 10000]);
    expect((await books.get('pay_apps', id)).paid_date).toBe(null);
  });
});
