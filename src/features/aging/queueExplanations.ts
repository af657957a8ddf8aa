import type { Row } from '@/catalog/resource.ts';
import type { Explanations } from '@/features/figures/explain.ts';

const activities = (row: Row) => ({ table: 'collection_activities', search: { 'invoice_id.in': String(row.id) } });

export const explanations: Explanations = {
  balance: {
    from: ['amount'],
    behind: (row) => [{ table: 'payment_applications', search: { 'invoice_id.in': String(row.id) }, sum: 'amount' }],
  },
  dollar_days: { from: ['balance', 'days_past_due'] },
  promised_amount: { from: ['promised_date'], behind: (row) => [activities(row)] },
};
