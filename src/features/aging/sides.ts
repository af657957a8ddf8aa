// Receivables and payables are the same page about two tables.
export interface Side {
  /** view of today's items, and the function for another day */
  view: string;
  call: string;
  /** whose items they are */
  party: { id: string; name: string; table: string };
  /** day an item was made */
  issued: string;
  /** columns of one item */
  items: string[];
  table: string;
  /** what is held back is in no bucket: where it stands, per party and per project */
  retainage: Record<By, { view: string; id: string; amount: string }>;
}

export const ways = ['party', 'project'] as const;
export type By = (typeof ways)[number];

export const sides = {
  receivables: {
    view: 'v_ar_aging',
    call: 'ar_aging',
    party: { id: 'client_id', name: 'client_name', table: 'clients' },
    issued: 'date_issued',
    items: [
      'invoice_number',
      'client_name',
      'project_code',
      'date_issued',
      'date_due',
      'amount',
      'balance',
      'days_past_due',
      'bucket',
      'is_disputed',
    ],
    table: 'invoices',
    retainage: {
      party: { view: 'v_project_retainage', id: 'client_id', amount: 'receivable' },
      project: { view: 'v_project_retainage', id: 'project_id', amount: 'receivable' },
    },
  },
  payables: {
    view: 'v_ap_aging',
    call: 'ap_aging',
    party: { id: 'vendor_id', name: 'vendor_name', table: 'vendors' },
    issued: 'bill_date',
    items: [
      'bill_number',
      'vendor_name',
      'project_code',
      'bill_date',
      'due_date',
      'amount',
      'balance',
      'days_past_due',
      'bucket',
    ],
    table: 'vendor_bills',
    retainage: {
      party: { view: 'v_vendor_totals', id: 'id', amount: 'retainage_held' },
      project: { view: 'v_project_retainage', id: 'project_id', amount: 'payable' },
    },
  },
} satisfies Record<string, Side>;

export type SideName = keyof typeof sides;
