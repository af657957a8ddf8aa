import type { Books } from './books.ts';

export interface Job {
  project: string;
  client: string;
  vendor: string;
  codes: [string, string];
  sov: [string, string];
}

/** A job of 500,000 with two cost codes and a schedule of values that is the contract; the project manager is on it. */
export async function makeJob(books: Books, code = 'J1', contract = 500000): Promise<Job> {
  const client = await books.make('clients', { name: `Client ${code}`, payment_terms_days: 20 });
  const vendor = await books.make('vendors', { name: `Vendor ${code}`, insurance_expiry: '2027-01-01' });
  const project = await books.make('projects', { code, name: `House ${code}`, status: 'active', client_id: client.id });
  await books.run(
    `update public.project_terms set original_contract_amount = ${contract}, retainage_pct = 10 where project_id = '${project.id}'`,
  );
  await books.make('project_members', {
    project_id: project.id,
    user_id: books.people.pm,
    project_role: 'project_manager',
  });
  const codes = [
    await books.make('cost_codes', {
      project_id: project.id,
      code: '001',
      description: 'Framing',
      original_budget: 100000,
    }),
    await books.make('cost_codes', {
      project_id: project.id,
      code: '002',
      description: 'Roof',
      original_budget: 50000,
    }),
  ];
  const sov = [
    await books.make('sov_lines', {
      project_id: project.id,
      line_number: 1,
      description: 'Sitework',
      scheduled_value: contract / 5,
    }),
    await books.make('sov_lines', {
      project_id: project.id,
      line_number: 2,
      description: 'Structure',
      scheduled_value: (contract * 4) / 5,
    }),
  ];
  const ids = (rows: { id: string }[]) => rows.map((r) => r.id) as [string, string];
  return { project: project.id, client: client.id, vendor: vendor.id, codes: ids(codes), sov: ids(sov) };
}
