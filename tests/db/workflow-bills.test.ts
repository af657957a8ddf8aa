import { beforeEach, describe, expect, it } from 'vitest';
import { booksForThisFile } from './money/books.ts';
import { Ledger } from './money/ledger.ts';

const used = booksForThisFile();
let ledger: Ledger;
let n = 0;

beforeEach(async () => {
  ledger = await Ledger.open(used.books, `B${++n}`);
});

describe('a bill', () => {
  it('costs when it is approved: project manager first, then finance; and no more when it is void', async () => {
    const { books, job } = ledger;
    const id = await ledger.bill(10000, { retainage_withheld: 1000 });
    await books.make('vendor_bill_lines', {
      vendor_bill_id: id,
      project_id: job.project,
      cost_code_id: job.codes[1],
      amount: -500,
      description: 'Credit',
    });
    await books.does('clerk', 'vendor_bills', id, 'submit');
    expect(await books.act('clerk', 'vendor_bills', id, 'approve')).toMatchObject({
      ok: false,
      detail: { failed: [{ rule: 'not_self' }] },
    });
    expect(await books.does('pm', 'vendor_bills', id, 'approve')).toMatchObject({ status: 'pending_approval' });
    expect([await ledger.actual(), await ledger.payable()]).toEqual([0, 0]);
    expect(await books.act('pm', 'vendor_bills', id, 'approve')).toMatchObject({
      ok: false,
      code: 'PT403',
      message: 'This waits for Finance manager',
    });
    expect(await books.does('finance', 'vendor_bills', id, 'approve')).toMatchObject({
      status: 'approved',
      approved_by: books.people.finance,
      balance: 8500,
    });
    const events =
      await books.run(`select amount::float, cost_code_id, event_type::text as type, event_date::text as day, source::text as source, posted_at is not null as posted
      from public.cost_events where project_id = '${job.project}' order by amount desc`);
    expect(events).toEqual([
      {
        amount: 10000,
        cost_code_id: job.codes[0],
        type: 'vendor_bill',
        day: '2026-06-01',
        source: 'system',
        posted: true,
      },
      {
        amount: -500,
        cost_code_id: job.codes[1],
        type: 'vendor_bill',
        day: '2026-06-01',
        source: 'system',
        posted: true,
      },
    ]);
    expect([await ledger.payable(), await ledger.openAp()]).toEqual([1000, 8500]);
    const steps =
      await books.run(`select s.status::text as status, s.acted_by from public.approval_steps s join public.approval_requests r on r.id = s.approval_request_id
      where r.entity_id = '${id}' order by s.step_order`);
    expect(steps).toEqual([
      { status: 'approved', acted_by: books.people.pm },
      { status: 'approved', acted_by: books.people.finance },
    ]);

    await books.does('finance', 'vendor_bills', id, 'void', { note: 'Billed twice' });
    expect([await ledger.actual(), await ledger.payable(), await ledger.openAp()]).toEqual([0, 0, 0]);
    const reversed = await books.run(
      `select amount::float, event_date::text as day from public.cost_events where project_id = '${job.project}' and event_date = '${books.today}' order by 1`,
    );
    expect(reversed).toEqual([
      { amount: -10000, day: books.today },
      { amount: 500, day: books.today },
    ]);
  });

  it('is decided by an owner at once, and a rejection ends the request', async () => {
    const { books } = ledger;
    const id = await ledger.bill(100);
    await books.does('clerk', 'vendor_bills', id, 'submit');
    await books.does('finance', 'vendor_bills', id, 'return', { note: 'Wrong code' });
    const requests = () =>
      books.run(
        `select status::text as status, decided_by from public.approval_requests where entity_id = '${id}' order by created_at, status`,
      );
    expect(await requests()).toEqual([{ status: 'rejected', decided_by: books.people.finance }]);
    await books.does('clerk', 'vendor_bills', id, 'submit');
    expect(await books.does('owner', 'vendor_bills', id, 'approve')).toMatchObject({ status: 'approved' });
    expect((await requests()).map((r) => r.status).sort()).toEqual(['approved', 'rejected']);
    expect(await ledger.actual()).toBe(100);
  });

  it('is decided step by step by who is named for each, if it is the same person, too', async () => {
    const { books } = ledger;
    await books.run(`insert into public.membership_roles (organization_id, membership_id, role_id) select m.organization_id, m.id, r.id
      from public.memberships m join public.roles r on r.organization_id = m.organization_id and r.key = 'project_manager'
      where m.organization_id = '${books.org}' and m.user_id = '${books.people.finance}' on conflict do nothing`);
    const id = await ledger.bill(100);
    await books.does('clerk', 'vendor_bills', id, 'submit');
    expect(await books.does('finance', 'vendor_bills', id, 'approve')).toMatchObject({ status: 'pending_approval' });
    expect(await books.does('finance', 'vendor_bills', id, 'approve')).toMatchObject({ status: 'approved' });
    await books.run(`delete from public.membership_roles mr using public.memberships m, public.roles r where m.id = mr.membership_id and r.id = mr.role_id
      and m.user_id = '${books.people.finance}' and r.key = 'project_manager'`);
  });

  it('that is disputed while it waits is asked about anew', async () => {
    const { books } = ledger;
    const id = await ledger.bill(100);
    await books.does('clerk', 'vendor_bills', id, 'submit');
    await books.does('clerk', 'vendor_bills', id, 'dispute', { note: 'Never delivered' });
    await books.does('clerk', 'vendor_bills', id, 'resolve', { note: 'It was' });
    const requests = await books.run(
      `select status::text as status from public.approval_requests where entity_id = '${id}' order by 1`,
    );
    expect(requests.map((r) => r.status).sort()).toEqual(['cancelled', 'pending']);
    expect(await books.does('owner', 'vendor_bills', id, 'approve')).toMatchObject({ status: 'approved' });
    expect(await ledger.actual()).toBe(100);
  });

  it('over the budget of its code is noted', async () => {
    const { books, job } = ledger;
    await ledger.approvedBill(60000);
    await ledger.approvedBill(60000);
    const items = await books.run(`select description from public.exception_items where entity_id = '${job.codes[0]}'`);
    expect(items).toEqual([{ description: '001 Framing: cost 120,000.00 is above the budget of 100,000.00' }]);
  });
});
