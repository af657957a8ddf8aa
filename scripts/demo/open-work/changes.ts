import type { CostCode } from '../accounts.ts';
import type { Api } from '../api.ts';
import { CHANGES } from '../books/changes.ts';
import type { Company } from '../company.ts';
import { project } from '../projects/index.ts';
import { managers } from '../projects/project.ts';
import { act, costCode, job, titled } from './act.ts';

interface Ask {
  by: Api;
  title: string;
  code: CostCode;
  cost: number;
  price: number;
  text: string;
}

const HWC1 = 'HWC1';

/** Writes a change order with one line, as people do in the form, and submits it. */
async function ask(company: Company, { by, title, code, cost, price, text }: Ask): Promise<string> {
  const project_id = await job(company, HWC1);
  const head = { organization_id: company.id, project_id };
  const [made] = await by.insert<{ id: string }>('change_orders', {
    ...head,
    title,
    description: text,
    amount: price,
    reason: 'scope_change',
    schedule_impact_days: 0,
  });
  await by.insert('change_order_lines', {
    ...head,
    change_order_id: made?.id,
    cost_code_id: await costCode(company, project_id, code),
    description: title,
    amount: cost,
    price_amount: price,
  });
  await act(by, company, ['change_orders', titled(title), 'submit']);
  return made?.id ?? '';
}

/** Change orders that wait, and two that were decided this week. */
export async function submitChanges(company: Company): Promise<void> {
  const { finance, manager, estimator } = company;
  for (const { title, status, project: code } of CHANGES) {
    const author = project(code).manager === managers.ilse ? manager : estimator;
    if (status === 'pending_approval') await act(author, company, ['change_orders', titled(title), 'submit']);
  }
  await ask(company, {
    by: estimator,
    title: 'Second gate at the site fence',
    code: '01-500',
    cost: 2900,
    price: 3400,
    text: 'The fire department wants a gate on the north side.',
  });
  const approved = 'Fire stopping at the shafts';
  await ask(company, {
    by: manager,
    title: approved,
    code: '09-250',
    cost: 5600,
    price: 6800,
    text: 'Asked for by the inspector.',
  });
  await act(finance, company, ['change_orders', titled(approved), 'approve'], { note: 'As quoted.' });
  const rejected = 'Bicycle shed of masonry';
  await ask(company, {
    by: manager,
    title: rejected,
    code: '04-200',
    cost: 18_400,
    price: 21_900,
    text: 'In place of the timber one.',
  });
  await act(finance, company, ['change_orders', titled(rejected), 'reject'], {
    note: 'Owner wants the timber one after all.',
  });
}

/** Money moved between two budget lines: a little at once, a lot when finance agrees. */
export async function moveBudget(company: Company): Promise<void> {
  const project = await job(company, HWC1);
  const [roofing, siding, drywall] = await Promise.all([
    costCode(company, project, '07-300'),
    costCode(company, project, '07-460'),
    costCode(company, project, '09-250'),
  ]);
  const move = (p_from: string, p_amount: number, p_note: string) =>
    company.manager.rpc('transfer_budget', { p_from, p_to: siding, p_amount, p_reason: 'price', p_note });
  await move(roofing, 2400, 'Roofing came in lower.');
  await move(drywall, 9500, 'Siding of building B was quoted higher than planned.');
}
