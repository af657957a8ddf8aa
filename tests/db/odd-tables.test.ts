import { describe, expect, it } from 'vitest';
import { copyForThisFile } from './harness/database.ts';
import { identity, OWNER } from './harness/session.ts';
import { literal, type Row } from './harness/sql.ts';

const used = copyForThisFile();

/** What a migration leaves behind, read after it ran; all of it is taken back. */
const left = (migration: string, query: string): Promise<Row[]> =>
  used.session.reverted(async () => {
    await used.session.run(`${identity(OWNER)} ${migration}; reset role`);
    return used.session.run(query);
  });

const table = (name: string, columns: string, comment = '') => `
  create table public.${name} (organization_id uuid not null references public.organizations (id) on delete cascade, ${columns});
  comment on table public.${name} is ${literal(comment)};`;
const tenant = (name: string, more = '') =>
  `select private.tenant_table('public.${name}', 'assets.read', 'assets.write'${more});`;
const indexes = (name: string) =>
  `select substring(indexdef from '\\((.*)\\)') as columns from pg_indexes where schemaname = 'public' and tablename = '${name}' order by 1`;

describe('names', () => {
  it('a long table name may be handed to tenant_table() again and again', async () => {
    const name = `material_transaction_${'x'.repeat(42)}`;
    const made = table(name, 'project_id uuid references public.projects (id), name text') + tenant(name);
    const state = `select count(*)::int as n, count(*) filter (where contype = 'u')::int as keys from pg_constraint where conrelid = 'public.${name}'::regclass`;
    const [once] = await left(made, state);
    expect(once).toMatchObject({ keys: 2 });
    expect(await left(made + tenant(name), state)).toEqual([once]);
    const policies = `select cmd from pg_policies where tablename = '${name}' order by 1`;
    expect((await left(made, policies)).map((p) => p.cmd)).toEqual(['DELETE', 'INSERT', 'SELECT', 'UPDATE']);
  });

  it('two keys whose names differ at their end have an index each', async () => {
    const name = 'cash_forecast_assumption_overrides';
    const columns = [
      'destination_inventory_location_primary_id',
      'destination_inventory_location_primary_other_id',
    ] as const;
    const keys = columns.map((c) => `${c} uuid references public.vendors (id)`).join(', ');
    const found = await left(table(name, keys) + tenant(name), indexes(name));
    for (const column of columns) expect(found).toContainEqual({ columns: `${column}, organization_id` });
  });

  it('reserved words and capitals are names like any other', async () => {
    const columns = `"user" uuid references public.vendors (id), "Group" text, "table" uuid not null`;
    const made = table('"Order"', columns, '@ui {"sort":"Group desc"}') + tenant('"Order"', ", members => '{table}'");
    const found = await left(made + tenant('"Order"', ", members => '{table}'"), indexes('Order'));
    expect(found).toContainEqual({ columns: 'organization_id, "Group" DESC, id' });
    expect(found).toContainEqual({ columns: '"user", organization_id' });
  });
});

it.each([
  ['period_year desc, period_month desc', 'organization_id, period_year DESC, period_month DESC, id'],
  ['period_year,period_month', 'organization_id, period_year, period_month, id'],
  ['period_year, period_month desc', 'organization_id, period_year, period_month DESC, id'],
])('the sort "%s" has its index', async (sort, columns) => {
  const made = table('periods', 'period_year integer, period_month integer', `@ui {"sort":"${sort}"}`);
  expect(await left(made + tenant('periods'), indexes('periods'))).toContainEqual({ columns });
});
