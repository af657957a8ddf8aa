import { beforeAll, describe, expect, it } from 'vitest';
import { copyForThisFile } from '../harness/database.ts';
import { Company, type Figures, quietly } from './company.ts';

// Sections and alerts of the dashboard for every role.
const used = copyForThisFile();
let company: Company;
beforeAll(async () => {
  company = await Company.golden(used);
  await company.staff("pg_temp.x('P1')");
});

describe('the dashboard', () => {
  const sections = async (role: string) => {
    const { d } = await company.row('select public.dashboard_summary($org) as d', { as: company.as(role) });
    return d as Record<string, Figures> & { alerts: { key: string; n: number }[] };
  };
  const names = async (role: string) =>
    Object.keys(await sections(role))
      .sort()
      .join(' ');

  it('has the sections a role may read; the others are absent, not zero', async () => {
    const everything = 'alerts ap ar as_of cash debt payroll pipeline projects retainage team';
    expect(await names('owner')).toBe(everything);
    // cash comes first
    expect(await names('finance_manager')).toBe(`${everything} view`);
    expect(await names('executive')).toBe(everything.replace(' payroll', ''));
    expect(await names('external_accountant')).toBe('alerts ap ar as_of cash debt projects retainage');
    expect(await names('project_manager')).toBe('alerts ap ar as_of projects retainage team');
    expect(await names('estimator')).toBe('alerts as_of pipeline team');
    expect(await names('admin')).toBe('alerts as_of pipeline team');
    for (const role of ['viewer', 'field_superintendent', 'field_user'])
      expect(await names(role), role).toBe('alerts as_of team');
  });

  it('knows a company with nothing in it, and says what each tile counts', async () => {
    const empty = await Company.found(used, 'empty');
    expect((await empty.row('select public.dashboard_summary($org) as d')).d).toMatchObject({ is_new: true });
    expect(await sections('owner')).toMatchObject({
      cash: { count: 2, cash_on_hand: 150000, accounts: expect.any(Array) },
      retainage: { receivable: 19500, receivable_count: 2, payable: 6000, payable_count: 1 },
      projects: { with_margin: 1, overbilled: 121537.4, underbilled: 0 },
    });
    expect((await sections('finance_manager')).view).toBe('cash');
  });

  it('knows no cash without a balance, and is as old as the balances that count', async () => {
    const cash = async (of: Company, before = '') =>
      (await of.row(`select public.dashboard_summary($org) -> 'cash' as c`, { before })).c as Figures;
    expect(await cash(await Company.found(used, 'bare'))).toMatchObject({ cash_on_hand: null, effective_cash: null });
    const escrow = quietly(`
      insert into public.cash_snapshots (organization_id, cash_account_id, account_name, snapshot_date, balance)
      select organization_id, cash_account_id, account, '2026-06-14', balance from public.v_cash_position where organization_id = $org and as_of < '2026-06-14';
      insert into public.cash_accounts (id, organization_id, name, account_kind) values (pg_temp.x('Escrow'), $org, 'Escrow', 'escrow');
      insert into public.cash_snapshots (organization_id, cash_account_id, account_name, snapshot_date, balance)
      values ($org, pg_temp.x('Escrow'), 'Escrow', '2026-01-01', 5)`);
    expect(await cash(company, escrow)).toMatchObject({ escrow: 5, oldest_balance: '2026-06-14', is_stale: false });
  });

  it('counts the records of the tables asked for, of those the caller may read', async () => {
    const counts = async (role: string) =>
      Object.fromEntries(
        (
          await company.rows(
            "select * from public.record_counts($org, '{projects,vendors,invoices,memberships,v_ar_aging,nothing}')",
            { as: company.as(role) },
          )
        ).map(({ table_name, records }) => [table_name, records]),
      );
    const owner = await counts('owner');
    expect(owner).toMatchObject({ projects: 2, vendors: 3 });
    expect(owner).not.toHaveProperty('nothing');
    expect((await counts('project_manager')).projects).toBe(1);
    expect(await counts('viewer')).not.toHaveProperty('invoices');
  });

  it('of a project manager is about his projects', async () => {
    const pm = await sections('project_manager');
    expect(pm.projects).toMatchObject({ active: 1, left_to_bill: 325000 });
    expect(pm.ar?.total).toBe(90500);
  });

  it('warns nobody of what he may not read', async () => {
    const keys = async (role: string) => (await sections(role)).alerts.map((a) => a.key).sort();
    expect(await keys('viewer')).toEqual(['coi_expiring']);
    expect(await keys('field_user')).toEqual([]);
    expect(await keys('executive')).toEqual([
      'ar_overdue',
      'codes_over_budget',
      'coi_expiring',
      'coi_lapsed_on_active_work',
      'lien_unwaived',
    ]);
    // costs without billing: the alert comes from the codes themselves
    expect(await keys('estimator')).toEqual(['codes_over_budget', 'coi_expiring', 'coi_lapsed_on_active_work']);
  });
});
