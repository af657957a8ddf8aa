import { removeCluster } from './cluster.ts';
import type { StackOptions } from './config.ts';
import { AlreadyRunning, leftBehind, type Running, releaseLock, running, takeLock, untilStopped } from './lock.ts';
import { type NativePostgres, nativePostgres } from './native.ts';
import { freePort, isFree } from './ports.ts';
import { clearOrphan } from './postgres.ts';
import { stopProcess } from './processes.ts';
import { loadState, readJson, type StackState, stateFile } from './state.ts';
import type { Undo } from './undo.ts';

export class PortTaken extends Error {}

/** Looks only: a start that cannot go on must not have touched anything. */
export async function portFor(options: StackOptions): Promise<number> {
  const { dir, port } = options;
  await untilStopped(dir);
  const other = running(dir);
  if (other) throw new AlreadyRunning(`This stack is already running: ${other.appUrl} (${dir})`);
  if (port === 0) return freePort(readJson<StackState>(stateFile(dir))?.ports.gateway);
  if (await isFree(port)) return port;
  throw new PortTaken(
    `Port ${port} is taken by another program. Stop that one, or choose another port: PORT=${port + 1} npm start`,
  );
}

export interface Claim {
  state: StackState;
  run: Running;
  native: NativePostgres;
}

/** Makes the directory this process's own, and clears away what a killed host left running. */
export async function claimDirectory(options: StackOptions, appUrl: string, undo: Undo): Promise<Claim> {
  const { dir, empty } = options;
  const orphans = leftBehind(dir);
  const run = takeLock(dir, appUrl);
  await undo.add(() => releaseLock(dir));
  for (const id of Object.values(orphans?.functions ?? {})) await stopProcess(id, [['SIGKILL', 5000]]);

  const state = loadState(dir, { empty, autoConfirm: options.autoConfirm ?? !empty });
  if (options.autoConfirm !== undefined) state.autoConfirm = options.autoConfirm;
  const native = nativePostgres(dir);
  await clearOrphan(native);
  if (state.demo === 'creating') {
    // Its sign-ins have not been shown to anybody yet, so there is nothing here but half a demo.
    removeCluster(native);
    state.demo = 'pending';
  }
  if (empty && state.demo === 'pending') {
    // An earlier start did not get as far as its demo, and now none is wanted.
    Object.assign(state, { demo: 'none', autoConfirm: options.autoConfirm ?? false } satisfies Partial<StackState>);
  }
  return { state, run, native };
}
