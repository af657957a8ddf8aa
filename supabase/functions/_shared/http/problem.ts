import { CORS } from './cors.ts';

/** Statuses of the functions' contract; 500 and 503 are nobody's fault but ours. */
export type Status = 400 | 401 | 403 | 404 | 405 | 409 | 413 | 415 | 422 | 429 | 500 | 503;

/** An error with an answer: `{ error: { code, message, detail } }`. */
export class Problem extends Error {
  constructor(
    readonly status: Status,
    readonly code: string,
    message: string,
    readonly detail: unknown = null,
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

export const problemResponse = (problem: Problem): Response => json(problem.body, problem.status);
