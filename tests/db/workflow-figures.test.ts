import { beforeEach, describe, expect, it } from 'vitest';
import { booksForThisFile } from './money/books.ts';
import { Ledger } from './money/ledger.ts';

const used = booksForThisFile();
let ledger: Ledger;
let n = 0;

beforeEach(async () => {
  ledger = await Ledger.open(used.books, `F${++n}`);
});

const row = (view: string, columns: string, where: string) => {
  const list = columns.split(' ').map((c) => `${c}::float as ${c}`);
  return used.books.one(`select ${list.join(', ')} from public.${view} where ${where}`);
};

describe('what transitions store is what the views derive', () => {
  it('of applications, their invoices and retainage', async () => {
    const { books, job } = ledger;
    await books.set('sov_lines', job.sov[0], { opening_completed: 5000, opening_stored: 250.5 });
    const co = await ledger.changeOrder('owner', 20000, [
      { cost_code_id: job.codes[0], amount: 15000, price_amount: 20000 },
    ]);
    await books.does('finance', 'change_orders', co, 'approve');
    const apps = [
      await ledger.period([[40000.33], [50000, 10000], [0]]),
      await ledger.period([[30000], [70000.01, 0], [5000]]),
      await ledger.period([[10000], [1000, 333.33], [0]], { rate: 7.5, approve: false }),
    ];
    for (const id of apps) {
      const app = await row('pay_apps', 'amount_requested retainage_held net_payment', `id = '${id}'`);
      const sheet = await row(
        'v_pay_app_g702',
        'gross_this_period retainage_this_period current_payment_due',
        `id = '${id}'`,
      );
      expect(Object.values(app), id).toEqual(Object.values(sheet));
    }
    const project = await row(
      'v_project_financials',
      'retainage_receivable billed_to_date revised_contract',
      `project_id = '${job.project}'`,
    );
    const opening = 525.05;
    expect(project.retainage_receivable).toBeCloseTo((await ledger.held()) + opening, 2);
    expect(project.revised_contract).toBe(await ledger.contract());
    const aging = await row('v_ar_aging', 'balance', `pay_app_id = '${apps[1]}'`);
    expect(aging.balance).toBe((await ledger.payApp(apps[1] as string))[2]);
  });

  it('of bills, changes and payments on a commitment', async () => {
    const { books, job } = ledger;
    const given = {
      project_id: job.project,
      vendor_id: job.vendor,
      cost_code_id: job.codes[0],
      original_amount: 80000,
    };
    const k = await books.make('commitments', { ...given, status: 'executed' });
    const change = await ledger.changeOrder('subcontract', 5000, [{ cost_code_id: job.codes[0], amount: 5000 }], {
      commitment_id: k.id,
    });
    await books.does('finance', 'change_orders', change, 'approve');
    const inside = await ledger.changeOrder('internal', 700, [{ cost_code_id: job.codes[0], amount: 700 }]);
    await books.does('finance', 'change_orders', inside, 'approve');
    const bill = await ledger.approvedBill(10000, { commitment_id: k.id, retainage_withheld: 1000 });
    const code = () =>
      row('v_cost_code_summary', 'revised_budget committed actual remaining_committed eac', `id = '${job.codes[0]}'`);
    const commitment = () =>
      row('v_commitment_status', 'revised_amount billed_to_date remaining retainage_held', `id = '${k.id}'`);
    expect(await code()).toEqual({
      revised_budget: 100700,
      committed: 85000,
      actual: 10000,
      remaining_committed: 75000,
      eac: 100700,
    });
    expect(await commitment()).toEqual({
      revised_amount: 85000,
      billed_to_date: 10000,
      remaining: 75000,
      retainage_held: 1000,
    });
    const open = () => books.sum('balance', `v_ap_aging where id = '${bill}' and bucket is not null`);
    expect(await open()).toBe(9000);
    const payment = await ledger.payment(9000, [[bill, 9000]]);
    await books.make('lien_waivers', {
      project_id: job.project,
      vendor_id: job.vendor,
      payment_id: payment,
      amount: 9000,
      status: 'received',
      received_date: '2026-06-09',
    });
    await ledger.pay(payment);
    expect(await open()).toBe(0);
    const waivers = await row(
      'v_lien_waiver_coverage',
      'paid_to_date unwaived_paid',
      `vendor_id = '${job.vendor}' and project_id = '${job.project}'`,
    );
    expect(waivers).toEqual({ paid_to_date: 9000, unwaived_paid: 9000 });
    await books.does('owner', 'payments', payment, 'void', { note: 'Lost' });
    await books.does('owner', 'vendor_bills', bill, 'void', { note: 'Wrong' });
    expect(await code()).toMatchObject({ actual: 0, remaining_committed: 85000 });
    expect(await commitment()).toMatchObject({ billed_to_date: 0, retainage_held: 0 });
  });
});

describe('requests', () => {
  it('split below a limit are noted', async () => {
    const { books, job } = ledger;
    const items = () =>
      books.run(
        `select description from public.exception_items where fingerprint like 'split|payments|${job.vendor}%'`,
      );
    for (const amount of [6000, 3999.99, 0.01]) {
      const bill = await ledger.approvedBill(amount);
      const payment = await ledger.payment(amount, [[bill, amount]]);
      await books.make('lien_waivers', {
        project_id: job.project,
        vendor_id: job.vendor,
        payment_id: payment,
        amount,
        status: 'received',
        received_date: '2026-06-09',
      });
      expect(await items()).toEqual([]);
      await books.does('clerk', 'payments', payment, 'submit');
    }
    expect(await items()).toEqual([
      { description: 'Requests to one vendor within 7 days add up to 10,000.00, each below the limit of 10,000.00' },
    ]);
  });
});
