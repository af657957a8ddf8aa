import { beforeEach, describe, expect, it } from 'vitest';
import { booksForThisFile, type Person } from './money/books.ts';
import { Ledger } from './money/ledger.ts';
import { record } from './money/recipes.ts';

const used = booksForThisFile();
let ledger: Ledger;
let invoice: string;
let n = 0;
beforeEach(async () => {
  ledger = await Ledger.open(used.books, `D${++n}`);
  invoice = await record(used.books, ledger.job, 'invoices', 'sent');
});

const dispute = (note: string | null, disputed = true, person: Person = 'clerk') =>
  used.books.ask(
    person,
    `select public.dispute_invoice('${invoice}', ${note === null ? 'null' : `'${note}'`}, ${disputed}) as row`,
  );
const activities = () =>
  used.books.run(
    `select activity_type::text as type, outcome, performed_by from public.collection_activities where invoice_id = '${invoice}' order by created_at, outcome`,
  );
const fresh = () =>
  used.books.make('cash_forecast_runs', { forecast_date: '2026-06-15', is_current: true, is_stale: false, weeks: 13 });
const isStale = async (id: string) => (await used.books.get('cash_forecast_runs', id)).is_stale;

describe('an invoice is disputed', () => {
  it('with its reason, which stays among what was done about it, and no longer when that is settled', async () => {
    const { people } = used.books;
    expect(await dispute(' Wrong price ')).toMatchObject({
      ok: true,
      row: { is_disputed: true, dispute_note: 'Wrong price' },
    });
    expect(await dispute('Again')).toMatchObject({ ok: false, code: 'PT422' });
    expect(await dispute('Agreed', false)).toMatchObject({ ok: true, row: { is_disputed: false, dispute_note: null } });
    expect(await dispute('Agreed', false)).toMatchObject({ ok: false, code: 'PT422' });
    expect(await activities()).toEqual([
      { type: 'dispute', outcome: 'Agreed', performed_by: people.clerk },
      { type: 'dispute', outcome: 'Wrong price', performed_by: people.clerk },
    ]);
  });

  it('and no longer once it is paid, by who takes the flag away', async () => {
    await dispute('Wrong price');
    await used.books.set('invoices', invoice, { status: 'paid' });
    expect(await dispute('Again')).toMatchObject({ ok: false });
    expect(await dispute('They paid', false)).toMatchObject({
      ok: true,
      row: { is_disputed: false, dispute_note: null },
    });
    expect(await dispute('Again')).toMatchObject({ ok: false, code: 'PT409' });
  });

  it('and no longer when nothing is open on it any more', async () => {
    await dispute('Wrong price');
    const { balance } = await used.books.get('invoices', invoice);
    await used.books.ask('owner', `select public.write_off('${invoice}', ${balance}, 'Given up') as row`);
    expect(await used.books.get('invoices', invoice)).toMatchObject({
      status: 'paid',
      is_disputed: false,
      dispute_note: null,
    });
  });

  it('by nothing but that action: flag and note are no fields of a form', async () => {
    for (const set of ['is_disputed = true', "dispute_note = 'x'"])
      expect(
        await used.books.ask(
          'clerk',
          `update public.invoices set ${set}, version = version where id = '${invoice}' returning '{}'::jsonb as row`,
        ),
      ).toMatchObject({ ok: false });
  });

  it('not without a word, and not when nothing is owed', async () => {
    expect(await dispute(null)).toMatchObject({ ok: false, code: 'PT422' });
    expect(await dispute('  ')).toMatchObject({ ok: false, code: 'PT422' });
    invoice = await record(used.books, ledger.job, 'invoices', 'draft');
    expect(await dispute('Wrong')).toMatchObject({ ok: false, code: 'PT409' });
    expect(await activities()).toEqual([]);
  });

  it.each(['accountant', 'viewer', 'outsider'] as const)('not by %s', async (person) => {
    const answer = await dispute('Wrong', true, person);
    expect(answer.ok ? 'done' : answer.code).toMatch(/^PT40[34]$/);
  });

  it('which outdates the forecast, as a promise does, made or taken back; a call does not', async () => {
    const run = (await fresh()).id;
    const { books } = used;
    const add = (values: object) => books.make('collection_activities', { invoice_id: invoice, ...values });
    await add({ activity_type: 'call' });
    expect(await isStale(run)).toBe(false);
    const promise = await add({ activity_type: 'promise_to_pay', promised_date: '2026-07-01' });
    expect(await isStale(run)).toBe(true);
    await books.set('cash_forecast_runs', run, { is_stale: false });
    await books.run(`delete from public.collection_activities where id = '${promise.id}'`);
    expect(await isStale(run)).toBe(true);
    await books.set('cash_forecast_runs', run, { is_stale: false });
    await dispute('Wrong price');
    expect(await isStale(run)).toBe(true);
  });
});
