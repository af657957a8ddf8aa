import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';
import { DatabaseLost, type LiteKeeper } from '../keep-lite.ts';
import { withLog } from '../lite-console.ts';
import type { Log } from '../log.ts';
import { readBody, TooLarge } from './body.ts';
import { authProblem, type Handler, isCrossOrigin, json, restProblem } from './respond.ts';

const MEGABYTE = 1024 * 1024;
const LIMITS = { rest: 32 * MEGABYTE, auth: MEGABYTE / 4 };

function toRequest(origin: string, request: IncomingMessage, body: Buffer): Request {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  const method = request.method ?? 'GET';
  const hasBody = method !== 'GET' && method !== 'HEAD' && body.length > 0;
  return new Request(origin + request.url, { method, headers, body: hasBody ? new Uint8Array(body) : null });
}

async function send(response: ServerResponse, answer: Response): Promise<void> {
  for (const [name, value] of answer.headers) if (!isCrossOrigin(name)) response.setHeader(name, value);
  response.setHeader('cache-control', 'no-store');
  response.writeHead(answer.status);
  if (answer.body) await pipeline(Readable.fromWeb(answer.body as ReadableStream), response);
  else response.end();
}

const isAuth = (request: IncomingMessage) => request.url?.startsWith('/auth/') ?? false;

/** An error in the shape that the client of this part of the API understands. */
function refuse(
  request: IncomingMessage,
  response: ServerResponse,
  status: number,
  code: string,
  message: string,
): void {
  const body = isAuth(request) ? authProblem(status, code, message) : restProblem(code, message);
  json(response, status, body, status === 413 ? { connection: 'close' } : { 'retry-after': '5' });
}

/** /rest/v1 and /auth/v1, answered in this process. */
export function liteRoute(lite: LiteKeeper, origin: string, log: Log): Handler {
  return async (request, response) => {
    const address = request.socket.remoteAddress ?? null;
    try {
      const body = await readBody(request, isAuth(request) ? LIMITS.auth : LIMITS.rest);
      await send(response, await withLog(log, () => lite.fetch(toRequest(origin, request, body), address)));
    } catch (error) {
      if (error instanceof TooLarge) refuse(request, response, 413, 'request_too_large', 'The request is too large.');
      else if (error instanceof DatabaseLost) refuse(request, response, 503, 'database_unavailable', error.message);
      else throw error;
    }
  };
}
