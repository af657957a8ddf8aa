import { type Commitment, commitmentsOf } from '../books/commitments.ts';
import { retainagePct } from '../books/schedule-of-values.ts';
import { AS_OF, type Day, iso } from '../days.ts';
import { PROJECTS } from '../projects/index.ts';
import { type Cents, sum } from '../sheets/sheet.ts';
import type { Booked } from './known.ts';
import { groupBy } from './rows.ts';

export interface Bill {
  key: string;
  commitment: Commitment;
  /** The cost it is booked as; a release of retainage has been cost before. */
  booked: Booked | null;
  number: string;
  date: Day;
  due: Day;
  amount: Cents;
  withheld: Cents;
  paid: Cents;
  /** The Friday it was paid on. */
  run: Day | null;
  status: 'approved' | 'partial' | 'paid' | 'disputed';
  note: string | null;
}

const TERMS = 30;
/** Vendors are paid every other Friday, what is older than this. */
const RUN_EVERY = 14;
const READY_AFTER = 18;

type Trouble = readonly [
  job: string,
  code: string,
  fromLast: number,
  status: Bill['status'],
  share: number,
  note: string,
];

/** Bills that were not simply paid: job, cost code, and how many of that line came after it. */
const TROUBLES: readonly Trouble[] = [
  ['KTL1', '03-300', 0, 'disputed', 0, 'Footings poured twice; we pay for one of them.'],
  ['KTL1', '06-110', 0, 'partial', 0.5, 'Rest when the stair opening is right.'],
  ['FRN1', '31-230', 0, 'approved', 0, 'Waits for the decision on the claim.'],
  ['FRN1', '33-300', 1, 'approved', 0, 'Waits for the money of the closing of lot 3.'],
  ['ORC1', '06-110', 0, 'approved', 0, 'Has not sent the waiver of the bill before.'],
  ['BRW1', '07-300', 0, 'disputed', 0, 'Ridge vent missing on two units.'],
  ['HWC1', '07-300', 1, 'partial', 0.6, 'Paid by the square laid.'],
];

export const runAfter = (date: Day): Day => AS_OF - Math.floor((AS_OF - date) / RUN_EVERY) * RUN_EVERY;

/** Whether part of the bills of a commitment is held back until the job is done. */
const rateOf = ({ project, type }: Commitment): number => (type === 'subcontract' ? retainagePct(project) : 0);

/** Retainage of finished jobs was paid out, but for the trades that still have to come back. */
const isReleased = ({ project, budgeted }: Commitment): boolean =>
  project.code === 'MLH1' || (project.code === 'WLK1' && !['09-900', '32-900'].includes(budgeted.line.code));

function ofCommitment(commitment: Commitment, booked: readonly Booked[]): Bill[] {
  const job = commitment.project.code;
  const code = commitment.budgeted.line.code;
  const bills = booked.map((row, i): Bill => {
    const trouble = TROUBLES.find(
      (entry) => entry[0] === job && entry[1] === code && entry[2] === booked.length - 1 - i,
    );
    const withheld = Math.round((row.amount * rateOf(commitment)) / 100);
    const net = row.amount - withheld;
    const run = runAfter(row.date + READY_AFTER);
    const isPaid = run <= AS_OF;
    const paid = trouble ? Math.round(net * trouble[4]) : isPaid ? net : 0;
    return {
      key: `${job} ${code} ${i + 1}`,
      commitment,
      booked: row,
      number: /no\. (\d+)/.exec(row.description)?.[1] ?? `${code}-${i + 1}`,
      date: row.date,
      due: row.date + TERMS,
      amount: row.amount,
      withheld,
      paid,
      run: paid > 0 ? Math.min(run, AS_OF) : null,
      status: trouble ? trouble[3] : isPaid ? 'paid' : 'approved',
      note: trouble?.[5] ?? null,
    };
  });
  const held = sum(bills.map(({ withheld }) => withheld));
  if (held === 0 || !isReleased(commitment)) return bills;
  const date = (commitment.project.finished ?? AS_OF) + 32;
  const release = {
    key: `${job} ${code} retainage`,
    commitment,
    booked: null,
    number: `RET-${code}-${job}`,
    note: null,
  } as const;
  return [
    ...bills,
    { ...release, date, due: date, amount: held, withheld: 0, paid: held, run: runAfter(date), status: 'paid' },
  ];
}

/** The bills of the subcontractors and suppliers, as the log has them. */
export function billsOf(ledger: readonly Booked[]): readonly Bill[] {
  const booked = groupBy(
    ledger.filter(({ isBill }) => isBill),
    ({ project, code }) => `${project} ${code}`,
  );
  const bills = PROJECTS.flatMap(commitmentsOf).flatMap((entry) =>
    ofCommitment(entry, booked.get(`${entry.project.code} ${entry.budgeted.line.code}`) ?? []),
  );
  const seen = new Set<string>();
  return bills.map((bill) => {
    let { number } = bill;
    while (seen.has(`${bill.commitment.vendor} ${number}`)) number = `${number}A`;
    seen.add(`${bill.commitment.vendor} ${number}`);
    return { ...bill, number };
  });
}

/** Payment runs: what one vendor got on one Friday. */
export interface Paid {
  key: string;
  vendor: string;
  run: Day;
  bills: readonly Bill[];
  amount: Cents;
}

export const paidOf = (bills: readonly Bill[]): readonly Paid[] =>
  [
    ...groupBy(
      bills.filter(({ run }) => run !== null),
      ({ run, commitment }) => `${commitment.vendor} ${iso(run ?? 0)}`,
    ),
  ].map(([key, list]) => ({
    key,
    vendor: list[0]?.commitment.vendor ?? '',
    run: list[0]?.run ?? 0,
    bills: list,
    amount: sum(list.map(({ paid }) => paid)),
  }));
