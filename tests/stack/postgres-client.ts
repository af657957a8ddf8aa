import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** A newer pg_dump writes settings that Postgres 15 does not know. */
const MAJORS = [15, 16];

const folders = () => [
  // Debian keeps the programs of each version here, and in PATH a wrapper that takes the newest.
  ...MAJORS.map((major) => `/usr/lib/postgresql/${major}/bin`),
  ...(process.env.PATH ?? '').split(':').filter(Boolean),
];

function majorOf(program: string): number {
  const { stdout } = spawnSync(program, ['--version'], { encoding: 'utf8' });
  return Number(/\(PostgreSQL\) (\d+)/.exec(stdout ?? '')?.[1]);
}

/** Where pg_dump and pg_restore for a Postgres 15 are; npm has neither. Throws when they are missing: nothing is skipped. */
export function clientFolder(): string {
  const found = folders().find(
    (folder) =>
      ['pg_dump', 'pg_restore'].every((program) => existsSync(join(folder, program))) &&
      MAJORS.includes(majorOf(join(folder, 'pg_dump'))),
  );
  if (!found)
    throw new Error(
      'pg_dump and pg_restore of Postgres 15 are missing: apt-get install postgresql-client-15 (see CONTRIBUTING).',
    );
  return found;
}

/** Runs one of them against a database; throws with what it said. */
export function runClient(program: 'pg_dump' | 'pg_restore', args: string[]): void {
  const env = { PATH: process.env.PATH ?? '', TZ: 'UTC' };
  const { status, error, stderr } = spawnSync(join(clientFolder(), program), args, { encoding: 'utf8', env });
  if (status !== 0) throw new Error(`${program} ended with ${status ?? error?.message}:\n${stderr}`);
}
