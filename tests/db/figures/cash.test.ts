import { beforeAll, describe, expect, it } from 'vitest';
import { copyForThisFile } from '../harness/database.ts';
import { Company, type Figures, quietly } from './company.ts';

// Cash on hand and the 13-week forecast (endpoints 3.5).
const used = copyForThisFile();
let company: Company;
beforeAll(async () => {
  company = await Company.golden(used);
});
const GENERATE = "select private.generate_cash_forecast($org, 'expected')";
const weeks = (before = '', scenario = 'expected') =>
  company.rows(
    `select week_starting, opening, inflow, outflow, closing, flag from public.v_cash_forecast_weekly
     where organization_id = $org and is_current and scenario_kind = '${scenario}' order by week_starting`,
    { before: `${before}; ${GENERATE.replace('expected', scenario)}` },
  );
const items = (where: string, before = '', scenario = 'expected') =>
  company.rows(
    `select week_starting as week, category, amount_in as i, amount_out as o, confidence as c, expected_date as day from public.cash_forecast_items($org, null, 13, '${scenario}') where ${where} order by 1, 2, 3, 4`,
    { before },
  );

describe('cash on hand', () => {
  it('is the latest balance of every account, cards apart, and says when one is old', async () => {
    const row =
      await company.row(`select sum(balance) filter (where is_unrestricted_cash) as cash, bool_or(is_stale) as stale, min(as_of) as oldest, count(*) as n
      from public.v_cash_position where organization_id = $org`);
    expect(row).toEqual({ cash: 150000, stale: true, oldest: '2026-06-01', n: 3 });
  });
});

