import type { ListSheet } from '../../importing/spec.ts';
import { text, word } from './column.ts';

/** Sides of the books, with the words of QuickBooks. */
export const ACCOUNT_TYPES = {
  asset: [
    'assets',
    'bank',
    'accounts receivable',
    'accounts receivable (a/r)',
    'other current asset',
    'other current assets',
    'fixed asset',
    'fixed assets',
    'other asset',
    'other assets',
  ],
  liability: [
    'liabilities',
    'accounts payable',
    'accounts payable (a/p)',
    'credit card',
    'other current liability',
    'other current liabilities',
    'long term liability',
    'long term liabilities',
  ],
  equity: [],
  revenue: ['income'],
  cost_of_goods_sold: ['cogs', 'cost of sales'],
  expense: ['expenses'],
  other_income: [],
  other_expense: ['other expenses'],
} as const;

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
    word(2, 'Type', 'account_type', 'chart_of_accounts.account_type', ACCOUNT_TYPES),
    text(3, 'Detail Type / Notes', 'detail_type', { synonyms: ['Detail Type'] }),
  ],
  record: (row) => ({ key: [row.normal('account_number')], match: ['account_number'] }),
};
