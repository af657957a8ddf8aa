// A client's statement and a vendor's are the same page about two tables.
export const parties = {
  clients: {
    call: 'client_statement',
    argument: 'p_client',
    /** view whose columns the open items have */
    view: 'v_ar_aging',
    number: 'invoice_number',
    issued: 'date_issued',
    items: 'invoices',
    address: ['name', 'contact_name', 'address', 'city', 'state', 'zip_code'],
  },
  vendors: {
    call: 'vendor_statement',
    argument: 'p_vendor',
    view: 'v_ap_aging',
    number: 'bill_number',
    issued: 'bill_date',
    items: 'vendor_bills',
    address: ['name', 'contact_name', 'address', 'city', 'state', 'zip_code'],
  },
} as const;

export type PartyTable = keyof typeof parties;
export type Party = (typeof parties)[PartyTable];
