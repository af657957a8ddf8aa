import type { Lookup } from '../../importing/contract.ts';
import { words } from '../../importing/parse/one-of.ts';
import type { RowView } from '../../importing/rows/row-view.ts';
import type { Draft, MatrixSheet } from '../../importing/spec.ts';
import { normalise } from '../../text.ts';
import { money, rawOnly, text } from './column.ts';

const CATEGORIES = words({
  draw: ['draws', 'construction draws', 'loan draws'],
  ar_collection: ['customer deposits', 'deposits', 'progress billings', 'billings', 'collections', 'receivables'],
  retainage_release: ['retainage releases'],
  payroll: ['wages', 'salaries'],
  tax: ['taxes', 'payroll taxes', 'income taxes', 'property taxes'],
  vendor_payment: ['subcontractors', 'subs', 'trades', 'vendors', 'suppliers'],
  materials: ['lumber', 'concrete', 'fixtures', 'drywall', 'roofing'],
  debt_service: ['loan interest', 'loan payments', 'credit card payments', 'vehicle payments', 'interest'],
  recurring_expense: ['office rent', 'rent', 'utilities', 'software', 'insurance', 'insurance premiums'],
});

/** The 13 weeks as one version of the forecast: money in is positive in the file, money out negative. */
export const cashFlow: MatrixSheet = {
  name: 'CASH FLOW 13WK',
  shape: 'matrix',
  table: 'cash_forecast_lines',
  source: 'masterfile_import',
  headerRow: 3,
  period: { kind: 'week', year: 'cash_flow_start_year' },
  cell: { kind: 'money' },
  heading: (label) => (directionOf(label) === null ? null : label),
  columns: [
    text(0, 'Category', 'label', { required: true }),
    money(1, 'Monthly Avg', 'monthly_avg', { to: null, refuse: false }),
    rawOnly(15, 'SOURCE', 'origin'),
  ],
  opens: ({ settings }, periods) => ({
    table: 'cash_forecast_runs',
    key: [settings.asOf],
    fields: { forecast_date: settings.asOf, scenario_kind: 'expected', weeks: periods.length },
    // a forecast made since stays the current one
    defaults: { is_current: true },
  }),
  slot: (row, period) => keyOf(row, period),
  record(row, cell): Draft {
    const amount = Number(cell.value);
    const direction = directionOf(row.section?.label ?? '');
    const fits = direction === null || (direction === 'in') === amount > 0;
    const where = { column: cell.column, label: cell.label, value: String(cell.value) };
    return {
      key: keyOf(row, cell.period),
      fields: {
        week_starting: cell.period,
        category: categoryOf(row, amount),
        amount_in: Math.max(amount, 0),
        amount_out: Math.max(-amount, 0),
      },
      lookups: { run_id: runOf(row) },
      issues: fits ? [] : [row.issue('sign_differs', 'label', where)],
    };
  },
};

const keyOf = (row: RowView, period: string) => [row.run.settings.asOf, period, row.normal('label')];

const runOf = (row: RowView): Lookup => ({
  kind: 'table',
  table: 'cash_forecast_runs',
  value: row.run.settings.asOf,
  required: true,
  cell: 'A',
  label: 'Forecast',
});

function directionOf(heading: string): 'in' | 'out' | null {
  const word = normalise(heading);
  if (/^(cash )?(inflows?|receipts|money in|cash in)$/.test(word)) return 'in';
  return /^(cash )?(outflows?|disbursements|payments|money out|cash out)$/.test(word) ? 'out' : null;
}

function categoryOf(row: RowView, amount: number): string {
  const word = row.normal('label');
  const known = row.run.mapping.values.get('cash_forecast_lines.category')?.get(word) ?? CATEGORIES.get(word);
  return known ?? (amount > 0 ? 'other_inflow' : 'other_outflow');
}
