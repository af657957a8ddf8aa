import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import postgres, { type Sql, type TransactionSql } from 'postgres';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Api } from '../../scripts/demo/api.ts';
import { ROOT } from '../../scripts/stack/config.ts';
import type { DemoInfo } from '../../scripts/stack/demo.ts';
import { removeStack, type Stack, scratchDir, startStack } from '../../scripts/stack/testing.ts';

interface Table {
  tenancy: { tenant: boolean; verbs: string[] };
}

/** Tables of the product the demo company has nothing in, and why. */
const EMPTY: Readonly<Record<string, string>> = {};

let stack: Stack;
let demo: DemoInfo;
let sql: Sql;

beforeAll(async () => {
  stack = await startStack({ dir: scratchDir(), port: 0, empty: false, build: false, quiet: true, durable: false });
  if (!stack.demo) throw new Error('The stack has no demo company.');
  demo = stack.demo;
  sql = postgres(stack.dbUrl, { max: 1, onnotice: () => undefined });
});

afterAll(async () => {
  await sql?.end();
  await stack?.stop();
  if (stack) removeStack(stack.dir);
});

async function signIn(role: string): Promise<Api> {
  const account = demo.accounts.find((entry) => entry.role === role);
  return Api.signIn(stack, account?.email ?? '', demo.password);
}

const within = () => `organization_id=eq.${demo.organizationId}`;

interface Dashboard {
  cash: { cash_on_hand: number; forecast: { weeks: number } };
  ar: Record<'total' | 'current' | 'd1_30' | 'd31_60' | 'd61_90' | 'd90_plus' | 'dso', number>;
  ap: { total: number; overdue: number };
  retainage: { receivable: number; payable: number };
  debt: { total: number; monthly_service: number };
  projects: { active: number; gross_margin_pct: number; backlog: number; worst: unknown[] };
  pipeline: { weighted_value: number; win_rate_pct: number };
  payroll: { period_cost: number; next_pay_date: string };
  alerts: { key: string; n: number }[];
}

describe('the demo company', () => {
  test('has something in every table a member can read', async () => {
    const text = readFileSync(join(ROOT, 'src', 'generated', 'tenancy.json'), 'utf8');
    const { tables } = JSON.parse(text) as { tables: Record<string, Table> };
    const readable = Object.entries(tables).filter(
      ([, { tenancy }]) => tenancy.tenant && tenancy.verbs.includes('select'),
    );
    expect(readable.length).toBeGreaterThan(10);
    const empty: string[] = [];
    for (const [name] of readable) {
      const [row] =
        await sql`select exists (select from public.${sql(name)} where organization_id = ${demo.organizationId}) as filled`;
      if (!row?.filled) empty.push(name);
    }
    expect(empty.sort()).toEqual(Object.keys(EMPTY).sort());
  });

  test('gives the owner a dashboard with figures in every section', async () => {
    const owner = await signIn('owner');
    const figures = await owner.rpc<Dashboard>('dashboard_summary', { p_org: demo.organizationId });
    const { cash, ar, ap, retainage, debt, projects, pipeline, payroll, alerts } = figures;
    const amounts = [
      cash.cash_on_hand,
      cash.forecast.weeks,
      ...Object.values(ar),
      ap.total,
      ap.overdue,
      retainage.receivable,
      retainage.payable,
      debt.total,
      debt.monthly_service,
      projects.backlog,
      pipeline.weighted_value,
      pipeline.win_rate_pct,
      payroll.period_cost,
    ];
    for (const amount of amounts) expect(amount).toBeGreaterThan(0);
    expect(projects.active).toBe(8);
    expect(projects.worst).toHaveLength(8);
    expect(projects.gross_margin_pct).toBeGreaterThan(8);
    expect(projects.gross_margin_pct).toBeLessThan(25);
    const [{ today } = { today: '' }] = await sql<{ today: string }[]>`
      select to_char(now() at time zone timezone, 'YYYY-MM-DD') as today from public.organizations
      where id = ${demo.organizationId}`;
    expect(payroll.next_pay_date >= today).toBe(true);
    expect(alerts.map(({ key }) => key)).toEqual(
      expect.arrayContaining([
        'ar_overdue',
        'lien_unwaived',
        'codes_over_budget',
        'change_order_waiting',
        'coi_lapsed_on_active_work',
      ]),
    );
  });

  test('shows jobs in trouble beside healthy ones', async () => {
    const owner = await signIn('owner');
    const jobs = await owner.select<{
      code: string;
      status: string;
      projected_margin_pct: number;
      fade_severity: string;
      over_under_billing: number;
    }>(`v_project_financials?select=code,status,projected_margin_pct,fade_severity,over_under_billing&${within()}`);
    const job = (code: string) => jobs.find((entry) => entry.code === code);
    expect(job('FRN1')).toMatchObject({ fade_severity: 'critical' });
    expect(job('FRN1')?.projected_margin_pct).toBeLessThan(0);
    expect(job('KTL1')?.fade_severity).toBe('warning');
    expect(job('HWC1')?.over_under_billing).toBeGreaterThan(100_000);
    expect(job('BRW1')?.over_under_billing).toBeLessThan(-100_000);
    const phases = ['active', 'closed', 'completed', 'on_hold', 'pre_construction', 'warranty'];
    expect([...new Set(jobs.map(({ status }) => status))].sort()).toEqual(phases);
  });

  test('has decisions waiting at three people', async () => {
    const mine = async (role: string) =>
      (await signIn(role)).select(`v_inbox?select=id&${within()}&kind=eq.approval&is_mine=is.true`);
    expect(await mine('project_manager')).not.toHaveLength(0);
    expect(await mine('finance_manager')).not.toHaveLength(0);
    const owner = await signIn('owner');
    const escalated = await owner.select(`approval_requests?select=id&${within()}&status=eq.escalated`);
    expect(escalated).not.toHaveLength(0);
  });
});

