import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { withDatabase } from '../../scripts/stack/connect.ts';
import { migrate } from '../../scripts/stack/migrate.ts';
import { startPostgres, type TestDatabase, type TestPostgres } from '../../scripts/stack/testing.ts';

const folder = mkdtempSync(join(tmpdir(), 'secg-migrations-'));
const migrations = join(folder, 'supabase', 'migrations');
let server: TestPostgres;
let db: TestDatabase;

const write = (file: string, text: string) => writeFileSync(join(migrations, file), text);

beforeAll(async () => {
  mkdirSync(migrations, { recursive: true });
  write('20260101000000_people.sql', `create table public.people (id uuid primary key references auth.users (id));`);
  write(
    '20260102000000_trigger.sql',
    `create function public.greet() returns trigger language plpgsql as $$ begin return new; end $$;
     create trigger greet after insert on auth.users for each row execute function public.greet();`,
  );
  server = await startPostgres({ migrations: [migrations] });
  db = await server.createDatabase();
});

afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true });
});

test('migrations run as an owner without superuser, who may hang keys and triggers on auth.users, as on Supabase', async () => {
  const [facts] = await withDatabase(
    db.url,
    (sql) => sql`
      select rolname, rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, rolreplication,
        (select array_agg(distinct relowner::regrole::text) from pg_class where relnamespace = 'public'::regnamespace) as owners,
        (select datdba::regrole::text from pg_database where datname = current_database()) as database_owner,
        (select count(*)::integer from pg_trigger where tgrelid = 'auth.users'::regclass and tgname = 'greet') as triggers
      from pg_roles where rolname = current_user`,
  );
  expect(facts).toEqual({
    rolname: 'postgres',
    rolsuper: false,
    rolbypassrls: true,
    rolcreaterole: true,
    rolcreatedb: true,
    rolreplication: true,
    owners: ['postgres'],
    database_owner: 'postgres',
    triggers: 1,
  });
});

test('the database sorts as people do, and knows letters beyond ASCII', async () => {
  const rows = await withDatabase(
    db.url,
    (sql) => sql`
      select string_agg(word, ' ' order by word) as sorted, extensions.similarity('ñandú', 'Ñandú')::integer as similarity
      from unnest('{Zebra,apple,Öl,banana}'::text[]) as word`,
  );
  expect(rows).toEqual([{ sorted: 'apple banana Öl Zebra', similarity: 1 }]);
});

test('the caller is known by either setting, as on Supabase', async () => {
  const claims = { sub: '11111111-1111-4111-8111-111111111111', role: 'authenticated', email: 'a@example.com' };
  await withDatabase(db.url, (sql) =>
    sql.begin(async (tx) => {
      await tx`select set_config('request.jwt.claims', ${JSON.stringify(claims)}, true)`;
      await tx`set local role authenticated`;
      const [row] =
        await tx`select auth.uid() as uid, auth.role() as role, auth.email() as email, auth.jwt() ->> 'sub' as sub`;
      expect(row).toEqual({ uid: claims.sub, role: claims.role, email: claims.email, sub: claims.sub });
    }),
  );
});

test('copies of the database are independent', async () => {
  const other = await server.createDatabase();
  await withDatabase(other.url, (sql) => sql`drop table people`);
  const [row] = await withDatabase(db.url, (sql) => sql`select to_regclass('people') is not null as there`);
  expect(row?.there).toBe(true);
  await other.drop();
});

test('a failing migration leaves nothing behind and is reported with its line', async () => {
  const own = await server.createDatabase();
  write('20260103000000_broken.sql', 'create table public.half (id integer);\nselect\n  nothing_like_this();\n');
  await expect(migrate(own.url, [migrations])).rejects.toThrow(
    /20260103000000_broken\.sql:3: function nothing_like_this/,
  );
  rmSync(join(migrations, '20260103000000_broken.sql'));
  const [row] = await withDatabase(own.url, (sql) => sql`select to_regclass('half') is null as gone`);
  expect(row?.gone).toBe(true);
});

test('an edited migration is noticed, a missing one refused', async () => {
  write(
    '20260101000000_people.sql',
    `create table public.people (id uuid primary key references auth.users (id)); -- more`,
  );
  expect(await migrate(db.url, [migrations])).toEqual({ applied: [], changed: ['20260101000000'] });
  await expect(migrate(db.url, [join(folder, 'nowhere')])).rejects.toThrow('The database is newer than this checkout');
});

test('the Supabase CLI finds nothing to do', () => {
  const cli = createRequire(import.meta.url).resolve('supabase/package.json');
  const bin = join(cli, '..', '..', '.bin', 'supabase');
  const env = { ...process.env, SUPABASE_TELEMETRY_DISABLED: '1' };
  const output = execFileSync(bin, ['db', 'push', `--remote=${db.url}`, '--agent', 'no', '--workdir', folder], {
    env,
    encoding: 'utf8',
    stdio: 'pipe',
  });
  expect(output).toContain('up to date');
});
