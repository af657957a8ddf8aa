import { type PayApp, payAppsOf } from '../books/pay-apps.ts';
import { billingOf } from '../books/schedule-of-values.ts';
import { AS_OF, monthStart, onDay } from '../days.ts';
import { PROJECTS, type Project } from '../projects/index.ts';
import { type Cents, sum } from '../sheets/sheet.ts';
import { ids } from './ids.ts';
import type { Known } from './known.ts';
import { fundedOn } from './pay-apps.ts';
import { type Batch, day, type Row, usd } from './rows.ts';

export const BANK = 'Tarn Valley Bank';

/** Draws of a house for sale that the bank has paid. */
export const fundedDraws = (project: Project): readonly PayApp[] =>
  billingOf(project) === 'lender' ? payAppsOf(project).filter((app) => fundedOn(app) !== null) : [];

interface Debt {
  name: string;
  lender: string;
  type: string;
  original: number;
  balance: number;
  limit: number | null;
  rate: number;
  monthly: number;
  dueOn: number;
  started: number;
  matures: number | null;
  status: string;
  collateral: string | null;
  note: string | null;
}

type Line = readonly [
  name: string,
  lender: string,
  type: string,
  original: number,
  balance: number,
  limit: number | null,
  rate: number,
  monthly: number,
  dueOn: number,
  started: number,
  matures: number | null,
  status: string,
  collateral: string | null,
  note?: string,
];

/** Days count from the as-of Friday, amounts are dollars. */
// biome-ignore format: read down its columns like a ledger; wrapped, one row would fill a screen
const ROWS: readonly Line[] = [
  ['Operating line', 'Ferrow Savings Bank', 'line_of_credit', 250_000, 85_000, 250_000, 8.25, 585, 5, -900, 410, 'active', 'Receivables'],
  ['Office and yard mortgage', 'Ferrow Savings Bank', 'other', 340_000, 271_400, null, 6.1, 2480, 1, -1800, 3600, 'active', '41 Oldmarsh Yard'],
  ['Excavator', 'Redcap Equipment Finance', 'equipment_loan', 96_000, 38_900, null, 7.4, 1915, 12, -1020, 760, 'active', 'Mini excavator'],
  ['Pickup trucks, two', 'Turnpike Motor Credit', 'vehicle_loan', 118_000, 71_300, null, 6.9, 2265, 20, -560, 1260, 'active', 'Two pickups'],
  ['Company cards', 'Ferrow Savings Bank', 'credit_card', 0, 18_640, 60_000, 21.9, 0, 25, -1500, null, 'active', null, 'Paid in full every month.'],
  ['Small business loan', 'Ferrow Savings Bank', 'sba_loan', 150_000, 64_800, null, 9.5, 2390, 15, -1300, 1050, 'active', 'All assets'],
  ['Dump trailer', 'Redcap Equipment Finance', 'equipment_loan', 21_500, 0, null, 7.9, 0, 10, -1200, -95, 'paid_off', null],
  ['Advance on receivables', 'Quickwell Advance', 'merchant_cash_advance', 60_000, 0, null, 0, 0, 1, -820, null, 'settled', null, 'Settled for 41,000; never again.'],
];

const DEBTS: readonly Debt[] = ROWS.map(
  ([
    name,
    lender,
    type,
    original,
    balance,
    limit,
    rate,
    monthly,
    dueOn,
    started,
    matures,
    status,
    collateral,
    note,
  ]) => {
    const terms = { original, balance, limit, rate, monthly, dueOn, started, matures };
    return { name, lender, type, ...terms, status, collateral, note: note ?? null };
  },
);

export const drawn = (project: Project): Cents => sum(fundedDraws(project).map(({ gross }) => gross));

function construction(known: Known, project: Project): Row {
  const loan = Math.round(project.budget * 0.85);
  return {
    id: ids(known).loan(project.code),
    name: `Construction loan ${project.name}`,
    lender: BANK,
    debt_type: 'construction_loan',
    project_id: known.project(project.code),
    original_balance: 0,
    current_balance: usd(drawn(project)),
    credit_limit: loan,
    interest_rate_pct: 8.75,
    monthly_payment: usd(Math.round((drawn(project) * 8.75) / 1200)),
    payment_day: 1,
    start_date: day(project.start - 14),
    maturity_date: day(project.target + 240),
    loan_number_last4: String(4400 + PROJECTS.indexOf(project)),
    collateral: project.address,
    priority: 1,
    risk_level: project.status === 'completed' ? 'high' : 'normal',
    payoff_strategy: 'From the sale of the house',
  };
}

function payments(known: Known): Row[] {
  const months = Array.from({ length: 12 }, (_, i) => monthStart(AS_OF, i - 12));
  return DEBTS.filter(({ status, monthly }) => status === 'active' && monthly > 0).flatMap((debt) =>
    months.map((month, i) => {
      // the balance was higher a year ago, by what has been paid back since
      const owed = debt.balance + debt.monthly * 0.7 * (12 - i);
      const share = Math.min(debt.monthly, Math.round((owed * debt.rate) / 12) / 100);
      return {
        debt_id: ids(known).debt(debt.name),
        payment_date: day(month + debt.dueOn - 1),
        interest_amount: share.toFixed(2),
        principal_amount: (debt.monthly - share).toFixed(2),
      };
    }),
  );
}

/** What the company owes: a loan for every house that is built to be sold, and the rest. */
export function debts(known: Known): readonly Batch[] {
  const others = DEBTS.map(
    (debt): Row => ({
      id: ids(known).debt(debt.name),
      name: debt.name,
      lender: debt.lender,
      debt_type: debt.type,
      original_balance: debt.original,
      current_balance: debt.balance,
      credit_limit: debt.limit,
      interest_rate_pct: debt.rate,
      monthly_payment: debt.monthly,
      payment_day: debt.dueOn,
      start_date: day(onDay(debt.started)),
      maturity_date: debt.matures === null ? null : day(onDay(debt.matures)),
      collateral: debt.collateral,
      status: debt.status,
      notes: debt.note,
    }),
  );
  const loans = PROJECTS.filter(({ client }) => client === null).map((project) => construction(known, project));
  return [
    ['debts', [...others, ...loans]],
    ['debt_payments', payments(known)],
  ];
}
