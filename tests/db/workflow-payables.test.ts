import { beforeEach, describe, expect, it } from 'vitest';
import type { Row } from './harness/sql.ts';
import { booksForThisFile } from './money/books.ts';
import { type Job, makeJob, RECIPES } from './money/job.ts';

const used = booksForThisFile();
let job: Job;
let n = 0;
beforeEach(async () => {
  job = await makeJob(used.books, `P${++n}`);
});

const actual = () => used.books.sum('amount', `cost_events where project_id = '${job.project}' and status = 'posted'`);
const payable = () => used.books.sum('balance', `retainage_entries where project_id = '${job.project}' and direction = 'payable'`);
const openAp = () => used.books.sum('balance', `vendor_bills where project_id = '${job.project}' and status in ('approved', 'partial', 'disputed')`);
const billOf = async (amount: number, extra: Row = {}) => {
  const { books } = used;
  const bill = await books.make('vendor_bills', {
    vendor_id: job.vendor, project_id: job.project, bill_date: '2026-06-01', created_by: books.people.clerk, ...extra,
  });
  await books.make('vendor_bill_lines', { vendor_bill_id: bill.id, project_id: job.project, cost_code_id: job.codes[0], amount });
  return bill.id;
};
const approvedBill = async (amount: number, extra: Row = {}) => {
  const id = await billOf(amount, extra);
  await used.books.does('clerk', 'vendor_bills', id, 'submit', { data: { accept: ['warn_duplicate'] } });
  await used.books.does('owner', 'vendor_bills', id, 'approve');
  return id;
};
const paymentOf = async (amount: number, applied: [string, number][], extra: Row = {}) => {
  const { books } = used;
  const payment = await books.make('payments', {
    direction: 'outgoing', vendor_id: job.vendor, project_id: job.project, payment_date: '2026-06-12', amount, created_by: books.people.clerk, ...extra,
  });
  for (const [vendor_bill_id, part] of applied) await books.make('payment_applications', { payment_id: payment.id, vendor_bill_id, amount: part });
  return payment.id;
};
const pay = async (id: string) => {
  await used.books.does('clerk', 'payments', id, 'submit', { data: { accept: ['warn_duplicate'] } });
  await used.books.does('owner', 'payments', id, 'approve');
  return used.books.does('clerk', 'payments', id, 'process');
};
const bill = (id: string) => used.books.get('vendor_bills', id);

