import { type Figures, useCall, useView } from '@/features/figures/useFigures.ts';
import { useCatalog } from '@/providers/CatalogProvider.tsx';

const COLUMNS = ['account_number', 'account_name', 'section', 'period_month', 'amount', 'is_budget', 'division'];

/** Lines and monthly sums of a year and a division; null: all divisions but those that hold the others. */
export function useBooks(
  year: number,
  division: string | null,
  isBudget: boolean,
): { lines: Figures; months: Figures } {
  const resource = useCatalog().resources.get('v_pl_lines') ?? null;
  const search = new URLSearchParams({ 'period_year.eq': String(year), 'is_budget.eq': String(isBudget) });
  if (division) search.set('division.eq', division);
  const lines = useView(resource, { columns: [...COLUMNS, 'is_consolidated'], search: search.toString() });
  const months = useCall('pl_summary', { p_year: year, p_division: division, p_budget: isBudget }, { key: 'month' });
  const rows = division ? lines.rows : lines.rows.filter(({ is_consolidated }) => is_consolidated !== true);
  return { lines: { ...lines, rows }, months };
}
