import { describe, expect, it } from 'vitest';
import { copyForThisFile } from './harness/database.ts';
import { access } from './harness/expected.ts';
import { type Actor, identity } from './harness/session.ts';
import { literal } from './harness/sql.ts';
import { member } from './harness/world.ts';

const used = copyForThisFile();
const owner = () => member(used.world.A, 'owner');

interface Begun {
  export: number;
  schema: string | null;
  tables: { name: string; rows: number; columns: string[]; withheld: string[] }[];
}
interface Page {
  rows: number;
  last: string | null;
  lines: string;
}

async function call<T>(actor: Actor, name: string, ...args: (string | number | null)[]): Promise<T> {
  await used.session.run(identity(actor));
  const [row] = await used.session.run(
    `select public.${name}(${args.map((arg) => (typeof arg === 'number' ? arg : literal(arg))).join(', ')}) as answer`,
  );
  await used.session.run('reset role');
  return row?.answer as T;
}
const begin = (actor = owner()) => call<Begun>(actor, 'begin_export', used.world.A.id);

describe('an export of the company', () => {
  it('is an owner’s, and nobody else’s', async () => {
    const roles = Object.keys(access.organizations ?? {});
    expect(roles).toHaveLength(10);
    for (const role of roles) {
      const outcome = await used.session.attempt(
        member(used.world.A, role),
        `select public.begin_export(${literal(used.world.A.id)})`,
      );
      expect(outcome, role).toMatchObject(role === 'owner' ? { ok: true } : { ok: false, code: 'PT403' });
    }
    const other = await used.session.attempt(
      member(used.world.B, 'owner'),
      `select public.begin_export(${literal(used.world.A.id)})`,
    );
    expect(other).toMatchObject({ ok: false, code: 'PT403' });
  });

  it('has every row of every table, and none of another company', () =>
    used.session.reverted(async () => {
      const begun = await begin();
      const names = begun.tables.map(({ name }) => name);
      const tenant = await used.session.run(
        `select distinct c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'organization_id'
         where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' order by 1`,
      );
      expect(tenant.length).toBeGreaterThan(80);
      expect(names.filter((name) => !['organizations', 'profiles'].includes(name)).sort()).toEqual(
        tenant.map(({ name }) => name).sort(),
      );
      for (const { name, rows, columns } of begun.tables) {
        const page = await call<Page>(owner(), 'export_page', begun.export, name, null);
        expect(page.rows, name).toBe(rows);
        if (name !== 'permissions' && name !== 'profiles') expect(page.lines, name).not.toContain(used.world.B.id);
        expect(columns, name).toContain('id');
        expect(page.last, name).toBeNull();
      }
      const rows = (name: string) => begun.tables.find((table) => table.name === name)?.rows;
      expect(rows('audit_log')).toBeGreaterThan(100);
      expect(rows('organizations')).toBe(1);
      expect(rows('clients')).toBeGreaterThan(0);
    }));

  it('comes in pages, each behind the last row of the one before', () =>
    used.session.reverted(async () => {
      await used.session.run(`insert into public.clients (organization_id, name)
        select ${literal(used.world.A.id)}, 'Client ' || n from generate_series(1, 2500) n`);
      const begun = await begin();
      const first = await call<Page>(owner(), 'export_page', begun.export, 'clients', null);
      const second = await call<Page>(owner(), 'export_page', begun.export, 'clients', first.last);
      expect([first.rows, second.rows, second.last]).toEqual([2000, expect.any(Number), null]);
      expect(first.rows + second.rows).toBe(begun.tables.find(({ name }) => name === 'clients')?.rows);
      const ids = `${first.lines}${second.lines}`.match(/^[\da-f-]{36}(?=,)/gm) ?? [];
      expect(new Set(ids).size).toBe(first.rows + second.rows);
    }));

  it('keeps what nobody may read, in the tables and in their log', () =>
    used.session.reverted(async () => {
      const { id } = used.world.A.rows.assigned.clients as { id: string };
      await used.session.run(`
        update public.clients set notes = 'Said in private', name = 'Openly Ltd' where id = ${literal(id)};
        select private.limit_columns('public.clients', 'select', '{name}')`);
      const begun = await begin();
      const clients = begun.tables.find(({ name }) => name === 'clients');
      expect(clients?.withheld).toContain('notes');
      expect(clients?.columns).not.toContain('notes');
      for (const name of ['clients', 'audit_log']) {
        const { lines } = await call<Page>(owner(), 'export_page', begun.export, name, null);
        expect(lines, name).toContain('Openly Ltd');
        expect(lines, name).not.toContain('Said in private');
      }
    }));

  it('is read by who began it, until it has ended', () =>
    used.session.reverted(async () => {
      const begun = await begin();
      const page = (actor: Actor, table = 'clients') =>
        used.session.attempt(actor, `select public.export_page(${begun.export}, ${literal(table)}, null)`);
      expect(await page(member(used.world.A, 'executive'))).toMatchObject({ ok: false, code: 'PT404' });
      expect(await page(member(used.world.B, 'owner'))).toMatchObject({ ok: false, code: 'PT404' });
      expect(await page(owner(), 'throttles')).toMatchObject({ ok: false, code: 'PT404' });
      expect(await page(owner())).toMatchObject({ ok: true });
      await call(owner(), 'end_export', begun.export, 7);
      expect(await page(owner())).toMatchObject({ ok: false, code: 'PT404' });
      const [event] = await used.session.run(
        `select action, resource, row_count, actor_id from public.data_access_events where id = ${begun.export}`,
      );
      expect(event).toEqual({ action: 'export', resource: 'organization', row_count: 7, actor_id: owner().user });
    }));

  it('tells what was changed since it began', async () => {
    const request = (statement: string) =>
      used.sql.begin(async (tx) => {
        await tx.unsafe(identity(owner()));
        return (await tx.unsafe(statement)) as unknown as { answer: { export: number; changed: object } }[];
      });
    const change = (note: string) =>
      request(
        `update public.clients set notes = ${literal(note)} where id = ${literal(used.world.A.rows.assigned.clients?.id as string)}`,
      );
    await change('Before');
    // one that began before it, and ends after
    const slow = await used.sql.reserve();
    await slow.unsafe(`begin; ${identity(owner())} update public.vendors set notes = 'Meanwhile'
      where id = ${literal(used.world.A.rows.assigned.vendors?.id as string)}`);
    const [begun] = await request(`select public.begin_export(${literal(used.world.A.id)}) as answer`);
    await change('After');
    await slow.unsafe('commit');
    slow.release();
    const [ended] = await request(`select public.end_export(${begun?.answer.export}, 1) as answer`);
    expect(ended?.answer.changed).toEqual({ clients: 1, vendors: 1 });
  });

  it('ends with an owner who is none any more', () =>
    used.session.reverted(async () => {
      const begun = await begin();
      await used.session.run(`set local session_replication_role = replica; delete from public.membership_roles mr using public.memberships m
        where m.id = mr.membership_id and m.user_id = ${literal(owner().user)}; set local session_replication_role = origin`);
      const page = await used.session.attempt(owner(), `select public.export_page(${begun.export}, 'clients', null)`);
      expect(page).toMatchObject({ ok: false, code: 'PT403' });
    }));
});

describe('its csv', () => {
  const field = async (value: string | null) => {
    const [row] = await used.session.run(
      `select (${(await used.session.run(`select private.export_value('v', 'text') as f`))[0]?.f}) as field from (select ${literal(value)}::text as v) x`,
    );
    return row?.field;
  };

  it('tells nothing from an empty text, and keeps quotes, commas and lines', async () => {
    expect(await field(null)).toBe('');
    expect(await field('')).toBe('""');
    expect(await field('12" pipe, bent\nand cut')).toBe('"12"" pipe, bent\nand cut"');
  });

  it.each([
    ['=1+1', `"'=1+1"`],
    ['+1', `"'+1"`],
    ['-1', `"'-1"`],
    ['@cmd', `"'@cmd"`],
    ['\t=1', `"'\t=1"`],
    [`'=1`, `"''=1"`],
    [`'quoted'`, `"'quoted'"`],
    ['1-2', '"1-2"'],
  ])('takes the formula out of %j so that it can be put back', async (text, stored) => {
    expect(await field(text)).toBe(stored);
  });
});
