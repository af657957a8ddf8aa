import { beforeEach, describe, expect, it } from 'vitest';
import { booksForThisFile } from './money/books.ts';
import { Ledger } from './money/ledger.ts';

const used = booksForThisFile();
let ledger: Ledger;
let n = 0;

beforeEach(async () => {
  ledger = await Ledger.open(used.books, `R${++n}`);
});

describe('retainage', () => {
  it('receivable is released as an invoice, which gives it back when it is void', async () => {
    const { books, job } = ledger;
    const entry = await books.make('retainage_entries', {
      direction: 'receivable',
      project_id: job.project,
      amount_held: 5000,
    });
    expect(await books.ask('pm', `select public.release_retainage('${entry.id}', 5000, '2026-07-15')`)).toMatchObject({
      ok: false,
      code: 'PT403',
    });
    expect(
      await books.ask('finance', `select public.release_retainage('${entry.id}', 5000.01, '2026-07-15')`),
    ).toMatchObject({ ok: false, code: 'PT422' });
    const released = await books.ask(
      'finance',
      `select public.release_retainage('${entry.id}', 3000, '2026-07-15') as row`,
    );
    expect(released).toMatchObject({ ok: true, row: { balance: 2000, release_date: '2026-07-15' } });
    const invoice = released.ok ? (released.row.invoice_id as string) : '';
    expect(await books.get('invoices', invoice)).toMatchObject({
      amount: 3000,
      status: 'sent',
      invoice_kind: 'retainage',
      date_due: '2026-07-15',
      client_id: job.client,
    });
    await books.does('finance', 'invoices', invoice, 'void', { note: 'Too early' });
    expect(await ledger.held()).toBe(5000);
  });

  it('payable needs the final waiver and becomes a bill that costs nothing again', async () => {
    const { books, job } = ledger;
    const entry = await books.make('retainage_entries', {
      direction: 'payable',
      project_id: job.project,
      vendor_id: job.vendor,
      amount_held: 6000,
    });
    const release = (waiver: string) =>
      books.ask('finance', `select public.release_retainage('${entry.id}', 6000, '2026-07-15', ${waiver}) as row`);
    expect(await release('null')).toMatchObject({ ok: false, code: 'PT422' });
    const waiver = await books.make('lien_waivers', {
      project_id: job.project,
      vendor_id: job.vendor,
      waiver_type: 'conditional_final',
      status: 'received',
      received_date: '2026-06-01',
    });
    expect(await release(`'${waiver.id}'`)).toMatchObject({ ok: false, code: 'PT422' });
    await books.set('lien_waivers', waiver.id, { waiver_type: 'unconditional_final' });
    const released = await release(`'${waiver.id}'`);
    expect(released).toMatchObject({ ok: true, row: { balance: 0 } });
    const bill = released.ok ? (released.row.vendor_bill_id as string) : '';
    expect(await books.get('vendor_bills', bill)).toMatchObject({
      status: 'approved',
      amount: 6000,
      balance: 6000,
      due_date: '2026-07-15',
    });
    expect(await books.run(`select from public.cost_events where project_id = '${job.project}'`)).toHaveLength(0);
    await books.does('clerk', 'vendor_bills', bill, 'dispute', { note: 'Hold' });
    await books.does('finance', 'vendor_bills', bill, 'resolve', { note: 'Settled' });
    expect(await books.does('finance', 'vendor_bills', bill, 'void', { note: 'Wrong job' })).toMatchObject({
      status: 'void',
    });
    expect((await books.get('retainage_entries', entry.id)).balance).toBe(6000);
    expect(await books.run(`select from public.cost_events where project_id = '${job.project}'`)).toHaveLength(0);
  });

  it('that an approval has posted is taken back by it and by nobody else', async () => {
    const { books } = ledger;
    await ledger.period([[40000], [0]]);
    const entry = await books.one<{ id: string; version: number }>(
      `select id, version from public.retainage_entries where project_id = '${ledger.job.project}'`,
    );
    const edit = (set: string) =>
      books.ask(
        'owner',
        `update public.retainage_entries set ${set}, version = ${entry.version} where id = '${entry.id}' returning '{}'::jsonb as row`,
      );
    expect(await edit('amount_held = 1')).toMatchObject({ ok: false, code: 'PT409' });
    expect(await books.ask('owner', `delete from public.retainage_entries where id = '${entry.id}'`)).toMatchObject({
      ok: false,
      code: 'PT409',
    });
    expect(await edit("release_condition = 'Punch list'")).toMatchObject({ ok: true });
  });
});
