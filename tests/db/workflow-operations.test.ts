import { beforeEach, describe, expect, it } from 'vitest';
import type { Row } from './harness/sql.ts';
import { booksForThisFile, type Person } from './money/books.ts';
import { type Job, makeJob, RECIPES } from './money/job.ts';

const used = booksForThisFile();
let job: Job;
let n = 0;
beforeEach(async () => {
  job = await makeJob(used.books, `O${++n}`);
});

const call = (person: Person, expression: string) => used.books.ask(person, `select public.${expression} as row`);
const refused = (code: string) => ({ ok: false, code });
const revised = async (code: string) => Number((await used.books.one(`select private.revised_budget('${code}') as v`)).v);

describe('budgets', () => {
  const transfer = (person: Person, amount: number | string, from = job.codes[0], to = job.codes[1]) =>
    call(person, `transfer_budget('${from}', '${to}', ${amount}, 'quantity', 'Shift')`);

  it('move between two codes of a job: small amounts at once, large ones when somebody else has approved them', async () => {
    const { books } = used;
    expect(await transfer('pm', 4999.99)).toMatchObject({ ok: true, row: { status: 'approved' } });
    expect([await revised(job.codes[0]), await revised(job.codes[1])]).toEqual([95000.01, 54999.99]);
    const asked = await transfer('pm', 5000);
    expect(asked).toMatchObject({ ok: true, row: { status: 'proposed' } });
    const id = asked.ok ? (asked.row.id as string) : '';
    expect([await revised(job.codes[0]), await revised(job.codes[1])]).toEqual([95000.01, 54999.99]);
    expect(await books.act('pm', 'budget_adjustments', id, 'approve')).toMatchObject({ ok: false, detail: { failed: [{ rule: 'not_self' }] } });
    expect(await books.act('finance', 'budget_adjustments', id, 'approve')).toMatchObject({ ok: true });
    expect([await revised(job.codes[0]), await revised(job.codes[1])]).toEqual([90000.01, 59999.99]);
    const batch = await books.run(`select amount::float, status::text as status, approved_by from public.budget_adjustments where batch_id = '${asked.ok ? asked.row.batch_id : ''}' order by amount`);
    expect(batch).toEqual([
      { amount: -5000, status: 'approved', approved_by: books.people.finance },
      { amount: 5000, status: 'approved', approved_by: books.people.finance },
    ]);
    expect(Number((await books.one(`select sum(original_budget) as v from public.cost_codes where project_id = '${job.project}'`)).v)).toBe(150000);
  });

  it('are refused where they make no sense, and rejected or withdrawn as a whole', async () => {
    const { books } = used;
    const other = await makeJob(books, `X${n}`);
    expect(await transfer('pm', 100000.01)).toMatchObject({ ...refused('PT422'), message: 'At most 100,000.00 is possible' });
    expect(await transfer('pm', 0)).toMatchObject(refused('PT422'));
    expect(await transfer('pm', 1.005)).toMatchObject(refused('PT422'));
    expect(await transfer('pm', 'null')).toMatchObject(refused('PT422'));
    expect(await transfer('pm', 10, job.codes[0], job.codes[0])).toMatchObject(refused('PT422'));
    expect(await transfer('pm', 10, job.codes[0], other.codes[0])).toMatchObject(refused('PT422'));
    expect(await transfer('accountant', 10)).toMatchObject(refused('PT403'));
    expect(await transfer('outsider', 10)).toMatchObject(refused('PT404'));
    for (const [person, action] of [['finance', 'reject'], ['pm', 'withdraw']] as const) {
      const asked = await transfer('pm', 6000);
      const id = asked.ok ? (asked.row.id as string) : '';
      await books.does(person, 'budget_adjustments', id, action, { note: 'No' });
      const left = await books.run(`select distinct status::text as status from public.budget_adjustments where batch_id = '${asked.ok ? asked.row.batch_id : ''}'`);
      expect(left).toEqual([{ status: 'rejected' }]);
    }
    expect(await revised(job.codes[0])).toBe(100000);
    expect(await books.run(`select from public.approval_requests where status in ('pending', 'escalated') and entity_type = 'budget_adjustments'`)).toHaveLength(0);
  });

  it('are raised with approval and lowered without, down to nothing', async () => {
    const revise = (amount: number, kind = 'revision', reason = "'quantity'") => call('pm', `revise_budget('${job.codes[0]}', ${amount}, ${reason}, '${kind}')`);
    expect(await revise(1)).toMatchObject({ ok: true, row: { status: 'proposed' } });
    expect(await revise(2, 'contingency_use')).toMatchObject({ ok: true, row: { status: 'proposed' } });
    expect(await revise(-100000)).toMatchObject({ ok: true, row: { status: 'approved' } });
    expect(await revised(job.codes[0])).toBe(0);
    expect(await revise(-0.01)).toMatchObject(refused('PT422'));
    expect(await revise(5, 'change_order')).toMatchObject(refused('PT422'));
    expect(await revise(5, 'revision', 'null')).toMatchObject(refused('PT422'));
    // who writes a row himself proposes it
    const { books } = used;
    const row = `'${books.org}', '${job.project}', '${job.codes[0]}', 'revision', 9`;
    expect(await books.ask('pm', `insert into public.budget_adjustments (organization_id, project_id, cost_code_id, kind, amount) values (${row}) returning to_jsonb(budget_adjustments) as row`))
      .toMatchObject({ ok: true, row: { status: 'proposed', approved_at: null } });
    expect(await books.ask('pm', `insert into public.budget_adjustments (organization_id, project_id, cost_code_id, kind, amount, status) values (${row}, 'approved')`))
      .toMatchObject(refused('42501'));
  });

  it('take an estimate to complete with a note, and give it back to the formula', async () => {
    const { books } = used;
    const estimate = (amount: string, note: string) => call('pm', `override_etc('${job.codes[0]}', ${amount}, ${note})`);
    expect(await estimate('100', 'null')).toMatchObject(refused('PT422'));
    expect(await estimate('-1', "'x'")).toMatchObject(refused('PT422'));
    expect(await estimate('0', "'Finished'")).toMatchObject({ ok: true, row: { etc_override: 0, etc_override_note: 'Finished' } });
    const [log] = await books.run(`select notes from public.audit_log where record_id = '${job.codes[0]}' order by id desc limit 1`);
    expect(log).toEqual({ notes: 'Finished' });
    expect(await estimate('null', 'null')).toMatchObject({ ok: true, row: { etc_override: null, etc_override_note: null } });
    expect(await books.run('select from private.transition_marks')).toHaveLength(0);
  });
});

