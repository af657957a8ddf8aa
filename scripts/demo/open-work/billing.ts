import { type Company, within } from '../company.ts';
import { iso, TODAY } from '../days.ts';
import { act, job } from './act.ts';

const WARNINGS = ['warn_sov', 'warn_waivers', 'warn_jump'];
/** What is claimed on these lines so far, in dollars: general conditions, plumbing, electrical. */
const CLAIMED: readonly (readonly [line: number, dollars: number])[] = [
  [1, 18_400],
  [9, 24_500],
  [11, 30_600],
];

/** The next application of a job, begun and not finished. */
async function beginApplication(company: Company): Promise<void> {
  const { manager } = company;
  const draft = await manager.rpc<string>('create_pay_app', { p_project: await job(company, 'HWC1') });
  await manager.edit('pay_apps', within(company, `id=eq.${draft}`), {
    period_to: iso(TODAY + 4),
    description: 'Application 14',
  });
  for (const [line, this_period] of CLAIMED) {
    await manager.edit('pay_app_lines', within(company, `pay_app_id=eq.${draft}&sort_order=eq.${line}`), {
      this_period,
    });
  }
}

/** An application that waits for its approval, one that is being written, and a payment to be approved. */
export async function bill(company: Company): Promise<void> {
  const { manager, finance } = company;
  const barrow = await job(company, 'BRW1');
  await act(manager, company, ['pay_apps', `project_id=eq.${barrow}&status=eq.draft`, 'submit'], {
    data: { accept: WARNINGS },
  });
  await beginApplication(company);
  await act(finance, company, ['payments', 'direction=eq.outgoing&status=eq.draft', 'submit'], {
    data: { accept: ['warn_duplicate'] },
  });
}
