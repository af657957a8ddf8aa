// Tiles that add up the active projects.
import type { Lead, Makers } from './tile.ts';

const active = { 'status.in': 'active' };
const projects = (search: Record<string, string>, columns: string): Lead => ({
  table: 'v_project_financials',
  search: { ...active, ...search, columns: `code,name,${columns}` },
});

export const projectTiles: Makers = {
  margin: ({ projects: jobs, as_of }) =>
    jobs
      ? {
          key: 'margin',
          value: jobs.gross_margin_pct,
          unit: 'percent',
          lead: projects(
            { 'projected_margin.nnull': '1' },
            'revised_contract,eac,projected_margin,projected_margin_pct',
          ),
          of: 'projects',
          count: jobs.with_margin,
          asOf: as_of,
          lines: [
            {
              key: 'atRisk',
              value: jobs.at_risk,
              unit: 'count',
              lead: projects(
                { 'fade_severity.in': 'warning,critical' },
                'original_margin_pct,projected_margin_pct,margin_fade_pp,fade_severity',
              ),
            },
          ],
        }
      : null,
  backlog: ({ projects: jobs, as_of }) =>
    jobs
      ? {
          key: 'backlog',
          value: jobs.backlog,
          unit: 'money',
          lead: projects({}, 'revised_contract,earned_revenue,backlog'),
          of: 'projects',
          count: jobs.active,
          asOf: as_of,
          lines: [
            {
              key: 'leftToBill',
              value: jobs.left_to_bill,
              unit: 'money',
              lead: projects({}, 'revised_contract,billed_to_date,left_to_bill'),
            },
          ],
        }
      : null,
  billing: ({ projects: jobs, as_of }) =>
    jobs
      ? {
          key: 'billing',
          value: jobs.over_under_billing,
          unit: 'money',
          lead: projects({}, 'billed_to_date,earned_revenue,over_under_billing'),
          of: 'projects',
          count: jobs.active,
          asOf: as_of,
          lines: [
            {
              key: 'overbilled',
              value: jobs.overbilled,
              unit: 'money',
              lead: projects({ 'over_under_billing.gte': '0.01' }, 'billed_to_date,earned_revenue,over_under_billing'),
            },
            {
              key: 'underbilled',
              value: jobs.underbilled,
              unit: 'money',
              lead: projects({ 'over_under_billing.lte': '-0.01' }, 'billed_to_date,earned_revenue,over_under_billing'),
            },
          ],
        }
      : null,
  progress: ({ projects: jobs, as_of }) =>
    jobs
      ? {
          key: 'progress',
          value: jobs.pct_complete,
          unit: 'percent',
          lead: projects({}, 'revised_contract,earned_revenue,cost_pct'),
          of: 'projects',
          count: jobs.active,
          asOf: as_of,
          lines: [
            { key: 'etc', value: jobs.etc, unit: 'money', lead: projects({}, 'eac,actual,etc') },
            {
              key: 'committed',
              value: jobs.remaining_committed,
              unit: 'money',
              lead: projects({}, 'committed,remaining_committed'),
            },
          ],
        }
      : null,
};
