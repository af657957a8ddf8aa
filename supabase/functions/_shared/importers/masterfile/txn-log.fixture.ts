/** Lines of TXN LOG, typed by label. */
export const LABELS = [
  'Date',
  'Source',
  'Type',
  'Account',
  'Vendor/Payee',
  'Description/Memo',
  'Amount',
  'Division',
  'Project',
  'QBO Category',
  'QBO Acct Code',
  'Payment Method',
  'User/Employee',
  'Buyer',
  'PO Number',
  'Is MF?',
];
export type Values = Partial<Record<(typeof LABELS)[number], string | number | null>>;
const USUAL: Values = {
  Date: '2025-03-04',
  Source: 'Bank',
  Type: 'Expense',
  'Vendor/Payee': 'Mock Framing LLC',
  Amount: -100,
  Project: 'AR1',
};
export const line = (values: Values = {}) => LABELS.map((label) => ({ ...USUAL, ...values })[label] ?? null);
