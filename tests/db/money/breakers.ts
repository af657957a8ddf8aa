import { type Change, post, type Scene, set } from './rules.ts';

const get = ({ books, transition, id }: Scene) => books.get(transition.entity, id);
const closeMonths = async ({ books }: Scene): Promise<undefined> => {
  await books.stage(() =>
    books.make('accounting_periods', {
      period_start: '2026-01-01',
      period_end: '2026-12-31',
      label: '2026',
      status: 'locked',
    }),
  );
};
const LINES: Record<string, [string, string]> = {
  change_orders: ['change_order_lines', 'change_order_id'],
  pay_apps: ['pay_app_lines', 'pay_app_id'],
  invoices: ['invoice_lines', 'invoice_id'],
  vendor_bills: ['vendor_bill_lines', 'vendor_bill_id'],
  payments: ['payment_applications', 'payment_id'],
  commitments: ['commitment_lines', 'commitment_id'],
};

/** Makes a rule fail; what it returns replaces what the person gives. */
export const BREAK: Record<string, Change> = {
  lines: async ({ books, transition, id }) => {
    const commitment =
      transition.entity === 'purchase_orders' ? (await books.get('purchase_orders', id)).commitment_id : id;
    const [lines, column] = LINES[transition.entity] ?? ['commitment_lines', 'commitment_id'];
    await books.stage(() => books.run(`delete from public.${lines} where ${column} = '${commitment}'`));
    return undefined;
  },
  note: async () => ({ note: null }),
  date: async () => ({ data: { date: '2026-02-31' } }),
  document: async () => ({ data: {} }),
  own: (scene) => set(scene, { created_by: scene.books.people.finance }),
  not_self: (scene) => set(scene, { created_by: scene.books.people.owner }),
  open_period: closeMonths,
  not_billed: async ({ books, job, id }) => {
    const line = await books.make('sov_lines', {
      project_id: job.project,
      line_number: 9,
      scheduled_value: 4000,
      change_order_id: id,
    });
    await books.set(
      'change_order_lines',
      (await books.one<{ id: string }>(`select id from public.change_order_lines where change_order_id = '${id}'`)).id,
      {
        sov_line_id: line.id,
      },
    );
    const app = await books.make('pay_apps', { project_id: job.project, status: 'submitted' });
    await books.make('pay_app_lines', { pay_app_id: app.id, sov_line_id: line.id, this_period: 1 });
    return undefined;
  },
  one_in_flight: async ({ books, job }) => {
    await books.make('pay_apps', { project_id: job.project, status: 'submitted' });
    return undefined;
  },
  warn_sov: async ({ books, job }) => {
    await books.set('sov_lines', job.sov[0], { scheduled_value: 110000 });
    return undefined;
  },
  warn_jump: async ({ books, id }) => {
    await books.stage(() =>
      books.run(`update public.pay_app_lines set this_period = 11000 where pay_app_id = '${id}'`),
    );
    return undefined;
  },
  warn_waivers: async (scene) => {
    const { books, job } = scene;
    const bill = await books.make('vendor_bills', {
      vendor_id: job.vendor,
      project_id: job.project,
      bill_date: '2026-05-01',
      amount: 9000,
      status: 'paid',
    });
    const payment = await books.make('payments', {
      direction: 'outgoing',
      vendor_id: job.vendor,
      project_id: job.project,
      payment_date: '2026-05-10',
      amount: 9000,
      status: 'draft',
    });
    await books.make('payment_applications', { payment_id: payment.id, vendor_bill_id: bill.id, amount: 9000 });
    await books.set('payments', payment.id, { status: 'processed' });
    return undefined;
  },
  lines_equal_approved: async () => ({ data: { amount_approved: 9999 } }),
  latest: async ({ books, job }) => {
    await books.make('pay_apps', { project_id: job.project });
    return undefined;
  },
  unpaid: async ({ books, job, id }) => {
    await books.make('invoices', {
      project_id: job.project,
      pay_app_id: id,
      date_issued: '2026-06-05',
      amount: 9000,
      amount_paid: 1,
      status: 'partial',
    });
    return undefined;
  },
  lender_only: (scene) => set(scene, { pay_app_target: 'owner' }),
  no_payments: (scene) => set(scene, { amount_paid: 1 }),
  not_pay_app: async (scene) => {
    const app = await scene.books.make('pay_apps', { project_id: scene.job.project });
    return set(scene, { pay_app_id: app.id });
  },
  warn_duplicate: async (scene) => {
    const { books, job, transition } = scene;
    if (transition.entity === 'vendor_bills') {
      await books.make('vendor_bills', { vendor_id: job.vendor, bill_date: '2026-06-09', amount: 1000 });
    } else {
      await books.make('payments', {
        direction: 'outgoing',
        vendor_id: job.vendor,
        payment_date: '2026-06-01',
        amount: 1000,
      });
    }
    return undefined;
  },
  warn_over_commitment: async (scene) => {
    await scene.books.set('commitments', (await get(scene)).commitment_id as string, { original_amount: 999.99 });
    return undefined;
  },
  not_posted: post,
  outgoing: (scene) => set(scene, { direction: 'incoming' }),
  incoming: (scene) => set(scene, { direction: 'outgoing' }),
  waiver_gate: async ({ books, id }) => {
    await books.run(`delete from public.lien_waivers where payment_id = '${id}'`);
    return undefined;
  },
  insurance_gate: async ({ books, job }) => {
    await books.set('vendors', job.vendor, { insurance_expiry: '2026-06-14' });
    return undefined;
  },
  is_held: async ({ books, job }) => {
    await books.set('vendors', job.vendor, { insurance_expiry: null });
    return undefined;
  },
  warn_cash: async ({ books }) => {
    await books.make('cash_snapshots', { snapshot_date: '2026-06-14', account_name: 'Checking', balance: 999 });
    return undefined;
  },
  vendor_ok: async ({ books, job }) => {
    await books.set('vendors', job.vendor, { do_not_rehire: true, do_not_rehire_reason: 'Left' });
    return undefined;
  },
  warn_budget: async ({ books, job }) => {
    await books.set('cost_codes', job.codes[0], { original_budget: 3999 });
    return undefined;
  },
  warn_retainage: async ({ books, job, id }) => {
    await books.make('retainage_entries', {
      direction: 'payable',
      project_id: job.project,
      vendor_id: job.vendor,
      commitment_id: id,
      amount_held: 1,
    });
    return undefined;
  },
  nothing_billed: async ({ books, job, transition, id }) => {
    const commitment_id =
      transition.entity === 'purchase_orders' ? (await books.get('purchase_orders', id)).commitment_id : id;
    await books.make('vendor_bills', {
      vendor_id: job.vendor,
      project_id: job.project,
      commitment_id,
      bill_date: '2026-06-01',
      amount: 1,
      status: 'approved',
    });
    return undefined;
  },
  manual_only: (scene) => set(scene, { source: 'system' }),
  budget_left: async (scene) => {
    await scene.books.set('cost_codes', scene.job.codes[0], { original_budget: 3999 });
    return set(scene, { amount: -4000 });
  },
};