describe('a cost', () => {
  it('is recoded with its bill line, in an open period, by who writes both jobs', async () => {
    const { books } = used;
    const other = await makeJob(books, `R${n}`);
    await books.run(`delete from public.project_members where project_id = '${other.project}'`);
    const id = await RECIPES.cost_events!(books, job, 'posted');
    const recode = (person: Person, project: string, code: string | null, event = id) =>
      call(person, `recode_cost('${event}', '${project}', ${code === null ? 'null' : `'${code}'`}, 'Wrong job')`);
    expect(await recode('pm', other.project, null)).toMatchObject(refused('PT403'));
    expect(await recode('clerk', other.project, job.codes[1])).toMatchObject(refused('PT422'));
    expect(await recode('pm', job.project, job.codes[1])).toMatchObject({ ok: true, row: { cost_code_id: job.codes[1] } });
    expect(await recode('clerk', other.project, other.codes[0])).toMatchObject({ ok: true, row: { project_id: other.project, amount: 4000 } });
    const log = await books.run(`select old_values ->> 'project_id' as was, notes from public.audit_log where record_id = '${id}' and notes is not null order by id desc limit 1`);
    expect(log).toEqual([{ was: job.project, notes: 'Wrong job' }]);

    const bill = await books.make('vendor_bills', { vendor_id: job.vendor, bill_date: '2026-06-01', created_by: books.people.clerk });
    const line = await books.make('vendor_bill_lines', { vendor_bill_id: bill.id, amount: 75 });
    await books.does('clerk', 'vendor_bills', bill.id, 'submit');
    await books.does('owner', 'vendor_bills', bill.id, 'approve');
    const event = (await books.one<{ id: string }>(`select id from public.cost_events where vendor_bill_line_id = '${line.id}'`)).id;
    expect(await recode('clerk', job.project, job.codes[0], event)).toMatchObject({ ok: true });
    expect(await books.get('vendor_bill_lines', line.id)).toMatchObject({ project_id: job.project, cost_code_id: job.codes[0] });
    await books.make('accounting_periods', { period_start: '2026-06-01', period_end: '2026-06-30', status: 'locked' });
    expect(await recode('clerk', job.project, job.codes[1], event)).toMatchObject({ ...refused('PT422'), message: 'June 2026 is closed: nothing is posted into it' });
    await books.run(`delete from public.accounting_periods where organization_id = '${books.org}'`);
  });
});

