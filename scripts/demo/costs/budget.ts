import { changedCost } from '../books/changes.ts';
import { AS_OF, type Day } from '../days.ts';
import { once } from '../once.ts';
import type { Project } from '../projects/index.ts';
import { random } from '../random.ts';
import { type Cents, sum } from '../sheets/sheet.ts';
import { LINES, type Line, SUPERVISION } from './lines.ts';

/** A budget line with what has been spent and let on it up to the as-of date. */
export interface Budgeted {
  line: Line;
  budget: Cents;
  actual: Cents;
  committed: Cents;
  /** How much of the work is done, 0 to 1. */
  progress: number;
  /** First and last day on which money was spent. */
  from: Day;
  to: Day;
}

export const within = (value: number): number => Math.min(1, Math.max(0, value));
const hundreds = (cents: number): Cents => Math.round(cents / 10_000) * 10_000;

/** Days from the first to the last one of the job. */
export const lengthOf = (project: Project): number => (project.finished ?? project.target) - project.start;
/** Last day of work so far. */
const endOf = (project: Project): Day => Math.min(AS_OF, project.stopped ?? AS_OF, project.finished ?? AS_OF);
/** Share of the job's time that has passed on a day. */
export const shareOn = (project: Project, day: Day): number =>
  within((Math.min(day, endOf(project)) - project.start) / lengthOf(project));
/** How much of a line is done when so much of the job's time has passed. */
export const progressOf = (line: Line, share: number): number => within((share - line.from) / (line.to - line.from));

/** The job's budget spread over its lines in whole hundreds; the largest line takes the rest. */
function spread(project: Project): Map<Line, Cents> {
  const lines = LINES[project.kind];
  const weights = lines.reduce((total, line) => total + line.weight, 0);
  const budgets = new Map(lines.map((line) => [line, hundreds((project.budget * 100 * line.weight) / weights)]));
  const largest = lines.reduce((best, line) => (line.weight > best.weight ? line : best));
  const rest = project.budget * 100 - sum([...budgets.values()]);
  return budgets.set(largest, (budgets.get(largest) ?? 0) + rest);
}

/** What was let: near the budget, part of a known overrun, and exactly the cost once the work is done. */
function letAmount(line: Line, budget: Cents, actual: Cents, factor: number, done: boolean, noise: number): Cents {
  if (!line.committed) return 0;
  if (done) return actual;
  const known = factor > 1.1 ? 1 + (factor - 1) * 0.6 : 0.97;
  return Math.max(hundreds(budget * known * noise), actual);
}

export const budgetOf = once((project: Project): readonly Budgeted[] => {
  const end = endOf(project);
  const share = shareOn(project, AS_OF);
  const length = lengthOf(project);
  const finished = project.finished !== null;
  return [...spread(project)].map(([line, budget]) => {
    const r = random(`budget ${project.code} ${line.code}`);
    const factor = project.lines?.[line.code] ?? project.factor;
    const progress = finished ? 1 : progressOf(line, share);
    const planned = budget + changedCost(project.code, line.code) * 100;
    // Own people cost what they cost; subcontracts follow their price.
    const noise = r.around(line.code === SUPERVISION ? 0.02 : 0.035);
    const actual = Math.round(planned * progress * factor * noise);
    const isLet = finished || share > line.from - 0.12;
    const from = project.start + Math.round(length * line.from);
    const to = Math.max(from, Math.min(end, project.start + Math.round(length * line.to)));
    const committed = isLet ? letAmount(line, planned, actual, factor, progress >= 1, r.around(0.025)) : 0;
    return { line, budget, actual, committed, progress, from, to };
  });
});
