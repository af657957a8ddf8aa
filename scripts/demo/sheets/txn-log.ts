import { account } from '../accounts.ts';
import type { Transaction } from '../costs/transactions.ts';
import { label } from '../projects/index.ts';
import { date, money, type Sheet, SheetBuilder } from './sheet.ts';

const LABELS = [
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

/** Money out is negative here, a refund positive. */
export function txnLog(rows: readonly Transaction[]): Sheet {
  const sheet = new SheetBuilder('TXN LOG', [11, 8, 12, 19, 30, 44, 14, 15, 36, 24, 10, 10, 18, 18, 15, 7]);
  sheet.add(...LABELS);
  rows.forEach((row, i) => {
    const division = row.project?.division ?? 'Company-wide';
    // Some write the code, others the name with the code.
    const project = row.project && (i % 4 === 0 ? label(row.project) : row.project.code);
    sheet.add(
      date(row.date),
      row.source,
      row.type,
      row.paidFrom,
      row.vendor,
      row.memo,
      money(-row.amount),
      division,
      project,
      row.account,
      account(row.account).number,
      row.method,
      row.employee,
      row.buyer,
      row.purchaseOrder,
      division === 'Multifamily' ? 'Y' : 'N',
    );
  });
  return sheet.build();
}
