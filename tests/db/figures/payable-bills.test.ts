import { beforeAll, describe, expect, it } from 'vitest';
import { copyForThisFile } from '../harness/database.ts';
import { Company, quietly } from './company.ts';

// Bills to pay (roles-and-screens 4.7): what is open of them, what a payment would wait for, and the cash there is.
const used = copyForThisFile();
let company: Company;
beforeAll(async () => {
  company = await Company.golden(used);
  await company.staff("pg_temp.x('P1')");
});
const query = `select bill_number as bill, days_to_due, balance, retainage_withheld as held, in_payment, payable, waiver_state as waiver, coi_status as coi
  from public.v_payable_bills where organization_id = $org order by 1`;
const B2 = {
  bill: 'B2',
  days_to_due: 16,
  balance: 9000,
  held: 1000,
  in_payment: 0,
  payable: 9000,
  waiver: 'missing',
  coi: 'expired',
};

const waiver = (values: string) =>
  quietly(`insert into public.lien_waivers (organization_id, project_id, vendor_id, waiver_type, status, amount, received_date)
    values (pg_temp.org(), pg_temp.x('P1'), pg_temp.x('V1'), ${values})`);
const payment = (status: string, amount: number) =>
  quietly(`insert into public.payments (id, organization_id, direction, vendor_id, payment_date, amount, status)
      values (pg_temp.x('PM9'), pg_temp.org(), 'outgoing', pg_temp.x('V1'), '2026-06-15', ${amount}, '${status}');
    insert into public.payment_applications (organization_id, payment_id, vendor_bill_id, amount)
      values (pg_temp.org(), pg_temp.x('PM9'), pg_temp.x('B2'), ${amount})`);

describe('bills to pay', () => {
  it('are the open ones; paid and draft ones are none', async () => {
    expect(await company.rows(query)).toEqual([B2]);
  });

  it.each([
    ['draft', 4000],
    ['held', 4000],
    ['void', 0],
  ])('less what a %s payment will pay', async (status, in_payment) => {
    const rows = await company.rows(query, { before: payment(status, 4000) });
    expect(rows).toEqual([
      // below the threshold of the company nobody asks for a waiver
      { ...B2, in_payment, payable: 9000 - in_payment },
    ]);
  });

  it.each([
    ["'conditional_progress', 'requested', 9000, null", 'requested'],
    ["'conditional_progress', 'received', 8999, '2026-06-10'", 'missing'],
    ["'conditional_progress', 'received', 9000, '2026-06-10'", 'covered'],
    ["'unconditional_final', 'received', 1, '2026-06-10'", 'covered'],
  ])('waiver %s: %s', async (values, state) => {
    expect(await company.rows(query, { before: waiver(values) })).toEqual([{ ...B2, waiver: state }]);
  });

  it('ask for no waiver below the threshold, unless bill or commitment do', async () => {
    const small = "update public.vendor_bills set amount = 5000 where id = pg_temp.x('B2');";
    const none = "update public.commitments set lien_waiver_required = false where id = pg_temp.x('S1');";
    const state = async (before: string) => (await company.row(query, { before: quietly(before) })).waiver;
    expect(await state(small + none)).toBe('not_required');
    expect(await state(none)).toBe('missing');
    expect(await state(small)).toBe('missing');
    expect(
      await state(
        `${small}${none}update public.vendor_bills set lien_waiver_required = true where id = pg_temp.x('B2')`,
      ),
    ).toBe('missing');
    expect(
      await state(
        "update public.vendor_bills set project_id = null, commitment_id = null, lien_waiver_required = true where id = pg_temp.x('B2')",
      ),
    ).toBe('not_required');
  });

  it('ask for the final unconditional waiver where retainage is paid out, however small', async () => {
    const release = quietly(`
      update public.commitments set lien_waiver_required = false where id = pg_temp.x('S1');
      update public.vendor_bills b set amount = 900, retainage_withheld = 0, retainage_entry_id = r.id from public.retainage_entries r
      where b.id = pg_temp.x('B2') and r.organization_id = b.organization_id and r.direction = 'payable'`);
    const state = async (before = '') => (await company.row(query, { before: `${release};${before}` })).waiver;
    expect(await state()).toBe('missing');
    expect(await state(waiver("'conditional_progress', 'requested', 9000, null"))).toBe('missing');
    expect(await state(waiver("'unconditional_progress', 'received', 999999, '2026-06-10'"))).toBe('missing');
    expect(await state(waiver("'unconditional_final', 'requested', 1, null"))).toBe('requested');
    expect(await state(waiver("'unconditional_final', 'received', 1, '2026-06-10'"))).toBe('covered');
  });

  it.each([
    [null, 'missing'],
    ['2026-06-14', 'expired'],
    ['2026-06-15', 'expiring'],
    ['2026-07-15', 'expiring'],
    ['2026-07-16', 'valid'],
  ])('insurance until %s is %s', async (day, coi) => {
    const before = quietly(
      `update public.vendors set insurance_expiry = ${day ? `'${day}'` : 'null'} where id = pg_temp.x('V1')`,
    );
    expect(await company.row(query, { before })).toMatchObject({ coi });
  });
});

it('available cash is cash on hand less bills and payroll of 14 days', async () => {
  const cash =
    'select cash_on_hand, oldest_balance, bills_due, payroll_due, available from public.v_available_cash where organization_id = $org';
  const now = {
    cash_on_hand: 150000,
    oldest_balance: '2026-06-01',
    bills_due: 0,
    payroll_due: 18000,
    available: 132000,
  };
  expect(await company.row(cash)).toEqual(now);
  const due = (day: string) => quietly(`update public.vendor_bills set due_date = '${day}' where id = pg_temp.x('B2')`);
  expect(await company.row(cash, { before: due('2026-06-29') })).toEqual({
    ...now,
    bills_due: 9000,
    available: 123000,
  });
  expect(await company.row(cash, { before: due('2026-06-30') })).toEqual(now);
  // a payroll whose day has passed is still to be paid
  const payroll = (day: string) =>
    quietly(
      `update public.payroll_calendar set pay_date = '${day}' where organization_id = $org and pay_date between '2026-06-15' and '2026-06-29'`,
    );
  expect(await company.row(cash, { before: payroll('2026-06-14') })).toEqual(now);
  expect(await company.row(cash, { before: payroll('2026-06-30') })).toMatchObject({ payroll_due: 0 });
  const without = quietly('delete from public.cash_snapshots where organization_id = pg_temp.org()');
  expect(await company.row(cash, { before: without })).toMatchObject({ cash_on_hand: null, available: null });
});
