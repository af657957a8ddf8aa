import { shareOn, within } from '../costs/budget.ts';
import { AS_OF, type Day } from '../days.ts';
import { once } from '../once.ts';
import type { Project } from '../projects/index.ts';
import { type Cents, sum } from '../sheets/sheet.ts';
import { billingOf, doneOf, retainagePct, scheduleOf, type Valued } from './schedule-of-values.ts';

export interface PayAppLine {
  valued: Valued;
  previous: Cents;
  work: Cents;
  stored: Cents;
  retainage: Cents;
}

export interface PayApp {
  project: Project;
  number: number;
  from: Day;
  to: Day;
  lines: readonly PayAppLine[];
  /** Gross of the period, and what is kept back of it. */
  gross: Cents;
  retainage: Cents;
  status: 'draft' | 'submitted' | 'approved' | 'rejected';
  submitted: Day | null;
  approved: Day | null;
}

/** Every fourth Friday, so that what is late today is as late tomorrow. */
const CYCLE = 28;
const LAST_PERIOD = AS_OF - 14;
const DAYS_TO_SUBMIT = 3;
const DAYS_TO_APPROVE = 12;
/** Delivered long before it is built in. */
const STORED = ['08-500', '12-300'];

/** Job, and how the application that comes last stands when it is not approved. */
const LAST: Record<string, PayApp['status']> = { BRW1: 'draft', TNB1: 'rejected' };

function periodsOf(project: Project): Day[] {
  const end = Math.min(project.finished ?? AS_OF, project.stopped ?? AS_OF);
  const count = Math.floor((LAST_PERIOD - project.start) / CYCLE);
  return Array.from({ length: count }, (_, i) => LAST_PERIOD - (count - 1 - i) * CYCLE).filter(
    (to) => to - CYCLE < end,
  );
}

const claimed = (valued: Valued, share: number): Cents =>
  Math.round((valued.value * Math.round(doneOf(valued, share) * 20)) / 20);

/** All applications of a job, oldest first. People claim in steps of five percent. */
export const payAppsOf = once((project: Project): readonly PayApp[] => {
  const billing = billingOf(project);
  if (billing !== 'owner' && billing !== 'lender') return [];
  const rate = retainagePct(project);
  const schedule = scheduleOf(project);
  const done = new Map<Valued, { work: Cents; total: Cents; retainage: Cents }>();
  const apps: PayApp[] = [];
  for (const to of periodsOf(project)) {
    const share = within(shareOn(project, to) + (project.finished === null ? (project.billing ?? 0) : 0));
    // what was changed is billed once the change is part of the contract
    const valid = schedule.filter(({ change }) => change === null || AS_OF + (change.decided ?? 0) <= to);
    const lines = valid.map((valued): PayAppLine => {
      const before = done.get(valued);
      const total = claimed(valued, share);
      const isDelivery = !before?.total && total > 0 && total < valued.value;
      const stored = isDelivery && STORED.includes(valued.lines[0]?.code ?? '') ? Math.round(total / 2) : 0;
      const previous = before?.work ?? 0;
      return { valued, previous, work: total - stored - previous, stored, retainage: Math.round((total * rate) / 100) };
    });
    const gross = sum(
      lines.map(({ valued, previous, work, stored }) => previous + work + stored - (done.get(valued)?.total ?? 0)),
    );
    if (gross <= 0) continue;
    const retainage = sum(lines.map((line) => line.retainage - (done.get(line.valued)?.retainage ?? 0)));
    for (const { valued, previous, work, stored, retainage: kept } of lines) {
      done.set(valued, { work: previous + work, total: previous + work + stored, retainage: kept });
    }
    const from = (apps.at(-1)?.to ?? project.start - 1) + 1;
    const dates = { submitted: to + DAYS_TO_SUBMIT, approved: to + DAYS_TO_APPROVE };
    apps.push({ project, number: apps.length + 1, from, to, lines, gross, retainage, status: 'approved', ...dates });
  }
  const last = apps.at(-1);
  const status = LAST[project.code];
  if (last && status) {
    const submitted = status === 'draft' ? null : last.submitted;
    apps[apps.length - 1] = { ...last, status, submitted, approved: null };
  }
  return apps;
});

/** Gross of what was approved so far. */
export const billed = (project: Project): Cents =>
  sum(
    payAppsOf(project)
      .filter(({ status }) => status === 'approved')
      .map(({ gross }) => gross),
  );
