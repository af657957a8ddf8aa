import { beforeAll, describe, expect, it } from 'vitest';
import { copyForThisFile } from '../harness/database.ts';
import { snapshot } from '../harness/expected.ts';
import { literal } from '../harness/sql.ts';
import { Company, type Figures } from './company.ts';

// Who sees which figures: who holds the keys of everything they are made of, members with assigned projects those of their
// projects. Nobody sees a zero, or a part, where somebody else sees the figure.
const used = copyForThisFile();
let company: Company;
let other: Company;
let P1: string;
let roles: string[];
let views: { name: string; keys: string[]; hasProject: boolean; bases: string[] }[];
/** role → key → scope */
let held: Record<string, Record<string, string>>;

/** Tables a view takes only names from: without their key a name is empty, and every figure is there. */
const LABELS: Record<string, string[]> = {
  v_ap_aging: ['projects'],
  v_ar_aging: ['clients', 'projects'],
  v_bid_comparison: ['vendors'],
  v_collection_queue: ['clients', 'projects'],
  v_collections: ['clients', 'projects'],
  v_commitment_status: ['projects', 'vendors'],
  v_cost_code_summary: ['projects'],
  v_leads_by_salesperson: ['employees'],
  v_lien_waiver_coverage: ['projects'],
  v_payable_bills: ['projects'],
  v_project_financials: ['employees'],
  v_wip_schedule: ['employees'],
  v_debt_schedule: ['projects'],
};
/** Views whose rows decide for themselves, each with the reason. */
const BY_ROW: Record<string, string> = {
  v_alerts: 'a union of rules; each reads a view that keeps its own keys',
  v_inbox: 'approvals and tasks are seen one by one: by who decides, asked, or reads the record',
};

beforeAll(async () => {
  const { session } = used;
  other = await Company.found(used, 'other');
  company = await Company.golden(used);
  await session.run(`select private.generate_cash_forecast(${literal(company.id)}, 'expected'), private.snapshot_profit_fade(${literal(company.id)});
    set local session_replication_role = replica;
    insert into public.cash_forecast_runs (organization_id, forecast_date) values (${literal(company.id)}, '2026-06-05');
    insert into public.collection_activities (organization_id, project_id, invoice_id, activity_type) select organization_id, project_id, id, 'call' from public.invoices where organization_id = ${literal(company.id)} and project_id = pg_temp.x('P1');
    insert into public.documents (organization_id, project_id, title) select organization_id, id, 'Plan' from public.projects where organization_id = ${literal(company.id)};
    insert into public.project_milestones (organization_id, project_id, task_name) select organization_id, id, 'Task' from public.projects where organization_id = ${literal(company.id)};
    insert into public.quotes (organization_id, project_id, amount, status) select organization_id, id, 700, 'submitted' from public.projects where organization_id = ${literal(company.id)};
    insert into public.sov_lines (organization_id, project_id, line_number, scheduled_value) values (${literal(company.id)}, pg_temp.x('P2'), 1, 120000);
    insert into public.cost_codes (organization_id, project_id, code, description, original_budget) values (${literal(company.id)}, pg_temp.x('P2'), '001', 'x', 1000);
    set local session_replication_role = origin`);
  roles = await company.staff("pg_temp.x('P1')");
  P1 = (await session.run("select pg_temp.x('P1') as id"))[0]?.id as string;
  views = (await session.run(`
    select t.table_name as name, t.read_keys as keys, t.project_column is not null as "hasProject", array(select private.base_tables(c.oid)) as bases
    from private.tenant_tables t join pg_class c on c.relname = t.table_name and c.relnamespace = 'public'::regnamespace and c.relkind = 'v' order by 1`)) as unknown as typeof views;
  const grants = await session.run(`
    select r.key as role, p.permission_key as key, p.scope from public.roles r join public.role_permissions p on p.role_id = r.id where r.organization_id = ${literal(company.id)}`);
  held = Object.fromEntries(roles.map((role) => [role, {}]));
  for (const { role, key, scope } of grants)
    (held[role as string] as Record<string, string>)[key as string] = scope as string;
});

