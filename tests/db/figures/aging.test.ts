import { beforeAll, describe, expect, it } from 'vitest';
import { copyForThisFile } from '../harness/database.ts';
import { Company, quietly } from './company.ts';

// Receivables and payables by due date (endpoints 3.4), today and as of any day.
const used = copyForThisFile();
let company: Company;
beforeAll(async () => {
  company = await Company.golden(used);
  await company.staff("pg_temp.x('P1')");
});
const mine = 'where organization_id = $org';

describe('receivables', () => {
  it('by bucket; drafts and void ones are none', async () => {
    const rows = await company.rows(
      `select bucket, sum(balance) as open, count(*) as n from public.v_ar_aging ${mine} and bucket is not null group by 1 order by 1`,
    );
    expect(rows).toEqual([
      { bucket: '1-30', open: 85500, n: 1 },
      { bucket: '61-90', open: 500, n: 1 },
      { bucket: '90+', open: 3000, n: 1 },
      { bucket: 'current', open: 1500, n: 1 },
    ]);
  });

  it('overdue is derived from the date, whatever the record says', async () => {
    const rows = await company.rows(
      `select invoice_number as i, stored_status as stored, status, days_past_due as days from public.v_ar_aging ${mine} order by 1`,
    );
    expect(rows).toEqual([
      { i: 'I1', stored: 'paid', status: 'paid', days: 0 },
      { i: 'I2', stored: 'sent', status: 'overdue', days: 11 },
      { i: 'I3', stored: 'sent', status: 'overdue', days: 196 },
      { i: 'I4', stored: 'draft', status: 'draft', days: 0 },
      { i: 'I5', stored: 'void', status: 'void', days: 0 },
      { i: 'I6', stored: 'partial', status: 'partial', days: 0 },
      { i: 'I7', stored: 'sent', status: 'overdue', days: 75 },
    ]);
  });

  it('an invoice without a due date takes the terms of the client, and says so', async () => {
    const query = `select date_due, due_date_assumed from public.v_ar_aging ${mine} and invoice_number = 'I6'`;
    expect(await company.row(query)).toEqual({ date_due: '2026-07-01', due_date_assumed: true });
    const terms = quietly("update public.clients set payment_terms_days = 10 where id = pg_temp.x('C1')");
    expect(await company.row(query, { before: terms })).toEqual({ date_due: '2026-06-11', due_date_assumed: true });
    const none = quietly("update public.clients set payment_terms_days = null where id = pg_temp.x('C1')");
    expect(await company.row(query, { before: none })).toEqual({ date_due: '2026-07-01', due_date_assumed: true });
  });

  it.each([
    ['2026-06-15', 'current'],
    ['2026-06-14', '1-30'],
    ['2026-05-16', '1-30'],
    ['2026-05-15', '31-60'],
    ['2026-04-16', '31-60'],
    ['2026-04-15', '61-90'],
    ['2026-03-17', '61-90'],
    ['2026-03-16', '90+'],
  ])('due %s is %s', async (due, bucket) => {
    const before = quietly(`update public.invoices set date_due = '${due}' where id = pg_temp.x('I2')`);
    expect(
      await company.row(`select bucket from public.v_ar_aging ${mine} and invoice_number = 'I2'`, { before }),
    ).toEqual({ bucket });
  });

  it('per client: DSO, and credits apart from what is open', async () => {
    const query = `select open_ar, overdue, invoiced_90d, dso, credits from public.v_collections ${mine}`;
    const expected = { open_ar: 90500, overdue: 89000, invoiced_90d: 177500, dso: 45.9, credits: 0 };
    expect(await company.row(query)).toEqual(expected);
    const credit = quietly("update public.invoices set amount_paid = 90100 where id = pg_temp.x('I1')");
    expect(await company.row(query, { before: credit })).toEqual({ ...expected, credits: 100 });
  });
});

