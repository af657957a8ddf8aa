import type { CostCode } from '../accounts.ts';
import type { Cause } from './changes.ts';

/** How a subcontract came to cost more than it was let for: parts of its overrun, by the day they were agreed. */
export interface SubcontractChange {
  project: string;
  code: CostCode;
  title: string;
  reason: Cause;
  decided: number;
  share: number;
}

type Row = readonly [project: string, code: CostCode, title: string, reason: Cause, decided: number, share: number];

const ROWS: readonly Row[] = [
  ['KTL1', '31-100', 'Undercut and haul off', 'quantity', -288, 0.6],
  ['KTL1', '31-100', 'Imported fill', 'quantity', -258, 0.4],
  ['KTL1', '03-300', 'Footings redone after two rejected pours', 'rework', -246, 0.45],
  ['KTL1', '03-300', 'Thicker slab over poor soil', 'design_error', -212, 0.55],
  ['KTL1', '06-100', 'Lumber price from the second delivery on', 'price', -186, 1],
  ['KTL1', '06-110', 'Second crew for the roof', 'productivity', -158, 0.5],
  ['KTL1', '06-110', 'Stair opening reframed', 'rework', -104, 0.5],
  ['FRN1', '31-100', 'Undercut at lot 2', 'quantity', -150, 1],
  ['FRN1', '31-230', 'Rock at lots 1 to 3', 'quantity', -168, 0.2],
  ['FRN1', '31-230', 'Rock at lots 4 and 5', 'quantity', -116, 0.3],
  ['FRN1', '31-230', 'Rock at lots 6 to 11', 'quantity', -62, 0.5],
  ['ORC1', '26-100', 'Second panel', 'scope_change', -46, 1],
  ['ORC1', '12-300', 'Island cabinets', 'scope_change', -25, 1],
  ['WLK1', '09-900', 'Touch-up after settling', 'rework', -214, 1],
  ['WLK1', '32-900', 'Regrading at the terrace', 'rework', -207, 1],
];

export const SUBCONTRACT_CHANGES: readonly SubcontractChange[] = ROWS.map(
  ([project, code, title, reason, decided, share]) => ({ project, code, title, reason, decided, share }),
);
