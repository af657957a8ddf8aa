import { beforeEach, describe, expect, it } from 'vitest';
import type { Row } from './harness/sql.ts';
import { booksForThisFile } from './money/books.ts';
import { type Job, makeJob } from './money/job.ts';

const used = booksForThisFile();
let job: Job;
let n = 0;

beforeEach(async () => {
  job = await makeJob(used.books, `B${++n}`);
});

const budget = (code: string) => used.books.sum('amount', `budget_adjustments where cost_code_id = '${code}' and approved_at is not null`);
const sov = () => used.books.sum('scheduled_value', `sov_lines where project_id = '${job.project}'`);
const held = () => used.books.sum('balance', `retainage_entries where project_id = '${job.project}' and direction = 'receivable'`);
const contract = async () =>
  500000 + (await used.books.sum('approved_amount', `change_orders where project_id = '${job.project}' and status = 'approved' and change_order_kind = 'owner'`));
const openAr = () => used.books.sum('balance', `invoices where project_id = '${job.project}' and status not in ('draft', 'void')`);

describe('a change order', () => {
  const make = async (kind: string, lines: Row[], amount: number, extra: Row = {}) => {
    const { books } = used;
    const co = await books.make('change_orders', {
      project_id: job.project, title: 'Porch', change_order_kind: kind, amount, created_by: books.people.pm, ...extra,
    });
    for (const line of lines) await books.make('change_order_lines', { change_order_id: co.id, ...line });
    await books.does('pm', 'change_orders', co.id, 'submit');
    return co.id;
  };

  it('of the owner moves budget by cost, and schedule of values and contract by price, and back when it is void', async () => {
    const { books } = used;
    const id = await make('owner', [
      { cost_code_id: job.codes[0], amount: 3000, price_amount: 4000 },
      { cost_code_id: job.codes[1], amount: 500, price_amount: 800 },
    ], 4800);
    expect([await budget(job.codes[0]), await sov(), await contract()]).toEqual([0, 500000, 500000]);
    const row = await books.does('finance', 'change_orders', id, 'approve');
    expect(row).toMatchObject({ status: 'approved', approved_amount: 4800, date_approved: books.today, approved_by: books.people.finance });
    expect([await budget(job.codes[0]), await budget(job.codes[1]), await sov(), await contract()]).toEqual([3000, 500, 504800, 504800]);
    const [line] = await books.run(`select line_number, scheduled_value::float, description from public.sov_lines where change_order_id = '${id}'`);
    expect(line).toEqual({ line_number: 3, scheduled_value: 4800, description: 'CO-001 Porch' });

    await books.does('finance', 'change_orders', id, 'void', { note: 'Client backed out' });
    expect([await budget(job.codes[0]), await budget(job.codes[1]), await sov(), await contract()]).toEqual([0, 0, 500000, 500000]);
    const kinds = await books.run(`select kind::text as kind, count(*)::int as n from public.budget_adjustments where project_id = '${job.project}' group by 1 order by 1`);
    expect(kinds).toEqual([{ kind: 'change_order', n: 2 }, { kind: 'correction', n: 2 }]);
    expect(await books.run(`select from public.sov_lines where change_order_id = '${id}'`)).toHaveLength(0);
  });

  it('raises the line it names, and lowers it again', async () => {
    const { books } = used;
    const id = await make('owner', [{ cost_code_id: job.codes[0], amount: -1000, price_amount: -2000, sov_line_id: job.sov[1] }], -2000);
    await books.does('finance', 'change_orders', id, 'approve');
    expect([await budget(job.codes[0]), await sov(), (await books.get('sov_lines', job.sov[1])).scheduled_value]).toEqual([-1000, 498000, 398000]);
    await books.does('finance', 'change_orders', id, 'void', { note: 'No' });
    expect((await books.get('sov_lines', job.sov[1])).scheduled_value).toBe(400000);
  });

  it('of our own moves the budget only, one of a subcontract only the commitment', async () => {
    const { books } = used;
    const internal = await make('internal', [{ cost_code_id: job.codes[0], amount: 700 }], 700);
    await books.does('finance', 'change_orders', internal, 'approve');
    expect([await budget(job.codes[0]), await sov(), await contract()]).toEqual([700, 500000, 500000]);
    await books.does('finance', 'change_orders', internal, 'void', { note: 'No' });
    expect(await budget(job.codes[0])).toBe(0);

    const k = await books.make('commitments', { project_id: job.project, vendor_id: job.vendor, cost_code_id: job.codes[0], original_amount: 80000, status: 'executed' });
    const sub = await make('subcontract', [{ cost_code_id: job.codes[0], amount: 5000 }], 5000, { commitment_id: k.id });
    const changes = () => books.sum('approved_amount', `change_orders where commitment_id = '${k.id}' and status = 'approved'`);
    expect(await changes()).toBe(0);
    await books.does('finance', 'change_orders', sub, 'approve');
    expect([await changes(), await budget(job.codes[0]), await sov(), await contract()]).toEqual([5000, 0, 500000, 500000]);
    await books.does('finance', 'change_orders', sub, 'void', { note: 'No' });
    expect(await changes()).toBe(0);
  });

  it('is approved for less after the lines say so, by who may approve and nobody else', async () => {
    const { books } = used;
    const id = await make('owner', [{ cost_code_id: job.codes[0], amount: 3000, price_amount: 4000 }], 4000);
    const tooMuch = await books.act('finance', 'change_orders', id, 'approve', { data: { approved_amount: 2500 } });
    expect(tooMuch).toMatchObject({ ok: false, code: 'PT422', detail: { failed: [{ rule: 'lines_equal_approved' }] } });
    const line = await books.one<{ id: string; version: number }>(`select id, version from public.change_order_lines where change_order_id = '${id}'`);
    const edit = (person: 'finance' | 'outsider' | 'field') =>
      books.ask(person, `update public.change_order_lines set price_amount = 2500, version = ${line.version} where id = '${line.id}' returning to_jsonb(change_order_lines) as row`);
    expect((await edit('field')).ok && (await edit('field')).row).toEqual({});
    const add = await books.ask('finance', `insert into public.change_order_lines (organization_id, change_order_id, amount) values ('${books.org}', '${id}', 1)`);
    expect(add).toMatchObject({ ok: false, code: 'PT409' });
    expect(await edit('finance')).toMatchObject({ ok: true, row: { price_amount: 2500 } });
    expect(await books.act('finance', 'change_orders', id, 'approve', { data: { approved_amount: 5000 } })).toMatchObject({ ok: false, code: 'PT422' });
    expect(await books.does('finance', 'change_orders', id, 'approve', { data: { approved_amount: 2500 } })).toMatchObject({ amount: 4000, approved_amount: 2500 });
    expect([await sov(), await contract()]).toEqual([502500, 502500]);
  });

  it('tells who it comes from and the project manager, never the actor, and notes cost without a code', async () => {
    const { books } = used;
    const employee = await books.make('employees', { first_name: 'Pat', last_name: 'M' });
    await books.run(`update public.memberships set employee_id = '${employee.id}' where organization_id = '${books.org}' and user_id = '${books.people.pm}'`);
    await books.set('projects', job.project, { project_manager_id: employee.id });
    const id = await make('owner', [{ amount: 3000, price_amount: 4000 }], 4000);
    await books.does('owner', 'change_orders', id, 'approve', { note: 'Go' });
    const told = await books.run(`select recipient_id, title, body from public.notifications where entity_id = '${id}'`);
    expect(told).toEqual([{ recipient_id: books.people.pm, title: 'Change order CO-001: approved', body: 'Go' }]);
    const events = await books.run(`select event_type, actor_id from public.system_events where entity_id = '${id}' order by id`);
    expect(events).toEqual([
      { event_type: 'change_orders.submit', actor_id: books.people.pm },
      { event_type: 'change_orders.approve', actor_id: books.people.owner },
    ]);
    const [item] = await books.run(`select exception_type::text as kind, description from public.exception_items where entity_id = '${id}'`);
    expect(item).toEqual({ kind: 'unmapped_cost_code', description: 'Change order CO-001: 3,000.00 of cost has no cost code and moved no budget' });
  });
});

