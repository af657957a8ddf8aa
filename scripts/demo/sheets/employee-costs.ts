import type { Employee } from '../world.ts';
import { money, moneyFormula, type Sheet, SheetBuilder, sum } from './sheet.ts';

const LABELS = [
  'Employee',
  'Title',
  'Salary',
  'Employer Taxes',
  'Vehicle',
  'Insurance',
  'Phone',
  'Total Cost',
  'Notes',
];

export function employeeCosts(employees: readonly Employee[]): Sheet {
  const sheet = new SheetBuilder('EMPLOYEE COSTS', [22, 26, 14, 15, 12, 12, 10, 14, 30]);
  sheet.add('EMPLOYEE COSTS');
  sheet.add(...LABELS);
  const first = sheet.next;
  const salaries = employees.map((employee) => {
    const salary = employee.salary * 100;
    const taxes = Math.round(salary * 0.0765);
    const vehicle = employee.vehicle ? 780_000 : 0;
    const row = sheet.next;
    const total = salary + taxes + vehicle + 642_000 + 72_000;
    sheet.add(
      employee.name,
      employee.title,
      money(salary),
      money(taxes),
      money(vehicle),
      money(642_000),
      money(72_000),
      moneyFormula(`SUM(C${row}:G${row})`, total),
    );
    return { salary, taxes };
  });
  sheet.total('TOTAL', first, { C: sum(salaries.map((s) => s.salary)), D: sum(salaries.map((s) => s.taxes)) });
  return sheet.build();
}