type Level = 'all' | 'assigned' | 'none';

/** What the role holds of a view's keys: any of them, each several joined by &. */
function level(role: string, keys: string[]): Level {
  const one = (key: string): Level => {
    if (['member', 'own', 'record'].includes(key)) return 'all';
    const scope = held[role]?.[key];
    return scope === 'organization' ? 'all' : scope === 'assigned_projects' ? 'assigned' : 'none';
  };
  const rank: Level[] = ['none', 'assigned', 'all'];
  const every = (parts: string[]) =>
    parts.map(one).reduce((a, b) => (rank.indexOf(a) < rank.indexOf(b) ? a : b), 'all');
  return keys
    .map((k) => every(k.split('&').map((p) => p.trim())))
    .reduce((a, b) => (rank.indexOf(a) > rank.indexOf(b) ? a : b), 'none');
}

/** Read keys that open all of the tables, worked out from the committed snapshot. */
function keysOf(tables: string[]): string[] {
  let choices: string[][] = [[]];
  for (const table of tables) {
    const keys = snapshot.tables[table]?.tenancy?.read ?? [];
    if (keys.some((k) => ['member', 'own', 'record'].includes(k))) continue;
    choices = choices.flatMap((c) => keys.map((k) => [...new Set([...c, k])].sort()));
  }
  const needless = (c: string[]) => choices.some((d) => d.length < c.length && d.every((k) => c.includes(k)));
  return [...new Set(choices.filter((c) => !needless(c)).map((c) => c.join(' & ') || 'member'))].sort();
}

/** A row without the names it carries along. */
const figures = (row: Figures): string =>
  JSON.stringify(
    Object.fromEntries(
      Object.entries(row).filter(([k]) => !/_(name|code)$|^(project_manager|account|salesperson)$/.test(k)),
    ),
  );

describe('views', () => {
  it('are registered, all of them', async () => {
    const bare = await used.session.run(`
      select relname from pg_class where relnamespace = 'public'::regnamespace and relkind = 'v' and relname not in (select table_name from private.tenant_tables)`);
    expect(bare).toEqual([]);
    expect(views.length).toBeGreaterThan(25);
  });

  it('need the read keys of every table behind them', () => {
    for (const { name, keys, bases } of views) {
      if (name in BY_ROW) expect(keys, name).toEqual(['member']);
      else expect(keys.toSorted(), name).toEqual(keysOf(bases.filter((b) => !LABELS[name]?.includes(b))));
    }
  });

  it('show each role all rows, those of its projects, or none, and in them the figures the owner sees', async () => {
    let compared = 0;
    for (const { name, keys, hasProject } of views.filter((v) => !(v.name in BY_ROW))) {
      const all = await company.rows(`select * from public.${name} where organization_id = $org`);
      expect(all.length, `${name} has nothing to compare`).toBeGreaterThan(0);
      for (const role of roles) {
        const may = level(role, keys);
        const mine =
          may === 'all' ? all : may === 'assigned' && hasProject ? all.filter((r) => r.project_id === P1) : [];
        const seen = await company.rows(`select * from public.${name} where organization_id = $org`, {
          as: company.as(role),
        });
        expect(seen.map(figures).sort(), `${name} as ${role}`).toEqual(mine.map(figures).sort());
        compared += seen.length;
      }
    }
    expect(compared).toBeGreaterThan(200);
  });

  it('show nothing to who is in another organization', async () => {
    for (const { name } of views) {
      expect(
        await company.rows(`select * from public.${name} where organization_id = $org`, { as: other.as('owner') }),
        name,
      ).toEqual([]);
    }
  });

  it('and all of it to the owner of the tables, for effects and jobs', async () => {
    const [row] = await used.session
      .run(
        `set local role postgres; select count(*)::int as n from public.v_project_financials where organization_id = ${literal(company.id)}; reset role`,
      )
      .then((r) => r.flat());
    expect((row as Figures | undefined)?.n ?? (row as unknown as Figures[])?.[0]).toBe(2);
  });
});
