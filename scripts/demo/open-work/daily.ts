import { type Company, within } from '../company.ts';
import { act, find, job, titled } from './act.ts';

const spelled = (column: string, text: string) => `${column}=eq.${encodeURIComponent(text)}`;

/** The lowest price for a scope that somebody has sent. */
async function cheapest(company: Company, project: string, scope: string): Promise<string> {
  const filter = `project_id=eq.${await job(company, project)}&${spelled('scope_description', scope)}&status=eq.submitted`;
  const [lowest] = await company.estimator.select<{ id: string }>(
    `quotes?select=id&${within(company, filter)}&order=amount&limit=1`,
  );
  return `id=eq.${lowest?.id}`;
}

/** Small things people did this week; each leaves a trace and tells somebody. */
export async function workOnDesks(company: Company): Promise<void> {
  const { owner, finance, manager, estimator, superintendent } = company;
  await act(estimator, company, ['leads', spelled('opportunity_title', 'Deck'), 'contact']);
  await act(estimator, company, ['bid_pipeline', spelled('opportunity_name', 'County Records Annex'), 'pursue']);
  await act(estimator, company, ['quotes', await cheapest(company, 'GLN1', 'Partitions'), 'award']);
  await act(superintendent, company, ['workflow_tasks', titled('Photos of the ridge vent'), 'start']);
  await act(superintendent, company, ['punch_items', spelled('description', 'Grout colour differs'), 'ready']);
  await act(manager, company, ['punch_items', spelled('description', 'Handrail loose'), 'verify']);
  const [oldest] = await owner.select<{ id: string }>(
    `lien_waivers?select=id&${within(company, 'status=eq.required')}&order=through_date&limit=1`,
  );
  await act(owner, company, ['lien_waivers', `id=eq.${oldest?.id}`, 'request']);
  const kettle = await job(company, 'KTL1');
  const { id: range } = await find(
    finance,
    company,
    'commitments',
    `project_id=eq.${kettle}&commitment_number=eq.PO-004`,
  );
  await act(finance, company, ['purchase_orders', `commitment_id=eq.${range}`, 'void']);
  await act(finance, company, ['cost_events', spelled('description', 'Final coat, units 1 to 4'), 'approve']);
  await act(finance, company, ['cost_events', spelled('description', 'Credit for primer returned'), 'void'], {
    note: 'The store has taken nothing back.',
  });
  await act(finance, company, ['documents', titled('Receipt, generator rental'), 'archive']);
}
