import { beforeAll, describe, expect, it } from 'vitest';
import { copyForThisFile } from '../harness/database.ts';
import { Company, quietly } from './company.ts';

// Work in progress, cost-to-cost: the published schedule of money.md 2.2, and the corrections an auditor asks for.
const used = copyForThisFile();
let company: Company;
beforeAll(async () => {
  company = await Company.found(used, 'wip');
  await used.session.run(`
    create function pg_temp.org() returns uuid language sql stable as $$ select current_setting('fixture.organization')::uuid $$;
    create function pg_temp.x(name text) returns uuid language sql stable as $$ select md5('wip ' || name)::uuid $$;
    ${PUBLISHED.map(([code, contract, billed, eac, cost]) => job(code, contract, eac, cost, billed)).join(';')}`);
});

/** A job with one budget line: estimated cost, cost to date, and one certified application over what is billed. */
function job(code: string, contract: number, eac: number, cost: number, billed: number): string {
  const app = `pg_temp.x('${code} app')`;
  return quietly(`
    insert into public.projects (id, organization_id, code, name, status) values (pg_temp.x('${code}'), pg_temp.org(), '${code}', 'Job ${code}', 'active');
    insert into public.project_terms (organization_id, project_id, original_contract_amount) values (pg_temp.org(), pg_temp.x('${code}'), ${contract});
    insert into public.cost_codes (id, organization_id, project_id, code, description, original_budget) values (pg_temp.x('${code} code'), pg_temp.org(), pg_temp.x('${code}'), '001', 'all', ${eac});
    insert into public.cost_events (organization_id, project_id, cost_code_id, event_date, amount, status)
    values (pg_temp.org(), pg_temp.x('${code}'), pg_temp.x('${code} code'), '2026-05-01', ${cost}, 'posted');
    insert into public.sov_lines (id, organization_id, project_id, line_number, scheduled_value) values (pg_temp.x('${code} sov'), pg_temp.org(), pg_temp.x('${code}'), 1, ${contract});
    insert into public.pay_apps (id, organization_id, project_id, pay_app_number, status, period_to, approved_date)
    values (${app}, pg_temp.org(), pg_temp.x('${code}'), 1, 'approved', '2026-05-31', '2026-06-05');
    insert into public.pay_app_lines (organization_id, project_id, pay_app_id, sov_line_id, scheduled_value, this_period, retainage_pct)
    values (pg_temp.org(), pg_temp.x('${code}'), ${app}, pg_temp.x('${code} sov'), ${contract}, ${billed}, 10)`);
}

const PUBLISHED: [code: string, contract: number, billed: number, eac: number, cost: number][] = [
  ['1056', 3150125, 1300525, 2525300, 1275322],
  ['1057', 785000, 725135, 735000, 656731],
  ['1060', 4125000, 199500, 3600755, 256955],
];

const wip = (code: string, before = '') =>
  company.row(`select * from public.v_wip_schedule where organization_id = $org and code = '${code}'`, { before });

describe('the published schedule', () => {
  it('job 1056, underbilled', async () => {
    expect(await wip('1056')).toMatchObject({
      estimated_gross_profit: 624825,
      cost_to_complete: 1249978,
      pct_complete: 50.5,
      earned_revenue: 1590869.88,
      costs_in_excess: 290344.88,
      billings_in_excess: 0,
    });
  });

  it('job 1057, overbilled', async () => {
    const billing = { billings_in_excess: 23728.42, costs_in_excess: 0 };
    expect(await wip('1057')).toMatchObject({ cost_to_complete: 78269, earned_revenue: 701406.58, ...billing });
  });

  it('job 1060, hardly begun', async () => {
    expect(await wip('1060')).toMatchObject({
      pct_complete: 7.14,
      earned_revenue: 294365.87,
      costs_in_excess: 94865.87,
    });
  });

  it('gross profit to date as published, to the dollar', async () => {
    const rows = await company.rows(
      'select code, round(gross_profit_to_date) as profit from public.v_wip_schedule where organization_id = $org order by code',
    );
    expect(rows.map((r) => r.profit)).toEqual([315548, 44676, 37411]);
  });

  it('totals are sums of the rows', async () => {
    const sum =
      await company.row(`select sum(revised_contract) as contract, sum(billed_to_date) as billed, sum(estimated_cost) as eac, sum(cost_to_date) as cost,
      sum(cost_to_complete) as etc, round(sum(gross_profit_to_date)) as profit from public.v_wip_schedule where organization_id = $org`);
    expect(sum).toEqual({
      contract: 8060125,
      billed: 2225160,
      eac: 6861055,
      cost: 2189008,
      etc: 4672047,
      profit: 397634,
    });
  });
});

