import { utils, write } from '@e965/xlsx';
import { ACCOUNTS_CHART } from './accounts.ts';
import { purchases } from './costs/purchases.ts';
import { transactions } from './costs/transactions.ts';
import { PROJECTS } from './projects/index.ts';
import { arAging } from './sheets/ar-aging.ts';
import { bidPipeline } from './sheets/bid-pipeline.ts';
import { chartOfAccounts } from './sheets/coa.ts';
import { employeeCosts } from './sheets/employee-costs.ts';
import { jobCosting } from './sheets/job-costing.ts';
import { lowesPro } from './sheets/lowes-pro.ts';
import { projectBudgets } from './sheets/project-budgets.ts';
import type { Sheet } from './sheets/sheet.ts';
import { txnLog } from './sheets/txn-log.ts';
import { vendorScorecard } from './sheets/vendor-scorecard.ts';
import { VENDORS } from './vendors.ts';
import { EMPLOYEES } from './world.ts';

export const FILE_NAME = 'Bramblecote_Masterfile.xlsx';

function sheets(): Sheet[] {
  const log = transactions();
  return [
    txnLog(log),
    projectBudgets(PROJECTS),
    jobCosting(PROJECTS),
    employeeCosts(EMPLOYEES),
    chartOfAccounts(ACCOUNTS_CHART),
    vendorScorecard(VENDORS, log),
    bidPipeline(),
    arAging(),
    lowesPro(purchases()),
  ];
}

/** The company's masterfile; the same bytes on every call. */
export function demoWorkbook(): Uint8Array<ArrayBuffer> {
  const book = utils.book_new();
  for (const { name, content } of sheets()) utils.book_append_sheet(book, content, name);
  return new Uint8Array(write(book, { type: 'array', bookType: 'xlsx', compression: true }) as ArrayBuffer);
}
