import { claimDirectory, portFor } from './claim.ts';
import { type StackOptions, stackOptions } from './config.ts';
import { databaseUrl } from './connect.ts';
import { type DemoInfo, makeDemo, readDemo } from './demo.ts';
import { updateLock } from './lock.ts';
import { migrate } from './migrate.ts';
import { freePort, LOOPBACK } from './ports.ts';
import type { ProcessId } from './processes.ts';
import { type Services, startServices } from './services.ts';
import { innerUrl, saveState } from './state.ts';
import { Undo } from './undo.ts';

/** A running stack, as tests and the commands see it. */
export interface Stack {
  appUrl: string;
  /** The same origin: what supabase-js takes as its URL. */
  apiUrl: string;
  /** The whole of the auth server, as the function `session` sees it; the gateway shows what is open to everybody. */
  authUrl: string;
  /** Mails that were not sent, as a page. */
  outboxUrl: string;
  dbUrl: string;
  /** Superuser: for tests that look below the API, never for the product. */
  adminDbUrl: string;
  publishableKey: string;
  secretKey: string;
  jwtSecret: string;
  dir: string;
  demo: DemoInfo | null;
  /** The processes of now; a restarted one has another number. */
  processes(): { postgres: ProcessId; functions: Record<string, ProcessId> };
  /** Applies what has been added to the migrations since the start, and what is in one more folder. */
  migrate(folder?: string): Promise<string[]>;
  /** Resolves only when the stack cannot go on. */
  failed: Promise<Error>;
  stop(): Promise<void>;
  /** Everything at once and without warning, as by SIGKILL. */
  kill(): Promise<void>;
}

export async function startStack(given: Partial<StackOptions> = {}): Promise<Stack> {
  const options = stackOptions(given);
  const report = options.quiet ? () => undefined : (line: string) => console.log(line);
  const port = await portFor(options);
  const appUrl = `http://${LOOPBACK}:${port}`;
  const undo = new Undo();
  const callOff = () => void undo.run();
  options.signal?.addEventListener('abort', callOff);
  let services: Services;
  let demo: DemoInfo | null;
  let fail: (error: Error) => void = () => undefined;
  const failed = new Promise<Error>((resolve) => {
    fail = resolve;
  });

  try {
    const { state, run, native } = await claimDirectory(options, appUrl, undo);
    state.ports.gateway = port;
    const authPort = await freePort(state.ports.auth);
    state.ports.auth = authPort;
    services = await startServices({ options, state, run, native, port, authPort, appUrl, report, fail, undo });
    const { dir } = options;
    const dbUrl = services.ownerUrl;
    if (state.demo === 'pending') {
      state.demo = 'creating';
      saveState(dir, state);
      report('Creating the demo company …');
      await makeDemo(dir, { appUrl, dbUrl, publishableKey: state.secrets.publishableKey });
      state.demo = 'done';
    }
    saveState(dir, state);
    demo = readDemo(dir);
    options.signal?.removeEventListener('abort', callOff);
    options.signal?.throwIfAborted();
    updateLock(dir, Object.assign(run, { state: 'ready' }));

    const { secrets } = state;
    return {
      appUrl,
      apiUrl: appUrl,
      authUrl: innerUrl(state),
      outboxUrl: `${innerUrl(state)}/outbox`,
      dbUrl,
      adminDbUrl: databaseUrl('supabase_admin', secrets.admin, state.ports.postgres ?? 0),
      publishableKey: secrets.publishableKey,
      secretKey: secrets.secretKey,
      jwtSecret: secrets.jwt,
      dir,
      demo,
      processes: services.processes,
      async migrate(folder) {
        const { applied } = await migrate(dbUrl, [...options.migrations, ...(folder ? [folder] : [])]);
        await services.reload();
        return applied;
      },
      failed,
      async stop() {
        if (!undo.isEnding) updateLock(dir, Object.assign(run, { state: 'stopping' }));
        await undo.run();
      },
      async kill() {
        await services.kill();
        await undo.run();
      },
    };
  } catch (error) {
    // The reason of the failure matters more than what went wrong while cleaning up after it.
    await undo.run().catch((second: unknown) => console.error(second));
    throw error;
  }
}
