import { beforeAll, describe, expect, it } from 'vitest';
import { identity } from './harness/session.ts';
import { booksForThisFile, type Person } from './money/books.ts';
import { type Job, makeJob } from './money/job.ts';
import { Ledger } from './money/ledger.ts';
import { record } from './money/recipes.ts';

const used = booksForThisFile();
let job: Job;

beforeAll(async () => {
  job = await makeJob(used.books);
  await used.books.commit();
});

type Outcome = { ok: true } | { ok: false; code: string; message: string };

/** A statement of the API on a connection of its own, committed; what it holds is held until `before` the end is over. */
async function alone(person: Person, statement: string, beforeCommit?: () => Promise<void>): Promise<Outcome> {
  const { books } = used;
  const connection = await books.pool.reserve();
  try {
    await connection.unsafe('begin');
    await connection.unsafe(
      `set local app.today = '${books.today}'; ${identity({ label: person, role: 'authenticated', user: books.people[person] })}`,
    );
    await connection.unsafe(statement);
    await beforeCommit?.();
    await connection.unsafe('commit');
    return { ok: true };
  } catch (error) {
    await connection.unsafe('rollback');
    const e = error as { code: string; message: string };
    return { ok: false, code: e.code, message: e.message };
  } finally {
    connection.release();
  }
}
const both = (person: Person, ...statements: string[]) => Promise.all(statements.map((s) => alone(person, s)));
const transition = async (table: string, id: string, action: string, data = '{}') => {
  const { version } = await used.books.get(table, id);
  return `select public.transition('${table}', '${id}', '${action}', ${version}, 'At once', '${data}')`;
};
const codes = (outcomes: Outcome[]) => outcomes.map((o) => (o.ok ? 'ok' : o.code)).sort();

