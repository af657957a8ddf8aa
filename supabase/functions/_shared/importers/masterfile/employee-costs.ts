import type { RowView } from '../../importing/rows/row-view.ts';
import type { Draft, ListSheet } from '../../importing/spec.ts';
import { longText, money, text } from './column.ts';
import { compensation, person } from './person.ts';

/** Yearly cost of a person: what goes on top of the salary for work and not into the pocket is the burden. */
const BURDEN = ['employer_taxes', 'insurance', 'phone'] as const;
const PARTS = ['annual_salary', 'vehicle_allowance', ...BURDEN] as const;

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

function record(row: RowView): Draft[] {
  const salary = row.number('annual_salary') ?? 0;
  const burden = centsOf(row, BURDEN);
  return [
    { ...person(row), issues: totalDiffers(row) ? [row.issue('total_mismatch', 'total_cost')] : [] },
    compensation(row, {
      fields: {
        annual_salary: salary,
        // cents to whole units and share to percent cancel out
        ...(salary > 0 ? { burden_pct: Math.round((burden / salary) * 100) / 100 } : {}),
        vehicle_allowance: row.number('vehicle_allowance'),
      },
    }),
  ];
}

function totalDiffers(row: RowView): boolean {
  const total = row.number('total_cost');
  return total !== null && Math.round(total * 100) !== centsOf(row, PARTS);
}

function centsOf(row: RowView, fields: readonly string[]): number {
  return fields.reduce((cents, field) => cents + Math.round((row.number(field) ?? 0) * 100), 0);
}
