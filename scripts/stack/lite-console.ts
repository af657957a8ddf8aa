import { AsyncLocalStorage } from 'node:async_hooks';
import type { Log } from './log.ts';

const current = new AsyncLocalStorage<Log>();
let isDiverted = false;

interface DatabaseError extends Error {
  code?: string;
  table_name?: string;
  constraint_name?: string;
}

/** Of an error what kind it is and what it hit. Its message, detail and statement quote values of the row. */
const told = (value: unknown): unknown => {
  if (!(value instanceof Error)) return typeof value;
  // one that lite is told how to answer stands for what Postgres said
  const { name, code, table_name, constraint_name } = (value.cause ?? value) as DatabaseError;
  return { name, code, table: table_name, constraint: constraint_name };
};

/** lite writes every refused request whole to the console. What it says while it serves one goes to the log, without values. */
export function withLog<T>(log: Log, work: () => Promise<T>): Promise<T> {
  if (!isDiverted) {
    isDiverted = true;
    for (const method of ['log', 'warn', 'error'] as const) {
      const original = console[method].bind(console);
      console[method] = (...args: unknown[]) => {
        const target = current.getStore();
        if (target) target.line({ level: method, said: args.map(told) });
        else original(...args);
      };
    }
  }
  return current.run(log, work);
}
