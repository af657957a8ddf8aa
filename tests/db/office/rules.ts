import type { Row } from '../harness/sql.ts';
import type { Books, Given, Person } from '../money/books.ts';
import type { Job } from '../money/job.ts';
import type { Transition } from '../money/rules.ts';
import { hire, next } from './records.ts';

export interface Scene {
  books: Books;
  job: Job;
  id: string;
  transition: Transition;
}
/** What the person gives instead, and who presses the button. */
export interface Broken extends Given {
  person?: Person | { user: string };
}

/** What rules ask the person for (private.asked_rules). */
export async function answersFor(books: Books, rules: string[]): Promise<Given> {
  const data: Row = {};
  if (rules.includes('date')) data.date = '2026-06-20';
  if (rules.includes('project')) data.project_code = `W-${next()}`;
  if (rules.includes('assignee')) data.assigned_to = books.people.finance;
  if (rules.includes('replacement')) data.replacement_id = (await books.make('documents', { title: 'Newer plan' })).id;
  return { note: rules.includes('note') || rules.includes('reason') ? 'Because' : null, data };
}

const set = ({ books, transition, id }: Scene, row: Row) => books.set(transition.entity, id, row).then(() => ({}));
const make = ({ books }: Scene, table: string, row: Row) => books.make(table, row).then(() => ({}));
const year = async ({ books, id }: Scene, column: string) =>
  Number(String((await books.get('accounting_periods', id))[column]).slice(0, 4));

/** Makes a rule fail. */
export const BREAK: Record<string, (scene: Scene) => Promise<Broken>> = {
  note: async () => ({ note: '  ' }),
  reason: async () => ({ note: null }),
  date: async () => ({ data: { date: '2026-02-31' } }),
  client: async () => ({ data: { project_code: `W-${next()}`, client_id: '00000000-0000-4000-8000-000000000000' } }),
  project: async () => ({ data: {} }),
  priced: (scene) => set(scene, { client_price: 0 }),
  project_untouched: async (scene) => set(scene, { won_project_id: scene.job.project }),
  warn_setup: (scene) => set(scene, { client_id: null }),
  warn_sov: (scene) => make(scene, 'sov_lines', { project_id: scene.id, scheduled_value: 1 }),
  no_open_changes: (scene) => make(scene, 'change_orders', { project_id: scene.id, status: 'pending_approval' }),
  warn_open_work: (scene) => make(scene, 'punch_items', { project_id: scene.id, description: 'Door sticks' }),
  org_scope: async () => ({ person: 'pm' }),
  settled: (scene) =>
    make(scene, 'invoices', { project_id: scene.id, date_issued: '2026-06-01', amount: 5, status: 'sent' }),
  nothing_billed: (scene) =>
    make(scene, 'invoices', { project_id: scene.id, date_issued: '2026-06-01', amount: 5, status: 'sent' }),
  zero_balance: (scene) => set(scene, { current_balance: 0.01 }),
  open_period: async (scene) => {
    const { pay_date } = await scene.books.get('payroll_calendar', scene.id);
    return scene.books.stage(() =>
      make(scene, 'accounting_periods', {
        period_start: pay_date,
        period_end: pay_date,
        label: 'Closed',
        status: 'locked',
      }),
    );
  },
  tasks_done: (scene) =>
    make(scene, 'period_close_tasks', { accounting_period_id: scene.id, name: 'Reconcile', category: 'Cash' }),
  latest: async (scene) => {
    const later = (await year(scene, 'period_end')) + 1;
    return scene.books.stage(() =>
      make(scene, 'accounting_periods', {
        period_start: `${later}-01-01`,
        period_end: `${later}-01-31`,
        status: 'locked',
      }),
    );
  },
  not_locked: async ({ books, id }) => {
    const { accounting_period_id } = await books.get('period_close_tasks', id);
    return books.set('accounting_periods', accounting_period_id as string, { status: 'locked' }).then(() => ({}));
  },
  assignee: async () => ({ data: { assigned_to: '00000000-0000-4000-8000-000000000000' } }),
  not_open_again: async (scene) => {
    const { fingerprint } = await scene.books.get('exception_items', scene.id);
    return make(scene, 'exception_items', { description: 'Again', fingerprint });
  },
  other_person: async ({ books, id }) => {
    await grant(books, id, 'admin');
    await books.set('memberships', id, { status: 'active' });
    return { person: { user: (await books.get('memberships', id)).user_id as string } };
  },
  owner_by_owner: async ({ books, id }) => {
    await grant(books, id, 'owner');
    return { person: { user: (await hire(books, 'admin')).user } };
  },
  heir: async (scene) => {
    const { user_id } = await scene.books.get('memberships', scene.id);
    return make(scene, 'workflow_tasks', { title: 'Wait', assigned_to: user_id });
  },
  replacement: async (scene) => ({ data: { replacement_id: scene.id } }),
};

export const grant = (books: Books, membership: string, role: string) =>
  books.run(`insert into public.membership_roles (organization_id, membership_id, role_id)
    select '${books.org}', '${membership}', r.id from public.roles r where r.organization_id = '${books.org}' and r.key = '${role}'`);
