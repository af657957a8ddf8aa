import { words } from '../../importing/parse/one-of.ts';
import type { RowView } from '../../importing/rows/row-view.ts';
import type { ColumnSpec, Draft, Importer } from '../../importing/spec.ts';
import { date, longText, money, rawOnly, text } from '../masterfile/column.ts';
import { PROJECT_TYPES } from './project-types.ts';

const STATUSES = words({
  new: ['open'],
  contacted: [],
  qualified: [],
  proposal_sent: [],
  sold: ['won'],
  lost: [],
  no_opportunity: [],
});
export const PROPOSAL_STATUSES = words({
  not_sent: ['unsent'],
  sent: [],
  viewed: [],
  approved: ['accepted'],
  rejected: ['declined'],
});

const email = (at: number, label: string, field: string): ColumnSpec => ({
  at,
  label,
  field,
  parse: { kind: 'email' },
});
const phone = (at: number, label: string, field: string): ColumnSpec => ({
  at,
  label,
  field,
  parse: { kind: 'phone' },
});

/** The list of leads as the sales software exports it. A lead is known by its title and contact. */
export const leads: Importer = {
  name: 'leads',
  notRead: {},
  singleSheet: true,
  sheets: [
    {
      name: 'Leads',
      shape: 'list',
      table: 'leads',
      source: 'csv_import',
      headerRow: 2,
      essential: ['opportunity_title', 'client_contact', 'estimated_revenue'],
      columns: [
        { at: 0, label: 'Has Opportunity Been Contacted?', field: 'has_been_contacted', parse: { kind: 'yesNo' } },
        email(1, 'Email', 'email'),
        text(2, 'Opportunity Title', 'opportunity_title', { required: true }),
        date(3, 'Created Date', 'lead_created_on'),
        text(4, 'Client Contact', 'client_contact'),
        {
          at: 5,
          label: 'Lead Status',
          field: 'status',
          parse: { kind: 'oneOf', words: STATUSES, column: 'leads.status' },
          refuse: true,
        },
        rawOnly(6, 'Age', 'age'),
        {
          at: 7,
          label: 'Confidence',
          field: 'confidence_pct',
          parse: { kind: 'integer', min: 0, max: 100, units: ['%'] },
        },
        money(8, 'Estimated Revenue Min', 'estimated_revenue_min'),
        money(9, 'Estimated Revenue Max', 'estimated_revenue_max'),
        date(10, 'Last Contacted', 'last_contacted_on'),
        text(11, 'Salesperson', 'salesperson', {
          refuse: false,
          lookup: { kind: 'employee', to: 'salesperson_id', required: false, otherwise: 'salesperson_name' },
        }),
        text(12, 'Source', 'lead_source'),
        {
          at: 13,
          label: 'Proposal Status...',
          field: 'proposal_status',
          parse: { kind: 'oneOf', words: PROPOSAL_STATUSES, column: 'leads.proposal_status' },
        },
        {
          at: 14,
          label: 'Project Type',
          field: 'project_type',
          parse: { kind: 'oneOf', words: PROJECT_TYPES, column: 'leads.project_type' },
        },
        text(15, 'Tags', 'tags', { to: null }),
        phone(16, 'Cell Phone', 'cell_phone'),
        text(17, 'City (Contact)', 'city'),
        text(18, 'State (Contact)', 'state'),
        text(19, 'Street Address (Contact)', 'street_address'),
        text(20, 'Zip (Contact)', 'zip_code'),
        rawOnly(21, 'Country (Contact)', 'country'),
        money(22, 'Estimated Revenue', 'estimated_revenue'),
        rawOnly(23, 'Lead ID', 'lead_id'),
        rawOnly(24, 'Next Activity', 'next_activity'),
        rawOnly(25, 'Days Open', 'days_open'),
        rawOnly(26, 'Campaign', 'campaign'),
        rawOnly(27, 'Attachments', 'attachments'),
        longText(28, 'Notes', 'notes'),
        text(29, 'City(Opp)', 'opp_city'),
        text(30, 'State(Opp)', 'opp_state'),
        text(31, 'Street Address(Opp)', 'opp_street_address'),
        text(32, 'Zip(Opp)', 'opp_zip'),
        phone(33, 'Phone', 'phone'),
        date(34, 'Projected Sales Date', 'projected_sales_date'),
        text(35, 'Lost Reason', 'lost_reason'),
        text(36, 'Related Job', 'related_job_label'),
        date(37, 'Sold Date', 'sold_date'),
      ],
      record,
    },
  ],
};

function record(row: RowView): Draft {
  const tags = (row.text('tags') ?? '').split(',').map((tag) => tag.trim());
  const named = tags.filter((tag) => tag !== '');
  const job = row.text('related_job_label');
  const unsure = row.text('status') === 'sold' && row.isBlank('sold_date');
  return {
    key: [row.normal('opportunity_title'), row.normal('client_contact') || '-'],
    match: ['opportunity_title', 'client_contact'],
    fields: {
      ...(row.isBlank('status') ? {} : { source_status: row.shown('status') }),
      ...(named.length > 0 ? { tags: named } : {}),
    },
    lookups:
      job === null
        ? {}
        : { converted_project_id: row.lookup('related_job_label', job, { kind: 'project', required: false }) },
    issues: unsure ? [row.issue('missing_required', 'sold_date', { severity: 'warning' })] : [],
  };
}
