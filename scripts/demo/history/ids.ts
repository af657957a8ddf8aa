import { account } from '../accounts.ts';
import { once } from '../once.ts';
import type { Known } from './known.ts';

/** Ids of the records that are made here, by the words people know them by. */
export const ids = once((known: Known) => ({
  account: (name: string) => known.id('chart_of_accounts', account(name).number),
  catalog: (code: string) => known.id('cost_code_catalog', code),
  material: (sku: string) => known.id('material_items', sku),
  cash: (name: string) => known.id('cash_accounts', name),
  prime: (job: string) => known.id('contracts', job, 'prime'),
  paper: (job: string, number: string) => known.id('contracts', job, number),
  commitment: (job: string, code: string) => known.id('commitments', job, code),
  change: (job: string, title: string) => known.id('change_orders', job, title),
  changeLine: (job: string, title: string, line: number) => known.id('change_order_lines', job, title, line),
  sov: (job: string, number: number) => known.id('sov_lines', job, number),
  payApp: (job: string, number: number) => known.id('pay_apps', job, number),
  invoice: (number: string) => known.id('invoices', number),
  bill: (key: string) => known.id('vendor_bills', key),
  billLine: (key: string) => known.id('vendor_bill_lines', key),
  payment: (key: string) => known.id('payments', key),
  retainage: (key: string) => known.id('retainage_entries', key),
  loan: (job: string) => known.id('debts', 'construction', job),
  debt: (name: string) => known.id('debts', name),
  payDate: (date: string) => known.id('payroll_calendar', date),
  lead: (title: string) => known.id('leads', title),
  task: (job: string, name: string) => known.id('project_milestones', job, name),
  document: (title: string) => known.id('documents', title),
}));
