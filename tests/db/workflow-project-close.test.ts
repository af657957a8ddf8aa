import { beforeAll, describe, expect, it } from 'vitest';
import { booksForThisFile } from './money/books.ts';
import { type Job, makeJob } from './money/job.ts';
import { house } from './office/records.ts';

const used = booksForThisFile();
let job: Job;
beforeAll(async () => {
  job = await makeJob(used.books);
});
const reverted = (work: () => Promise<void>) => used.books.reverted(work);

describe('a project that is closed', () => {
  it('is settled: says everything that is not', () =>
    reverted(async () => {
      const { books } = used;
      const id = await house(books, job, 'completed');
      const money = { project_id: id, vendor_id: job.vendor };
      await books.make('invoices', {
        project_id: id,
        date_issued: '2026-06-01',
        amount: 1000,
        amount_paid: 900,
        status: 'partial',
      });
      await books.make('pay_apps', { project_id: id, status: 'submitted' });
      await books.make('vendor_bills', {
        ...money,
        bill_date: '2026-06-01',
        amount: 500,
        retainage_withheld: 50,
        status: 'approved',
      });
      await books.make('vendor_bills', {
        ...money,
        bill_date: '2026-06-01',
        amount: 200,
        amount_paid: 200,
        status: 'paid',
      });
      await books.make('retainage_entries', { ...money, direction: 'payable', amount_held: 50 });
      await books.make('retainage_entries', {
        project_id: id,
        direction: 'receivable',
        amount_held: 70,
        amount_released: 70,
      });
      await books.make('commitments', { ...money, commitment_number: 'S-1', status: 'executed' });
      await books.make('commitments', { ...money, commitment_number: 'S-2', status: 'draft' });
      expect(await books.act('owner', 'projects', id, 'close')).toMatchObject({
        code: 'PT422',
        message:
          'Not settled: 100.00 to receive; applications for payment under way; 450.00 to pay; 50.00 of payable retainage; open commitments S-1; final waivers of Vendor J1',
      });
    }));

  it('needs no waiver of who was not paid or asked for none, and takes a final or a waived one', () =>
    reverted(async () => {
      const { books } = used;
      const id = await house(books, job, 'completed');
      const close = () => books.reverted(() => books.act('owner', 'projects', id, 'close'));
      const commitment = await books.make('commitments', {
        project_id: id,
        vendor_id: job.vendor,
        status: 'completed',
      });
      expect(await close()).toMatchObject({ ok: true });
      await books.make('vendor_bills', {
        project_id: id,
        vendor_id: job.vendor,
        bill_date: '2026-06-01',
        amount: 9,
        amount_paid: 9,
        status: 'paid',
      });
      expect(await close()).toMatchObject({ message: 'Not settled: final waivers of Vendor J1' });
      const waiver = await books.make('lien_waivers', {
        project_id: id,
        vendor_id: job.vendor,
        waiver_type: 'unconditional_progress',
        status: 'received',
        received_date: '2026-06-01',
      });
      expect(await close()).toMatchObject({ message: 'Not settled: final waivers of Vendor J1' });
      await books.set('lien_waivers', waiver.id, { waiver_type: 'unconditional_final' });
      expect(await close()).toMatchObject({ ok: true });
      await books.set('lien_waivers', waiver.id, { status: 'waived' });
      expect(await close()).toMatchObject({ ok: true });
      await books.set('lien_waivers', waiver.id, { status: 'rejected' });
      await books.set('commitments', commitment.id, { lien_waiver_required: false });
      expect(await close()).toMatchObject({ ok: true });
    }));

  it('leaves its figures to estimate by and locks its budget; reopened it is open, and closed again written again', () =>
    reverted(async () => {
      const { books } = used;
      const id = await house(books, job, 'completed');
      await books.set('projects', id, {
        square_feet: 100,
        zip_code: '12345',
        start_date: '2026-01-01',
        actual_completion: '2026-05-31',
        project_type: 'remodel',
      });
      const code = (await books.one(`select id from public.cost_codes where project_id = '${id}'`)).id;
      await books.set('cost_codes', code as string, { opening_actual: 100 });
      const cost = { project_id: id, event_date: '2026-04-01', status: 'posted' };
      await books.make('cost_events', { ...cost, cost_code_id: code, amount: 500 });
      await books.make('cost_events', { ...cost, amount: 20 });
      await books.make('cost_events', { ...cost, amount: 7, status: 'pending' });
      const approved = { project_id: id, status: 'approved', date_approved: '2026-03-01' };
      await books.make('change_orders', { ...approved, amount: 200, approved_amount: 200 });
      await books.make('change_orders', { ...approved, change_order_kind: 'internal', amount: 5, approved_amount: 5 });
      await books.make('punch_items', { project_id: id, description: 'Scratch', status: 'verified' });

      await books.does('owner', 'projects', id, 'close');
      const history = () =>
        books
          .one(`select to_jsonb(h) as row from public.historical_cost_metrics h where project_id = '${id}'`)
          .then((h) => h.row);
      expect(await history()).toMatchObject({
        project_type: 'remodel',
        total_sqft: 100,
        year_completed: 2026,
        zip_code: '12345',
        total_contract: 1200,
        total_actual_cost: 620,
        trade_costs: { Shell: 600, 'Not coded': 20 },
        duration_days: 150,
        change_order_count: 1,
        change_order_total: 200,
        punch_items_count: 1,
      });
      const budget = (amount: number) =>
        books.ask(
          'owner',
          `update public.cost_codes set original_budget = ${amount} where id = '${code}' returning id`,
        );
      expect(await budget(900)).toMatchObject({ ok: false, code: '23514' });
      await books.does('owner', 'projects', id, 'reopen', { note: 'A late bill' });
      expect(await budget(900)).toMatchObject({ ok: true });
      await books.make('cost_events', { ...cost, amount: 30 });
      await books.run(`update public.historical_cost_metrics set quality_tier = 'luxury' where project_id = '${id}'`);
      await books.does('owner', 'projects', id, 'close');
      expect(await history()).toMatchObject({ total_actual_cost: 650, quality_tier: 'luxury' });
    }));

  it('is cancelled without figures when it never began', () =>
    reverted(async () => {
      const id = await house(used.books, job);
      await used.books.does('owner', 'projects', id, 'cancel', { note: 'No money' });
      expect(await used.books.run(`select from public.historical_cost_metrics where project_id = '${id}'`)).toEqual([]);
      expect(
        await used.books.run(`select from public.cost_codes where project_id = '${id}' and not is_budget_locked`),
      ).toEqual([]);
    }));
});
