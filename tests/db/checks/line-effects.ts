import { literal } from '../harness/sql.ts';
import { type Cast, change, type Effect, staged } from './effects.ts';

const sumOf = (header: string, column: string, lines: string, key: string, id: string) =>
  `select h.${column} = (select sum(l.${lines === 'commitment_lines' ? 'total_cost' : 'amount'}) from public.${lines} l where l.${key} = h.id) as is
   from public.${header} h where h.id = ${id}`;

/** Lines come, change and go, and their header says the sum. */
function sums(c: Cast, header: string, column: string, lines: string, key: string, price: string) {
  const id = literal(c.row(lines)[key] as string);
  const after = sumOf(header, column, lines, key, id);
  const draft = staged(change(header, `status = 'draft'`, id));
  // fresh lines of a header that has one already; its amount is right before the last one goes
  const second = c.added(lines, { [price]: 700 });
  const removed = `delete from public.${lines} where id = ${c.newId(lines)}`;
  return {
    insert: { before: `${draft}; ${c.room(lines)}`, statement: c.add(lines, { [price]: 700 }), after },
    update: { before: draft, statement: change(lines, `${price} = 900`, c.id(lines)), after },
    delete: { before: `${draft}; ${second}`, statement: removed, after },
    header: {
      before: draft,
      statement: change(header, `${column} = ${column} + 1`, id),
      refused: ['23514', /sum of the lines/] as const,
    },
  } satisfies Record<string, Effect>;
}

/** Columns that are in a project, too: without one they are empty. */
const INSIDE: Record<string, string[]> = {
  invoices: ['pay_app_id'],
  payments: ['commitment_id'],
  vendor_bills: ['commitment_id'],
  invoice_lines: ['cost_code_id', 'sov_line_id'],
  vendor_bill_lines: ['cost_code_id', 'commitment_line_id'],
};
const emptied = (name: string) => (INSIDE[name] ?? []).map((column) => `${column} = null`).join(', ');
const homeless = (name: string) => ['project_id = null', emptied(name)].filter(Boolean).join(', ');

/** A header without a project gets one; its lines, without one too, follow. */
function passed(c: Cast, header: string, lines: string, key: string): Effect {
  const header_id = literal(c.row(lines)[key] as string);
  const loose = change(lines, homeless(lines), c.id(lines));
  return {
    before: staged(change(header, homeless(header), header_id), loose),
    statement: change(header, `project_id = ${c.id('projects')}`, header_id),
    after: `select project_id = ${c.id('projects')} as is from public.${lines} where id = ${c.id(lines)}`,
  };
}

/** Triggers of lines and their headers, each by what it does or refuses. */
export function lineEffects(c: Cast): Record<string, Effect> {
  const invoice = sums(c, 'invoices', 'amount', 'invoice_lines', 'invoice_id', 'unit_price');
  const bill = sums(c, 'vendor_bills', 'amount', 'vendor_bill_lines', 'vendor_bill_id', 'amount');
  const order = sums(c, 'commitments', 'original_amount', 'commitment_lines', 'commitment_id', 'unit_cost');
  const commitment = literal(c.row('purchase_orders').commitment_id as string);
  const billOfLine = literal(c.row('vendor_bill_lines').vendor_bill_id as string);
  const elsewhere = `project_id = ${c.id('projects', 'other')}, ${emptied('vendor_bill_lines')}`;
  const mixed = ['23514', /All lines of a bill/] as const;
  return {
    'invoice_lines.sum_insert': invoice.insert,
    'invoice_lines.sum_update': invoice.update,
    'invoice_lines.sum_delete': invoice.delete,
    'invoices.check_sum': invoice.header,
    'vendor_bill_lines.sum_insert': bill.insert,
    'vendor_bill_lines.sum_update': bill.update,
    'vendor_bill_lines.sum_delete': bill.delete,
    'vendor_bills.check_sum': bill.header,
    'commitment_lines.keep_amount_insert': order.insert,
    'commitment_lines.keep_amount_update': order.update,
    'commitment_lines.keep_amount_delete': order.delete,
    'commitments.check_amount': order.header,
    'purchase_orders.keep_amount': {
      before: staged(change('commitments', `status = 'draft'`, commitment)),
      statement: change('purchase_orders', 'tax_amount = 33', c.id('purchase_orders')),
      after: `select original_amount = private.commitment_total(id) as is from public.commitments where id = ${commitment}`,
    },
    'commitment_lines.receive_order': {
      before: staged(
        change('purchase_orders', `status = 'issued'`, c.id('purchase_orders')),
        change('commitment_lines', `commitment_id = ${commitment}`, c.id('commitment_lines')),
      ),
      statement: change('commitment_lines', 'quantity_received = quantity + 1', c.id('commitment_lines')),
      after: `select status in ('received', 'partial') as is from public.purchase_orders where id = ${c.id('purchase_orders')}`,
    },
    'commitments.check_order_type': {
      statement: change('commitments', `commitment_type = 'subcontract'`, commitment),
      refused: ['23514', /type purchase order/],
    },
    'purchase_orders.check_order_type': {
      before: staged(change('commitments', `commitment_type = 'subcontract'`, commitment)),
      statement: change('purchase_orders', 'commitment_id = commitment_id', c.id('purchase_orders')),
      refused: ['23514', /type purchase order/],
    },
    'invoices.pass_project': passed(c, 'invoices', 'invoice_lines', 'invoice_id'),
    'payments.pass_project': passed(c, 'payments', 'payment_applications', 'payment_id'),
    'vendor_bills.bill_project_lines': passed(c, 'vendor_bills', 'vendor_bill_lines', 'vendor_bill_id'),
    'vendor_bill_lines.bill_line': {
      before: c.room('vendor_bill_lines'),
      statement: c.add('vendor_bill_lines', {}, ['project_id']),
      after: `select project_id = ${c.id('projects')} as is from public.vendor_bill_lines where id = ${c.newId('vendor_bill_lines')}`,
    },
    'vendor_bill_lines.check_bill_project': {
      statement: change('vendor_bill_lines', elsewhere, c.id('vendor_bill_lines')),
      refused: mixed,
    },
    'vendor_bills.check_bill_project': {
      before: staged(
        change('vendor_bills', homeless('vendor_bills'), billOfLine),
        change('vendor_bill_lines', elsewhere, c.id('vendor_bill_lines')),
      ),
      statement: change('vendor_bills', `project_id = ${c.id('projects')}`, billOfLine),
      refused: mixed,
    },
  };
}
