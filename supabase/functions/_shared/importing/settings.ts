/** The organization's import settings (importers 2.11), read once and with every default in one place. */
export type DateOrder = 'MDY' | 'DMY' | 'YMD';
export type NumberFormat = '1,234.56' | '1.234,56';
export type CostSign = 'negative_is_cost' | 'positive_is_cost';

export interface ImportSettings {
  asOf: string;
  /** Asked for this upload: what the file no longer has goes (importers 8). */
  replace: boolean;
  openingAsOf: string;
  /** Year of the payroll sheets. */
  payrollYear: number;
  /** What an invoice number looks like inside a description. */
  invoiceNumber: RegExp;
  dateOrder: DateOrder;
  numberFormat: NumberFormat;
  currency: string;
  timezone: string;
  costSign: CostSign;
  textLimits: { short: number; long: number };
  /** Word of the log → cost_event_type, or null for a type that is no cost. */
  transactionTypes: Readonly<Record<string, string | null>>;
  /** Labels of rows that are worked out from others; with a space at the end, everything that begins so. */
  computedLabels: readonly string[];
  /** Beginning of a file's name → code of the project whose budget it is. */
  budgetFiles: Readonly<Record<string, string>>;
  /** Lines of a budget that are photographs, when they cost nothing; `*` stands for anything. */
  photoLines: readonly string[];
  /** Category of a budget line → words that say so; the first one wins. */
  categoryWords: Readonly<Record<string, readonly string[]>>;
  /** The object as stored, for importers that need a key of their own. */
  stored: Readonly<Record<string, unknown>>;
}

const DEFAULT_TYPES: Record<string, string | null> = {
  bill: 'vendor_bill',
  expense: 'other',
  check: 'other',
  'credit card': 'other',
  refund: 'other',
  deposit: null,
  transfer: null,
};

const COMPUTED_LABELS = [
  'net ',
  'gross profit ',
  'gross margin ',
  'operating income ',
  'operating profit ',
  'ebitda ',
  'margin ',
  'beginning balance',
  'opening balance',
  'ending balance',
  'closing balance',
];

const PHOTO_LINES = ['* photo', '* photos', 'photo *', 'street view*', 'interior video*'];

const CATEGORIES: Record<string, readonly string[]> = {
  'Soft Costs': [
    'architect',
    'plans',
    'design',
    'engineer',
    'engineering',
    'survey',
    'permit',
    'permits',
    'impact fee',
    'insurance',
    'inspection',
  ],
  Sitework: [
    'clearing',
    'grading',
    'excavation',
    'excavating',
    'demolition',
    'utilities',
    'septic',
    'sewer',
    'well',
    'driveway',
    'erosion',
    'dumpster',
    'dumpsters',
  ],
  Structure: [
    'foundation',
    'concrete',
    'slab',
    'footing',
    'footings',
    'masonry',
    'steel',
    'lumber',
    'framing',
    'truss',
    'trusses',
    'roof',
    'roofing',
  ],
  Exterior: [
    'window',
    'windows',
    'siding',
    'gutter',
    'gutters',
    'brick',
    'stucco',
    'exterior',
    'deck',
    'garage door',
    'garage doors',
  ],
  MEP: ['plumbing', 'hvac', 'electric', 'electrical', 'mechanical', 'heating', 'lighting', 'fire sprinkler'],
  Insulation: ['insulation', 'drywall', 'sheetrock'],
  Finishes: ['paint', 'painting', 'trim', 'millwork', 'interior doors', 'fireplace', 'stairs', 'mirrors', 'hardware'],
  Flooring: ['flooring', 'floor', 'tile', 'carpet', 'hardwood'],
  'Kitchen and Bath': ['cabinet', 'cabinets', 'vanities', 'countertop', 'countertops', 'appliance', 'appliances'],
  Landscaping: ['landscaping', 'landscape', 'sod', 'fence', 'fencing', 'irrigation'],
};

