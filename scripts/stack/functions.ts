import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, existsSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { connect } from 'node:net';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { FunctionPorts } from './gateway/functions-route.ts';
import { openLog } from './log.ts';
import { freePort, LOOPBACK } from './ports.ts';
import { identify, type ProcessId, stopProcess } from './processes.ts';

export interface FunctionsOptions {
  /** STACK_DIR */
  dir: string;
  /** supabase/functions */
  source: string;
  /** Ports of this machine a function may talk to. */
  reaches: number[];
  /** Restart a function when its files change. */
  watch: boolean;
  /** What a function may read, as on Supabase. */
  envOf(name: string): Record<string, string>;
  /** Remembered between starts; filled in here. */
  ports: Record<string, number>;
  onChange(processes: Record<string, ProcessId>): void;
}

export interface Functions extends FunctionPorts {
  processes(): Record<string, ProcessId>;
  /** Resolves when every function answers, or has failed to. */
  ready(): Promise<void>;
  stop(): Promise<void>;
  kill(): Promise<void>;
}

interface Running {
  name: string;
  port: number;
  child: ChildProcess | null;
  id: ProcessId | null;
  answering: Promise<boolean>;
}

/** npm puts the program into a package per platform; that of the `deno` package itself is made by its install script. */
function denoBinary(): string {
  const near = createRequire(createRequire(import.meta.url).resolve('deno/package.json'));
  const libc = process.platform === 'linux' ? '-glibc' : '';
  const target = `@deno/${process.platform}-${process.arch}${libc}`;
  return join(dirname(near.resolve(`${target}/package.json`)), process.platform === 'win32' ? 'deno.exe' : 'deno');
}

function launch(deno: string, f: Running, o: FunctionsOptions): ChildProcess {
  const env = { ...o.envOf(f.name), DENO_SERVE_ADDRESS: `tcp:${LOOPBACK}:${f.port}` };
  const args = [
    'run',
    '--node-modules-dir=manual',
    '--no-lock',
    '--no-remote',
    '--cached-only',
    '--no-prompt',
    '--quiet',
  ];
  if (o.watch) args.push('--watch', '--no-clear-screen');
  args.push(`--preload=${join(import.meta.dirname, 'deno', 'end-with-host.ts')}`);
  // Modules are read without any permission; a function itself has no business on the disk.
  args.push(
    `--allow-net=${[...o.reaches, f.port].map((port) => `${LOOPBACK}:${port}`).join(',')}`,
    `--allow-env=${Object.keys(env).join(',')}`,
  );
  // Twice what Supabase gives: what needs more there should not work here.
  args.push('--v8-flags=--max-old-space-size=512', join(o.source, f.name, 'index.ts'));
  const log = openLog(o.dir, `function-${f.name}`);
  try {
    const cache = { DENO_DIR: join(o.dir, 'deno'), DENO_NO_UPDATE_CHECK: '1', NO_COLOR: '1' };
    return spawn(deno, args, { env: { ...env, ...cache }, detached: true, stdio: ['ignore', log, log] });
  } finally {
    closeSync(log);
  }
}

const accepts = (port: number) =>
  new Promise<boolean>((resolve) => {
    const socket = connect(port, LOOPBACK);
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
    socket.once('connect', () => socket.destroy());
  });

const START_MS = 20_000;

async function untilAnswering(child: ChildProcess, port: number): Promise<boolean> {
  const end = Date.now() + START_MS;
  while (child.exitCode === null && child.signalCode === null && Date.now() < end) {
    if (await accepts(port)) return true;
    await sleep(20);
  }
  return false;
}

const names = (source: string) =>
  existsSync(source) ? readdirSync(source).filter((name) => existsSync(join(source, name, 'index.ts'))) : [];

export async function startFunctions(o: FunctionsOptions): Promise<Functions> {
  const deno = denoBinary();
  const all = new Map<string, Running>();
  let stopping = false;
  const processes = () => Object.fromEntries([...all.values()].flatMap((f) => (f.id ? [[f.name, f.id]] : [])));

  function start(f: Running, failures: number): void {
    const child = launch(deno, f, o);
    const born = Date.now();
    f.child = child;
    f.id = child.pid === undefined ? null : identify(child.pid);
    f.answering = untilAnswering(child, f.port);
    child.once('exit', async () => {
      f.id = null;
      if (stopping) return;
      // One that falls over at once is given longer and longer pauses.
      const again = Date.now() - born > 10_000 ? 0 : failures + 1;
      f.answering = Promise.resolve(false);
      await sleep(Math.min(50 * 2 ** again, 5000));
      if (!stopping) start(f, again);
    });
    child.once('error', () => undefined);
    o.onChange(processes());
  }

  for (const name of names(o.source)) {
    const port = await freePort(o.ports[name]);
    o.ports[name] = port;
    all.set(name, { name, port, child: null, id: null, answering: Promise.resolve(false) });
  }
  for (const f of all.values()) start(f, 0);

  async function end(steps: [NodeJS.Signals, number][]): Promise<void> {
    stopping = true;
    await Promise.all(Object.values(processes()).map((id) => stopProcess(id, steps)));
  }

  return {
    processes,
    has: (name) => all.has(name),
    async portOf(name) {
      const f = all.get(name);
      // A function that has just died is back within this time; one that cannot start is not.
      for (let tries = 0; f && tries < 40; tries++) {
        // of its end this process may hear after a caller has
        if ((await f.answering) && (await accepts(f.port))) return f.port;
        await sleep(50);
      }
      return null;
    },
    async ready() {
      await Promise.all([...all.values()].map((f) => f.answering));
    },
    stop: () =>
      end([
        ['SIGTERM', 2000],
        ['SIGKILL', 2000],
      ]),
    kill: () => end([['SIGKILL', 2000]]),
  };
}
