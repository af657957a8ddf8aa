import { literal, type Row } from '../harness/sql.ts';
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
const homeless = (name: string) =>
  ['project_id', ...(INSIDE[name] ?? [])].map((column) => `${column} = null`).join(', ');

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

const TARGETS: Record<string, string> = {
  invoices: 'invoice_id',
  vendor_bills: 'vendor_bill_id',
  retainage_entries: 'retainage_entry_id',
};

/** A payment of 100, of which 60 are applied to something of 100. */
function applied(c: Cast, target: keyof typeof TARGETS): string {
  const incoming = target === 'invoices';
  const keys: Row = { invoice_id: null, vendor_bill_id: null, retainage_entry_id: null };
  const application = {
    ...keys,
    [TARGETS[target] as string]: c.row(target).id,
    payment_id: c.row('payments').id,
    amount: 60,
  };
  return staged(
    'delete from public.payment_applications',
    change(
      'payments',
      `direction = '${incoming ? 'incoming' : 'outgoing'}', amount = 100, client_id = ${c.id('clients')}, vendor_id = ${c.id('vendors')}`,
      c.id('payments'),
    ),
    change(target, target === 'retainage_entries' ? 'amount_held = 100' : 'amount = 100', c.id(target)),
    c.add('payment_applications', application),
  );
}

const tooMuch = ['23514', /is applied already/] as const;
const lowered = (c: Cast, target: keyof typeof TARGETS, set: string): Effect => ({
  before: applied(c, target),
  statement: change(target, set, c.id(target)),
  refused: tooMuch,
});

/** Triggers of tables about money, each by what it does or refuses. */
export function moneyEffects(c: Cast): Record<string, Effect> {
  const invoice = sums(c, 'invoices', 'amount', 'invoice_lines', 'invoice_id', 'unit_price');
  const bill = sums(c, 'vendor_bills', 'amount', 'vendor_bill_lines', 'vendor_bill_id', 'amount');
  const order = sums(c, 'commitments', 'original_amount', 'commitment_lines', 'commitment_id', 'unit_cost');
  const commitment = literal(c.row('purchase_orders').commitment_id as string);
  const billOfLine = literal(c.row('vendor_bill_lines').vendor_bill_id as string);
  const elsewhere = `${homeless('vendor_bill_lines')}, project_id = ${c.id('projects', 'other')}`.replace(
    'project_id = null, ',
    '',
  );
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
    'payment_applications.check_application': {
      statement: change('payment_applications', 'amount = 1000000', c.id('payment_applications')),
      refused: ['23514', /would be applied|is open/],
    },
    'payment_applications.count_late_application': {
      before: `${applied(c, 'vendor_bills')}; ${staged(
        'delete from public.payment_applications',
        change('payments', `status = 'processed'`, c.id('payments')),
        change(
          'vendor_bills',
          `status = 'approved', amount = 100, amount_paid = 0, vendor_id = ${c.id('vendors')}`,
          c.id('vendor_bills'),
        ),
      )}`,
      statement: c.add('payment_applications', {
        invoice_id: null,
        retainage_entry_id: null,
        vendor_bill_id: c.row('vendor_bills').id,
        payment_id: c.row('payments').id,
        amount: 60,
      }),
      after: `select amount_paid = 60 as is from public.vendor_bills where id = ${c.id('vendor_bills')}`,
    },
    'payments.check_applied': {
      before: applied(c, 'invoices'),
      statement: change('payments', 'amount = 50', c.id('payments')),
      refused: tooMuch,
    },
    'payments.check_direction': {
      before: applied(c, 'invoices'),
      statement: change('payments', `direction = 'outgoing'`, c.id('payments')),
      refused: tooMuch,
    },
    'invoices.check_applied': lowered(c, 'invoices', 'written_off_amount = amount - 50'),
    'vendor_bills.check_applied': lowered(c, 'vendor_bills', 'retainage_withheld = amount - 50'),
    'retainage_entries.check_applied': lowered(c, 'retainage_entries', 'amount_held = 50'),
    'retainage_entries.guard_posted': {
      as: c.owner,
      before: staged(change('retainage_entries', `source = 'system'`, c.id('retainage_entries'))),
      statement: change('retainage_entries', 'amount_held = 5', c.id('retainage_entries')),
      refused: ['PT409', /posted by an approval/],
    },
    'pay_app_lines.fill_retainage_pct': {
      before: `${c.room('pay_app_lines')}; ${staged(`update public.sov_lines set retainage_pct = 7`, `update public.project_terms set retainage_pct = 7`)}`,
      statement: c.add('pay_app_lines', {}, ['retainage_pct']),
      after: `select retainage_pct = 7 as is from public.pay_app_lines where id = ${c.newId('pay_app_lines')}`,
    },
    'pay_app_lines.fill_retainage_terms': {
      before: `${c.room('pay_app_lines')}; ${staged(`update public.project_terms set stored_retainage_pct = 3`)}`,
      statement: c.add('pay_app_lines', {}, ['stored_retainage_pct']),
      after: `select stored_retainage_pct = 3 as is from public.pay_app_lines where id = ${c.newId('pay_app_lines')}`,
    },
    'budget_adjustments.mark_approved': {
      before: c.room('budget_adjustments'),
      statement: c.add('budget_adjustments', { approved_at: '2026-06-01T00:00:00Z' }, ['status']),
      after: `select status = 'approved' as is from public.budget_adjustments where id = ${c.newId('budget_adjustments')}`,
    },
    'cost_events.mark_imported_cost': {
      before: `insert into private.import_transactions (import_run_id) values (${c.id('import_runs')})`,
      statement: c.add('cost_events', { import_run_id: c.row('import_runs').id }),
      after: `select status = 'posted' as is from public.cost_events where id = ${c.newId('cost_events')}`,
    },
  };
}
