import { beforeAll, describe, expect, it } from 'vitest';
import { copyForThisFile } from './harness/database.ts';
import { identity, OWNER } from './harness/session.ts';
import { literal } from './harness/sql.ts';
import { member } from './harness/world.ts';

const used = copyForThisFile();
const ORGANIZATIONS = 200;
const ROWS = 500_000;
/** Every 25th row is A's: 20,000 rows, enough that sorting them would cost more than an index. */
const SHARE = 25;

/** A table as a migration writes one, filled before tenant_table builds its indexes. */
beforeAll(async () => {
  const project = literal(used.world.A.rows.assigned.projects?.id as string);
  const started = performance.now();
  await used.session.run(`
    create temp table tenants on commit drop as
      select ${literal(used.world.A.id)}::uuid as id, 0 as n union all select gen_random_uuid(), g from generate_series(1, ${ORGANIZATIONS - 1}) g;
    insert into public.organizations (id, name, slug) select id, 'Tenant ' || n, 'tenant-' || n from tenants where n > 0;
    ${identity(OWNER)}
    create unlogged table public.ledger (
      id uuid primary key default gen_random_uuid(),
      organization_id uuid not null references public.organizations (id) on delete cascade,
      project_id uuid references public.projects (id),
      event_date date not null,
      amount numeric(14,2) not null,
      description text
    );
    comment on table public.ledger is 'Many rows. @ui {"label":"Row","labelPlural":"Rows","sort":"event_date desc"}';
    reset role;
    set local session_replication_role = replica;
    alter table public.ledger drop constraint ledger_pkey;
    insert into public.ledger (organization_id, project_id, event_date, amount, description)
    select t.id, case when t.n = 0 and g % 3 = 0 then ${project}::uuid end, date '2020-01-01' + g % 2000, (g % 100000) / 100.0, 'Cost ' || g
    from generate_series(1, ${ROWS}) g join tenants t on t.n = case when g % ${SHARE} = 0 then 0 else 1 + g % ${ORGANIZATIONS - 1} end;
    set local session_replication_role = origin;
    ${identity(OWNER)}
    select private.tenant_table('public.ledger', 'costing.read', 'payables.write', provenance => false);
    reset role;
    analyze public.ledger`);
  console.log(`plan: ${ROWS} rows loaded in ${Math.round(performance.now() - started)} ms`);
});

interface Plan {
  'Node Type': string;
  'Index Name'?: string;
  'Relation Name'?: string;
  Plans?: Plan[];
}

const nodes = (plan: Plan): Plan[] => [plan, ...(plan.Plans ?? []).flatMap(nodes)];

async function explain(
  role: string,
  query: string,
): Promise<{ indexes: string[]; sequential: string[]; sorted: boolean; ms: number }> {
  return used.session.reverted(async () => {
    await used.session.run(identity(member(used.world.A, role)));
    await used.session.run(query);
    const [row] = await used.session.run(`explain (analyze, format json) ${query}`);
    const [top] = (row?.['QUERY PLAN'] ?? []) as { Plan: Plan; 'Execution Time': number }[];
    const all = top ? nodes(top.Plan) : [];
    const result = {
      indexes: all.flatMap((n) => n['Index Name'] ?? []),
      sequential: all.filter((n) => n['Node Type'] === 'Seq Scan').map((n) => n['Relation Name'] ?? ''),
      sorted: all.some((n) => n['Node Type'] === 'Sort'),
      ms: top?.['Execution Time'] ?? Number.NaN,
    };
    console.log(
      `plan: ${role.padEnd(16)} ${result.ms.toFixed(1).padStart(7)} ms  ${query.replace(/'[0-9a-f-]{36}'/, 'A').slice(0, 110)}`,
    );
    return result;
  });
}

describe('with 500,000 rows of 200 organizations', () => {
  const mine = () => `organization_id = ${literal(used.world.A.id)}`;

  it('the first page of a list comes from the index of its sort', async () => {
    const page = `select id, event_date, amount from public.ledger where ${mine()} order by event_date desc, id limit 25`;
    for (const role of ['owner', 'finance_manager']) {
      const { indexes, sequential } = await explain(role, page);
      expect(sequential).not.toContain('ledger');
      expect(indexes).toContain('ledger_organization_id_event_date_sort');
    }
  });

  it('a page for somebody who is assigned to projects is no scan of the table', async () => {
    const page = `select id, event_date, amount from public.ledger where ${mine()} order by event_date desc, id limit 25`;
    const { sequential } = await explain('project_manager', page);
    expect(sequential).not.toContain('ledger');
  });

  it('counts and sums without a condition use an index', async () => {
    for (const role of ['owner', 'project_manager', 'viewer']) {
      const { sequential } = await explain(role, 'select count(*), sum(amount) from public.ledger');
      expect(sequential, role).not.toContain('ledger');
    }
  });

  it('the helpers are asked once for a statement, not once for a row', async () => {
    await used.session.reverted(async () => {
      await used.session.run(`set local track_functions = 'all'; ${identity(member(used.world.A, 'owner'))}`);
      const [row] = await used.session.run(`explain (analyze, format json) select count(*) from public.ledger`);
      const text = JSON.stringify(row?.['QUERY PLAN']);
      expect(text).toContain('InitPlan');
      expect(text).not.toMatch(/"Filter":"[^"]*orgs_with/);
    });
  });
});
