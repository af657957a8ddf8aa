import type { Report } from '../harness/report.ts';
import { identity, OWNER } from '../harness/session.ts';
import { member } from '../harness/world.ts';
import { escalationAttempts } from './escalation-attempts.ts';
import type { Suite } from './isolation.ts';
import { told } from './outcome.ts';

/** A policy or guard, the last-owner check, and permission or rule of a transition. */
const REFUSALS = ['42501', '23514', 'PT403', 'PT422'];

/** Who hands out what: everything allowed succeeds, everything else is refused. */
export async function escalation({ session, world }: Suite, report: Report): Promise<void> {
  for (const { rule, who, statement, before, allowed } of escalationAttempts(world)) {
    const outcome = await session.attempt(who === OWNER.label ? OWNER : member(world.A, who), statement, {
      before: `${identity(OWNER)} ${before}; reset role`,
    });
    const right = allowed ? outcome.ok : !outcome.ok && REFUSALS.includes(outcome.code);
    report.check(right, () => `${rule}, as ${who}: ${told(outcome)}`);
  }
}
