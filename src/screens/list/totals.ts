import type { Resource, Row } from '@/catalog/resource.ts';
import { sumFigures } from '@/lib/numbers.ts';

export interface Totals {
  /** the rows are all the list has: else these are sums of a page, and have to say so */
  whole: boolean;
  /** column → exact sum, null where no row has a figure */
  sums: Record<string, string | null>;
}

/** Sums of the columns a table's comment names under `totals`, over the rows at hand: no request of its own. */
export function totalsOf(resource: Resource, rows: Row[], whole: boolean): Totals | null {
  const summed = resource.totals.filter((name) => resource.list.includes(name));
  if (rows.length < 2 || summed.length === 0) return null;
  return { whole, sums: Object.fromEntries(summed.map((name) => [name, sumFigures(rows.map((row) => row[name]))])) };
}
