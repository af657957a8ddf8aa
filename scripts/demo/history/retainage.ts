import { LUMP_SUMS } from '../books/lump-sums.ts';
import { payAppsOf } from '../books/pay-apps.ts';
import { billingOf, retainagePct } from '../books/schedule-of-values.ts';
import { onDay } from '../days.ts';
import { PROJECTS } from '../projects/index.ts';
import { ids } from './ids.ts';
import type { Known } from './known.ts';
import { type Batch, day, type Row, usd } from './rows.ts';

/** What the owners keep back, period by period; all of it released on jobs whose retainage was billed. */
export function retainage(known: Known): readonly Batch[] {
  const rows = PROJECTS.filter((project) => billingOf(project) === 'owner').flatMap((project) => {
    const release = LUMP_SUMS.find(({ kind, project: code }) => kind === 'retainage' && code === project.code);
    return payAppsOf(project)
      .filter((app) => app.approved !== null && app.retainage !== 0)
      .map(
        (app): Row => ({
          id: ids(known).retainage(`${project.code} ${app.number}`),
          direction: 'receivable',
          project_id: known.project(project.code),
          pay_app_id: ids(known).payApp(project.code, app.number),
          holder_name: project.client,
          base_amount: usd(app.gross),
          retainage_pct: retainagePct(project),
          amount_held: usd(app.retainage),
          amount_released: usd(release ? app.retainage : 0),
          entry_date: day(app.approved),
          release_date: release ? day(onDay(release.issued)) : null,
          release_condition: 'Completion, and the final waivers of all subcontractors',
        }),
      );
  });
  return [['retainage_entries', rows]];
}
