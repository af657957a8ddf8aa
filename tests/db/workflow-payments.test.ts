import { beforeEach, describe, expect, it } from 'vitest';
import { booksForThisFile } from './money/books.ts';
import { Ledger } from './money/ledger.ts';

const used = booksForThisFile();
let ledger: Ledger;
let n = 0;

beforeEach(async () => {
  ledger = await Ledger.open(used.books, `P${++n}`);
});

const bill = (id: string) => used.books.get('vendor_bills', id);

describe('a payment', () => {
  it('counts from processed on, and not any more when it is void', async () => {
    const { books } = ledger;
    const a = await ledger.approvedBill(100, { retainage_withheld: 10 });
    const b = await ledger.approvedBill(60);
    const id = await ledger.payment(120, [
      [a, 90],
      [b, 30],
    ]);
    await books.does('clerk', 'payments', id, 'submit', { data: { accept: ['warn_duplicate'] } });
    await books.does('owner', 'payments', id, 'approve');
    await books.does('clerk', 'payments', id, 'schedule', { data: { date: '2026-06-20' } });
    expect((await books.get('payments', id)).scheduled_date).toBe('2026-06-20');
    expect([(await bill(a)).status, (await bill(b)).status, await ledger.openAp()]).toEqual([
      'approved',
      'approved',
      150,
    ]);
    await books.does('clerk', 'payments', id, 'process');
    expect([(await bill(a)).status, (await bill(b)).status, await ledger.openAp()]).toEqual(['paid', 'partial', 30]);
    const account = await books.make('cash_accounts', { name: `Checking ${n}` });
    await books.does('clerk', 'payments', id, 'clear', { data: { cash_account_id: account.id } });
    expect((await books.get('payments', id)).cash_account_id).toBe(account.id);
    await books.does('owner', 'payments', id, 'void', { note: 'Check lost' });
    expect([
      (await bill(a)).status,
      (await bill(a)).amount_paid,
      (await bill(b)).status,
      await ledger.openAp(),
    ]).toEqual(['approved', 0, 'approved', 150]);
  });

  it('of 100 to two bills of 60 takes 60 and 40; the second 60 is refused', async () => {
    const a = await ledger.approvedBill(60);
    const b = await ledger.approvedBill(60);
    const id = await ledger.payment(100, [[a, 60]]);
    const apply = (target: string, amount: number) => ledger.apply(id, target, amount);
    expect(await apply(b, 60)).toMatchObject({ ok: false, code: '23514' });
    expect(await apply(b, 40)).toMatchObject({ ok: true });
    await ledger.pay(id);
    expect([(await bill(a)).balance, (await bill(b)).balance]).toEqual([0, 20]);
  });

  it('leaves a credit that is used later, for bills of its vendor and not above what is open', async () => {
    const { books } = ledger;
    const a = await ledger.approvedBill(60);
    const b = await ledger.approvedBill(30);
    const id = await ledger.payment(100, [[a, 60]]);
    await ledger.pay(id);
    const use = (target: string, amount: number) => ledger.apply(id, target, amount);
    const other = await books.make('vendors', { name: `Other ${n}` });
    const foreign = await ledger.approvedBill(30, { vendor_id: other.id });
    expect(await use(foreign, 10)).toMatchObject({
      ok: false,
      code: 'PT422',
      message: 'A payment goes to bills of its vendor',
    });
    expect(await use(await ledger.bill(30), 10)).toMatchObject({ ok: false, code: 'PT422' });
    expect(await use(b, 30)).toMatchObject({ ok: true });
    expect(await bill(b)).toMatchObject({ status: 'paid', amount_paid: 30 });
    const line = await books.one<{ id: string; version: number }>(
      `select id, version from public.payment_applications where payment_id = '${id}' and vendor_bill_id = '${b}'`,
    );
    expect(await books.ask('clerk', `delete from public.payment_applications where id = '${line.id}'`)).toMatchObject({
      ok: false,
      code: 'PT409',
    });
    expect(
      await books.ask(
        'clerk',
        `update public.payment_applications set amount = 1, version = ${line.version} where id = '${line.id}'`,
      ),
    ).toMatchObject({ ok: false, code: 'PT409' });
  });

  it('pays nothing twice: what was open when it was prepared may be paid meanwhile', async () => {
    const { books } = ledger;
    const a = await ledger.approvedBill(60);
    const id = await ledger.payment(60, [[a, 60]]);
    await books.does('clerk', 'payments', id, 'submit');
    await books.does('owner', 'payments', id, 'approve');
    // paid by an import meanwhile
    await books.set('vendor_bills', a, { amount_paid: 10 });
    expect(await books.act('clerk', 'payments', id, 'process')).toMatchObject({
      ok: false,
      code: 'PT422',
      message: expect.stringContaining('Only 50.00 is open on bill'),
    });
    expect((await books.get('payments', id)).status).toBe('approved');
  });

  it('waits for a lien waiver where one is due, and asks for the unconditional one afterwards', async () => {
    const { books, job } = ledger;
    const k = await books.make('commitments', {
      project_id: job.project,
      vendor_id: job.vendor,
      cost_code_id: job.codes[0],
      original_amount: 9000,
      status: 'executed',
    });
    const a = await ledger.approvedBill(900, { commitment_id: k.id });
    const id = await ledger.payment(900, [[a, 900]]);
    expect(await books.act('clerk', 'payments', id, 'submit')).toMatchObject({
      ok: false,
      detail: { failed: [{ rule: 'waiver_gate' }] },
    });
    const waiver = await books.make('lien_waivers', {
      project_id: job.project,
      vendor_id: job.vendor,
      payment_id: id,
      amount: 899,
    });
    const paper = await books.make('documents', { title: 'Waiver' });
    await books.does('clerk', 'lien_waivers', waiver.id, 'request');
    expect(
      await books.does('clerk', 'lien_waivers', waiver.id, 'receive', {
        data: { document_id: paper.id, date: '2026-06-11' },
      }),
    ).toMatchObject({
      received_date: '2026-06-11',
      requested_date: books.today,
      document_id: paper.id,
    });
    expect(await books.act('clerk', 'payments', id, 'submit')).toMatchObject({
      ok: false,
      detail: { failed: [{ rule: 'waiver_gate' }] },
    });
    await books.set('lien_waivers', waiver.id, { amount: 900 });
    await ledger.pay(id);
    const asked = await books.run(
      `select waiver_type::text as type, status::text as status, amount::float from public.lien_waivers where payment_id = '${id}' and id <> '${waiver.id}'`,
    );
    expect(asked).toEqual([{ type: 'unconditional_progress', status: 'requested', amount: 900 }]);
    await books.does('owner', 'payments', id, 'void', { note: 'Stopped' });
    expect(
      (await books.one(`select status from public.lien_waivers where payment_id = '${id}' and id <> '${waiver.id}'`))
        .status,
    ).toBe('waived');
  });

  it('counts waivers in dollars: one dollar covers one dollar, the larger of two kinds, all with a final one', async () => {
    const { books, job } = ledger;
    const cover = async () =>
      Number(
        (
          await books.one(
            `select amount from private.waiver_covers where organization_id = '${books.org}' and project_id = '${job.project}' and vendor_id = '${job.vendor}'`,
          )
        ).amount,
      );
    const receive = (waiver_type: string, amount: number) =>
      books.make('lien_waivers', {
        project_id: job.project,
        vendor_id: job.vendor,
        waiver_type,
        amount,
        status: 'received',
        received_date: '2026-06-01',
      });
    await receive('unconditional_progress', 1);
    expect(await cover()).toBe(1);
    await receive('conditional_progress', 500);
    expect(await cover()).toBe(500);
    await receive('unconditional_final', 1);
    expect(await cover()).toBe(Number.POSITIVE_INFINITY);
    const big = await ledger.approvedBill(6000);
    // above the threshold of the company, covered
    expect(await books.act('clerk', 'payments', await ledger.payment(6000, [[big, 6000]]), 'submit')).toMatchObject({
      ok: true,
    });
  });

  it('may be held and released, and is void only as far as its state allows', async () => {
    const { books } = ledger;
    const a = await ledger.approvedBill(60);
    const id = await ledger.payment(60, [[a, 60]]);
    await books.does('clerk', 'payments', id, 'submit');
    await books.does('owner', 'payments', id, 'hold', { note: 'Wait for the bank' });
    expect(await books.act('clerk', 'payments', id, 'process')).toMatchObject({ ok: false, code: 'PT409' });
    expect(await books.does('owner', 'payments', id, 'release')).toMatchObject({ status: 'approved' });
    const requests = await books.run(
      `select status::text as status from public.approval_requests where entity_id = '${id}'`,
    );
    expect(requests).toEqual([{ status: 'approved' }]);
  });
});