describe('pay applications', () => {
  /** One period: amounts by line number, submitted by the clerk and approved by finance. */
  const period = async (work: [number, number?][], rate?: number, approve = true) => {
    const { books } = used;
    const made = await books.ask('clerk', `select to_jsonb(public.create_pay_app('${job.project}')) as row`);
    if (!made.ok) throw new Error(made.message);
    const id = made.row as unknown as string;
    for (const [i, [this_period, stored = 0]] of work.entries()) {
      const changed = await books.ask('clerk', `update public.pay_app_lines l set this_period = ${this_period}, stored_materials = ${stored},
        retainage_pct = ${rate ?? 'l.retainage_pct'} from public.sov_lines s where s.id = l.sov_line_id and l.pay_app_id = '${id}' and s.line_number = ${i + 1} returning '{}'::jsonb as row`);
      if (!changed.ok) throw new Error(changed.message);
    }
    await books.does('clerk', 'pay_apps', id, 'submit', { data: { accept: ['warn_jump', 'warn_sov', 'warn_waivers'] } });
    if (approve) await books.does('finance', 'pay_apps', id, 'approve');
    return id;
  };
  const figures = async (id: string) => {
    const row = await used.books.get('pay_apps', id);
    const [invoice] = await used.books.run(`select amount::float, status::text as status from public.invoices where pay_app_id = '${id}' and status <> 'void'`);
    return [row.amount_requested, row.retainage_held, row.net_payment, row.status, invoice?.amount ?? null];
  };

  it('are the golden three: stored material is installed, due is line 6 less line 6 before', async () => {
    const { books } = used;
    const co = await books.make('change_orders', { project_id: job.project, amount: 20000, created_by: books.people.pm });
    await books.make('change_order_lines', { change_order_id: co.id, cost_code_id: job.codes[0], amount: 15000, price_amount: 20000 });
    await books.does('clerk', 'change_orders', co.id, 'submit');
    await books.does('finance', 'change_orders', co.id, 'approve');

    const first = await period([[40000], [50000, 10000], [0]]);
    expect(await figures(first)).toEqual([100000, 10000, 90000, 'approved', 90000]);
    const second = await period([[30000], [70000, 0], [5000]], undefined, false);
    expect(await figures(second)).toEqual([95000, 9500, 85500, 'submitted', null]);
    expect(await held()).toBe(10000);
    await books.does('finance', 'pay_apps', second, 'approve');
    expect(await figures(second)).toEqual([95000, 9500, 85500, 'approved', 85500]);
    expect(await held()).toBe(19500);
    const lines = await books.run(`select l.previous_billed::float as d, l.this_period::float as e, l.total_completed::float as g from public.pay_app_lines l
      join public.sov_lines s on s.id = l.sov_line_id where l.pay_app_id = '${second}' order by s.line_number`);
    expect(lines).toEqual([{ d: 40000, e: 30000, g: 70000 }, { d: 50000, e: 70000, g: 120000 }, { d: 0, e: 5000, g: 5000 }]);
    const [invoice] = await books.run(`select date_due::text as due, invoice_kind::text as kind, (select count(*)::int from public.invoice_lines l where l.invoice_id = i.id) as lines
      from public.invoices i where pay_app_id = '${second}'`);
    expect(invoice).toEqual({ due: '2026-07-05', kind: 'progress', lines: 2 });

    await books.reverted(async () => {
      const third = await period([[30000], [100000, 5000], [15000]]);
      expect(await figures(third)).toEqual([150000, 15000, 135000, 'approved', 135000]);
      expect([await held(), await openAr()]).toEqual([34500, 310500]);
    });
    // the rate lowered from 10 to 5 releases 17,250
    const third = await period([[30000], [100000, 5000], [15000]], 5);
    expect(await figures(third)).toEqual([150000, -2250, 152250, 'approved', 152250]);
    expect(await held()).toBe(17250);
  });

  it('reopens the latest: invoice void, retainage given back, nothing frozen, and again', async () => {
    const { books } = used;
    const first = await period([[40000], [0]]);
    const second = await period([[10000], [0]]);
    expect(await books.act('finance', 'pay_apps', first, 'reopen', { note: 'Wrong' })).toMatchObject({ ok: false, detail: { failed: [{ rule: 'latest' }] } });
    expect([await held(), await openAr()]).toEqual([5000, 45000]);
    const row = await books.does('finance', 'pay_apps', second, 'reopen', { note: 'Owner certified less' });
    expect(row).toMatchObject({ status: 'draft', amount_approved: null, approved_by: null, approved_date: null });
    expect([await held(), await openAr()]).toEqual([4000, 36000]);
    expect(await books.sum('scheduled_value + previous_billed', `pay_app_lines where pay_app_id = '${second}'`)).toBe(0);
    await books.run(`update public.pay_app_lines set this_period = 5000 where pay_app_id = '${second}' and sov_line_id = '${job.sov[0]}'`);
    await books.does('clerk', 'pay_apps', second, 'submit');
    await books.does('finance', 'pay_apps', second, 'approve');
    expect(await figures(second)).toEqual([5000, 500, 4500, 'approved', 4500]);
    expect([await held(), await openAr()]).toEqual([4500, 40500]);
  });

  it('certified for less keep what was requested', async () => {
    const { books } = used;
    const id = await period([[40000], [0]], undefined, false);
    const line = await books.one<{ id: string; version: number }>(`select id, version from public.pay_app_lines where pay_app_id = '${id}' and sov_line_id = '${job.sov[0]}'`);
    const edit = (person: 'pm' | 'finance', set: string) =>
      books.ask(person, `update public.pay_app_lines set ${set}, version = ${line.version} where id = '${line.id}' returning to_jsonb(pay_app_lines) as row`);
    expect(await edit('pm', 'this_period = 30000')).toMatchObject({ ok: false, code: 'PT409' });
    expect(await edit('finance', 'this_period = 30000')).toMatchObject({ ok: true, row: { total_completed: 30000, retainage: 3000 } });
    expect(await books.act('finance', 'pay_apps', id, 'approve')).toMatchObject({ ok: false, detail: { failed: [{ rule: 'lines_equal_approved' }] } });
    const row = await books.does('finance', 'pay_apps', id, 'approve', { data: { amount_approved: 30000 } });
    expect(row).toMatchObject({ amount_requested: 40000, amount_approved: 30000, retainage_held: 3000, net_payment: 27000 });
    expect([await held(), await openAr()]).toEqual([3000, 27000]);
  });

  it('of 350 and 300 at 10 % pay 315 and 270; 0 % is a rate; cents are rounded half up', async () => {
    const { books } = used;
    job = await makeJob(books, `V${n}`, 1500);
    expect((await figures(await period([[300], [50]]))).slice(0, 3)).toEqual([350, 35, 315]);
    expect((await figures(await period([[0], [300]]))).slice(0, 3)).toEqual([300, 30, 270]);
    job = await makeJob(books, `W${n}`, 1500);
    await books.run(`update public.sov_lines set retainage_pct = 0 where id = '${job.sov[0]}'`);
    await books.run(`update public.project_terms set retainage_pct = 5 where project_id = '${job.project}'`);
    // 2.50 at 5 % is 0.125, 0.13 and not 0.12
    expect((await figures(await period([[100], [2.5]]))).slice(0, 3)).toEqual([102.5, 0.13, 102.37]);
  });

  it('start with the figures from before, once, on the stream that drives the project', async () => {
    const { books } = used;
    await books.set('sov_lines', job.sov[0], { opening_completed: 20000, opening_stored: 1000 });
    const id = await period([[10000, 0], [0]]);
    expect(await figures(id)).toEqual([9000, 900, 8100, 'approved', 8100]);
    expect((await books.one(`select previous_billed::float as d from public.pay_app_lines where pay_app_id = '${id}' and sov_line_id = '${job.sov[0]}'`)).d).toBe(20000);
  });

  it('are numbered, carry every line, suggest what is stored, and wait for the one before', async () => {
    const { books } = used;
    await period([[0], [100, 10000]]);
    await books.make('sov_lines', { project_id: job.project, description: 'Late', scheduled_value: 0, retainage_pct: 7.5 });
    const made = await books.ask('pm', `select to_jsonb(public.create_pay_app('${job.project}')) as row`);
    expect(made.ok).toBe(true);
    const id = made.ok ? (made.row as unknown as string) : '';
    const lines = await books.run(`select l.this_period::float as e, l.stored_materials::float as f, l.retainage_pct::float as rate from public.pay_app_lines l
      join public.sov_lines s on s.id = l.sov_line_id where l.pay_app_id = '${id}' order by s.line_number`);
    expect(lines).toEqual([{ e: 0, f: 0, rate: 10 }, { e: 0, f: 10000, rate: 10 }, { e: 0, f: 0, rate: 7.5 }]);
    expect((await books.get('pay_apps', id)).pay_app_number).toBe(2);
    expect(await books.ask('pm', `select public.create_pay_app('${job.project}')`)).toMatchObject({ ok: false, code: 'PT409', message: 'Application 2 is still a draft' });
    expect(await books.ask('outsider', `select public.create_pay_app('${job.project}')`)).toMatchObject({ ok: false, code: 'PT404' });
    expect(await books.ask('accountant', `select public.create_pay_app('${job.project}', 'lender')`)).toMatchObject({ ok: false, code: 'PT403' });
  });

  it('are paid when their invoice is, and not any more when the payment is void', async () => {
    const { books } = used;
    const id = await period([[40000], [0]]);
    const invoice = (await books.one<{ id: string }>(`select id from public.invoices where pay_app_id = '${id}'`)).id;
    const pay = async (amount: number) => {
      const payment = await books.make('payments', { direction: 'incoming', client_id: job.client, project_id: job.project, payment_date: '2026-06-15', amount });
      await books.make('payment_applications', { payment_id: payment.id, invoice_id: invoice, amount });
      await books.does('clerk', 'payments', payment.id, 'receive');
      return payment.id;
    };
    const state = async () => [(await books.get('invoices', invoice)).status, (await books.get('pay_apps', id)).status, await openAr()];
    const first = await pay(10000);
    expect(await state()).toEqual(['partial', 'approved', 26000]);
    await pay(25000);
    expect(await books.ask('pm', `select public.write_off('${invoice}', 1000, 'Scratch')`)).toMatchObject({ ok: false, code: 'PT403' });
    expect(await books.ask('finance', `select public.write_off('${invoice}', 1000.01, 'Scratch')`)).toMatchObject({ ok: false, code: 'PT422' });
    expect(await books.ask('finance', `select public.write_off('${invoice}', 1000, ' ')`)).toMatchObject({ ok: false, code: 'PT422' });
    expect(await books.ask('finance', `select public.write_off('${invoice}', 1000, 'Scratch') as row`)).toMatchObject({ ok: true, row: { balance: 0, status: 'paid' } });
    expect(await state()).toEqual(['paid', 'paid', 0]);
    expect((await books.get('pay_apps', id)).paid_date).toBe(books.today);
    const [log] = await books.run(`select notes, changed_fields from public.audit_log where record_id = '${invoice}' and 'written_off_amount' = any (changed_fields)`);
    expect(log).toEqual({ notes: 'Scratch', changed_fields: expect.arrayContaining(['written_off_amount']) });
    await books.does('finance', 'payments', first, 'void', { note: 'Bounced' });
    expect(await state()).toEqual(['partial', 'approved', 10000]);
    expect((await books.get('pay_apps', id)).paid_date).toBe(null);
  });

  it('of the lender are money in and a higher loan, neither receivable nor retainage', async () => {
    const { books } = used;
    const loan = await books.make('debts', { name: 'Bank', lender: 'First Bank', debt_type: 'construction_loan', project_id: job.project, current_balance: 50000 });
    const made = await books.ask('clerk', `select to_jsonb(public.create_pay_app('${job.project}', 'lender')) as row`);
    const id = made.ok ? (made.row as unknown as string) : '';
    expect(await books.get('pay_apps', id)).toMatchObject({ debt_id: loan.id, lender_name: 'First Bank', pay_app_number: 1 });
    await books.run(`update public.pay_app_lines set this_period = 10000 where pay_app_id = '${id}' and sov_line_id = '${job.sov[0]}'`);
    await books.does('clerk', 'pay_apps', id, 'submit');
    await books.does('finance', 'pay_apps', id, 'approve');
    expect([await held(), await openAr()]).toEqual([0, 0]);
    expect(await books.act('finance', 'pay_apps', id, 'fund')).toMatchObject({ ok: true, row: { status: 'paid', paid_date: books.today } });
    const balance = async () => (await books.get('debts', loan.id)).current_balance;
    expect(await balance()).toBe(59000);
    const [payment] = await books.run(`select id, amount::float, direction::text as direction, status::text as status from public.payments where project_id = '${job.project}'`);
    expect(payment).toMatchObject({ amount: 9000, direction: 'incoming', status: 'cleared' });
    await books.does('finance', 'payments', payment?.id as string, 'void', { note: 'Wire returned' });
    expect([await balance(), (await books.get('pay_apps', id)).status]).toEqual([50000, 'approved']);
  });
});