describe('further vectors', () => {
  it('half done, billed 800,000 of 750,000 earned: +50,000; billed 400,000: -350,000', async () => {
    const over = await wip('X', job('X', 1_500_000, 1_000_000, 500_000, 800_000));
    expect(over).toMatchObject({
      pct_complete: 50,
      earned_revenue: 750000,
      billings_in_excess: 50000,
      backlog: 750000,
    });
    const under = await wip('X', job('X', 1_500_000, 1_000_000, 500_000, 400_000));
    expect(under).toMatchObject({ costs_in_excess: 350000, billings_in_excess: 0 });
  });

  it('425,000 of 850,000 on a contract of 1,000,000, billed 550,000: +50,000', async () => {
    expect(await wip('X', job('X', 1_000_000, 850_000, 425_000, 550_000))).toMatchObject({ billings_in_excess: 50000 });
  });

  it('a contract that loses money recognises the whole loss now', async () => {
    const loss = await wip('X', job('X', 1_000_000, 1_200_000, 300_000, 200_000));
    // 25 % done: 50,000 of the loss of 200,000 are in cost, the rest is the provision
    expect(loss).toMatchObject({
      estimated_gross_profit: -200000,
      earned_revenue: 250000,
      gross_profit_to_date: -50000,
      loss_provision: 150000,
    });
    const { fade_severity } = await company.row(
      "select fade_severity from public.v_project_financials where organization_id = $org and code = 'X'",
      { before: job('X', 1_000_000, 1_200_000, 300_000, 200_000) },
    );
    expect(fade_severity).toBe('critical');
  });

  it('cost beyond the estimate earns no more than the contract', async () => {
    const over = `${job('X', 1_000_000, 500_000, 500_000, 0)};${quietly("update public.cost_codes set etc_override = -100000, etc_override_note = 'x' where id = pg_temp.x('X code')")}`;
    expect(await wip('X', over)).toMatchObject({ pct_complete: 100, earned_revenue: 1000000, backlog: 0 });
  });

  it('a job without an estimate is not on the schedule', async () => {
    const rows = await company.rows("select * from public.v_wip_schedule where organization_id = $org and code = 'X'", {
      before: job('X', 1_000_000, 0, 0, 0),
    });
    expect(rows).toEqual([]);
  });

  it('nor is it over- or underbilled, on the dashboard neither', async () => {
    const before = job('X', 1_000_000, 0, 0, 400_000);
    const query = (code: string) =>
      `select billed_to_date, earned_revenue, over_under_billing from public.v_project_financials where organization_id = $org and code = '${code}'`;
    expect(await company.row(query('X'), { before })).toEqual({
      billed_to_date: 400000,
      earned_revenue: 0,
      over_under_billing: null,
    });
    const { over, net } = await company.row(
      `select p -> 'overbilled' as over, p -> 'over_under_billing' as net from (select public.dashboard_summary($org) -> 'projects' as p) d`,
      { before },
    );
    expect([over, net]).toEqual([23728.42, -361482.33]);
  });
});

