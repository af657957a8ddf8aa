import { type Day, iso, monthAndYear, monthStart, TODAY } from '../days.ts';
import type { Known } from './known.ts';
import { type Batch, day, moment, type Row } from './rows.ts';

/** Months before this one: all but the last are closed, that one is being closed. */
const MONTHS = 14;
const STEPS: readonly (readonly [name: string, category: string])[] = [
  ['Reconcile bank accounts', 'Cash'],
  ['Post vendor bills', 'Payables'],
  ['Approve time and payroll', 'Payroll'],
  ['Review job costs and estimates at completion', 'Job costing'],
  ['Check work in progress and over- and underbilling', 'Job costing'],
  ['Book retainage and accruals', 'Billing'],
  ['Review profit and loss', 'Statements'],
  ['Lock the period', 'Close'],
];
/** So far this time. */
const PROGRESS = ['complete', 'complete', 'skipped', 'complete', 'in_progress', 'pending', 'pending', 'pending'];

export interface Month {
  start: Day;
  end: Day;
  status: 'locked' | 'in_progress' | 'open';
}

/** Oldest first. */
export const MONTHS_KEPT: readonly Month[] = Array.from({ length: MONTHS + 1 }, (_, i) => {
  const start = monthStart(TODAY, i - MONTHS);
  const end = monthStart(start, 1) - 1;
  return { start, end, status: i < MONTHS - 1 ? 'locked' : i < MONTHS ? 'in_progress' : 'open' };
});

export const periodId = (known: Known, { start }: Month): string => known.id('accounting_periods', iso(start));

function step(known: Known, month: Month, place: number): Row {
  const [name, category] = STEPS[place] ?? ['', ''];
  const status = month.status === 'locked' ? 'complete' : PROGRESS[place];
  const isDone = status === 'complete' || status === 'skipped';
  return {
    accounting_period_id: periodId(known, month),
    name,
    category,
    status,
    completed_by: isDone ? known.user('finance_manager') : null,
    completed_at: isDone ? moment(Math.min(TODAY - 1, month.end + 4 + place), place * 20) : null,
    note: status === 'skipped' ? 'No time records yet.' : null,
    sort_order: place + 1,
  };
}

/** The months of the books. They come last: nothing is posted into a closed one any more. */
export const periods = (known: Known): readonly Batch[] => [
  [
    'accounting_periods',
    MONTHS_KEPT.map((month) => ({
      id: periodId(known, month),
      period_start: day(month.start),
      period_end: day(month.end),
      label: monthAndYear(month.start),
      status: month.status,
      locked_at: month.status === 'locked' ? moment(month.end + 12) : null,
      locked_by: month.status === 'locked' ? known.user('finance_manager') : null,
    })),
  ],
  [
    'period_close_tasks',
    MONTHS_KEPT.filter(({ status }) => status !== 'open').flatMap((month) =>
      STEPS.map((_, place) => step(known, month, place)),
    ),
  ],
];
