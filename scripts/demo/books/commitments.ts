import { type Budgeted, budgetOf, lengthOf } from '../costs/budget.ts';
import { isLongAgo } from '../costs/opening.ts';
import { vendorOf } from '../costs/transactions.ts';
import { AS_OF, type Day, onDay, workday } from '../days.ts';
import { once } from '../once.ts';
import type { Project } from '../projects/index.ts';
import { type Cents, sum } from '../sheets/sheet.ts';
import { SUBCONTRACT_CHANGES, type SubcontractChange } from './subcontract-changes.ts';

export interface Commitment {
  project: Project;
  budgeted: Budgeted;
  vendor: string;
  type: 'subcontract' | 'purchase_order' | 'service_agreement';
  number: string;
  original: Cents;
  changes: readonly { change: SubcontractChange; amount: Cents }[];
  status: 'draft' | 'sent' | 'executed' | 'completed';
  issued: Day;
  executed: Day | null;
}

const SUPPLY = ['Lumber', 'Windows and Doors', 'Cabinets', 'Appliances'];
const SERVICE = ['Architecture', 'Survey and Engineering', 'Cleaning'];
const LETTERS = { subcontract: 'SC', purchase_order: 'PO', service_agreement: 'SA' } as const;
/** A line is let so many days before the work begins; about to be let before that. */
const AHEAD = 21;
const SOON = 75;

export const typeOf = (trade: string): Commitment['type'] =>
  SUPPLY.includes(trade) ? 'purchase_order' : SERVICE.includes(trade) ? 'service_agreement' : 'subcontract';

const hundreds = (cents: number): Cents => Math.round(cents / 10_000) * 10_000;

/** What was agreed on top of the first price; the last change takes the rest. */
function changesOn(project: Project, { line, budget, committed }: Budgeted) {
  const own = SUBCONTRACT_CHANGES.filter((entry) => entry.project === project.code && entry.code === line.code);
  const overrun = committed - hundreds(budget * 0.98);
  if (own.length === 0 || overrun <= 0) return [];
  const amounts = own.slice(0, -1).map(({ share }) => hundreds(overrun * share));
  amounts.push(overrun - sum(amounts));
  return own.map((change, i) => ({ change, amount: amounts[i] ?? 0 }));
}

function statusOf(project: Project, { progress, committed, from }: Budgeted): Commitment['status'] | null {
  if (committed > 0) return progress >= 1 ? 'completed' : 'executed';
  if (project.stopped !== undefined || from > AS_OF + SOON) return null;
  return from > AS_OF + SOON / 2 ? 'draft' : 'sent';
}

/** What is promised to vendors for a job, in the order it was let. */
export const commitmentsOf = once((project: Project): readonly Commitment[] => {
  if (isLongAgo(project)) return [];
  const counts = { subcontract: 0, purchase_order: 0, service_agreement: 0 };
  return budgetOf(project)
    .filter(({ line }) => line.committed)
    .sort((a, b) => a.from - b.from)
    .flatMap((budgeted): Commitment[] => {
      const status = statusOf(project, budgeted);
      if (status === null) return [];
      const type = typeOf(budgeted.line.trade);
      const changes = changesOn(project, budgeted);
      const isFirm = status === 'executed' || status === 'completed';
      const total = isFirm ? budgeted.committed : hundreds(budgeted.budget * 0.965);
      const start = project.start + Math.round(lengthOf(project) * budgeted.line.from);
      const executed = workday(Math.min(start - AHEAD, onDay(-3)));
      counts[type] += 1;
      return [
        {
          project,
          budgeted,
          vendor: vendorOf(project, budgeted.line),
          type,
          number: `${LETTERS[type]}-${String(counts[type]).padStart(3, '0')}`,
          original: total - sum(changes.map(({ amount }) => amount)),
          changes,
          status,
          issued: isFirm ? workday(executed - 6) : workday(onDay(-5)),
          executed: isFirm ? executed : null,
        },
      ];
    });
});
