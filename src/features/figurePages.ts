// Pages of figures: made by hand over views of the database. One line gives a page its address, its place in the menu and
// who may see it: whoever may read all of its views, which is whoever holds the read keys of every table behind them.
import { type ComponentType, type LazyExoticComponent, lazy } from 'react';

export interface FigurePageEntry {
  /** of its words: `<key>.title` */
  key: string;
  /** below the organization */
  path: string;
  group: string;
  icon: string;
  /** views that have to be readable */
  needs: readonly string[];
  /** not in the menu: reached from elsewhere */
  menu?: false;
  Page: LazyExoticComponent<ComponentType>;
}

export const figurePages: readonly FigurePageEntry[] = [
  {
    key: 'wip',
    path: 'wip',
    group: 'Job costing',
    icon: 'budget',
    needs: ['v_wip_schedule'],
    Page: lazy(() => import('./wip/WipPage.tsx')),
  },
  {
    key: 'jobCost',
    path: 'projects/:id/costs',
    group: 'Job costing',
    icon: 'code',
    needs: ['v_cost_code_summary', 'v_project_financials'],
    menu: false,
    Page: lazy(() => import('./job-cost/JobCostPage.tsx')),
  },
];
