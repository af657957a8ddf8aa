import type { StagedRow } from './import-office.ts';

let line = 1;

/** A staged row as a reader would make it; `more` says what matters to the test. */
export function staged(
  table: string | null,
  fields: Record<string, unknown>,
  more: Record<string, unknown> = {},
): StagedRow {
  return {
    file: 'book.xlsx',
    sheet: table ?? 'NOTES',
    row: ++line,
    table,
    source: 'masterfile_import',
    key: null,
    match: [],
    duplicates: 'key',
    fields,
    fill: [],
    lookups: {},
    issues: [],
    raw: [],
    ...more,
  };
}

export const vendor = (
  name: string,
  fields: Record<string, unknown> = {},
  more: Record<string, unknown> = {},
): StagedRow =>
  staged('vendors', { name, ...fields }, { sheet: 'VENDORS', key: [name.toLowerCase()], match: ['name'], ...more });

export const project = (
  code: string,
  fields: Record<string, unknown> = {},
  more: Record<string, unknown> = {},
): StagedRow =>
  staged(
    'projects',
    { code, name: `Project ${code}`, ...fields },
    { sheet: 'PROJECTS', key: [code.toLowerCase()], match: ['code'], defaults: { status: 'active' }, ...more },
  );

export const lookup = (kind: string, value: string, more: Record<string, unknown> = {}) => ({
  kind,
  value,
  required: true,
  cell: 'Z',
  label: kind,
  ...more,
});

export const ofVendor = (value: string, more: Record<string, unknown> = {}) =>
  lookup('vendor', value, { create: true, cell: 'E', label: 'Vendor', ...more });

export const ofProject = (value: string, more: Record<string, unknown> = {}) =>
  lookup('project', value, { cell: 'I', label: 'Project', ...more });

/** A line of the ledger; without a key its contents are its key. */
export function cost(
  amount: number,
  more: Record<string, unknown> = {},
  fields: Record<string, unknown> = {},
): StagedRow {
  const content = { event_date: '2026-01-05', amount, ...fields };
  return staged('cost_events', content, {
    sheet: 'LOG',
    key: [JSON.stringify([content, more.lookups ?? {}])],
    duplicates: 'ledger',
    ...more,
  });
}

export const costCode = (
  label: string,
  code: string,
  fields: Record<string, unknown> = {},
  more: Record<string, unknown> = {},
): StagedRow =>
  staged(
    'cost_codes',
    { code, description: `Code ${code}`, ...fields },
    {
      sheet: 'CODES',
      key: [{ lookup: 'project_id' }, code.toLowerCase()],
      match: ['project_id', 'code'],
      lookups: { project_id: ofProject(label) },
      ...more,
    },
  );

/** Column letters of a sheet, as a reader reports them. */
export const report = (
  sheet: string,
  table: string | null,
  columns: Record<string, string> = {},
  more: Record<string, unknown> = {},
) => ({
  file: 'book.xlsx',
  sheet,
  state: 'read',
  table,
  rows: {},
  header_row: 1,
  columns: Object.entries(columns).map(([field, column]) => ({
    field,
    column,
    label: field.toUpperCase(),
    samples: [],
  })),
  issues: [],
  control: [],
  ...more,
});

export const problem = (code: string, more: Record<string, unknown> = {}) => ({
  severity: 'error',
  code,
  column: 'A',
  label: 'A',
  value: null,
  ...more,
});
