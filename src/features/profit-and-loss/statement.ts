// Lines and monthly sums of the database → the rows of an income statement. Sums of sections and profits are the database's;
// here months are joined into quarters and a year, digit by digit.
import type { Row } from '@/catalog/resource.ts';
import { grouped } from '@/lib/grouped.ts';
import { negated, sumFigures } from '@/lib/numbers.ts';

export const sections = ['revenue', 'cogs', 'opex', 'other_income', 'other_expense', 'unmapped'] as const;
export type SectionName = (typeof sections)[number];

/** Profits under the section they follow. */
const profits = {
  cogs: { name: 'gross_profit', margin: 'gross_margin_pct' },
  opex: { name: 'operating_income', margin: null },
  other_expense: { name: 'net', margin: 'net_margin_pct' },
} as const;

export interface StatementRow {
  key: string;
  is: 'section' | 'account' | 'total' | 'profit' | 'margin';
  /** of an account its own name, else the name of a section, profit or margin */
  name: string;
  number?: string | null;
  section: SectionName;
  /** one for each period, then the year; null where nothing was booked */
  values: (string | null)[];
  budget: string | null;
  /** positive is good: more revenue, less cost */
  variance: string | null;
}

/** Months of each period: twelve of one, or four of three. */
export const periodsOf = (quarters: boolean): number[][] =>
  Array.from({ length: quarters ? 4 : 12 }, (_, index) =>
    quarters ? [1, 2, 3].map((month) => index * 3 + month) : [index + 1],
  );

interface Books {
  lines: Row[];
  budgetLines: Row[];
  months: Row[];
  budgetMonths: Row[];
}

const costs = new Set<SectionName>(['cogs', 'opex', 'other_expense']);

function varianceOf(actual: string | null, budget: string | null, isCost: boolean): string | null {
  if (budget === null) return null;
  return isCost ? sumFigures([budget, actual && negated(actual)]) : sumFigures([actual, negated(budget)]);
}

/** The last month with figures: a budget is compared up to there. All year where there are none. */
export const bookedThrough = (lines: Row[]): number =>
  lines.length === 0 ? 12 : Math.max(...lines.map(({ period_month }) => Number(period_month)));

export function statement(books: Books, periods: number[][]): StatementRow[] {
  const through = bookedThrough(books.lines);
  const planned = books.budgetLines.filter(({ period_month }) => Number(period_month) <= through);
  const plannedMonths = books.budgetMonths.filter(({ month }) => Number(month) <= through);
  const rows: StatementRow[] = [];
  const spread = (sumOf: (months: number[]) => string | null) => [...periods.map(sumOf), sumOf(periods.flat())];
  /** Σ of a column of the monthly sums. */
  const summed = (months: Row[], name: string) => (of: number[]) =>
    sumFigures(months.filter(({ month }) => of.includes(Number(month))).map((row) => row[name]));
  const isBudgeted = books.budgetLines.length > 0;
  const add = (row: Omit<StatementRow, 'variance'>) =>
    rows.push({ ...row, variance: varianceOf(row.values.at(-1) ?? null, row.budget, costs.has(row.section)) });

  for (const section of sections) {
    const own = books.lines.filter((line) => line.section === section);
    const meant = planned.filter((line) => line.section === section);
    if (own.length > 0 || meant.length > 0) {
      add({ key: section, is: 'section', name: section, section, values: [], budget: null });
      const accountOf = (line: Row) => `${line.account_number ?? ''} ${line.account_name}`;
      for (const [key, lines] of [...grouped([...own, ...meant], accountOf)].sort(([a], [b]) => a.localeCompare(b))) {
        const actual = lines.filter((line) => line.is_budget !== true);
        const budget = sumFigures(lines.filter((line) => line.is_budget === true).map(({ amount }) => amount));
        const first = lines[0] as Row;
        add({
          key: `${section} ${key}`,
          is: 'account',
          name: String(first.account_name),
          number: first.account_number as string | null,
          section,
          values: spread((of) =>
            sumFigures(
              actual.filter(({ period_month }) => of.includes(Number(period_month))).map(({ amount }) => amount),
            ),
          ),
          budget,
        });
      }
      if (section !== 'other_income' && section !== 'other_expense') {
        const total = (months: Row[]) => summed(months, section);
        add({
          key: `${section} total`,
          is: 'total',
          name: section,
          section,
          values: spread(total(books.months)),
          budget: isBudgeted ? total(plannedMonths)(periods.flat()) : null,
        });
      }
    }
    const profit = section in profits ? profits[section as keyof typeof profits] : null;
    if (!profit) continue;
    const of = (name: string) => spread(summed(books.months, name));
    const budget = isBudgeted ? summed(plannedMonths, profit.name)(periods.flat()) : null;
    add({ key: profit.name, is: 'profit', name: profit.name, section: 'revenue', values: of(profit.name), budget });
    if (profit.margin) {
      const [parts, whole] = [of(profit.name), of('revenue')];
      const values = parts.map((part, index) => percent(part, whole[index] ?? null));
      add({ key: profit.margin, is: 'margin', name: profit.margin, section: 'revenue', values, budget: null });
    }
  }
  return rows;
}

/** Quotient of two sums, one decimal as in pl_summary(); null where nothing was sold. */
function percent(part: string | null, whole: string | null): string | null {
  if (part === null || whole === null || Number(whole) === 0) return null;
  return String(Math.round((Number(part) / Number(whole)) * 1000) / 10);
}