describe('retainage', () => {
  it('receivable is released as an invoice, which gives it back when it is void', async () => {
    const { books } = used;
    const entry = await books.make('retainage_entries', { direction: 'receivable', project_id: job.project, amount_held: 5000 });
    expect(await books.ask('pm', `select public.release_retainage('${entry.id}', 5000, '2026-07-15')`)).toMatchObject({ ok: false, code: 'PT403' });
    expect(await books.ask('finance', `select public.release_retainage('${entry.id}', 5000.01, '2026-07-15')`)).toMatchObject({ ok: false, code: 'PT422' });
    const released = await books.ask('finance', `select public.release_retainage('${entry.id}', 3000, '2026-07-15') as row`);
    expect(released).toMatchObject({ ok: true, row: { balance: 2000, release_date: '2026-07-15' } });
    const invoice = released.ok ? (released.row.invoice_id as string) : '';
    expect(await books.get('invoices', invoice)).toMatchObject({ amount: 3000, status: 'sent', invoice_kind: 'retainage', date_due: '2026-07-15', client_id: job.client });
    await books.does('finance', 'invoices', invoice, 'void', { note: 'Too early' });
    expect(await held()).toBe(5000);
  });

  it('payable needs the final waiver and becomes a bill that costs nothing again', async () => {
    const { books } = used;
    const entry = await books.make('retainage_entries', { direction: 'payable', project_id: job.project, vendor_id: job.vendor, amount_held: 6000 });
    const release = (waiver: string) => books.ask('finance', `select public.release_retainage('${entry.id}', 6000, '2026-07-15', ${waiver}) as row`);
    expect(await release('null')).toMatchObject({ ok: false, code: 'PT422' });
    const waiver = await books.make('lien_waivers', { project_id: job.project, vendor_id: job.vendor, waiver_type: 'conditional_final', status: 'received', received_date: '2026-06-01' });
    expect(await release(`'${waiver.id}'`)).toMatchObject({ ok: false, code: 'PT422' });
    await books.set('lien_waivers', waiver.id, { waiver_type: 'unconditional_final' });
    const released = await release(`'${waiver.id}'`);
    expect(released).toMatchObject({ ok: true, row: { balance: 0 } });
    const bill = released.ok ? (released.row.vendor_bill_id as string) : '';
    expect(await books.get('vendor_bills', bill)).toMatchObject({ status: 'approved', amount: 6000, balance: 6000, due_date: '2026-07-15' });
    expect(await books.run(`select from public.cost_events where project_id = '${job.project}'`)).toHaveLength(0);
    await books.does('clerk', 'vendor_bills', bill, 'dispute', { note: 'Hold' });
    await books.does('finance', 'vendor_bills', bill, 'resolve', { note: 'Settled' });
    expect(await books.does('finance', 'vendor_bills', bill, 'void', { note: 'Wrong job' })).toMatchObject({ status: 'void' });
    expect((await books.get('retainage_entries', entry.id)).balance).toBe(6000);
    expect(await books.run(`select from public.cost_events where project_id = '${job.project}'`)).toHaveLength(0);
  });
});
