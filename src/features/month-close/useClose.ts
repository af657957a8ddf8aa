import type { Row } from '@/catalog/resource.ts';
import { together, useCall, useView } from '@/features/figures/useFigures.ts';
import { useCatalog } from '@/providers/CatalogProvider.tsx';
import { closeSteps } from './steps.ts';

const COLUMNS = ['name', 'status', 'completed_by', 'completed_at', 'note', 'sort_order'];

/** Tasks of a month, and what stands behind them as things are now. */
export function useClose(period: Row) {
  const { resources } = useCatalog();
  const id = String(period.id);
  const tasks = useView(resources.get('period_close_tasks') ?? null, {
    columns: COLUMNS,
    search: new URLSearchParams({ 'accounting_period_id.in': id, sort: 'sort_order' }).toString(),
  });
  const facts = useCall('close_evidence', { p_period: id }, { key: 'key' });
  return {
    steps: closeSteps(tasks.rows, facts.rows),
    ...together([tasks, facts]),
  };
}