describe('the forecast', () => {
  it('closes as the golden figures say', async () => {
    const all = await weeks();
    expect(all).toHaveLength(13);
    expect(all[0]).toMatchObject({ week_starting: '2026-06-15', opening: 150000, closing: 130300 });
    expect(all[2]).toMatchObject({ inflow: 87400, outflow: 31500, closing: 186000 });
    expect(all[12]).toMatchObject({ closing: 100400, flag: 'ok' });
  });

  it('opens a week with what the one before closed with', async () => {
    const all = await weeks();
    for (const [n, week] of all.entries()) if (n > 0) expect(week.opening).toBe(all[n - 1]?.closing);
  });

  it('flags weeks below the floor and below nothing, and counts the runway to the first of them', async () => {
    const poor = quietly('update public.cash_snapshots set balance = 30000 where balance = 100000');
    expect((await weeks(poor)).map((w) => w.flag).slice(0, 3)).toEqual(['ok', 'ok', 'ok']);
    const poorer = quietly('update public.cash_snapshots set balance = balance - 90000 where balance >= 50000');
    const flags = (await weeks(poorer)).map((w) => w.flag);
    expect(flags.slice(0, 2)).toEqual(['negative', 'negative']);
    const status = await company.row(
      'select runway_weeks, is_alarm, lowest_week from public.v_cash_forecast_status where organization_id = $org and is_current',
      {
        before: `${poorer}; ${GENERATE}`,
      },
    );
    expect(status).toEqual({ runway_weeks: 0, is_alarm: true, lowest_week: '2026-09-07' });
    const rich = await company.row(
      'select runway_weeks, is_alarm from public.v_cash_forecast_status where organization_id = $org and is_current',
      { before: GENERATE },
    );
    expect(rich).toEqual({ runway_weeks: null, is_alarm: false });
  });

  it('counts doubtful receivables less, and nothing that is disputed unless all goes well', async () => {
    const sums = async (scenario: string, before = '') =>
      (await items("entity_type = 'invoices'", before, scenario)).reduce((sum, r) => sum + (r.i as number), 0);
    expect(await sums('expected')).toBe(87400);
    expect(await sums('worst')).toBe(87250);
    expect(await sums('best')).toBe(90500);
    const disputed = quietly("update public.invoices set is_disputed = true where id = pg_temp.x('I2')");
    expect(await sums('expected', disputed)).toBe(1900);
    expect(await sums('best', disputed)).toBe(90500);
  });

  it('moves an invoice to the day that was promised', async () => {
    const promise =
      quietly(`insert into public.collection_activities (organization_id, project_id, invoice_id, activity_type, promised_date)
      values ($org, pg_temp.x('P1'), pg_temp.x('I2'), 'promise_to_pay', '2026-07-20')`);
    expect(await items('amount_in = 85500', promise)).toMatchObject([{ week: '2026-07-20', day: '2026-07-20' }]);
  });

  it('has an application once: as a draw until it is invoiced, then as a receivable', async () => {
    expect(await items("category = 'draw'")).toEqual([]);
    const bare = quietly("update public.invoices set status = 'void' where id = pg_temp.x('I2')");
    expect(await items("category = 'draw'", bare)).toMatchObject([
      { i: 85500, c: 'high', day: '2026-05-19', week: '2026-06-15' },
    ]);
  });

  it('repeats from the anchor, not from the last date: 31 January, 28 February, 31 March', async () => {
    const rent = quietly(
      `insert into public.recurring_expenses (organization_id, description, amount, frequency, next_due_date) values ($org, 'End of month', 77, 'monthly', '2027-01-31')`,
    );
    const rows = await company.rows(
      `select expected_date as day from public.cash_forecast_items($org, '2027-01-25', 13) where amount_out = 77 order by 1`,
      { before: rent },
    );
    expect(rows.map((r) => r.day)).toEqual(['2027-01-31', '2027-02-28', '2027-03-31']);
  });

  it('pays a loan on its day, clamped to the month, until it matures', async () => {
    const loan = quietly(
      `insert into public.debts (organization_id, name, current_balance, monthly_payment, payment_day, maturity_date) values ($org, 'M', 5000, 66, 31, '2026-08-15')`,
    );
    const rows = await items("entity_type = 'debts' and amount_out in (66, 5000)", loan);
    expect(rows.map((r) => [r.day, r.o])).toEqual([
      ['2026-06-30', 66],
      ['2026-07-31', 66],
      ['2026-08-15', 5000],
    ]);
  });

  it('leaves out what is excluded, inactive or unknown', async () => {
    const excluded = quietly(
      "update public.recurring_expenses set exclude_from_forecast = true where description = 'Rent'; update public.recurring_expenses set frequency = null where description = 'Fuel'",
    );
    expect(await items("category = 'recurring_expense'", excluded)).toEqual([]);
  });

  it('spreads what is committed and not billed to the completion of the job, to the cent, and retainage comes 30 days after it', async () => {
    const dated = quietly("update public.projects set target_completion = '2026-07-03' where id = pg_temp.x('P1')");
    const rows = await items("label = 'P1' and category = 'vendor_payment'", dated);
    expect(rows.map((r) => [r.week, r.o])).toEqual([
      ['2026-06-15', 31666.66],
      ['2026-06-22', 31666.66],
      ['2026-06-29', 31666.68],
    ]);
    expect(await items("category = 'retainage_release'", dated)).toMatchObject([
      { i: 19500, c: 'low', day: '2026-08-02' },
    ]);
  });
});

