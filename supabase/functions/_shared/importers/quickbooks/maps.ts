import type { Lookup } from '../../importing/contract.ts';
import type { RowView } from '../../importing/rows/row-view.ts';
import type { Draft, ListSheet, RowResult } from '../../importing/spec.ts';
import { normalise } from '../../text.ts';
import { text } from '../masterfile/column.ts';

/** What the accounts and customers of QuickBooks are here. A target must exist: nothing falls back to another. */
const base = { shape: 'list', table: 'import_mappings', source: 'qbo_sync', headerRow: 1 } as const;
const column = (label: string, field: string, rest: Partial<ListSheet['columns'][number]> = {}) => ({
  ...text(0, label, field),
  at: null,
  to: null,
  refuse: true,
  ...rest,
});
const isCost = {
  ...column('Is cost', 'is_cost', { synonyms: ['Is a cost', 'is_cost', 'Cost?'] }),
  parse: { kind: 'yesNo' } as const,
};

export const accountMap: ListSheet = {
  ...base,
  name: 'Account map',
  essential: ['cost_code', 'is_cost', 'division', 'name'],
  columns: [
    column('Account', 'account', {
      required: true,
      synonyms: ['key', 'Account number', 'Account #', 'Acct #', 'Number'],
    }),
    column('Cost code', 'cost_code', { synonyms: ['cost_code', 'Code'] }),
    column('Name', 'name', { synonyms: ['Account name'], refuse: false }),
    column('Division', 'division', {}),
    isCost,
  ],
  record: (row) => account(row, row.text('account'), row.text('cost_code')),
};

export const customerMap: ListSheet = {
  ...base,
  name: 'Customer map',
  essential: ['project_id', 'project_name', 'contact_name'],
  columns: [
    column('Customer', 'customer', { required: true, synonyms: ['key', 'Customer id', 'customer_id', 'Id'] }),
    column('Project', 'project_name', { synonyms: ['project_name', 'Project name'] }),
    column('Project code', 'project_id', { synonyms: ['project_id'] }),
    column('Contact name', 'contact_name', { synonyms: ['contact_name', 'Client', 'Contact'] }),
    column('Contact type', 'contact_type', { synonyms: ['contact_type', 'type'], refuse: false }),
  ],
  record: (row) => {
    const code = row.text('project_id');
    return customer(
      row,
      row.text('customer'),
      code !== null && !UUID.test(code) ? code : row.text('project_name'),
      code,
    );
  },
};

/** The list of mappings as this system exports it: both maps in one. */
export const mappingList: ListSheet = {
  ...base,
  name: 'Import mappings',
  essential: ['target', 'is_cost', 'contact_name'],
  columns: [
    column('Mapping kind', 'kind', { required: true, synonyms: ['mapping_kind'] }),
    column('In the file', 'source', { required: true, synonyms: ['source_value'] }),
    column('Stands for', 'target', { synonyms: ['target'] }),
    column('Division', 'division'),
    isCost,
    column('Contact name', 'contact_name', { synonyms: ['contact_name'] }),
    column('Contact type', 'contact_type', { synonyms: ['contact_type'] }),
  ],
  record: (row) => {
    const kind = normalise(row.text('kind') ?? '').replaceAll(' ', '_');
    if (kind === 'account_to_cost_code') return account(row, row.text('source'), row.text('target'), 'target');
    if (kind === 'customer_to_project') return customer(row, row.text('source'), row.text('target'), null, 'target');
    return { skip: row.issue('ignored_row', 'kind') };
  },
};

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

const mapping = (kind: string, source: string | null, fields: object, lookups: Record<string, Lookup> = {}): Draft => ({
  key: [''],
  match: ['mapping_kind', 'source_value'],
  fields: { mapping_kind: kind, source_value: source, ...fields },
  lookups,
});

function account(row: RowView, number: string | null, code: string | null, field = 'cost_code'): RowResult {
  const cost = row.flag('is_cost') ?? true;
  if (cost && code === null) return { key: [''], issues: [row.issue('missing_required', field)] };
  const division = row.text('division');
  const lookups: Record<string, Lookup> = {};
  if (code !== null)
    lookups.target = row.lookup(field, code, {
      kind: 'catalog_cost_code',
      or: 'any_cost_code',
      required: true,
      check: true,
    });
  if (division !== null)
    lookups.division = row.lookup('division', division, { kind: 'division', required: true, check: true });
  const given = { ...(code === null ? {} : { target: code }), ...(division === null ? {} : { division }) };
  return mapping('account_to_cost_code', number, { is_cost: cost, target_type: 'cost_codes', ...given }, lookups);
}

function customer(
  row: RowView,
  id: string | null,
  project: string | null,
  code: string | null,
  field = 'project_name',
): RowResult {
  const contact = row.text('contact_name');
  if (project === null && contact === null) return { key: [''], issues: [row.issue('missing_required', field)] };
  const lookups: Record<string, Lookup> = {};
  const at = code === project && code !== null ? 'project_id' : field;
  if (project !== null) lookups.target = row.lookup(at, project, { kind: 'project', required: true, check: true });
  if (contact !== null && /^(client|customer|owner|)$/.test(row.normal('contact_type')))
    lookups.contact_name = row.lookup('contact_name', contact, { kind: 'client', required: true, check: true });
  const type = row.text('contact_type');
  return mapping(
    'customer_to_project',
    id,
    {
      ...(project === null ? {} : { target: project, target_type: 'projects' }),
      ...(contact === null ? {} : { contact_name: contact }),
      ...(type === null ? {} : { contact_type: type }),
    },
    lookups,
  );
}
