import { beforeAll, describe, expect, it } from 'vitest';
import { copyForThisFile } from '../harness/database.ts';
import { job, type Line, MAKE_JOB, summaries } from './applications.ts';
import { Company, quietly } from './company.ts';

// The five bugs of money.md 2.5 that public pay-application code ships, each as a test, and the terms of retainage.
const used = copyForThisFile();
let company: Company;
beforeAll(async () => {
  company = await Company.golden(used);
  await used.session.run(MAKE_JOB);
});

describe('known bugs of others', () => {
  it('1. line 5 is the retainage to date, not that of the period: 1,500 contract, 350 and 300 at 10 % pay 315 and 270', async () => {
    const [first, second] = await summaries(company, 'J', job(1500, [[[1500, 350, 0, 10]], [[1500, 300, 0, 10]]]));
    expect(first).toMatchObject({ l5: 35, l8: 315 });
    expect(second).toMatchObject({ l4: 650, l5: 65, l6: 585, l7: 315, l8: 270 });
  });

  it('2. line 9 includes change orders and retainage: it is line 3 less line 6', async () => {
    const co =
      quietly(`insert into public.change_orders (organization_id, project_id, co_number, change_order_kind, amount, approved_amount, status, date_approved)
      values ($org, pg_temp.x('J'), 'CO-9', 'owner', 250, 250, 'approved', '2026-01-01')`);
    const [only] = await summaries(
      company,
      'J',
      `${job(1000, [
        [
          [1000, 400, 0, 10],
          [250, 0, 0, 10],
        ],
      ])}; ${co}`,
    );
    expect(only).toMatchObject({ l2: 250, l3: 1250, l6: 360, l9: 890 });
  });

  it('3. a rate of 0 is a rate, not a missing one', async () => {
    const [only] = await summaries(company, 'J', job(1000, [[[1000, 400, 0, 0]]]));
    expect(only).toMatchObject({ l5: 0, l6: 400, l8: 400 });
    // a line made without a rate takes the one of the schedule of values, also when that is 0
    const made = await company.row(
      "select retainage_pct from public.pay_app_lines where sov_line_id = pg_temp.x('J 1') and pay_app_id = pg_temp.x('J app 2')",
      {
        before: `${job(1000, [[[1000, 400, 0, 0]]])}; ${quietly("update public.sov_lines set retainage_pct = 0 where id = pg_temp.x('J 1')")};
        set local role postgres;
        insert into public.pay_apps (id, organization_id, project_id, pay_app_number) values (pg_temp.x('J app 2'), $org, pg_temp.x('J'), 2);
        insert into public.pay_app_lines (organization_id, project_id, pay_app_id, sov_line_id) values ($org, pg_temp.x('J'), pg_temp.x('J app 2'), pg_temp.x('J 1'));
        reset role`,
      },
    );
    expect(made).toEqual({ retainage_pct: 0 });
  });

  it('4. lines 5, 6 and 7 use the rates of the lines, so nothing due is nothing, not -2,500', async () => {
    const lines: Line[] = [
      [50000, 50000, 0, 0],
      [50000, 50000, 0, 10],
    ];
    const still: Line[] = [
      [50000, 0, 0, 0],
      [50000, 0, 0, 10],
    ];
    const [first, second] = await summaries(company, 'J', job(100000, [lines, still]));
    expect(first).toMatchObject({ l5: 5000, l6: 95000, l8: 95000 });
    expect(second).toMatchObject({ l7: 95000, l8: 0 });
  });

  it('5. half a cent goes up, everywhere: 2.50 at 5 % is 0.13', async () => {
    const [only] = await summaries(company, 'J', job(10, [[[10, 2.5, 0, 5]]]));
    expect(only).toMatchObject({ l5: 0.13, l6: 2.37 });
    const query = "select retainage from public.pay_app_lines where pay_app_id = pg_temp.x('J app 1')";
    expect(await company.row(query, { before: job(10, [[[10, 2.5, 0, 5]]]) })).toEqual({ retainage: 0.13 });
  });

  it('a change order on a line of its own is in line 1 + 2 once', async () => {
    const [, second] = await summaries(company, 'P1');
    expect(second?.l3).toBe(520000);
    const { total } = await company.row(
      "select sum(scheduled_value) as total from public.sov_lines where project_id = pg_temp.x('P1')",
    );
    expect(total).toBe(520000);
  });

  it('over budget means EAC above budget, not below', async () => {
    const rows = await company.rows(
      'select health, variance from public.v_cost_code_summary where organization_id = $org',
    );
    for (const { health, variance } of rows) expect(health === 'over_budget').toBe((variance as number) < 0);
  });
});

