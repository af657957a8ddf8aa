import type { Importer } from '../../importing/spec.ts';
import { apAging } from './ap-aging.ts';
import { arAging } from './ar-aging.ts';
import { bidPipeline } from './bid-pipeline.ts';
import { changeOrders } from './change-orders.ts';
import { coa } from './coa.ts';
import { dataLog } from './data-log.ts';
import { debtPayoff } from './debt-payoff.ts';
import { debtSchedule } from './debt-schedule.ts';
import { drawTracker } from './draw-tracker.ts';
import { employeeCosts } from './employee-costs.ts';
import { jobCosting } from './job-costing.ts';
import { lienWaivers } from './lien-waivers.ts';
import { lowesPro } from './lowes-pro.ts';
import { payroll } from './payroll.ts';
import { phaseSync } from './phase-sync.ts';
import { projectBudgets } from './project-budgets.ts';
import { projectSchedule } from './project-schedule.ts';
import { properties } from './properties.ts';
import { recurringExp } from './recurring-exp.ts';
import { sovDrawBuilder } from './sov-draw-builder.ts';
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
  'RETAINAGE',
  'PAYROLL CALENDAR',
  'DAILY INPUTS',
  'CASH FLOW 13WK',
  'MONTHLY PL',
  'MULTIFAMILY PL',
  'SCENARIO MODEL',
  'DEVELOPMENT PRO FORMA',
  'CREW ALLOCATION',
];

export const masterfile: Importer = {
  name: 'masterfile',
  sheets: [
    coa,
    projectBudgets,
    vendorScorecard,
    employeeCosts,
    payroll,
    debtSchedule,
    debtPayoff,
    properties,
    jobCosting,
    sovDrawBuilder,
    drawTracker,
    changeOrders,
    lienWaivers,
    phaseSync,
    projectSchedule,
    recurringExp,
    bidPipeline,
    arAging,
    apAging,
    dataLog,
    txnLog,
    lowesPro,
  ],
  notRead: {
    ...Object.fromEntries(COMPUTED.map((name) => [name, 'computed_sheet' as const])),
    ...Object.fromEntries(LATER.map((name) => [name, 'not_supported_yet' as const])),
  },
};
