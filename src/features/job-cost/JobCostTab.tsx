import { useTranslate } from '@refinedev/core';
import { Button } from 'antd';
import { showPath } from '@/lib/paths.ts';
import { useOrganization } from '@/providers/CatalogProvider.tsx';
import type { OfRecord } from '@/resources/defineResource.ts';
import { ListFailed } from '@/screens/list/ListFailed.tsx';
import { LinkButton } from '@/screens/parts/LinkButton.tsx';
import { TableSkeleton } from '@/ui/Skeletons.tsx';
import { JobCostControls } from './JobCostControls.tsx';
import { JobCostTable } from './JobCostTable.tsx';
import { NoCodes } from './NoCodes.tsx';
import { useJobCost } from './useJobCost.ts';
import { useTransfer } from './useTransfer.tsx';

/** Job cost among the tabs of its project; the page of its own has more room, export and print. */
export function JobCostTab({ record }: OfRecord) {
  const t = useTranslate();
  const { slug } = useOrganization();
  const project = String(record.id);
  const cost = useJobCost(project);
  const transfer = useTransfer(cost.all);
  const { figures, all, uncoded } = cost;
  if (figures.problem) return <ListFailed problem={figures.problem} onRetry={figures.retry} />;
  if (figures.first) return <TableSkeleton columns={8} />;
  if (all.length === 0 && !uncoded) return <NoCodes project={project} />;
  return (
    <>
      <div className="figure-controls job-cost-tools">
        <JobCostControls {...cost} />
        <span className="job-cost-more">
          {transfer.start ? (
            <Button size="small" onClick={transfer.start}>
              {t('jobCost.transfer.start')}
            </Button>
          ) : null}
          <LinkButton size="small" to={`${showPath(slug, 'projects', project)}/costs`}>
            {t('jobCost.page')}
          </LinkButton>
        </span>
      </div>
      <JobCostTable project={project} cost={cost} budgetAction={transfer.budgetAction} />
      {transfer.dialog}
    </>
  );
}
