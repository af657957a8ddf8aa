import { beforeEach, describe, expect, it } from 'vitest';
import { booksForThisFile } from './money/books.ts';
import { Ledger } from './money/ledger.ts';
import { record } from './money/recipes.ts';

const used = booksForThisFile();
let ledger: Ledger;
let n = 0;

beforeEach(async () => {
  ledger = await Ledger.open(used.books, `M${++n}`);
});

describe('a closed month', () => {
  const close = async () =>
    used.books.make('accounting_periods', { period_start: '2026-05-01', period_end: '2026-05-31', status: 'locked' });
  const closed = { ok: false, code: '23514', message: 'May 2026 is closed: nothing is posted into it' };

  it('takes nothing, changes nothing, gives nothing, whoever writes', async () => {
    const { books, job } = ledger;
    const inside = await books.make('retainage_entries', {
      direction: 'receivable',
      project_id: job.project,
      amount_held: 10,
      entry_date: '2026-05-10',
    });
    const later = await books.make('retainage_entries', {
      direction: 'receivable',
      project_id: job.project,
      amount_held: 10,
      entry_date: '2026-06-10',
    });
    const cost = await record(books, job, 'cost_events', 'posted');
    await books.set('cost_events', cost, { event_date: '2026-05-10' });
    const pending = await record(books, job, 'cost_events', 'pending');
    await books.set('cost_events', pending, { event_date: '2026-05-10' });
    const period = await close();
    const edit = async (id: string, set: string) => {
      const { version } = await books.get('retainage_entries', id);
      return books.ask(
        'clerk',
        `update public.retainage_entries set ${set}, version = ${version} where id = '${id}' returning '{}'::jsonb as row`,
      );
    };
    expect(await edit(inside.id, 'amount_held = 11')).toMatchObject(closed);
    expect(await edit(inside.id, "entry_date = '2026-06-10'")).toMatchObject(closed);
    expect(await edit(later.id, "entry_date = '2026-05-31'")).toMatchObject(closed);
    expect(await edit(later.id, "entry_date = '2026-06-01'")).toMatchObject({ ok: true });
    expect(await edit(inside.id, "notes = 'Seen'")).toMatchObject({ ok: true });
    expect(await books.ask('clerk', `delete from public.retainage_entries where id = '${inside.id}'`)).toMatchObject(
      closed,
    );
    const insert = (day: string) =>
      books.ask(
        'clerk',
        `insert into public.retainage_entries (organization_id, direction, project_id, amount_held, entry_date) values ('${books.org}', 'receivable', '${job.project}', 1, '${day}')`,
      );
    expect(await insert('2026-05-01')).toMatchObject(closed);
    expect(await insert('2026-04-30')).toMatchObject({ ok: true });
    // the owner of the tables, too
    await expect(
      books.reverted(() => books.run(`update public.cost_events set amount = 1 where id = '${cost}'`)),
    ).rejects.toThrow('May 2026 is closed');
    // a cause may still be named, a draft still be dated, but not posted
    await books.run(`update public.cost_events set variance_cause = 'price' where id = '${cost}'`);
    await books.run(`update public.cost_events set amount = 1 where id = '${pending}'`);
    expect(await books.act('owner', 'cost_events', pending, 'post')).toMatchObject({
      ok: false,
      detail: { failed: [{ rule: 'open_period' }] },
    });
    const posted = `update public.cost_events set status = 'posted' where id = '${pending}'`;
    await expect(books.reverted(() => books.run(posted))).rejects.toThrow('May 2026 is closed');
    await books.set('accounting_periods', period.id, { status: 'in_progress' });
    expect(await edit(inside.id, 'amount_held = 11')).toMatchObject({ ok: true });
    expect(await books.act('owner', 'cost_events', pending, 'post')).toMatchObject({ ok: true });
    await books.run(`delete from public.accounting_periods where organization_id = '${books.org}'`);
  });

  it('lets a bill of that month be taken back today', async () => {
    const { books, job } = ledger;
    const bill = await books.make('vendor_bills', {
      vendor_id: job.vendor,
      project_id: job.project,
      bill_date: '2026-05-20',
      created_by: books.people.clerk,
    });
    await books.make('vendor_bill_lines', {
      vendor_bill_id: bill.id,
      project_id: job.project,
      cost_code_id: job.codes[0],
      amount: 10,
    });
    await books.does('clerk', 'vendor_bills', bill.id, 'submit');
    await books.reverted(async () => {
      await close();
      expect(await books.act('owner', 'vendor_bills', bill.id, 'approve')).toMatchObject({
        ok: false,
        detail: { failed: [{ rule: 'open_period' }] },
      });
    });
    await books.does('owner', 'vendor_bills', bill.id, 'approve');
    await close();
    expect(await books.act('owner', 'vendor_bills', bill.id, 'void', { note: 'Wrong' })).toMatchObject({ ok: true });
    const days = await books.run(
      `select event_date::text as day, amount::float from public.cost_events where project_id = '${job.project}' order by 1`,
    );
    expect(days).toEqual([
      { day: '2026-05-20', amount: 10 },
      { day: books.today, amount: -10 },
    ]);
    await books.run(`delete from public.accounting_periods where organization_id = '${books.org}'`);
  });
});
