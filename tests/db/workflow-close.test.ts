import { beforeAll, describe, expect, it } from 'vitest';
import { booksForThisFile } from './money/books.ts';
import { type Job, makeJob } from './money/job.ts';
import { race } from './office/race.ts';
import { month } from './office/records.ts';

const used = booksForThisFile();
let job: Job;
beforeAll(async () => {
  job = await makeJob(used.books);
});
const reverted = (work: () => Promise<void>) => used.books.reverted(work);

/** May 2026, its tasks done. */
async function ready(year = 2026): Promise<string> {
  const { books } = used;
  const id = await month(books, 'open', year);
  await books.does('finance', 'accounting_periods', id, 'begin');
  const tasks = await books.run(
    `select id from public.period_close_tasks where accounting_period_id = '${id}' order by sort_order`,
  );
  expect(tasks).toHaveLength(8);
  for (const task of tasks.slice(0, 6)) await books.does('finance', 'period_close_tasks', task.id as string, 'finish');
  await books.does('finance', 'period_close_tasks', tasks[6]?.id as string, 'skip', { note: 'No statements yet' });
  return id;
}
const tasksOf = (id: string) =>
  used.books.run(
    `select status, note, completed_by from public.period_close_tasks where accounting_period_id = '${id}' order by sort_order`,
  );
const snapshot = (id: string) =>
  used.books
    .one(`select to_jsonb(s) as row from public.period_snapshots s where accounting_period_id = '${id}'`)
    .then((s) => s.row as Record<string, unknown>);
const post = async (event_date: string) => {
  const cost = await used.books.make('cost_events', {
    project_id: job.project,
    event_date,
    amount: 1,
    status: 'pending',
  });
  return used.books.act('finance', 'cost_events', cost.id, 'post');
};

