import type { Row } from '@/catalog/resource.ts';
import type { Behind, Explanations } from '@/features/figures/explain.ts';
import { showPath } from '@/lib/paths.ts';

/** Columns of the continuation sheet. */
export const lineExplanations: Explanations = {
  scheduled_value: {},
  completed_and_stored: { from: ['previous_completed', 'this_period', 'stored_materials'] },
  pct_complete: { from: ['completed_and_stored', 'scheduled_value'] },
  balance_to_finish: { from: ['scheduled_value', 'completed_and_stored'] },
  retainage: { from: ['completed_and_stored', 'retainage_pct'] },
};

/** Lines of the summary; `previous` is the application before this one. */
export function summaryExplanations(record: Row, previous: Row | null, slug: string): Explanations {
  const project = { 'project_id.in': String(record.project_id) };
  const ends: Record<string, string> = record.period_to ? { 'date_approved.lte': String(record.period_to) } : {};
  const terms: Behind = { table: 'project_terms', search: project, sum: 'original_contract_amount' };
  const orders: Behind = {
    table: 'change_orders',
    search: { ...project, 'change_order_kind.in': 'owner', 'status.in': 'approved', ...ends },
    sum: 'approved_amount',
  };
  return {
    original_contract_sum: { behind: () => [terms] },
    net_change_orders: { behind: () => [orders] },
    contract_sum_to_date: { from: ['original_contract_sum', 'net_change_orders'], behind: () => [terms, orders] },
    total_completed_and_stored: {},
    retainage_to_date: {},
    total_earned_less_retainage: { from: ['total_completed_and_stored', 'retainage_to_date'] },
    less_previous_certificates: previous ? { page: () => showPath(slug, 'pay_apps', String(previous.id)) } : {},
    current_payment_due: { from: ['total_earned_less_retainage', 'less_previous_certificates'] },
    balance_to_finish_incl_retainage: { from: ['contract_sum_to_date', 'total_earned_less_retainage'] },
  };
}
