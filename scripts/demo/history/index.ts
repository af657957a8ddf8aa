import postgres from 'postgres';
import { bills } from './bills.ts';
import { cash } from './cash.ts';
import { changes } from './changes.ts';
import { charts } from './charts.ts';
import { collections } from './collections.ts';
import { commitments } from './commitments.ts';
import { compliance } from './compliance.ts';
import { contracts } from './contracts.ts';
import { debts } from './debts.ts';
import { desk } from './desk.ts';
import { documents } from './documents.ts';
import { draws } from './draws.ts';
import { field } from './field.ts';
import { invoices } from './invoices.ts';
import { type Known, readKnown } from './known.ts';
import { materials } from './materials.ts';
import { office } from './office.ts';
import { payApps } from './pay-apps.ts';
import { billsOf } from './payables.ts';
import { payments } from './payments.ts';
import { payroll } from './payroll.ts';
import { periods } from './periods.ts';
import { preferences } from './preferences.ts';
import { profitAndLoss } from './profit-and-loss.ts';
import { quotes } from './quotes.ts';
import { retainage } from './retainage.ts';
import { type Batch, insertRows } from './rows.ts';
import { sales } from './sales.ts';
import { schedule } from './schedule.ts';
import { scheduleOfValues } from './schedule-of-values.ts';
import { margins } from './snapshots.ts';
import { bookCosts, codeReceipts, completeCodes, completeJobs, completeVendors, keepHistory } from './statements.ts';
import { waivers } from './waivers.ts';

/** In the order in which one record points at another. */
const themes = (known: Known): readonly (readonly Batch[])[] => {
  const all = billsOf(known.ledger);
  return [
    charts(known),
    materials(known),
    contracts(known),
    commitments(known),
    quotes(known),
    splitChanges(known),
    cash(known),
    debts(known),
    payApps(known),
    retainage(known),
    invoices(known),
    draws(known),
    bills(known, all),
    payments(known, all),
    waivers(known, all),
    sales(known),
    schedule(known),
    documents(known),
    field(known),
    compliance(known),
    office(known),
    payroll(known),
    profitAndLoss(known),
    collections(known),
    desk(known),
    preferences(known),
    margins(known),
  ];
};

/** A change order and the line of the schedule of values it became point at each other. */
function splitChanges(known: Known): readonly Batch[] {
  const [headers, ...rest] = changes(known);
  return headers ? [headers, ...scheduleOfValues(known), ...rest] : [];
}

/**
 * What the company has behind it when somebody signs in for the first time: everything the masterfile does not bring. One
 * transaction under the mark of the import, so that finished states are history and nothing is posted a second time.
 */
export async function writeHistory(dbUrl: string, organization: string): Promise<void> {
  const sql = postgres(dbUrl, { max: 1, onnotice: () => {} });
  try {
    const known = await readKnown(sql, organization);
    await sql.begin(async (tx) => {
      await tx`insert into private.import_transactions (import_run_id) values (${known.run})`;
      await completeJobs(tx, known);
      // the workbook knows today's rates and certificates; here come all of them, with those before
      await tx`delete from employee_compensation where organization_id = ${organization}`;
      await tx`delete from vendor_compliance where organization_id = ${organization}`;
      for (const batch of themes(known).flat()) await insertRows(tx, organization, batch);
      await bookCosts(tx, known, billsOf(known.ledger));
      await codeReceipts(tx, known);
      await completeCodes(tx, known);
      await completeVendors(tx, known);
      for (const batch of periods(known)) await insertRows(tx, organization, batch);
      await keepHistory(tx, known);
      await tx`delete from private.import_transactions where transaction_id = pg_current_xact_id()`;
    });
    // two years came at once: the planner would hear of them a minute later, and until then the figures take that long
    await sql`analyze`;
  } finally {
    await sql.end();
  }
}