describe('cash', () => {
  it('balances are one per account and day', async () => {
    const { books } = used;
    const account = await books.make('cash_accounts', { name: `Main ${n}` });
    const record = (person: Person, date: string, balance: string) => call(person, `record_bank_balance('${account.id}', ${date}, ${balance})`);
    expect(await record('clerk', "'2026-06-14'", '100')).toMatchObject({ ok: true, row: { balance: 100, account_name: `Main ${n}`, total_position: 100 } });
    expect(await record('clerk', "'2026-06-14'", '-50.25')).toMatchObject({ ok: true, row: { balance: -50.25 } });
    expect(await record('clerk', 'null', '7')).toMatchObject({ ok: true, row: { snapshot_date: books.today } });
    expect(await books.run(`select from public.cash_snapshots where cash_account_id = '${account.id}'`)).toHaveLength(2);
    expect(await record('clerk', "'2026-06-16'", '1')).toMatchObject(refused('PT422'));
    expect(await record('clerk', "'2026-06-14'", 'null')).toMatchObject(refused('PT422'));
    expect(await record('pm', "'2026-06-14'", '1')).toMatchObject(refused('PT404'));
    expect(await record('accountant', "'2026-06-14'", '1')).toMatchObject(refused('PT403'));
  });

  it('paid on a debt lowers it by the principal; interest and fees are overhead', async () => {
    const { books } = used;
    const debt = await books.make('debts', { name: 'Truck', current_balance: 1000 });
    const pay = (args: string, person: Person = 'clerk') => call(person, `record_debt_payment('${debt.id}', ${args})`);
    expect(await pay("'2026-06-10', 300, 20.5, 1")).toMatchObject({ ok: true, row: { total_amount: 321.5 } });
    expect((await books.get('debts', debt.id)).current_balance).toBe(700);
    const cost = await books.run(`select amount::float, project_id, event_type::text as type, status::text as status, event_date::text as day from public.cost_events where description = 'Interest and fees: Truck'`);
    expect(cost).toEqual([{ amount: 21.5, project_id: null, type: 'overhead', status: 'posted', day: '2026-06-10' }]);
    expect(await pay('null, 700.01')).toMatchObject({ ...refused('PT422'), message: 'Only 700.00 is owed' });
    expect(await pay('null, -1, 5')).toMatchObject(refused('PT422'));
    expect(await pay('null, 0')).toMatchObject(refused('PT422'));
    expect(await pay('null, 1', 'accountant')).toMatchObject(refused('PT403'));
    await books.set('debts', debt.id, { status: 'closed' });
    expect(await pay('null, 1')).toMatchObject(refused('PT409'));
  });
});