describe('as of a day', () => {
  const asOf = (day: string, before = '') =>
    company.row(`select * from public.wip_schedule($org, ${day}) where code = '1057'`, { before });

  it('is the view on the day itself', async () => {
    const columns = `code, revised_contract, estimated_cost, estimated_gross_profit, projected_margin_pct, cost_to_date, pct_complete, earned_revenue,
      gross_profit_to_date, billed_to_date, costs_in_excess, billings_in_excess, backlog, cost_to_complete, loss_provision`;
    expect(await company.rows(`select ${columns} from public.wip_schedule($org)`)).toEqual(
      await company.rows(`select ${columns} from public.v_wip_schedule where organization_id = $org order by code`),
    );
  });

  it('leaves out costs, certificates, owner changes and budget changes dated later', async () => {
    const later = quietly(`
      insert into public.change_orders (organization_id, project_id, co_number, change_order_kind, amount, approved_amount, status, date_approved)
      values ($org, pg_temp.x('1057'), 'CO-1', 'owner', 15000, 15000, 'approved', '2026-06-10');
      insert into public.budget_adjustments (organization_id, project_id, cost_code_id, kind, amount, effective_date, approved_at)
      values ($org, pg_temp.x('1057'), pg_temp.x('1057 code'), 'revision', 5000, '2026-06-10', now())`);
    expect(await asOf('null', later)).toMatchObject({
      revised_contract: 800000,
      estimated_cost: 740000,
      billed_to_date: 725135,
    });
    expect(await asOf("'2026-06-09'", later)).toMatchObject({
      revised_contract: 785000,
      estimated_cost: 735000,
      billed_to_date: 725135,
    });
    expect(await asOf("'2026-06-04'", later)).toMatchObject({
      billed_to_date: 0,
      cost_to_date: 656731,
      costs_in_excess: 701406.58,
    });
    expect(await asOf("'2026-04-30'", later)).toMatchObject({
      cost_to_date: 0,
      earned_revenue: 0,
      estimated_cost: 735000,
    });
  });

  it('has billed what the continuation sheet of the last certificate says: openings, all periods, what is stored now, none of a line that is gone', async () => {
    const second = quietly(`
      update public.sov_lines set opening_completed = 400, opening_stored = 90 where id = pg_temp.x('1057 sov');
      update public.pay_app_lines set stored_materials = 7000 where sov_line_id = pg_temp.x('1057 sov');
      insert into public.pay_app_lines (organization_id, project_id, pay_app_id, description, this_period, retainage_pct) values
        (pg_temp.org(), pg_temp.x('1057'), pg_temp.x('1057 app'), 'By words', 300, 10),
        (pg_temp.org(), pg_temp.x('1057'), pg_temp.x('1057 app'), 'Gone', 5, 10);
      insert into public.pay_apps (id, organization_id, project_id, pay_app_number, status, period_to, approved_date)
      values (pg_temp.x('1057 second'), pg_temp.org(), pg_temp.x('1057'), 2, 'approved', '2026-06-30', '2026-06-08');
      insert into public.pay_app_lines (organization_id, project_id, pay_app_id, sov_line_id, description, this_period, stored_materials, retainage_pct) values
        (pg_temp.org(), pg_temp.x('1057'), pg_temp.x('1057 second'), pg_temp.x('1057 sov'), null, 20, 60, 10),
        (pg_temp.org(), pg_temp.x('1057'), pg_temp.x('1057 second'), null, 'By words', 1, 0, 10)`);
    const billed = 400 + 725135 + 20 + 60 + 300 + 1;
    expect(await asOf("'2026-06-08'", second)).toMatchObject({ billed_to_date: billed });
    const sheet = await company.row(
      "select sum(completed_and_stored) as amount from public.v_pay_app_g703 where pay_app_id = pg_temp.x('1057 second')",
      { before: second },
    );
    expect(sheet).toEqual({ amount: billed });
    expect(await asOf("'2026-06-07'", second)).toMatchObject({ billed_to_date: 400 + 725135 + 7000 + 300 + 5 });
  });
});
