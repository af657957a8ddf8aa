import { dayToIso, isoToDay } from '../../importing/read/serial.ts';
import type { RowView } from '../../importing/rows/row-view.ts';
import { record as object } from '../../importing/settings.ts';
import type { Draft, ListSheet } from '../../importing/spec.ts';
import { date, longText, money, text } from './column.ts';

const FORTNIGHT = 14;

/** Pay dates and the cash they need. The period a date pays for ends with it, unless the organization says otherwise. */
export const payrollCalendar: ListSheet = {
  name: 'PAYROLL CALENDAR',
  shape: 'list',
  table: 'payroll_calendar',
  source: 'masterfile_import',
  headerRow: 3,
  essential: ['pay_date', 'total_gross', 'employer_taxes'],
  columns: [
    { at: 0, label: 'Pay #', field: 'pay_number', parse: { kind: 'integer', min: 0 } },
    date(1, 'Pay Date', 'pay_date', { required: true }),
    money(2, 'Est Gross', 'total_gross'),
    money(3, 'Employer Taxes', 'employer_taxes'),
    money(4, 'Total Cash Needed', 'total', { to: null, refuse: false }),
    text(5, 'Draw Expected?', 'draw_expected'),
    longText(6, 'Cash Source / Notes', 'cash_source'),
  ],
  record,
};

function record(row: RowView): Draft {
  const day = row.text('pay_date');
  return {
    key: [row.normal('pay_date')],
    match: ['pay_date'],
    fields: day === null ? {} : period(row, day),
    issues: totalDiffers(row) ? [row.issue('total_mismatch', 'total')] : [],
  };
}

/** `pay_period`: { days: length, offset: days between the last day paid for and the pay date }. */
function period(row: RowView, payDate: string): Record<string, string> {
  const { days, offset } = object(row.run.settings.stored.pay_period);
  const end = isoToDay(payDate) - (typeof offset === 'number' ? offset : 0);
  const length = typeof days === 'number' && days > 0 ? days : FORTNIGHT;
  return { period_start: dayToIso(end - length + 1), period_end: dayToIso(end) };
}

function totalDiffers(row: RowView): boolean {
  const total = row.number('total');
  const sum = (row.number('total_gross') ?? 0) + (row.number('employer_taxes') ?? 0);
  return total !== null && Math.round(total * 100) !== Math.round(sum * 100);
}
