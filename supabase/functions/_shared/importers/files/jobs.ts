import type { Issue } from '../../importing/contract.ts';
import { words } from '../../importing/parse/one-of.ts';
import type { RowView } from '../../importing/rows/row-view.ts';
import type { ColumnSpec, Draft, Importer, RowResult } from '../../importing/spec.ts';
import { normalise, squeeze } from '../../text.ts';
import { date, longText, money, rawOnly, text } from '../masterfile/column.ts';

const SCOPES = words({
  labor: ['labour'],
  material: ['materials'],
  combined: ['both', 'labor and material', 'labor + material'],
});
const PROJECT = { kind: 'project', to: 'project_id', required: true } as const;
const CODE = /^\S{2,20}$/;
const yesNo = (at: number, label: string, field: string, to: string | null): ColumnSpec => ({
  at,
  label,
  field,
  parse: { kind: 'yesNo' },
  to,
});

/** Open jobs and the quotes for what comes next. This is the list of jobs: unknown ones become projects. */
export const jobs: Importer = {
  name: 'jobs',
  notRead: {},
  sheets: [
    {
      name: 'Jobs Master',
      shape: 'list',
      table: 'projects',
      source: 'csv_import',
      headerRow: 1,
      columns: [rawOnly(0, 'Job ID', 'job_id'), text(1, 'Job Name', 'name', { required: true, to: null })],
      record: job,
    },
    {
      name: 'Scopes & Quotes',
      shape: 'list',
      table: 'quotes',
      source: 'csv_import',
      headerRow: 1,
      essential: ['quote_number', 'project', 'amount'],
      columns: [
        text(0, 'Quote ID', 'quote_number', { required: true }),
        rawOnly(1, 'Job ID', 'job_id'),
        text(2, 'Job Name', 'project', { lookup: PROJECT }),
        { at: 3, label: 'Priority', field: 'priority', parse: { kind: 'integer', min: 1, max: 5 } },
        text(4, 'Scope Category', 'scope_category'),
        longText(5, 'Scope Description', 'scope_description'),
        {
          at: 6,
          label: 'Labor / Material / Combined',
          field: 'labor_material',
          parse: { kind: 'oneOf', words: SCOPES, column: 'quotes.labor_material' },
        },
        text(7, 'Vendor', 'vendor', {
          lookup: { kind: 'vendor', to: 'vendor_id', required: true, create: true, defaults: { vendor_type: 'other' } },
        }),
        date(8, 'Quote Date', 'quote_date'),
        money(9, 'Quote Amount', 'amount', { required: true }),
        yesNo(10, 'Approved? (Yes/No)', 'approved', null),
        yesNo(11, 'Contract Issued? (Yes/No)', 'contract_issued', 'contract_issued'),
        longText(12, 'Notes', 'notes'),
      ],
      record: quote,
    },
  ],
};

/** A known job stays as it is; a new one needs a name that is a code. */
function job(row: RowView): RowResult {
  const name = squeeze(row.text('name') ?? '');
  const alias = row.run.mapping.aliases.get('project')?.get(normalise(name));
  const code = alias ?? name;
  if (!row.isBlank('job_id')) row.run.projectNumbers.set(row.normal('job_id'), name);
  if (!CODE.test(code)) {
    if (row.run.projects.has(name)) return { skip: row.issue('ignored_row', 'name') };
    return { key: [''], issues: [row.issue('cannot_derive_code', 'name')] };
  }
  return {
    key: [code.toLowerCase()],
    match: ['code'],
    fields: { code },
    fill: ['code'],
    defaults: { name, status: 'active' },
  };
}

/** A quote approved here is history: it makes no commitment, and the run lists it. */
function quote(row: RowView): Draft {
  const accepted = ['approved', 'contract_issued'].find((field) => row.flag(field) === true);
  const { issues, ...project } = projectOf(row);
  return {
    ...project,
    key: [{ lookup: 'project_id' }, row.normal('quote_number')],
    match: ['project_id', 'quote_number'],
    fields: { status: accepted === undefined ? 'submitted' : 'accepted' },
    issues: [...issues, ...(accepted === undefined ? [] : [row.issue('history_only', accepted)])],
  };
}

/** Its name, and where there is none the number of its job. A name that nobody knows is a question, not a blank. */
function projectOf(row: RowView): Pick<Draft, 'lookups'> & { issues: Issue[] } {
  if (row.text('project') !== null) return { issues: [] };
  const numbered = row.run.projectNumbers.get(row.normal('job_id'));
  return numbered === undefined
    ? { issues: [row.issue('missing_required', 'project')] }
    : { lookups: { project_id: row.lookup('job_id', numbered, PROJECT) }, issues: [] };
}
