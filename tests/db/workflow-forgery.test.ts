import { beforeEach, describe, expect, it } from 'vitest';
import type { Row } from './harness/sql.ts';
import { booksForThisFile } from './money/books.ts';
import { Ledger } from './money/ledger.ts';
import { record } from './money/recipes.ts';

const used = booksForThisFile();
let ledger: Ledger;
let n = 0;

beforeEach(async () => {
  ledger = await Ledger.open(used.books, `F${++n}`);
});

describe('what follows from a status is not entered', () => {
  const RECORDS: [string, string][] = [
    ['change_orders', 'approved'],
    ['pay_apps', 'submitted'],
    ['invoices', 'sent'],
    ['vendor_bills', 'approved'],
    ['payments', 'approved'],
    ['commitments', 'executed'],
    ['purchase_orders', 'issued'],
    ['quotes', 'accepted'],
    ['cost_events', 'posted'],
    ['lien_waivers', 'received'],
    ['budget_adjustments', 'approved'],
  ];

  it('status: not by a client, not by the service role, whatever is set', async () => {
    const { books, job } = ledger;
    for (const [table, status] of RECORDS) {
      const first = { lien_waivers: 'required', budget_adjustments: 'proposed' }[table] ?? 'draft';
      const id = await record(books, job, table, table === 'cost_events' ? 'pending' : first);
      const { version } = await books.get(table, id);
      const update = `update public.${table} set status = '${status}', version = ${version} where id = '${id}' returning '{}'::jsonb as row`;
      for (const settings of [
        '',
        `select set_config('app.today', '2026-01-01', true), set_config('app.importing', 'on', true), set_config('secg.transition', 'on', true), set_config('app.workflow', 'off', true); `,
      ]) {
        await books.sql.unsafe('savepoint forged');
        if (settings) await books.sql.unsafe(settings);
        if (table !== 'budget_adjustments')
          expect(await books.ask('owner', update), table).toMatchObject({ ok: false, code: '42501' });
        await books.sql.unsafe('set local role service_role');
        await expect(books.sql.unsafe(update), `${table} as service role`).rejects.toMatchObject({ code: '42501' });
        await books.sql.unsafe('rollback to savepoint forged; release savepoint forged');
      }
      await expect(
        books.reverted(() => books.admin(update)),
        `${table} as superuser`,
      ).rejects.toMatchObject({ code: '42501' });
      expect((await books.get(table, id)).status).toBe(table === 'cost_events' ? 'pending' : first);
    }
  });

  it('nor on a new row, nor by the owner where no transition leads', async () => {
    const { books, job } = ledger;
    const insert = (status: string) =>
      books.ask(
        'owner',
        `insert into public.change_orders (organization_id, project_id, status) values ('${books.org}', '${job.project}', '${status}') returning to_jsonb(change_orders) as row`,
      );
    expect(await insert('pending_approval')).toMatchObject({ ok: false, code: '42501' });
    expect(await insert('draft')).toMatchObject({ ok: true });
    const id = await record(books, job, 'change_orders', 'rejected');
    await expect(
      books.reverted(() => books.run(`update public.change_orders set status = 'void' where id = '${id}'`)),
    ).rejects.toMatchObject({ code: 'PT409' });
  });

  it('what is decided is closed for editing and deleting, lines too, but for notes and what stays open', async () => {
    const { books, job } = ledger;
    const id = await record(books, job, 'vendor_bills', 'pending_approval');
    const edit = async (set: string) => {
      const { version } = await books.get('vendor_bills', id);
      return books.ask(
        'owner',
        `update public.vendor_bills set ${set}, version = ${version} where id = '${id}' returning '{}'::jsonb as row`,
      );
    };
    expect(await edit('retainage_withheld = 5')).toMatchObject({
      ok: false,
      code: 'PT409',
      message: 'What is pending_approval cannot be edited any more',
    });
    expect(await edit("bill_date = '2026-06-02'")).toMatchObject({ ok: false, code: 'PT409' });
    expect(await edit("notes = 'Called', due_date = '2026-08-01'")).toMatchObject({ ok: true });
    expect(await books.ask('owner', `delete from public.vendor_bills where id = '${id}'`)).toMatchObject({
      ok: false,
      code: 'PT409',
    });
    const line = await books.one<{ id: string; version: number }>(
      `select id, version from public.vendor_bill_lines where vendor_bill_id = '${id}'`,
    );
    const lines = [
      `update public.vendor_bill_lines set amount = 5, version = ${line.version} where id = '${line.id}'`,
      `delete from public.vendor_bill_lines where id = '${line.id}'`,
      `insert into public.vendor_bill_lines (organization_id, vendor_bill_id, project_id, amount) values ('${books.org}', '${id}', '${job.project}', 5)`,
    ];
    for (const statement of lines)
      expect(await books.ask('owner', statement), statement).toMatchObject({ ok: false, code: 'PT409' });
    await books.does('clerk', 'vendor_bills', id, 'recall');
    expect(await books.ask('owner', lines[0] as string)).toMatchObject({ ok: true });
    expect((await books.get('vendor_bills', id)).amount).toBe(5);
  });

  it('a deleted line does not come back into what is approved meanwhile', async () => {
    const { books, job } = ledger;
    const id = await record(books, job, 'vendor_bills', 'draft');
    await books.make('vendor_bill_lines', {
      vendor_bill_id: id,
      project_id: job.project,
      amount: 500,
      created_at: '2026-06-01',
    });
    const line = await books.one<{ id: string }>(
      `select id from public.vendor_bill_lines where vendor_bill_id = '${id}' and amount = 500`,
    );
    expect(await books.ask('owner', `delete from public.vendor_bill_lines where id = '${line.id}'`)).toMatchObject({
      ok: true,
    });
    const log = await books.one<{ id: string }>(
      `select id from public.audit_log where record_id = '${line.id}' and action = 'delete'`,
    );
    const restore = () => books.ask('owner', `select public.restore('${books.org}', ${log.id})`);
    await books.does('clerk', 'vendor_bills', id, 'submit');
    expect(await restore()).toMatchObject({ ok: false, code: 'PT409' });
    await books.does('clerk', 'vendor_bills', id, 'recall');
    expect(await restore()).toMatchObject({ ok: true });
  });

  it('imports bring history: their states stand and nothing follows', async () => {
    const { books, job } = ledger;
    await books.reverted(async () => {
      const run = await books.make('import_runs', { importer: 'masterfile' } as Row);
      await books.run(`insert into private.import_transactions (import_run_id) values ('${run.id}')`);
      const rows = async () =>
        (
          await books.one(`select (select count(*) from public.budget_adjustments) + (select count(*) from public.cost_events where status = 'posted')
          + (select count(*) from public.retainage_entries) + (select count(*) from public.system_events) + (select count(*) from public.notifications)
          + (select count(*) from public.approval_requests) + (select count(*) from public.sov_lines) as n`)
        ).n;
      const was = await rows();
      const co = await books.make('change_orders', { project_id: job.project, amount: 10 });
      await books.make('change_order_lines', {
        change_order_id: co.id,
        cost_code_id: job.codes[0],
        amount: 10,
        price_amount: 10,
      });
      await books.run(
        `update public.change_orders set status = 'approved', approved_amount = 10, date_approved = '2026-06-01' where id = '${co.id}'`,
      );
      const bill = await books.make('vendor_bills', {
        vendor_id: job.vendor,
        project_id: job.project,
        bill_date: '2026-06-01',
        amount: 100,
        status: 'approved',
      });
      const payment = await books.make('payments', {
        direction: 'outgoing',
        vendor_id: job.vendor,
        payment_date: '2026-06-01',
        amount: 100,
        status: 'cleared',
      });
      await books.make('payment_applications', { payment_id: payment.id, vendor_bill_id: bill.id, amount: 100 });
      expect(await books.get('vendor_bills', bill.id)).toMatchObject({ amount_paid: 0, status: 'approved' });
      await books.make('vendor_compliance', { vendor_id: job.vendor, doc_type: 'coi', expiry_date: '2030-01-01' });
      expect((await books.get('vendors', job.vendor)).insurance_expiry).toBe('2027-01-01');
      expect(await rows()).toBe(was);
    });
  });
});
