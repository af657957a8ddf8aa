import { spawn } from 'node:child_process';
import { chownSync, existsSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { NativePostgres } from './native.ts';

export const ADMIN = 'supabase_admin';

const MB = 1024 * 1024;

/**
 * Nothing of the caller's environment: PGDATA, PGPORT or a locale there would change what we start. Memory of a statement
 * stays with its process: given back after each, it is cleared anew for the next one, which doubles the time of parsing JSON.
 */
export const environment = (native: NativePostgres) => ({
  PATH: process.env.PATH ?? '',
  HOME: native.home,
  TZ: 'UTC',
  MALLOC_TRIM_THRESHOLD_: String(128 * MB),
  MALLOC_MMAP_THRESHOLD_: String(32 * MB),
});

export const dataDir = (native: NativePostgres) => join(native.home, 'data');

/** UTF-8 locales, tried in order: letters outside ASCII need one of them. Sorting is ICU's, as in Supabase's image. */
const LOCALES = ['C.UTF-8', 'en_US.UTF-8', 'C'];

function initdb(native: NativePostgres, args: string[]): Promise<string | null> {
  return new Promise((resolve, reject) => {
    const options = { ...native.user, cwd: native.home, env: environment(native) };
    const child = spawn(native.bin('initdb'), args, { ...options, stdio: ['ignore', 'ignore', 'pipe'] });
    let errors = '';
    child.stderr.on('data', (chunk: Buffer) => {
      errors += chunk.toString();
    });
    child.once('error', reject);
    child.once('close', (code) => resolve(code === 0 ? null : errors || `initdb ended with code ${code}`));
  });
}

/** Makes the data directory unless it is there; under another name first, so that a half-made one is never used. */
export async function ensureCluster(native: NativePostgres, adminPassword: string, durable: boolean): Promise<void> {
  const data = dataDir(native);
  if (existsSync(data)) return;
  const next = `${data}.new`;
  const passwordFile = join(native.home, 'password');
  writeFileSync(passwordFile, `${adminPassword}\n`, { mode: 0o600 });
  const { uid, gid } = native.user;
  if (uid !== undefined && gid !== undefined) chownSync(passwordFile, uid, gid);
  const args = [`--pgdata=${next}`, `--username=${ADMIN}`, `--pwfile=${passwordFile}`, '--auth=scram-sha-256'];
  args.push('--encoding=UTF8', '--locale-provider=icu', '--icu-locale=en-US', '--no-instructions');
  if (!durable) args.push('--no-sync');
  try {
    let failure: string | null = null;
    for (const locale of LOCALES) {
      rmSync(next, { recursive: true, force: true });
      failure = await initdb(native, [...args, `--locale=${locale}`]);
      if (!failure?.includes('invalid locale')) break;
    }
    if (failure) throw new Error(`The database could not be created:\n${failure}`);
    renameSync(next, data);
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

/** Forgets the data. The server must not run. */
export function removeCluster(native: NativePostgres): void {
  rmSync(dataDir(native), { recursive: true, force: true });
}