describe('collections', () => {
  const activity = (invoice: string, at: string, more = '') =>
    `insert into public.collection_activities (organization_id, project_id, invoice_id, activity_type, activity_at, outcome, promised_date, promised_amount)
     values ($org, pg_temp.x('P1'), pg_temp.x('${invoice}'), 'call', '${at} 12:00Z', 'at ${at}', ${more || 'null, null'});`;

  it('the queue is by amount × days: the most money that is late for longest comes first', async () => {
    const rows = await company.rows(
      `select invoice_number as i, balance, days_past_due as days, dollar_days as weight, last_contact, promised_date from public.v_collection_queue ${mine} order by dollar_days desc`,
    );
    const quiet = { last_contact: null, promised_date: null };
    expect(rows).toEqual([
      { i: 'I2', balance: 85500, days: 11, weight: 940500, ...quiet },
      { i: 'I3', balance: 3000, days: 196, weight: 588000, ...quiet },
      { i: 'I7', balance: 500, days: 75, weight: 37500, ...quiet },
    ]);
  });

  it('the promise is the one made last, and broken when its day has passed', async () => {
    const before = quietly(
      activity('I2', '2026-06-01', "'2026-06-10', 50000") +
        activity('I2', '2026-06-11', "'2026-06-20', null") +
        activity('I2', '2026-06-12') +
        activity('I3', '2026-06-02', "'2026-06-14', 3500"),
    );
    const query = `select invoice_number as i, contacts, last_contact as last, last_outcome, promised_date as day, promised_amount as promised, is_broken as broken
      from public.v_collection_queue ${mine} and contacts > 0 order by 1`;
    expect(await company.rows(query, { before })).toEqual([
      {
        i: 'I2',
        contacts: 3,
        last: '2026-06-12',
        last_outcome: 'at 2026-06-12',
        day: '2026-06-20',
        promised: null,
        broken: false,
      },
      {
        i: 'I3',
        contacts: 1,
        last: '2026-06-02',
        last_outcome: 'at 2026-06-02',
        day: '2026-06-14',
        promised: 3500,
        broken: true,
      },
    ]);
    // per client the next day, and no more than is open
    expect(
      await company.row(
        `select last_contact as last, promised_date as day, promised_amount as promised from public.v_collections ${mine}`,
        { before },
      ),
    ).toEqual({ last: '2026-06-12', day: '2026-06-14', promised: 88500 });
  });
});

