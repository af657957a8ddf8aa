import type { CostCode } from '../accounts.ts';
import type { Company } from '../company.ts';
import { AS_OF, iso, TODAY } from '../days.ts';
import { act, costCode, find, job, named } from './act.ts';

interface Bill {
  number: string;
  project: string | null;
  code: CostCode | null;
  vendor: string;
  amount: number;
  text: string;
}

// biome-ignore format: read down its columns like a ledger; wrapped, one row would fill a screen
const BILLS: readonly Bill[] = [
  { number: '5512', project: 'HWC1', code: '07-460', vendor: 'Fairlap Siding', amount: 21_860, text: 'Siding, building A, north side' },
  { number: '880-3', project: 'BRW1', code: '32-900', vendor: 'Greenverge Landscaping', amount: 7420, text: 'Planting, units 1 to 4' },
  { number: 'T-2291', project: 'HWC1', code: '22-100', vendor: 'Trueflow Plumbing', amount: 16_240.5, text: 'Rough-in, building B, second floor' },
  { number: 'A-771', project: 'HWC1', code: '04-200', vendor: 'Pennant Masonry', amount: 9980, text: 'Veneer, stair tower' },
  { number: '10-448', project: null, code: null, vendor: 'Ledgerwell CPAs', amount: 2850, text: 'Review of the half year' },
  { number: '5519', project: 'HWC1', code: '07-460', vendor: 'Fairlap Siding', amount: 18_700, text: 'Siding, typed with the wrong amount' },
];

const numbered = (number: string) => `bill_number=eq.${number}`;

async function enter(
  company: Company,
  { number, project: code, code: line, vendor, amount, text }: Bill,
): Promise<void> {
  const { finance } = company;
  const project_id = code && (await job(company, code));
  const cost_code_id = project_id && line ? await costCode(company, project_id, line) : null;
  const vendor_id = (await find(finance, company, 'vendors', named(vendor))).id;
  const commitment =
    project_id === null
      ? null
      : await find(finance, company, 'commitments', `project_id=eq.${project_id}&vendor_id=eq.${vendor_id}`);
  const [bill] = await finance.insert<{ id: string }>('vendor_bills', {
    organization_id: company.id,
    vendor_id,
    project_id,
    commitment_id: commitment?.id ?? null,
    bill_number: number,
    bill_date: iso(AS_OF + 3),
    received_date: iso(AS_OF + 5),
    due_date: iso(TODAY + 24),
    amount,
    lien_waiver_required: project_id !== null,
  });
  await finance.insert('vendor_bill_lines', {
    organization_id: company.id,
    vendor_bill_id: bill?.id,
    project_id,
    cost_code_id,
    description: text,
    amount,
  });
}

/** Bills of this week: one in every state on its way to being cost. */
export async function enterBills(company: Company): Promise<void> {
  const { owner, finance, manager } = company;
  for (const bill of BILLS) await enter(company, bill);
  const [waiting, half, posted, disputed, , mistake] = BILLS.map(({ number }) => numbered(number));
  const bill = (filter: string | undefined, action: string) => ['vendor_bills', filter ?? '', action] as const;
  for (const filter of [waiting, half, posted, disputed]) {
    await act(finance, company, bill(filter, 'submit'), {
      data: { accept: ['warn_duplicate', 'warn_over_commitment'] },
    });
  }
  await act(manager, company, bill(half, 'approve'), { note: 'Seen on site.' });
  await act(manager, company, bill(posted, 'approve'));
  await act(owner, company, bill(posted, 'approve'));
  await act(finance, company, bill(disputed, 'dispute'), { note: 'Stair tower is not finished.' });
  await act(finance, company, bill(mistake, 'void'), { note: 'Wrong amount, entered again as 5512.' });
}