describe('two at the same moment', () => {
  it.each([
    ['change_orders', 'pending_approval', 'approve', 'budget_adjustments', 1],
    ['vendor_bills', 'pending_approval', 'approve', 'cost_events', 1],
    ['pay_apps', 'submitted', 'approve', 'invoices', 1],
    ['quotes', 'submitted', 'award', 'commitments', 1],
  ])('%s from %s: %s has one effect', async (table, status, action, effect, times) => {
    const { books } = used;
    job = await makeJob(books, `${table}-${action}`);
    const id = await record(books, job, table, status);
    await books.commit();
    const count = async () =>
      Number((await books.one(`select count(*) as n from public.${effect} where project_id = '${job.project}'`)).n);
    const was = await count();
    const statement = await transition(table, id, action);
    expect(codes(await both('owner', statement, statement, statement))).toEqual(['PT409', 'PT409', 'ok']);
    expect((await count()) - was).toBe(times);
  });

  it('pay a bill: one does, the other is told what is open', async () => {
    const { books } = used;
    job = await makeJob(books, 'twice');
    const bill = await record(books, job, 'vendor_bills', 'approved');
    const payment = () =>
      books.make('payments', {
        direction: 'outgoing',
        vendor_id: job.vendor,
        project_id: job.project,
        payment_date: '2026-06-10',
        amount: 1000,
      });
    const [a, b] = [await payment(), await payment()];
    await books.commit();
    const apply = (id: string) =>
      `insert into public.payment_applications (organization_id, payment_id, vendor_bill_id, amount) values ('${books.org}', '${id}', '${bill}', 600)`;
    expect(codes(await both('clerk', apply(a.id), apply(b.id)))).toEqual(['23514', 'ok']);
  });

  it('pay the same bills in another order: one does, the other is told what is open', async () => {
    const { books } = used;
    job = await makeJob(books, 'many');
    const bills = [
      await record(books, job, 'vendor_bills', 'approved'),
      await record(books, job, 'vendor_bills', 'approved'),
    ];
    await books.commit();
    const pay = (ids: string[]) =>
      `select public.pay_bills('${books.org}', '${JSON.stringify(ids.map((bill) => ({ bill, amount: '600' })))}')`;
    const orders = [bills, bills.toReversed(), bills, bills.toReversed()];
    expect(codes(await both('clerk', ...orders.map(pay)))).toEqual(['PT422', 'PT422', 'PT422', 'ok']);
    expect(await books.sum('amount', `payments where project_id = '${job.project}'`)).toBe(1200);
  });

  it('process two payments that one waiver covers: it covers one', async () => {
    const { books } = used;
    const ledger = new Ledger(books, await makeJob(books, 'cover'));
    const waiver = { project_id: ledger.job.project, vendor_id: ledger.job.vendor, amount: 60, status: 'received' };
    await books.make('lien_waivers', { ...waiver, received_date: '2026-06-01' });
    const approved = async () => {
      const bill = await ledger.approvedBill(60, { lien_waiver_required: true });
      const payment = await ledger.payment(60, [[bill, 60]]);
      await ledger.approve(payment);
      return transition('payments', payment, 'process');
    };
    const statements = [await approved(), await approved()];
    await books.commit();
    expect(codes(await both('clerk', ...statements))).toEqual(['PT422', 'ok']);
  });

  it('process a payment: it counts once', async () => {
    const { books } = used;
    job = await makeJob(books, 'process');
    const id = await record(books, job, 'payments', 'approved');
    await books.commit();
    const statement = await transition('payments', id, 'process');
    expect(codes(await both('clerk', statement, statement))).toEqual(['PT409', 'ok']);
    expect(await books.sum('amount_paid', `vendor_bills where project_id = '${job.project}'`)).toBe(1000);
  });

  it('submit two applications: one is in flight', async () => {
    const { books } = used;
    job = await makeJob(books, 'flight');
    const ids = [await record(books, job, 'pay_apps', 'rejected'), await record(books, job, 'pay_apps', 'draft')];
    await books.commit();
    const [revise, submit] = [
      await transition('pay_apps', ids[0] as string, 'revise'),
      await transition('pay_apps', ids[1] as string, 'submit'),
    ];
    expect(codes(await both('owner', revise, submit))).toEqual(['PT422', 'ok']);
  });

  it('take the last of a budget: one gets it', async () => {
    const { books } = used;
    job = await makeJob(books, 'budget');
    await books.set('cost_codes', job.codes[0], { original_budget: 4000 });
    await books.commit();
    const take = `select public.transfer_budget('${job.codes[0]}', '${job.codes[1]}', 3000, 'quantity')`;
    expect(codes(await both('finance', take, take))).toEqual(['PT422', 'ok']);
    expect(Number((await books.one(`select private.revised_budget('${job.codes[0]}') as v`)).v)).toBe(1000);
  });

  it('release retainage: no more than is held', async () => {
    const { books } = used;
    job = await makeJob(books, 'release');
    const entry = await books.make('retainage_entries', {
      direction: 'receivable',
      project_id: job.project,
      amount_held: 100,
    });
    await books.commit();
    const release = `select public.release_retainage('${entry.id}', 70)`;
    expect(codes(await both('finance', release, release))).toEqual(['PT422', 'ok']);
    expect((await books.get('retainage_entries', entry.id)).balance).toBe(30);
  });

  it('edit a line and submit its bill: the bill is what was submitted', async () => {
    const { books } = used;
    job = await makeJob(books, 'line');
    const id = await record(books, job, 'vendor_bills', 'draft');
    const line = await books.one<{ id: string; version: number }>(
      `select id, version from public.vendor_bill_lines where vendor_bill_id = '${id}'`,
    );
    await books.commit();
    const submit = await transition('vendor_bills', id, 'submit');
    let edited: Promise<Outcome> | undefined;
    const submitted = await alone('owner', submit, async () => {
      edited = alone(
        'owner',
        `update public.vendor_bill_lines set amount = 9999, version = ${line.version} where id = '${line.id}'`,
      );
      await new Promise((resolve) => setTimeout(resolve, 300));
    });
    expect([submitted.ok, codes([await (edited as Promise<Outcome>)])]).toEqual([true, ['PT409']]);
    expect((await books.get('vendor_bills', id)).amount).toBe(1000);
  });

  it('post into a month and close it: what was posted first is in, what comes after is not', async () => {
    const { books } = used;
    job = await makeJob(books, 'month');
    const period = await books.make('accounting_periods', { period_start: '2026-04-01', period_end: '2026-04-30' });
    await books.set('accounting_periods', period.id, { status: 'in_progress' });
    await books.commit();
    const insert = `insert into public.retainage_entries (organization_id, direction, project_id, amount_held, entry_date) values ('${books.org}', 'receivable', '${job.project}', 1, '2026-04-10')`;
    const order: string[] = [];
    let closing: Promise<unknown> | undefined;
    const posted = await alone('clerk', insert, async () => {
      closing = books
        .run(`update public.accounting_periods set status = 'locked' where id = '${period.id}'`)
        .then(() => order.push('closed'));
      await new Promise((resolve) => setTimeout(resolve, 300));
      order.push('posted');
    });
    await closing;
    await books.commit();
    expect([posted.ok, order]).toEqual([true, ['posted', 'closed']]);
    expect(codes([await alone('clerk', insert)])).toEqual(['23514']);
  });
});
