import { balanceOf, INVOICES, isOpen } from '../books/receivables.ts';
import { type Day, TODAY } from '../days.ts';
import { ids } from './ids.ts';
import type { Known, Role } from './known.ts';
import { type Batch, day, moment, type Row, usd } from './rows.ts';

type Step = readonly [
  project: string,
  /** Days before today. */
  ago: number,
  type: string,
  contact: string,
  outcome: string,
  by: Role,
  promisedIn?: number,
];

/** What was done about the overdue invoice of a job. */
// biome-ignore format: read down its columns like a ledger; wrapped, one row would fill a screen
const STEPS: readonly Step[] = [
  ['FRN1', 58, 'reminder', 'Gus Applemere', 'Statement sent with a copy of the certificate.', 'finance_manager'],
  ['FRN1', 31, 'call', 'Gus Applemere', 'Waits for the title company; wants to pay with the next closing.', 'finance_manager'],
  ['FRN1', 6, 'promise_to_pay', 'Gus Applemere', 'Lot 3 closes next week, wire on the day after.', 'finance_manager', 9],
  ['KTL1', 40, 'call', 'Dora Pellwright', 'Holds the payment until somebody explains the soil report.', 'project_manager'],
  ['KTL1', 21, 'dispute', 'Dora Pellwright', 'Written objection to the change for the soil.', 'project_manager'],
  ['CLM1', 84, 'reminder', 'Phil Overgate', 'Check is at the mortgage company for endorsement.', 'finance_manager'],
  ['CLM1', 47, 'call', 'Phil Overgate', 'Endorsement desk asks for the inspection report again; sent.', 'finance_manager'],
  ['CLM1', 12, 'demand_letter', 'Phil Overgate', 'Letter to the board, copy to the insurer.', 'owner'],
  ['ORC1', 9, 'email', 'Imogen Starkfenn', 'Was away, pays on return.', 'finance_manager', 4],
  ['WLK1', 90, 'call', 'Mae Willowkirk', 'Pays the rest once the paint is touched up.', 'project_manager'],
  ['WLK1', 15, 'email', 'Mae Willowkirk', 'Painter is ordered for next week.', 'project_manager'],
];

/** The oldest open invoice of a job. */
function overdueOf(code: string) {
  const found = INVOICES.find((entry) => entry.project.code === code && isOpen(entry));
  if (!found) throw new Error(`Nothing is open on ${code}`);
  return found;
}

const soon = (days: number): Day => TODAY + days;

export const collections = (known: Known): readonly Batch[] => [
  [
    'collection_activities',
    STEPS.map(([code, ago, type, contact, outcome, by, promisedIn], i): Row => {
      const entry = overdueOf(code);
      return {
        project_id: known.project(code),
        invoice_id: ids(known).invoice(entry.number),
        activity_type: type,
        activity_at: moment(TODAY - ago, i * 11),
        contact_name: contact,
        outcome,
        performed_by: known.user(by),
        promised_date: promisedIn === undefined ? null : day(soon(promisedIn)),
        promised_amount: promisedIn === undefined ? null : usd(balanceOf(entry)),
      };
    }),
  ],
];
