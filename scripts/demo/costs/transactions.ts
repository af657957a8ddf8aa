import { accountOf } from '../accounts.ts';
import { type Day, LOG_START } from '../days.ts';
import { once } from '../once.ts';
import { PROJECTS, type Project } from '../projects/index.ts';
import { type Random, random } from '../random.ts';
import type { Cents } from '../sheets/sheet.ts';
import { vendorsOf } from '../vendors.ts';
import { COMPANY } from '../world.ts';
import { type Budgeted, budgetOf } from './budget.ts';
import { type Line, OWN_CREW, SMALL_MATERIALS } from './lines.ts';
import { officeCosts } from './office.ts';
import { daysBetween, parts } from './split.ts';

/** A line of the transaction log. Cost is positive here; the sheet writes money out as negative. */
export interface Transaction {
  date: Day;
  source: 'QBO' | 'Ramp' | 'Bank';
  type: 'Bill' | 'Check' | 'Credit Card' | 'Expense' | 'Refund';
  paidFrom: string;
  vendor: string;
  memo: string;
  amount: Cents;
  project: Project | null;
  account: string;
  method: 'ACH' | 'Card' | 'Check';
  employee: string;
  buyer: string | null;
  purchaseOrder: string | null;
}

const PAYROLL = `${COMPANY.split(' ')[0]} Payroll`;
const OFFICE = 'Calla Wexmoor';

/** How often a line is billed: packages in a few bills, own crew every other week or so. */
function count(entry: Budgeted, r: Random): number {
  if (entry.line.trade === OWN_CREW) return Math.max(1, Math.round((entry.to - entry.from) / 14));
  const byAmount = Math.ceil(entry.actual / 700_000);
  return Math.min(entry.line.committed ? 8 : 14, Math.max(1, byAmount + r.int(0, 1)));
}

function bill(project: Project, entry: Budgeted, vendor: string, r: Random) {
  const number = r.int(1000, 9899);
  return (date: Day, amount: Cents, i: number, of: number): Transaction => {
    const onCard = !entry.line.committed && Math.abs(amount) < 150_000;
    const labor = entry.line.trade === OWN_CREW;
    const what = labor
      ? 'job labor'
      : of > 1 && entry.line.committed
        ? `progress bill ${i + 1}`
        : onCard
          ? 'receipt'
          : 'invoice';
    const method = onCard ? 'Card' : r.chance(0.7) ? 'ACH' : 'Check';
    return {
      date,
      source: onCard ? 'Ramp' : labor ? 'Bank' : 'QBO',
      type: onCard ? 'Credit Card' : labor ? 'Expense' : 'Bill',
      paidFrom: onCard ? 'Company Cards' : labor ? 'Payroll Checking' : 'Operating Checking',
      vendor,
      memo: `${entry.line.description}, ${what}${labor ? '' : `, no. ${number + i * 7}`}`,
      amount,
      project,
      account: accountOf(entry.line.code).name,
      method: labor ? 'ACH' : method,
      employee: onCard ? (project.superintendent ?? project.manager) : OFFICE,
      buyer: onCard ? null : project.manager,
      purchaseOrder: entry.line.committed && !labor ? `PO-${project.code}-${entry.line.code.slice(0, 2)}` : null,
    };
  };
}

function ofLine(project: Project, entry: Budgeted): Transaction[] {
  const r = random(`bills ${project.code} ${entry.line.code}`);
  const isOwn = entry.line.trade === OWN_CREW;
  // drawn in any case, so that a chosen vendor leaves the amounts as they are
  if (!isOwn) r.pick(vendorsOf(entry.line.trade));
  const vendor = isOwn ? PAYROLL : vendorOf(project, entry.line);
  const make = bill(project, entry, vendor, r);
  const amounts = parts(entry.actual, count(entry, r), r);
  const rows = daysBetween(entry.from, entry.to, amounts.length).map((date, i) =>
    make(date, amounts[i] ?? 0, i, amounts.length),
  );
  const [first] = rows;
  // Material goes back now and then; the line's cost stays what it is.
  if (first && first.amount > 800_000 && entry.line.code === '06-100' && r.chance(0.7)) {
    const back = Math.round(first.amount * 0.04);
    first.amount += back;
    const last = rows.at(-1) ?? first;
    rows.push({
      ...last,
      type: 'Refund',
      memo: `${entry.line.description}, returned material`,
      amount: -back,
      purchaseOrder: null,
    });
  }
  return rows;
}

/** Who does or delivers a line: chosen, or by lot; always the same. */
export function vendorOf(project: Project, line: Line): string {
  const lot = random(`bills ${project.code} ${line.code}`).pick(vendorsOf(line.trade)).name;
  return project.vendors?.[line.code] ?? lot;
}

const everything = once((projects: readonly Project[]): readonly Transaction[] => {
  const jobs = projects.flatMap((project) =>
    budgetOf(project)
      .filter((entry) => entry.actual > 0 && entry.line.code !== SMALL_MATERIALS)
      .flatMap((entry) => ofLine(project, entry)),
  );
  return [...jobs, ...officeCosts()].sort((a, b) => a.date - b.date);
});

/** All costs, oldest first, also those from before the log. */
export const allCosts = (): readonly Transaction[] => everything(PROJECTS);

export const transactions = (): readonly Transaction[] => allCosts().filter((row) => row.date >= LOG_START);
