import type { Row } from '@/catalog/resource.ts';
import type { Behind, Explanations } from '@/features/figures/explain.ts';
import { showPath } from '@/lib/paths.ts';

export function projectExplanations(slug: string): Explanations {
  const own = ({ id }: Row) => ({ 'project_id.in': String(id) });
  const costs = (row: Row) => `${showPath(slug, 'projects', String(row.id))}/costs`;
  const cost = (row: Row, more: Record<string, string> = {}): Behind => ({
    table: 'cost_events',
    search: { ...own(row), 'status.in': 'posted', 'covered_by_opening.eq': 'false', ...more },
    sum: 'amount',
  });
  const changes = (row: Row, status: string, sum: string): Behind => ({
    table: 'change_orders',
    search: { ...own(row), 'change_order_kind.in': 'owner', 'status.in': status },
    sum,
  });
  const certified = (row: Row): Behind => ({
    table: 'pay_apps',
    search: { ...own(row), 'status.in': 'approved,paid' },
  });
  return {
    original_contract_amount: {
      behind: (row) => [{ table: 'project_terms', search: own(row), sum: 'original_contract_amount' }],
    },
    approved_changes: { behind: (row) => [changes(row, 'approved', 'approved_amount')] },
    pending_changes: { behind: (row) => [changes(row, 'pending_approval', 'amount')] },
    revised_contract: {
      from: ['original_contract_amount', 'approved_changes'],
      behind: (row) => [changes(row, 'approved', 'approved_amount')],
    },
    original_budget: {
      behind: (row) => [{ table: 'cost_codes', search: { ...own(row), archived: '1' }, sum: 'original_budget' }],
    },
    revised_budget: {
      from: ['original_budget'],
      behind: (row) => [
        { table: 'budget_adjustments', search: { ...own(row), 'approved_at.nnull': '1' }, sum: 'amount' },
      ],
      page: costs,
    },
    committed: {
      behind: (row) => [
        {
          table: 'v_commitment_status',
          search: { ...own(row), 'status.in': 'executed,completed' },
          sum: 'revised_amount',
        },
      ],
      page: costs,
    },
    actual: { from: ['uncoded_actual'], behind: (row) => [cost(row)], page: costs },
    uncoded_actual: { behind: (row) => [cost(row, { 'cost_code_id.null': '1' })] },
    eac: { from: ['actual', 'etc', 'revised_budget', 'variance'], page: costs },
    variance: { from: ['revised_budget', 'eac'], page: costs },
    projected_margin: { from: ['revised_contract', 'eac'] },
    projected_margin_pct: {
      from: ['projected_margin', 'revised_contract', 'original_margin_pct', 'margin_fade_pp'],
      behind: (row) => [{ table: 'profit_fade_snapshots', search: own(row) }],
    },
    cost_pct: { from: ['actual', 'eac', 'billing_pct', 'physical_pct'], behind: (row) => [cost(row)] },
    billed_to_date: {
      from: ['earned_revenue', 'over_under_billing', 'left_to_bill'],
      behind: (row) => [certified(row)],
    },
    over_under_billing: { from: ['billed_to_date', 'earned_revenue'] },
    left_to_bill: { from: ['revised_contract', 'billed_to_date'] },
    earned_revenue: { from: ['revised_contract', 'actual', 'eac'] },
    days_late: {
      behind: (row) => [{ table: 'v_milestone_status', search: { ...own(row), 'is_late.eq': 'true' } }],
    },
  };
}
