import type { Row } from '../harness/sql.ts';
import type { Books, Given, Person } from './books.ts';
import type { Job } from './job.ts';

export interface Transition {
  entity: string;
  action: string;
  from_status: string;
  to_status: string;
  permission: string | null;
  amount: string | null;
  rules: string[];
  effects: string[];
}
export const nameOf = (t: Transition): string => `${t.entity} ${t.action} ${t.from_status} → ${t.to_status}`;

export interface Scene {
  books: Books;
  job: Job;
  id: string;
  transition: Transition;
}
export type Change = (scene: Scene) => Promise<Given | undefined>;

export const set = ({ books, transition, id }: Scene, row: Row) =>
  books.set(transition.entity, id, row).then(() => undefined);

export async function post({ books, job, id }: Scene): Promise<undefined> {
  const line = await books.one<{ id: string }>(
    `select id from public.vendor_bill_lines where vendor_bill_id = '${id}'`,
  );
  await books.make('cost_events', {
    project_id: job.project,
    cost_code_id: job.codes[0],
    vendor_bill_line_id: line.id,
    event_date: '2026-06-01',
    amount: 1000,
    status: 'posted',
    source: 'system',
  });
}

/** What a transition needs beyond the recipe of its record, by `entity.action` or `entity.action.to`. */
export const PREPARE: Record<string, Change> = {
  'vendor_bills.resolve.approved': post,
  'vendor_bills.resolve.partial': async (scene) => {
    await post(scene);
    return set(scene, { amount_paid: 400 });
  },
  'pay_apps.fund': async (scene) => {
    const debt = await scene.books.make('debts', {
      name: 'Bank',
      debt_type: 'construction_loan',
      project_id: scene.job.project,
      current_balance: 50000,
    });
    return set(scene, { pay_app_target: 'lender', debt_id: debt.id });
  },
  'payments.override': async ({ books, job }) => {
    await books.set('vendors', job.vendor, { insurance_expiry: '2026-06-14' });
    return undefined;
  },
  'payments.receive': async (scene) => {
    const { books, job, id } = scene;
    const invoice = await books.make('invoices', {
      project_id: job.project,
      client_id: job.client,
      date_issued: '2026-06-01',
      amount: 1000,
      status: 'sent',
    });
    await set(scene, { direction: 'incoming', client_id: job.client });
    await books.stage(() =>
      books.run(
        `update public.payment_applications set vendor_bill_id = null, invoice_id = '${invoice.id}' where payment_id = '${id}'`,
      ),
    );
    return undefined;
  },
};

/** What a rule asks the person for. */
export async function given(books: Books, rules: string[]): Promise<Given> {
  const document = rules.includes('document') ? await books.make('documents', { title: 'Signed' }) : null;
  return {
    note: rules.includes('note') ? 'Because' : null,
    data: {
      ...(rules.includes('date') ? { date: '2026-06-20' } : {}),
      ...(document ? { document_id: document.id } : {}),
    },
  };
}

export const actorOf = (t: Transition): Person => (t.rules.includes('own') ? 'clerk' : 'owner');

/** Somebody who may do everything up to one unit of money. */
export async function hireLimited(books: Books): Promise<string> {
  const user = await books.admin(
    `insert into auth.users (id, email) values (gen_random_uuid(), 'limited@example.com') returning id`,
  );
  const id = user[0]?.id as string;
  const role = await books.make('roles', { key: 'limited', name: 'Limited' });
  await books.run(`insert into public.role_permissions (organization_id, role_id, permission_key, max_amount)
    select '${books.org}', '${role.id}', p.key, 1 from public.permissions p`);
  await books.run(`with m as (insert into public.memberships (organization_id, user_id) values ('${books.org}', '${id}') returning *)
    insert into public.membership_roles (organization_id, membership_id, role_id) select organization_id, id, '${role.id}' from m`);
  return id;
}