describe('a bill', () => {
  it('costs when it is approved: project manager first, then finance; and no more when it is void', async () => {
    const { books } = used;
    const id = await billOf(10000, { retainage_withheld: 1000 });
    await books.make('vendor_bill_lines', { vendor_bill_id: id, project_id: job.project, cost_code_id: job.codes[1], amount: -500, description: 'Credit' });
    await books.does('clerk', 'vendor_bills', id, 'submit');
    expect(await books.act('clerk', 'vendor_bills', id, 'approve')).toMatchObject({ ok: false, detail: { failed: [{ rule: 'not_self' }] } });
    expect(await books.does('pm', 'vendor_bills', id, 'approve')).toMatchObject({ status: 'pending_approval' });
    expect([await actual(), await payable()]).toEqual([0, 0]);
    expect(await books.act('pm', 'vendor_bills', id, 'approve')).toMatchObject({ ok: false, code: 'PT403', message: 'This waits for Finance manager' });
    expect(await books.does('finance', 'vendor_bills', id, 'approve')).toMatchObject({ status: 'approved', approved_by: books.people.finance, balance: 8500 });
    const events = await books.run(`select amount::float, cost_code_id, event_type::text as type, event_date::text as day, source::text as source, posted_at is not null as posted
      from public.cost_events where project_id = '${job.project}' order by amount desc`);
    expect(events).toEqual([
      { amount: 10000, cost_code_id: job.codes[0], type: 'vendor_bill', day: '2026-06-01', source: 'system', posted: true },
      { amount: -500, cost_code_id: job.codes[1], type: 'vendor_bill', day: '2026-06-01', source: 'system', posted: true },
    ]);
    expect([await payable(), await openAp()]).toEqual([1000, 8500]);
    const steps = await books.run(`select s.status::text as status, s.acted_by from public.approval_steps s join public.approval_requests r on r.id = s.approval_request_id
      where r.entity_id = '${id}' order by s.step_order`);
    expect(steps).toEqual([{ status: 'approved', acted_by: books.people.pm }, { status: 'approved', acted_by: books.people.finance }]);

    await books.does('finance', 'vendor_bills', id, 'void', { note: 'Billed twice' });
    expect([await actual(), await payable(), await openAp()]).toEqual([0, 0, 0]);
    const reversed = await books.run(`select amount::float, event_date::text as day from public.cost_events where project_id = '${job.project}' and event_date = '${books.today}' order by 1`);
    expect(reversed).toEqual([{ amount: -10000, day: books.today }, { amount: 500, day: books.today }]);
  });

  it('is decided by an owner at once, and a rejection ends the request', async () => {
    const { books } = used;
    const id = await billOf(100);
    await books.does('clerk', 'vendor_bills', id, 'submit');
    await books.does('finance', 'vendor_bills', id, 'return', { note: 'Wrong code' });
    const requests = () => books.run(`select status::text as status, decided_by from public.approval_requests where entity_id = '${id}' order by created_at, status`);
    expect(await requests()).toEqual([{ status: 'rejected', decided_by: books.people.finance }]);
    await books.does('clerk', 'vendor_bills', id, 'submit');
    expect(await books.does('owner', 'vendor_bills', id, 'approve')).toMatchObject({ status: 'approved' });
    expect((await requests()).map((r) => r.status).sort()).toEqual(['approved', 'rejected']);
    expect(await actual()).toBe(100);
  });

  it('is decided step by step by who is named for each, if it is the same person, too', async () => {
    const { books } = used;
    await books.run(`insert into public.membership_roles (organization_id, membership_id, role_id) select m.organization_id, m.id, r.id
      from public.memberships m join public.roles r on r.organization_id = m.organization_id and r.key = 'project_manager'
      where m.organization_id = '${books.org}' and m.user_id = '${books.people.finance}' on conflict do nothing`);
    const id = await billOf(100);
    await books.does('clerk', 'vendor_bills', id, 'submit');
    expect(await books.does('finance', 'vendor_bills', id, 'approve')).toMatchObject({ status: 'pending_approval' });
    expect(await books.does('finance', 'vendor_bills', id, 'approve')).toMatchObject({ status: 'approved' });
    await books.run(`delete from public.membership_roles mr using public.memberships m, public.roles r where m.id = mr.membership_id and r.id = mr.role_id
      and m.user_id = '${books.people.finance}' and r.key = 'project_manager'`);
  });

  it('that is disputed while it waits is asked about anew', async () => {
    const { books } = used;
    const id = await billOf(100);
    await books.does('clerk', 'vendor_bills', id, 'submit');
    await books.does('clerk', 'vendor_bills', id, 'dispute', { note: 'Never delivered' });
    await books.does('clerk', 'vendor_bills', id, 'resolve', { note: 'It was' });
    const requests = await books.run(`select status::text as status from public.approval_requests where entity_id = '${id}' order by 1`);
    expect(requests.map((r) => r.status).sort()).toEqual(['cancelled', 'pending']);
    expect(await books.does('owner', 'vendor_bills', id, 'approve')).toMatchObject({ status: 'approved' });
    expect(await actual()).toBe(100);
  });

  it('over the budget of its code is noted', async () => {
    const { books } = used;
    await approvedBill(60000);
    await approvedBill(60000);
    const items = await books.run(`select description from public.exception_items where entity_id = '${job.codes[0]}'`);
    expect(items).toEqual([{ description: '001 Framing: cost 120,000.00 is above the budget of 100,000.00' }]);
  });
});

