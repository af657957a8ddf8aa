import postgres, { type Sql } from 'postgres';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { copyForThisFile } from './harness/database.ts';
import { type Actor, ANON, requestAs } from './harness/session.ts';
import { literal, type Row } from './harness/sql.ts';
import { member } from './harness/world.ts';

const used = copyForThisFile();
let sql: Sql;
beforeAll(() => {
  sql = postgres(used.adminUrl, { max: 2, onnotice: () => {} });
});
afterAll(() => sql.end({ timeout: 5 }));

const request = (actor: Actor, statement: string) => requestAs(sql, actor, statement);
const organization = () => literal(used.world.A.id);
const owner = () => member(used.world.A, 'owner');
const idOf = (actor: Actor) => literal(actor.user);
const trail = (actor: Actor, filters = '') =>
  request(actor, `select * from public.audit_trail(${organization()}, p_limit => 500${filters})`);

describe('the log of the organization', () => {
  let vendor: string;
  beforeAll(async () => {
    const [made] = await request(
      owner(),
      `insert into public.vendors (organization_id, name) values (${organization()}, 'Trail Paving') returning id`,
    );
    vendor = literal(made?.id as string);
    await request(owner(), `update public.vendors set trade = 'Paving', version = 1 where id = ${vendor}`);
    await request(owner(), `delete from public.vendors where id = ${vendor}`);
  });

  it('says who did what, newest first, with both sides of a change', async () => {
    const rows = await trail(owner(), `, p_record => ${vendor}`);
    expect(rows.map(({ action, changed_fields, is_there }) => [action, changed_fields, is_there])).toEqual([
      ['delete', null, false],
      ['update', ['trade'], false],
      ['insert', null, false],
    ]);
    expect(rows[1]).toMatchObject({ old_values: { trade: null }, new_values: { trade: 'Paving' } });
    expect(new Set(rows.map(({ actor_id }) => literal(actor_id as string)))).toEqual(new Set([idOf(owner())]));
  });

  it('is read page after page, without a gap and without a row twice', async () => {
    const all = await trail(owner());
    const pages: Row[] = [];
    for (let last: unknown = null; ; last = pages.at(-1)?.id) {
      const page = await request(
        owner(),
        `select * from public.audit_trail(${organization()}, p_limit => 7, p_before => ${last ?? 'null'})`,
      );
      pages.push(...page);
      if (page.length < 7) break;
    }
    expect(pages.map(({ id }) => id).slice(0, all.length)).toEqual(all.map(({ id }) => id));
    expect(new Set(pages.map(({ id }) => id)).size).toBe(pages.length);
  });

  it('is filtered by person, table, action and day of the organization', async () => {
    expect(await trail(owner(), `, p_record => ${vendor}, p_actions => '{delete}'`)).toHaveLength(1);
    expect(await trail(owner(), `, p_record => ${vendor}, p_table => 'clients'`)).toEqual([]);
    expect(await trail(owner(), `, p_record => ${vendor}, p_actor => ${idOf(member(used.world.A, 'admin'))}`)).toEqual(
      [],
    );
    const today = `(now() at time zone (select timezone from public.organizations where id = ${organization()}))::date`;
    expect(await trail(owner(), `, p_record => ${vendor}, p_from => ${today}, p_to => ${today}`)).toHaveLength(3);
    expect(await trail(owner(), `, p_record => ${vendor}, p_to => ${today} - 1`)).toEqual([]);
    expect(await trail(owner(), `, p_record => ${vendor}, p_from => ${today} + 1`)).toEqual([]);
  });

  it('leaves the rows of imports to those who ask for the import', async () => {
    const [run] = await sql`
      select import_run_id as id, organization_id from audit_log where import_run_id is not null and organization_id = ${used.world.A.id} limit 1`;
    const [made] = await sql`
      insert into audit_log (organization_id, table_name, record_id, action, new_values, import_run_id)
      values (${used.world.A.id}, 'vendors', gen_random_uuid(), 'insert', '{"name": "Of a file"}', coalesce(${run?.id ?? null}, gen_random_uuid()))
      returning id, import_run_id, record_id`;
    const ids = (rows: Row[]) => rows.map(({ id }) => id);
    expect(ids(await trail(owner()))).not.toContain(made?.id);
    expect(ids(await trail(owner(), `, p_record => ${literal(made?.record_id)}`))).toEqual([made?.id]);
    expect(ids(await trail(owner(), `, p_import => ${literal(made?.import_run_id)}`))).toContain(made?.id);
  });

  it('has what was changed of the company itself', async () => {
    await request(owner(), `update public.organizations set legal_name = 'Trail Company' where id = ${organization()}`);
    const [row] = await trail(owner(), `, p_table => 'organizations'`);
    expect(row).toMatchObject({ record_id: used.world.A.id, new_values: { legal_name: 'Trail Company' } });
  });

  it('shows each role the tables it may read and no others, and nobody without the key anything', async () => {
    await sql`
      insert into audit_log (organization_id, table_name, record_id, action, new_values)
      select ${used.world.A.id}, t.table_name, gen_random_uuid(), 'insert', '{}' from private.tenant_tables t where t.is_audited`;
    const tables = async (actor: Actor) => new Set((await trail(actor)).map(({ table_name }) => table_name));
    const all = await tables(owner());
    const admin = await tables(member(used.world.A, 'admin'));
    expect(all).toContain('payroll_entries');
    expect(admin).toContain('vendors');
    for (const money of ['payroll_entries', 'employee_compensation', 'payments', 'invoices'])
      expect(admin).not.toContain(money);
    for (const nobody of [
      member(used.world.A, 'project_manager'),
      member(used.world.A, 'viewer'),
      member(used.world.B, 'owner'),
      ANON,
    ]) {
      await expect(trail(nobody)).rejects.toMatchObject({ code: '42501' });
    }
  });

  it('hands out no more than 500 changes at once', async () => {
    await expect(
      request(owner(), `select * from public.audit_trail(${organization()}, p_limit => 501)`),
    ).rejects.toMatchObject({ code: 'PT422' });
  });
});

