import type { Commitment } from '../books/commitments.ts';
import { retainagePct } from '../books/schedule-of-values.ts';
import { AS_OF, type Day, onDay } from '../days.ts';
import { ids } from './ids.ts';
import type { Known } from './known.ts';
import type { Bill } from './payables.ts';
import { type Batch, day, moment, type Row, usd } from './rows.ts';

/** Retainage entry of the last bill it was held from: a release of all of it is kept there. */
const lastHeld = (bills: readonly Bill[], { commitment }: Bill): string => {
  const own = bills.filter((bill) => bill.commitment === commitment && bill.withheld !== 0);
  return own.at(-1)?.key ?? '';
};

function header(known: Known, bill: Bill, bills: readonly Bill[]): Row {
  const { project, budgeted, type, vendor } = bill.commitment;
  const approved = Math.min(AS_OF, bill.date + 9);
  return {
    id: ids(known).bill(bill.key),
    vendor_id: known.vendor(vendor),
    project_id: known.project(project.code),
    commitment_id: ids(known).commitment(project.code, budgeted.line.code),
    bill_number: bill.number,
    bill_date: day(bill.date),
    received_date: day(Math.min(AS_OF, bill.date + 2)),
    due_date: day(bill.due),
    amount: usd(bill.amount),
    retainage_withheld: usd(bill.withheld),
    amount_paid: usd(bill.paid),
    status: bill.status,
    lien_waiver_required: type !== 'service_agreement',
    approved_by: known.user('finance_manager'),
    approved_at: moment(approved),
    notes: bill.note,
    retainage_entry_id: bill.booked ? null : ids(known).retainage(lastHeld(bills, bill)),
  };
}

function line(known: Known, bill: Bill): Row {
  const { project, budgeted } = bill.commitment;
  return {
    id: ids(known).billLine(bill.key),
    vendor_bill_id: ids(known).bill(bill.key),
    line_number: 1,
    project_id: known.project(project.code),
    // what pays out retainage has been cost before
    cost_code_id: bill.booked ? known.code(project.code, budgeted.line.code) : null,
    description: bill.booked?.description ?? 'Release of retainage',
    amount: usd(bill.amount),
  };
}

/** What we hold back from subcontractors, bill by bill. */
function held(known: Known, bills: readonly Bill[]): Row[] {
  const released = new Set(bills.filter(({ booked }) => !booked).map(({ commitment }) => commitment));
  return bills
    .filter(({ withheld }) => withheld !== 0)
    .map((bill) => {
      const { project, budgeted, vendor } = bill.commitment;
      const isReleased = released.has(bill.commitment);
      return {
        id: ids(known).retainage(bill.key),
        direction: 'payable',
        project_id: known.project(project.code),
        vendor_id: known.vendor(vendor),
        commitment_id: ids(known).commitment(project.code, budgeted.line.code),
        base_amount: usd(bill.amount),
        retainage_pct: retainagePct(project),
        amount_held: usd(bill.withheld),
        amount_released: usd(isReleased ? bill.withheld : 0),
        entry_date: day(bill.date),
        release_date: isReleased ? day((project.finished ?? AS_OF) + 32) : null,
        release_condition: 'Final unconditional waiver',
      };
    });
}

export const bills = (known: Known, all: readonly Bill[]): readonly Batch[] => [
  ['retainage_entries', held(known, all)],
  ['vendor_bills', all.map((bill) => header(known, bill, all))],
  ['vendor_bill_lines', all.map((bill) => line(known, bill))],
];

/** Bills that came after the price was raised are tagged with the reason; a part of an overrun nobody has looked at. */
const causeOf = ({ changes }: Commitment, date: Day): string | null =>
  changes.findLast(({ change }) => onDay(change.decided) <= date)?.change.reason ?? null;

/** The cost each bill is booked as; returns of material have no bill, they count on the order. */
export function bookings(known: Known, all: readonly Bill[]): Row[] {
  const billed = new Map(all.flatMap((bill) => (bill.booked ? [[bill.booked.id, bill] as const] : [])));
  const firm = new Map(
    all.map(({ commitment }) => [`${commitment.project.code} ${commitment.budgeted.line.code}`, commitment]),
  );
  return known.ledger.flatMap((row) => {
    const bill = billed.get(row.id);
    const commitment = firm.get(`${row.project} ${row.code}`);
    if (!commitment) return [];
    return [
      {
        id: row.id,
        commitment_id: ids(known).commitment(row.project, row.code),
        vendor_bill_line_id: bill ? ids(known).billLine(bill.key) : null,
        reference_number: bill?.number ?? null,
        variance_cause: causeOf(commitment, row.date),
      },
    ];
  });
}