describe('generating', () => {
  const run = (before: string) =>
    company.rows(
      'select is_current, starting_cash, (select count(*) from public.cash_forecast_lines l where l.run_id = r.id) as lines from public.cash_forecast_runs r where organization_id = $org order by is_current',
      { before },
    );

  it('makes the new one current, keeps the one before, and takes typed lines along', async () => {
    const typed = quietly(
      "insert into public.cash_forecast_lines (organization_id, run_id, week_starting, category, label, amount_in) select $org, id, '2026-06-22', 'other_inflow', 'Typed', 1000 from public.cash_forecast_runs where organization_id = $org and is_current",
    );
    const rows = await run(`${GENERATE}; ${typed}; ${GENERATE}`);
    const [old, current] = rows as [Figures, Figures];
    expect(old).toMatchObject({ is_current: false, starting_cash: 150000 });
    expect(current).toMatchObject({ is_current: true, lines: old.lines });
  });

  /** Types a line in place of the one the condition picks. */
  const instead = (where: string, values: string) =>
    `insert into public.cash_forecast_lines (organization_id, run_id, week_starting, category, label, amount_in, amount_out, replaces_id)
     select l.organization_id, l.run_id, ${values}, l.id from public.cash_forecast_lines l
     join public.cash_forecast_runs r on r.id = l.run_id and r.is_current where l.organization_id = $org and ${where}`;
  const closings = async (before: string) =>
    (
      await company.rows(
        `select closing from public.v_cash_forecast_weekly where organization_id = $org and is_current order by week_starting`,
        { before },
      )
    ).map(({ closing }) => closing as number);
  const moved = instead(
    'l.amount_in = 85500',
    "l.week_starting + 7, l.category, 'Promised for later', l.amount_in, l.amount_out",
  );

  it('its categories add up to its weeks, without what is struck out', async () => {
    const [week] = await company.rows(
      `select count(*)::int as weeks, count(*) filter (where w.inflow <> coalesce(c.inflow, 0) or w.outflow <> coalesce(c.outflow, 0))::int as off, sum(c.inflow) > 0 as moves
       from public.v_cash_forecast_weekly w
       left join (select run_id, week_starting, sum(amount_in) as inflow, sum(amount_out) as outflow
         from public.v_cash_forecast_categories group by 1, 2) c on c.run_id = w.run_id and c.week_starting = w.week_starting
       where w.organization_id = $org and w.is_current`,
      { before: `${GENERATE}; ${moved}` },
    );
    expect(week).toEqual({ weeks: 13, off: 0, moves: true });
  });

  it('a line typed in place of another one moves it; the other one stays, struck out', async () => {
    const [before, after] = [await closings(GENERATE), await closings(`${GENERATE}; ${moved}`)];
    expect(after[2]).toBe((before[2] as number) - 85500);
    expect(after.slice(3)).toEqual(before.slice(3));
    const lines = await company.rows(
      'select label, is_counted, is_typed from public.v_cash_forecast_lines where organization_id = $org and amount_in = 85500 order by is_typed',
      { before: `${GENERATE}; ${moved}` },
    );
    expect(lines).toMatchObject([
      { is_counted: false, is_typed: false },
      { label: 'Promised for later', is_counted: true, is_typed: true },
    ]);
    expect(
      await closings(`${GENERATE}; ${moved}; delete from public.cash_forecast_lines where replaces_id is not null`),
    ).toEqual(before);
  });

  it('a new forecast keeps what was typed in place of a line that is still expected', async () => {
    const again = await closings(`${GENERATE}; ${moved}; ${GENERATE}`);
    expect(again).toEqual(await closings(`${GENERATE}; ${moved}`));
    const one =
      instead("l.label = 'Rent'", "l.week_starting, l.category, 'Less rent', 0, 1") +
      ' order by l.week_starting limit 1';
    expect(await closings(`${GENERATE}; ${one}; ${GENERATE}`)).toEqual(await closings(`${GENERATE}; ${one}`));
  });

  it('what was only moved follows its document, and goes with it', async () => {
    const part = quietly("update public.invoices set amount_paid = amount_paid + 500 where id = pg_temp.x('I2')");
    const [before, less] = [
      await closings(`${GENERATE}; ${moved}`),
      await closings(`${GENERATE}; ${moved}; ${part}; ${GENERATE}`),
    ];
    expect(less[3]).toBe((before[3] as number) - 500);
    const gone = quietly("update public.invoices set status = 'void' where id = pg_temp.x('I2')");
    expect(
      await company.rows(
        "select 1 from public.v_cash_forecast_lines l join public.cash_forecast_runs r on r.id = l.run_id and r.is_current where l.organization_id = $org and l.label = 'Promised for later'",
        { before: `${GENERATE}; ${moved}; ${gone}; ${GENERATE}` },
      ),
    ).toEqual([]);
  });

  it('nothing is typed in place of a line of another forecast, a typed one, or one that was replaced already', async () => {
    const attempt = (before: string, statement: string) =>
      used.session.attempt(company.as('owner'), statement.replaceAll('$org', `'${company.id}'`), {
        before: before.replaceAll('$org', `'${company.id}'`),
      });
    expect(await attempt(GENERATE, moved)).toMatchObject({ ok: true });
    expect(await attempt(`${GENERATE}; ${moved}`, moved)).toMatchObject({ ok: false, code: '23505' });
    const typed = instead("l.label = 'Promised for later'", "l.week_starting, l.category, 'Twice', 1, 0");
    expect(await attempt(`${GENERATE}; ${moved}`, typed)).toMatchObject({ ok: false, code: '23514' });
    const elsewhere = moved.replace(
      'l.run_id,',
      '(select id from public.cash_forecast_runs where organization_id = $org and not is_current),',
    );
    expect(await attempt(`${GENERATE}; ${GENERATE}`, elsewhere)).toMatchObject({ ok: false, code: '23514' });
  });

  it('is for who may write forecasts, and counts the payroll he may not read', async () => {
    await company.staff("pg_temp.x('P1')");
    const outcome = await used.session.attempt(
      company.as('project_manager'),
      `select public.generate_cash_forecast('${company.id}')`,
    );
    expect(outcome).toMatchObject({ ok: false, code: 'PT403' });
    const made = await used.session.attempt(
      company.as('executive'),
      `select public.generate_cash_forecast('${company.id}')`,
      {
        after: "select sum(amount_out)::int as payroll from public.cash_forecast_lines where category = 'payroll'",
      },
    );
    expect(made).toMatchObject({ ok: true, seen: [{ payroll: 108000 }] });
    // and the items themselves are not shown to who would see a part of them
    expect(
      await company.rows('select * from public.cash_forecast_items($org)', { as: company.as('executive') }),
    ).toEqual([]);
  });

  it('a custom one is written by hand', async () => {
    const outcome = await used.session.attempt(
      company.as('owner'),
      `select public.generate_cash_forecast('${company.id}', 'custom')`,
    );
    expect(outcome).toMatchObject({ ok: false, code: 'PT422' });
  });
});

