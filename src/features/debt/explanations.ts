import type { Explanations } from '@/features/figures/explain.ts';

export const debtExplanations: Explanations = {
  current_balance: { behind: ({ id }) => [{ table: 'debt_payments', search: { 'debt_id.in': String(id) } }] },
  undrawn: { from: ['credit_limit', 'current_balance'] },
  monthly_interest: { from: ['current_balance', 'interest_rate_pct'] },
};

export const propertyExplanations: Explanations = {
  equity: { from: ['arv', 'current_value', 'current_debt'] },
  ltv_pct: { from: ['current_debt', 'arv', 'current_value'] },
};
