import type { Importer } from '../../importing/spec.ts';
import { accountList, customerList, vendorList } from './lists.ts';
import { accountMap, customerMap, mappingList } from './maps.ts';
import { transactions } from './transactions.ts';

/** Lists, maps and transactions out of QuickBooks: files now, a connection later through the same tables. */
export const quickbooks: Importer = {
  name: 'quickbooks',
  notRead: {},
  byLabels: true,
  sheets: [accountList, vendorList, customerList, accountMap, customerMap, mappingList, transactions],
};
