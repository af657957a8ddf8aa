import { CORS } from './cors.ts';
import { requestId } from './request-id.ts';

/** Statuses of the functions' contract; 500 and 503 are nobody's fault but ours. */
export type Status = 400 | 401 | 403 | 404 | 405 | 409 | 413 | 415 | 422 | 429 | 500 | 503;

/** An error with an answer: `{ error: { code, message, detail } }`. */
export class Problem extends Error {
  constructor(
    readonly status: Status,
    readonly code: string,
    message: string,
    readonly detail: unknown = null,
    readonly headers: Readonly<Record<string, string>> = {},
  ) {
    super(message);
    this.name = 'Problem';
  }

  get body() {
    return { error: { code: this.code, message: this.message, detail: this.detail } };
  }
}

export const json = (body: unknown, status = 200): Response =>
  new Response(JSON.stringify(body), { status, headers: { ...CORS, 'content-type': 'application/json' } });

export function problemResponse(problem: Problem): Response {
  const response = json(problem.body, problem.status);
  for (const [name, value] of Object.entries(problem.headers)) response.headers.set(name, value);
  return response;
}

/** What nobody expected is logged by name and place only: messages and stacks may quote a file or a password. */
export function unexpected(what: string, error: unknown, request: Request): Problem {
  const request_id = requestId(request);
  const name = error instanceof Error ? error.name : typeof error;
  console.error(JSON.stringify({ level: 'error', function: what, request_id, error: name, at: whereabouts(error) }));
  return new Problem(500, 'internal_error', `The ${what} failed unexpectedly.`, { request_id });
}

/** File and line of our own code, without the message in front. */
function whereabouts(error: unknown): string | undefined {
  return error instanceof Error ? /functions\/\S+:\d+:\d+/.exec(error.stack ?? '')?.[0] : undefined;
}
