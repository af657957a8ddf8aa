import '@/screens/screens.css';
import './project.css';
import { lazy } from 'react';
import type { PageProps } from '@/features/pages.ts';
import type { Slots } from '@/resources/defineResource.ts';
import { FieldsProvider } from '@/screens/parts/FieldsProvider.tsx';
import { ShowPage } from '@/screens/show/ShowPage.tsx';
import { ProjectHeader } from './ProjectHeader.tsx';
import { ProjectOverview } from './ProjectOverview.tsx';

const slots: Slots = {
  header: ProjectHeader,
  tabs: [
    {
      key: 'figures',
      label: 'Overview',
      first: true,
      needs: ['v_project_financials'],
      Part: ProjectOverview,
    },
    {
      key: 'costs',
      label: 'Job cost',
      first: true,
      needs: ['v_cost_code_summary'],
      Part: lazy(async () => ({ default: (await import('../job-cost/JobCostTab.tsx')).JobCostTab })),
    },
    {
      key: 'bids',
      label: 'Bids',
      needs: ['v_bid_comparison'],
      Part: lazy(() => import('../bids/BidsTab.tsx')),
    },
  ],
};

/** The record of a project as every record is shown, with its figures above it and two tabs of them before it. */
export default function ProjectPage({ resource, id = '' }: PageProps) {
  return (
    <FieldsProvider>
      <ShowPage key={id} resource={resource} id={id} slots={slots} />
    </FieldsProvider>
  );
}