describe('a closed month', () => {
  const close = async () =>
    used.books.make('accounting_periods', { period_start: '2026-05-01', period_end: '2026-05-31', status: 'locked' });
  const closed = { ok: false, code: '23514', message: 'May 2026 is closed: nothing is posted into it' };

  it('takes nothing, changes nothing, gives nothing, whoever writes', async () => {
    const { books } = used;
    const inside = await books.make('retainage_entries', { direction: 'receivable', project_id: job.project, amount_held: 10, entry_date: '2026-05-10' });
    const later = await books.make('retainage_entries', { direction: 'receivable', project_id: job.project, amount_held: 10, entry_date: '2026-06-10' });
    const cost = await RECIPES.cost_events!(books, job, 'posted');
    await books.set('cost_events', cost, { event_date: '2026-05-10' });
    const pending = await RECIPES.cost_events!(books, job, 'pending');
    await books.set('cost_events', pending, { event_date: '2026-05-10' });
    const period = await close();
    const edit = async (id: string, set: string) => {
      const { version } = await books.get('retainage_entries', id);
      return books.ask('clerk', `update public.retainage_entries set ${set}, version = ${version} where id = '${id}' returning '{}'::jsonb as row`);
    };
    expect(await edit(inside.id, 'amount_held = 11')).toMatchObject(closed);
    expect(await edit(inside.id, "entry_date = '2026-06-10'")).toMatchObject(closed);
    expect(await edit(later.id, "entry_date = '2026-05-31'")).toMatchObject(closed);
    expect(await edit(later.id, "entry_date = '2026-06-01'")).toMatchObject({ ok: true });
    expect(await edit(inside.id, "notes = 'Seen'")).toMatchObject({ ok: true });
    expect(await books.ask('clerk', `delete from public.retainage_entries where id = '${inside.id}'`)).toMatchObject(closed);
    const insert = (day: string) =>
      books.ask('clerk', `insert into public.retainage_entries (organization_id, direction, project_id, amount_held, entry_date) values ('${books.org}', 'receivable', '${job.project}', 1, '${day}')`);
    expect(await insert('2026-05-01')).toMatchObject(closed);
    expect(await insert('2026-04-30')).toMatchObject({ ok: true });
    // the owner of the tables, too
    await expect(books.reverted(() => books.run(`update public.cost_events set amount = 1 where id = '${cost}'`))).rejects.toThrow('May 2026 is closed');
    // a cause may still be named, a draft still be dated, but not posted
    await books.run(`update public.cost_events set variance_cause = 'price' where id = '${cost}'`);
    await books.run(`update public.cost_events set amount = 1 where id = '${pending}'`);
    expect(await books.act('owner', 'cost_events', pending, 'post')).toMatchObject({ ok: false, detail: { failed: [{ rule: 'open_period' }] } });
    await books.set('accounting_periods', period.id, { status: 'in_progress' });
    expect(await edit(inside.id, 'amount_held = 11')).toMatchObject({ ok: true });
    expect(await books.act('owner', 'cost_events', pending, 'post')).toMatchObject({ ok: true });
    await books.run(`delete from public.accounting_periods where organization_id = '${books.org}'`);
  });

  it('lets a bill of that month be taken back today', async () => {
    const { books } = used;
    const bill = await books.make('vendor_bills', { vendor_id: job.vendor, project_id: job.project, bill_date: '2026-05-20', created_by: books.people.clerk });
    await books.make('vendor_bill_lines', { vendor_bill_id: bill.id, project_id: job.project, cost_code_id: job.codes[0], amount: 10 });
    await books.does('clerk', 'vendor_bills', bill.id, 'submit');
    await books.reverted(async () => {
      await close();
      expect(await books.act('owner', 'vendor_bills', bill.id, 'approve')).toMatchObject({ ok: false, detail: { failed: [{ rule: 'open_period' }] } });
    });
    await books.does('owner', 'vendor_bills', bill.id, 'approve');
    await close();
    expect(await books.act('owner', 'vendor_bills', bill.id, 'void', { note: 'Wrong' })).toMatchObject({ ok: true });
    const days = await books.run(`select event_date::text as day, amount::float from public.cost_events where project_id = '${job.project}' order by 1`);
    expect(days).toEqual([{ day: '2026-05-20', amount: 10 }, { day: books.today, amount: -10 }]);
    await books.run(`delete from public.accounting_periods where organization_id = '${books.org}'`);
  });
});

