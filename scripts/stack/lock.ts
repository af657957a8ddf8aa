import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { identify, isAlive, type ProcessId } from './processes.ts';
import { readJson, writeJson } from './state.ts';

/** Who runs a stack now: STACK_DIR/run.json, there from the first moment of a start to its clean end. */
export interface Running {
  host: ProcessId;
  appUrl: string;
  state: 'starting' | 'ready' | 'stopping';
  functions: Record<string, ProcessId>;
}

const STOP_MS = 15_000;

const runFile = (dir: string) => join(dir, 'run.json');

/** What is running on this directory; null also after a host that was killed. */
export function running(dir: string): Running | null {
  const run = readJson<Running>(runFile(dir));
  return run && isAlive(run.host) ? run : null;
}

/** Waits for a host that has been told to stop. */
export async function untilStopped(dir: string): Promise<void> {
  const end = Date.now() + STOP_MS;
  while (running(dir)?.state === 'stopping' && Date.now() < end) await sleep(50);
}

/** What a killed host left behind, to be cleared away by the next one. */
export function leftBehind(dir: string): Running | null {
  const run = readJson<Running>(runFile(dir));
  return run && !isAlive(run.host) ? run : null;
}

export class AlreadyRunning extends Error {}

/** Takes the directory for this process. The exclusive flag decides between two starts in the same moment. */
export function takeLock(dir: string, appUrl: string): Running {
  const other = running(dir);
  if (other) throw new AlreadyRunning(`This stack is already running: ${other.appUrl} (${dir})`);
  const host = identify(process.pid);
  if (!host) throw new Error('Cannot identify this process.');
  mkdirSync(dir, { recursive: true });
  rmSync(runFile(dir), { force: true });
  const run: Running = { host, appUrl, state: 'starting', functions: {} };
  try {
    writeFileSync(runFile(dir), JSON.stringify(run), { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    throw new AlreadyRunning(`Another start is using ${dir} at this moment.`);
  }
  return run;
}

export function updateLock(dir: string, run: Running): void {
  writeJson(runFile(dir), run);
}

export function releaseLock(dir: string): void {
  rmSync(runFile(dir), { force: true });
}