describe('statements', () => {
  const receipt = quietly(`
    insert into public.payments (id, organization_id, direction, status, client_id, project_id, payment_date, amount, reference_number)
    values (pg_temp.x('R1'), $org, 'incoming', 'cleared', null, pg_temp.x('P1'), '2026-05-20', 90100, 'CHK 7');
    insert into public.payment_applications (organization_id, project_id, payment_id, invoice_id, amount) values ($org, pg_temp.x('P1'), pg_temp.x('R1'), pg_temp.x('I1'), 90000)`);
  const rows = (call: string, before = '') =>
    company.rows(`select kind, number, day, amount, balance, bucket from public.${call}`, { before });

  it('of a client: open items as the aging has them, what was paid, what is held', async () => {
    const items = [
      { kind: 'item', number: 'I3', day: '2025-11-01', amount: 3000, balance: 3000, bucket: '90+' },
      { kind: 'item', number: 'I7', day: '2026-03-01', amount: 500, balance: 500, bucket: '61-90' },
      { kind: 'item', number: 'I2', day: '2026-05-05', amount: 85500, balance: 85500, bucket: '1-30' },
      { kind: 'item', number: 'I6', day: '2026-06-01', amount: 2000, balance: 1500, bucket: 'current' },
    ];
    const held = { kind: 'retainage', number: null, day: '2026-05-05', amount: null, balance: 19500, bucket: null };
    expect(await rows("client_statement($org, pg_temp.x('C1'))")).toEqual([...items, held]);
    const payment = { kind: 'payment', number: 'CHK 7', day: '2026-05-20', amount: 90100, balance: -100, bucket: null };
    expect(await rows("client_statement($org, pg_temp.x('C1'))", receipt)).toEqual([...items, payment, held]);
    // half a year later it is told for what is left of it
    expect(await rows("client_statement($org, pg_temp.x('C1'), '2026-12-31')", receipt)).toContainEqual(payment);
    expect(await rows("client_statement($org, pg_temp.x('C1'), '2026-05-04')", receipt)).toEqual([
      { kind: 'item', number: 'I3', day: '2025-11-01', amount: 3000, balance: 3000, bucket: '90+' },
      { kind: 'item', number: 'I7', day: '2026-03-01', amount: 500, balance: 500, bucket: '31-60' },
      { kind: 'item', number: 'I1', day: '2026-04-05', amount: 90000, balance: 90000, bucket: 'current' },
      { kind: 'retainage', number: null, day: '2026-04-05', amount: null, balance: 10000, bucket: null },
    ]);
  });

  it('of a vendor: open bills, payments with what they paid, retainage we hold', async () => {
    expect(await rows("vendor_statement($org, pg_temp.x('V1'))")).toEqual([
      { kind: 'item', number: 'B2', day: '2026-06-01', amount: 10000, balance: 9000, bucket: 'current' },
      { kind: 'payment', number: null, day: '2026-05-02', amount: 45000, balance: 0, bucket: null },
      { kind: 'retainage', number: null, day: '2026-06-01', amount: null, balance: 6000, bucket: null },
    ]);
    expect(await rows("vendor_statement($org, pg_temp.x('V2'))")).toEqual([]);
  });

  it('what was paid before its invoice or bill came is a credit until then', async () => {
    const paid = (id: string, values: string, target: string) =>
      quietly(`
      insert into public.payments (id, organization_id, payment_date, amount, direction, status, client_id, vendor_id)
      values (pg_temp.x('${id}'), $org, '2026-04-20', 2000, ${values});
      insert into public.payment_applications (organization_id, payment_id, amount, ${target}`);
    const before = [
      paid(
        'R2',
        "'incoming', 'cleared', pg_temp.x('C1'), null",
        "invoice_id) values ($org, pg_temp.x('R2'), 1500, pg_temp.x('I2'))",
      ),
      paid(
        'R3',
        "'outgoing', 'cleared', null, pg_temp.x('V1')",
        "vendor_bill_id) values ($org, pg_temp.x('R3'), 1500, pg_temp.x('B2'))",
      ),
    ].join(';');
    const credit = async (call: string) =>
      (await rows(call, before)).filter((r) => r.kind === 'payment' && r.day === '2026-04-20').map((r) => r.balance);
    expect(await credit("client_statement($org, pg_temp.x('C1'), '2026-05-04')")).toEqual([-2000]);
    expect(await credit("client_statement($org, pg_temp.x('C1'), '2026-05-05')")).toEqual([-500]);
    expect(await credit("vendor_statement($org, pg_temp.x('V1'), '2026-05-31')")).toEqual([-2000]);
    expect(await credit("vendor_statement($org, pg_temp.x('V1'), '2026-06-01')")).toEqual([-500]);
  });

  it('are for who reads the whole organization', async () => {
    for (const call of ["client_statement($org, pg_temp.x('C1'))", "vendor_statement($org, pg_temp.x('V1'))"]) {
      expect(await company.rows(`select * from public.${call}`, { as: company.as('viewer') })).toEqual([]);
      await expect(company.rows(`select * from public.${call}`, { as: company.as('project_manager') })).rejects.toThrow(
        'told to who reads all projects',
      );
    }
  });
});

