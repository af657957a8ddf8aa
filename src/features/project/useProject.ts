import type { Row } from '@/catalog/resource.ts';
import { type Figures, useView } from '@/features/figures/useFigures.ts';
import { useCatalog } from '@/providers/CatalogProvider.tsx';

/** Everything the page of a project says about money comes from this row. */
const COLUMNS = [
  'code',
  'name',
  'status',
  'original_contract_amount',
  'approved_changes',
  'pending_changes',
  'revised_contract',
  'original_budget',
  'revised_budget',
  'committed',
  'remaining_committed',
  'actual',
  'uncoded_actual',
  'eac',
  'etc',
  'variance',
  'billed_to_date',
  'collected',
  'sov_total',
  'sov_out_of_balance',
  'cost_pct',
  'billing_pct',
  'physical_pct',
  'planned_pct',
  'earned_revenue',
  'over_under_billing',
  'left_to_bill',
  'projected_margin',
  'projected_margin_pct',
  'original_margin_pct',
  'margin_fade_pp',
  'fade_severity',
  'days_late',
];

/** Its figures; none where the caller may not read all that is behind them. */
export function useProject(id: string): Omit<Figures, 'rows'> & { row: Row | undefined } {
  const { resources } = useCatalog();
  const search = new URLSearchParams({ 'id.in': id, archived: '1' }).toString();
  const { rows, ...state } = useView(resources.get('v_project_financials') ?? null, { columns: COLUMNS, search });
  return { ...state, row: rows[0] };
}
