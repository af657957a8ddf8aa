import type { Progress } from './types.ts';

// Shares of the whole by experience: reading goes row by row, resolving is one statement without steps.
const spans: Record<string, [from: number, to: number]> = {
  uploading: [0, 5],
  reading: [5, 60],
  resolving: [60, 100],
  commit: [0, 100],
};

/** Percent of the way, or null while there is nothing to count. */
export function percentOf({ phase, done, total }: Progress): number | null {
  const [from, to] = spans[phase] ?? [0, 100];
  if (total <= 0) return phase === 'uploading' || phase === 'commit' ? null : from;
  return Math.round(from + (to - from) * Math.min(1, done / total));
}

/** `0:07`, `2:31`. */
export function clock(milliseconds: number): string {
  const seconds = Math.max(0, Math.floor(milliseconds / 1000));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
