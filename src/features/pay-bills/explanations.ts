import type { Row } from '@/catalog/resource.ts';
import type { Explanations } from '@/features/figures/explain.ts';

const of = (row: Row) => ({ 'vendor_bill_id.in': String(row.id) });

/** What a bill is made of, and the payments behind it. */
export const explanations: Explanations = {
  balance: { behind: (row) => [{ table: 'payment_applications', search: of(row), sum: 'amount' }] },
  in_payment: { behind: (row) => [{ table: 'payment_applications', search: of(row), sum: 'amount' }] },
};
