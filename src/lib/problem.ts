import type { HttpError } from '@refinedev/core';
import { english } from './english.ts';
import type { Values } from './text.ts';

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
  | 'busy'
  | 'unknown';

/** A key of the locale files. */
export interface Words {
  key: string;
  params?: Values;
}

/** Refine's HttpError as a real error: `message` is English, `words` in the reader's language, `errors` belong to form fields. */
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
    super(english(init.words.key, init.words.params));
    this.name = 'ApiProblem';
    this.statusCode = init.statusCode;
    this.reason = init.reason;
    this.words = init.words;
    this.fieldWords = init.fields ?? {};
    this.errors = Object.fromEntries(
      Object.entries(this.fieldWords).map(([field, words]) => [field, english(words.key, words.params)]),
    );
    this.code = init.code ?? '';
    this.details = init.details;
  }
}

/** Somebody else has changed what was to be written. */
export const isStale = (problem: unknown): boolean => problem instanceof ApiProblem && problem.reason === 'stale';
