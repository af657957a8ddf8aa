import type { RowView } from '../../importing/rows/row-view.ts';
import type { Draft, ListSheet } from '../../importing/spec.ts';
import { money, rawOnly, text, word } from './column.ts';
import { compensation, ofPerson, person } from './person.ts';

/** One summary of the year per person; the gross is what was paid, not the salary agreed. */
export const payroll: ListSheet = {
  name: 'PAYROLL',
  shape: 'list',
  table: 'payroll_entries',
  source: 'masterfile_import',
  headerRow: 2,
  essential: ['employee', 'gross_pay'],
  columns: [
    text(0, 'Employee', 'employee', { required: true, to: null }),
    text(1, 'Title', 'job_title'),
    money(2, 'Hourly Rate', 'hourly_rate', { to: null }),
    rawOnly(3, 'Weekly Gross', 'weekly_gross'),
    money(4, 'Annual Salary', 'annual_salary', { to: null }),
    money(5, 'YTD Gross', 'gross_pay', { required: true, to: null }),
    money(6, 'YTD Net Pay', 'net_pay', { to: null }),
    money(7, 'YTD Emp Taxes', 'employee_taxes', { to: null }),
    money(8, 'YTD Employer Taxes', 'employer_taxes', { to: null }),
    money(9, 'YTD Reimb', 'reimbursements', { to: null }),
    rawOnly(10, 'Total YTD', 'total'),
    word(
      11,
      'Status',
      'status',
      'employees.is_active',
      { active: ['yes', 'true'], inactive: ['terminated', 'former', 'no', 'false'] },
      { to: null, refuse: true },
    ),
  ],
  record,
};

/** PAYROLL owns the hourly rate and who is active; title and salary belong to EMPLOYEE COSTS and only fill gaps here. */
function record(row: RowView): Draft[] {
  const { fields, ...rest } = person(row);
  const status = row.text('status');
  const [rate, salary] = [row.number('hourly_rate'), row.number('annual_salary')];
  const employee = {
    ...rest,
    table: 'employees',
    fields: { ...fields, ...(status === null ? {} : { is_active: status === 'active' }) },
    fill: ['first_name', 'last_name', 'job_title'],
  };
  const paid = compensation(row, { fields: { hourly_rate: rate, annual_salary: salary }, fill: ['annual_salary'] });
  return [employee, ...(rate === null && salary === null ? [] : [paid]), summary(row)];
}

function summary(row: RowView): Draft {
  const { payrollYear: year, asOf } = row.run.settings;
  const end = `${year}-12-31`;
  const figures = ['gross_pay', 'net_pay', 'employee_taxes', 'employer_taxes', 'reimbursements'];
  return ofPerson(row, 'payroll_entries', String(year), {
    match: ['employee_id', 'pay_period_start', 'is_annual_summary'],
    fields: {
      pay_period_start: `${year}-01-01`,
      pay_period_end: asOf.startsWith(`${year}-`) ? asOf : end,
      is_annual_summary: true,
      ...Object.fromEntries(figures.map((field) => [field, row.number(field)])),
    },
  });
}
