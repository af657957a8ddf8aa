import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { withDatabase } from '../../scripts/stack/connect.ts';
import { removeStack, type Stack, scratchDir } from '../../scripts/stack/testing.ts';
import { ALL_MIGRATIONS, call, signUp, startProbed } from './support.ts';

// @supabase/lite grants everything to everybody on its first request; these tests fail when that is not taken back.
let stack: Stack;
let token: string;

beforeAll(async () => {
  stack = await startProbed(scratchDir(), { migrations: ALL_MIGRATIONS });
  token = await signUp(stack, 'nobody@example.com');
});

afterAll(async () => {
  await stack.stop();
  removeStack(stack.dir);
});

const privileges = (schemas: string[]) =>
  withDatabase(stack.dbUrl, async (sql) => {
    const rows = await sql<{ what: string }[]>`
      select role.name || ' may ' || lower(p.name) || ' ' || c.oid::regclass as what
      from pg_class c
      join pg_namespace n on n.oid = c.relnamespace and n.nspname = any (${schemas})
      cross join (values ('anon'), ('authenticated')) as role (name)
      cross join (values ('SELECT'), ('INSERT'), ('UPDATE'), ('DELETE'), ('TRUNCATE'), ('REFERENCES'), ('TRIGGER')) as p (name)
      where c.relkind in ('r', 'p', 'v', 'm') and has_table_privilege(role.name, c.oid, p.name)`;
    return rows.map((row) => row.what);
  });

const relations = () =>
  withDatabase(stack.dbUrl, async (sql) => {
    const rows = await sql<{ name: string }[]>`
      select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'v', 'm')`;
    return rows.map((row) => row.name);
  });

describe('after the first requests', () => {
  test('anon reads nothing', async () => {
    const names = await relations();
    expect(names).toContain('organizations');
    for (const name of names) {
      const { status, text } = await call(stack, `/rest/v1/${name}?limit=1`);
      expect({ name, status, text }).toMatchObject({ name, status: 401, text: expect.stringContaining('42501') });
    }
  });

  test('anon has no privilege on any table of the API, and nobody one that row security cannot hold', async () => {
    await call(stack, '/rest/v1/organizations', { token });
    const found = await privileges(['public']);
    expect(found.filter((what) => /^anon| may (truncate|references|trigger) /.test(what))).toEqual([]);
    expect(found.some((what) => what === 'authenticated may select organizations')).toBe(true);
  });

  test('a table nobody granted stays closed to a signed-in user', async () => {
    expect((await call(stack, '/rest/v1/probe_parents', { token })).status).toBe(403);
  });

  test('schemas beside public are out of reach, by privilege and by the API', async () => {
    const allowed = ['authenticated may select private.tenant_tables'];
    expect((await privileges(['private', 'auth', 'supabase_migrations'])).filter((w) => !allowed.includes(w))).toEqual(
      [],
    );
    const headers = { apikey: stack.publishableKey, authorization: `Bearer ${token}`, 'accept-profile': 'private' };
    const response = await fetch(`${stack.appUrl}/rest/v1/probe_secrets`, { headers });
    expect(response.status).toBe(406);
  });

  test('a table made later is closed too', async () => {
    await withDatabase(stack.dbUrl, (sql) => sql.unsafe('create table public.probe_new (id integer primary key)'));
    await stack.migrate();
    expect((await call(stack, '/rest/v1/probe_new', { token })).status).toBe(403);
    expect((await privileges(['public'])).filter((what) => what.endsWith('probe_new'))).toEqual([]);
  });
});
