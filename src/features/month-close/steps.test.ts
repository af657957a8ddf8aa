import { describe, expect, it } from 'vitest';
import type { Row } from '@/catalog/resource.ts';
import { closeSteps, isBlocker, isDone } from './steps.ts';

const fact = (task: string, key: string | null, level = 'blocker', n: number | null = 1) =>
  ({ id: '', task, key, level, n, amount: null, link: null }) as Row;
const facts = [
  fact('Post bills', 'bills'),
  fact('Post bills', 'cost', 'watch'),
  fact('Reconcile', null),
  fact('Lock', 'net', 'figure', 7),
];
const task = (name: string, status: string) => ({ id: name, name, status }) as Row;

describe('steps of a close', () => {
  it('are there before the month is begun', () => {
    expect(closeSteps([], facts).map(({ name, task: of, evidence }) => [name, of, evidence.length])).toEqual([
      ['Post bills', null, 2],
      ['Reconcile', null, 0],
      ['Lock', null, 1],
    ]);
  });

  it('are the tasks people have, and evidence of those they deleted is not lost', () => {
    const steps = closeSteps(
      [task('Own task', 'pending'), task('Reconcile', 'skipped'), task('Lock', 'pending')],
      facts,
    );
    expect(steps.map(({ name }) => name)).toEqual(['Own task', 'Reconcile', 'Lock', 'Post bills']);
    expect(steps.map((step) => isDone(step.task))).toEqual([false, true, false, false]);
  });

  it('are held up by what has to be done, not by what is to be looked at or comes of it', () => {
    const [bills, , lock] = closeSteps([], facts);
    expect(bills?.evidence.map(isBlocker)).toEqual([true, false]);
    expect(lock?.evidence.map(isBlocker)).toEqual([false]);
    expect(closeSteps([], [fact('A', 'b', 'blocker', 0)])[0]?.evidence.map(isBlocker)).toEqual([false]);
  });
});
