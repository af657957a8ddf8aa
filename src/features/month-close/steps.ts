// Steps of a close: the tasks of the month, with what the database says stands behind each. A month that has not been begun
// has the steps already, and no tasks; a task people added has no evidence.
import type { Row } from '@/catalog/resource.ts';

export interface Evidence {
  key: string;
  level: 'blocker' | 'watch' | 'figure';
  n: number | null;
  amount: string | number | null;
  /** below the organization; null: there is nothing to look at */
  link: string | null;
}

export interface Step {
  key: string;
  name: string;
  task: Row | null;
  evidence: Evidence[];
}

export const isOpen = ({ level, n }: Evidence): boolean => level !== 'figure' && n !== null && n > 0;
export const isBlocker = (one: Evidence): boolean => one.level === 'blocker' && isOpen(one);
export const isDone = (task: Row | null): boolean => task?.status === 'complete' || task?.status === 'skipped';

export function closeSteps(tasks: readonly Row[], facts: readonly Row[]): Step[] {
  const evidence = (name: string) =>
    facts
      .filter(({ task, key }) => task === name && key !== null)
      .map(
        ({ key, level, n, amount, link }): Evidence => ({
          key: String(key),
          level: level as Evidence['level'],
          n: n === null ? null : Number(n),
          amount: amount as Evidence['amount'],
          link: (link as string | null) ?? null,
        }),
      );
  const planned = [...new Set(facts.map(({ task }) => String(task)))];
  const named = (name: string): Step => ({ key: name, name, task: null, evidence: evidence(name) });
  if (tasks.length === 0) return planned.map(named);
  const steps = tasks.map((task): Step => ({ ...named(String(task.name)), key: String(task.id), task }));
  // what stands behind a task somebody deleted is there all the same
  const lost = planned.filter((name) => !tasks.some((task) => task.name === name)).map(named);
  return [...steps, ...lost.filter((step) => step.evidence.length > 0)];
}