const DEFAULT_LIMITS = { short: 300, long: 10_000 };

export function readSettings(stored: unknown, options: unknown = {}): ImportSettings {
  const given = record(stored);
  const asOf = isoDay(record(options).as_of) ?? isoDay(given.as_of) ?? isoDay(given.today) ?? '';
  const limits = record(given.text_limits);
  return {
    asOf,
    replace: record(options).replace === true,
    openingAsOf: isoDay(given.opening_as_of) ?? asOf,
    payrollYear: year(given.payroll_year) ?? Number(asOf.slice(0, 4)),
    invoiceNumber: invoiceNumber(given.invoice_number_patterns),
    dateOrder: oneOf(given.date_order, ['MDY', 'DMY', 'YMD']),
    numberFormat: oneOf(given.number_format, ['1,234.56', '1.234,56']),
    currency: typeof given.currency === 'string' && given.currency ? given.currency.toUpperCase() : 'USD',
    timezone: typeof given.timezone === 'string' && given.timezone ? given.timezone : 'UTC',
    costSign: oneOf(given.txn_log_cost_sign, ['negative_is_cost', 'positive_is_cost']),
    textLimits: {
      short: limit(limits.short, DEFAULT_LIMITS.short),
      long: limit(limits.long, DEFAULT_LIMITS.long),
    },
    transactionTypes: { ...DEFAULT_TYPES, ...transactionTypes(given.transaction_types) },
    computedLabels: words(given.computed_labels) ?? COMPUTED_LABELS,
    budgetFiles: texts(given.budget_file_map),
    photoLines: words(given.photo_lines) ?? PHOTO_LINES,
    categoryWords: categories(given.category_keywords) ?? CATEGORIES,
    stored: given,
  };
}

export function record(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
}

function transactionTypes(value: unknown): Record<string, string | null> {
  const entries = Object.entries(record(value)).map(([word, type]): [string, string | null] => [
    word.trim().toLowerCase(),
    typeof type === 'string' && type !== 'skip' ? type : null,
  ]);
  return Object.fromEntries(entries);
}

/** A list of words in lower case; null when there is none. */
export function words(value: unknown): string[] | null {
  return Array.isArray(value)
    ? value.filter((word) => typeof word === 'string').map((word) => word.toLowerCase())
    : null;
}

/** Entries that are texts. */
function texts(value: unknown): Record<string, string> {
  const entries = Object.entries(record(value)).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  );
  return Object.fromEntries(entries);
}

function categories(value: unknown): Record<string, readonly string[]> | null {
  const entries = Object.entries(record(value)).flatMap(([name, list]) => {
    const found = words(list);
    return found ? [[name, found] as const] : [];
  });
  return entries.length > 0 ? Object.fromEntries(entries) : null;
}

function isoDay(value: unknown): string | null {
  return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}/.test(value) ? value.slice(0, 10) : null;
}

function year(value: unknown): number | null {
  return typeof value === 'number' && Number.isInteger(value) && value >= 1990 && value <= 2100 ? value : null;
}

/** `#` stands for digits and everything else for itself, so that nobody's setting can keep a regular expression busy. */
function invoiceNumber(value: unknown): RegExp {
  const given = Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string' && one !== '') : [];
  const literal = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const forms = (given.length > 0 ? given : ['INV-#', '\\##']).map((form) =>
    form
      .split(/(\\?#)/)
      .map((part) => (part === '#' ? '\\d{1,20}' : part === '\\#' ? '#' : literal(part)))
      .join(''),
  );
  return new RegExp(`(?<![\\w-])(?:${forms.join('|')})(?![\\w-])`, 'i');
}

function oneOf<T extends string>(value: unknown, allowed: readonly [T, ...T[]]): T {
  return allowed.find((word) => word === value) ?? allowed[0];
}

function limit(value: unknown, fallback: number): number {
  return typeof value === 'number' && Number.isInteger(value) && value > 0 ? value : fallback;
}
