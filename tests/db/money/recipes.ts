import type { Row } from '../harness/sql.ts';
import type { Books } from './books.ts';
import type { Job } from './job.ts';

/** A record of the table in a state, and all that its rules ask for; made by the clerk, by hand of the owner of the tables. */
export type Recipe = (books: Books, job: Job, status: string) => Promise<string>;

const draftThen = async (books: Books, table: string, row: Row, status: string): Promise<string> => {
  const made = await books.make(table, { created_by: books.people.clerk, ...row });
  if (status !== made.status) await books.set(table, made.id, { status });
  return made.id;
};

async function bill(books: Books, job: Job, status: string, amount = 1000): Promise<string> {
  const commitment = await books.make('commitments', {
    project_id: job.project,
    vendor_id: job.vendor,
    cost_code_id: job.codes[0],
    original_amount: 50000,
    status: 'executed',
  });
  const id = await draftThen(
    books,
    'vendor_bills',
    {
      vendor_id: job.vendor,
      project_id: job.project,
      commitment_id: commitment.id,
      bill_date: '2026-06-01',
      due_date: '2026-07-01',
    },
    'draft',
  );
  await books.make('vendor_bill_lines', {
    vendor_bill_id: id,
    project_id: job.project,
    cost_code_id: job.codes[0],
    amount,
  });
  const decided = ['approved', 'partial', 'paid'].includes(status);
  if (status !== 'draft') {
    await books.set('vendor_bills', id, {
      status,
      amount_paid: { partial: 400, paid: amount }[status] ?? 0,
      ...(decided ? { approved_by: books.people.owner, approved_at: '2026-06-02' } : {}),
    });
  }
  return id;
}

async function invoice(books: Books, job: Job, status: string, amount = 1000): Promise<string> {
  const id = await draftThen(
    books,
    'invoices',
    {
      project_id: job.project,
      client_id: job.client,
      date_issued: '2026-06-01',
      date_due: '2026-07-01',
    },
    'draft',
  );
  await books.make('invoice_lines', { invoice_id: id, unit_price: amount });
  if (status !== 'draft')
    await books.set('invoices', id, { status, amount_paid: { partial: 400, paid: amount }[status] ?? 0 });
  return id;
}

export const RECIPES: Record<string, Recipe> = {
  async change_orders(books, job, status) {
    const id = await draftThen(
      books,
      'change_orders',
      { project_id: job.project, title: 'Larger porch', amount: 4000 },
      'draft',
    );
    await books.make('change_order_lines', {
      change_order_id: id,
      cost_code_id: job.codes[0],
      amount: 3000,
      price_amount: 4000,
    });
    const approved =
      status === 'approved'
        ? { approved_amount: 4000, date_approved: '2026-06-02', approved_by: books.people.owner }
        : {};
    if (status !== 'draft') await books.set('change_orders', id, { status, ...approved });
    return id;
  },

  async pay_apps(books, job, status) {
    const id = await draftThen(books, 'pay_apps', { project_id: job.project, period_to: '2026-05-31' }, 'draft');
    const frozen = status !== 'draft';
    for (const [n, this_period] of [10000, 0].entries()) {
      await books.make('pay_app_lines', {
        pay_app_id: id,
        sov_line_id: job.sov[n],
        this_period,
        scheduled_value: frozen ? [100000, 400000][n] : 0,
      });
    }
    if (frozen) {
      const approved = ['approved', 'paid'].includes(status)
        ? { amount_approved: 10000, approved_date: '2026-06-05', approved_by: books.people.owner }
        : {};
      await books.set('pay_apps', id, {
        status,
        amount_requested: 10000,
        retainage_held: 1000,
        submitted_date: '2026-06-01',
        ...approved,
      });
    }
    return id;
  },

  invoices: invoice,
  vendor_bills: bill,

  async payments(books, job, status) {
    const vendor_bill_id = await bill(books, job, 'approved');
    const id = await draftThen(
      books,
      'payments',
      {
        direction: 'outgoing',
        vendor_id: job.vendor,
        project_id: job.project,
        payment_date: '2026-06-10',
        amount: 1000,
      },
      'draft',
    );
    await books.make('payment_applications', { payment_id: id, vendor_bill_id, amount: 1000 });
    await books.make('lien_waivers', {
      project_id: job.project,
      vendor_id: job.vendor,
      payment_id: id,
      status: 'received',
      received_date: '2026-06-09',
      amount: 1000,
    });
    if (status !== 'draft') {
      await books.set('payments', id, { status });
      if (['processed', 'cleared'].includes(status))
        await books.set('vendor_bills', vendor_bill_id, { amount_paid: 1000, status: 'paid' });
    }
    return id;
  },

  async commitments(books, job, status) {
    const id = await draftThen(
      books,
      'commitments',
      { project_id: job.project, vendor_id: job.vendor, description: 'Framing' },
      'draft',
    );
    await books.make('commitment_lines', {
      commitment_id: id,
      cost_code_id: job.codes[0],
      quantity: 2,
      unit_cost: 2000,
    });
    if (status !== 'draft') await books.set('commitments', id, { status });
    return id;
  },

  async purchase_orders(books, job, status) {
    const commitment = await books.make('commitments', {
      project_id: job.project,
      vendor_id: job.vendor,
      commitment_type: 'purchase_order',
    });
    await books.make('commitment_lines', {
      commitment_id: commitment.id,
      cost_code_id: job.codes[0],
      quantity: 4,
      unit_cost: 1000,
    });
    const id = await draftThen(books, 'purchase_orders', { commitment_id: commitment.id }, status);
    const states = { draft: 'draft', closed: 'completed', voided: 'cancelled' } as Record<string, string>;
    await books.set('commitments', commitment.id, { status: states[status] ?? 'executed' });
    return id;
  },

  quotes: (books, job, status) =>
    draftThen(
      books,
      'quotes',
      {
        project_id: job.project,
        vendor_id: job.vendor,
        cost_code_id: job.codes[0],
        amount: 4000,
        scope_category: 'Framing',
      },
      status,
    ),

  cost_events: (books, job, status) =>
    draftThen(
      books,
      'cost_events',
      {
        project_id: job.project,
        cost_code_id: job.codes[0],
        event_date: '2026-06-01',
        amount: 4000,
        description: 'Nails',
      },
      status,
    ),

  lien_waivers: async (books, job, status) => {
    const id = await draftThen(
      books,
      'lien_waivers',
      { project_id: job.project, vendor_id: job.vendor, amount: 1000 },
      'required',
    );
    if (status !== 'required')
      await books.set('lien_waivers', id, { status, received_date: status === 'received' ? '2026-06-01' : null });
    return id;
  },

  async budget_adjustments(books, job, status) {
    const made = await books.make('budget_adjustments', {
      created_by: books.people.clerk,
      project_id: job.project,
      cost_code_id: job.codes[0],
      kind: 'revision',
      amount: 4000,
      reason: 'quantity',
      effective_date: '2026-06-01',
    });
    if (status !== 'proposed')
      await books.set('budget_adjustments', made.id, {
        status,
        approved_at: status === 'approved' ? '2026-06-02' : null,
      });
    return made.id;
  },
};

export async function record(books: Books, job: Job, table: string, status: string): Promise<string> {
  const recipe = RECIPES[table];
  if (!recipe) throw new Error(`No recipe for ${table}`);
  return recipe(books, job, status);
}
