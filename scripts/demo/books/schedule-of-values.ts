import { budgetOf, progressOf } from '../costs/budget.ts';
import type { Line } from '../costs/lines.ts';
import { isLongAgo } from '../costs/opening.ts';
import { once } from '../once.ts';
import type { Project } from '../projects/index.ts';
import { type Cents, sum } from '../sheets/sheet.ts';
import { type Change, contractChanges, priceOf } from './changes.ts';

/** A line of the schedule of values: one or more budget lines, or an approved change. */
export interface Valued {
  number: number;
  description: string;
  value: Cents;
  lines: readonly Line[];
  change: Change | null;
}

/** Part of the budget a bank lends on a house that is built to be sold. */
const LOAN_TO_COST = 0.85;
const GENERAL = '01-';
const hundreds = (cents: number): Cents => Math.round(cents / 10_000) * 10_000;

export type Billing = 'owner' | 'lender' | 'lump sums' | 'none';

/** How a job gets its money: by applications of its owner, draws of a lender, or sums without a schedule of values. */
export function billingOf(project: Project): Billing {
  if (isLongAgo(project) || project.kind === 'claim') return 'lump sums';
  if (project.status === 'pre_construction') return 'none';
  return project.client === null ? 'lender' : 'owner';
}

export const retainagePct = (project: Project): number =>
  project.client === null || project.kind === 'claim' ? 0 : project.division === 'Multifamily' ? 5 : 10;

/** Budget lines as the owner sees them: general conditions in one, then the trades, each with its part of the sum. */
export const scheduleOf = once((project: Project): readonly Valued[] => {
  if (billingOf(project) === 'lump sums') return [];
  const isForSale = project.client === null;
  const total = (isForSale ? project.budget * LOAN_TO_COST : project.contract) * 100;
  const budget = budgetOf(project);
  const groups = [
    { description: 'General conditions', entries: budget.filter(({ line }) => line.code.startsWith(GENERAL)) },
    ...budget
      .filter(({ line }) => !line.code.startsWith(GENERAL))
      .map((entry) => ({ description: entry.line.description, entries: [entry] })),
  ];
  const values = groups.map(({ entries }) =>
    hundreds((total * sum(entries.map((entry) => entry.budget))) / (project.budget * 100)),
  );
  const largest = values.indexOf(Math.max(...values));
  values[largest] = (values[largest] ?? 0) + total - sum(values);
  const works = groups.map(({ description, entries }, i): Omit<Valued, 'number'> => {
    return { description, value: values[i] ?? 0, lines: entries.map(({ line }) => line), change: null };
  });
  const changes = (isForSale ? [] : contractChanges(project.code)).map((change): Omit<Valued, 'number'> => {
    const codes = change.lines.map(([code]) => code);
    const lines = budget.map(({ line }) => line).filter(({ code }) => codes.includes(code));
    return { description: change.title, value: priceOf(change) * 100, lines, change };
  });
  return [...works, ...changes].map((entry, i) => ({ number: i + 1, ...entry }));
});

/** How much of a line is done, weighted by its parts, when so much of the job's time has passed. */
export function doneOf({ lines }: Valued, share: number): number {
  const weights = lines.reduce((total, line) => total + line.weight, 0);
  return lines.reduce((total, line) => total + line.weight * progressOf(line, share), 0) / weights;
}
