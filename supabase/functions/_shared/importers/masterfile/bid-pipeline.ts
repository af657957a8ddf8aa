import type { RowView } from '../../importing/rows/row-view.ts';
import type { Draft, ListSheet } from '../../importing/spec.ts';
import { date, longText, money, rawOnly, text, word } from './column.ts';
import { BID_STATUSES, PROJECT_TYPES } from './words.ts';

/** Bids by opportunity and client. Labels of the usual file are shifted; the positions decide then. */
export const bidPipeline: ListSheet = {
  name: 'BID PIPELINE',
  shape: 'list',
  table: 'bid_pipeline',
  source: 'masterfile_import',
  headerRow: 4,
  columns: [
    text(0, 'Opportunity', 'opportunity_name', { required: true }),
    text(1, 'Client', 'client_name'),
    text(2, 'Salesperson', 'salesperson_name'),
    rawOnly(3, 'Date Received', 'date_received'),
    date(4, 'Bid Due Date', 'bid_due_date'),
    money(5, 'Est Value', 'estimated_value', { required: true }),
    word(6, 'Status', 'status', 'bid_pipeline.status', BID_STATUSES, { refuse: true }),
    word(7, 'Project Type', 'project_type', 'bid_pipeline.project_type', PROJECT_TYPES),
    { at: 8, label: 'Probability', field: 'probability_pct', parse: { kind: 'percent' } },
    rawOnly(9, 'Weighted Value', 'weighted_value'),
    text(10, 'Competitors', 'competitor_name'),
    text(11, 'Estimator', 'estimator', {
      refuse: false,
      lookup: { kind: 'employee', to: 'estimator_id', required: false },
    }),
    rawOnly(12, 'Site Visit', 'site_visit'),
    date(13, 'Decision Date', 'decided_date'),
    text(14, 'Lost Reason', 'lost_reason'),
    rawOnly(15, 'Margin', 'margin'),
    longText(16, 'Notes', 'notes'),
  ],
  record,
};

function record(row: RowView): Draft {
  const [client, seller] = [row.text('client_name'), row.text('salesperson_name')];
  return {
    key: [row.normal('opportunity_name'), client === null ? '-' : row.normal('client_name')],
    match: ['opportunity_name', 'client_name'],
    lookups: {
      ...(client === null ? {} : { client_id: row.lookup('client_name', client, { kind: 'client', required: false }) }),
      ...(seller === null
        ? {}
        : { salesperson_id: row.lookup('salesperson_name', seller, { kind: 'employee', required: false }) }),
    },
  };
}
