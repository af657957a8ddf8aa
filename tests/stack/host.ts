import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { ROOT } from '../../scripts/stack/config.ts';

/** A script in a process of its own, without npm and tsx in between, so that a signal hits it. */
export interface Host {
  child: ChildProcess;
  output: () => string;
  /** Resolves when it has printed the text, rejects when it ends before. */
  prints(text: string): Promise<void>;
  ended: Promise<number | null>;
}

export const START = join(ROOT, 'scripts', 'stack', 'start.ts');

export function runHost(script: string, args: string[], env: Record<string, string> = {}): Host {
  const loader = import.meta.resolve('tsx');
  const child = spawn(process.execPath, ['--import', loader, script, ...args], {
    cwd: ROOT,
    env: { ...process.env, STACK_DURABLE: 'off', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let text = '';
  const add = (chunk: Buffer) => {
    text += chunk.toString();
  };
  child.stdout?.on('data', add);
  child.stderr?.on('data', add);
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  return {
    child,
    ended,
    output: () => text,
    async prints(wanted) {
      for (;;) {
        if (text.includes(wanted)) return;
        if (child.exitCode !== null || child.signalCode !== null)
          throw new Error(`It ended before "${wanted}":\n${text}`);
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    },
  };
}