describe('closing a month', () => {
  it('has eight tasks, names those that are open, and does the last by itself', () =>
    reverted(async () => {
      const { books } = used;
      const id = await month(books, 'open', 2026);
      await books.does('finance', 'accounting_periods', id, 'begin');
      const early = await books.act('finance', 'accounting_periods', id, 'lock');
      expect(early).toMatchObject({ code: 'PT422' });
      expect(early.ok ? '' : early.message).toMatch(
        /^Still to do: Reconcile bank accounts, .*, Review profit and loss$/,
      );
    }));

  it('by hand of who does each, and the lock by who locks', () =>
    reverted(async () => {
      const { books } = used;
      const id = await ready();
      expect(await tasksOf(id)).toMatchObject([
        ...Array.from({ length: 6 }, () => ({ status: 'complete', completed_by: books.people.finance })),
        { status: 'skipped', note: 'No statements yet', completed_by: books.people.finance },
        { status: 'pending', completed_by: null },
      ]);
      expect(await books.does('owner', 'accounting_periods', id, 'lock')).toMatchObject({
        status: 'locked',
        locked_by: books.people.owner,
      });
      expect((await tasksOf(id)).at(-1)).toMatchObject({ status: 'complete', completed_by: books.people.owner });
    }));

  it('keeps the totals of its last day, and the figures of every project', () =>
    reverted(async () => {
      const { books } = used;
      const account = await books.make('cash_accounts', { name: 'Checking' });
      const card = await books.make('cash_accounts', { name: 'Card', account_kind: 'credit_card' });
      for (const [cash_account_id, snapshot_date, balance] of [
        [account.id, '2026-05-10', 1],
        [account.id, '2026-05-30', 5000],
        [account.id, '2026-06-02', 9999],
        [card.id, '2026-05-30', -70],
      ])
        await books.make('cash_snapshots', { cash_account_id, snapshot_date, balance });
      const invoice = { project_id: job.project, client_id: job.client };
      await books.make('invoices', { ...invoice, date_issued: '2026-05-05', amount: 300, status: 'sent' });
      await books.make('invoices', { ...invoice, date_issued: '2026-06-05', amount: 900, status: 'sent' });
      await books.make('vendor_bills', {
        vendor_id: job.vendor,
        bill_date: '2026-05-20',
        amount: 80,
        status: 'approved',
      });
      await books.make('commitments', {
        project_id: job.project,
        vendor_id: job.vendor,
        original_amount: 4000,
        status: 'executed',
      });
      await books.make('commitments', {
        project_id: job.project,
        vendor_id: job.vendor,
        original_amount: 50,
        status: 'draft',
      });
      const code = { project_id: job.project, code: '900', description: 'All of it' };
      await books.make('cost_codes', { ...code, original_budget: 1000 });
      const id = await ready();
      await books.does('owner', 'accounting_periods', id, 'lock');
      const kept = await snapshot(id);
      expect(kept).toMatchObject({
        snapshot_type: 'period_close',
        period_start: '2026-05-01',
        period_end: '2026-05-31',
        cash_position: 5000,
        total_ar: 300,
        total_ap: 80,
        total_backlog: 500000,
        total_committed: 4000,
        is_locked: true,
        generated_by: books.people.owner,
      });
      expect(kept.data).toMatchObject({
        projects: [{ code: 'J1', revised_contract: 500000, backlog: 500000, actual: 0 }],
        wip: [{ code: 'J1', revised_contract: 500000, estimated_cost: 151000, pct_complete: 0 }],
      });
    }));

  it('is opened again by who manages the company, the newest first, and locked anew with new totals', () =>
    reverted(async () => {
      const { books } = used;
      const id = await ready();
      expect(await books.does('owner', 'accounting_periods', id, 'lock')).toMatchObject({ status: 'locked' });
      const june = await books.make('accounting_periods', { period_start: '2026-06-01', period_end: '2026-06-30' });
      await books.set('accounting_periods', june.id, { status: 'locked' });
      const open = () => books.act('owner', 'accounting_periods', id, 'reopen', { note: 'A late bill' });
      expect(await open()).toMatchObject({ ok: false, message: 'A later period is closed' });
      await books.set('accounting_periods', june.id, { status: 'open' });
      expect(await books.act('finance', 'accounting_periods', id, 'reopen', { note: 'x' })).toMatchObject({
        ok: false,
        code: 'PT403',
      });
      expect(await open()).toMatchObject({
        ok: true,
        row: { status: 'in_progress', locked_by: null, locked_at: null },
      });
      expect((await tasksOf(id)).at(-1)).toMatchObject({ status: 'in_progress', completed_by: null });
      expect(await snapshot(id)).toMatchObject({ is_locked: false, total_ap: 0 });
      await books.make('vendor_bills', {
        vendor_id: job.vendor,
        bill_date: '2026-05-20',
        amount: 80,
        status: 'approved',
      });
      await books.does('owner', 'accounting_periods', id, 'lock');
      expect(await snapshot(id)).toMatchObject({ is_locked: true, total_ap: 80 });
    }));

  it('refuses what is posted into it, from the lock until it is opened, and changes of its tasks', () =>
    reverted(async () => {
      const { books } = used;
      const id = await ready();
      expect(await post('2026-05-31')).toMatchObject({ ok: true });
      await books.does('owner', 'accounting_periods', id, 'lock');
      expect(await post('2026-05-31')).toMatchObject({
        ok: false,
        code: 'PT422',
        message: 'May 2026 is closed: nothing is posted into it',
      });
      expect(await post('2026-06-01')).toMatchObject({ ok: true });
      const [task] = await books.run(
        `select id from public.period_close_tasks where accounting_period_id = '${id}' limit 1`,
      );
      expect(await books.act('finance', 'period_close_tasks', task?.id as string, 'reopen')).toMatchObject({
        ok: false,
        message: 'May 2026 is closed',
      });
      const more = `insert into public.period_close_tasks (organization_id, accounting_period_id, name, category) values ('${books.org}', '${id}', 'More', 'Cash') returning id`;
      expect(await books.ask('finance', more)).toMatchObject({ ok: false, code: 'PT409' });
      const stretch = `update public.accounting_periods set period_end = '2026-06-30' where id = '${id}' returning id`;
      expect(await books.ask('finance', stretch)).toMatchObject({ ok: false, code: 'PT409' });
      await books.does('owner', 'accounting_periods', id, 'reopen', { note: 'A late bill' });
      expect(await post('2026-05-31')).toMatchObject({ ok: true });
    }));

  it('locks once when two do it', async () => {
    const { books } = used;
    const id = await ready(2019);
    await books.commit();
    const lock = { table: 'accounting_periods', id, action: 'lock' };
    const [first, second] = await race(used, lock, { ...lock, user: books.people.finance });
    expect(first).toBe('done');
    expect(second).toMatch(/^PT409/);
    expect(
      await books.run(`select 1 as n from public.period_snapshots where accounting_period_id = '${id}'`),
    ).toHaveLength(1);
  });

  it('waits for what is being posted, which then counts', async () => {
    const { books, pool } = used;
    const id = await ready(2018);
    await books.commit();
    const poster = await pool.reserve();
    try {
      await poster.unsafe('begin; set local role postgres');
      await poster.unsafe(`insert into public.vendor_bills (organization_id, vendor_id, bill_date, amount, status, approved_at)
        values ('${books.org}', '${job.vendor}', '2018-05-10', 33, 'approved', now())`);
      const locking = race(
        used,
        { table: 'accounting_periods', id, action: 'lock' },
        { table: 'accounting_periods', id, action: 'begin' },
      );
      await new Promise((done) => setTimeout(done, 300));
      await poster.unsafe('commit');
      expect((await locking)[0]).toBe('done');
    } finally {
      poster.release();
    }
    expect(await snapshot(id)).toMatchObject({ total_ap: 33 });
  });
});
