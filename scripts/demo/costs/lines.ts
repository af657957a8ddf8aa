import type { CostCode } from '../accounts.ts';

/** Budget lines per kind of job, numbered like CSI divisions. */
export interface Line {
  code: CostCode;
  description: string;
  trade: string;
  /** Share of the budget, before it is scaled to the whole. */
  weight: number;
  /** Part of the job's time in which the work happens. */
  from: number;
  to: number;
  /** Let to a subcontractor or ordered as a package. */
  committed: boolean;
}

/** What the supply-house purchases of a job add up to. */
export const SMALL_MATERIALS = '01-540';
export const SUPERVISION = '01-100';
/** Trade of the lines done with own people. */
export const OWN_CREW = 'Own crew';

type Row = readonly [
  code: CostCode,
  description: string,
  trade: string,
  weight: number,
  from: number,
  to: number,
  own?: 'own',
];

const line = ([code, description, trade, weight, from, to, own]: Row): Line => ({
  code,
  description,
  trade,
  weight,
  from,
  to,
  committed: own === undefined,
});

const SUPERVISED: readonly Row[] = [
  [SUPERVISION, 'Supervision', OWN_CREW, 6.5, 0.05, 1, 'own'],
  ['01-400', 'Plans and engineering', 'Architecture', 2.4, 0, 0.08],
  ['01-410', 'Permits and fees', 'Permits', 1.6, 0.02, 0.1, 'own'],
  ['01-500', 'Temporary facilities', 'Rental and Disposal', 1.3, 0.06, 0.95, 'own'],
  [SMALL_MATERIALS, 'Small materials', 'Small Materials', 0.9, 0.08, 1, 'own'],
  ['01-740', 'Final cleaning', 'Cleaning', 0.6, 0.94, 1],
];

const STRUCTURE: readonly Row[] = [
  ['31-100', 'Excavation and grading', 'Excavation', 4.4, 0.06, 0.18],
  ['03-300', 'Foundation and flatwork', 'Concrete', 9.2, 0.12, 0.26],
  ['06-100', 'Lumber package', 'Lumber', 11.4, 0.22, 0.42],
  ['06-110', 'Framing labor', 'Framing', 8.3, 0.24, 0.46],
];

const SHELL: readonly Row[] = [
  ['04-200', 'Masonry veneer', 'Masonry', 2.9, 0.5, 0.66],
  ['07-300', 'Roofing', 'Roofing', 4.7, 0.42, 0.52],
  ['07-460', 'Siding and trim', 'Siding', 4.4, 0.5, 0.68],
  ['08-500', 'Windows and exterior doors', 'Windows and Doors', 6.3, 0.36, 0.5],
];

const SERVICES: readonly Row[] = [
  ['22-100', 'Plumbing', 'Plumbing', 6.1, 0.4, 0.9],
  ['23-100', 'Heating and cooling', 'HVAC', 5.3, 0.42, 0.9],
  ['26-100', 'Electrical', 'Electrical', 5.7, 0.44, 0.93],
];

const INTERIOR: readonly Row[] = [
  ['07-200', 'Insulation', 'Insulation', 2.3, 0.54, 0.6],
  ['09-250', 'Drywall', 'Drywall', 4.8, 0.58, 0.7],
  ['06-400', 'Finish carpentry', OWN_CREW, 5.4, 0.7, 0.9, 'own'],
  ['09-300', 'Tile', 'Tile', 2.9, 0.72, 0.86],
  ['09-600', 'Flooring', 'Flooring', 4.1, 0.76, 0.92],
  ['09-900', 'Painting', 'Painting', 3.4, 0.68, 0.96],
  ['12-300', 'Cabinets and tops', 'Cabinets', 6.2, 0.72, 0.88],
  ['11-300', 'Appliances', 'Appliances', 1.9, 0.88, 0.97],
];

const OUTSIDE: readonly Row[] = [
  ['32-100', 'Driveway and walks', 'Paving', 2.2, 0.84, 0.94],
  ['32-900', 'Landscaping', 'Landscaping', 2.1, 0.9, 1],
];

const REMODEL: readonly Row[] = [
  ['02-400', 'Demolition', 'Demolition', 5.2, 0.05, 0.16],
  ['06-110', 'Framing and structure', 'Framing', 9.5, 0.14, 0.38],
  ['06-100', 'Lumber', 'Lumber', 7.4, 0.12, 0.34],
];

const CLAIM: readonly Row[] = [
  ['02-400', 'Tear-off and disposal', 'Demolition', 8.6, 0.04, 0.3],
  ['07-300', 'Roofing', 'Roofing', 38, 0.2, 0.75],
  ['07-460', 'Siding and trim', 'Siding', 17, 0.35, 0.85],
  ['08-500', 'Windows', 'Windows and Doors', 11, 0.4, 0.9],
  ['09-900', 'Painting', 'Painting', 7, 0.7, 1],
];

const FIT_OUT: readonly Row[] = [
  ['02-400', 'Selective demolition', 'Demolition', 3.4, 0.04, 0.12],
  ['05-500', 'Structural steel', 'Structural Steel', 7.8, 0.12, 0.3],
  ['06-110', 'Partitions', 'Framing', 8.9, 0.18, 0.42],
  ['09-250', 'Drywall', 'Drywall', 8.1, 0.36, 0.62],
  ['09-500', 'Acoustic ceilings', 'Ceilings', 5.2, 0.66, 0.84],
  ['09-600', 'Flooring', 'Flooring', 6.4, 0.74, 0.92],
  ['09-900', 'Painting', 'Painting', 3.6, 0.68, 0.94],
  ['12-300', 'Casework', 'Cabinets', 7.4, 0.72, 0.92],
  ['21-100', 'Fire protection', 'Fire Protection', 4.1, 0.3, 0.86],
  ['27-100', 'Low voltage', 'Low Voltage', 3.2, 0.4, 0.9],
];

const LAND: readonly Row[] = [
  ['02-200', 'Survey and engineering', 'Survey and Engineering', 5.5, 0, 0.16],
  ['31-100', 'Clearing and mass grading', 'Excavation', 21, 0.1, 0.4],
  ['31-230', 'Rock excavation', 'Drilling and Blasting', 7.5, 0.18, 0.46],
  ['33-100', 'Water mains', 'Site Utilities', 13, 0.34, 0.64],
  ['33-300', 'Sewer', 'Site Utilities', 16.5, 0.3, 0.6],
  ['33-400', 'Storm drainage', 'Site Utilities', 10.5, 0.36, 0.68],
  ['32-120', 'Streets and curbs', 'Paving', 15, 0.66, 0.94],
  ['32-900', 'Erosion control and seeding', 'Landscaping', 4.2, 0.12, 1],
];

const lines = (...blocks: readonly (readonly Row[])[]): readonly Line[] =>
  blocks
    .flat()
    .map(line)
    .sort((a, b) => a.code.localeCompare(b.code, 'en'));

export const LINES = {
  home: lines(SUPERVISED, STRUCTURE, SHELL, SERVICES, INTERIOR, OUTSIDE),
  remodel: lines(SUPERVISED, REMODEL, SERVICES, INTERIOR),
  claim: lines(SUPERVISED, CLAIM),
  fitOut: lines(SUPERVISED, FIT_OUT, SERVICES),
  land: lines(SUPERVISED, LAND),
} satisfies Record<string, readonly Line[]>;

export type Kind = keyof typeof LINES;
