import type { Lookup } from '../../importing/contract.ts';
import { contentHash } from '../../importing/keys.ts';
import type { RowView } from '../../importing/rows/row-view.ts';
import type { ListSheet, RowResult, Skip } from '../../importing/spec.ts';
import { normalise } from '../../text.ts';
import { date, longText, money, rawOnly, text, word } from './column.ts';
import { PAYMENT_METHODS } from './words.ts';

/** Where a line of the log came from; anything else is the masterfile itself. */
const SOURCES: ReadonlyMap<string, string> = new Map([
  ['ramp', 'ramp_import'],
  ['qbo', 'qbo_sync'],
  ['quickbooks', 'qbo_sync'],
  ['quickbooks online', 'qbo_sync'],
  ['lowes', 'lowes_import'],
  ["lowe's", 'lowes_import'],
  ["lowe's pro", 'lowes_import'],
  ['lowes pro', 'lowes_import'],
  ['home depot', 'homedepot_import'],
  ['homedepot', 'homedepot_import'],
  ['buildertrend', 'buildertrend_import'],
]);

export const txnLog: ListSheet = {
  name: 'TXN LOG',
  shape: 'list',
  table: 'cost_events',
  source: 'masterfile_import',
  headerRow: 1,
  essential: ['event_date', 'amount'],
  crossCheck: {
    sheet: 'LOWES PRO',
    party: 'vendor_id',
    amount: 'amount',
    date: 'event_date',
    days: 3,
    code: 'possible_cross_source_duplicate',
  },
  columns: [
    date(0, 'Date', 'event_date', { required: true }),
    text(1, 'Source', 'source_label', { to: null }),
    text(2, 'Type', 'type', { to: null }),
    rawOnly(3, 'Account', 'account'),
    text(4, 'Vendor/Payee', 'vendor', {
      lookup: { kind: 'vendor', to: 'vendor_id', required: true, create: true, defaults: { vendor_type: 'other' } },
    }),
    longText(5, 'Description/Memo', 'description', { refuse: true }),
    money(6, 'Amount', 'amount', { required: true }),
    text(7, 'Division', 'division', {
      refuse: false,
      lookup: { kind: 'division', to: 'division_id', required: false },
    }),
    text(8, 'Project', 'project', { lookup: { kind: 'project', to: 'project_id', required: true } }),
    rawOnly(9, 'QBO Category', 'qbo_category'),
    // an account finds a cost code only by the organization's own list: no guess
    text(10, 'QBO Acct Code', 'account_code', {
      refuse: false,
      lookup: { kind: 'cost_code_of_account', to: 'cost_code_id', required: false },
    }),
    word(11, 'Payment Method', 'payment_method', 'cost_events.payment_method', PAYMENT_METHODS),
    text(12, 'User/Employee', 'employee', {
      refuse: false,
      lookup: { kind: 'employee', to: 'employee_id', required: false, otherwise: 'purchaser_name' },
    }),
    text(13, 'Buyer', 'buyer', { to: null }),
    text(14, 'PO Number', 'po_number'),
    { at: 15, label: 'Is MF?', field: 'is_multifamily', parse: { kind: 'yesNo' }, to: null },
  ],
  record,
};

function record(row: RowView): RowResult {
  const type = eventType(row);
  if (type === null) return noCost(row);
  const amount = row.number('amount') ?? 0;
  const buyer = row.isBlank('employee') ? row.text('buyer') : null;
  return {
    key: [contentHash(row)],
    duplicates: 'ledger',
    source: SOURCES.get(row.normal('source_label')) ?? 'masterfile_import',
    sourceNote: row.text('source_label') ?? undefined,
    fields: {
      event_type: type.value,
      amount: row.run.settings.costSign === 'negative_is_cost' && amount !== 0 ? -amount : amount,
      ...(buyer === null ? {} : { purchaser_name: buyer }),
    },
    lookups: { ...account(row), ...multifamily(row) },
    issues: [
      ...(type.known ? [] : [row.issue('unmapped_value', 'type', { severity: 'warning' })]),
      ...divisionIssues(row),
    ],
  };
}

/** null = a type that is no cost, such as a transfer between accounts. */
function eventType(row: RowView): { value: string; known: boolean } | null {
  const given = row.text('type');
  if (given === null) return { value: 'other', known: true };
  const types = row.run.settings.transactionTypes;
  const key = normalise(given);
  if (!Object.hasOwn(types, key)) return { value: 'other', known: false };
  const value = types[key] ?? null;
  return value === null ? null : { value, known: true };
}

function noCost(row: RowView): Skip {
  const tally = { code: 'types_skipped', label: row.text('type') ?? '', amount: row.number('amount') ?? 0 } as const;
  return { skip: row.issue('ignored_row', 'type'), tally };
}

function account(row: RowView): Record<string, Lookup> {
  const number = row.text('account_code');
  return number === null
    ? {}
    : { account_id: row.lookup('account_code', number, { kind: 'account', required: false }) };
}

const MULTIFAMILY = 'multifamily';

/** The yes/no column speaks only where the division is blank. */
function multifamily(row: RowView): Record<string, Lookup> {
  if (!row.isBlank('division') || row.flag('is_multifamily') !== true) return {};
  return { division_id: row.lookup('is_multifamily', MULTIFAMILY, { kind: 'division', required: false }) };
}

function divisionIssues(row: RowView) {
  const division = row.text('division');
  const flag = row.flag('is_multifamily');
  const agrees = division === null || flag === null || flag === (normalise(division) === MULTIFAMILY);
  return agrees ? [] : [row.issue('division_mismatch', 'is_multifamily')];
}
