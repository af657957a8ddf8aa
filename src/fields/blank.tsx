import { MISSING } from '@/ui/amount.ts';

export const isBlank = (value: unknown): value is null | undefined | '' =>
  value === null || value === undefined || value === '';

/** Missing is a dash, never 0 and never nothing. */
export function Missing() {
  return <span className="muted">{MISSING}</span>;
}
