import type { Row } from '../harness/sql.ts';
import { type Cast, change, type Effect, staged } from './effects.ts';

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

/** Triggers of payments, retainage and costs, each by what it does or refuses. */
export function moneyEffects(c: Cast): Record<string, Effect> {
  const forecast = c.id('cash_forecast_runs');
  const { scenario_kind } = c.row('cash_forecast_runs');
  const fresh = staged(
    'update public.cash_forecast_runs set is_current = false',
    change('cash_forecast_runs', 'is_current = true, is_stale = false', forecast),
  );
  const outdated = `select is_stale as is from public.cash_forecast_runs where id = ${forecast}`;
  return {
    'cash_forecast_runs.replace_current_forecast': {
      before: staged(
        'update public.cash_forecast_runs set is_current = false',
        change('cash_forecast_runs', 'is_current = true', forecast),
      ),
      statement: c.add('cash_forecast_runs', { scenario_kind, is_current: true }),
      after: `select not is_current as is from public.cash_forecast_runs where id = ${forecast}`,
    },
    'cash_forecast_lines.check_replaced_line': {
      // which is typed itself then
      before: staged('update public.cash_forecast_lines set import_run_id = null'),
      statement: 'update public.cash_forecast_lines set replaces_id = id, entity_type = null, entity_id = null',
      refused: ['23514', /can be replaced/],
    },
    'payment_applications.check_application': {
      statement: change('payment_applications', 'amount = 1000000', c.id('payment_applications')),
      refused: ['23514', /would be applied|is open/],
    },
    'payment_applications.count_late_application': {
      before: `${applied(c, 'vendor_bills')}; ${staged(
        'delete from public.payment_applications',
        // no waiver holds it
        'update public.commitments set lien_waiver_required = false',
        change('payments', `status = 'processed', lien_waiver_required = false`, c.id('payments')),
        change(
          'vendor_bills',
          `status = 'approved', lien_waiver_required = false, retainage_entry_id = null, amount = 100, amount_paid = 0, vendor_id = ${c.id('vendors')}`,
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
    'collection_activities.outdate_added': {
      before: fresh,
      statement: c.add('collection_activities', { promised_date: '2030-01-01' }),
      after: outdated,
    },
    'collection_activities.outdate_changed': {
      before: fresh,
      statement: change('collection_activities', `promised_date = '2030-01-02'`, c.id('collection_activities')),
      after: outdated,
    },
    'collection_activities.outdate_deleted': {
      before: `${staged(change('collection_activities', `promised_date = '2030-01-02'`, c.id('collection_activities')))}; ${fresh}`,
      statement: `delete from public.collection_activities where id = ${c.id('collection_activities')}`,
      after: outdated,
    },
    'invoices.outdate_disputed': {
      before: fresh,
      statement: change('invoices', 'is_disputed = not is_disputed', c.id('invoices')),
      after: outdated,
    },
    'payments.withdraw_override': {
      before: staged(
        'delete from public.payment_applications',
        change('payments', `insurance_note = 'In the mail', insurance_accepted_at = now()`, c.id('payments')),
      ),
      statement: change('payments', 'amount = amount + 1', c.id('payments')),
      after: `select insurance_note is null and insurance_accepted_at is null as is from public.payments where id = ${c.id('payments')}`,
    },
    'payments.void_waived': {
      before: staged(
        change('lien_waivers', `status = 'waived', payment_id = ${c.id('payments')}`, c.id('lien_waivers')),
      ),
      statement: `delete from public.payments where id = ${c.id('payments')}`,
      after: `select status = 'void' as is from public.lien_waivers where id = ${c.id('lien_waivers')}`,
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
  };
}
