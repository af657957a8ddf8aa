import type { Text } from '@/lib/text.ts';
import { retryAfter, tooMany } from '@/lib/tooMany.ts';

// What went wrong. Unknown mail and wrong password are one and the same on purpose: the page must not tell
// strangers who has an account.
export type SignInFailure = 'wrong' | 'unconfirmed' | 'network';

export function signInFailure(error: unknown): SignInFailure {
  const status = statusOf(error);
  if ((error as { code?: unknown }).code === 'email_not_confirmed') return 'unconfirmed';
  return status !== null && status >= 400 && status < 500 ? 'wrong' : 'network';
}

export function statusOf(error: unknown): number | null {
  if (typeof error !== 'object' || error === null) return null;
  const { status, statusCode } = error as { status?: unknown; statusCode?: unknown };
  const value = Number(statusCode ?? status);
  return Number.isInteger(value) && value > 0 ? value : null;
}

/** Who tried too often is told how long to wait, whatever it was; null for any other error. */
export function waitText(t: Text, error: unknown): string | null {
  if (statusOf(error) !== 429) return null;
  const { key, params } = tooMany(retryAfter((error as { details?: unknown }).details));
  return t(key, params);
}
