import { createServer, type Server } from 'node:http';
import { type Handler, json, problem } from './respond.ts';

/**
 * What is for this machine alone, on a port that no proxy leads to: the whole of auth, for the function that hands out
 * sessions, and the mails. Who may listen on this machine is not who may know the stack's secrets, so one is in the path.
 */
export function createInnerServer(door: string, routes: { auth: Handler; outbox: Handler }): Server {
  return createServer((request, response) => {
    const [, given, ...rest] = (request.url ?? '').split('/');
    const path = rest.join('/');
    if (given !== door) return json(response, 404, problem('not_found', 'There is nothing here.'));
    const route = path === 'outbox' ? routes.outbox : routes.auth;
    if (route === routes.auth) request.url = `/auth/v1/${path}`;
    Promise.resolve(route(request, response)).catch(() =>
      json(response, 500, problem('internal_error', 'The server could not answer; see its log.')),
    );
  });
}
