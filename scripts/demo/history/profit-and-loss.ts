import { account, COST_CODES, costHead } from '../accounts.ts';
import { budgetOf, within } from '../costs/budget.ts';
import { allPurchases } from '../costs/purchases.ts';
import { allCosts } from '../costs/transactions.ts';
import { AS_OF, type Day, LOG_START, monthOf, monthStart, yearOf } from '../days.ts';
import type { Project } from '../projects/index.ts';
import { random } from '../random.ts';
import { type Cents, sum } from '../sheets/sheet.ts';
import { OFFICE_PAYEES } from '../vendors.ts';
import { ids } from './ids.ts';
import type { Known } from './known.ts';
import { type Batch, type Row, usd } from './rows.ts';

/** Yearly, in dollars: what the office has and costs beside the bills it pays every month. */
const YEARLY: readonly (readonly [account: string, dollars: number])[] = [
  ['Office Salaries', 389_000],
  ['Payroll Taxes', 31_200],
  ['Depreciation', 46_800],
  ['Advertising', 14_400],
  ['Telephone', 9200],
  ['Office Supplies', 6100],
  ['Training', 4800],
  ['Interest Expense', 38_500],
  ['Rental Income', 21_600],
  ['Interest Income', 3900],
];

/** Divisions, and the part of the overhead each one carries; together they are the company. */
const PARTS = { custom_homes: 0.58, multifamily: 0.42 } as const;
const WHOLE = 'company_wide';
type Part = keyof typeof PARTS;
const partOf = ({ division }: Project): Part => (division === 'Multifamily' ? 'multifamily' : 'custom_homes');

type Figures = ReadonlyMap<string, Cents>;

const HEADS = new Map(COST_CODES.map(([code, name]) => [name as string, costHead(code)]));

/** What a job earns with every dollar it costs. */
function earning(project: Project): number {
  const cost = sum(budgetOf(project).map(({ budget, committed, actual }) => Math.max(budget, committed, actual)));
  return (project.contract * 100) / cost;
}

interface Cost {
  date: Day;
  project: Project;
  head: string;
  amount: Cents;
}

const COSTS: readonly Cost[] = [
  ...allCosts().flatMap(({ date, project, account: name, amount }) => {
    const head = HEADS.get(name);
    return project && head ? [{ date, project, head, amount }] : [];
  }),
  ...allPurchases().map(({ date, project, total }) => ({ date, project, head: 'General Conditions', amount: total })),
];

/** Jobs that were over before anybody entered them still stand in the books of those months. */
const UNSEEN = 1.3;
const unseen = (start: Day): number => 1 + UNSEEN * within((LOG_START + 210 - start) / 210);

function figuresOf(start: Day, part: Part): Figures {
  const figures = new Map<string, Cents>();
  const add = (name: string, amount: Cents) => figures.set(name, (figures.get(name) ?? 0) + Math.round(amount));
  const end = monthStart(start, 1);
  const r = random(`profit and loss ${part} ${yearOf(start)} ${monthOf(start)}`);
  for (const { date, project, head, amount } of COSTS) {
    if (date < start || date >= end || partOf(project) !== part) continue;
    const all = amount * unseen(start);
    add(head, all);
    add(project.client === null ? 'Spec Home Sales' : 'Contract Revenue', all * earning(project));
  }
  add('Change Order Revenue', (figures.get('Contract Revenue') ?? 0) * 0.02 * r.around(0.8));
  for (const [, name, , low, high] of OFFICE_PAYEES) add(name, ((low + high) / 2) * 100 * PARTS[part] * r.around(0.05));
  for (const [name, dollars] of YEARLY) add(name, ((dollars * 100) / 12) * PARTS[part] * r.around(0.04));
  return figures;
}

const together = (all: readonly Figures[]): Figures => {
  const names = [...new Set(all.flatMap((figures) => [...figures.keys()]))];
  return new Map(names.map((name) => [name, sum(all.map((figures) => figures.get(name) ?? 0))]));
};

const SECTIONS: Record<string, string> = {
  '4': 'Income',
  '5': 'Cost of Goods Sold',
  '6': 'Expenses',
  '70': 'Other Income',
  '75': 'Other Expenses',
};
const sectionOf = (number: string): string => SECTIONS[number.slice(0, 1)] ?? SECTIONS[number.slice(0, 2)] ?? '';

function rows(known: Known, start: Day, division: string, figures: Figures, isBudget: boolean): Row[] {
  return [...figures]
    .filter(([, amount]) => amount !== 0)
    .map(([name, amount]) => ({
      period_year: yearOf(start),
      period_month: monthOf(start),
      division_id: known.division(division),
      account_id: ids(known).account(name),
      account_number: account(name).number,
      account_name: name,
      section: sectionOf(account(name).number),
      amount: usd(amount),
      is_budget: isBudget,
    }));
}

/** Less is built in winter: January to December. */
const SEASON = [0.84, 0.86, 0.95, 1.05, 1.1, 1.1, 1.08, 1.08, 1.06, 1.02, 0.96, 0.9];
const isBuilding = (name: string) => /^[45]/.test(account(name).number);

/** The budget of a month: the mean of a year, a bit more of everything, in whole hundreds. */
function budgetFrom(months: readonly Figures[], start: Day): Figures {
  const season = SEASON[monthOf(start) - 1] ?? 1;
  const total = together(months);
  const hundreds = (cents: number) => Math.round(cents / 10_000) * 10_000;
  return new Map(
    [...total].map(([name, amount]) => [
      name,
      hundreds((amount / months.length) * 1.03 * (isBuilding(name) ? season : 1)),
    ]),
  );
}

/** Two years by month and division: actual up to last month, budget for all of both. */
export function profitAndLoss(known: Known): readonly Batch[] {
  const months = Array.from({ length: 24 }, (_, i) => monthStart(AS_OF, i - 11 - monthOf(AS_OF)));
  const isPast = (start: Day) => start < monthStart(AS_OF);
  const actual = new Map(
    (Object.keys(PARTS) as Part[]).map((part) => [part, months.filter(isPast).map((start) => figuresOf(start, part))]),
  );
  const all: Row[] = months.flatMap((start, i) => {
    const parts = [...actual].map(([part, figures]) => {
      const year = figures.slice(i < 12 ? 0 : 12, i < 12 ? 12 : 24);
      const base = year.length > 0 ? year : figures.slice(-12);
      return { part, budget: budgetFrom(base, start), figures: figures[i] };
    });
    const lines = (division: string, figures: Figures | undefined, budget: Figures) => [
      ...(figures ? rows(known, start, division, figures, false) : []),
      ...rows(known, start, division, budget, true),
    ];
    const whole = parts.every(({ figures }) => figures)
      ? together(parts.map(({ figures }) => figures ?? new Map()))
      : undefined;
    return [
      ...parts.flatMap(({ part, budget, figures }) => lines(part, figures, budget)),
      ...lines(WHOLE, whole, together(parts.map(({ budget }) => budget))),
    ];
  });
  return [['pl_entries', all]];
}
