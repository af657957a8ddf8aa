import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Sql } from 'postgres';
import { withDatabase } from './connect.ts';

interface Migration {
  version: string;
  name: string;
  path: string;
  text: string;
}

export interface MigrationReport {
  applied: string[];
  /** Applied long ago, edited since: the database no longer is what the files say. */
  changed: string[];
}

function readMigrations(dirs: string[]): Migration[] {
  const files = dirs.flatMap((dir) => (existsSync(dir) ? readdirSync(dir).map((file) => ({ dir, file })) : []));
  return files
    .flatMap(({ dir, file }) => {
      // The Supabase CLI skips any other name as well.
      const [, version, name] = /^(\d+)_(.*)\.sql$/.exec(file) ?? [];
      if (version === undefined || name === undefined) return [];
      const path = join(dir, file);
      return [{ version, name, path, text: readFileSync(path, 'utf8') }];
    })
    .sort((a, b) => (a.version < b.version ? -1 : 1));
}

/** Says where, and all there is to say. */
export class MigrationError extends Error {}

/** Turns Postgres' character position into the place in the file. */
function located(error: unknown, migration: Migration): Error {
  const { message, position, where, detail } = error as {
    message: string;
    position?: string;
    where?: string;
    detail?: string;
  };
  const line = position ? `:${migration.text.slice(0, Number(position)).split('\n').length}` : '';
  const more = [detail, where].filter(Boolean).map((text) => `\n  ${text}`);
  return new MigrationError(`${migration.path}${line}: ${message}${more.join('')}`);
}

async function apply(sql: Sql, migration: Migration): Promise<void> {
  try {
    await sql.begin(async (tx) => {
      await tx.unsafe(migration.text);
      // A migration may set these for itself; the row below must not depend on them.
      await tx.unsafe('reset role; reset search_path');
      await tx`
        insert into supabase_migrations.schema_migrations (version, name, statements)
        values (${migration.version}, ${migration.name}, ${[migration.text]})`;
    });
  } catch (error) {
    throw located(error, migration);
  }
}

/** Applies what is missing, one transaction each, and records it where the Supabase CLI looks. Runs as the owner. */
export function migrate(ownerUrl: string, dirs: string[]): Promise<MigrationReport> {
  return withDatabase(ownerUrl, async (sql) => {
    // Two hosts, or a host and a test, may come at once.
    await sql`select pg_advisory_lock(hashtext('secg.migrate'))`;
    const rows = await sql<{ version: string; statements: string[] | null }[]>`
      select version, statements from supabase_migrations.schema_migrations order by version`;
    const known = new Map(rows.map((row) => [row.version, row.statements]));
    const migrations = readMigrations(dirs);
    const unknown = rows.filter((row) => !migrations.some((m) => m.version === row.version));
    if (unknown.length > 0) {
      const versions = unknown.map((row) => row.version).join(', ');
      throw new Error(
        `The database is newer than this checkout: migrations ${versions} are not in ${dirs.join(', ')}.`,
      );
    }
    const report: MigrationReport = { applied: [], changed: [] };
    for (const migration of migrations) {
      const statements = known.get(migration.version);
      if (statements === undefined) {
        await apply(sql, migration);
        report.applied.push(migration.version);
      } else if (statements?.length === 1 && statements[0] !== migration.text) {
        report.changed.push(migration.version);
      }
    }
    return report;
  });
}
