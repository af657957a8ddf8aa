import { expect, it } from 'vitest';
import { nextStep, stepsOf } from './fullRun.ts';
import type { Run, RunStatus } from './types.ts';

const run = (importer: string, status: RunStatus, id = importer) => ({ id, importer, status }) as Run;
const full = {
  batch: 'b',
  organization: 'o',
  options: {},
  steps: ['masterfile', 'jobs', 'schedule', 'quickbooks'].map((importer) => ({ importer, files: [] as File[] })),
};
const states = (runs: Run[], here: string, plan: typeof full | null = full) =>
  stepsOf(plan, runs, here).map(({ importer, state }) => `${importer} ${state}`);

it('goes through the steps in their order', () => {
  const runs = [run('masterfile', 'completed_with_errors'), run('jobs', 'validated')];
  expect(states(runs, 'jobs')).toEqual(['masterfile done', 'jobs here', 'schedule waiting', 'quickbooks waiting']);
  expect(nextStep(full, stepsOf(full, runs, 'jobs'))?.importer).toBe('schedule');
});

it('knows what was left out, checked twice, or undone', () => {
  const runs = [
    run('masterfile', 'failed', 'first try'),
    run('masterfile', 'rolled_back'),
    run('jobs', 'validated'),
    run('schedule', 'completed'),
  ];
  expect(states(runs, 'schedule')).toEqual([
    'masterfile undone',
    'jobs left_out',
    'schedule done',
    'quickbooks waiting',
  ]);
});

it('shows what was begun when the files are no longer at hand, and goes nowhere', () => {
  const runs = [run('budgets', 'completed'), run('masterfile', 'completed')];
  expect(states(runs, 'budgets', null)).toEqual(['masterfile done', 'budgets done']);
  expect(nextStep(null, stepsOf(null, runs, 'budgets'))).toBeNull();
});