describe('credits', () => {
  const before = quietly(`
    update public.invoices set amount_paid = amount + 100 where id = pg_temp.x('I6');
    insert into public.vendor_bills (id, organization_id, vendor_id, project_id, bill_number, bill_date, amount, status) values
      (pg_temp.x('B9'), $org, pg_temp.x('V1'), pg_temp.x('P1'), 'B9', '2026-01-20', -250, 'approved'), (pg_temp.x('B8'), $org, pg_temp.x('V1'), pg_temp.x('P1'), 'B8', '2026-01-20', -9, 'draft');
    insert into public.payments (id, organization_id, direction, status, client_id, vendor_id, project_id, payment_date, amount, reference_number) values
      (pg_temp.x('R5'), $org, 'incoming', 'cleared', null, null, pg_temp.x('P1'), '2026-04-20', 2000, 'CHK 5'),
      (pg_temp.x('R6'), $org, 'outgoing', 'processed', null, pg_temp.x('V1'), null, '2026-05-20', 70, 'CHK 6'),
      (pg_temp.x('R7'), $org, 'outgoing', 'approved', null, pg_temp.x('V1'), null, '2026-05-20', 71, 'CHK 7'),
      (pg_temp.x('R8'), $org, 'incoming', 'draft', pg_temp.x('C1'), null, null, '2026-05-20', 72, 'CHK 8');
    insert into public.payments (organization_id, direction, status, project_id, payment_date, amount, reference_number, source, source_ref) values
      ($org, 'incoming', 'cleared', pg_temp.x('P1'), '2026-05-20', 5000, 'Draw 1', 'system', 'pay_apps:' || pg_temp.x('R9'));
    insert into public.payment_applications (organization_id, project_id, payment_id, invoice_id, amount) values ($org, pg_temp.x('P1'), pg_temp.x('R5'), pg_temp.x('I2'), 1500)`);
  const credits = (day: string, role = 'owner') =>
    company.rows(
      `select side, kind, client_name as client, vendor_name as vendor, project_code as project, number, balance from public.open_credits($org, ${day}) order by balance`,
      { before, as: company.as(role) },
    );
  const row = (kind: string, who: object, number: string, balance: number, project: string | null = 'P1') => ({
    ...{ side: 'vendor' in who ? 'payables' : 'receivables' },
    ...{ kind, number, balance, project, client: null, vendor: null },
    ...who,
  });
  const client = { client: 'Client A' };
  const vendor = { vendor: 'V1' };

  it('are what is owed back and what of a payment that counts is not applied, but no draw of the lender', async () => {
    expect(await company.rows('select * from public.open_credits($org)')).toEqual([]);
    expect(await credits('null')).toEqual([
      row('payments', client, 'CHK 5', -500),
      row('vendor_bills', vendor, 'B9', -250),
      row('invoices', client, 'I6', -100),
      row('payments', vendor, 'CHK 6', -70, null),
    ]);
    // before I2, which it pays, and before what came later
    expect(await credits("'2026-05-04'")).toEqual([
      row('payments', client, 'CHK 5', -2000),
      row('vendor_bills', vendor, 'B9', -250),
    ]);
  });

  it('and open items come to what the statement of the party says is due', async () => {
    for (const day of ['null', "'2026-05-04'", "'2026-06-01'"])
      for (const [side, key, id] of [
        ['client', 'client_id', 'C1'],
        ['vendor', 'vendor_id', 'V1'],
      ]) {
        const due = await company.row(
          `select (select coalesce(sum(a.balance), 0) from public.${side === 'client' ? 'ar' : 'ap'}_aging($org, ${day}) a where a.bucket is not null and a.${key} = pg_temp.x('${id}'))
            + (select coalesce(sum(c.balance), 0) from public.open_credits($org, ${day}) c where c.${key} = pg_temp.x('${id}')) as aged,
            (select sum(s.balance) from public.${side}_statement($org, pg_temp.x('${id}'), ${day}) s where s.kind <> 'retainage') as stated`,
          { before },
        );
        expect(due.aged, `${side} ${day}`).toBe(due.stated);
      }
  });

  it('are told to who may read them: today his own, of another day who reads all', async () => {
    for (const role of ['viewer', 'field_user']) {
      expect(await credits('null', role), role).toEqual([]);
      expect(await credits("'2026-05-04'", role), role).toEqual([]);
    }
    const numbers = (await credits('null', 'project_manager')).map(({ number }) => number);
    expect(numbers).toContain('I6');
    expect(numbers).not.toContain('CHK 6');
    await expect(credits("'2026-05-04'", 'project_manager')).rejects.toThrow('told to who reads all projects');
  });
});

