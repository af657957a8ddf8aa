import { AS_OF, type Day, onDay, workday } from '../days.ts';
import { PROJECTS, type Project, project } from '../projects/index.ts';
import { random } from '../random.ts';
import { type Cents, sum } from '../sheets/sheet.ts';
import { CLIENTS } from '../world.ts';
import { LUMP_SUMS, type LumpSum } from './lump-sums.ts';
import { type PayApp, payAppsOf } from './pay-apps.ts';
import { billingOf } from './schedule-of-values.ts';

export interface Invoice {
  number: string;
  project: Project;
  payApp: PayApp | null;
  sum: LumpSum | null;
  kind: 'progress' | 'retainage' | 'deposit' | 'final' | 'other';
  description: string;
  issued: Day;
  due: Day;
  lines: readonly (readonly [text: string, amount: Cents])[];
  amount: Cents;
  paid: { date: Day; amount: Cents } | null;
  writtenOff: Cents;
  status: 'draft' | 'sent' | 'partial' | 'paid' | 'void';
  dispute: string | null;
}

type Numbered = Omit<Invoice, 'number'>;

/** Applications nobody has paid yet, though they are due: job, and how many came after it. */
const UNPAID: Record<string, number> = { KTL1: 2, FRN1: 3, ORC1: 1 };
const DISPUTES: Record<string, string> = { KTL1: 'Withheld until the change for the soil is settled.' };
const FIRST_NUMBER = 1001;

export const termsOf = (job: Project): number => CLIENTS.find(({ name }) => name === job.client)?.terms ?? 30;

function ofPayApp(app: PayApp, later: number): Numbered {
  const { project: job, number, gross, retainage, approved } = app;
  const issued = approved ?? app.to;
  const due = issued + termsOf(job);
  const amount = gross - retainage;
  const paidOn = workday(due + random(`paid ${job.code} ${number}`).int(-4, 8));
  const isOpen = paidOn > AS_OF || UNPAID[job.code] === later;
  const work = ['Work and stored material of the period', gross] as const;
  return {
    project: job,
    payApp: app,
    sum: null,
    kind: 'progress',
    description: `Application for payment ${number}`,
    issued,
    due,
    lines: retainage === 0 ? [work] : [work, ['Less retainage', -retainage]],
    amount,
    paid: isOpen ? null : { date: paidOn, amount },
    writtenOff: 0,
    status: isOpen ? 'sent' : 'paid',
    dispute: UNPAID[job.code] === later ? (DISPUTES[job.code] ?? null) : null,
  };
}

function ofLumpSum(entry: LumpSum): Numbered {
  const issued = onDay(entry.issued);
  const amount = entry.dollars * 100;
  const received = Math.round(entry.received * 100);
  return {
    project: project(entry.project),
    payApp: null,
    sum: entry,
    kind: entry.kind,
    description: entry.description,
    issued,
    due: issued + entry.terms,
    lines: [[entry.description, amount]],
    amount,
    paid: received > 0 ? { date: workday(onDay(entry.paid ?? entry.issued + entry.terms)), amount: received } : null,
    writtenOff: entry.status === 'paid' ? amount - received : 0,
    status: entry.status,
    dispute: entry.dispute ?? null,
  };
}

function progress(job: Project): Numbered[] {
  if (billingOf(job) !== 'owner') return [];
  const approved = payAppsOf(job).filter(({ status }) => status === 'approved');
  return approved.map((app, i) => ofPayApp(app, approved.length - 1 - i));
}

/** Everything the clients were billed, oldest first; the numbers go in that order. */
export const INVOICES: readonly Invoice[] = [...PROJECTS.flatMap(progress), ...LUMP_SUMS.map(ofLumpSum)]
  .sort((a, b) => a.issued - b.issued || a.project.code.localeCompare(b.project.code, 'en'))
  .map((entry, i) => ({ ...entry, number: `INV-${FIRST_NUMBER + i}` }));

export const balanceOf = (entry: Invoice): Cents => entry.amount - (entry.paid?.amount ?? 0) - entry.writtenOff;
export const isOpen = (entry: Invoice): boolean => entry.status === 'sent' || entry.status === 'partial';
export const openReceivables = (): Cents => sum(INVOICES.filter(isOpen).map(balanceOf));
