import { beforeEach, describe, expect, it } from 'vitest';
import { booksForThisFile, type Person } from './money/books.ts';
import { Ledger } from './money/ledger.ts';

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
async function waiting(): Promise<string> {
  const { books } = ledger;
  const id = await ledger.bill(100);
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
