import type { Words } from './problem.ts';

/** How long somebody who asked too often is to wait; every number in it is more than one. */
export function tooMany(seconds: number): Words {
  if (seconds <= 60) return { key: 'errors.tooMany.minute' };
  if (seconds <= 7200) return { key: 'errors.tooMany.minutes', params: { n: Math.ceil(seconds / 60) } };
  return { key: 'errors.tooMany.hours', params: { n: Math.ceil(seconds / 3600) } };
}

/** What the functions and the database say beside 429. */
export function retryAfter(details: unknown): number {
  const seconds = Number((details as { retry_after?: unknown } | null)?.retry_after);
  return seconds > 0 ? seconds : 60;
}
