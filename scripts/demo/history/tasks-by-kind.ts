import type { CostCode } from '../accounts.ts';
import type { Kind } from '../costs/lines.ts';

/** A step of a job: the part of its time it takes, and the budget line whose vendor does it; empty for our own people. */
export interface Step {
  name: string;
  from: number;
  to: number;
  code: CostCode | null;
  weight: number;
}

type Row = readonly [name: string, from: number, to: number, code: CostCode | null, weight: number];

const STEPS: Record<Kind, readonly Row[]> = {
  home: [
    ['Permit and layout', 0, 0.1, null, 1],
    ['Excavation', 0.06, 0.18, '31-100', 3],
    ['Foundation', 0.12, 0.26, '03-300', 9],
    ['Framing', 0.24, 0.46, '06-110', 14],
    ['Roof', 0.42, 0.52, '07-300', 5],
    ['Windows set, dried in', 0.36, 0.54, '08-500', 7],
    ['Rough-in plumbing', 0.4, 0.58, '22-100', 9],
    ['Rough-in electrical', 0.44, 0.6, '26-100', 9],
    ['Drywall', 0.58, 0.7, '09-250', 9],
    ['Cabinets and trim', 0.72, 0.9, '12-300', 28],
    ['Final inspection', 0.95, 0.98, null, 3],
    ['Handover', 0.98, 1, null, 3],
  ],
  remodel: [
    ['Protection and demolition', 0.03, 0.16, '02-400', 8],
    ['Framing of the addition', 0.14, 0.38, '06-110', 22],
    ['Rough-in', 0.4, 0.6, '22-100', 18],
    ['Drywall', 0.58, 0.7, '09-250', 10],
    ['Cabinets', 0.72, 0.88, '12-300', 16],
    ['Floors and paint', 0.76, 0.96, '09-900', 12],
    ['Final inspection', 0.96, 1, null, 2],
  ],
  claim: [
    ['Tear-off', 0.04, 0.3, '02-400', 15],
    ['Roofing', 0.2, 0.75, '07-300', 45],
    ['Siding', 0.35, 0.85, '07-460', 20],
    ['Windows', 0.4, 0.9, '08-500', 12],
    ['Inspection of the insurer', 0.95, 1, null, 2],
  ],
  fitOut: [
    ['Demolition', 0.04, 0.12, '02-400', 4],
    ['Steel', 0.12, 0.3, '05-500', 11],
    ['Partitions', 0.18, 0.42, '06-110', 14],
    ['Rough-in', 0.4, 0.66, '26-100', 24],
    ['Drywall', 0.42, 0.62, '09-250', 12],
    ['Ceilings', 0.66, 0.84, '09-500', 18],
    ['Casework', 0.72, 0.92, '12-300', 30],
    ['Final inspection', 0.95, 1, null, 3],
  ],
  land: [
    ['Survey and stakes', 0, 0.16, '02-200', 5],
    ['Clearing and mass grading', 0.1, 0.4, '31-100', 25],
    ['Rock', 0.18, 0.46, '31-230', 15],
    ['Sewer', 0.36, 0.58, '33-300', 15],
    ['Water main', 0.46, 0.66, '33-100', 12],
    ['Storm drainage', 0.42, 0.72, '33-400', 10],
    ['Streets and curbs', 0.7, 0.92, '32-120', 15],
    ['Acceptance by the county', 0.96, 1, null, 3],
  ],
};

export const stepsOf = (kind: Kind): readonly Step[] =>
  STEPS[kind].map(([name, from, to, code, weight]) => ({ name, from, to, code, weight }));
