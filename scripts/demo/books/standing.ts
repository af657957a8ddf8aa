import { accountOf, type CostCode } from '../accounts.ts';
import { type Budgeted, budgetOf, shareOn } from '../costs/budget.ts';
import { SMALL_MATERIALS } from '../costs/lines.ts';
import { allPurchases } from '../costs/purchases.ts';
import { allCosts } from '../costs/transactions.ts';
import { AS_OF, type Day } from '../days.ts';
import type { Project } from '../projects/index.ts';
import { type Cents, sum } from '../sheets/sheet.ts';
import { changesOf, contractChanges, priceOf } from './changes.ts';
import { commitmentsOf } from './commitments.ts';
import { payAppsOf } from './pay-apps.ts';

/** The figures of a job as people knew them at the end of a day. */
export interface Standing {
  contract: Cents;
  budget: Cents;
  committed: Cents;
  actual: Cents;
  /** Estimate at completion: of every line the largest of budget, commitment and cost. */
  estimate: Cents;
  earned: Cents;
  billed: Cents;
  /** Price of owner changes that wait for a decision. */
  pending: Cents;
  /** Share of the job's time that has passed. */
  time: number;
}

interface Spent {
  date: Day;
  amount: Cents;
}

const SPENT = new Map<string, Spent[]>();
for (const { project, account, date, amount } of allCosts()) {
  if (project) push(`${project.code} ${account}`, { date, amount });
}
for (const { project, date, total } of allPurchases()) push(key(project, SMALL_MATERIALS), { date, amount: total });

function key(project: Project, code: CostCode): string {
  return `${project.code} ${accountOf(code).name}`;
}

function push(name: string, spent: Spent): void {
  const list = SPENT.get(name);
  if (list) list.push(spent);
  else SPENT.set(name, [spent]);
}

const until = (days: number | null, day: Day): boolean => days !== null && AS_OF + days <= day;

function changeOn(project: Project, code: CostCode, day: Day): Cents {
  const valid = changesOf(project.code).filter(({ status, decided }) => status === 'approved' && until(decided, day));
  const lines = valid.flatMap(({ lines }) => lines).filter(([line]) => line === code);
  return sum(lines.map(([, cost]) => cost * 100));
}

function committedOn(project: Project, code: CostCode, day: Day): Cents {
  const found = commitmentsOf(project).find(({ budgeted }) => budgeted.line.code === code);
  if (!found || found.executed === null || found.executed > day) return 0;
  const added = found.changes.filter(({ change }) => until(change.decided, day));
  return found.original + sum(added.map(({ amount }) => amount));
}

function lineOn(project: Project, { line, budget }: Budgeted, day: Day) {
  const spent = SPENT.get(key(project, line.code)) ?? [];
  return {
    budget: budget + changeOn(project, line.code, day),
    committed: committedOn(project, line.code, day),
    actual: sum(spent.filter(({ date }) => date <= day).map(({ amount }) => amount)),
  };
}

export function standingOn(project: Project, day: Day): Standing {
  const lines = budgetOf(project).map((entry) => lineOn(project, entry, day));
  const total = (of: 'budget' | 'committed' | 'actual') => sum(lines.map((line) => line[of]));
  const changed = contractChanges(project.code).filter(({ decided }) => until(decided, day));
  const contract = project.contract * 100 + sum(changed.map((change) => priceOf(change) * 100));
  const actual = total('actual');
  const estimate = sum(lines.map((line) => Math.max(line.budget, line.committed, line.actual)));
  const certified = payAppsOf(project).filter(({ approved }) => approved !== null && approved <= day);
  const waiting = changesOf(project.code).filter(
    ({ kind, status, submitted }) => kind === 'owner' && status === 'pending_approval' && until(submitted, day),
  );
  return {
    contract,
    budget: total('budget'),
    committed: total('committed'),
    actual,
    estimate,
    earned: Math.round((contract * actual) / estimate),
    billed: sum(certified.map(({ gross }) => gross)),
    pending: sum(waiting.map((change) => priceOf(change) * 100)),
    time: shareOn(project, day),
  };
}
