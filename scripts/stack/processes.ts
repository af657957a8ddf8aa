import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

/** A process that can be told from a later one with the same number. */
export interface ProcessId {
  pid: number;
  born: string;
}

function read(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    // Gone, or not a system with /proc: both mean "cannot tell here".
    return null;
  }
}

function ps(pid: number, field: string): string | null {
  try {
    return execFileSync('ps', ['-o', `${field}=`, '-p', String(pid)], { encoding: 'utf8' }).trim() || null;
  } catch {
    // ps exits 1 when there is no such process.
    return null;
  }
}

/** When the process was born, null when it does not run. Numbers are reused, after a container restart even at once. */
function bornAt(pid: number): string | null {
  if (process.platform !== 'linux') return ps(pid, 'lstart');
  const stat = read(`/proc/${pid}/stat`);
  if (!stat) return null;
  // The name in parentheses may hold spaces; what follows starts with the state, the 20th from there is the start time.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  if (fields[0] === 'Z' || fields[0] === 'X') return null;
  return `${read('/proc/sys/kernel/random/boot_id')?.trim()} ${fields[19]}`;
}

export function identify(pid: number): ProcessId | null {
  const born = bornAt(pid);
  return born ? { pid, born } : null;
}

export function isAlive(id: ProcessId): boolean {
  return bornAt(id.pid) === id.born;
}

/** The command line, to recognise what an old pid file points at. */
export function commandOf(pid: number): string | null {
  if (process.platform !== 'linux') return ps(pid, 'command');
  return read(`/proc/${pid}/cmdline`)?.replaceAll('\0', ' ').trim() || null;
}

export function signal(id: ProcessId, name: NodeJS.Signals): void {
  if (!isAlive(id)) return;
  try {
    process.kill(id.pid, name);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

async function gone(id: ProcessId, timeoutMs: number): Promise<boolean> {
  const end = Date.now() + timeoutMs;
  while (isAlive(id)) {
    if (Date.now() > end) return false;
    await sleep(20);
  }
  return true;
}

/** Sends the signals one after the other until the process is gone, each with its own patience. */
export async function stopProcess(id: ProcessId, steps: [NodeJS.Signals, number][]): Promise<void> {
  for (const [name, patienceMs] of steps) {
    signal(id, name);
    if (await gone(id, patienceMs)) return;
  }
  throw new Error(`Process ${id.pid} does not end.`);
}
