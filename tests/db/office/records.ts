import type { Row } from '../harness/sql.ts';
import type { Books, Person } from '../money/books.ts';
import type { Job } from '../money/job.ts';
import type { Recipe } from '../money/recipes.ts';

let made = 0;
/** Different in every record of a file. */
export const next = (): number => ++made;

/** A new member with a seeded role. */
export async function hire(books: Books, role: string): Promise<{ user: string; membership: string }> {
  const [person] = await books.admin(
    `insert into auth.users (id, email) values (gen_random_uuid(), 'hired-${next()}-${Math.random()}@example.com') returning id`,
  );
  const user = person?.id as string;
  const membership = await books.make('memberships', { user_id: user });
  await books.run(`insert into public.membership_roles (organization_id, membership_id, role_id)
    select '${books.org}', '${membership.id}', r.id from public.roles r where r.organization_id = '${books.org}' and r.key = '${role}'`);
  return { user, membership: membership.id };
}

/** As if the record had always been there. */
async function inState(books: Books, table: string, row: Row, status: string): Promise<string> {
  const { id, status: initial } = await books.make(table, row);
  if (status !== initial) await books.set(table, id, { status });
  return id;
}

/** With client, manager, contract, budget and schedule of values: nothing is missing and nothing is owed. */
export async function house(books: Books, job: Job, status = 'pre_construction'): Promise<string> {
  const manager = await books.make('employees', { first_name: 'Mana', last_name: `Ger ${next()}` });
  const project_id = await inState(
    books,
    'projects',
    {
      code: `H-${next()}`,
      name: 'House',
      client_id: job.client,
      project_manager_id: manager.id,
      target_completion: '2027-01-31',
    },
    status,
  );
  await books.run(`update public.project_terms set original_contract_amount = 1000 where project_id = '${project_id}'`);
  await books.make('cost_codes', {
    project_id,
    code: '001',
    description: 'All of it',
    category: 'Shell',
    original_budget: 800,
  });
  await books.make('sov_lines', { project_id, description: 'All of it', scheduled_value: 1000 });
  await books.make('project_members', { project_id, user_id: books.people.pm, project_role: 'project_manager' });
  return project_id;
}

export async function month(books: Books, status: string, year = 2020 + next()): Promise<string> {
  return inState(books, 'accounting_periods', { period_start: `${year}-05-01`, period_end: `${year}-05-31` }, status);
}

const lead = (books: Books, status: string) =>
  inState(
    books,
    'leads',
    { opportunity_title: `Lead ${next()}`, client_contact: `Contact ${next()}`, estimated_revenue: 3000 },
    status,
  );

export const RECORDS: Record<string, Recipe> = {
  projects: (books, job, status) => house(books, job, status),
  project_milestones: (books, job, status) =>
    inState(
      books,
      'project_milestones',
      { project_id: job.project, task_name: 'Frame', planned_start: '2026-06-01', planned_end: '2026-06-10' },
      status,
    ),
  punch_items: (books, job, status) =>
    inState(books, 'punch_items', { project_id: job.project, description: 'Scratch' }, status),
  leads: (books, _job, status) => lead(books, status),
  lead_proposals: async (books, _job, status) =>
    inState(
      books,
      'lead_proposals',
      { lead_id: await lead(books, 'proposal_sent'), proposal_title: 'Offer', client_price: 2500 },
      status,
    ),
  bid_pipeline: (books, _job, status) =>
    inState(
      books,
      'bid_pipeline',
      { opportunity_name: `Bid ${next()}`, client_name: `Buyer ${next()}`, estimated_value: 5000 },
      status,
    ),
  approval_requests: (books, job, status) =>
    inState(
      books,
      'approval_requests',
      { workflow: 'change_order', entity_type: 'clients', entity_id: job.client },
      status,
    ),
  approval_steps: async (books, job, status) => {
    const request = await books.make('approval_requests', {
      workflow: 'change_order',
      entity_type: 'vendors',
      entity_id: job.vendor,
    });
    return inState(books, 'approval_steps', { approval_request_id: request.id }, status);
  },
  exception_items: (books, job, status) =>
    inState(
      books,
      'exception_items',
      { description: 'No insurance', entity_type: 'vendors', entity_id: job.vendor, fingerprint: `f-${next()}` },
      status,
    ),
  workflow_tasks: (books, _job, status) =>
    inState(books, 'workflow_tasks', { title: 'Call them', assigned_to: books.people.pm }, status),
  payroll_calendar: (books, _job, status) => {
    const pay_date = `${2000 + next()}-06-19`;
    return inState(
      books,
      'payroll_calendar',
      { pay_date, period_start: pay_date, period_end: pay_date, total_gross: 100 },
      status,
    );
  },
  accounting_periods: (books, _job, status) => month(books, status),
  period_close_tasks: async (books, _job, status) =>
    inState(
      books,
      'period_close_tasks',
      { accounting_period_id: await month(books, 'in_progress'), name: 'Reconcile', category: 'Cash' },
      status,
    ),
  debts: (books, _job, status) => inState(books, 'debts', { name: `Loan ${next()}` }, status),
  documents: (books, _job, status) => inState(books, 'documents', { title: 'Plan' }, status),
  memberships: async (books, _job, status) => {
    const { membership } = await hire(books, 'viewer');
    if (status !== 'active') await books.set('memberships', membership, { status });
    return membership;
  },
  invitations: async (books, _job, status) => {
    const role = await books.one<{ id: string }>(
      `select id from public.roles where organization_id = '${books.org}' and key = 'viewer'`,
    );
    return inState(
      books,
      'invitations',
      { email: `guest-${next()}@example.com`, role_id: role.id, token_hash: `hash-${next()}` },
      status,
    );
  },
  import_runs: (books, _job, status) => inState(books, 'import_runs', { importer: 'masterfile' }, status),
};

/** Who may press all buttons of a table, who sees the record and presses none, and for whom it is not there. */
export const WHO: Record<string, { may: Person; reads: Person | null; blind: Person }> = {
  projects: { may: 'owner', reads: 'viewer', blind: 'outsider' },
  project_milestones: { may: 'owner', reads: 'viewer', blind: 'outsider' },
  punch_items: { may: 'owner', reads: 'viewer', blind: 'outsider' },
  leads: { may: 'owner', reads: 'finance', blind: 'viewer' },
  lead_proposals: { may: 'owner', reads: 'finance', blind: 'viewer' },
  bid_pipeline: { may: 'owner', reads: 'finance', blind: 'viewer' },
  exception_items: { may: 'owner', reads: 'viewer', blind: 'field' },
  workflow_tasks: { may: 'pm', reads: null, blind: 'owner' },
  payroll_calendar: { may: 'owner', reads: null, blind: 'executive' },
  accounting_periods: { may: 'owner', reads: 'accountant', blind: 'viewer' },
  period_close_tasks: { may: 'owner', reads: 'accountant', blind: 'viewer' },
  debts: { may: 'owner', reads: 'accountant', blind: 'viewer' },
  documents: { may: 'owner', reads: 'viewer', blind: 'outsider' },
  memberships: { may: 'owner', reads: 'viewer', blind: 'owner' },
  invitations: { may: 'owner', reads: null, blind: 'finance' },
  approval_requests: { may: 'owner', reads: null, blind: 'owner' },
  approval_steps: { may: 'owner', reads: null, blind: 'owner' },
  import_runs: { may: 'owner', reads: null, blind: 'pm' },
};
