import { beforeEach, describe, expect, it } from 'vitest';
import { booksForThisFile } from './money/books.ts';
import { Ledger } from './money/ledger.ts';

const used = booksForThisFile();
let ledger: Ledger;
let n = 0;
beforeEach(async () => {
  ledger = await Ledger.open(used.books, `B${++n}`);
});

interface Made {
  id: string;
  vendor_name: string;
  amount: number;
  bills: number;
  held: string[];
}

const pay = (bills: [string, string | number][], person: Parameters<typeof used.books.ask>[0] = 'clerk') => {
  const given = JSON.stringify(bills.map(([bill, amount]) => ({ bill, amount })));
  return used.books.ask(person, `select public.pay_bills('${used.books.org}', '${given}') as row`);
};
async function paid(bills: [string, string | number][]): Promise<Made[]> {
  const answer = await pay(bills);
  if (!answer.ok) throw new Error(answer.message);
  return answer.row as unknown as Made[];
}
const payments = () => used.books.run(`select id from public.payments where project_id = '${ledger.job.project}'`);
const otherVendor = async () => (await used.books.make('vendors', { name: `Zed ${n}` })).id;

describe('bills are paid', () => {
  it('by one draft per vendor, with a part of a bill where less is to be paid', async () => {
    const { books, job } = ledger;
    const [a, b] = [await ledger.approvedBill(60), await ledger.approvedBill(30)];
    const c = await ledger.approvedBill(25, { vendor_id: await otherVendor() });
    const made = await paid([
      [a, '59.99'],
      [b, '30'],
      [c, '25'],
    ]);
    expect(made.map(({ amount, bills, held }) => ({ amount, bills, held }))).toEqual([
      { amount: 89.99, bills: 2, held: [] },
      { amount: 25, bills: 1, held: [] },
    ]);
    expect(await books.get('payments', made[0]?.id as string)).toMatchObject({
      status: 'draft',
      direction: 'outgoing',
      project_id: job.project,
      payment_date: books.today,
      created_by: books.people.clerk,
    });
    const lines = await books.run(
      `select amount::float from public.payment_applications where payment_id = '${made[0]?.id}' order by 1`,
    );
    expect(lines).toEqual([{ amount: 30 }, { amount: 59.99 }]);
    // what is prepared is not to be paid again
    expect(await pay([[a, '0.02']])).toMatchObject({
      ok: false,
      code: 'PT422',
      message: expect.stringMatching(/At most 0\.01 is possible$/),
    });
  });

  it('all or none: one amount above what is open, and nothing is made', async () => {
    const [a, b] = [await ledger.approvedBill(60), await ledger.approvedBill(30)];
    expect(
      await pay([
        [a, 60],
        [b, '30.01'],
      ]),
    ).toMatchObject({ ok: false, code: 'PT422', message: expect.stringMatching(/^Bill .+: At most 30\.00/) });
    expect(await payments()).toEqual([]);
  });

  it.each(['0', '-5', '1.005', null])('not with %s', async (amount) => {
    const a = await ledger.approvedBill(60);
    expect(await pay([[a, amount as string]])).toMatchObject({ ok: false, code: 'PT422' });
  });

  it.each([
    ['[{"bill":"x","amount":1}]', 'Line 1 names no bill: x'],
    ['[5]', 'Line 1 names no bill: null'],
    ['[{"bill":"$bill","amount":"1,5"}]', 'Line 1 has no amount: 1,5'],
    ['[{"bill":"$bill","amount":1},{"bill":"$bill","amount":"1e999999"}]', 'Line 2 has no amount: 1e999999'],
    ['{}', 'This needs bills to pay'],
    ['"[{"', 'The bills are no JSON'],
  ])('not with %s', async (given, message) => {
    const a = await ledger.approvedBill(60);
    const answer = await used.books.ask(
      'clerk',
      `select public.pay_bills('${used.books.org}', '${given.replaceAll('$bill', a)}') as row`,
    );
    expect(answer).toMatchObject({ ok: false, code: 'PT422', message });
  });

  it.each(['0001-01-01', '9999-12-31'])('not on %s', async (day) => {
    const a = await ledger.approvedBill(60);
    const given = JSON.stringify([{ bill: a, amount: 60 }]);
    const on = (date: string) =>
      used.books.ask('clerk', `select public.pay_bills('${used.books.org}', '${given}', '${date}') as row`);
    expect(await on(day)).toMatchObject({
      ok: false,
      code: 'PT422',
      message: `The day of the payments, ${day}, is more than a year away`,
    });
    expect(await on('2026-07-01')).toMatchObject({ ok: true });
  });

  it('not one that is no payable yet or disputed, not twice, and not none', async () => {
    const { books } = ledger;
    const draft = await ledger.bill(60);
    expect(await pay([[draft, 60]])).toMatchObject({
      ok: false,
      code: 'PT409',
      message: expect.stringContaining('is draft'),
    });
    const a = await ledger.approvedBill(60);
    expect(
      await pay([
        [a, 10],
        [a, 20],
      ]),
    ).toMatchObject({ ok: false, code: 'PT422' });
    expect(
      await pay([
        [a, 10],
        [a.toUpperCase(), 20],
      ]),
    ).toMatchObject({ ok: false, code: 'PT422', message: 'A bill stands here twice' });
    expect(await pay([])).toMatchObject({ ok: false, code: 'PT422' });
    expect(await pay([[null as unknown as string, 60]])).toMatchObject({
      ok: false,
      message: 'Line 1 names no bill: null',
    });
    await books.does('clerk', 'vendor_bills', a, 'dispute', { note: 'Wrong price' });
    expect(await pay([[a, 60]])).toMatchObject({
      ok: false,
      code: 'PT409',
      message: expect.stringContaining('is disputed'),
    });
  });

  it('by a project manager job by job, and only of his jobs', async () => {
    const { books } = ledger;
    const mine = await ledger.approvedBill(60);
    const other = await Ledger.open(books, `O${n}`);
    const theirs = await other.approvedBill(40, { vendor_id: ledger.job.vendor });
    await books.run(
      `delete from public.project_members where project_id = '${other.job.project}' and user_id = '${books.people.pm}'`,
    );
    expect(
      await pay(
        [
          [mine, 60],
          [theirs, 40],
        ],
        'pm',
      ),
    ).toMatchObject({ ok: false, code: 'PT404' });
    await books.make('project_members', { project_id: other.job.project, user_id: books.people.pm });
    const both = await pay(
      [
        [mine, 60],
        [theirs, 40],
      ],
      'pm',
    );
    expect(both.ok && (both.row as unknown as Made[]).map(({ amount }) => amount)).toEqual([40, 60]);
    // who pays for all makes one of it
    await books.run(`delete from public.payments where vendor_id = '${ledger.job.vendor}'`);
    const [one] = await paid([
      [mine, 60],
      [theirs, 40],
    ]);
    expect(one).toMatchObject({ amount: 100, bills: 2 });
    expect((await books.get('payments', one?.id as string)).project_id).toBeNull();
  });

  it.each(['accountant', 'viewer', 'field', 'outsider'] as const)('not by %s', async (person) => {
    const a = await ledger.approvedBill(60);
    const answer = await pay([[a, 60]], person);
    expect(answer.ok ? 'paid' : answer.code).toMatch(/^PT40[34]$/);
    expect(await payments()).toEqual([]);
  });
});

