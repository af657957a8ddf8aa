import type { Outcome } from '../harness/session.ts';

/** What happened, for the message of a failed check. */
export const told = (o: Outcome): string => (o.ok ? `accepted, ${o.count} rows` : `${o.code} ${o.message}`);

/** Missing grant, a policy's check, or a guard: all of them say "you may not". */
export const refused = (o: Outcome): boolean => !o.ok && o.code === '42501';
