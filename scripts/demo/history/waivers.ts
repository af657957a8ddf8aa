import { AS_OF, type Day, monthAndYear, TODAY } from '../days.ts';
import { random } from '../random.ts';
import { type Cents, sum } from '../sheets/sheet.ts';
import { ids } from './ids.ts';
import type { Known } from './known.ts';
import { type Bill, type Paid, paidOf } from './payables.ts';
import { keyOfNext, payable, UNDER_WAY } from './payments.ts';
import { type Batch, day, groupBy, type Row, usd } from './rows.ts';

/** Vendors whose papers never come, or come wrong. */
const MISSING = ['Tarheel Gap Roofing', 'Two Coat Painters'];
const WRONG = ['Crosstie Framing Crew'];
/** Jobs that are over: everybody has given his final waiver, but who still has to come back. */
const OVER = ['MLH1', 'WLK1', 'SPR1'];
const COMING_BACK = ['09-900', '32-900'];

interface Part {
  project: string;
  amount: Cents;
  run: Paid;
}

const parts = (run: Paid): Part[] =>
  [...groupBy(run.bills, ({ commitment }) => commitment.project.code)].map(([project, bills]) => ({
    project,
    amount: sum(bills.map(({ paid }) => paid)),
    run,
  }));

function status({ run }: Part, received: Day): string {
  if (MISSING.includes(run.vendor)) return run.run > AS_OF - 60 ? 'required' : 'requested';
  if (received > TODAY) return 'requested';
  return WRONG.includes(run.vendor) && run.run > AS_OF - 30 ? 'rejected' : 'received';
}

function progress(known: Known, part: Part): Row[] {
  const { run, project, amount } = part;
  const r = random(`waiver ${project} ${run.key}`);
  const received = run.run + r.int(4, 13);
  const state = status(part, received);
  const isThere = state === 'received' || state === 'rejected';
  const waiver = (type: string, more: Row): Row => ({
    project_id: known.project(project),
    vendor_id: known.vendor(run.vendor),
    payment_id: ids(known).payment(run.key),
    waiver_type: type,
    amount: usd(amount),
    through_date: day(run.run),
    draw_label: monthAndYear(run.run),
    ...more,
  });
  const rows = [
    waiver('unconditional_progress', {
      status: state,
      requested_date: state === 'required' ? null : day(run.run),
      received_date: isThere ? day(received) : null,
      notes: state === 'rejected' ? 'Wrong through date.' : null,
    }),
  ];
  // of the last run the conditional ones are here
  if (run.run === AS_OF && !MISSING.includes(run.vendor)) {
    rows.push(
      waiver('conditional_progress', {
        status: 'received',
        requested_date: day(run.run - 5),
        received_date: day(run.run - 1),
        notes: null,
      }),
    );
  }
  return rows;
}

function finals(known: Known, bills: readonly Bill[]): Row[] {
  const own = bills.filter(
    ({ commitment }) => OVER.includes(commitment.project.code) && commitment.type !== 'service_agreement',
  );
  return [...groupBy(own, ({ commitment }) => `${commitment.project.code} ${commitment.vendor}`).values()].flatMap(
    (list) => {
      const [first] = list;
      if (!first) return [];
      const { project, vendor } = first.commitment;
      const isOut =
        project.code === 'WLK1' && list.some(({ commitment }) => COMING_BACK.includes(commitment.budgeted.line.code));
      const finished = project.finished ?? AS_OF;
      return [
        {
          project_id: known.project(project.code),
          vendor_id: known.vendor(vendor),
          waiver_type: 'unconditional_final',
          status: isOut ? 'requested' : 'received',
          amount: usd(sum(list.map(({ paid }) => paid))),
          through_date: day(finished),
          requested_date: day(finished + 10),
          received_date: isOut ? null : day(finished + 24),
          draw_label: 'Final',
        },
      ];
    },
  );
}

/** A payment that is to be approved has its conditional waivers already. */
function ahead(known: Known, bills: readonly Bill[]): Row[] {
  const draft = payable(bills)[UNDER_WAY.indexOf('draft')];
  if (!draft) return [];
  const [vendor, open_] = draft;
  return [...groupBy(open_, ({ commitment }) => commitment.project.code)].map(([project, list]) => ({
    project_id: known.project(project),
    vendor_id: known.vendor(vendor),
    payment_id: ids(known).payment(keyOfNext(vendor)),
    waiver_type: 'conditional_progress',
    status: 'received',
    amount: usd(sum(list.map(({ amount, withheld }) => amount - withheld))),
    through_date: day(AS_OF),
    requested_date: day(AS_OF),
    received_date: day(TODAY - 2),
    draw_label: monthAndYear(AS_OF),
  }));
}

/** One waiver for every payment to a subcontractor or supplier, and the final ones of finished jobs. */
export function waivers(known: Known, bills: readonly Bill[]): readonly Batch[] {
  const given = paidOf(bills)
    .flatMap(parts)
    .flatMap((part) => progress(known, part));
  const odd = given.filter(({ status: state }) => state === 'requested').slice(0, 2);
  odd.forEach((row, i) => {
    Object.assign(
      row,
      i === 0 ? { status: 'waived', notes: 'Firm is dissolved.' } : { status: 'void', notes: 'Asked twice.' },
    );
  });
  return [['lien_waivers', [...given, ...finals(known, bills), ...ahead(known, bills)]]];
}