describe('weeks that are over', () => {
  const past = (before: string) =>
    company.rows(
      "select week_starting, forecast_date, forecast_closing, actual_closing, actual_net, difference from public.v_cash_forecast_actuals where organization_id = $org and scenario_kind = 'expected' order by week_starting desc",
      { before },
    );
  const on = (day: string) => `set local app.today = '${day}'`;
  const balance = (day: string, amount: number) =>
    quietly(
      `insert into public.cash_snapshots (organization_id, snapshot_date, cash_account_id, account_name, balance)
       select organization_id, '${day}', cash_account_id, account_name, ${amount} from public.cash_snapshots where organization_id = $org and balance = 100000`,
    );

  it('stand beside what was forecast for them before, and say nothing where no balance was entered', async () => {
    const rows = await past(
      [GENERATE, balance('2026-06-21', 90000), balance('2026-06-24', 70000), on('2026-07-06'), GENERATE].join('; '),
    );
    expect(
      rows.map((r) => [
        r.week_starting,
        r.forecast_date,
        r.forecast_closing,
        r.actual_closing,
        r.actual_net,
        r.difference,
      ]),
    ).toEqual([
      ['2026-06-29', '2026-06-15', 186000, null, null, null],
      ['2026-06-22', '2026-06-15', 130100, 120000, -20000, -10100],
      ['2026-06-15', '2026-06-15', 130300, 140000, -10000, 9700],
    ]);
  });

  it('take the first forecast of the week where there was none before it, never one of later', async () => {
    const rows = await past([on('2026-06-17'), GENERATE, on('2026-06-23'), GENERATE, on('2026-06-29')].join('; '));
    expect(rows.map(({ week_starting, forecast_date }) => [week_starting, forecast_date])).toEqual([
      ['2026-06-22', '2026-06-17'],
      ['2026-06-15', '2026-06-17'],
    ]);
  });
});
