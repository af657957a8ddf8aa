import { AS_OF, type Day } from '../days.ts';
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
  /** First and last day on which money was spent. */
  from: Day;
  to: Day;
}

const within = (value: number): number => Math.min(1, Math.max(0, value));
const hundreds = (cents: number): Cents => Math.round(cents / 10_000) * 10_000;

/** Last day of work so far, and the share of the job's time that has passed by then. */
function standing(project: Project): { end: Day; share: number; length: number } {
  const length = (project.finished ?? project.target) - project.start;
  const end = Math.min(AS_OF, project.stopped ?? AS_OF, project.finished ?? AS_OF);
  return { end, share: within((end - project.start) / length), length };
}

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

export function budgetOf(project: Project): readonly Budgeted[] {
  const { end, share, length } = standing(project);
  const finished = project.finished !== null;
  return [...spread(project)].map(([line, budget]) => {
    const r = random(`budget ${project.code} ${line.code}`);
    const factor = project.lines?.[line.code] ?? project.factor;
    const progress = finished ? 1 : within((share - line.from) / (line.to - line.from));
    // Own people cost what they cost; subcontracts follow their price.
    const noise = r.around(line.code === SUPERVISION ? 0.02 : 0.035);
    const actual = Math.round(budget * progress * factor * noise);
    const isLet = finished || share > line.from - 0.12;
    const from = project.start + Math.round(length * line.from);
    const to = Math.max(from, Math.min(end, project.start + Math.round(length * line.to)));
    const committed = isLet ? letAmount(line, budget, actual, factor, progress >= 1, r.around(0.025)) : 0;
    return { line, budget, actual, committed, from, to };
  });
}
