import { beforeAll, expect, it } from 'vitest';
import { copyForThisFile } from '../harness/database.ts';
import { literal } from '../harness/sql.ts';
import { Company } from './company.ts';

// Prices of vendors side by side, on the first job of the golden company.
const used = copyForThisFile();
let company: Company;
beforeAll(async () => {
  company = await Company.golden(used);
  const quotes = [
    ['V1', '001', 'Framing', null, 120, 'submitted', '2026-07-01'],
    ['V2', '001', ' framing', 'combined', 90, 'submitted', '2026-06-01'],
    ['V2', '001', 'Framing', 'combined', 100, 'rejected', null],
    ['V1', '001', 'Framing', null, 10, 'draft', null],
    ['V1', '001', 'Framing', null, 20, 'expired', null],
    ['V1', '001', 'Framing', 'labor', 50, 'accepted', null],
    ['V1', null, 'Sitework', null, 0, 'submitted', null],
  ];
  await used.session.run(`
    set local session_replication_role = replica;
    ${quotes
      .map(
        ([vendor, code, part, covers, amount, status, until]) => `
      insert into public.quotes (organization_id, project_id, vendor_id, cost_code_id, scope_category, labor_material, amount, status, valid_until)
      values (${literal(company.id)}, pg_temp.x('P1'), pg_temp.x('${vendor}'), ${code ? `pg_temp.x('${code}')` : 'null'}, '${part}',
        ${covers ? `'${covers}'` : 'null'}, ${amount}, '${status}', ${until ? `'${until}'` : 'null'})`,
      )
      .join(';')};
    set local session_replication_role = origin`);
  await company.staff("pg_temp.x('P1')");
});
const bids = (role: string) =>
  company.rows(
    `select scope_category, covers, amount, prices, lowest, highest, spread_pct, selected, is_lowest, is_lapsed, is_counted
     from public.v_bid_comparison where organization_id = $org order by code nulls last, covers desc, amount`,
    { as: company.as(role) },
  );

it('compares prices of one scope: how many vendors, lowest, highest, spread, and what was awarded', async () => {
  const rows = await bids('estimator');
  const framing = { prices: 2, lowest: 90, highest: 120, spread_pct: 33.3, selected: null };
  expect(rows).toEqual([
    {
      scope_category: 'Framing',
      covers: 'combined',
      amount: 20,
      ...framing,
      is_lowest: false,
      is_lapsed: false,
      is_counted: false,
    },
    {
      scope_category: ' framing',
      covers: 'combined',
      amount: 90,
      ...framing,
      is_lowest: true,
      is_lapsed: true,
      is_counted: true,
    },
    {
      scope_category: 'Framing',
      covers: 'combined',
      amount: 100,
      ...framing,
      is_lowest: false,
      is_lapsed: false,
      is_counted: true,
    },
    {
      scope_category: 'Framing',
      covers: 'combined',
      amount: 120,
      ...framing,
      is_lowest: false,
      is_lapsed: false,
      is_counted: true,
    },
    expect.objectContaining({ covers: 'labor', prices: 1, lowest: 50, spread_pct: 0, selected: 50, is_lowest: false }),
    expect.objectContaining({ scope_category: 'Sitework', prices: 1, lowest: 0, spread_pct: null, selected: null }),
  ]);
});

it('is for who reads job costing, on the jobs he is assigned to', async () => {
  expect(await bids('project_manager')).toHaveLength(6);
  for (const role of ['field_superintendent', 'viewer', 'admin']) expect(await bids(role), role).toEqual([]);
});
