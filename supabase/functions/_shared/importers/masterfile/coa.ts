import type { ListSheet } from '../../importing/spec.ts';
import { text, word } from './column.ts';

/** Accounts by their number, which is text: 5000 and "5000" are one. */
export const coa: ListSheet = {
  name: 'COA',
  shape: 'list',
  table: 'chart_of_accounts',
  source: 'masterfile_import',
  headerRow: 3,
  columns: [
    text(0, 'Acct #', 'account_number', { required: true }),
    text(1, 'Account Name', 'name', { required: true }),
    word(2, 'Type', 'account_type', 'chart_of_accounts.account_type', {
      asset: ['assets', 'bank', 'accounts receivable', 'other current asset', 'fixed asset', 'other asset'],
      liability: ['liabilities', 'accounts payable', 'other current liability', 'long term liability'],
      equity: [],
      revenue: ['income'],
      cost_of_goods_sold: ['cogs', 'cost of sales'],
      expense: ['expenses'],
      other_income: [],
      other_expense: [],
    }),
    text(3, 'Detail Type / Notes', 'detail_type', { synonyms: ['Detail Type'] }),
  ],
  record: (row) => ({ key: [row.normal('account_number')], match: ['account_number'] }),
};
