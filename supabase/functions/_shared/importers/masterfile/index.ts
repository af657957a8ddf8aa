import type { Importer } from '../../importing/spec.ts';
import { coa } from './coa.ts';
import { employeeCosts } from './employee-costs.ts';
import { jobCosting } from './job-costing.ts';
import { lowesPro } from './lowes-pro.ts';
import { payroll } from './payroll.ts';
import { projectBudgets } from './project-budgets.ts';
import { txnLog } from './txn-log.ts';
import { vendorScorecard } from './vendor-scorecard.ts';

/** Views of the other sheets; there is nothing in them to import. */
const COMPUTED = [
  'TAB INDEX',
  'KPI',
  'DASHBOARD',
  'WIP SCHEDULE',
  'PAYMENT WATERFALL',
  'WEEKLY DIGEST',
  'CASH POSITION',
];

/** Sheets that are not declared yet. */
const LATER = [
  'DEBT SCHEDULE',
  'DEBT PAYOFF',
  'PROPERTIES',
  'SOV DRAW BUILDER',
  'DRAW TRACKER',
  'CHANGE ORDERS',
  'RETAINAGE',
  'LIEN WAIVERS',
  'PHASE SYNC',
  'PROJECT SCHEDULE',
  'PAYROLL CALENDAR',
  'RECURRING EXP',
  'DAILY INPUTS',
  'CASH FLOW 13WK',
  'MONTHLY PL',
  'MULTIFAMILY PL',
  'SCENARIO MODEL',
  'BID PIPELINE',
  'DEVELOPMENT PRO FORMA',
  'CREW ALLOCATION',
  'AR AGING',
  'AP AGING',
  'DATA LOG',
];

export const masterfile: Importer = {
  name: 'masterfile',
  sheets: [coa, projectBudgets, vendorScorecard, employeeCosts, payroll, jobCosting, txnLog, lowesPro],
  notRead: {
    ...Object.fromEntries(COMPUTED.map((name) => [name, 'computed_sheet' as const])),
    ...Object.fromEntries(LATER.map((name) => [name, 'not_supported_yet' as const])),
  },
};
