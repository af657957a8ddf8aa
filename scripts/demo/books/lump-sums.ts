import { isLongAgo } from '../costs/opening.ts';
import { AS_OF } from '../days.ts';
import { PROJECTS, project } from '../projects/index.ts';
import { type Cents, sum } from '../sheets/sheet.ts';
import { payAppsOf } from './pay-apps.ts';

/** An invoice without a schedule of values behind it. Days count from the as-of Friday. */
export interface LumpSum {
  project: string;
  kind: 'retainage' | 'deposit' | 'final' | 'progress' | 'other';
  description: string;
  issued: number;
  terms: number;
  dollars: number;
  received: number;
  paid?: number;
  status: 'draft' | 'sent' | 'partial' | 'paid' | 'void';
  dispute?: string;
  /** Kept as an application for payment without lines, so that it counts as billed. */
  isApplication: boolean;
}

type Row = readonly [
  project: string,
  kind: LumpSum['kind'],
  description: string,
  issued: number,
  terms: number,
  dollars: number,
  received: number,
  status: LumpSum['status'],
  more?: Partial<Pick<LumpSum, 'paid' | 'dispute' | 'isApplication'>>,
];

// biome-ignore format: read down its columns like a ledger; wrapped, one row would fill a screen
const ROWS: readonly Row[] = [
  ['CLM1', 'deposit', 'First check of the insurer', -146, 14, 82_500, 82_500, 'paid', { paid: -139, isApplication: true }],
  ['CLM1', 'progress', 'Second check, by way of the mortgage company', -130, 30, 43_800, 0, 'sent', { isApplication: true }],
  ['GLN1', 'deposit', 'Mobilization', -4, 45, 48_000, 0, 'sent'],
  ['MLH1', 'other', 'Extra trip of the cleaning crew', -318, 15, 1250, 1000, 'paid', { paid: -290 }],
  ['SCR1', 'other', 'Service call, oven circuit', -22, 30, 685, 0, 'draft'],
  ['QRY1', 'other', 'Permit fee, billed twice', -61, 30, 2400, 0, 'void'],
];

/** Retainage of the finished jobs: all of it billed when they were handed over; one client keeps a part back. */
const KEPT: Record<string, { issued: number; kept: number; dispute?: string }> = {
  MLH1: { issued: -335, kept: 0 },
  WLK1: { issued: -134, kept: 9850, dispute: 'Paint touch-up first.' },
};

export const retainageKept = (code: string): Cents => sum(payAppsOf(project(code)).map(({ retainage }) => retainage));

const released = Object.entries(KEPT).map(([code, { issued, kept, dispute }]): LumpSum => {
  const dollars = retainageKept(code) / 100;
  return {
    project: code,
    kind: 'retainage',
    description: 'Release of retainage',
    issued,
    terms: 15,
    dollars,
    received: dollars - kept,
    status: kept > 0 ? 'partial' : 'paid',
    isApplication: false,
    ...(dispute ? { dispute } : {}),
  };
});

/** Jobs from before the log are known by their sum only. */
const longAgo = PROJECTS.filter(isLongAgo).map(
  (job): LumpSum => ({
    project: job.code,
    kind: 'final',
    description: 'Contract sum',
    issued: (job.finished ?? 0) - AS_OF + 10,
    terms: 30,
    dollars: job.contract,
    received: job.contract,
    status: 'paid',
    isApplication: true,
  }),
);

export const LUMP_SUMS: readonly LumpSum[] = [
  ...ROWS.map(([code, kind, description, issued, terms, dollars, received, status, more]): LumpSum => {
    const row = { project: code, kind, description, issued, terms, dollars, received, status };
    return { ...row, isApplication: false, ...more };
  }),
  ...released,
  ...longAgo,
];
