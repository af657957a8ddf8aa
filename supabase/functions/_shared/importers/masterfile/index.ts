import type { Importer } from '../../importing/spec.ts';
import { apAging } from './ap-aging.ts';
import { arAging } from './ar-aging.ts';
import { bidPipeline } from './bid-pipeline.ts';
import { cashFlow } from './cash-flow.ts';
import { changeOrders } from './change-orders.ts';
import { coa } from './coa.ts';
import { crewAllocation } from './crew-allocation.ts';
import { dailyInputs } from './daily-inputs.ts';
import { dataLog } from './data-log.ts';
import { debtPayoff } from './debt-payoff.ts';
import { debtSchedule } from './debt-schedule.ts';
import { developmentTab, developmentTabs, PRO_FORMA } from './development.ts';
import { drawTracker } from './draw-tracker.ts';
import { employeeCosts } from './employee-costs.ts';
import { jobCosting } from './job-costing.ts';
import { lienWaivers } from './lien-waivers.ts';
import { lowesPro } from './lowes-pro.ts';
import { payroll } from './payroll.ts';
import { payrollCalendar } from './payroll-calendar.ts';
import { phaseSync } from './phase-sync.ts';
import { monthlyPl, multifamilyPl } from './profit-and-loss.ts';
import { projectBudgets } from './project-budgets.ts';
import { projectSchedule } from './project-schedule.ts';
import { properties } from './properties.ts';
import { recurringExp } from './recurring-exp.ts';
import { retainage } from './retainage.ts';
import { scenarioModel } from './scenario-model.ts';
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
    retainage,
    lienWaivers,
    phaseSync,
    projectSchedule,
    payrollCalendar,
    recurringExp,
    dailyInputs,
    cashFlow,
    monthlyPl,
    multifamilyPl,
    scenarioModel,
    bidPipeline,
    developmentTab(PRO_FORMA),
    crewAllocation,
    arAging,
    apAging,
    dataLog,
    txnLog,
    lowesPro,
  ],
  more: developmentTabs,
  notRead: {
    ...Object.fromEntries(COMPUTED.map((name) => [name, 'computed_sheet' as const])),
  },
};
