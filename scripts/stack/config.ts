import { join, resolve } from 'node:path';

/** The clone this file is in. */
export const ROOT = resolve(import.meta.dirname, '..', '..');

export interface StackOptions {
  /** STACK_DIR: everything a stack writes. */
  dir: string;
  /** The one port of the stack; 0 = a free one, remembered. */
  port: number;
  /** No demo company. */
  empty: boolean;
  /** Sign-up without a confirmation mail; unset = as this directory was created, at first exactly when it has a demo. */
  autoConfirm?: boolean;
  /** Brings dist/ up to date; false serves whatever is there. */
  build: boolean;
  /** Vite's dev server in place of dist/. */
  development: boolean;
  quiet: boolean;
  durable: boolean;
  /** Folders with migrations: the product's, and in tests one more. */
  migrations: string[];
  functions: string;
  /** Calls the start off; what has come up so far is ended. */
  signal?: AbortSignal;
}

export function stackOptions(given: Partial<StackOptions> = {}): StackOptions {
  const env = process.env;
  const port = given.port ?? Number(env.PORT ?? 3000);
  if (!Number.isInteger(port) || port < 0 || port > 65535) throw new Error(`PORT is not a port number: ${env.PORT}`);
  return {
    empty: false,
    build: true,
    development: false,
    quiet: false,
    durable: env.STACK_DURABLE !== 'off',
    migrations: [join(ROOT, 'supabase', 'migrations')],
    functions: join(ROOT, 'supabase', 'functions'),
    ...given,
    dir: resolve(given.dir ?? env.STACK_DIR ?? join(ROOT, '.stack')),
    port,
  };
}
