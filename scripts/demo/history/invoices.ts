import { INVOICES, type Invoice } from '../books/receivables.ts';
import { random } from '../random.ts';
import { ids } from './ids.ts';
import type { Known } from './known.ts';
import { numberOf } from './pay-apps.ts';
import { type Batch, day, type Row, usd } from './rows.ts';

function payAppOf(known: Known, { project, payApp, sum }: Invoice): string | null {
  if (payApp) return ids(known).payApp(project.code, payApp.number);
  return sum?.isApplication ? ids(known).payApp(project.code, numberOf(sum)) : null;
}

function invoice(known: Known, entry: Invoice): Row {
  const { project, number, kind, description, issued, due, amount, paid, writtenOff, status, dispute } = entry;
  return {
    id: ids(known).invoice(number),
    project_id: known.project(project.code),
    client_id: known.client(project.client ?? ''),
    pay_app_id: status === 'void' ? null : payAppOf(known, entry),
    invoice_number: number,
    invoice_kind: kind,
    description,
    date_issued: status === 'draft' ? null : day(issued),
    date_due: status === 'draft' ? null : day(due),
    amount: usd(amount),
    amount_paid: usd(paid?.amount ?? 0),
    written_off_amount: usd(writtenOff),
    status,
    is_disputed: dispute !== null,
    dispute_note: dispute,
    retainage_entry_id: kind === 'retainage' ? lastHeld(known, entry) : null,
  };
}

/** The entry a release of all retainage is kept at: that of the last application. */
function lastHeld(known: Known, { project }: Invoice): string {
  const numbers = INVOICES.flatMap(({ payApp }) => (payApp?.project === project ? [payApp.number] : []));
  return ids(known).retainage(`${project.code} ${Math.max(...numbers)}`);
}

const lines = (known: Known, { project, number, lines: texts }: Invoice): Row[] =>
  texts.map(([description, amount], i) => ({
    project_id: known.project(project.code),
    invoice_id: ids(known).invoice(number),
    line_number: i + 1,
    description,
    unit_price: (amount / 100).toFixed(4),
  }));

/** What came in on an invoice, and the row that says so. */
function receipt(known: Known, { project, number, paid }: Invoice): { payment: Row; application: Row }[] {
  if (!paid) return [];
  const r = random(`receipt ${number}`);
  const payment = ids(known).payment(`receipt ${number}`);
  const isCheck = r.chance(0.4);
  return [
    {
      payment: {
        id: payment,
        direction: 'incoming',
        status: 'cleared',
        project_id: known.project(project.code),
        client_id: known.client(project.client ?? ''),
        payment_date: day(paid.date),
        amount: usd(paid.amount),
        method: isCheck ? 'check' : 'ach',
        cash_account_id: ids(known).cash('Operating'),
        reference_number: isCheck ? `Check ${r.int(2001, 9899)}` : `ACH ${r.int(100_000, 999_999)}`,
      },
      application: {
        project_id: known.project(project.code),
        payment_id: payment,
        invoice_id: ids(known).invoice(number),
        amount: usd(paid.amount),
      },
    },
  ];
}

export function invoices(known: Known): readonly Batch[] {
  const receipts = INVOICES.flatMap((entry) => receipt(known, entry));
  return [
    ['invoices', INVOICES.map((entry) => invoice(known, entry))],
    ['invoice_lines', INVOICES.flatMap((entry) => lines(known, entry))],
    ['payments', receipts.map(({ payment }) => payment)],
    ['payment_applications', receipts.map(({ application }) => application)],
  ];
}
