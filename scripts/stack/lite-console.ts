import { AsyncLocalStorage } from 'node:async_hooks';
import { format } from 'node:util';
import type { Log } from './log.ts';

const current = new AsyncLocalStorage<Log>();
let isDiverted = false;

/** lite writes every refused request with its stack to the console. What it says while it serves one goes to the log. */
export function withLog<T>(log: Log, work: () => Promise<T>): Promise<T> {
  if (!isDiverted) {
    isDiverted = true;
    for (const method of ['log', 'warn', 'error'] as const) {
      const original = console[method].bind(console);
      console[method] = (...args: unknown[]) => {
        const target = current.getStore();
        if (target) target.line(format(...args));
        else original(...args);
      };
    }
  }
  return current.run(log, work);
}
