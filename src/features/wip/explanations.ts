import type { Row } from '@/catalog/resource.ts';
import type { Explanations } from '@/features/figures/explain.ts';

/** As of a day; today has no end. */
export function wipExplanations(asOf: string | null): Explanations {
  const until = (column: string): Record<string, string> => (asOf ? { [`${column}.lte`]: asOf } : {});
  const project = ({ id }: Row) => ({ 'project_id.in': String(id) });
  return {
    revised_contract: {
      behind: (row) => [
        { table: 'project_terms', search: project(row), sum: 'original_contract_amount' },
        {
          table: 'change_orders',
          search: {
            ...project(row),
            'change_order_kind.in': 'owner',
            'status.in': 'approved',
            ...until('date_approved'),
          },
          sum: 'approved_amount',
        },
      ],
    },
    estimated_cost: {
      from: ['cost_to_date', 'cost_to_complete'],
      behind: (row) => [{ table: 'cost_codes', search: { ...project(row), archived: '1' } }],
    },
    estimated_gross_profit: { from: ['revised_contract', 'estimated_cost'] },
    projected_margin_pct: { from: ['estimated_gross_profit', 'revised_contract'] },
    cost_to_date: {
      behind: (row) => [
        {
          table: 'cost_events',
          search: { ...project(row), 'status.in': 'posted', 'covered_by_opening.eq': 'false', ...until('event_date') },
          sum: 'amount',
        },
        { table: 'cost_codes', search: { ...project(row), archived: '1' }, sum: 'opening_actual' },
      ],
    },
    pct_complete: { from: ['cost_to_date', 'estimated_cost'] },
    earned_revenue: { from: ['revised_contract', 'cost_to_date', 'estimated_cost'] },
    gross_profit_to_date: { from: ['earned_revenue', 'cost_to_date'] },
    billed_to_date: {
      behind: (row) => [
        { table: 'pay_apps', search: { ...project(row), 'status.in': 'approved,paid', ...until('approved_date') } },
      ],
    },
    costs_in_excess: { from: ['earned_revenue', 'billed_to_date'] },
    billings_in_excess: { from: ['billed_to_date', 'earned_revenue'] },
    backlog: { from: ['revised_contract', 'earned_revenue'] },
    loss_provision: { from: ['estimated_gross_profit', 'pct_complete'] },
  };
}
