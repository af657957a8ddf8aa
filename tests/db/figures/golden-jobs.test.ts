import { beforeAll, describe, expect, it } from 'vitest';
import { copyForThisFile } from '../harness/database.ts';
import { Company, quietly } from './company.ts';

// Endpoints section 8: every figure, on the fixture of appendix B, today = 2026-06-15, as the owner with row security on.
const used = copyForThisFile();
let company: Company;
beforeAll(async () => {
  company = await Company.golden(used);
});
const mine = 'where organization_id = $org';

describe('job cost', () => {
  const code = (c: string) => company.row(`select * from public.v_cost_code_summary ${mine} and code = '${c}'`);

  it('of a code with a subcontract, a change of it and direct cost', async () => {
    expect(await code('001')).toMatchObject({
      revised_budget: 115000,
      committed: 85000,
      actual: 53000,
      remaining_committed: 35000,
      direct_actual: 3000,
      uncommitted_etc: 27000,
      eac: 115000,
      variance: 0,
      etc: 62000,
      pct_spent: 46.09,
      health: 'ok',
    });
  });

  it('of a code committed beyond its budget, with a change that waits', async () => {
    const expected = { revised_budget: 50000, committed: 60000, eac: 60000, variance: -10000, pending_changes: 8000 };
    expect(await code('002')).toMatchObject({ ...expected, health: 'over_budget' });
  });

  it('of a code without a budget: no percentage, and its cost is over', async () => {
    expect(await code('003')).toMatchObject({ actual: 7000, eac: 7000, variance: -7000, pct_spent: null });
  });

  it('leaves out a commitment that is a draft', async () => {
    expect(await code('004')).toMatchObject({ revised_budget: 250000, committed: 0, eac: 250000, variance: 0 });
  });

  it('of a credit without a budget: no saving until the estimate is overridden', async () => {
    const credit = quietly(`
      insert into public.cost_codes (id, organization_id, project_id, code, description) values (pg_temp.x('005'), $org, pg_temp.x('P1'), '005', 'x');
      insert into public.cost_events (organization_id, project_id, cost_code_id, event_date, amount, status)
      values ($org, pg_temp.x('P1'), pg_temp.x('005'), '2026-05-01', -500, 'posted')`);
    const query = `select actual, eac from public.v_cost_code_summary ${mine} and code = '005'`;
    expect(await company.row(query, { before: credit })).toEqual({ actual: -500, eac: 0 });
    const override = `update public.cost_codes set etc_override = 0, etc_override_note = 'done' where id = pg_temp.x('005')`;
    expect(await company.row(query, { before: `${credit}; ${quietly(override)}` })).toEqual({
      actual: -500,
      eac: -500,
    });
  });

  it('counts nothing twice: covered by the opening figures, pending, void', async () => {
    const more =
      quietly(`insert into public.cost_events (organization_id, project_id, cost_code_id, event_date, amount, status, covered_by_opening)
      values ($org, pg_temp.x('P1'), pg_temp.x('001'), '2026-01-01', 1, 'posted', true), ($org, pg_temp.x('P1'), pg_temp.x('001'), '2026-01-01', 1, 'void', false)`);
    const query = `select actual from public.v_cost_code_summary ${mine} and code = '001'`;
    expect(await company.row(query, { before: more })).toEqual({ actual: 53000 });
  });

  it('of a commitment that is completed: nothing remains, what was not billed is a saving', async () => {
    const done = quietly(`update public.commitments set status = 'completed' where id = pg_temp.x('S1')`);
    const query = `select committed, remaining_committed, eac, variance from public.v_cost_code_summary ${mine} and code = '001'`;
    expect(await company.row(query, { before: done })).toEqual({
      committed: 85000,
      remaining_committed: 0,
      eac: 80000,
      variance: 35000,
    });
  });
});

describe('projects', () => {
  const project = (c: string) => company.row(`select * from public.v_project_financials ${mine} and code = '${c}'`);

  it('P1', async () => {
    expect(await project('P1')).toMatchObject({
      revised_contract: 520000,
      pending_changes: 10000,
      revised_budget: 415000,
      committed: 145000,
      actual: 61200,
      uncoded_actual: 1200,
      eac: 433200,
      cost_pct: 14.13,
      billing_pct: 37.5,
      earned_revenue: 73462.6,
      billed_to_date: 195000,
      claimed_to_date: 195000,
      over_under_billing: 121537.4,
      projected_margin_pct: 16.69,
      original_margin_pct: 20,
      margin_fade_pp: 3.31,
      fade_severity: 'watch',
      cpi: 2.543,
      cpi_source: 'billing',
      retainage_receivable: 19500,
      sov_out_of_balance: 0,
      codes_over: 2,
      overrun: 17000,
    });
  });

  it('without tasks are neither late nor in time', async () => {
    const query = `select s.days_late as plan, f.days_late as figures from public.v_project_schedule s
      join public.v_project_financials f on f.project_id = s.project_id where s.organization_id = $org and s.code = 'P2'`;
    expect(await company.row(query)).toEqual({ plan: null, figures: null });
    const done =
      quietly(`insert into public.project_milestones (organization_id, project_id, task_name, status, planned_end, actual_end)
      values ($org, pg_temp.x('P2'), 'Roof', 'completed', '2026-05-01', '2026-05-01')`);
    expect(await company.row(query, { before: done })).toEqual({ plan: 0, figures: 0 });
  });

  it('P2 has no budget: margins, percentages and indices are empty, not 0 and not 100', async () => {
    const none = { projected_margin: null, projected_margin_pct: null, margin_fade_pp: null, fade_severity: null };
    expect(await project('P2')).toMatchObject({
      ...none,
      earned_revenue: 0,
      cost_pct: null,
      billing_pct: null,
      cpi: null,
    });
  });

  it('a contract of nothing gives no percentage at all', async () => {
    const zero = quietly(
      "update public.project_terms set original_contract_amount = 0 where project_id = pg_temp.x('P2')",
    );
    const query = `select cost_pct, billing_pct, projected_margin_pct, original_margin_pct, margin_fade_pp from public.v_project_financials ${mine} and code = 'P2'`;
    const row = await company.row(query, { before: zero });
    expect(Object.values(row)).toEqual([null, null, null, null, null]);
  });

  it('measure CPI and SPI by work in place once somebody says how much it is', async () => {
    const entered = `${quietly("update public.projects set physical_pct = 12, start_date = '2026-01-01', target_completion = '2026-12-31' where id = pg_temp.x('P1')")}`;
    const query = `select physical_pct, planned_pct, cpi, spi, cpi_source from public.v_project_financials ${mine} and code = 'P1'`;
    // 12 % of 415,000 ÷ 61,200; day 166 of 365
    expect(await company.row(query, { before: entered })).toEqual({
      physical_pct: 12,
      planned_pct: 45.48,
      cpi: 0.814,
      spi: 0.264,
      cpi_source: 'entered',
    });
  });

  it('retainage by project, in agreement with the certificate', async () => {
    const row = await company.row(`select * from public.v_project_retainage ${mine} and code = 'P1'`);
    expect(row).toMatchObject({ receivable: 19500, payable: 6000, certified_retainage: 19500, out_of_balance: 0 });
  });
});
