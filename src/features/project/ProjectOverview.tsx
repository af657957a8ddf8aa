import { useCatalog } from '@/providers/CatalogProvider.tsx';
import type { OfRecord } from '@/resources/defineResource.ts';
import { ListFailed } from '@/screens/list/ListFailed.tsx';
import { TableSkeleton } from '@/ui/Skeletons.tsx';
import { Changes } from './Changes.tsx';
import { CostBars } from './CostBars.tsx';
import { Draws } from './Draws.tsx';
import { MarginHistory } from './MarginHistory.tsx';
import { Retainage } from './Retainage.tsx';
import { Tasks } from './Tasks.tsx';
import { useProject } from './useProject.ts';

/** A project at a glance; each part leads to the whole of it. */
export function ProjectOverview({ record }: OfRecord) {
  const { resources } = useCatalog();
  const id = String(record.id);
  const { row, first, problem, retry } = useProject(id);
  if (problem) return <ListFailed problem={problem} onRetry={retry} />;
  const figures = (Part: typeof CostBars) => {
    if (row) return <Part row={row} />;
    return first ? <TableSkeleton rows={5} columns={2} /> : null;
  };
  return (
    <div className="record-sections">
      {figures(CostBars)}
      {resources.get('profit_fade_snapshots') ? <MarginHistory id={id} /> : null}
      {figures(Changes)}
      {resources.get('v_milestone_status') ? <Tasks id={id} /> : null}
      {resources.get('v_pay_app_list') ? <Draws id={id} /> : null}
      {resources.get('v_project_retainage') ? <Retainage id={id} /> : null}
    </div>
  );
}
