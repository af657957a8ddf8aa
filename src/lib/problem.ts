import type { HttpError } from '@refinedev/core';

/** What went wrong in words that can be shown, beside what a program needs to act on it. */
export type Reason =
  | 'stale'
  | 'partial'
  | 'not-found'
  | 'forbidden'
  | 'signed-out'
  | 'network'
  | 'in-use'
  | 'invalid'
  | 'timeout'
  | 'unknown';

export interface Words {
  key: string;
  text: string;
  params?: Record<string, string | number>;
}

/** Refine's HttpError as a real error: `message` is English, `words` can be translated, `errors` belong to form fields. */
export class ApiProblem extends Error implements HttpError {
  readonly statusCode: number;
  readonly reason: Reason;
  readonly words: Words;
  readonly errors: Record<string, string>;
  readonly fieldWords: Record<string, Words>;
  readonly code: string;
  readonly details: unknown;
  [key: string]: unknown;

  constructor(init: {
    statusCode: number;
    reason: Reason;
    words: Words;
    fields?: Record<string, Words>;
    code?: string;
    details?: unknown;
  }) {
    super(fill(init.words.text, init.words.params));
    this.name = 'ApiProblem';
    this.statusCode = init.statusCode;
    this.reason = init.reason;
    this.words = init.words;
    this.fieldWords = init.fields ?? {};
    this.errors = Object.fromEntries(
      Object.entries(this.fieldWords).map(([field, words]) => [field, fill(words.text, words.params)]),
    );
    this.code = init.code ?? '';
    this.details = init.details;
  }
}

/** `{{name}}` → its value; an unknown name stays as it is, so that a typing mistake is seen. */
export function fill(text: string, params: Record<string, unknown> = {}): string {
  return text.replace(/\{\{\s*(\w+)\s*\}\}/g, (whole, name: string) =>
    params[name] === undefined ? whole : String(params[name]),
  );
}
