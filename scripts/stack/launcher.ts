import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

function parentOf(pid: number): number | null {
  try {
    if (process.platform === 'linux') {
      const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
      return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
    }
    return Number(execFileSync('ps', ['-o', 'ppid=', '-p', String(pid)], { encoding: 'utf8' }));
  } catch {
    // The process is gone.
    return null;
  }
}

/**
 * npm runs a script by a shell, and passes a signal on to that shell only: it ends and leaves what it ran behind. So a host
 * that npm has started ends when the shell above its own launcher (tsx) does.
 */
export function onLauncherGone(stop: () => void): void {
  if (process.env.npm_lifecycle_event === undefined) return;
  const parent = process.ppid;
  const shell = parentOf(parent);
  // Asking is one small file on Linux and a process elsewhere.
  const pause = process.platform === 'linux' ? 200 : 2000;
  const timer = setInterval(() => {
    if (process.ppid === parent && parentOf(parent) === shell) return;
    clearInterval(timer);
    stop();
  }, pause);
  timer.unref();
}
