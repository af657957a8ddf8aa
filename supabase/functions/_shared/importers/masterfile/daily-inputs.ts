import type { RowView } from '../../importing/rows/row-view.ts';
import type { Draft, FormSheet } from '../../importing/spec.ts';

const ACCOUNT = 'Operating';

/** The balance of the morning. The date is in the form; without one it is the day of the upload. */
export const dailyInputs: FormSheet = {
  name: 'DAILY INPUTS',
  shape: 'form',
  table: 'cash_snapshots',
  source: 'masterfile_import',
  headerRow: 6,
  anchor: 'balance',
  columns: [
    { at: null, label: 'As-of Date', field: 'snapshot_date', parse: { kind: 'date' }, refuse: true },
    { at: 7, label: 'Bank Balance', field: 'balance', parse: { kind: 'money' }, required: true },
    { at: null, label: 'Available Credit', field: 'available_credit', parse: { kind: 'money' } },
    { at: null, label: 'Account', field: 'account_name', parse: { kind: 'text' } },
  ],
  record,
};

function record(row: RowView): Draft {
  const { asOf, stored } = row.run.settings;
  const account = row.text('account_name') ?? (typeof stored.cash_account === 'string' ? stored.cash_account : ACCOUNT);
  const day = row.text('snapshot_date') ?? asOf;
  return {
    key: [day, account.toLowerCase()],
    match: ['snapshot_date', 'account_name'],
    fields: { snapshot_date: day, account_name: account },
    lookups: {
      cash_account_id: {
        kind: 'table',
        table: 'cash_accounts',
        value: account,
        required: false,
        cell: 'B',
        label: 'Account',
      },
    },
  };
}
