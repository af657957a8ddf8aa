import { accountOf, type CostCode } from '../accounts.ts';
import { LOG_START } from '../days.ts';
import type { Project } from '../projects/index.ts';
import { type Cents, sum } from '../sheets/sheet.ts';
import type { Budgeted } from './budget.ts';
import { SMALL_MATERIALS } from './lines.ts';
import { allPurchases } from './purchases.ts';
import { allCosts } from './transactions.ts';

const EARLIER = allCosts().filter(({ date }) => date < LOG_START);
const BOUGHT_EARLIER = allPurchases().filter(({ date }) => date < LOG_START);

/** What a line had cost before the log begins. The log carries the rest, so both together are its cost. */
export function openingCost(project: Project, { line }: Budgeted): Cents {
  if (line.code === SMALL_MATERIALS) {
    return sum(BOUGHT_EARLIER.filter((row) => row.project === project).map(({ total }) => total));
  }
  const account = accountOf(line.code as CostCode).name;
  return sum(EARLIER.filter((row) => row.project === project && row.account === account).map(({ amount }) => amount));
}

/** Jobs that were over by then have totals only; those that went on have their commitments as records. */
export const isLongAgo = (project: Project): boolean => project.finished !== null && project.finished < LOG_START;