/** What an auditor would look for; every query counts what does not agree. */
const CHECKS: Readonly<Record<string, string>> = {
  'certificates and invoices agree': `
    select count(*)::int from v_pay_app_g702 g left join invoices i on i.pay_app_id = g.id and i.status <> 'void'
    where g.organization_id = $1 and g.pay_app_target = 'owner' and g.status in ('approved', 'paid') and i.amount is distinct from g.current_payment_due`,
  'schedules of values are the contracts': `
    select count(*)::int from v_project_financials f where f.organization_id = $1 and f.sov_basis = 'owner' and f.sov_out_of_balance <> 0`,
  'the ledger of retainage is what was certified': `
    select count(*)::int from v_project_retainage r where r.organization_id = $1 and r.out_of_balance <> 0`,
  'every posted bill is cost once': `
    select count(*)::int from (
      select l.id from vendor_bill_lines l join vendor_bills b on b.id = l.vendor_bill_id and b.approved_at is not null and b.retainage_entry_id is null
      left join cost_events e on e.vendor_bill_line_id = l.id and e.amount = l.amount and e.status = 'posted'
      where l.organization_id = $1 group by l.id having count(e.id) <> 1) x`,
  'bills are paid by payments': `
    select count(*)::int from vendor_bills b
    where b.organization_id = $1 and b.amount_paid <> coalesce((
      select sum(a.amount) from payment_applications a join payments p on p.id = a.payment_id and p.status in ('processed', 'cleared')
      where a.vendor_bill_id = b.id), 0)`,
  'invoices are paid by payments': `
    select count(*)::int from invoices i
    where i.organization_id = $1 and i.amount_paid <> coalesce((
      select sum(a.amount) from payment_applications a join payments p on p.id = a.payment_id and p.status = 'cleared' where a.invoice_id = i.id), 0)`,
  'no commitment is billed beyond its price': `
    select count(*)::int from v_commitment_status s where s.organization_id = $1 and s.is_overbilled`,
  'loans are the draws the bank has paid': `
    select count(*)::int from debts d
    where d.organization_id = $1 and d.debt_type = 'construction_loan' and d.current_balance <> coalesce((
      select sum(a.net_payment) from pay_apps a where a.debt_id = d.id and a.status = 'paid'), 0)`,
  'budgets moved by what was approved': `
    select count(*)::int from change_orders c
    where c.organization_id = $1 and c.status = 'approved' and c.change_order_kind <> 'subcontract' and (
      select sum(l.amount) from change_order_lines l where l.change_order_id = c.id) is distinct from (
      select sum(b.amount) from budget_adjustments b join change_order_lines l on l.id = b.change_order_line_id where l.change_order_id = c.id)`,
  'nothing is dated after today but what is planned': `
    select (select count(*) from cost_events e where e.organization_id = $1 and e.event_date > current_date)::int
      + (select count(*) from payments p where p.organization_id = $1 and p.status in ('processed', 'cleared') and p.payment_date > current_date)::int
      + (select count(*) from invoices i where i.organization_id = $1 and i.date_issued > current_date)::int as count`,
};

describe('the books of the demo company', () => {
  test.each(Object.entries(CHECKS))('%s', async (_name, query) => {
    const [row] = await sql.unsafe<{ count: number }[]>(query, [demo.organizationId]);
    expect(row?.count).toBe(0);
  });
});

describe('a whole company', () => {
  test('is deleted when its owner asked for it, down to the last row', async () => {
    const id = demo.organizationId;
    const tables = await sql<{ name: string }[]>`
      select c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'organization_id'
      where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'`;
    const counted = async (tx: TransactionSql) =>
      Promise.all(
        tables.map(async ({ name }) => {
          const [row] = await tx`select count(*)::int as n from public.${tx(name)} where organization_id = ${id}`;
          return [name, row?.n as number] as const;
        }),
      );
    const over = new Error('taken back');
    const deletion = sql.begin(async (tx) => {
      const before = await counted(tx);
      expect(before.filter(([, n]) => n > 0).length).toBeGreaterThan(85);
      await tx`update public.organizations set deletion_requested_at = now() - interval '15 days' where id = ${id}`;
      const [answer] = await tx`select private.run_jobs() as done`;
      expect(answer?.done).toMatchObject({ deleted: [id], problems: [] });
      // what is only asked at the end
      await tx`set constraints all immediate`;
      expect((await counted(tx)).filter(([, n]) => n > 0)).toEqual([]);
      throw over;
    });
    await expect(deletion).rejects.toBe(over);
  });
});
