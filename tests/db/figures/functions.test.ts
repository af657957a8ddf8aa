import { beforeAll, describe, expect, it } from 'vitest';
import { copyForThisFile } from '../harness/database.ts';
import { literal } from '../harness/sql.ts';
import { Company, type Figures, quietly } from './company.ts';

// Functions of the API: what they answer, and to whom.
const used = copyForThisFile();
let company: Company;
let other: Company;
let P1: string;
beforeAll(async () => {
  other = await Company.found(used, 'other');
  company = await Company.golden(used);
  P1 = (await used.session.run("select pg_temp.x('P1') as id"))[0]?.id as string;
  await used.session.run(`
    set local session_replication_role = replica;
    insert into public.project_milestones (organization_id, project_id, task_name) select organization_id, id, 'Task' from public.projects where organization_id = ${literal(company.id)};
    insert into public.cost_codes (organization_id, project_id, code, description, original_budget) values (${literal(company.id)}, pg_temp.x('P2'), '001', 'x', 1000);
    set local session_replication_role = origin`);
  await company.staff("pg_temp.x('P1')");
});

describe('functions', () => {
  const as = (role: string) => ({ as: company.as(role) });

  it('answer nothing to who is in another organization', async () => {
    const outside = { as: other.as('owner') };
    for (const call of [
      'ar_aging($org)',
      'ap_aging($org)',
      'open_credits($org)',
      "client_statement($org, pg_temp.x('C1'))",
      "vendor_statement($org, pg_temp.x('V1'))",
      'wip_schedule($org)',
      'wip_ledger($org)',
      'pl_summary($org)',
      'cash_forecast_items($org)',
      'crew_matrix($org)',
      'close_evidence($org, (select id from public.accounting_periods where organization_id = $org limit 1))',
      "calendar_feed($org, '2020-01-01', '2030-01-01')",
      "global_search($org, 'hou')",
      'project_progress($org)',
      'cost_events_total($org)',
      "record_counts($org, '{projects,vendors}')",
      "related_counts($org, pg_temp.x('P1'), '{cost_codes.project_id}')",
      "changes_since($org, '2020-01-01')",
    ]) {
      expect(await company.rows(`select * from public.${call}`, outside), call).toEqual([]);
    }
    for (const call of [
      'dashboard_summary($org)',
      'briefing($org)',
      'data_health($org)',
      "labor_cost($org, pg_temp.x('E1'), '2026-06-01')",
    ]) {
      expect(await company.row(`select public.${call} as answer`, outside), call).toEqual({ answer: null });
    }
    for (const call of ['generate_cash_forecast', 'snapshot_profit_fade']) {
      const outcome = await used.session.attempt(other.as('owner'), `select public.${call}(${literal(company.id)})`);
      expect(outcome, call).toMatchObject({ ok: false, code: 'PT403' });
    }
  });

  it('the evidence of a close counts what is open in the month, and leaves out what the caller may not read', async () => {
    const month = (start: string) => `
      insert into public.accounting_periods (organization_id, period_start, period_end)
      values ($org, '${start}', (date '${start}' + interval '1 month - 1 day')::date)`;
    const evidence = async (start: string, role: string, changed = '') => {
      const rows = await company.rows(
        `select e.* from public.accounting_periods p, public.close_evidence($org, p.id) e where p.organization_id = $org and p.period_start = '${start}'`,
        { ...as(role), before: `${month(start)}; ${changed}` },
      );
      return Object.fromEntries(rows.map(({ key, n, amount, link }) => [key, { n, amount, link }]));
    };
    const january = await evidence('2026-01-01', 'owner');
    expect(january.lines_unmapped).toMatchObject({ n: 1, amount: 40000 });
    expect(january.net).toMatchObject({ amount: 35000, link: 'profit-and-loss?year=2026' });
    expect(january.nothing_booked).toMatchObject({ n: 0, link: null });
    expect(january.accounts_without_balance).toMatchObject({ n: 3 });
    const june = await evidence('2026-06-01', 'owner');
    expect(june.cash).toMatchObject({ n: 2, amount: 150000 });
    expect(june.lines_unmapped).toMatchObject({ n: 0, amount: null });
    expect(june.nothing_booked).toMatchObject({ n: 1 });
    expect(june.overbilled).toMatchObject({
      n: 1,
      amount: 121537.4,
      link: 'wip?as_of=2026-06-30&sort=-billings_in_excess',
    });
    expect(june.ledger_difference).toMatchObject({ n: 0, amount: 0 });
    const april = await evidence('2026-04-01', 'owner');
    expect(april.costs_without_code).toMatchObject({ n: 1, amount: 1200 });
    expect(april.costs_pending).toMatchObject({ n: 1, amount: 999 });
    expect(april.payroll_not_paid).toMatchObject({ n: 0 });
    expect(june.payroll_not_paid).toMatchObject({ n: 1, amount: 18000 });
    const certified = (dated: string, invoice: string) =>
      quietly(`update public.pay_apps set status = 'approved', approved_date = ${dated} where id = pg_temp.x('A1');
        update public.invoices set status = '${invoice}', pay_app_id = pg_temp.x('A1') where id = pg_temp.x('I1')`);
    const invoiced = async (before: string) => (await evidence('2026-06-01', 'owner', before)).certified_not_invoiced;
    const none = await invoiced(certified("'2026-06-01'", 'sent'));
    for (const before of [
      certified("'2026-06-01'", 'draft'),
      certified("'2026-06-01'", 'void'),
      certified('null', 'draft'),
    ])
      expect(await invoiced(before)).toMatchObject({ n: Number(none?.n) + 1 });
    // the address of a list stays one a browser and a gateway take
    const accounts = (n: number) =>
      `insert into public.cash_accounts (organization_id, name) select $org, 'Account ' || x from generate_series(1, ${n}) x`;
    const unread = async (n: number) => (await evidence('2026-01-01', 'owner', accounts(n))).accounts_without_balance;
    expect(await unread(37)).toMatchObject({
      n: 40,
      link: expect.stringMatching(/^cash_accounts\?id\.in=[0-9a-f,-]{1479}$/),
    });
    expect(await unread(38)).toMatchObject({ n: 41, link: 'cash_accounts?is_active.eq=true' });
    const partner = await evidence('2026-06-01', 'executive');
    expect(Object.keys(partner)).not.toContain('payroll_not_paid');
    expect(partner.cash).toEqual(june.cash);
    expect(await evidence('2026-06-01', 'admin')).toEqual({});
    expect(await evidence('2026-06-01', 'project_manager')).toEqual({});
  });

  it('data health tells the office manager, who reads no money, the true numbers', async () => {
    const { h } = await company.row('select public.data_health($org) as h', as('admin'));
    expect(h).toMatchObject({ costs_without_code: 1, accounts_unmapped: 1 });
    expect(await company.row('select public.data_health($org) as h', as('project_manager'))).toEqual({ h: null });
  });

  it('project progress gives percent and health to who may not read amounts, and never an amount', async () => {
    const rows = await company.rows('select * from public.project_progress($org)', as('field_superintendent'));
    expect(Object.keys(rows[0] ?? {}).sort()).toEqual([
      'code',
      'cost_code_id',
      'description',
      'health',
      'pct_spent',
      'project_code',
      'project_id',
      'project_name',
    ]);
    expect(rows.map((r) => [r.project_code, r.code, r.pct_spent, r.health])).toEqual([
      ['P1', null, 14.46, 'over_budget'],
      ['P1', '001', 46.09, 'ok'],
      ['P1', '002', 0, 'over_budget'],
      ['P1', '003', null, 'over_budget'],
      ['P1', '004', 0, 'ok'],
    ]);
    expect(await company.rows('select * from public.project_progress($org)', as('viewer'))).toHaveLength(7);
    expect(await company.rows('select * from public.project_progress($org)', as('field_user'))).toEqual([]);
    const hidden = "update public.organization_settings set field_visibility = 'hidden' where organization_id = $org";
    expect(
      await company.rows('select * from public.project_progress($org)', {
        ...as('field_superintendent'),
        before: hidden,
      }),
    ).toEqual([]);
    expect(
      await company.rows('select * from public.project_progress($org)', { ...as('project_manager'), before: hidden }),
    ).toHaveLength(5);
  });

  it('profit fade is kept by who may write job costing for the whole organization, once a day', async () => {
    const again = await used.session.attempt(
      company.as('finance_manager'),
      `select public.snapshot_profit_fade(${literal(company.id)}) as n`,
      {
        before: `select private.snapshot_profit_fade(${literal(company.id)})`,
        after: `select count(*)::int as n from public.profit_fade_snapshots where organization_id = ${literal(company.id)}`,
      },
    );
    expect(again).toMatchObject({ ok: true, rows: [{ n: 2 }], seen: [{ n: 2 }] });
    expect(
      await used.session.attempt(
        company.as('project_manager'),
        `select public.snapshot_profit_fade(${literal(company.id)})`,
      ),
    ).toMatchObject({ ok: false, code: 'PT403' });
    const row = await company.row(
      "select projected_margin_pct, margin_fade_pct, fade_severity, cost_performance_index from public.profit_fade_snapshots where project_id = pg_temp.x('P1')",
      { before: 'select private.snapshot_profit_fade($org)' },
    );
    expect(row).toEqual({
      projected_margin_pct: 16.69,
      margin_fade_pct: 3.31,
      fade_severity: 'watch',
      cost_performance_index: 2.543,
    });
  });

  it('labor is costed for who reads payroll: hours × rate × burden of that day', async () => {
    const rate = `set local session_replication_role = replica;
      insert into public.employee_compensation (organization_id, employee_id, effective_from, effective_to, hourly_rate, annual_salary, burden_pct) values
      ($org, pg_temp.x('E1'), '2026-01-01', '2026-05-31', 40, null, 25), ($org, pg_temp.x('E1'), '2026-06-01', null, null, 104000, 30);
      set local session_replication_role = origin`;
    const cost = async (day: string, role: string) =>
      (
        await company.row(`select public.labor_cost($org, pg_temp.x('E1'), '${day}', 7.5) as c`, {
          ...as(role),
          before: rate,
        })
      ).c;
    expect(await cost('2026-05-31', 'owner')).toBe(375);
    expect(await cost('2026-06-01', 'owner')).toBe(487.5);
    expect(await cost('2025-12-31', 'owner')).toBeNull();
    expect(await cost('2026-06-01', 'executive')).toBeNull();
  });

  it('the calendar has the dates of what the caller reads', async () => {
    const types = async (role: string) =>
      [
        ...new Set(
          (
            await company.rows(
              "select event_type from public.calendar_feed($org, '2026-06-15', '2026-07-15')",
              as(role),
            )
          ).map((r) => r.event_type),
        ),
      ].sort();
    expect(await types('owner')).toEqual(['bill', 'payroll']);
    expect(await types('viewer')).toEqual([]);
    const task = `set local session_replication_role = replica; update public.project_milestones set planned_start = '2026-06-01', planned_end = '2026-06-16'; set local session_replication_role = origin`;
    const spans = await company.rows(
      "select starts_on, ends_on, day, project_id from public.calendar_feed($org, '2026-06-15', '2026-06-15')",
      { ...as('field_user'), before: task },
    );
    expect(spans).toEqual([{ starts_on: '2026-06-01', ends_on: '2026-06-16', day: '2026-06-15', project_id: P1 }]);
    const edges = (until: string) =>
      company.rows(`select day from public.calendar_feed($org, '2026-06-14', '${until}', p_edges => true)`, {
        ...as('field_user'),
        before: task,
      });
    expect(await edges('2026-06-15')).toEqual([]);
    expect(await edges('2026-06-16')).toEqual([{ day: '2026-06-16' }]);
  });

  it('the total under a list of costs follows its filters', async () => {
    expect(await company.row('select * from public.cost_events_total($org)')).toEqual({ n: 4, amount: 61200 });
    expect(
      await company.row("select * from public.cost_events_total($org, p_from => '2026-04-02', p_to => '2026-04-03')"),
    ).toEqual({ n: 2, amount: 10000 });
    expect(await company.row('select * from public.cost_events_total($org, p_status => null)')).toEqual({
      n: 5,
      amount: 62199,
    });
    expect(await company.rows('select * from public.cost_events_total($org)', as('viewer'))).toEqual([]);
  });

  it('counts what points at a record, of the tables the caller may read', async () => {
    const counts = async (role: string) =>
      (
        await company.rows(
          "select * from public.related_counts($org, pg_temp.x('P1'), '{cost_events.project_id,project_milestones.project_id,cost_events.amount,nothing.project_id}')",
          as(role),
        )
      )
        .map(({ related, records }) => `${related} ${records}`)
        .sort();
    expect(await counts('owner')).toEqual(['cost_events.project_id 5', 'project_milestones.project_id 1']);
    expect(await counts('field_user')).toEqual(['project_milestones.project_id 1']);
    const many = (n: number) =>
      company.rows(
        `select * from public.related_counts($org, pg_temp.x('P1'), array_fill('cost_events.project_id'::text, array[${n}]))`,
        as('owner'),
      );
    expect(await many(500)).toEqual([{ related: 'cost_events.project_id', records: 5 }]);
    await expect(many(501)).rejects.toThrow('PT422 At most 500 counts are possible');
  });

  it('has ten thousand rows for who wants to know how many the API hands out', async () => {
    const row = await company.row('select count(*), max(n) from public.many_rows()', as('field_user'));
    expect(row).toEqual({ count: 10000, max: 10000 });
  });

  it('health says how new the database is', async () => {
    const { h } = await company.row('select public.health() as h', as('field_user'));
    expect(h).toMatchObject({ ok: true });
    expect((h as { version: string }).version >= '20261106').toBe(true);
  });

  it('the briefing has the alerts of the dashboard and counts changes of tables the caller reads', async () => {
    const told = async (role: string) =>
      (
        await company.row("select public.briefing($org, now() - interval '1 hour') as b", {
          ...as(role),
          before: `set local role postgres; update public.projects set phase = 'x' where id = pg_temp.x('P1'); reset role`,
        })
      ).b as {
        alerts: { key: string }[];
        changes: { table_name: string; updated: number }[];
        inbox: Figures;
      };
    const owner = await told('owner');
    expect(owner.alerts).toHaveLength(6);
    expect(owner.changes.find((c) => c.table_name === 'projects')).toMatchObject({ updated: 1 });
    expect((await told('field_user')).changes.some((c) => c.table_name === 'projects')).toBe(false);
  });

  it('changes count a record once, also one that was made and deleted', async () => {
    const [change] = await company.rows(
      "select * from public.changes_since($org, now() - interval '1 hour') where table_name = 'clients'",
      {
        before: `set local role postgres; insert into public.clients (organization_id, name) values ($org, 'X1');
          update public.clients set name = 'X2' where organization_id = $org and name = 'X1';
          delete from public.clients where organization_id = $org and name = 'X2'; reset role`,
      },
    );
    expect(change).toEqual({ table_name: 'clients', created: 0, updated: 0, deleted: 1 });
  });

  it('the briefing counts what is new and changed since as new', async () => {
    const { changes } = await company.row(
      "select public.briefing($org, now() - interval '1 hour') -> 'changes' as changes",
      {
        before: `set local role postgres; insert into public.clients (organization_id, name) values ($org, 'New');
          update public.clients set name = name || '!' where organization_id = $org and name in ('New', (select min(name) from public.clients where organization_id = $org and name <> 'New'));
          reset role`,
      },
    );
    expect(changes).toContainEqual({ table_name: 'clients', created: 1, updated: 1, deleted: 0 });
  });
});
