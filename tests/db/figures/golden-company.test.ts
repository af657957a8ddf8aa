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

describe('commitments and vendors', () => {
  it('commitment S1', async () => {
    const row = await company.row(`select * from public.v_commitment_status ${mine} and commitment_number = 'S1'`);
    expect(row).toMatchObject({
      original_amount: 80000,
      approved_changes: 5000,
      revised_amount: 85000,
      billed_to_date: 50000,
      remaining: 35000,
      pct_billed: 58.82,
      is_overbilled: false,
      retainage_held: 6000,
    });
  });

  it('scores: a mean of what there is, with how many', async () => {
    const rows = await company.rows(
      `select name, composite_score, scores_count, coi_status, is_assignable from public.v_vendor_scorecard ${mine} order by name`,
    );
    expect(rows).toEqual([
      { name: 'V1', composite_score: 4, scores_count: 3, coi_status: 'expired', is_assignable: false },
      { name: 'V2', composite_score: 5, scores_count: 3, coi_status: 'expiring', is_assignable: true },
      { name: 'V3', composite_score: 4, scores_count: 4, coi_status: 'missing', is_assignable: false },
    ]);
  });

  it('totals of V1', async () => {
    const row = await company.row(`select * from public.v_vendor_totals ${mine} and name = 'V1'`);
    const expected = { committed: 85000, billed: 60000, paid: 45000, open_balance: 9000, retainage_held: 6000 };
    expect(row).toMatchObject({ ...expected, paid_this_year: 45000, last_payment: '2026-05-02', active_projects: 1 });
  });

  it('waivers: dollars, not papers', async () => {
    const query = `select paid_to_date, unconditional, conditional, unwaived_paid, pending_payment, risk from public.v_lien_waiver_coverage ${mine} and vendor_name = 'V1'`;
    const covered = { paid_to_date: 45000, conditional: 45000, pending_payment: 9000 };
    expect(await company.row(query)).toEqual({ ...covered, unconditional: 20000, unwaived_paid: 25000, risk: 'high' });
    const final = quietly("update public.lien_waivers set waiver_type = 'unconditional_final' where amount = 20000");
    expect(await company.row(query, { before: final })).toEqual({
      ...covered,
      unconditional: 20000,
      unwaived_paid: 0,
      risk: 'low',
    });
    const recent = quietly("update public.payments set payment_date = '2026-06-01' where id = pg_temp.x('PM1')");
    expect((await company.row(query, { before: recent })).risk).toBe('medium');
    const dollar = quietly('update public.lien_waivers set amount = 1 where amount = 45000');
    expect((await company.row(query, { before: dollar })).risk).toBe('very_high');
  });
});

describe('sales and crew', () => {
  it('pipeline: open bids by their own probability; all stages in order', async () => {
    const rows = await company.rows(`select * from public.v_pipeline_summary ${mine} order by stage_order`);
    expect(rows.map((r) => r.weighted)).toEqual([30000, 25000, 50000, 80000, 0, 0, 0]);
    expect(rows.map((r) => r.status)).toEqual([
      'identified',
      'pursuing',
      'bid_submitted',
      'shortlisted',
      'won',
      'lost',
      'no_bid',
    ]);
  });

  it('leads: one person however he is written; a range counts by its mean', async () => {
    const rows = await company.rows(
      `select salesperson, leads, value, win_rate_pct from public.v_leads_by_salesperson ${mine} order by value desc`,
    );
    expect(rows).toEqual([
      { salesperson: 'Sam S', leads: 2, value: 70000, win_rate_pct: 50 },
      { salesperson: null, leads: 1, value: 5000, win_rate_pct: null },
    ]);
  });

  it('crew: every job of a week, and more than 40 hours is a conflict', async () => {
    // nobody knows how much a named crew can do
    const named = `insert into public.crew_allocations (organization_id, project_id, resource_name, week_starting, hours_allocated)
      values ($org, pg_temp.x('P1'), 'Framers', '2026-06-15', 120)`;
    const crew = (await company.rows('select * from public.crew_matrix($org)', { before: named })).find(
      ({ resource }) => resource === 'Framers',
    );
    expect(crew).toMatchObject({
      capacity: null,
      has_conflict: false,
      weeks: { '2026-06-15': { hours: 120, over: false } },
    });
    const [one, two] = await company.rows('select * from public.crew_matrix($org)');
    expect(one).toMatchObject({ resource: 'A One', total_hours: 50, has_conflict: true });
    const weeks = (one?.weeks ?? {}) as Record<
      string,
      { hours: number; assignments: { code: string; hours: number }[] }
    >;
    const week = weeks['2026-06-15'];
    expect(week?.hours).toBe(50);
    expect(week?.assignments.map(({ code, hours }) => [code, hours])).toEqual([
      ['P1', 20],
      ['P2', 30],
    ]);
    expect(two).toMatchObject({ resource: 'B Two', total_hours: 40, has_conflict: false });
  });
});