describe('a payment is held', () => {
  const lapse = (day: string | null) => used.books.set('vendors', ledger.job.vendor, { insurance_expiry: day });

  it('while the insurance of the vendor has expired: at each step on its way, up to the day of the new one', async () => {
    const { books } = ledger;
    const a = await ledger.approvedBill(60);
    await lapse('2026-06-14');
    const [made] = await paid([[a, 60]]);
    const id = made?.id as string;
    expect(made?.held).toEqual([expect.stringMatching(/^The insurance of .+ expired on 2026-06-14$/)]);
    const gate = { ok: false, code: 'PT422', detail: { failed: [{ rule: 'insurance_gate' }] } };
    expect(await books.act('clerk', 'payments', id, 'submit')).toMatchObject(gate);
    await lapse('2026-06-15');
    await books.does('clerk', 'payments', id, 'submit');
    await lapse('2026-06-14');
    expect(await books.act('owner', 'payments', id, 'approve')).toMatchObject(gate);
    await lapse(null);
    await books.does('owner', 'payments', id, 'approve');
    await lapse('2026-06-14');
    expect(await books.act('clerk', 'payments', id, 'process')).toMatchObject(gate);
    await lapse('2027-01-01');
    expect(await books.does('clerk', 'payments', id, 'process')).toMatchObject({ status: 'processed' });
  });

  it('until somebody else who may approve it overrides it with a note, for this vendor and no more', async () => {
    const { books } = ledger;
    const a = await ledger.approvedBill(60);
    await lapse('2026-06-14');
    const [made] = await paid([[a, 50]]);
    const id = made?.id as string;
    expect(await books.act('owner', 'payments', id, 'override')).toMatchObject({
      detail: { failed: [{ rule: 'note' }] },
    });
    expect(await books.act('clerk', 'payments', id, 'override', { note: 'Mine' })).toMatchObject({
      detail: { failed: [{ rule: 'not_self' }] },
    });
    expect(await books.does('owner', 'payments', id, 'override', { note: 'New paper is in the mail' })).toMatchObject({
      status: 'draft',
      insurance_note: 'New paper is in the mail',
      insurance_accepted_by: books.people.owner,
    });
    expect(await books.act('owner', 'payments', id, 'override', { note: 'Again' })).toMatchObject({
      detail: { failed: [{ rule: 'is_held' }] },
    });
    await books.ask(
      'clerk',
      `update public.payments set amount = 55, version = version where id = '${id}' returning '{}'::jsonb as row`,
    );
    expect(await books.get('payments', id)).toMatchObject({
      amount: 55,
      insurance_note: null,
      insurance_accepted_by: null,
    });
    expect(await books.act('clerk', 'payments', id, 'submit')).toMatchObject({
      detail: { failed: [{ rule: 'insurance_gate' }] },
    });
    await books.does('owner', 'payments', id, 'override', { note: 'Once more' });
    expect(await books.does('clerk', 'payments', id, 'submit')).toMatchObject({ status: 'submitted' });
  });

  it('while a waiver is missing, one per job; overridden, each is given up with the note', async () => {
    const { books, job } = ledger;
    const other = await Ledger.open(books, `W${n}`);
    const a = await ledger.approvedBill(60, { lien_waiver_required: true });
    const b = await other.approvedBill(40, { vendor_id: job.vendor, lien_waiver_required: true });
    const [made] = await paid([
      [a, 60],
      [b, 40],
    ]);
    const id = made?.id as string;
    expect(made?.held).toEqual([expect.stringMatching(/^A lien waiver of .+ is missing for project /)]);
    const gate = { ok: false, code: 'PT422', detail: { failed: [{ rule: 'waiver_gate' }] } };
    expect(await books.act('clerk', 'payments', id, 'submit')).toMatchObject(gate);
    await books.does('owner', 'payments', id, 'override', { note: 'Small job' });
    const waived = await books.run(
      `select project_id, amount::float, status::text, notes from public.lien_waivers where payment_id = '${id}' order by amount`,
    );
    expect(waived).toEqual([
      { project_id: other.job.project, amount: 40, status: 'waived', notes: 'Small job' },
      { project_id: job.project, amount: 60, status: 'waived', notes: 'Small job' },
    ]);
    await ledger.pay(id);
    expect(await books.get('vendor_bills', a)).toMatchObject({ status: 'paid' });
  });

  it('again when more is to be paid than a waiver was given up for, and when retainage is', async () => {
    const { books, job } = ledger;
    const a = await ledger.approvedBill(60, { lien_waiver_required: true });
    const b = await ledger.approvedBill(0.01, { lien_waiver_required: true });
    const entry = { project_id: job.project, vendor_id: job.vendor, direction: 'payable', amount_held: 5 };
    const retainage = await books.make('retainage_entries', { ...entry, entry_date: '2026-05-01' });
    const [made] = await paid([[a, 60]]);
    const id = made?.id as string;
    await books.does('owner', 'payments', id, 'override', { note: 'Small job' });
    await books.run(`update public.payments set amount = 70 where id = '${id}'`);
    const submitted = () => books.reverted(() => books.act('clerk', 'payments', id, 'submit'));
    expect(await submitted()).toMatchObject({ ok: true });
    const more = await ledger.apply(id, b, 0.01);
    expect(more.ok).toBe(true);
    expect(await submitted()).toMatchObject({
      detail: { failed: [{ rule: 'waiver_gate', message: expect.stringContaining('60.01') }] },
    });
    await books.run(`delete from public.payment_applications where payment_id = '${id}' and vendor_bill_id = '${b}'`);
    await books.run(`update public.payment_applications set amount = 55 where payment_id = '${id}'`);
    await books.make('payment_applications', { payment_id: id, retainage_entry_id: retainage.id, amount: 5 });
    expect(await submitted()).toMatchObject({
      detail: { failed: [{ rule: 'waiver_gate', message: expect.stringMatching(/^The final unconditional/) }] },
    });
    await books.does('owner', 'payments', id, 'override', { note: 'Last one' });
    expect(await submitted()).toMatchObject({ ok: true });
  });

  it('also what is left of a payment that was made, until the waiver of the bill it is used for is there', async () => {
    const { books, job } = ledger;
    const a = await ledger.approvedBill(1);
    const b = await ledger.approvedBill(39, { lien_waiver_required: true });
    const id = await ledger.payment(40, [[a, 1]]);
    await ledger.pay(id);
    expect(await ledger.apply(id, b, 39)).toMatchObject({
      ok: false,
      code: 'PT422',
      message: expect.stringMatching(/^A lien waiver of .+ over 40\.00 is missing/),
    });
    const waiver = { project_id: job.project, vendor_id: job.vendor, payment_id: id, amount: 40 };
    await books.make('lien_waivers', { ...waiver, status: 'received', received_date: '2026-06-11' });
    expect(await ledger.apply(id, b, 39)).toMatchObject({ ok: true });
    expect(await books.get('vendor_bills', b)).toMatchObject({ status: 'paid' });
  });

  it('by a waiver that is taken back before the money has left', async () => {
    const { books, job } = ledger;
    const a = await ledger.approvedBill(60, { lien_waiver_required: true });
    const id = await ledger.payment(60, [[a, 60]]);
    const waiver = await books.make('lien_waivers', {
      project_id: job.project,
      vendor_id: job.vendor,
      payment_id: id,
      amount: 60,
      status: 'received',
      received_date: '2026-06-11',
    });
    await ledger.approve(id);
    await books.does('owner', 'lien_waivers', waiver.id, 'void', { note: 'Not signed' });
    expect(await books.act('clerk', 'payments', id, 'process')).toMatchObject({
      detail: { failed: [{ rule: 'waiver_gate' }] },
    });
  });

  it('for whom no waiver is given up once it is deleted, and the next one is held again', async () => {
    const { books } = ledger;
    const a = await ledger.approvedBill(60, { lien_waiver_required: true });
    const [made] = await paid([[a, 60]]);
    const id = made?.id as string;
    await books.does('owner', 'payments', id, 'override', { note: 'Small job' });
    const [waiver] = await books.run(`select id from public.lien_waivers where payment_id = '${id}'`);
    await books.ask('clerk', `delete from public.payments where id = '${id}' returning '{}'::jsonb as row`);
    expect(await books.get('lien_waivers', waiver?.id as string)).toMatchObject({ status: 'void', payment_id: null });
    const [again] = await paid([[a, 60]]);
    expect(again?.held).toEqual([expect.stringMatching(/^A lien waiver of .+ is missing for project /)]);
  });

  it('for whom no waiver is given up once it is void', async () => {
    const { books } = ledger;
    const a = await ledger.approvedBill(60, { lien_waiver_required: true });
    const states = (id: string) => books.run(`select status::text from public.lien_waivers where payment_id = '${id}'`);
    const [made] = await paid([[a, 60]]);
    await books.does('owner', 'payments', made?.id as string, 'override', { note: 'Small job' });
    await books.does('clerk', 'payments', made?.id as string, 'void');
    expect(await states(made?.id as string)).toEqual([{ status: 'void' }]);
    const [again] = await paid([[a, 60]]);
    await books.does('owner', 'payments', again?.id as string, 'override', { note: 'Small job' });
    await ledger.pay(again?.id as string);
    await books.does('owner', 'payments', again?.id as string, 'void', { note: 'Lost' });
    expect((await states(again?.id as string)).map(({ status }) => status)).toContain('void');
  });

  it('waivers are given up by who may give them up, whatever he may approve', async () => {
    const { books } = ledger;
    const a = await ledger.approvedBill(60, { lien_waiver_required: true });
    const [made] = await paid([[a, 60]]);
    const upTo = (most: number) =>
      books.reverted(async () => {
        await books.run(`insert into public.role_permissions (organization_id, role_id, permission_key, max_amount)
        select organization_id, id, 'billing.approve', ${most} from public.roles where organization_id = '${books.org}' and key = 'project_manager'`);
        return books.act('pm', 'payments', made?.id as string, 'override', { note: 'Fine' });
      });
    expect(await upTo(59.99)).toMatchObject({
      detail: { failed: [{ rule: 'is_held', message: 'Your limit for giving up a lien waiver is 59.99' }] },
    });
    expect(await upTo(60)).toMatchObject({ ok: true });
    expect(await books.act('pm', 'payments', made?.id as string, 'override', { note: 'Fine' })).toMatchObject({
      detail: { failed: [{ rule: 'is_held' }] },
    });
  });
});
