import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { withDatabase } from './connect.ts';
import { type MigrationReport, migrate } from './migrate.ts';

const sqlFile = (name: string) => readFileSync(join(import.meta.dirname, 'sql', `${name}.sql`), 'utf8');

/** Roles, schemas and extensions that Supabase has before the first migration. Runs as superuser, repeatable. */
function bootstrap(adminUrl: string, ownerPassword: string): Promise<void> {
  return withDatabase(adminUrl, async (sql) => {
    await sql.unsafe(sqlFile('bootstrap'));
    // Generated from letters, digits, - and _ only, so quoting is all it needs.
    await sql.unsafe(`alter role postgres password '${ownerPassword}'`);
  });
}

/** The caller's identity for policies and defaults; must exist before the migrations. */
function authHelpers(ownerUrl: string): Promise<void> {
  return withDatabase(ownerUrl, async (sql) => {
    await sql.unsafe(sqlFile('auth'));
  });
}

interface Preparation {
  adminUrl: string;
  ownerUrl: string;
  ownerPassword: string;
  ensureAuth: () => Promise<void>;
  migrations: string[];
}

/** From an empty database, or any older state of it, to one with all migrations. */
export async function prepareDatabase(p: Preparation): Promise<MigrationReport> {
  await bootstrap(p.adminUrl, p.ownerPassword);
  await p.ensureAuth();
  await authHelpers(p.ownerUrl);
  return migrate(p.ownerUrl, p.migrations);
}

/** What the database and the functions sign counts of attempts with; a stack of other migrations counts nothing. */
export function shareSecret(ownerUrl: string, throttle: string): Promise<void> {
  return withDatabase(ownerUrl, async (sql) => {
    const [known] = await sql`select to_regprocedure('private.set_secret(text,text)') is not null as yes`;
    if (known?.yes) await sql`select private.set_secret('throttle', ${throttle})`;
  });
}

/** After lite's first request, before anybody else's. */
export function restoreGrants(ownerUrl: string): Promise<void> {
  return withDatabase(ownerUrl, async (sql) => {
    await sql.begin(async (tx) => {
      await tx.unsafe(sqlFile('auth'));
      await tx.unsafe(sqlFile('grants'));
    });
  });
}
