import { CHANGES, type Change, costOf, priceOf } from '../books/changes.ts';
import { commitmentsOf } from '../books/commitments.ts';
import { scheduleOf } from '../books/schedule-of-values.ts';
import { type Day, onDay } from '../days.ts';
import { PROJECTS, type Project, project } from '../projects/index.ts';
import { managers } from '../projects/project.ts';
import { ids } from './ids.ts';
import type { Known, Role } from './known.ts';
import { type Batch, day, moment, type Row, usd } from './rows.ts';

const on = (days: number | null): Day | null => (days === null ? null : onDay(days));

/** The project manager who signs in sees his own jobs; for the others the estimator writes. */
export const authorOf = ({ manager }: Project): Role => (manager === managers.ilse ? 'project_manager' : 'estimator');

interface Numbered {
  job: Project;
  sent: Day | null;
  make(number: string): { header: Row; lines: Row[]; budget: Row[] };
}

function ofContract(known: Known, change: Change): Numbered {
  const job = project(change.project);
  const id = ids(known).change(job.code, change.title);
  const isApproved = change.status === 'approved';
  const amount = change.kind === 'owner' ? priceOf(change) : costOf(change);
  const sov = scheduleOf(job).find((entry) => entry.change === change);
  const decider = { approved_by: isApproved ? known.user('finance_manager') : null };
  return {
    job,
    sent: on(change.submitted),
    make: (number) => ({
      header: {
        id,
        project_id: known.project(job.code),
        co_number: number,
        change_order_kind: change.kind,
        title: change.title,
        amount,
        approved_amount: isApproved ? amount : null,
        schedule_impact_days: change.days,
        reason: change.reason,
        // what waits is submitted by its author later, so that it waits at somebody
        status: change.status === 'pending_approval' ? 'draft' : change.status,
        requested_by_id: known.employee(job.manager),
        submitted_to: change.kind === 'owner' ? job.client : null,
        date_submitted: change.status === 'pending_approval' ? null : day(on(change.submitted)),
        date_approved: isApproved ? day(on(change.decided)) : null,
        created_by: known.user(authorOf(job)),
        ...decider,
      },
      lines: change.lines.map(([code, cost, price], i) => ({
        id: ids(known).changeLine(job.code, change.title, i),
        project_id: known.project(job.code),
        change_order_id: id,
        cost_code_id: known.code(job.code, code),
        sov_line_id: sov ? ids(known).sov(job.code, sov.number) : null,
        description: change.title,
        amount: cost,
        price_amount: change.kind === 'owner' ? price : 0,
      })),
      budget: isApproved
        ? change.lines.map(([code, cost], i) => ({
            project_id: known.project(job.code),
            cost_code_id: known.code(job.code, code),
            kind: 'change_order',
            batch_id: known.id('batch', job.code, change.title),
            change_order_line_id: ids(known).changeLine(job.code, change.title, i),
            amount: cost,
            reason: change.reason,
            effective_date: day(on(change.decided)),
            status: 'approved',
            approved_at: moment(onDay(change.decided ?? 0)),
            note: `${number} ${change.title}`,
            ...decider,
          }))
        : [],
    }),
  };
}

function ofSubcontracts(known: Known, job: Project): Numbered[] {
  return commitmentsOf(job).flatMap((entry) =>
    entry.changes.map(({ change, amount }): Numbered => {
      const id = ids(known).change(job.code, `${change.code} ${change.title}`);
      return {
        job,
        sent: onDay(change.decided - 5),
        make: (number) => ({
          header: {
            id,
            project_id: known.project(job.code),
            co_number: number,
            change_order_kind: 'subcontract',
            commitment_id: ids(known).commitment(job.code, change.code),
            title: change.title,
            amount: usd(amount),
            approved_amount: usd(amount),
            reason: change.reason,
            status: 'approved',
            requested_by_name: entry.vendor,
            date_submitted: day(onDay(change.decided - 5)),
            date_approved: day(onDay(change.decided)),
            approved_by: known.user('finance_manager'),
          },
          lines: [
            {
              id: ids(known).changeLine(job.code, `${change.code} ${change.title}`, 0),
              project_id: known.project(job.code),
              change_order_id: id,
              cost_code_id: known.code(job.code, change.code),
              description: change.title,
              amount: usd(amount),
            },
          ],
          budget: [],
        }),
      };
    }),
  );
}

/** Change orders of every kind with their lines, and what the approved ones did to the budgets. Numbers go by date. */
export function changes(known: Known): readonly Batch[] {
  const all = [
    ...CHANGES.map((change) => ofContract(known, change)),
    ...PROJECTS.flatMap((job) => ofSubcontracts(known, job)),
  ];
  const made = PROJECTS.flatMap((job) =>
    all
      .filter((entry) => entry.job === job)
      .sort((a, b) => (a.sent ?? Number.POSITIVE_INFINITY) - (b.sent ?? Number.POSITIVE_INFINITY))
      .map((entry, i) => entry.make(`CO-${String(i + 1).padStart(3, '0')}`)),
  );
  return [
    ['change_orders', made.map(({ header }) => header)],
    ['change_order_lines', made.flatMap(({ lines }) => lines)],
    ['budget_adjustments', made.flatMap(({ budget }) => budget)],
  ];
}
