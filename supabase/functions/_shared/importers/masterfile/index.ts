import type { Importer } from '../../importing/spec.ts';
import { cashFlow } from './cash-flow.ts';
import { coa } from './coa.ts';
import { crewAllocation } from './crew-allocation.ts';
import { dailyInputs } from './daily-inputs.ts';
import { developmentTab, developmentTabs, PRO_FORMA } from './development.ts';
import { employeeCosts } from './employee-costs.ts';
import { jobCosting } from './job-costing.ts';
import { lowesPro } from './lowes-pro.ts';
import { payroll } from './payroll.ts';
import { payrollCalendar } from './payroll-calendar.ts';
import { monthlyPl, multifamilyPl } from './profit-and-loss.ts';
import { projectBudgets } from './project-budgets.ts';
import { retainage } from './retainage.ts';
import { scenarioModel } from './scenario-model.ts';
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

/** Sheets whose tables do not exist yet. */
const LATER = [
  'DEBT SCHEDULE',
  'DEBT PAYOFF',
  'PROPERTIES',
  'SOV DRAW BUILDER',
  'DRAW TRACKER',
  'CHANGE ORDERS',
  'LIEN WAIVERS',
  'PHASE SYNC',
  'PROJECT SCHEDULE',
  'RECURRING EXP',
  'BID PIPELINE',
  'AR AGING',
  'AP AGING',
  'DATA LOG',
];

export const masterfile: Importer = {
  name: 'masterfile',
  sheets: [
    coa,
    projectBudgets,
    vendorScorecard,
    employeeCosts,
    payroll,
    jobCosting,
    retainage,
    payrollCalendar,
    dailyInputs,
    cashFlow,
    monthlyPl,
    multifamilyPl,
    scenarioModel,
    developmentTab(PRO_FORMA),
    crewAllocation,
    txnLog,
    lowesPro,
  ],
  more: developmentTabs,
  notRead: {
    ...Object.fromEntries(COMPUTED.map((name) => [name, 'computed_sheet' as const])),
    ...Object.fromEntries(LATER.map((name) => [name, 'not_supported_yet' as const])),
  },
};
