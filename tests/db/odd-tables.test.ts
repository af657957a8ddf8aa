import { describe, expect, it } from 'vitest';
import { copyForThisFile } from './harness/database.ts';
import { identity, OWNER } from './harness/session.ts';
import { literal, type Row } from './harness/sql.ts';
import { member } from './harness/world.ts';

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
  `select substring(regexp_replace(indexdef, ' WHERE .*$', '') from '\\((.*)\\)') as columns from pg_indexes where schemaname = 'public' and tablename = '${name}' order by 1`;

describe('names', () => {
  it('a long table name may be handed to tenant_table() again and again', async () => {
    const name = `material_transaction_${'x'.repeat(42)}`;
    const made = table(name, 'project_id uuid references public.projects (id), name text') + tenant(name);
    const state = `select count(*)::int as n, count(*) filter (where contype = 'u')::int as keys from pg_constraint where conrelid = 'public.${name}'::regclass`;
    const [once] = await left(made, state);
    expect(once).toMatchObject({ keys: 1 });
    expect(await left(made + tenant(name), state)).toEqual([once]);
    const policies = `select cmd from pg_policies where tablename = '${name}' order by 1`;
    expect((await left(made, policies)).map((p) => p.cmd)).toEqual(['ALL', 'DELETE', 'INSERT', 'SELECT', 'UPDATE']);
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

describe('keys', () => {
  const organization = () => literal(used.world.A.id);
  const project = (which: 'assigned' | 'other') => literal(used.world.A.rows[which].projects?.id as string);

  it('a row always has an organization, and goes with it', async () => {
    const loose = `create table public.loose (organization_id uuid references public.organizations (id), name text);`;
    const required = `select attnotnull from pg_attribute where attrelid = 'public.loose'::regclass and attname = 'organization_id'`;
    expect(await left(loose + tenant('loose'), required)).toEqual([{ attnotnull: true }]);
    const deletion = `insert into public.loose (organization_id) values (${organization()}); delete from public.organizations where id = ${organization()}`;
    expect(await left(loose + tenant('loose') + deletion, 'select from public.loose')).toHaveLength(0);
  });

  const duties = `create table public.duties (organization_id uuid not null references public.organizations (id) on delete cascade,
    helper_id uuid, keeper_id uuid references public.profiles (id), owner_id uuid not null);
    select private.tenant_table('public.duties', 'assets.read', 'assets.write', members => '{helper_id,keeper_id,owner_id}');`;
  const duty = (helper: string, keeper: string) => {
    const person = (role: string) => literal(used.world[role === 'foreign' ? 'B' : 'A'].people.viewer as string);
    return `insert into public.duties (organization_id, helper_id, keeper_id, owner_id)
      values (${organization()}, ${person(helper)}, ${person(keeper)}, ${literal(used.world.A.people.admin as string)});`;
  };

  it('a member is a member, whatever key the author wrote', async () => {
    expect(await left(duties + duty('own', 'own'), 'select from public.duties')).toHaveLength(1);
    for (const row of [duty('foreign', 'own'), duty('own', 'foreign')])
      await expect(left(duties + row, 'select')).rejects.toMatchObject({ code: '23503' });
  });

  it('who leaves is forgotten where the column may be empty, and takes the row along where it may not', async () => {
    const found = `select helper_id, keeper_id, version from public.duties`;
    for (const gone of ['delete from public.memberships where user_id =', 'delete from public.profiles where id =']) {
      const without = (role: string) => `${gone} ${literal(used.world.A.people[role] as string)}`;
      expect(await left(duties + duty('own', 'own') + without('viewer'), found)).toMatchObject([
        { helper_id: null, keeper_id: null },
      ]);
      expect(await left(duties + duty('own', 'own') + without('admin'), found)).toEqual([]);
    }
  });

  it('a key that was made without the project is given it later', async () => {
    const columns = `project_id uuid references public.projects (id), cost_code_id uuid references public.cost_codes (id)`;
    const again = `select private.tenant_table('public.later', 'assets.read', 'assets.write', same_project => '{cost_code_id}');`;
    const row = (which: 'assigned' | 'other') =>
      `insert into public.later (organization_id, project_id, cost_code_id) values (${organization()}, ${project(which)},
        ${literal(used.world.A.rows.assigned.cost_codes?.id as string)})`;
    const made = table('later', columns) + tenant('later') + again;
    expect(await left(made + row('assigned'), 'select from public.later')).toHaveLength(1);
    await expect(left(made + row('other'), 'select')).rejects.toMatchObject({ code: '23503' });
  });

  it.each(["same_project => '{vendor}'", "guarded => '{approved}'", "same_project => '{name}'"])(
    '%s of a table that has no such column or key is an error',
    async (options) => {
      const made = table('wrong', 'project_id uuid references public.projects (id), name text');
      await expect(left(made + tenant('wrong', `, ${options}`), 'select')).rejects.toMatchObject({ code: 'P0001' });
    },
  );
});

it('the log takes a table whose columns are called like its own words', async () => {
  const words = 'actor text, run text, request text, label text, action text, organization text';
  const changes = `insert into public.words (organization_id, label) values (${literal(used.world.A.id)}, 'one');
    update public.words set label = 'two'; delete from public.words;`;
  const log = `select action::text, actor_label, coalesce(new_values, old_values) ->> 'label' as label from public.audit_log where table_name = 'words' order by id`;
  expect(await left(table('words', words) + tenant('words') + changes, log)).toEqual([
    { action: 'insert', actor_label: 'system', label: 'one' },
    { action: 'update', actor_label: 'system', label: 'two' },
    { action: 'delete', actor_label: 'system', label: 'two' },
  ]);
});

describe('guarded columns with defaults', () => {
  const columns = {
    paid: { type: 'numeric(14,2) not null default 0', other: '1' },
    is_locked: { type: 'boolean not null default true', other: 'false' },
    priority: { type: `text default 'normal'`, other: 'null' },
    opened_at: { type: 'timestamptz default now()', other: `'2026-01-01'` },
    unit: { type: `text default 'manual'`, other: `'false'` },
  };
  const names = Object.keys(columns) as (keyof typeof columns)[];
  const made = table('tickets', names.map((c) => `${c} ${columns[c].type}`).join(', '));
  const add = (guarded: string[], column = '', value = '') =>
    used.session.attempt(
      member(used.world.A, 'owner'),
      `insert into public.tickets (organization_id${column}) values (${literal(used.world.A.id)}${value}) returning paid, is_locked, priority`,
      { before: `${identity(OWNER)} ${made} ${tenant('tickets', `, guarded => '{${guarded}}'`)} reset role` },
    );

  it('are filled by them', async () => {
    const row = { paid: '0.00', is_locked: true, priority: 'normal' };
    expect(await add(names)).toMatchObject({ ok: true, rows: [row] });
  });

  it.each(names)('and by nothing else: %s', async (name) => {
    expect(await add([name], `, ${name}`, `, ${columns[name].other}`)).toMatchObject({ ok: false, code: '42501' });
  });
});
