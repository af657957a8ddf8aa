import { beforeEach, describe, expect, it } from 'vitest';
import { booksForThisFile, type Person } from './money/books.ts';
import { Ledger } from './money/ledger.ts';
import { hire } from './office/records.ts';

const used = booksForThisFile();
let ledger: Ledger;
let n = 0;

beforeEach(async () => {
  ledger = await Ledger.open(used.books, `S${++n}`);
});

const name = (person: Person, substitute: Person | null, from: string | null, until: string | null) => {
  const { books } = ledger;
  const values = [substitute && books.people[substitute], from, until].map((v) => (v ? `'${v}'` : 'null'));
  return books.ask(person, `select public.set_substitute('${books.org}', ${values.join(', ')})`);
};

/** A bill that waits for finance, its second step. */
async function waiting(amount = 100): Promise<string> {
  const { books } = ledger;
  const id = await ledger.bill(amount);
  await books.does('clerk', 'vendor_bills', id, 'submit');
  expect(await books.does('pm', 'vendor_bills', id, 'approve')).toMatchObject({ status: 'pending_approval' });
  return id;
}

const mine = async (person: Person, id: string) => {
  const found = await ledger.books.ask(
    person,
    `select to_jsonb(array_agg(i.is_mine)) as row from public.v_inbox i where i.entity_id = '${id}'`,
  );
  return found.ok && found.row;
};

describe('what waits for one person', () => {
  it('goes on to somebody who may decide it and has not asked for it, and later to the owner', () =>
    used.books.reverted(async () => {
      const { books } = ledger;
      const id = await waiting();
      const { user, membership } = await hire(books, 'executive');
      const owner = `(select id from public.roles where organization_id = '${books.org}' and is_system and key = 'owner')`;
      const steps = (bill: string) =>
        books.run(`select s.assigned_to, s.required_role_id = ${owner} as is_owner from public.approval_steps s
        join public.approval_requests r on r.id = s.approval_request_id where r.entity_id = '${bill}' and s.status = 'pending' and r.status = 'pending'`);
      await books.run(`update public.approval_steps s set assigned_to = '${user}', required_role_id = null
      from public.approval_requests r where r.id = s.approval_request_id and r.entity_id = '${id}' and s.status = 'pending'`);
      const leave = (heir: Person) =>
        books.act('owner', 'memberships', membership, 'remove', { data: { reassign_to: books.people[heir] } });
      expect(await leave('clerk')).toMatchObject({
        code: 'PT422',
        message: 'Somebody else has to decide what this member asked for',
      });
      expect(await leave('field')).toMatchObject({
        code: 'PT422',
        message: 'This member may not decide what waits here',
      });
      expect(await leave('finance')).toMatchObject({ ok: true });
      expect(await steps(id)).toMatchObject([{ assigned_to: books.people.finance }]);
      expect(await books.does('finance', 'vendor_bills', id, 'approve')).toMatchObject({ status: 'approved' });

      // the policy still names who has left
      await books.run(`update public.approval_policies set approver_user_id = '${user}', approver_role_id = null
      where organization_id = '${books.org}' and workflow = 'vendor_bill' and step_order > 1`);
      expect(await steps(await waiting(200))).toMatchObject([{ assigned_to: null, is_owner: true }]);
    }));
});

describe('a substitute', () => {
  it('decides in place of who is away, while he is', async () => {
    const { books } = ledger;
    const id = await waiting();
    const refused = { ok: false, code: 'PT403', message: 'This waits for Finance manager' };
    expect(await books.act('pm', 'vendor_bills', id, 'approve')).toMatchObject(refused);
    expect(await mine('pm', id)).toEqual([false]);

    expect(await name('finance', 'pm', '2026-06-16', '2026-06-30')).toMatchObject({ ok: true });
    expect(await books.act('pm', 'vendor_bills', id, 'approve')).toMatchObject(refused);
    expect(await name('finance', 'pm', '2026-06-01', '2026-06-14')).toMatchObject({ ok: true });
    expect(await books.act('pm', 'vendor_bills', id, 'approve')).toMatchObject(refused);

    expect(await name('finance', 'pm', '2026-06-15', '2026-06-15')).toMatchObject({ ok: true });
    expect(await mine('pm', id)).toEqual([true]);
    expect(await mine('clerk', id)).toEqual([true]);
    expect(await books.does('pm', 'vendor_bills', id, 'approve')).toMatchObject({ status: 'approved' });
  });

  it('gains no right of his own by it', async () => {
    const { books } = ledger;
    const id = await waiting();
    expect(await name('finance', 'field', '2026-06-01', '2026-06-30')).toMatchObject({ ok: true });
    expect((await books.act('field', 'vendor_bills', id, 'approve')).ok).toBe(false);
    expect(await name('finance', null, null, null)).toMatchObject({ ok: true });
  });

  it('is an active member, not oneself, and for days that are said', async () => {
    const { books } = ledger;
    expect(await name('finance', 'finance', '2026-06-01', '2026-06-30')).toMatchObject({ ok: false, code: '23514' });
    expect(await name('finance', 'pm', '2026-06-30', '2026-06-01')).toMatchObject({ ok: false, code: '23514' });
    expect(await name('finance', 'pm', '2026-06-30', null)).toMatchObject({ ok: false, code: '23514' });
    await books.run(`update public.memberships set status = 'suspended' where user_id = '${books.people.viewer}'`);
    expect(await name('finance', 'viewer', '2026-06-01', '2026-06-30')).toMatchObject({ ok: false, code: '23503' });
    expect(await name('viewer', 'pm', '2026-06-01', '2026-06-30')).toMatchObject({ ok: false, code: 'PT404' });
  });
});
