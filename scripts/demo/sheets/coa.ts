import type { Account } from '../accounts.ts';
import { type Sheet, SheetBuilder } from './sheet.ts';

export function chartOfAccounts(accounts: readonly Account[]): Sheet {
  const sheet = new SheetBuilder('COA', [10, 34, 18, 30]);
  sheet.add('CHART OF ACCOUNTS');
  sheet.add('QuickBooks numbering');
  sheet.add('Acct #', 'Account Name', 'Type', 'Detail Type / Notes');
  for (const { number, name, type } of accounts) sheet.add(number, name, type);
  return sheet.build();
}
