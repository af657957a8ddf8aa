import type { Ratios } from '@/features/figures/totals.ts';

export const SUMMED = [
  'revised_contract',
  'estimated_cost',
  'estimated_gross_profit',
  'cost_to_date',
  'earned_revenue',
  'gross_profit_to_date',
  'billed_to_date',
  'costs_in_excess',
  'billings_in_excess',
  'backlog',
  'cost_to_complete',
  'loss_provision',
];

/** Of a portfolio: earned ÷ contract is not cost ÷ estimate, and it is costs that the schedule measures by. */
export const RATIOS: Ratios = {
  projected_margin_pct: ['estimated_gross_profit', 'revised_contract'],
  pct_complete: ['cost_to_date', 'estimated_cost'],
};

export const WIP_COLUMNS = [
  'code',
  'name',
  'revised_contract',
  'estimated_cost',
  'estimated_gross_profit',
  'projected_margin_pct',
  'cost_to_date',
  'pct_complete',
  'earned_revenue',
  'gross_profit_to_date',
  'billed_to_date',
  'costs_in_excess',
  'billings_in_excess',
  'backlog',
  'loss_provision',
];
