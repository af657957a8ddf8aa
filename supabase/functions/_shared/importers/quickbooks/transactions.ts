import type { Lookup } from '../../importing/contract.ts';
import { contentHash } from '../../importing/keys.ts';
import type { RowView } from '../../importing/rows/row-view.ts';
import type { ColumnSpec, ListSheet, RowResult } from '../../importing/spec.ts';
import { normalise } from '../../text.ts';
import { date, longText, money, text } from '../masterfile/column.ts';

const anywhere = (column: ColumnSpec): ColumnSpec => ({ ...column, at: null });

/**
 * What was booked, line by line: cost positive, as the books have it. A line waits until its account and its customer
 * are mapped; an account that is no cost leaves its lines out.
 */
export const transactions: ListSheet = {
  name: 'Transaction detail',
  shape: 'list',
  table: 'cost_events',
  source: 'qbo_sync',
  headerRow: 1,
  essential: ['event_date', 'amount'],
  columns: [
    date(0, 'Date', 'event_date', { required: true, synonyms: ['Transaction date'] }),
    text(1, 'Transaction type', 'type', { to: null, synonyms: ['Type'] }),
    text(2, 'Num', 'reference_number', { synonyms: ['No.', 'Number', 'Ref No.'] }),
    text(3, 'Name', 'vendor', {
      synonyms: ['Vendor', 'Payee'],
      lookup: { kind: 'vendor', to: 'vendor_id', required: false, create: true, defaults: { vendor_type: 'other' } },
    }),
    text(4, 'Customer', 'customer', { to: null, synonyms: ['Customer ID', 'Customer/Project', 'Customer:Job'] }),
    longText(5, 'Memo/Description', 'description', { synonyms: ['Memo', 'Description'] }),
    text(6, 'Account', 'account', {
      required: true,
      to: null,
      synonyms: ['Account #', 'Account number', 'Distribution account'],
    }),
    money(7, 'Amount', 'amount', { required: true }),
    text(8, 'Transaction ID', 'id', { to: null, synonyms: ['QuickBooks id', 'Txn ID', 'Id'] }),
    text(9, 'Line', 'line', { to: null, synonyms: ['Line number'] }),
  ].map(anywhere),
  record,
};

function record(row: RowView): RowResult {
  const type = eventType(row);
  if (type === null) {
    const tally = { code: 'types_skipped', label: row.text('type') ?? '', amount: row.number('amount') ?? 0 } as const;
    return { skip: row.issue('ignored_row', 'type'), tally };
  }
  const number = accountNumber(row.text('account') ?? '');
  const id = lineId(row);
  const customer = row.text('customer');
  const account = (rest: Omit<Lookup, 'value' | 'cell' | 'label'>) => row.lookup('account', number, rest);
  const project: Record<string, Lookup> =
    customer === null
      ? {}
      : { project_id: row.lookup('customer', customer, { kind: 'project_of_customer', required: true }) };
  return {
    ...(id === null ? { key: [contentHash(row)], duplicates: 'ledger' } : { key: ['txn', id], match: ['qb_txn_id'] }),
    fields: { event_type: type, ...(id === null ? {} : { qb_txn_id: id }) },
    lookups: {
      account_id: account({ kind: 'account', required: false }),
      division_id: account({ kind: 'division_of_account', required: false }),
      cost_code_id: account({ kind: 'cost_code_of_account', required: true, skips: true }),
      ...project,
    },
  };
}

/** Null for a type that is no cost, such as a transfer. Whether something else is one is a question of its account. */
function eventType(row: RowView): string | null {
  const types = row.run.settings.transactionTypes;
  const key = normalise(row.text('type') ?? '');
  return Object.hasOwn(types, key) ? (types[key] ?? null) : 'other';
}

/** `5150 · Framing` is account 5150. */
const accountNumber = (text: string): string => /^(\d[\w.-]*)(?=\s|$)/.exec(text)?.[1] ?? text;

/** One transaction has several lines: the first keeps the id of QuickBooks as it is. */
function lineId(row: RowView): string | null {
  const id = row.text('id');
  if (id === null) return null;
  const line = row.text('line') ?? String(row.note(normalise(id)));
  return line === '1' ? id : `${id}-${line}`;
}
