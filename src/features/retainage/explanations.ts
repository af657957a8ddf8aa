import type { Row } from '@/catalog/resource.ts';
import type { Explanations } from '@/features/figures/explain.ts';

const entries = (direction: string, sum: string) => ({
  behind: ({ id }: Row) => [
    { table: 'retainage_entries', search: { 'project_id.in': String(id), 'direction.in': direction }, sum },
  ],
});

/** Of the retainage of a project, on its page and on that of all of them. */
export const retainageExplanations: Explanations = {
  receivable: entries('receivable', 'balance'),
  payable: entries('payable', 'balance'),
  certified_retainage: {
    behind: ({ id }) => [{ table: 'pay_apps', search: { 'project_id.in': String(id), 'status.in': 'approved,paid' } }],
  },
  out_of_balance: { from: ['receivable_held', 'certified_retainage'] },
};
