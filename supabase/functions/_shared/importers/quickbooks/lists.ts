import type { RowView } from '../../importing/rows/row-view.ts';
import type { Draft, ListSheet, RowResult } from '../../importing/spec.ts';
import { ACCOUNT_TYPES } from '../masterfile/coa.ts';
import { rawOnly, text, word } from '../masterfile/column.ts';

const base = { shape: 'list', source: 'qbo_sync', headerRow: 1 } as const;
const anywhere = { at: null } as const;
const id = (field: string, ...labels: [string, ...string[]]) => ({
  ...text(0, labels[0], field, { synonyms: labels.slice(1) }),
  ...anywhere,
});
const contact = [
  {
    ...text(0, 'Phone', 'phone'),
    ...anywhere,
    parse: { kind: 'phone' } as const,
    synonyms: ['Phone numbers', 'Main phone'],
  },
  { ...text(0, 'Email', 'email'), ...anywhere, parse: { kind: 'email' } as const, synonyms: ['Main email'] },
];

/** By the id of QuickBooks where the file has it, otherwise by what identifies it here. */
const identified = (row: RowView, kind: string, field: string, natural: string): Draft => ({
  key: [kind, row.normal(field) || row.normal(natural)],
  match: [natural],
});

export const accountList: ListSheet = {
  ...base,
  name: 'Account list',
  table: 'chart_of_accounts',
  columns: [
    {
      ...text(0, 'Account #', 'account_number', { required: true, synonyms: ['Account number', 'Acct #', 'Number'] }),
      ...anywhere,
    },
    { ...text(0, 'Account name', 'name', { required: true, synonyms: ['Full name', 'Account', 'Name'] }), ...anywhere },
    {
      ...word(0, 'Type', 'account_type', 'chart_of_accounts.account_type', ACCOUNT_TYPES, {
        synonyms: ['Account type'],
        required: true,
      }),
      ...anywhere,
    },
    { ...text(0, 'Detail type', 'detail_type'), ...anywhere },
    id('qb_account_id', 'Account ID', 'QuickBooks id', 'Id'),
  ],
  record: (row) => identified(row, 'account', 'qb_account_id', 'account_number'),
};

export const vendorList: ListSheet = {
  ...base,
  name: 'Vendor list',
  table: 'vendors',
  columns: [
    { ...text(0, 'Vendor', 'name', { required: true, synonyms: ['Vendor display name', 'Vendor name'] }), ...anywhere },
    ...contact,
    id('qb_vendor_id', 'Vendor ID', 'QuickBooks id', 'Id'),
    { ...rawOnly(0, 'Balance', 'balance'), ...anywhere, synonyms: ['Open balance'] },
  ],
  record: (row) => identified(row, 'vendor', 'qb_vendor_id', 'name'),
};

/** `Client:Job` is a project and must be one here; what has no colon is a client. */
export const customerList: ListSheet = {
  ...base,
  name: 'Customer list',
  table: 'clients',
  columns: [
    {
      ...text(0, 'Customer', 'name', {
        required: true,
        to: null,
        synonyms: ['Customer full name', 'Customer display name'],
      }),
      ...anywhere,
    },
    ...contact.map((column) => ({ ...column, to: null })),
    id('qb_customer_id', 'Customer ID', 'QuickBooks id', 'Id'),
    { ...rawOnly(0, 'Balance', 'balance'), ...anywhere, synonyms: ['Open balance'] },
  ].map((column) => ({ ...column, to: null })),
  record: customer,
};

function customer(row: RowView): RowResult {
  const name = row.text('name') ?? '';
  const job = /:\s*([^:]+)$/.exec(name)?.[1];
  const given = (field: string) => (row.text(field) === null ? {} : { [field]: row.text(field) });
  if (job === undefined)
    return {
      ...identified(row, 'customer', 'qb_customer_id', 'name'),
      fields: { name, ...given('phone'), ...given('email'), ...given('qb_customer_id') },
    };
  const known = row.text('qb_customer_id') ?? name;
  return {
    table: 'import_mappings',
    key: [''],
    match: ['mapping_kind', 'source_value'],
    fields: { mapping_kind: 'customer_to_project', source_value: known, target_type: 'projects' },
    defaults: { target: job.trim() },
    lookups: { target: row.lookup('name', job.trim(), { kind: 'project_of_customer', required: true, check: true }) },
  };
}
