import type { RowView } from '../../importing/rows/row-view.ts';
import type { Draft, ListSheet } from '../../importing/spec.ts';
import { squeeze } from '../../text.ts';
import { longText, money, text } from './column.ts';

/** Parts of the yearly cost; they become employee_compensation, and an unreadable one refuses the row already now. */
const PARTS = ['annual_salary', 'employer_taxes', 'vehicle_allowance', 'insurance', 'phone'] as const;

export const employeeCosts: ListSheet = {
  name: 'EMPLOYEE COSTS',
  shape: 'list',
  table: 'employees',
  source: 'masterfile_import',
  headerRow: 2,
  essential: ['employee', 'annual_salary'],
  columns: [
    text(0, 'Employee', 'employee', { required: true, to: null }),
    text(1, 'Title', 'job_title'),
    money(2, 'Salary', 'annual_salary', { required: true, to: null }),
    money(3, 'Employer Taxes', 'employer_taxes', { to: null }),
    money(4, 'Vehicle', 'vehicle_allowance', { to: null }),
    money(5, 'Insurance', 'insurance', { to: null }),
    money(6, 'Phone', 'phone', { to: null }),
    money(7, 'Total Cost', 'total_cost', { to: null }),
    longText(8, 'Notes', 'notes'),
  ],
  record,
};

function record(row: RowView): Draft {
  const [first = '', ...rest] = squeeze(row.text('employee') ?? '').split(' ');
  const last = rest.join(' ');
  return {
    key: [squeeze(`${first} ${last}`).toLowerCase()],
    match: ['first_name', 'last_name'],
    fields: { first_name: first, last_name: last },
    issues: totalDiffers(row) ? [row.issue('total_mismatch', 'total_cost')] : [],
  };
}

function totalDiffers(row: RowView): boolean {
  const total = row.number('total_cost');
  const sum = PARTS.reduce((cents, field) => cents + Math.round((row.number(field) ?? 0) * 100), 0);
  return total !== null && Math.round(total * 100) !== sum;
}
