import './job-cost.css';
import { useTranslate } from '@refinedev/core';
import { useMemo } from 'react';
import type { Row } from '@/catalog/resource.ts';
import type { Explanation } from '@/features/figures/explain.ts';
import { FigureTable } from '@/features/figures/FigureTable.tsx';
import { showPath } from '@/lib/paths.ts';
import { useOrganization } from '@/providers/CatalogProvider.tsx';
import { EmptyState } from '@/ui/EmptyState.tsx';
import { USUAL } from './codes.ts';
import { jobCostExplanations } from './explanations.ts';
import type { JobCost } from './useJobCost.ts';

interface JobCostTableProps {
  project: string;
  cost: JobCost;
  /** beneath a budget: what moves it */
  budgetAction: NonNullable<Explanation['action']>;
}

/** Cost codes, the worst variance first; cost without a code and the sums at the end. */
export function JobCostTable({ project, cost, budgetAction }: JobCostTableProps) {
  const t = useTranslate();
  const { slug } = useOrganization();
  const { resource, columns, rows, groups, uncoded, total, figures } = cost;
  const explanations = useMemo(
    () => jobCostExplanations({ slug, project, t, budgetAction }),
    [slug, project, t, budgetAction],
  );
  const last = useMemo(() => (uncoded ? [uncoded] : []), [uncoded]);
  const like = useMemo(() => [...rows, ...last], [rows, last]);
  if (rows.length === 0 && !uncoded)
    return <EmptyState kind="no-match" title={t('jobCost.noneFound')} text={t('jobCost.noneFoundText')} />;
  return (
    <FigureTable
      resource={resource}
      columns={columns}
      rows={rows}
      groups={groups}
      last={last}
      usual={USUAL}
      edge={USUAL}
      total={total}
      like={like}
      waiting={figures.waiting}
      explanations={explanations}
      totals={explanations}
      to={(row: Row) => showPath(slug, 'cost_codes', row.id)}
    />
  );
}
