import { PROJECTS } from '../projects/index.ts';
import { fundedDraws } from './debts.ts';
import { ids } from './ids.ts';
import type { Known } from './known.ts';
import { fundedOn } from './pay-apps.ts';
import { type Batch, day, usd } from './rows.ts';

/** Money of the bank for the houses for sale: it raises the loan, it is no revenue. */
export const draws = (known: Known): readonly Batch[] => [
  [
    'payments',
    PROJECTS.flatMap((project) =>
      fundedDraws(project).map((app) => ({
        id: ids(known).payment(`draw ${project.code} ${app.number}`),
        direction: 'incoming',
        status: 'cleared',
        project_id: known.project(project.code),
        payment_date: day(fundedOn(app)),
        amount: usd(app.gross),
        method: 'wire',
        cash_account_id: ids(known).cash('Draws'),
        reference_number: `Draw ${app.number}`,
        source: 'system',
        source_ref: `pay_apps:${ids(known).payApp(project.code, app.number)}`,
      })),
    ),
  ],
];