describe('a payment', () => {
  it('counts from processed on, and not any more when it is void', async () => {
    const { books } = used;
    const a = await approvedBill(100, { retainage_withheld: 10 });
    const b = await approvedBill(60);
    const id = await paymentOf(120, [[a, 90], [b, 30]]);
    await books.does('clerk', 'payments', id, 'submit', { data: { accept: ['warn_duplicate'] } });
    await books.does('owner', 'payments', id, 'approve');
    await books.does('clerk', 'payments', id, 'schedule', { data: { date: '2026-06-20' } });
    expect((await books.get('payments', id)).scheduled_date).toBe('2026-06-20');
    expect([(await bill(a)).status, (await bill(b)).status, await openAp()]).toEqual(['approved', 'approved', 150]);
    await books.does('clerk', 'payments', id, 'process');
    expect([(await bill(a)).status, (await bill(b)).status, await openAp()]).toEqual(['paid', 'partial', 30]);
    const account = await books.make('cash_accounts', { name: `Checking ${n}` });
    await books.does('clerk', 'payments', id, 'clear', { data: { cash_account_id: account.id } });
    expect((await books.get('payments', id)).cash_account_id).toBe(account.id);
    await books.does('owner', 'payments', id, 'void', { note: 'Check lost' });
    expect([(await bill(a)).status, (await bill(a)).amount_paid, (await bill(b)).status, await openAp()]).toEqual(['approved', 0, 'approved', 150]);
  });

  it('of 100 to two bills of 60 takes 60 and 40; the second 60 is refused', async () => {
    const { books } = used;
    const a = await approvedBill(60);
    const b = await approvedBill(60);
    const id = await paymentOf(100, [[a, 60]]);
    const apply = (target: string, amount: number) =>
      books.ask('clerk', `insert into public.payment_applications (organization_id, payment_id, vendor_bill_id, amount) values ('${books.org}', '${id}', '${target}', ${amount})`);
    expect(await apply(b, 60)).toMatchObject({ ok: false, code: '23514' });
    expect(await apply(b, 40)).toMatchObject({ ok: true });
    await pay(id);
    expect([(await bill(a)).balance, (await bill(b)).balance]).toEqual([0, 20]);
  });

  it('leaves a credit that is used later, for bills of its vendor and not above what is open', async () => {
    const { books } = used;
    const a = await approvedBill(60);
    const b = await approvedBill(30);
    const id = await paymentOf(100, [[a, 60]]);
    await pay(id);
    const use = (target: string, amount: number) =>
      books.ask('clerk', `insert into public.payment_applications (organization_id, payment_id, vendor_bill_id, amount) values ('${books.org}', '${id}', '${target}', ${amount})`);
    const other = await books.make('vendors', { name: `Other ${n}` });
    const foreign = await approvedBill(30, { vendor_id: other.id });
    expect(await use(foreign, 10)).toMatchObject({ ok: false, code: 'PT422', message: 'A payment goes to bills of its vendor' });
    expect(await use(await billOf(30), 10)).toMatchObject({ ok: false, code: 'PT422' });
    expect(await use(b, 30)).toMatchObject({ ok: true });
    expect(await bill(b)).toMatchObject({ status: 'paid', amount_paid: 30 });
    const line = await books.one<{ id: string; version: number }>(`select id, version from public.payment_applications where payment_id = '${id}' and vendor_bill_id = '${b}'`);
    expect(await books.ask('clerk', `delete from public.payment_applications where id = '${line.id}'`)).toMatchObject({ ok: false, code: 'PT409' });
    expect(await books.ask('clerk', `update public.payment_applications set amount = 1, version = ${line.version} where id = '${line.id}'`)).toMatchObject({ ok: false, code: 'PT409' });
  });

  it('pays nothing twice: what was open when it was prepared may be paid meanwhile', async () => {
    const { books } = used;
    const a = await approvedBill(60);
    const id = await paymentOf(60, [[a, 60]]);
    await books.does('clerk', 'payments', id, 'submit');
    await books.does('owner', 'payments', id, 'approve');
    // paid by an import meanwhile
    await books.set('vendor_bills', a, { amount_paid: 10 });
    expect(await books.act('clerk', 'payments', id, 'process')).toMatchObject({ ok: false, code: 'PT422', message: expect.stringContaining('Only 50.00 is open on bill') });
    expect((await books.get('payments', id)).status).toBe('approved');
  });

  it('waits for a lien waiver where one is due, and asks for the unconditional one afterwards', async () => {
    const { books } = used;
    const k = await books.make('commitments', { project_id: job.project, vendor_id: job.vendor, cost_code_id: job.codes[0], original_amount: 9000, status: 'executed' });
    const a = await approvedBill(900, { commitment_id: k.id });
    const id = await paymentOf(900, [[a, 900]]);
    expect(await books.act('clerk', 'payments', id, 'submit')).toMatchObject({ ok: false, detail: { failed: [{ rule: 'waiver_gate' }] } });
    const waiver = await books.make('lien_waivers', { project_id: job.project, vendor_id: job.vendor, payment_id: id, amount: 899 });
    const paper = await books.make('documents', { title: 'Waiver' });
    await books.does('clerk', 'lien_waivers', waiver.id, 'request');
    expect(await books.does('clerk', 'lien_waivers', waiver.id, 'receive', { data: { document_id: paper.id, date: '2026-06-11' } })).toMatchObject({
      received_date: '2026-06-11', requested_date: books.today, document_id: paper.id,
    });
    expect(await books.act('clerk', 'payments', id, 'submit')).toMatchObject({ ok: false, detail: { failed: [{ rule: 'waiver_gate' }] } });
    await books.set('lien_waivers', waiver.id, { amount: 900 });
    await pay(id);
    const asked = await books.run(`select waiver_type::text as type, status::text as status, amount::float from public.lien_waivers where payment_id = '${id}' and id <> '${waiver.id}'`);
    expect(asked).toEqual([{ type: 'unconditional_progress', status: 'requested', amount: 900 }]);
    await books.does('owner', 'payments', id, 'void', { note: 'Stopped' });
    expect((await books.one(`select status from public.lien_waivers where payment_id = '${id}' and id <> '${waiver.id}'`)).status).toBe('waived');
  });

  it('counts waivers in dollars: one dollar covers one dollar, the larger of two kinds, all with a final one', async () => {
    const { books } = used;
    const cover = async () => Number((await books.one(`select private.waiver_cover('${books.org}', '${job.project}', '${job.vendor}') as v`)).v);
    const receive = (waiver_type: string, amount: number) =>
      books.make('lien_waivers', { project_id: job.project, vendor_id: job.vendor, waiver_type, amount, status: 'received', received_date: '2026-06-01' });
    await receive('unconditional_progress', 1);
    expect(await cover()).toBe(1);
    await receive('conditional_progress', 500);
    expect(await cover()).toBe(500);
    await receive('unconditional_final', 1);
    expect(await cover()).toBe(Number.POSITIVE_INFINITY);
    const big = await approvedBill(6000);
    // above the threshold of the company, covered
    expect(await books.act('clerk', 'payments', await paymentOf(6000, [[big, 6000]]), 'submit')).toMatchObject({ ok: true });
  });

  it('may be held and released, and is void only as far as its state allows', async () => {
    const { books } = used;
    const a = await approvedBill(60);
    const id = await paymentOf(60, [[a, 60]]);
    await books.does('clerk', 'payments', id, 'submit');
    await books.does('owner', 'payments', id, 'hold', { note: 'Wait for the bank' });
    expect(await books.act('clerk', 'payments', id, 'process')).toMatchObject({ ok: false, code: 'PT409' });
    expect(await books.does('owner', 'payments', id, 'release')).toMatchObject({ status: 'approved' });
    const requests = await books.run(`select status::text as status from public.approval_requests where entity_id = '${id}'`);
    expect(requests).toEqual([{ status: 'approved' }]);
  });
});

