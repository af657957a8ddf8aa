/** The chart of accounts, as far as job cost and office expenses need it. */
export interface Account {
  number: string;
  name: string;
  type: string;
}

/** Job cost has one account per cost code, as many offices keep it. */
const JOB_ACCOUNTS = {
  '01-100': 'Job Supervision',
  '01-400': 'Plans and Engineering',
  '01-410': 'Permits and Fees',
  '01-500': 'Temporary Facilities',
  '01-540': 'Small Materials',
  '01-740': 'Final Cleaning',
  '02-200': 'Surveying',
  '02-400': 'Demolition',
  '03-300': 'Concrete',
  '04-200': 'Masonry',
  '05-500': 'Structural Steel',
  '06-100': 'Lumber',
  '06-110': 'Framing',
  '06-400': 'Finish Carpentry',
  '07-200': 'Insulation',
  '07-300': 'Roofing',
  '07-460': 'Siding',
  '08-500': 'Windows and Doors',
  '09-250': 'Drywall',
  '09-300': 'Tile',
  '09-500': 'Ceilings',
  '09-600': 'Flooring',
  '09-900': 'Painting',
  '11-300': 'Appliances',
  '12-300': 'Cabinets',
  '21-100': 'Fire Protection',
  '22-100': 'Plumbing',
  '23-100': 'Heating and Cooling',
  '26-100': 'Electrical',
  '27-100': 'Low Voltage',
  '31-100': 'Excavation',
  '31-230': 'Rock Excavation',
  '32-100': 'Driveways and Walks',
  '32-120': 'Streets and Curbs',
  '32-900': 'Landscaping',
  '33-100': 'Water Mains',
  '33-300': 'Sewer',
  '33-400': 'Storm Drainage',
} as const;

export type CostCode = keyof typeof JOB_ACCOUNTS;

const OTHERS: readonly (readonly [first: number, type: string, names: readonly string[]])[] = [
  [1000, 'Asset', ['Operating Checking', 'Payroll Checking', 'Draw Account', 'Accounts Receivable']],
  [1500, 'Asset', ['Work in Progress', 'Land Held for Development', 'Vehicles', 'Tools and Equipment']],
  [2000, 'Liability', ['Accounts Payable', 'Retainage Payable', 'Company Cards', 'Construction Loans']],
  [3000, 'Equity', ['Member Capital', 'Member Distributions', 'Retained Earnings']],
  [4000, 'Revenue', ['Contract Revenue', 'Change Order Revenue', 'Spec Home Sales']],
  [6000, 'Expense', ['Office Rent', 'Utilities', 'Software', 'Insurance', 'Fuel', 'Vehicle Repairs']],
  [6060, 'Expense', ['Professional Fees', 'Advertising', 'Office Supplies', 'Telephone', 'Training']],
  [6110, 'Expense', ['Office Salaries', 'Payroll Taxes', 'Depreciation']],
  [7000, 'Other Income', ['Rental Income', 'Interest Income']],
  [7500, 'Other Expense', ['Interest Expense']],
];

/** Heads of the job cost accounts, by the first two digits of the cost code; the profit and loss is kept by them. */
export const COST_HEADS = {
  'General Conditions': ['01'],
  'Site Work': ['02', '31', '32', '33'],
  Structure: ['03', '04', '05', '06'],
  Envelope: ['07', '08'],
  'Building Services': ['21', '22', '23', '26', '27'],
  Finishes: ['09', '11', '12'],
} as const;

const numbered = (first: number, type: string, names: readonly string[]): Account[] =>
  names.map((name, i) => ({ number: String(first + i * 10), name, type }));

export const ACCOUNTS_CHART: readonly Account[] = [
  ...OTHERS.flatMap(([first, type, names]) => numbered(first, type, names)),
  ...numbered(5000, 'Cost of Sales', Object.values(JOB_ACCOUNTS)),
  ...numbered(5900, 'Cost of Sales', Object.keys(COST_HEADS)),
].sort((a, b) => a.number.localeCompare(b.number, 'en'));

export function account(name: string): Account {
  const found = ACCOUNTS_CHART.find((entry) => entry.name === name);
  if (!found) throw new Error(`No account "${name}"`);
  return found;
}

export const accountOf = (code: CostCode): Account => account(JOB_ACCOUNTS[code]);

export function costHead(code: string): keyof typeof COST_HEADS {
  const heads = Object.entries(COST_HEADS) as [keyof typeof COST_HEADS, readonly string[]][];
  const head = heads.find(([, divisions]) => divisions.includes(code.slice(0, 2)));
  if (!head) throw new Error(`${code} belongs to no head`);
  return head[0];
}

export const COST_CODES = Object.entries(JOB_ACCOUNTS) as readonly [CostCode, string][];

/** What the importer is told once, so that the log comes with cost codes. */
export const ACCOUNT_TO_COST_CODE = COST_CODES.map(([code]) => ({
  account: accountOf(code).number,
  code,
}));
