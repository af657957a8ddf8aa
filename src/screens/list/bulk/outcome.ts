// What became of each record of an action on many, also when the connection broke half-way.
import { ApiProblem } from '@/lib/problem.ts';
import type { ManyOutcome } from '../../workflow/transition.ts';

/** The server may have done it and its answer is lost; what it refuses itself, it has not done. */
export const isUnsure = (problem: unknown): boolean =>
  !(problem instanceof ApiProblem) || (problem.statusCode >= 500 && problem.reason !== 'timeout');

export interface Break {
  problem: unknown;
  /** ids of the request that was not answered */
  asked: readonly string[];
}

export type Fate = { is: 'done' } | { is: 'failed'; reason: string } | { is: 'refused' | 'unsure' | 'notTried' };

/** Of each of these ids: answered one by one, in the request that broke, or behind it. */
export function fates(ids: readonly string[], answered: readonly ManyOutcome[], broken: Break | null): Fate[] {
  const known = new Map(answered.map((outcome) => [outcome.id, outcome]));
  return ids.map((id): Fate => {
    const outcome = known.get(id);
    if (outcome) return outcome.ok ? { is: 'done' } : { is: 'failed', reason: outcome.error ?? '' };
    if (!broken?.asked.includes(id)) return { is: 'notTried' };
    return { is: isUnsure(broken.problem) ? 'unsure' : 'refused' };
  });
}
