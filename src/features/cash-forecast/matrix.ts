// Weeks of a forecast and what moves in them by category → the rows of its table, all figures of the database.
import type { Row } from '@/catalog/resource.ts';
import { negated, sumFigures } from '@/lib/numbers.ts';

export const categories = [
  'ar_collection',
  'draw',
  'retainage_release',
  'other_inflow',
  'payroll',
  'vendor_payment',
  'materials',
  'debt_service',
  'recurring_expense',
  'tax',
  'other_outflow',
] as const;
export type Category = (typeof categories)[number];

export const isCategory = (text: string | null): text is Category =>
  (categories as readonly (string | null)[]).includes(text);

/** Money comes in under these, and goes out under all others. */
export const comesIn = (category: unknown): boolean =>
  ['ar_collection', 'draw', 'retainage_release', 'other_inflow'].includes(String(category));

/** A column of the view of weeks. */
export type WeekFigure = 'opening' | 'inflow' | 'outflow' | 'net' | 'closing' | 'above_floor';

export interface MatrixRow {
  key: string;
  /** what it shows: a figure of the week, a category, or a comparison with another forecast */
  is: WeekFigure | 'in' | 'out' | 'then' | 'difference';
  category?: Category;
  /** one for each week; null where there is nothing */
  values: (string | null)[];
  /** of all weeks: opening of the first, closing of the last, sum of what moves */
  total: string | null;
}

const textOf = (value: unknown): string | null => (value === null || value === undefined ? null : String(value));

/** a − b, to the digit; null where one of them is missing. */
export function less(a: string | null, b: string | null): string | null {
  if (a === null || b === null) return null;
  return sumFigures([a, negated(b)]);
}

/** `then`: the weeks of the forecast it is compared with. */
export function forecastMatrix(weeks: readonly Row[], moves: readonly Row[], then: readonly Row[] | null): MatrixRow[] {
  const days = weeks.map((week) => String(week.week_starting));
  const figure = (is: WeekFigure): MatrixRow => {
    const values = weeks.map((week) => textOf(week[is]));
    const totals: Partial<Record<WeekFigure, string | null>> = {
      opening: values[0] ?? null,
      closing: values.at(-1) ?? null,
      above_floor: null,
    };
    return { key: is, is, values, total: is in totals ? (totals[is] ?? null) : sumFigures(values) };
  };
  const moved = (is: 'in' | 'out'): MatrixRow[] =>
    categories.flatMap((category) => {
      const amount = `amount_${is}`;
      const own = moves.filter((move) => move.category === category && Number(move[amount]) !== 0);
      if (own.length === 0) return [];
      const values = days.map((day) =>
        sumFigures(own.filter((move) => move.week_starting === day).map((move) => move[amount])),
      );
      return [{ key: `${is}.${category}`, is, category, values, total: sumFigures(values) }];
    });
  return [
    figure('opening'),
    ...moved('in'),
    figure('inflow'),
    ...moved('out'),
    figure('outflow'),
    figure('net'),
    figure('closing'),
    figure('above_floor'),
    ...(then ? comparison(weeks, then) : []),
  ];
}

/** Week by week: the weeks of two forecasts overlap, but for those of one that the other does not reach. */
function comparison(weeks: readonly Row[], then: readonly Row[]): MatrixRow[] {
  const before = new Map(then.map((week) => [week.week_starting, textOf(week.closing)]));
  const values = weeks.map((week) => before.get(week.week_starting) ?? null);
  const differences = weeks.map((week, index) => less(textOf(week.closing), values[index] ?? null));
  return [
    { key: 'then', is: 'then', values, total: null },
    { key: 'difference', is: 'difference', values: differences, total: null },
  ];
}
