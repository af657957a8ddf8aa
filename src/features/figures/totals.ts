// Totals of a page are sums of its rows, added digit by digit; a percentage of them is a quotient of two sums, never a mean.
import type { Row } from '@/catalog/resource.ts';
import { sumFigures } from '@/lib/numbers.ts';

/** Column of a percentage → the columns whose sums it is made of. */
export type Ratios = Record<string, [of: string, by: string]>;

/** Row of totals: Σ of `summed`, and of the ratios Σ ÷ Σ in percent to two decimals. Null where there is nothing to add or to divide by. */
export function totalRow(rows: readonly Row[], summed: readonly string[], ratios: Ratios = {}): Row {
  const sum = (name: string) => sumFigures(rows.map((row) => row[name]));
  const quotient = ([of, by]: [string, string]): number | null => {
    const [part, whole] = [Number(sum(of)), Number(sum(by))];
    return whole === 0 ? null : Math.round((part / whole) * 10_000) / 100;
  };
  return {
    id: 'total',
    ...Object.fromEntries(summed.map((name) => [name, sum(name)])),
    ...Object.fromEntries(Object.entries(ratios).map(([name, parts]) => [name, quotient(parts)])),
  };
}
