// Field crews and viewers read how far work is, never an amount: in no table, no view and no answer of a function.
import { beforeAll, describe, expect, it } from 'vitest';
import type { Catalog } from '@/catalog/types.ts';
import { buildResources } from '@/providers/resources.ts';
import committed from '../../../src/generated/catalog.json' with { type: 'json' };
import { copyForThisFile } from '../harness/database.ts';
import { access, grantOf, snapshot, viewGrant } from '../harness/expected.ts';
import { Company } from './company.ts';

/** Amounts that are rules everybody has to know, or that are somebody's own. */
const KNOWN = {
  approval_policies: 'from which amount who has to approve',
  role_permissions: 'up to which amount a role may',
  organization_settings: 'limits of warnings',
  vendor_compliance: 'coverage of an insurance policy',
  change_orders: 'drafts of their own, and no other',
  approval_requests: 'of records they may read, so of their own drafts',
  v_inbox: 'of approval requests',
};

const tables = buildResources(committed as unknown as Catalog, { strict: true }).all.filter(({ columns }) =>
  columns.some(({ kind }) => kind === 'money'),
);
/** Whether the role reads any row of it; the tests of access hold the database to this. */
const reads = (role: string) => (name: string) => {
  if (access[name]) return grantOf(name, role, 'select') !== 'none';
  return snapshot.views[name] !== undefined && viewGrant(name, role) !== 'none';
};

const used = copyForThisFile();
let company: Company;
beforeAll(async () => {
  company = await Company.golden(used);
  await company.staff("pg_temp.x('P1')");
});

/** What looks like an amount in the answers of all functions that tell figures. */
async function told(role: string): Promise<number[]> {
  const calls = [
    'dashboard_summary($org)',
    'briefing($org)',
    'ar_aging($org)',
    'ap_aging($org)',
    'wip_schedule($org)',
    'wip_ledger($org)',
    'pl_summary($org)',
    'cash_forecast_items($org)',
    'crew_matrix($org)',
    "calendar_feed($org, '2020-01-01', '2030-01-01')",
    "global_search($org, 'hou')",
    'project_progress($org)',
    'cost_events_total($org)',
    "labor_cost($org, pg_temp.x('E1'), '2026-06-01', 100)",
  ];
  const answers = await Promise.all(
    calls.map((call) => company.rows(`select * from public.${call}`, { as: company.as(role) })),
  );
  return numbersIn(answers).filter((number) => Math.abs(number) >= 500);
}

function numbersIn(value: unknown): number[] {
  if (typeof value === 'number') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(numbersIn) : [];
}

describe.each(['field_user', 'field_superintendent', 'viewer'])('%s', (role) => {
  it('reads no table and no view with amounts', () => {
    expect(
      tables
        .map(({ name }) => name)
        .filter(reads(role))
        .filter((name) => !(name in KNOWN)),
    ).toEqual([]);
  });

  it('is told no amount by any function', async () => {
    expect(await told(role)).toEqual([]);
  });
});

it('are there for who may read them', async () => {
  expect(tables.map(({ name }) => name).filter(reads('owner')).length).toBeGreaterThan(60);
  expect((await told('owner')).length).toBeGreaterThan(50);
});
