import { createElement } from 'react';
import type { Row } from '@/catalog/resource.ts';
import type { Behind, Explanation, Explanations } from '@/features/figures/explain.ts';
import { showPath } from '@/lib/paths.ts';
import type { Text } from '@/lib/text.ts';
import { UNCODED } from './codes.ts';
import { EtcForm } from './EtcForm.tsx';

interface Of {
  slug: string;
  project: string;
  t: Text;
  /** beneath a budget: what moves it */
  budgetAction: NonNullable<Explanation['action']>;
}

/** Records of one cost code, of cost without a code, or of the project. */
function where({ id }: Row, project: string): Record<string, string> {
  const own = { 'project_id.in': project };
  if (id === 'total') return own;
  return id === UNCODED ? { ...own, 'cost_code_id.null': '1' } : { ...own, 'cost_code_id.in': String(id) };
}

export function jobCostExplanations({ slug, project, t, budgetAction }: Of): Explanations {
  const cost = (row: Row): Behind => ({
    table: 'cost_events',
    search: { ...where(row, project), 'status.in': 'posted', 'covered_by_opening.eq': 'false' },
    sum: 'amount',
  });
  const adjustments = (row: Row): Behind => ({
    table: 'budget_adjustments',
    search: { ...where(row, project), 'approved_at.nnull': '1' },
    sum: 'amount',
  });
  const commitments = (row: Row, sum: string): Behind[] => [
    { table: 'v_commitment_status', search: { ...where(row, project), 'status.in': 'executed,completed' }, sum },
  ];
  const codes = (row: Row): Behind[] =>
    row.id === 'total'
      ? [{ table: 'cost_codes', search: { 'project_id.in': project, archived: '1' }, sum: 'original_budget' }]
      : [];
  const page = (row: Row) =>
    row.id === 'total' || row.id === UNCODED
      ? showPath(slug, 'projects', project)
      : showPath(slug, 'cost_codes', String(row.id));
  return {
    original_budget: { behind: codes, page },
    pending_changes: {
      behind: () => [
        {
          table: 'change_orders',
          search: {
            'project_id.in': project,
            'status.in': 'pending_approval',
            'change_order_kind.in': 'owner,internal',
          },
        },
      ],
    },
    revised_budget: { from: ['original_budget'], behind: (row) => [adjustments(row)], action: budgetAction },
    committed: { behind: (row) => commitments(row, 'revised_amount'), page },
    actual: { behind: (row) => [cost(row)], page },
    remaining_committed: { from: ['committed'], behind: (row) => commitments(row, 'remaining') },
    uncommitted_etc: {
      from: ['revised_budget', 'committed', 'direct_actual'],
      action: (row, onClose) => createElement(EtcForm, { row, onClose }),
      mark: ({ etc_override }) =>
        etc_override === null || etc_override === undefined ? null : t('jobCost.etc.byHand'),
    },
    etc: { from: ['eac', 'actual'] },
    eac: { from: ['actual', 'remaining_committed', 'uncommitted_etc'] },
    variance: { from: ['revised_budget', 'eac'] },
    pct_spent: { from: ['actual', 'revised_budget'] },
    health: { from: ['revised_budget', 'actual', 'eac'] },
  };
}
