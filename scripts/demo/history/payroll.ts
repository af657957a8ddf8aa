import { AS_OF, type Day, iso, TODAY, weekday } from '../days.ts';
import { random } from '../random.ts';
import { type Cents, sum } from '../sheets/sheet.ts';
import { EMPLOYEES, type Employee } from '../world.ts';
import { ids } from './ids.ts';
import type { Known } from './known.ts';
import { type Batch, day, type Row, usd } from './rows.ts';

/** People are paid every other Friday, next time within the week, for the two weeks that ended a week before. */
const EVERY = 14;
const NEXT: Day = TODAY + ((5 - weekday(TODAY) + 7) % 7);
const PAST = 28;
const AHEAD = 8;
const TAXES = 0.0765;
const WITHHELD = 0.214;
const HOURS_A_YEAR = 2080;

const isHourly = ({ department }: Employee) => department === 'Field';
const hourly = ({ salary }: Employee): Cents => Math.round((salary * 100) / HOURS_A_YEAR);

function pay(employee: Employee, date: Day): { gross: Cents; overtime: number } {
  if (!isHourly(employee)) return { gross: Math.round((employee.salary * 100) / 26), overtime: 0 };
  const overtime = random(`hours ${employee.name} ${date - AS_OF}`).int(0, 6);
  return { gross: Math.round(hourly(employee) * (80 + overtime * 1.5)), overtime };
}

interface Run {
  date: Day;
  status: 'scheduled' | 'processed' | 'paid';
}

const RUNS: readonly Run[] = Array.from({ length: PAST + AHEAD }, (_, i) => {
  const date = NEXT + (i - PAST) * EVERY;
  return { date, status: date < NEXT ? 'paid' : date === NEXT ? 'processed' : 'scheduled' };
});

function entry(known: Known, employee: Employee, date: Day): Row {
  const { gross, overtime } = pay(employee, date);
  const withheld = Math.round(gross * WITHHELD);
  return {
    employee_id: known.employee(employee.name),
    payroll_calendar_id: ids(known).payDate(iso(date)),
    pay_period_start: day(date - 7 - EVERY + 1),
    pay_period_end: day(date - 7),
    gross_pay: usd(gross),
    employee_taxes: usd(withheld),
    net_pay: usd(gross - withheld),
    employer_taxes: usd(Math.round(gross * TAXES)),
    reimbursements: usd(employee.vehicle ? 18_500 : 0),
    hours_regular: 80,
    hours_overtime: overtime,
  };
}

function run(known: Known, { date, status }: Run, i: number): Row {
  const gross = sum(EMPLOYEES.map((employee) => pay(employee, date).gross));
  const taxes = sum(EMPLOYEES.map((employee) => Math.round(pay(employee, date).gross * TAXES)));
  return {
    id: ids(known).payDate(iso(date)),
    pay_number: i + 1,
    pay_date: day(date),
    period_start: day(date - 7 - EVERY + 1),
    period_end: day(date - 7),
    total_gross: usd(gross),
    employer_taxes: usd(taxes),
    draw_expected: status === 'scheduled' && i % 3 === 0 ? 'HWC1' : null,
    cash_source: 'Operating',
    status,
  };
}

/** What people earn: a rate until a year ago, and the one since. */
function rates(known: Known): Row[] {
  const raise = AS_OF - 330;
  return EMPLOYEES.flatMap((employee) => {
    const rate = (from: Day, to: Day | null, factor: number): Row => ({
      employee_id: known.employee(employee.name),
      effective_from: day(from),
      effective_to: day(to),
      hourly_rate: isHourly(employee) ? usd(Math.round(hourly(employee) * factor)) : null,
      annual_salary: isHourly(employee) ? null : usd(Math.round(employee.salary * factor) * 100),
      burden_pct: isHourly(employee) ? 24.5 : 18,
      vehicle_allowance: employee.vehicle ? 7800 : null,
    });
    return [rate(raise - 365, raise - 1, 0.96), rate(raise, null, 1)];
  });
}

export function payroll(known: Known): readonly Batch[] {
  const done = RUNS.filter(({ status }) => status !== 'scheduled');
  return [
    ['employee_compensation', rates(known)],
    ['payroll_calendar', RUNS.map((entry_, i) => run(known, entry_, i))],
    ['payroll_entries', done.flatMap(({ date }) => EMPLOYEES.map((employee) => entry(known, employee, date)))],
  ];
}
