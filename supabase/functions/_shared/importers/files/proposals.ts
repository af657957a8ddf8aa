import type { RowView } from '../../importing/rows/row-view.ts';
import type { Draft, Importer } from '../../importing/spec.ts';
import { money, text } from '../masterfile/column.ts';
import { PROPOSAL_STATUSES } from './leads.ts';

/** Offers to leads. Two clients may get one of the same title: then the contact is part of what identifies it. */
export const proposals: Importer = {
  name: 'proposals',
  notRead: {},
  singleSheet: true,
  sheets: [
    {
      name: 'Lead Proposals',
      shape: 'list',
      table: 'lead_proposals',
      source: 'csv_import',
      headerRow: 2,
      essential: ['proposal_title', 'opportunity_title', 'client_price'],
      columns: [
        text(0, 'Proposal Title', 'proposal_title', { required: true }),
        text(1, 'Opportunity Title', 'opportunity_title'),
        text(2, 'Client Contact', 'client_contact'),
        text(3, 'Salesperson...', 'salesperson', {
          synonyms: ['Salesperson'],
          refuse: false,
          lookup: { kind: 'employee', to: 'salesperson_id', required: false, otherwise: 'salesperson_name' },
        }),
        money(4, 'Client Price', 'client_price', { required: true }),
        {
          at: 5,
          label: 'Proposal Status',
          field: 'status',
          parse: { kind: 'oneOf', words: PROPOSAL_STATUSES, column: 'lead_proposals.status' },
          refuse: true,
        },
      ],
      survey(row) {
        if (row.note(JSON.stringify([...titles(row), row.normal('client_contact')])) === 1)
          row.note(titles(row).join('|'));
      },
      record,
    },
  ],
};

const titles = (row: RowView) => [row.normal('opportunity_title') || '-', row.normal('proposal_title')];

function record(row: RowView): Draft {
  const opportunity = row.text('opportunity_title');
  const contact = row.normal('client_contact');
  return {
    key: [...titles(row), ...(row.noted(titles(row).join('|')) > 1 ? [contact || '-'] : [])],
    match: ['opportunity_title', 'proposal_title', 'client_contact'],
    fields: row.isBlank('status') ? {} : { source_status: row.shown('status') },
    lookups:
      opportunity === null
        ? {}
        : {
            lead_id: row.lookup('opportunity_title', `${opportunity} | ${contact}`, { kind: 'lead', required: false }),
          },
  };
}