describe('retainage terms of the contract', () => {
  const terms = (set: string) => quietly(`update public.pay_app_lines set ${set} where project_id = pg_temp.x('J')`);

  it('another rate on stored material: 5a on the work, 5b on the material', async () => {
    const [only] = await summaries(
      company,
      'J',
      `${job(1000, [[[1000, 300, 200, 10]]])}; ${terms('stored_retainage_pct = 5')}`,
    );
    expect(only).toMatchObject({ l4: 500, l5: 40 });
  });

  it('none on what goes beyond half of the line', async () => {
    const [first, second] = await summaries(
      company,
      'J',
      `${job(1000, [[[1000, 400, 0, 10]], [[1000, 400, 100, 10]]])}; ${terms('retainage_stop_pct = 50')}`,
    );
    expect(first).toMatchObject({ l5: 40 });
    expect(second).toMatchObject({ l4: 900, l5: 50, l8: 490 });
  });

  it.each([
    ['retainage_stop_pct = 50', -400, -40],
    ['retainage_stop_pct = 50', -800, -50],
    ['retainage_stop_pct = 0', -400, 0],
    ['retainage_stop_pct = 50, stored_retainage_pct = 5', -400, -40],
    ['retainage_stop_pct = 50, stored_retainage_pct = 5, stored_materials = -200', -400, -45],
  ])('hold of a deductive line what they hold of its mirror: %s of %d', async (set, done, held) => {
    const row = await company.row(
      `select l.retainage as stored, g.retainage as sheet, s.claimed_retainage as claimed, s.certified_retainage as certified
       from public.pay_app_lines l join public.v_pay_app_g703 g on g.id = l.id join public.v_sov_line_status s on s.id = l.sov_line_id
       where l.pay_app_id = pg_temp.x('J app 1')`,
      {
        before: `${job(-1000, [[[-1000, done, 0, 10]]])}; ${terms(set)}; ${quietly("update public.pay_apps set status = 'paid' where id = pg_temp.x('J app 1')")}`,
      },
    );
    expect(row).toEqual({ stored: held, sheet: held, claimed: held, certified: held });
  });

  it('are taken over when a line is made, and stay when the terms change', async () => {
    const row = await company.row(
      "select g.stored_retainage_pct, l.retainage_stop_pct, g.retainage from public.v_pay_app_g703 g join public.pay_app_lines l on l.id = g.id where g.pay_app_id = pg_temp.x('J app 2')",
      {
        before: `${job(1000, [[[1000, 400, 0, 10]]])};
        ${quietly("update public.project_terms set stored_retainage_pct = 5, retainage_stop_pct = 50 where project_id = pg_temp.x('J')")};
        set local role postgres;
        insert into public.pay_apps (id, organization_id, project_id, pay_app_number) values (pg_temp.x('J app 2'), $org, pg_temp.x('J'), 2);
        insert into public.pay_app_lines (organization_id, project_id, pay_app_id, sov_line_id, this_period, stored_materials, retainage_pct)
        values ($org, pg_temp.x('J'), pg_temp.x('J app 2'), pg_temp.x('J 1'), 300, 100, 10);
        update public.project_terms set stored_retainage_pct = null, retainage_stop_pct = null where project_id = pg_temp.x('J'); reset role`,
      },
    );
    expect(row).toEqual({ stored_retainage_pct: 5, retainage_stop_pct: 50, retainage: 50 });
  });
});
