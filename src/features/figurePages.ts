// Pages of figures: made by hand over views of the database. One line gives a page its address, its place in the menu and
// who may see it: whoever may read all of its views, which is whoever holds the read keys of every table behind them.
import { type LazyPage, lazyPage } from './lazyPage.ts';

export interface FigurePageEntry {
  key: string;
  /** key of its name in the locale files */
  title: string;
  /** below the organization */
  path: string;
  group: string;
  icon: string;
  /** views and tables that have to be readable, or one of them where it says so */
  needs: readonly string[];
  any?: true;
  /** not in the menu: reached from elsewhere */
  menu?: false;
  Page: LazyPage<object>;
}

export const figurePages: readonly FigurePageEntry[] = [
  {
    key: 'aging',
    title: 'aging.title',
    path: 'aging',
    group: 'Billing',
    icon: 'invoice',
    needs: ['v_ar_aging', 'v_ap_aging'],
    any: true,
    Page: lazyPage(() => import('./aging/AgingPage.tsx')),
  },
  {
    key: 'payBills',
    title: 'payBills.title',
    path: 'pay-bills',
    group: 'Finance',
    icon: 'cash',
    needs: ['v_payable_bills'],
    Page: lazyPage(() => import('./pay-bills/PayBillsPage.tsx')),
  },
  {
    key: 'cashForecast',
    title: 'cashForecast.title',
    path: 'cash-forecast',
    group: 'Finance',
    icon: 'cash',
    needs: ['v_cash_forecast_weekly', 'v_cash_position'],
    Page: lazyPage(() => import('./cash-forecast/CashForecastPage.tsx')),
  },
  {
    key: 'wip',
    title: 'wip.title',
    path: 'wip',
    group: 'Job costing',
    icon: 'budget',
    needs: ['v_wip_schedule'],
    Page: lazyPage(() => import('./wip/WipPage.tsx')),
  },
  {
    key: 'profitAndLoss',
    title: 'profitAndLoss.title',
    path: 'profit-and-loss',
    group: 'Finance',
    icon: 'account',
    needs: ['v_pl_lines'],
    Page: lazyPage(() => import('./profit-and-loss/ProfitAndLossPage.tsx')),
  },
  {
    key: 'debt',
    title: 'debt.title',
    path: 'debt',
    group: 'Finance',
    icon: 'debt',
    needs: ['v_debt_schedule'],
    Page: lazyPage(() => import('./debt/DebtPage.tsx')),
  },
  {
    key: 'retainage',
    title: 'retainage.title',
    path: 'retainage',
    group: 'Billing',
    icon: 'retainage',
    needs: ['v_project_retainage'],
    Page: lazyPage(() => import('./retainage/RetainagePage.tsx')),
  },
  {
    key: 'waivers',
    title: 'waivers.title',
    path: 'waivers',
    group: 'Billing',
    icon: 'waiver',
    needs: ['v_lien_waiver_coverage'],
    Page: lazyPage(() => import('./retainage/WaiversPage.tsx')),
  },
  {
    key: 'pipeline',
    title: 'pipeline.title',
    path: 'pipeline',
    group: 'Sales',
    icon: 'bid',
    needs: ['v_pipeline_summary'],
    Page: lazyPage(() => import('./pipeline/PipelinePage.tsx')),
  },
  {
    key: 'crew',
    title: 'crew.title',
    path: 'crew',
    group: 'Team',
    icon: 'crew',
    needs: ['crew_allocations', 'employees'],
    Page: lazyPage(() => import('./crew-board/CrewBoardPage.tsx')),
  },
  {
    key: 'members',
    title: 'members.title',
    path: 'members',
    group: 'Administration',
    icon: 'team',
    needs: ['invitations'],
    Page: lazyPage(() => import('./members/MembersPage.tsx')),
  },
  {
    key: 'audit',
    title: 'audit.title',
    path: 'audit',
    group: 'Administration',
    icon: 'audit',
    // the log itself is read by its function; whoever holds its key reads this one
    needs: ['data_access_events'],
    Page: lazyPage(() => import('./audit/AuditPage.tsx')),
  },
  {
    key: 'clientStatement',
    title: 'statement.title',
    path: 'clients/:id/statement',
    group: 'Billing',
    icon: 'invoice',
    needs: ['v_collections', 'retainage_entries', 'clients'],
    menu: false,
    Page: lazyPage(() => import('./statement/ClientStatement.tsx')),
  },
  {
    key: 'vendorStatement',
    title: 'statement.title',
    path: 'vendors/:id/statement',
    group: 'Finance',
    icon: 'invoice',
    needs: ['v_ap_aging', 'payments', 'retainage_entries', 'vendors'],
    menu: false,
    Page: lazyPage(() => import('./statement/VendorStatement.tsx')),
  },
  {
    key: 'jobCost',
    title: 'jobCost.title',
    path: 'projects/:id/costs',
    group: 'Job costing',
    icon: 'code',
    needs: ['v_cost_code_summary'],
    menu: false,
    Page: lazyPage(() => import('./job-cost/JobCostPage.tsx')),
  },
  {
    key: 'bids',
    title: 'bids.title',
    path: 'projects/:id/bids',
    group: 'Job costing',
    icon: 'bid',
    needs: ['v_bid_comparison'],
    menu: false,
    Page: lazyPage(() => import('./bids/BidsPage.tsx')),
  },
];

/** Whether the page is there for somebody who may read these views. */
export const isOpen = (
  { needs, any }: Pick<FigurePageEntry, 'needs' | 'any'>,
  reads: (view: string) => boolean,
): boolean => (any ? needs.some(reads) : needs.every(reads));
