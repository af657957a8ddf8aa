import { FULL_RUN } from '@shared/importers/run-order.ts';
import type { Run } from './types.ts';
import type { FullRun } from './uploadStore.ts';

export type StepState = 'done' | 'undone' | 'here' | 'left_out' | 'waiting';

export interface Step {
  importer: string;
  state: StepState;
  /** the last run of this step, or the one that was saved */
  run: Run | null;
}

export const isCommitted = ({ status }: Run): boolean => status === 'completed' || status === 'completed_with_errors';

const place = (importer: string): number => {
  const at = FULL_RUN.indexOf(importer);
  return at < 0 ? FULL_RUN.length : at;
};

/** Steps of a full run: what was begun, and what still waits here. A check that was repeated counts once. */
export function stepsOf(full: FullRun | null, runs: Run[], here: string): Step[] {
  const names = new Set([...(full?.steps ?? []), ...runs].map(({ importer }) => importer));
  const furthest = Math.max(-1, ...runs.map(({ importer }) => place(importer)));
  return [...names]
    .sort((a, b) => place(a) - place(b))
    .map((importer) => {
      const own = runs.filter((run) => run.importer === importer);
      const run = own.findLast(isCommitted) ?? own.at(-1) ?? null;
      return { importer, run, state: stateOf(run, own, here, place(importer) < furthest) };
    });
}

function stateOf(run: Run | null, own: Run[], here: string, isPassed: boolean): StepState {
  if (run && isCommitted(run)) return 'done';
  if (run?.status === 'rolled_back') return 'undone';
  if (own.some(({ id }) => id === here)) return 'here';
  return isPassed ? 'left_out' : 'waiting';
}

/** Files of the first step that nothing was done about yet. */
export function nextStep(full: FullRun | null, steps: Step[]): FullRun['steps'][number] | null {
  const waiting = steps.find(({ state }) => state === 'waiting');
  return full?.steps.find(({ importer }) => importer === waiting?.importer) ?? null;
}
