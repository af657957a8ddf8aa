import { LUMP_SUMS, type LumpSum } from '../books/lump-sums.ts';
import { type PayApp, payAppsOf } from '../books/pay-apps.ts';
import { INVOICES } from '../books/receivables.ts';
import { billingOf, retainagePct } from '../books/schedule-of-values.ts';
import { AS_OF, type Day, onDay, workday } from '../days.ts';
import { PROJECTS, project } from '../projects/index.ts';
import { ids } from './ids.ts';
import type { Known } from './known.ts';
import { type Batch, day, type Row, usd } from './rows.ts';

/** A draw is funded so many days after the bank has agreed to it. */
const DAYS_TO_FUND = 6;
export const fundedOn = ({ approved }: PayApp): Day | null => {
  const date = workday((approved ?? AS_OF) + DAYS_TO_FUND);
  return approved !== null && date <= AS_OF ? date : null;
};

/** The day it was paid: by its invoice, or by the bank. */
function paidOn(app: PayApp): Day | null {
  if (billingOf(app.project) === 'lender') return fundedOn(app);
  return (
    INVOICES.find(({ payApp }) => payApp?.project === app.project && payApp.number === app.number)?.paid?.date ?? null
  );
}

function header(known: Known, app: PayApp): Row {
  const { project: job, number, from, to, gross, retainage, status, submitted, approved } = app;
  const isDraft = status === 'draft';
  const isLender = billingOf(job) === 'lender';
  const paid = paidOn(app);
  return {
    id: ids(known).payApp(job.code, number),
    project_id: known.project(job.code),
    pay_app_target: isLender ? 'lender' : 'owner',
    contract_id: isLender ? null : ids(known).prime(job.code),
    debt_id: isLender ? ids(known).loan(job.code) : null,
    lender_name: isLender ? 'Tarn Valley Bank' : null,
    pay_app_number: number,
    description: isLender ? `Draw ${number}` : `Application ${number}`,
    period_from: day(from),
    period_to: day(to),
    amount_requested: isDraft ? 0 : usd(gross),
    retainage_held: isDraft ? 0 : usd(retainage),
    amount_approved: approved === null ? null : usd(gross),
    status: approved === null ? status : paid === null ? 'approved' : 'paid',
    submitted_date: day(submitted),
    approved_date: day(approved),
    paid_date: day(paid),
    requested_by_id: known.employee(job.manager),
    approved_by: approved === null ? null : known.user('finance_manager'),
    rejected_reason: status === 'rejected' ? 'The lender stopped funding before the site visit.' : null,
    created_by: known.user('project_manager'),
  };
}

function lines(known: Known, app: PayApp): Row[] {
  const { project: job, number, status } = app;
  const isDraft = status === 'draft';
  return app.lines.map(({ valued, previous, work, stored }) => ({
    project_id: known.project(job.code),
    pay_app_id: ids(known).payApp(job.code, number),
    sov_line_id: ids(known).sov(job.code, valued.number),
    description: valued.description,
    // a draft shows the schedule of values itself
    scheduled_value: isDraft ? 0 : usd(valued.value),
    previous_billed: isDraft ? 0 : usd(previous),
    this_period: usd(work),
    stored_materials: usd(stored),
    retainage_pct: retainagePct(job),
    sort_order: valued.number,
  }));
}

/** An application without lines, as jobs have it that are paid in lump sums. */
function lumpSum(known: Known, entry: LumpSum, number: number): Row {
  const job = project(entry.project);
  const isPaid = entry.status === 'paid';
  return {
    id: ids(known).payApp(job.code, number),
    project_id: known.project(job.code),
    contract_id: ids(known).prime(job.code),
    pay_app_number: number,
    description: entry.description,
    period_to: day(onDay(entry.issued - 6)),
    amount_requested: entry.dollars,
    amount_approved: entry.dollars,
    status: isPaid ? 'paid' : 'approved',
    submitted_date: day(onDay(entry.issued - 4)),
    approved_date: day(onDay(entry.issued)),
    paid_date: isPaid ? day(onDay(entry.paid ?? entry.issued + entry.terms)) : null,
  };
}

/** Number of a lump sum among those of its job. */
export const numberOf = (entry: LumpSum): number =>
  LUMP_SUMS.filter(({ project: code, isApplication }) => isApplication && code === entry.project).indexOf(entry) + 1;

/** Applications to the owners and draws of the bank, period by period, with the lines as they were certified. */
export function payApps(known: Known): readonly Batch[] {
  const apps = PROJECTS.flatMap(payAppsOf);
  const sums = LUMP_SUMS.filter(({ isApplication }) => isApplication);
  return [
    ['pay_apps', apps.map((app) => header(known, app))],
    ['pay_apps', sums.map((entry) => lumpSum(known, entry, numberOf(entry)))],
    ['pay_app_lines', apps.flatMap((app) => lines(known, app))],
  ];
}
