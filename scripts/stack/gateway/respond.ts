import type { IncomingMessage, ServerResponse } from 'node:http';

export type Handler = (request: IncomingMessage, response: ServerResponse) => void | Promise<void>;

/** One origin: other sites have no business here. lite and the functions, made for other places too, invite any. */
export const isCrossOrigin = (header: string) => header.startsWith('access-control-');

export function json(
  response: ServerResponse,
  status: number,
  body: unknown,
  headers: Record<string, string> = {},
): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  const text = JSON.stringify(body);
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
    'content-length': String(Buffer.byteLength(text)),
    ...headers,
  });
  response.end(response.req.method === 'HEAD' ? undefined : text);
}

/** The shape of an error of our own functions and of the gateway itself. */
export const problem = (code: string, message: string) => ({ error: { code, message } });

/** The shape of an error of GoTrue, which supabase-js turns into an AuthError. */
export const authProblem = (status: number, code: string, message: string) => ({
  code: status,
  error_code: code,
  msg: message,
});

/** The shape of an error of PostgREST. */
export const restProblem = (code: string, message: string) => ({ code, message, details: null, hint: null });
