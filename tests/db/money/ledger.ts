import type { Row } from '../harness/sql.ts';
import type { Answer, Books, Person } from './books.ts';
import { type Job, makeJob } from './job.ts';

/** What the tests look at before and after, for one job, and the usual ways to get money moving on it. */
export class Ledger {
  constructor(
    readonly books: Books,
    readonly job: Job,
  ) {}

  static async open(books: Books, code: string, contract?: number): Promise<Ledger> {
    return new Ledger(books, await makeJob(books, code, contract));
  }

  private sum(expression: string, from: string, where: string): Promise<number> {
    return this.books.sum(expression, `${from} where project_id = '${this.job.project}' and ${where}`);
  }
  budget(code: 0 | 1): Promise<number> {
    return this.sum(
      'amount',
      'budget_adjustments',
      `cost_code_id = '${this.job.codes[code]}' and approved_at is not null`,
    );
  }
  async revised(code: 0 | 1): Promise<number> {
    return Number((await this.books.one(`select private.revised_budget('${this.job.codes[code]}') as v`)).v);
  }
  sov = () => this.sum('scheduled_value', 'sov_lines', 'true');
  held = () => this.sum('balance', 'retainage_entries', "direction = 'receivable'");
  payable = () => this.sum('balance', 'retainage_entries', "direction = 'payable'");
  actual = () => this.sum('amount', 'cost_events', "status = 'posted'");
  openAr = () => this.sum('balance', 'invoices', "status not in ('draft', 'void')");
  openAp = () => this.sum('balance', 'vendor_bills', "status in ('approved', 'partial', 'disputed')");
  async contract(): Promise<number> {
    const changes = await this.sum(
      'approved_amount',
      'change_orders',
      "status = 'approved' and change_order_kind = 'owner'",
    );
    return changes + (await this.sum('original_contract_amount', 'project_terms', 'true'));
  }

  /** A change order with its lines, submitted by the project manager. */
  async changeOrder(kind: string, amount: number, lines: Row[], extra: Row = {}): Promise<string> {
    const { books, job } = this;
    const given = {
      project_id: job.project,
      title: 'Porch',
      change_order_kind: kind,
      amount,
      created_by: books.people.pm,
    };
    const co = await books.make('change_orders', { ...given, ...extra });
    for (const line of lines) await books.make('change_order_lines', { change_order_id: co.id, ...line });
    await books.does('pm', 'change_orders', co.id, 'submit');
    return co.id;
  }

  async createPayApp(person: Person, target = 'owner'): Promise<Answer & { id: string }> {
    const expression = `select to_jsonb(public.create_pay_app('${this.job.project}', '${target}')) as row`;
    const answer = await this.books.ask(person, expression);
    return { ...answer, id: answer.ok ? (answer.row as unknown as string) : '' };
  }

  /** One period: work and stored material by line, submitted by the clerk and approved by finance. */
  async period(
    work: [number, number?][],
    { rate, approve = true }: { rate?: number; approve?: boolean } = {},
  ): Promise<string> {
    const { books } = this;
    const made = await this.createPayApp('clerk');
    if (!made.ok) throw new Error(made.message);
    for (const [i, [this_period, stored = 0]] of work.entries()) {
      const changed = await books.ask(
        'clerk',
        `update public.pay_app_lines l set this_period = ${this_period}, stored_materials = ${stored}, retainage_pct = ${rate ?? 'l.retainage_pct'}
         from public.sov_lines s where s.id = l.sov_line_id and l.pay_app_id = '${made.id}' and s.line_number = ${i + 1} returning '{}'::jsonb as row`,
      );
      if (!changed.ok) throw new Error(changed.message);
    }
    await books.does('clerk', 'pay_apps', made.id, 'submit', {
      data: { accept: ['warn_jump', 'warn_sov', 'warn_waivers'] },
    });
    if (approve) await books.does('finance', 'pay_apps', made.id, 'approve');
    return made.id;
  }

  /** Gross, retainage and net of the period, state, and the amount of the invoice. */
  async payApp(id: string): Promise<unknown[]> {
    const row = await this.books.get('pay_apps', id);
    const [invoice] = await this.books.run(
      `select amount::float from public.invoices where pay_app_id = '${id}' and status <> 'void'`,
    );
    return [row.amount_requested, row.retainage_held, row.net_payment, row.status, invoice?.amount ?? null];
  }

  async bill(amount: number, extra: Row = {}): Promise<string> {
    const { books, job } = this;
    const given = {
      vendor_id: job.vendor,
      project_id: job.project,
      bill_date: '2026-06-01',
      created_by: books.people.clerk,
    };
    const bill = await books.make('vendor_bills', { ...given, ...extra });
    await books.make('vendor_bill_lines', {
      vendor_bill_id: bill.id,
      project_id: job.project,
      cost_code_id: job.codes[0],
      amount,
    });
    return bill.id;
  }

  async approvedBill(amount: number, extra: Row = {}): Promise<string> {
    const id = await this.bill(amount, extra);
    await this.books.does('clerk', 'vendor_bills', id, 'submit', { data: { accept: ['warn_duplicate'] } });
    await this.books.does('owner', 'vendor_bills', id, 'approve');
    return id;
  }

  async payment(amount: number, applied: [string, number][]): Promise<string> {
    const { books, job } = this;
    const given = { direction: 'outgoing', vendor_id: job.vendor, project_id: job.project, payment_date: '2026-06-12' };
    const payment = await books.make('payments', { ...given, amount, created_by: books.people.clerk });
    for (const [vendor_bill_id, part] of applied)
      await books.make('payment_applications', { payment_id: payment.id, vendor_bill_id, amount: part });
    return payment.id;
  }

  async approve(payment: string): Promise<void> {
    await this.books.does('clerk', 'payments', payment, 'submit', { data: { accept: ['warn_duplicate'] } });
    await this.books.does('owner', 'payments', payment, 'approve');
  }

  async pay(payment: string): Promise<void> {
    await this.approve(payment);
    await this.books.does('clerk', 'payments', payment, 'process');
  }

  apply(payment: string, bill: string, amount: number): Promise<Answer> {
    const values = `'${this.books.org}', '${payment}', '${bill}', ${amount}`;
    return this.books.ask(
      'clerk',
      `insert into public.payment_applications (organization_id, payment_id, vendor_bill_id, amount) values (${values})`,
    );
  }
}