describe('the company', () => {
  it('profit and loss by account type: no budget, no division and no unmapped account is added', async () => {
    const months = await company.rows('select * from public.pl_summary($org, 2026)');
    expect(months).toHaveLength(12);
    expect(months[0]).toMatchObject({
      revenue: 95000,
      cogs: 40000,
      gross_profit: 55000,
      opex: 20000,
      operating_income: 35000,
      net: 35000,
      unmapped: 40000,
      gross_margin_pct: 57.9,
    });
    // nobody has booked anything yet
    expect(months[1]).toMatchObject({
      month: 2,
      revenue: null,
      opex: null,
      net: null,
      unmapped: null,
      net_margin_pct: null,
    });
    expect((await company.rows('select * from public.pl_summary($org, 2026, null)'))[0]).toMatchObject({
      revenue: 30000,
      net: 20000,
    });
    expect((await company.rows("select * from public.pl_summary($org, 2026, 'company_wide', true)"))[0]?.revenue).toBe(
      120000,
    );
  });

  it('the dashboard', async () => {
    const before = "select private.generate_cash_forecast($org, 'expected')";
    const { d } = (await company.row('select public.dashboard_summary($org) as d', { before })) as {
      d: Record<string, Record<string, unknown>> & { alerts: { key: string; n: number; amount: number }[] };
    };
    expect(d.as_of).toBe('2026-06-15');
    expect(d.cash).toMatchObject({
      cash_on_hand: 150000,
      is_stale: true,
      oldest_balance: '2026-06-01',
      effective_cash: 132000,
    });
    expect(d.ar).toEqual({
      total: 90500,
      count: 4,
      current: 1500,
      d1_30: 85500,
      d31_60: 0,
      d61_90: 500,
      d90_plus: 3000,
      dso: 45.9,
    });
    expect(d.ap).toMatchObject({ total: 9000, overdue: 0 });
    expect(d.retainage).toMatchObject({ receivable: 19500, payable: 6000 });
    expect(d.debt).toMatchObject({
      total: 240000,
      count: 3,
      monthly_service: 1800,
      by_type: { construction_loan: 200000, credit_card: 10000, other: 30000 },
    });
    expect(d.projects).toMatchObject({
      active: 2,
      pct_complete: 11.5,
      gross_margin_pct: 16.7,
      backlog: 566537.4,
      over_under_billing: 121537.4,
      left_to_bill: 445000,
    });
    expect(d.pipeline).toMatchObject({ open_count: 4, open_value: 400000, weighted_value: 185000, win_rate_pct: 50 });
    expect(d.payroll).toMatchObject({ next_pay_date: '2026-06-19' });
    expect(d.alerts.map((a) => a.key).sort()).toEqual([
      'ar_overdue',
      'codes_over_budget',
      'coi_expiring',
      'coi_lapsed_on_active_work',
      'lien_unwaived',
      'payroll_due',
    ]);
    expect(d.alerts.find((a) => a.key === 'ar_overdue')).toMatchObject({ n: 3, amount: 89000 });
    expect(d.alerts.find((a) => a.key === 'codes_over_budget')).toMatchObject({ n: 2, amount: 17000 });
  });

  it('says the same of its alerts on the dashboard and in the view', async () => {
    const { d } = await company.row('select public.dashboard_summary($org) as d');
    const rows = await company.rows(`select severity, category, key, n, amount, link from public.v_alerts ${mine}`);
    const sorted = (list: unknown) => (list as { key: string }[]).toSorted((a, b) => a.key.localeCompare(b.key));
    expect(sorted((d as { alerts: unknown }).alerts)).toEqual(sorted(rows));
  });

  it('data health counts what to look at', async () => {
    const { h } = await company.row('select public.data_health($org) as h');
    expect(h).toMatchObject({
      costs_without_code: 1,
      costs_without_project: 0,
      accounts_unmapped: 1,
      retainage_mismatch: 0,
      sov_out_of_balance: 0,
    });
  });
});
