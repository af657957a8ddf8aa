import type { Report } from '../harness/report.ts';
import { assign, literal, type Row, table } from '../harness/sql.ts';
import { Cast, change, follows, one, staged } from './effects.ts';
import type { Suite } from './isolation.ts';
import { typedNumber } from './numbering.ts';

/** What makes a row a posting, where not every row is one. */
const POSTED: Record<string, Row> = {
  cost_events: { status: 'posted' },
  vendor_bills: { approved_at: '2026-06-01T00:00:00Z' },
  invoices: { status: 'sent' },
  payments: { status: 'processed' },
  budget_adjustments: { status: 'approved', approved_at: '2026-06-01T00:00:00Z' },
  payroll_calendar: { status: 'paid' },
};

/** A day of the month in 2019; the first where the table has months only. */
const dated = (name: string, column: string, month: number): Row =>
  name === 'pl_entries' ? { period_year: 2019, period_month: month } : { [column]: `2019-0${month}-10` };

/** Nobody adds to, changes or removes what is dated inside a closed month. */
export async function closedMonth(
  suite: Suite,
  name: string,
  verb: 'insert' | 'update' | 'delete',
  report: Report,
): Promise<void> {
  const cast = new Cast(suite);
  const { date_column } = await one(
    suite,
    `select date_column from private.posting_tables where table_name = ${literal(name)}`,
  );
  const column = date_column as string;
  const month = `insert into public.accounting_periods (organization_id, period_start, period_end, label, status)
    values (${cast.organization}, '2019-05-01', '2019-05-31', 'Closed', 'locked')`;
  const values = { ...POSTED[name], ...dated(name, column, 5) };
  const there = verb === 'insert' ? [] : [cast.add(name, { ...values, ...typedNumber(name) })];
  const id = cast.newId(name);
  const statement = {
    insert: cast.add(name, values),
    update: change(name, assign(name, dated(name, column, 6), ', '), id),
    delete: `delete from ${table(name)} where id = ${id}`,
  }[verb];
  await follows(
    suite,
    `${verb} of ${name} in a closed month`,
    { before: `${cast.room(name)}; ${staged(month, ...there)}`, statement, refused: ['23514', /is closed/] },
    report,
  );
}
