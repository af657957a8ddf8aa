import { request as httpRequest } from 'node:http';
import { LOOPBACK } from '../ports.ts';
import { callerOf } from './caller.ts';
import { type Handler, isCrossOrigin, json, problem } from './respond.ts';

const LIMIT = 64 * 1024 * 1024;

export interface FunctionPorts {
  /** The port of a function that answers, after waiting for one that is starting; null when it does not come up. */
  portOf(name: string): Promise<number | null>;
  has(name: string): boolean;
}

const nameOf = (url: string) => /^\/functions\/v1\/([a-z0-9_-]+)(?=[/?]|$)/i.exec(url)?.[1];

/** /functions/v1/<name>/…, streamed both ways; the function sees the path from its own name on, as on Supabase. */
export function functionsRoute(functions: FunctionPorts, isBehindProxy: boolean): Handler {
  return async (request, response) => {
    const name = nameOf(request.url ?? '');
    if (!name || !functions.has(name)) return json(response, 404, problem('not_found', 'There is no such function.'));
    const tooLarge = () =>
      json(response, 413, problem('request_too_large', 'The request is too large.'), { connection: 'close' });
    if (Number(request.headers['content-length'] ?? 0) > LIMIT) return tooLarge();
    const port = await functions.portOf(name);
    if (port === null) {
      return json(response, 503, problem('function_unavailable', `The function "${name}" is not running.`), {
        'retry-after': '5',
      });
    }
    const path = (request.url ?? '').slice('/functions/v1'.length);
    const address = callerOf(request, isBehindProxy);
    const headers = { ...request.headers, 'x-forwarded-for': address, 'x-real-ip': address };
    const upstream = httpRequest({ host: LOOPBACK, port, path, method: request.method, headers });
    upstream.on('response', (answer) => {
      for (const [name, value] of Object.entries(answer.headers)) {
        if (value !== undefined && !isCrossOrigin(name)) response.setHeader(name, value);
      }
      response.writeHead(answer.statusCode ?? 502);
      answer.pipe(response);
      // Ended in the middle: the client must not take the half for the whole.
      answer.on('error', () => response.destroy());
      answer.on('aborted', () => response.destroy());
    });
    upstream.on('error', () => {
      if (response.destroyed) return;
      json(response, 502, problem('function_failed', `The function "${name}" ended while it was answering.`));
    });
    response.on('close', () => upstream.destroy());
    let size = 0;
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size <= LIMIT) return;
      tooLarge();
      upstream.destroy();
    });
    request.pipe(upstream);
  };
}