describe('payables', () => {
  it('are approved bills less retainage; a draft is none', async () => {
    const rows = await company.rows(
      `select bill_number, bucket, balance, retainage_withheld from public.v_ap_aging ${mine} and bucket is not null`,
    );
    expect(rows).toEqual([{ bill_number: 'B2', bucket: 'current', balance: 9000, retainage_withheld: 1000 }]);
  });

  it('due soon is within a week', async () => {
    const query = `select is_due_soon as soon, days_past_due as days from public.v_ap_aging ${mine} and bill_number = 'B2'`;
    expect(await company.row(query)).toEqual({ soon: false, days: 0 });
    const near = quietly("update public.vendor_bills set due_date = '2026-06-22' where id = pg_temp.x('B2')");
    expect(await company.row(query, { before: near })).toEqual({ soon: true, days: 0 });
  });
});

describe('as of a day', () => {
  const paid = quietly(`
    insert into public.payments (id, organization_id, direction, status, client_id, project_id, payment_date, amount)
    values (pg_temp.x('R1'), $org, 'incoming', 'cleared', pg_temp.x('C1'), pg_temp.x('P1'), '2026-05-20', 90000);
    insert into public.payment_applications (organization_id, project_id, payment_id, invoice_id, amount) values ($org, pg_temp.x('P1'), pg_temp.x('R1'), pg_temp.x('I1'), 90000)`);

  // without a day, of a day to come, owed back: in January what was not dated is there, what is dated later is not
  const odd = quietly(`
    update public.invoices set date_issued = null, date_due = null where id = pg_temp.x('I2');
    update public.invoices set date_issued = null where id = pg_temp.x('I3');
    update public.invoices set date_issued = '2026-07-20', date_due = '2026-08-20' where id = pg_temp.x('I7');
    update public.invoices set amount_paid = amount + 100 where id = pg_temp.x('I6');
    insert into public.vendor_bills (id, organization_id, vendor_id, project_id, bill_number, bill_date, amount, status) values
      (pg_temp.x('B8'), $org, pg_temp.x('V1'), pg_temp.x('P1'), 'B8', '2026-07-20', 400, 'approved'), (pg_temp.x('B9'), $org, pg_temp.x('V1'), pg_temp.x('P1'), 'B9', '2026-01-20', -250, 'approved');
    insert into public.payments (id, organization_id, direction, status, client_id, payment_date, amount) values (pg_temp.x('R4'), $org, 'incoming', 'cleared', pg_temp.x('C1'), '2026-07-01', 100);
    insert into public.payment_applications (organization_id, payment_id, invoice_id, amount) values ($org, pg_temp.x('R4'), pg_temp.x('I7'), 100);
    update public.invoices set amount_paid = 100 where id = pg_temp.x('I7')`);

  it.each([
    ['', [85500, 3000, 500, 1500], 0],
    [odd, [85500, 3000, 400], -100],
  ])('today it is what the views say, and a statement too', async (before, open, credit) => {
    const columns = 'id, balance, days_past_due, bucket';
    const sum = (all: readonly { balance?: unknown }[]) => all.reduce((s, { balance }) => s + Number(balance), 0);
    for (const [name, isOpen] of [
      ['ar', "stored_status not in ('draft', 'void')"],
      ['ap', "status in ('approved', 'partial', 'disputed', 'paid')"],
    ]) {
      const view = `select ${columns} from public.v_${name}_aging ${mine} and ${isOpen} and balance <> 0 order by id`;
      const told = await company.rows(`select ${columns} from public.${name}_aging($org) order by id`, { before });
      expect(told).toEqual(await company.rows(view, { before }));
    }
    const rows = await company.rows("select kind, balance from public.client_statement($org, pg_temp.x('C1'))", {
      before,
    });
    expect(sum(rows.filter(({ kind }) => kind === 'item'))).toBe(sum(open.map((balance) => ({ balance }))));
    expect(sum(rows.filter(({ kind }) => kind === 'credit' || kind === 'payment'))).toBe(credit);
  });

  it('of a day that is over what was dated later was not there yet, and what has no date was', async () => {
    const at = (name: string, day: string) =>
      company.rows(`select balance, bucket from public.${name}($org, '${day}') order by balance`, { before: odd });
    expect(await at('ar_aging', '2025-12-31')).toEqual([
      { balance: 3000, bucket: '1-30' },
      { balance: 85500, bucket: 'current' },
    ]);
    expect(await at('ap_aging', '2026-01-20')).toEqual([{ balance: -250, bucket: null }]);
    const vendor =
      "select kind, number, balance from public.vendor_statement($org, pg_temp.x('V1')) where kind <> 'payment'";
    expect(await company.rows(vendor, { before: odd })).toEqual([
      { kind: 'credit', number: 'B9', balance: -250 },
      { kind: 'item', number: 'B2', balance: 9000 },
      { kind: 'item', number: 'B8', balance: 400 },
      { kind: 'retainage', number: null, balance: 6000 },
    ]);
  });

  it('retainage that was released in parts was held until each of them', async () => {
    const before = quietly(`
      update public.retainage_entries set amount_released = 5000, release_date = '2026-06-10'
      where organization_id = $org and direction = 'receivable' and entry_date = '2026-04-05';
      insert into public.invoices (organization_id, client_id, project_id, invoice_number, date_issued, amount, status, retainage_entry_id)
      select $org, pg_temp.x('C1'), pg_temp.x('P1'), 'R' || n, day, amount, 'sent', r.id from public.retainage_entries r,
        (values (1, '2026-05-10'::date, 3000), (2, '2026-06-10'::date, 2000)) made(n, day, amount)
      where r.organization_id = $org and r.direction = 'receivable' and r.entry_date = '2026-04-05'`);
    const held = async (day: string) => {
      const rows = await company.rows(
        `select kind, number, balance from public.client_statement($org, pg_temp.x('C1'), '${day}') where kind = 'retainage' or number like 'R%'`,
        { before },
      );
      return rows.map(({ number, balance }) => [number, balance]);
    };
    expect(await held('2026-05-09')).toEqual([[null, 19500]]);
    expect(await held('2026-05-10')).toEqual([
      ['R1', 3000],
      [null, 16500],
    ]);
    expect(await held('2026-06-10')).toEqual([
      ['R1', 3000],
      ['R2', 2000],
      [null, 14500],
    ]);
  });

  it('an invoice that was paid later was open, and aged against that day', async () => {
    const at = (day: string) =>
      company.rows(
        `select invoice_number as i, balance, days_past_due as days, bucket from public.ar_aging($org, '${day}') order by i`,
        { before: paid },
      );
    expect(await at('2026-05-19')).toEqual([
      { i: 'I1', balance: 90000, days: 14, bucket: '1-30' },
      { i: 'I2', balance: 85500, days: 0, bucket: 'current' },
      { i: 'I3', balance: 3000, days: 169, bucket: '90+' },
      { i: 'I7', balance: 500, days: 48, bucket: '31-60' },
    ]);
    expect((await at('2026-05-20')).map((r) => r.i)).toEqual(['I2', 'I3', 'I7']);
    expect((await at('2026-03-01')).map((r) => r.i)).toEqual(['I3', 'I7']);
  });

  it('a bill that was paid later was open', async () => {
    const at = (day: string) =>
      company.rows(`select bill_number as b, balance, bucket from public.ap_aging($org, '${day}') order by b`);
    expect(await at('2026-05-01')).toEqual([{ b: 'B1', balance: 45000, bucket: 'current' }]);
    expect(await at('2026-05-02')).toEqual([]);
    expect(await at('2026-06-01')).toEqual([{ b: 'B2', balance: 9000, bucket: 'current' }]);
  });

  it.each(['ar_aging', 'ap_aging'])('%s says to who reads a part that it has no part of a day', async (name) => {
    for (const day of ["'2026-05-01'", 'null']) {
      const read = (role: string) =>
        company.rows(`select * from public.${name}($org, ${day})`, { as: company.as(role) });
      await expect(read('project_manager')).rejects.toThrow(
        'PT403 What was open at the end of a day is told to who reads all projects',
      );
      for (const role of ['viewer', 'field_user', 'estimator']) expect(await read(role), role).toEqual([]);
      expect(await read('external_accountant')).toEqual(await read('owner'));
    }
  });
});
