import { AS_OF, type Day, onDay, TODAY, weekday } from '../days.ts';
import { random } from '../random.ts';
import { type Cents, sum } from '../sheets/sheet.ts';
import { ids } from './ids.ts';
import type { Known } from './known.ts';
import { type Bill, type Paid, paidOf } from './payables.ts';
import { type Batch, day, groupBy, moment, type Row, usd } from './rows.ts';

/** The Friday vendors are paid on next. */
export const nextFriday: Day = TODAY + ((5 - weekday(TODAY) + 7) % 7 || 7);

const projectOf = (known: Known, bills: readonly Bill[]): string | null => {
  const codes = new Set(bills.map(({ commitment }) => commitment.project.code));
  const [code] = codes;
  return codes.size === 1 && code !== undefined ? known.project(code) : null;
};

function made(known: Known, { key, vendor, run, bills, amount }: Paid): Row {
  const r = random(`payment ${key}`);
  const isCheck = r.chance(0.3);
  return {
    id: ids(known).payment(key),
    direction: 'outgoing',
    // the bank shows the last run a few days later
    status: run < AS_OF ? 'cleared' : 'processed',
    project_id: projectOf(known, bills),
    vendor_id: known.vendor(vendor),
    payment_date: day(run),
    amount: usd(amount),
    method: isCheck ? 'check' : 'ach',
    cash_account_id: ids(known).cash('Operating'),
    reference_number: isCheck ? `Check ${r.int(10_001, 19_899)}` : `ACH ${r.int(100_000, 999_999)}`,
    lien_waiver_required: bills.some(({ commitment }) => commitment.type !== 'service_agreement'),
    approved_by: known.user('finance_manager'),
    approved_at: moment(run - 1),
  };
}

const applications = (known: Known, key: string, bills: readonly Bill[], amountOf: (bill: Bill) => Cents): Row[] =>
  bills.map((bill) => ({
    project_id: projectOf(known, bills),
    payment_id: ids(known).payment(key),
    vendor_bill_id: ids(known).bill(bill.key),
    amount: usd(amountOf(bill)),
  }));

const open = (bill: Bill): Cents => bill.amount - bill.withheld - bill.paid;

/** What is on its way: vendors with open bills, in the order of the alphabet, take these places. */
export const UNDER_WAY = ['scheduled', 'approved', 'held', 'scheduled', 'draft', 'approved', 'void'] as const;
const NOTES: Partial<Record<(typeof UNDER_WAY)[number], string>> = {
  held: 'No waiver for the last payment yet.',
  void: 'Typed twice.',
};

export const keyOfNext = (vendor: string): string => `${vendor} next`;

/** Open bills of a vendor that are not in trouble, by vendor. */
export function payable(bills: readonly Bill[]): [vendor: string, bills: Bill[]][] {
  const ready = bills.filter((bill) => bill.status === 'approved' && bill.note === null);
  return [...groupBy(ready, ({ commitment }) => commitment.vendor)].sort(([a], [b]) => a.localeCompare(b, 'en'));
}

function underWay(known: Known, [vendor, bills]: [string, Bill[]], status: (typeof UNDER_WAY)[number]): Row {
  const isDecided = status === 'scheduled' || status === 'approved';
  return {
    id: ids(known).payment(keyOfNext(vendor)),
    direction: 'outgoing',
    status,
    project_id: projectOf(known, bills),
    vendor_id: known.vendor(vendor),
    payment_date: day(nextFriday),
    scheduled_date: status === 'scheduled' ? day(nextFriday) : null,
    amount: usd(sum(bills.map(open))),
    method: 'ach',
    cash_account_id: ids(known).cash('Operating'),
    lien_waiver_required: true,
    approved_by: isDecided ? known.user('finance_manager') : null,
    approved_at: isDecided ? moment(onDay(3)) : null,
    notes: NOTES[status] ?? null,
  };
}

/** Payments to vendors: every run so far, and what is prepared for the next one. */
export function payments(known: Known, all: readonly Bill[]): readonly Batch[] {
  const runs = paidOf(all);
  const next = payable(all).slice(0, UNDER_WAY.length);
  const prepared = next.map((entry, i) => underWay(known, entry, UNDER_WAY[i] ?? 'draft'));
  // what is void is applied to nothing
  const applied = next.filter((_, i) => UNDER_WAY[i] !== 'void');
  return [
    ['payments', [...runs.map((run) => made(known, run)), ...prepared]],
    [
      'payment_applications',
      [
        ...runs.flatMap(({ key, bills }) => applications(known, key, bills, ({ paid }) => paid)),
        ...applied.flatMap(([vendor, bills]) => applications(known, keyOfNext(vendor), bills, open)),
      ],
    ],
  ];
}
