import type { Server } from 'node:http';
import { appConfig } from './app-config.ts';
import { buildApp, DIST, isBuilt } from './build.ts';
import type { Claim } from './claim.ts';
import type { StackOptions } from './config.ts';
import { databaseUrl } from './connect.ts';
import { prepareDatabase, shareSecret } from './database.ts';
import { readDemo } from './demo.ts';
import { startVite } from './dev.ts';
import { type Functions, startFunctions } from './functions.ts';
import { functionsRoute } from './gateway/functions-route.ts';
import { closeGateway, createGateway, listen } from './gateway/gateway.ts';
import { healthRoute } from './gateway/health.ts';
import { createInnerServer } from './gateway/inner.ts';
import { liteRoute } from './gateway/lite-route.ts';
import { outboxPage } from './gateway/outbox.ts';
import type { Handler } from './gateway/respond.ts';
import { serveStatic } from './gateway/static.ts';
import { startJobs } from './jobs.ts';
import { keepLite, type LiteKeeper } from './keep-lite.ts';
import { updateLock } from './lock.ts';
import { lineLog } from './log.ts';
import { mailToOutbox, readOutbox } from './mail.ts';
import { freePort, LOOPBACK } from './ports.ts';
import type { ProcessId } from './processes.ts';
import { innerUrl, saveState } from './state.ts';
import { type SupervisedPostgres, supervisePostgres } from './supervise.ts';
import type { Undo } from './undo.ts';

export interface Services {
  ownerUrl: string;
  processes(): { postgres: ProcessId; functions: Record<string, ProcessId> };
  reload(): Promise<void>;
  kill(): Promise<void>;
}

export interface ServicesInput extends Claim {
  options: StackOptions;
  port: number;
  /** Of the inner server. */
  authPort: number;
  appUrl: string;
  report: (line: string) => void;
  fail: (error: Error) => void;
  undo: Undo;
}

async function startDatabase(
  i: ServicesInput,
): Promise<{ postgres: SupervisedPostgres; lite: LiteKeeper; ownerUrl: string }> {
  const { options, state, native, report, undo } = i;
  const { secrets, ports } = state;
  ports.postgres = await freePort(ports.postgres);
  saveState(options.dir, state);
  const { dir, durable } = options;
  const server = { dir, native, port: ports.postgres, adminPassword: secrets.admin, durable };
  const postgres = await supervisePostgres(server, report, i.fail);
  const ownerUrl = databaseUrl('postgres', secrets.postgres, ports.postgres);
  await undo.add(() => postgres.stop());
  const liteOptions = {
    ownerUrl,
    appUrl: i.appUrl,
    secrets,
    autoConfirm: state.autoConfirm,
    mail: mailToOutbox(dir, report),
  };
  const lite = await keepLite(liteOptions, async ({ ensureAuth }) => {
    const { adminUrl } = postgres;
    const { migrations } = options;
    const done = await prepareDatabase({ adminUrl, ownerUrl, ownerPassword: secrets.postgres, ensureAuth, migrations });
    await shareSecret(ownerUrl, secrets.throttle);
    if (done.applied.length > 0) report(`Applied ${done.applied.length} migrations.`);
    const edited = done.changed.join(', ');
    if (edited) report(`Edited after they were applied: ${edited}. To begin anew, delete ${dir}.`);
  });
  await undo.add(() => lite.close());
  return { postgres, lite, ownerUrl };
}

/** Browsers know the stack by two names, and by that of the proxy in front, which is for APP_ORIGIN to say. */
function sessionEnv({ port, state }: ServicesInput): Record<string, string> {
  const { secrets } = state;
  const names = [LOOPBACK, 'localhost'].map((host) => `http://${host}:${port}`);
  return {
    AUTH_URL: innerUrl(state),
    MAIL_URL: `${innerUrl(state)}/outbox`,
    APP_ORIGIN: [...names, ...(process.env.APP_ORIGIN ? [process.env.APP_ORIGIN] : [])].join(),
    SESSION_SECRET: secrets.session,
  };
}

async function startDeno(i: ServicesInput): Promise<Functions> {
  const { options, state, run, undo } = i;
  const functions = await startFunctions({
    dir: options.dir,
    source: options.functions,
    reaches: [i.port, i.authPort],
    watch: options.development,
    envOf: (name) => ({
      SUPABASE_URL: i.appUrl,
      SUPABASE_ANON_KEY: state.secrets.publishableKey,
      THROTTLE_SECRET: state.secrets.throttle,
      ...(name === 'session' ? sessionEnv(i) : {}),
      // a hosted function has 256 MB, these have their own limit (functions.ts)
      ...(name === 'import' ? { IMPORT_MAX_MB: '32' } : {}),
    }),
    ports: state.ports.functions,
    onChange: (processes) => updateLock(options.dir, Object.assign(run, { functions: processes })),
  });
  await undo.add(() => functions.stop());
  return functions;
}

async function ensureBuilt(i: ServicesInput): Promise<void> {
  if (!i.options.build || i.options.development || isBuilt()) return;
  i.report('Building the app …');
  await buildApp(i.options.quiet, i.undo);
}

/** Everything between an owned directory and an open port. */
export async function startServices(i: ServicesInput): Promise<Services> {
  const { options, state, undo } = i;
  const log = lineLog(options.dir, 'gateway');
  await undo.add(() => log.close());
  const started = await Promise.allSettled([startDatabase(i), startDeno(i), ensureBuilt(i)]);
  for (const result of started) if (result.status === 'rejected') throw result.reason;
  const [database, deno] = started as [
    PromiseFulfilledResult<Awaited<ReturnType<typeof startDatabase>>>,
    PromiseFulfilledResult<Functions>,
    unknown,
  ];
  const { postgres, lite, ownerUrl } = database.value;
  const functions = deno.value;

  const route = liteRoute(lite, i.appUrl, log);
  let app: Handler = serveStatic(DIST);
  const server: Server = createGateway(
    {
      lite: route,
      functions: functionsRoute(functions, Boolean(process.env.APP_ORIGIN)),
      health: healthRoute(ownerUrl),
      config: () => appConfig(state.secrets.publishableKey, readDemo(options.dir)),
      app: (request, response) => app(request, response),
    },
    log,
    options.development,
  );
  if (options.development) {
    const vite = await startVite(server);
    await undo.add(() => vite.close());
    app = vite.handler;
  }
  const inner = createInnerServer(state.secrets.door, {
    auth: route,
    outbox: outboxPage(() => readOutbox(options.dir), mailToOutbox(options.dir, i.report)),
  });
  await listen(inner, i.authPort);
  await undo.add(() => closeGateway(inner, 2000));
  await functions.ready();
  await listen(server, i.port);
  await undo.add(() => closeGateway(server, 2000));
  await undo.add(startJobs(ownerUrl, i.report));

  return {
    ownerUrl,
    processes: () => ({ postgres: postgres.server().process, functions: functions.processes() }),
    reload: () => lite.reload(),
    async kill() {
      server.closeAllConnections();
      inner.closeAllConnections();
      await Promise.all([postgres.kill(), functions.kill()]);
    },
  };
}
