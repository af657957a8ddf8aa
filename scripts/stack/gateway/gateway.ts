import { createServer, type IncomingMessage, type Server } from 'node:http';
import { performance } from 'node:perf_hooks';
import type { Log } from '../log.ts';
import { LOOPBACK } from '../ports.ts';
import { nameRequest } from './request-id.ts';
import { type Handler, json, problem } from './respond.ts';
import { secure } from './security.ts';

export interface GatewayRoutes {
  /** /rest/v1 and what is open of /auth/v1 */
  lite: Handler;
  functions: Handler;
  /** What the app reads first: key, capabilities, demo sign-ins. */
  config: () => unknown;
  /** Whether the database answers: for whoever watches over the stack. */
  health: Handler;
  /** Everything else: the built app or Vite. */
  app: Handler;
}

/** What is left of auth outside: whatever hands out tokens, changes an account or sends mail goes through `session`. */
const OPEN_AUTH = /^(GET \/auth\/v1\/(user|health|settings|\.well-known\/[\w.-]+)|POST \/auth\/v1\/logout)$/;

function choose(routes: GatewayRoutes, method: string, path: string): Handler {
  if (path.startsWith('/rest/v1/') || OPEN_AUTH.test(`${method} ${path}`)) return routes.lite;
  if (path.startsWith('/functions/v1/')) return routes.functions;
  if (path === '/health') return routes.health;
  if (path === '/config.json') return (_request, response) => json(response, 200, routes.config());
  // The rest of what lite serves (studio, _system, storage) and of Supabase's own paths.
  if (/^\/(rest|auth|functions|storage|realtime|graphql|pg|_system)(\/|$)/.test(path)) {
    return (_request, response) => json(response, 404, problem('not_found', 'There is nothing here.'));
  }
  return routes.app;
}

/** Resolves dots, so that no path gets past the choice below and means another one to whoever is chosen. */
function normalise(request: IncomingMessage): string {
  const base = 'http://gateway';
  const raw = request.url ?? '/';
  const url = URL.canParse(raw, base) ? new URL(raw, base) : new URL(base);
  request.url = url.pathname + url.search;
  return url.pathname;
}

/** File and line, without the message, which may quote what was sent. */
const frame = (error: unknown) =>
  error instanceof Error ? /^\s+at .*$/m.exec(error.stack ?? '')?.[0].trim() : undefined;

/** Longer than a proxy or a browser keeps an idle connection: who closes first must not be the one who is written to. */
const KEEP_ALIVE = 75_000;

/** The one port of the stack. Not listening yet. */
export function createGateway(routes: GatewayRoutes, log: Log, development: boolean): Server {
  return createServer({ keepAliveTimeout: KEEP_ALIVE }, (request, response) => {
    const started = performance.now();
    const path = normalise(request);
    const id = nameRequest(request, response);
    // the secret of an invitation stands in its link
    const told = path.replace(/^(\/invitations\/).+/, '$1…');
    response.on('close', () => {
      const ms = Math.round((performance.now() - started) * 10) / 10;
      const status = response.writableFinished ? response.statusCode : 'aborted';
      log.line({ request_id: id, method: request.method, path: told, status, ms });
    });
    secure(response, development);
    Promise.resolve(choose(routes, request.method ?? '', path)(request, response)).catch((error: unknown) => {
      log.line({
        request_id: id,
        level: 'error',
        path: told,
        error: error instanceof Error ? error.name : typeof error,
        at: frame(error),
      });
      json(
        response,
        500,
        problem('internal_error', `The server could not answer; its log says more of request ${id}.`),
      );
    });
  });
}

export function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, LOOPBACK, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

/** Lets running requests finish for a moment, then ends them. */
export function closeGateway(server: Server, patienceMs: number): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => server.closeAllConnections(), patienceMs);
    server.close(() => {
      clearTimeout(timer);
      resolve();
    });
    server.closeIdleConnections();
  });
}
