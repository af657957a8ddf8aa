import { useMemo } from 'react';
import type { Row } from '@/catalog/resource.ts';
import { FigureCell } from '@/features/figures/FigureCell.tsx';
import { useCatalog } from '@/providers/CatalogProvider.tsx';
import { projectExplanations } from './explanations.ts';

/** One figure of the project, that says what it is made of. */
export function ProjectFigure({ row, name }: { row: Row; name: string }) {
  const { resources, organization } = useCatalog();
  const explanations = useMemo(() => projectExplanations(organization.slug), [organization.slug]);
  const resource = resources.get('v_project_financials');
  const column = resource?.column(name);
  if (!resource || !column) return null;
  return <FigureCell {...{ resource, column, row }} explanation={explanations[name]} />;
}