describe('commitments', () => {
  it('of a purchase order are what is ordered with tax and shipping, executed, received, completed', async () => {
    const { books } = used;
    const made = await books.ask('pm', `insert into public.commitments (organization_id, project_id, vendor_id, commitment_type, original_amount)
      values ('${books.org}', '${job.project}', '${job.vendor}', 'purchase_order', 1) returning to_jsonb(commitments) as row`);
    const k = made.ok ? (made.row.id as string) : '';
    const line = await books.make('commitment_lines', { commitment_id: k, cost_code_id: job.codes[0], quantity: 4, unit_cost: 1000 });
    const order = await books.make('purchase_orders', { commitment_id: k, tax_amount: 330, shipping_amount: 70, created_by: books.people.pm });
    const commitment = () => books.get('commitments', k);
    expect(await commitment()).toMatchObject({ original_amount: 4400, status: 'draft', commitment_number: 'PO-001' });
    const cheat = await books.ask('pm', `update public.commitments set original_amount = 10, version = ${(await commitment()).version} where id = '${k}'`);
    expect(cheat).toMatchObject({ ok: false, code: '23514' });
    // a project manager decides up to 5,000, but not on his own order
    expect(await books.act('pm', 'purchase_orders', order.id, 'issue')).toMatchObject({ ok: false, detail: { failed: [{ rule: 'not_self' }] } });
    await books.does('finance', 'purchase_orders', order.id, 'issue');
    expect(await commitment()).toMatchObject({ original_amount: 4400, status: 'executed', executed_date: books.today, issued_date: books.today });
    const receive = async (quantity: number) => {
      const { version } = await books.get('commitment_lines', line.id);
      const done = await books.ask('pm', `update public.commitment_lines set quantity_received = ${quantity}, version = ${version} where id = '${line.id}' returning '{}'::jsonb as row`);
      expect(done).toMatchObject({ ok: true });
      return (await books.get('purchase_orders', order.id)).status;
    };
    expect([await receive(0), await receive(1), await receive(3)]).toEqual(['issued', 'partial', 'partial']);
    expect((await books.get('purchase_orders', order.id)).received_date).toBe(null);
    expect(await receive(4)).toBe('received');
    expect((await books.get('purchase_orders', order.id)).received_date).toBe(books.today);
    const version = (await books.get('commitment_lines', line.id)).version;
    expect(await books.ask('pm', `update public.commitment_lines set unit_cost = 1, version = ${version} where id = '${line.id}'`)).toMatchObject({ ok: false, code: 'PT409' });
    await books.does('pm', 'purchase_orders', order.id, 'close');
    expect(await commitment()).toMatchObject({ status: 'completed' });
  });

  it('go with a voided order, and wait for whoever the amount asks for', async () => {
    const { books } = used;
    const order = await RECIPES.purchase_orders!(books, job, 'draft');
    const k = (await books.get('purchase_orders', order)).commitment_id as string;
    await books.run(`update public.commitment_lines set unit_cost = 6500 where commitment_id = '${k}'`);
    expect((await books.get('commitments', k)).original_amount).toBe(26000);
    expect(await books.act('pm', 'purchase_orders', order, 'issue')).toMatchObject({ ok: false, code: 'PT403', message: 'Your limit for this is 5,000.00' });
    expect(await books.act('finance', 'purchase_orders', order, 'issue')).toMatchObject({ ok: false, code: 'PT403', message: 'Your limit for this is 25,000.00' });
    expect(await books.act('executive', 'purchase_orders', order, 'issue')).toMatchObject({ ok: false, code: 'PT403', message: 'This waits for Owner' });
    await books.does('owner', 'purchase_orders', order, 'issue');
    await books.does('owner', 'purchase_orders', order, 'void', { note: 'Out of stock' });
    expect((await books.get('commitments', k)).status).toBe('cancelled');
  });

  it('come from an award, which turns its rivals down and leaves other scopes alone', async () => {
    const { books } = used;
    const quote = (scope_category: string, extra: Row = {}) =>
      books.make('quotes', { project_id: job.project, vendor_id: job.vendor, cost_code_id: job.codes[0], scope_category, amount: 700, status: 'submitted', ...extra });
    const won = await quote('Framing');
    const rival = await quote(' framing');
    const drafted = await quote('Framing', { status: 'draft' });
    const other = await quote('Siding');
    const row = await books.does('pm', 'quotes', won.id, 'award');
    expect(row).toMatchObject({ status: 'accepted', is_approved: true });
    expect(await books.get('commitments', row.commitment_id as string)).toMatchObject({
      status: 'draft', vendor_id: job.vendor, cost_code_id: job.codes[0], original_amount: 700, commitment_type: 'subcontract', commitment_number: 'SC-001',
    });
    const states = await Promise.all([rival, drafted, other].map(async (q) => (await books.get('quotes', q.id)).status));
    expect(states).toEqual(['rejected', 'draft', 'submitted']);
    const material = await quote('Lumber', { labor_material: 'material' });
    const bought = await books.does('pm', 'quotes', material.id, 'award');
    expect(await books.run(`select status::text as status from public.purchase_orders where commitment_id = '${bought.commitment_id}'`)).toEqual([{ status: 'draft' }]);
  });

  it('with a lapsed certificate need a note of who may approve them', async () => {
    const { books } = used;
    await books.set('vendors', job.vendor, { insurance_expiry: '2026-06-14' });
    const k = await RECIPES.commitments!(books, job, 'draft');
    expect(await books.act('owner', 'commitments', k, 'execute')).toMatchObject({ ok: false, detail: { failed: [{ rule: 'vendor_ok' }] } });
    expect(await books.act('owner', 'commitments', k, 'execute', { note: 'Renewal is on its way' })).toMatchObject({ ok: true });
    const quote = await RECIPES.quotes!(books, job, 'submitted');
    await books.run(`insert into public.role_permissions (organization_id, role_id, permission_key)
      select organization_id, id, 'costing.write' from public.roles where organization_id = '${books.org}' and key = 'viewer' on conflict do nothing`);
    await books.run(`insert into public.role_permissions (organization_id, role_id, permission_key)
      select organization_id, id, 'costing.read' from public.roles where organization_id = '${books.org}' and key = 'viewer' on conflict do nothing`);
    expect(await books.act('viewer', 'quotes', quote, 'award', { note: 'Please' })).toMatchObject({ ok: false, detail: { failed: [{ rule: 'vendor_ok' }] } });
    await books.run(`delete from public.role_permissions where permission_key in ('costing.read', 'costing.write') and role_id in (select id from public.roles where key = 'viewer')`);
  });

  it('show the vendor by its current papers', async () => {
    const { books } = used;
    const vendor = () => books.get('vendors', job.vendor);
    const paper = await books.make('vendor_compliance', { vendor_id: job.vendor, doc_type: 'coi', expiry_date: '2026-12-31' });
    expect((await vendor()).insurance_expiry).toBe('2026-12-31');
    const renewed = await books.make('vendor_compliance', { vendor_id: job.vendor, doc_type: 'coi', expiry_date: '2027-12-31' });
    expect((await vendor()).insurance_expiry).toBe('2027-12-31');
    await books.run(`delete from public.vendor_compliance where id = '${renewed.id}'`);
    expect((await vendor()).insurance_expiry).toBe(null);
    await books.run(`update public.vendor_compliance set is_current = true where id = '${paper.id}'`);
    expect((await vendor()).insurance_expiry).toBe('2026-12-31');
    expect((await vendor()).w9_on_file).toBe(false);
    const w9 = await books.make('vendor_compliance', { vendor_id: job.vendor, doc_type: 'w9' });
    expect((await vendor()).w9_on_file).toBe(true);
    await books.run(`update public.vendor_compliance set is_current = false where id = '${w9.id}'`);
    expect((await vendor()).w9_on_file).toBe(false);
  });
});
