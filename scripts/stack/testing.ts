import { chmodSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Sql } from 'postgres';
import { type StackOptions, stackOptions } from './config.ts';
import { databaseUrl, withDatabase } from './connect.ts';
import { prepareDatabase } from './database.ts';
import { createLite } from './lite.ts';
import { nativePostgres, type PostgresPackage } from './native.ts';
import { freePort } from './ports.ts';
import { startPostgresServer } from './postgres.ts';
import { type Stack, startStack } from './stack.ts';

export { type Stack, startStack };

/** Hundreds of people sign up, import and invite from this one machine; what is tested of limits stays as it is. */
export const liftLimits = ({ dbUrl }: Pick<Stack, 'dbUrl'>): Promise<void> =>
  withDatabase(dbUrl, async (sql) => {
    const [known] = await sql`select to_regclass('private.limits') is not null as yes`;
    if (known?.yes) await sql`update private.limits set most = 100000 where what not in ('sign-in', 'reset-account')`;
  });

/** A stack of its own without the demo: anybody may sign up, nothing is built, nothing waits for the disk. */
export async function startEmpty(more: Partial<StackOptions> = {}): Promise<Stack> {
  const stack = await startStack({
    dir: scratchDir(),
    port: 0,
    empty: true,
    autoConfirm: true,
    build: false,
    quiet: true,
    durable: false,
    ...more,
  });
  await liftLimits(stack);
  return stack;
}

/** A fresh STACK_DIR that the user Postgres runs as can enter. */
export function scratchDir(): string {
  const dir = realpathSync(mkdtempSync(join(tmpdir(), 'secg-')));
  chmodSync(dir, 0o755);
  return dir;
}

/** Removes a STACK_DIR and the data it may link to. The stack must not run. */
export function removeStack(dir: string): void {
  const home = join(dir, 'postgres');
  try {
    rmSync(realpathSync(home), { recursive: true, force: true });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  rmSync(dir, { recursive: true, force: true });
}

export interface TestDatabase {
  name: string;
  /** As postgres: owner of everything, no superuser, row security does not hold it. */
  url: string;
  /** As superuser. */
  adminUrl: string;
  drop(): Promise<void>;
}

export interface TestPostgres {
  /** A copy of the migrated database, in a fraction of a second; or of another one. */
  createDatabase(template?: string): Promise<TestDatabase>;
  stop(): Promise<void>;
}

const TEMPLATE = 'migrated';
const PASSWORDS = { admin: 'admin', postgres: 'postgres' };

/** Migrates a database once; the others are copies of it. Roles are those of the stack. */
async function makeTemplate(port: number, migrations: string[]): Promise<void> {
  const adminUrl = databaseUrl('supabase_admin', PASSWORDS.admin, port, TEMPLATE);
  const ownerUrl = databaseUrl('postgres', PASSWORDS.postgres, port, TEMPLATE);
  const server = databaseUrl('supabase_admin', PASSWORDS.admin, port);
  await withDatabase(server, (sql) => sql.unsafe(`create database ${TEMPLATE}`));
  const secrets = { ...PASSWORDS, jwt: 'not used by any request', publishableKey: '', secretKey: '' };
  const mail = { send: async () => undefined };
  const lite = createLite({ ownerUrl, appUrl: 'http://localhost', secrets, autoConfirm: true, mail });
  try {
    const { ensureAuth } = lite;
    await prepareDatabase({ adminUrl, ownerUrl, ownerPassword: PASSWORDS.postgres, ensureAuth, migrations });
  } finally {
    await lite.close();
  }
}

/** Postgres alone, with all migrations applied: for tests of the database. */
export async function startPostgres(
  given: { migrations?: string[]; package?: PostgresPackage } = {},
): Promise<TestPostgres> {
  const dir = scratchDir();
  const port = await freePort();
  const native = nativePostgres(dir, given.package);
  const server = await startPostgresServer({ dir, native, port, adminPassword: PASSWORDS.admin, durable: false });
  const stop = async () => {
    await server.stop();
    removeStack(dir);
  };
  try {
    await makeTemplate(port, given.migrations ?? stackOptions({ port }).migrations);
  } catch (error) {
    await stop();
    throw error;
  }

  let count = 0;
  const asAdmin = (work: (sql: Sql) => Promise<unknown>) => withDatabase(server.adminUrl, work);
  return {
    stop,
    async createDatabase(template = TEMPLATE) {
      const name = `test_${process.pid}_${++count}`;
      await asAdmin((sql) => sql.unsafe(`create database ${name} template ${template} owner postgres`));
      return {
        name,
        url: databaseUrl('postgres', PASSWORDS.postgres, port, name),
        adminUrl: databaseUrl('supabase_admin', PASSWORDS.admin, port, name),
        drop: async () => void (await asAdmin((sql) => sql.unsafe(`drop database if exists ${name} with (force)`))),
      };
    },
  };
}