describe('what people read', () => {
  const note = (actor: Actor, rest: string) => request(actor, `select public.note_access(${organization()}, ${rest})`);
  const events = (resource: string) =>
    sql`select action, actor_id, entity_type, row_count, filters from data_access_events where resource = ${resource} order by id`;

  it('is written down with who, once in a quarter of an hour; a file each time', async () => {
    await note(owner(), `'view', 'payroll_entries', p_rows => 12`);
    await note(owner(), `'view', 'payroll_entries', p_rows => 12`);
    await note(owner(), `'view', 'payroll_entries', p_filters => '[{"field": "status"}]', p_rows => 3`);
    await note(owner(), `'export', 'payroll_entries', p_rows => 12`);
    await note(owner(), `'export', 'payroll_entries', p_rows => 12`);
    const rows = await events('payroll_entries');
    expect(rows.map(({ action, row_count }) => [action, row_count])).toEqual([
      ['view', 12],
      ['view', 3],
      ['export', 12],
      ['export', 12],
    ]);
    expect(new Set(rows.map(({ actor_id }) => literal(actor_id)))).toEqual(new Set([idOf(owner())]));
  });

  it('cannot be said of a record one may not read, whether there is one or not', async () => {
    const manager = member(used.world.A, 'project_manager');
    const { assigned, other } = used.world.A.rows;
    const view = (id: unknown) => note(manager, `'view', 'commitments', p_record => ${literal(id as string)}`);
    await view(assigned.commitments?.id);
    for (const id of [other.commitments?.id, crypto.randomUUID()])
      await expect(view(id)).rejects.toMatchObject({ code: '42501' });
    const [event] = await events('commitments');
    expect(event).toMatchObject({ action: 'view', entity_type: 'commitments' });
  });

  it('cannot be said of what one may not read, nor of another organization', async () => {
    for (const [actor, resource] of [
      [member(used.world.A, 'viewer'), 'payroll_entries'],
      [member(used.world.B, 'owner'), 'vendors'],
      [owner(), 'audit_log_of_nobody'],
      [ANON, 'vendors'],
    ] as const) {
      await expect(note(actor, `'view', '${resource}'`)).rejects.toMatchObject({ code: '42501' });
    }
  });

  it('can be said of everything one may open, views of several keys included', async () => {
    for (const actor of [owner(), member(used.world.A, 'finance_manager'), member(used.world.A, 'project_manager')]) {
      const [row] = await request(actor, `select public.catalog(${organization()}) -> 'tables' as tables`);
      const tables = row?.tables as { name: string }[];
      const names = tables.map(({ name }) => name);
      expect(names).toContain('v_wip_schedule');
      for (const name of names) await note(actor, `'export', ${literal(name)}`);
    }
  });

  it('is known of the tables with pay or personal data', async () => {
    const [row] = await request(owner(), `select public.catalog(${organization()}) -> 'tables' as tables`);
    const tables = row?.tables as { name: string; sensitive: boolean }[];
    const sensitive = tables.filter((t) => t.sensitive).map((t) => t.name);
    expect(sensitive).toEqual(expect.arrayContaining(['employee_compensation', 'payroll_calendar', 'payroll_entries']));
    expect(sensitive).not.toContain('vendors');
  });
});
