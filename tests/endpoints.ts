// The 41 endpoints of the product this one replaces, by their numbers: what reads them here, where a person finds them, which
// test holds them to it. Numbers 1 and 2, which made and dropped tables over the network, have no place on purpose.
export interface Endpoint {
  number: number;
  what: string;
  /** tables, views and functions of the API */
  reads: string[];
  /** page of figures, or table whose generated screens show it; of an import its importer */
  at: { page: string } | { table: string } | { importer: string } | { api: true };
  test: string;
}

const figures = (name: string) => `tests/db/figures/${name}.test.ts`;
const e2e = (name: string) => `tests/e2e/${name}.test.ts`;

export const endpoints: Endpoint[] = [
  { number: 3, what: 'status of the data', reads: ['data_health'], at: { api: true }, test: figures('functions') },
  { number: 4, what: 'import of the workbook', reads: [], at: { importer: 'masterfile' }, test: e2e('import') },
  { number: 5, what: 'import of budgets', reads: [], at: { importer: 'budgets' }, test: e2e('full-run') },
  { number: 6, what: 'import of leads', reads: [], at: { importer: 'leads' }, test: e2e('full-run') },
  { number: 7, what: 'import of proposals', reads: [], at: { importer: 'proposals' }, test: e2e('full-run') },
  { number: 8, what: 'import of jobs', reads: [], at: { importer: 'jobs' }, test: e2e('full-run') },
  { number: 9, what: 'dashboard', reads: ['dashboard_summary'], at: { page: '' }, test: e2e('money-dashboard') },
  {
    number: 10,
    what: 'projects',
    reads: ['v_project_financials'],
    at: { table: 'projects' },
    test: figures('golden-jobs'),
  },
  {
    number: 11,
    what: 'project',
    reads: ['v_project_financials'],
    at: { table: 'projects' },
    test: figures('golden-jobs'),
  },
  {
    number: 12,
    what: 'job cost',
    reads: ['v_cost_code_summary'],
    at: { page: 'projects/:id/costs' },
    test: e2e('money-project'),
  },
  {
    number: 13,
    what: 'schedule of values',
    reads: ['v_sov_line_status', 'v_pay_app_g703'],
    at: { table: 'pay_apps' },
    test: figures('pay-apps'),
  },
  {
    number: 14,
    what: 'draws',
    reads: ['v_pay_app_list', 'v_pay_app_g702'],
    at: { table: 'pay_apps' },
    test: figures('pay-apps'),
  },
  {
    number: 15,
    what: 'change orders',
    reads: ['change_orders'],
    at: { table: 'change_orders' },
    test: 'tests/db/workflow-change-orders.test.ts',
  },
  {
    number: 16,
    what: 'milestones',
    reads: ['v_milestone_status'],
    at: { table: 'project_milestones' },
    test: 'tests/db/workflow-projects.test.ts',
  },
  {
    number: 17,
    what: 'costs of a project',
    reads: ['cost_events'],
    at: { table: 'cost_events' },
    test: e2e('money-books'),
  },
  { number: 18, what: 'debts', reads: ['v_debt_schedule'], at: { page: 'debt' }, test: figures('debt') },
  {
    number: 19,
    what: 'profit and loss',
    reads: ['v_pl_lines'],
    at: { page: 'profit-and-loss' },
    test: e2e('money-books'),
  },
  {
    number: 20,
    what: 'profit and loss by month',
    reads: ['pl_summary'],
    at: { page: 'profit-and-loss' },
    test: figures('functions'),
  },
  {
    number: 21,
    what: 'receivables',
    reads: ['v_ar_aging', 'ar_aging', 'open_credits'],
    at: { page: 'aging' },
    test: figures('aging'),
  },
  {
    number: 22,
    what: 'lines of the cash forecast',
    reads: ['cash_forecast_lines'],
    at: { page: 'cash-forecast' },
    test: figures('cash'),
  },
  {
    number: 23,
    what: 'weeks of the cash forecast',
    reads: ['v_cash_forecast_weekly'],
    at: { page: 'cash-forecast' },
    test: figures('cash'),
  },
  {
    number: 24,
    what: 'retainage',
    reads: ['v_project_retainage'],
    at: { page: 'retainage' },
    test: figures('golden-company'),
  },
  {
    number: 25,
    what: 'recurring expenses',
    reads: ['recurring_expenses'],
    at: { table: 'recurring_expenses' },
    test: figures('cash'),
  },
  { number: 26, what: 'properties', reads: ['properties'], at: { page: 'debt' }, test: figures('properties') },
  {
    number: 27,
    what: 'cost ledger',
    reads: ['cost_events_total'],
    at: { table: 'cost_events' },
    test: figures('functions'),
  },
  {
    number: 28,
    what: 'vendors',
    reads: ['v_vendor_scorecard'],
    at: { table: 'v_vendor_scorecard' },
    test: figures('golden-company'),
  },
  { number: 29, what: 'vendor', reads: ['v_vendor_totals'], at: { table: 'vendors' }, test: figures('golden-company') },
  {
    number: 30,
    what: 'scorecard',
    reads: ['v_vendor_scorecard'],
    at: { table: 'v_vendor_scorecard' },
    test: figures('golden-company'),
  },
  { number: 31, what: 'leads', reads: ['leads'], at: { table: 'leads' }, test: 'tests/db/workflow-sales.test.ts' },
  {
    number: 32,
    what: 'proposals',
    reads: ['lead_proposals'],
    at: { table: 'lead_proposals' },
    test: 'tests/db/workflow-sales.test.ts',
  },
  {
    number: 33,
    what: 'bids',
    reads: ['bid_pipeline'],
    at: { table: 'bid_pipeline' },
    test: 'tests/db/workflow-wins.test.ts',
  },
  {
    number: 34,
    what: 'pipeline',
    reads: ['v_pipeline_summary'],
    at: { page: 'pipeline' },
    test: figures('golden-company'),
  },
  {
    number: 35,
    what: 'leads by salesperson',
    reads: ['v_leads_by_salesperson'],
    at: { page: 'pipeline' },
    test: figures('golden-company'),
  },
  {
    number: 36,
    what: 'employees',
    reads: ['employees'],
    at: { table: 'employees' },
    test: 'tests/db/record-access.test.ts',
  },
  {
    number: 37,
    what: 'payroll calendar',
    reads: ['payroll_calendar'],
    at: { table: 'payroll_calendar' },
    test: 'tests/db/workflow-payroll.test.ts',
  },
  { number: 38, what: 'crew by week', reads: ['crew_matrix'], at: { page: 'crew' }, test: figures('golden-company') },
  {
    number: 39,
    what: 'lien waivers',
    reads: ['lien_waivers'],
    at: { table: 'lien_waivers' },
    test: 'tests/db/workflow-payments.test.ts',
  },
  {
    number: 40,
    what: 'waiver risk',
    reads: ['v_lien_waiver_coverage'],
    at: { page: 'waivers' },
    test: figures('golden-company'),
  },
  { number: 41, what: 'health', reads: ['health'], at: { api: true }, test: figures('functions') },
];
