import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import postgres from 'postgres';
import { ADMIN, dataDir, ensureCluster, environment } from './cluster.ts';
import { databaseUrl } from './connect.ts';
import { openLog } from './log.ts';
import type { NativePostgres } from './native.ts';
import { LOOPBACK } from './ports.ts';
import { commandOf, identify, type ProcessId, stopProcess } from './processes.ts';

export interface PostgresOptions {
  /** STACK_DIR, for the log. */
  dir: string;
  native: NativePostgres;
  port: number;
  adminPassword: string;
  /** false gives up safety against a power cut, not against a kill: for tests. */
  durable: boolean;
}

export interface PostgresServer {
  process: ProcessId;
  adminUrl: string;
  /** Resolves when the server ends, whoever ended it. */
  ended: Promise<void>;
  stop(): Promise<void>;
  kill(): Promise<void>;
}

function settings(o: PostgresOptions): string[] {
  const values: Record<string, string> = {
    listen_addresses: LOOPBACK,
    port: String(o.port),
    unix_socket_directories: '',
    max_connections: '60',
    shared_buffers: '256MB',
    work_mem: '16MB',
    // The work tables of an import; a session takes as much of it as it needs.
    temp_buffers: '128MB',
    maintenance_work_mem: '128MB',
    max_wal_size: '1GB',
    // Queries here are short: compiling one takes longer than running it.
    jit: 'off',
    // An error quotes the row it refused, which may be somebody's pay: who asked is told, the log is not.
    log_min_messages: 'log',
    timezone: 'UTC',
    log_timezone: 'UTC',
    ...(o.durable ? {} : { fsync: 'off', full_page_writes: 'off' }),
  };
  return Object.entries(values).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

/** Ends a server that a killed host left running, and forgets one whose number another program has now. */
export async function clearOrphan(native: NativePostgres): Promise<void> {
  const pidFile = join(dataDir(native), 'postmaster.pid');
  if (!existsSync(pidFile)) return;
  const orphan = identify(Number(readFileSync(pidFile, 'utf8').split('\n')[0]));
  if (!orphan) return;
  if (commandOf(orphan.pid)?.includes(dataDir(native))) await stopProcess(orphan, FAST_STOP);
  else rmSync(pidFile);
}

// INT ends sessions and writes a checkpoint, QUIT leaves the rest to recovery.
const FAST_STOP: [NodeJS.Signals, number][] = [
  ['SIGINT', 30_000],
  ['SIGQUIT', 5_000],
  ['SIGKILL', 5_000],
];

function launch(native: NativePostgres, o: PostgresOptions): ChildProcess {
  const log = openLog(o.dir, 'postgres');
  try {
    // Its own process group: Ctrl-C must reach the host only, which stops things in order.
    const options = { ...native.user, cwd: native.home, env: environment(native), detached: true };
    const args = ['-D', dataDir(native), ...settings(o)];
    return spawn(native.bin('postgres'), args, { ...options, stdio: ['ignore', log, log] });
  } finally {
    closeSync(log);
  }
}

/** Waits as long as the server lives: replaying the log after a kill may take its time. */
async function answers(child: ChildProcess, url: string): Promise<boolean> {
  while (child.exitCode === null && child.signalCode === null) {
    const sql = postgres(url, { max: 1, connect_timeout: 5, onnotice: () => {} });
    try {
      await sql`select 1`;
      return true;
    } catch (error) {
      const code = (error as { code?: string }).code ?? '';
      // Refused: not listening yet; 57P03: recovering.
      if (!['ECONNREFUSED', '57P03', 'CONNECT_TIMEOUT'].includes(code)) throw error;
    } finally {
      await sql.end({ timeout: 1 });
    }
    await sleep(25);
  }
  return false;
}

const ATTEMPTS = 5;

export async function startPostgresServer(o: PostgresOptions): Promise<PostgresServer> {
  const { native } = o;
  await clearOrphan(native);
  await ensureCluster(native, o.adminPassword, o.durable);
  const adminUrl = databaseUrl(ADMIN, o.adminPassword, o.port);
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    const child = launch(native, o);
    const ended = new Promise<void>((resolve, reject) => {
      child.once('exit', () => resolve());
      child.once('error', reject);
    });
    const id = child.pid === undefined ? null : identify(child.pid);
    try {
      if (id && (await answers(child, adminUrl))) {
        const end = (steps: [NodeJS.Signals, number][]) => stopProcess(id, steps);
        return { process: id, adminUrl, ended, stop: () => end(FAST_STOP), kill: () => end([['SIGKILL', 5_000]]) };
      }
    } catch (error) {
      if (id) await stopProcess(id, FAST_STOP);
      throw error;
    }
    await ended;
    // The sessions of a killed server take a moment to notice, and hold its memory until then.
    await sleep(500);
  }
  throw new Error(`Postgres does not start; see ${join(o.dir, 'log', 'postgres.log')}`);
}
