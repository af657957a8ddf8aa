import type { CostCode } from '../accounts.ts';

export type Cause =
  | 'scope_change'
  | 'design_error'
  | 'quantity'
  | 'price'
  | 'rework'
  | 'productivity'
  | 'estimate_error';

/** A change of the contract or of the budget. Days count from the as-of Friday, amounts are dollars: cost, and price to the client. */
export interface Change {
  project: string;
  kind: 'owner' | 'internal';
  title: string;
  reason: Cause;
  status: 'draft' | 'pending_approval' | 'approved' | 'rejected' | 'void';
  submitted: number | null;
  decided: number | null;
  days: number;
  lines: readonly (readonly [code: CostCode, cost: number, price: number])[];
}

type Row = readonly [
  project: string,
  title: string,
  reason: Cause,
  status: Change['status'],
  submitted: number | null,
  decided: number | null,
  days: number,
  ...lines: (readonly [code: CostCode, cost: number, price: number])[],
];

// biome-ignore format: read down its columns like a ledger; wrapped, one row would fill a screen
const OWNER: readonly Row[] = [
  ['MLH1', 'Library millwork', 'scope_change', 'approved', -570, -560, 5, ['06-400', 16_400, 19_700]],
  ['WLK1', 'Pool terrace', 'scope_change', 'approved', -420, -405, 10, ['32-900', 14_000, 16_900], ['32-100', 10_200, 11_900]],
  ['WLK1', 'Standing seam in place of shingle', 'scope_change', 'approved', -392, -380, 0, ['07-300', 21_300, 25_800]],
  ['BRW1', 'Patio slabs, all units', 'scope_change', 'approved', -282, -270, 4, ['03-300', 12_300, 14_600]],
  ['BRW1', 'One paint colour instead of three', 'scope_change', 'approved', -96, -90, 0, ['09-900', -1800, -2100]],
  ['HWC1', 'Charging posts, eight stalls', 'scope_change', 'approved', -170, -150, 6, ['26-100', 41_600, 48_700]],
  ['HWC1', 'Corridor flooring of the better grade', 'scope_change', 'approved', -72, -58, 0, ['09-600', 18_900, 22_400]],
  ['HWC1', 'Rooftop terrace', 'scope_change', 'rejected', -118, -101, 30, ['07-300', 96_000, 114_000]],
  ['KTL1', 'Covered porch', 'scope_change', 'approved', -160, -142, 12, ['06-110', 19_500, 23_400], ['06-100', 15_400, 18_600], ['07-300', 9200, 11_300]],
  ['KTL1', 'Unsuitable soil: footings and engineered fill', 'design_error', 'pending_approval', -33, null, 21, ['31-100', 18_600, 21_400], ['03-300', 29_400, 34_000]],
  ['ORC1', 'Skylight over the stair', 'scope_change', 'approved', -92, -84, 3, ['06-110', 5200, 6300]],
  ['ORC1', 'Kitchen island and second panel', 'scope_change', 'draft', null, null, 4, ['12-300', 6400, 7700], ['26-100', 3600, 4300]],
  ['CLM1', 'Supplement for the windows of the east side', 'quantity', 'pending_approval', -23, null, 10, ['08-500', 14_200, 17_600]],
  ['QRY1', 'Alarm panel for nitrous oxide', 'scope_change', 'approved', -44, -31, 0, ['27-100', 7900, 9400]],
  ['FRN1', 'Two more storm inlets', 'scope_change', 'approved', -110, -95, 4, ['33-400', 17_800, 20_900]],
  ['FRN1', 'Rock at lots 1 to 3, at unit price', 'quantity', 'rejected', -96, -74, 8, ['31-230', 22_000, 26_000]],
  ['FRN1', 'Unforeseen rock, lots 6 to 11', 'quantity', 'pending_approval', -26, null, 25, ['31-230', 118_000, 139_500]],
  ['TNB1', 'Lift to the second floor', 'scope_change', 'void', -226, -204, 15, ['26-100', 44_000, 52_500]],
  ['GLN1', 'Emergency generator, alternate 2', 'scope_change', 'draft', null, null, 0, ['26-100', 88_000, 102_000]],
];

const INTERNAL: readonly Row[] = [
  ['SPR1', 'Second vanity, to sell better', 'scope_change', 'approved', -214, -208, 0, ['12-300', 1900, 0]],
  ['SPR2', 'Heat pump in place of furnace', 'scope_change', 'approved', -84, -79, 0, ['23-100', 3200, 0]],
  ['HWC1', 'Winter heat in building B', 'estimate_error', 'approved', -30, -24, 0, ['01-500', 8600, 0]],
];

const change =
  (kind: Change['kind']) =>
  ([project, title, reason, status, submitted, decided, days, ...lines]: Row): Change => ({
    project,
    kind,
    title,
    reason,
    status,
    submitted,
    decided,
    days,
    lines,
  });

export const CHANGES: readonly Change[] = [...OWNER.map(change('owner')), ...INTERNAL.map(change('internal'))].sort(
  (a, b) => (a.submitted ?? 0) - (b.submitted ?? 0),
);

export const changesOf = (project: string): readonly Change[] => CHANGES.filter((entry) => entry.project === project);

const approved = (project: string) => changesOf(project).filter(({ status }) => status === 'approved');

/** Dollars by which approved changes raise the budget of a line. */
export const changedCost = (project: string, code: CostCode): number =>
  approved(project)
    .flatMap(({ lines }) => lines)
    .filter(([line]) => line === code)
    .reduce((total, [, cost]) => total + cost, 0);

/** Owner changes that are part of the contract by a day, oldest first; each is a line of the schedule of values. */
export const contractChanges = (project: string): readonly Change[] =>
  approved(project)
    .filter(({ kind }) => kind === 'owner')
    .sort((a, b) => (a.decided ?? 0) - (b.decided ?? 0));

export const priceOf = (entry: Change): number => entry.lines.reduce((total, [, , price]) => total + price, 0);
export const costOf = (entry: Change): number => entry.lines.reduce((total, [, cost]) => total + cost, 0);