describe('what follows from a status is not entered', () => {
  const RECORDS: [string, string][] = [
    ['change_orders', 'approved'], ['pay_apps', 'submitted'], ['invoices', 'sent'], ['vendor_bills', 'approved'], ['payments', 'approved'],
    ['commitments', 'executed'], ['purchase_orders', 'issued'], ['quotes', 'accepted'], ['cost_events', 'posted'], ['lien_waivers', 'received'],
    ['budget_adjustments', 'approved'],
  ];

  it('status: not by a client, not by the service role, whatever is set', async () => {
    const { books } = used;
    for (const [table, status] of RECORDS) {
      const first = { lien_waivers: 'required', budget_adjustments: 'proposed' }[table] ?? 'draft';
      const id = await RECIPES[table]!(books, job, table === 'cost_events' ? 'pending' : first);
      const { version } = await books.get(table, id);
      const update = `update public.${table} set status = '${status}', version = ${version} where id = '${id}' returning '{}'::jsonb as row`;
      for (const settings of ['', `select set_config('app.today', '2026-01-01', true), set_config('app.importing', 'on', true), set_config('secg.transition', 'on', true), set_config('app.workflow', 'off', true); `]) {
        await books.sql.unsafe('savepoint forged');
        if (settings) await books.sql.unsafe(settings);
        if (table !== 'budget_adjustments') expect(await books.ask('owner', update), table).toMatchObject({ ok: false, code: '42501' });
        await books.sql.unsafe('set local role service_role');
        await expect(books.sql.unsafe(update), `${table} as service role`).rejects.toMatchObject({ code: '42501' });
        await books.sql.unsafe('rollback to savepoint forged; release savepoint forged');
      }
      await expect(books.reverted(() => books.admin(update)), `${table} as superuser`).rejects.toMatchObject({ code: '42501' });
      expect((await books.get(table, id)).status).toBe(table === 'cost_events' ? 'pending' : first);
    }
  });

  it('nor on a new row, nor by the owner where no transition leads', async () => {
    const { books } = used;
    const insert = (status: string) =>
      books.ask('owner', `insert into public.change_orders (organization_id, project_id, status) values ('${books.org}', '${job.project}', '${status}') returning to_jsonb(change_orders) as row`);
    expect(await insert('pending_approval')).toMatchObject({ ok: false, code: '42501' });
    expect(await insert('draft')).toMatchObject({ ok: true });
    const id = await RECIPES.change_orders!(books, job, 'rejected');
    await expect(books.reverted(() => books.run(`update public.change_orders set status = 'void' where id = '${id}'`))).rejects.toMatchObject({ code: 'PT409' });
  });

  it('what is decided is closed for editing and deleting, lines too, but for notes and what stays open', async () => {
    const { books } = used;
    const id = await RECIPES.vendor_bills!(books, job, 'pending_approval');
    const edit = async (set: string) => {
      const { version } = await books.get('vendor_bills', id);
      return books.ask('owner', `update public.vendor_bills set ${set}, version = ${version} where id = '${id}' returning '{}'::jsonb as row`);
    };
    expect(await edit('retainage_withheld = 5')).toMatchObject({ ok: false, code: 'PT409', message: 'What is pending_approval cannot be edited any more' });
    expect(await edit("bill_date = '2026-06-02'")).toMatchObject({ ok: false, code: 'PT409' });
    expect(await edit("notes = 'Called', due_date = '2026-08-01'")).toMatchObject({ ok: true });
    expect(await books.ask('owner', `delete from public.vendor_bills where id = '${id}'`)).toMatchObject({ ok: false, code: 'PT409' });
    const line = await books.one<{ id: string; version: number }>(`select id, version from public.vendor_bill_lines where vendor_bill_id = '${id}'`);
    const lines = [
      `update public.vendor_bill_lines set amount = 5, version = ${line.version} where id = '${line.id}'`,
      `delete from public.vendor_bill_lines where id = '${line.id}'`,
      `insert into public.vendor_bill_lines (organization_id, vendor_bill_id, project_id, amount) values ('${books.org}', '${id}', '${job.project}', 5)`,
    ];
    for (const statement of lines) expect(await books.ask('owner', statement), statement).toMatchObject({ ok: false, code: 'PT409' });
    await books.does('clerk', 'vendor_bills', id, 'recall');
    expect(await books.ask('owner', lines[0] as string)).toMatchObject({ ok: true });
    expect((await books.get('vendor_bills', id)).amount).toBe(5);
  });

  it('a deleted line does not come back into what is approved meanwhile', async () => {
    const { books } = used;
    const id = await RECIPES.vendor_bills!(books, job, 'draft');
    await books.make('vendor_bill_lines', { vendor_bill_id: id, project_id: job.project, amount: 500, created_at: '2026-06-01' });
    const line = await books.one<{ id: string }>(`select id from public.vendor_bill_lines where vendor_bill_id = '${id}' and amount = 500`);
    expect(await books.ask('owner', `delete from public.vendor_bill_lines where id = '${line.id}'`)).toMatchObject({ ok: true });
    const log = await books.one<{ id: string }>(`select id from public.audit_log where record_id = '${line.id}' and action = 'delete'`);
    const restore = () => books.ask('owner', `select public.restore('${books.org}', ${log.id})`);
    await books.does('clerk', 'vendor_bills', id, 'submit');
    expect(await restore()).toMatchObject({ ok: false, code: 'PT409' });
    await books.does('clerk', 'vendor_bills', id, 'recall');
    expect(await restore()).toMatchObject({ ok: true });
  });

  it('imports bring history: their states stand and nothing follows', async () => {
    const { books } = used;
    await books.reverted(async () => {
      const run = await books.make('import_runs', { importer: 'masterfile' } as Row);
      await books.run(`insert into private.import_transactions (import_run_id) values ('${run.id}')`);
      const before = async () =>
        (await books.one(`select (select count(*) from public.budget_adjustments) + (select count(*) from public.cost_events where status = 'posted')
          + (select count(*) from public.retainage_entries) + (select count(*) from public.system_events) + (select count(*) from public.notifications)
          + (select count(*) from public.approval_requests) + (select count(*) from public.sov_lines) as n`)).n;
      const was = await before();
      const co = await books.make('change_orders', { project_id: job.project, amount: 10 });
      await books.make('change_order_lines', { change_order_id: co.id, cost_code_id: job.codes[0], amount: 10, price_amount: 10 });
      await books.run(`update public.change_orders set status = 'approved', approved_amount = 10, date_approved = '2026-06-01' where id = '${co.id}'`);
      const bill = await books.make('vendor_bills', { vendor_id: job.vendor, project_id: job.project, bill_date: '2026-06-01', amount: 100, status: 'approved' });
      const payment = await books.make('payments', { direction: 'outgoing', vendor_id: job.vendor, payment_date: '2026-06-01', amount: 100, status: 'cleared' });
      await books.make('payment_applications', { payment_id: payment.id, vendor_bill_id: bill.id, amount: 100 });
      expect(await books.get('vendor_bills', bill.id)).toMatchObject({ amount_paid: 0, status: 'approved' });
      await books.make('vendor_compliance', { vendor_id: job.vendor, doc_type: 'coi', expiry_date: '2030-01-01' });
      expect((await books.get('vendors', job.vendor)).insurance_expiry).toBe('2027-01-01');
      expect(await before()).toBe(was);
    });
  });
});
