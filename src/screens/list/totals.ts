import type { Resource, Row } from '@/catalog/resource.ts';
import { sumFigures } from '@/lib/numbers.ts';

export interface Totals {
  /** of all rows of the list: else these are sums of a page, and have to say so */
  whole: boolean;
  /** column → exact sum, null where no row has a figure; nothing of a column whose sum has not come yet */
  sums: Record<string, string | null | undefined>;
}

/** Columns of the list that add up, as the table's comment says under `totals`. */
export const summedColumns = (resource: Resource): string[] =>
  resource.totals.filter((name) => resource.list.includes(name));

/** Sums over the rows at hand: no request of its own. */
export function totalsOf(resource: Resource, rows: Row[], whole: boolean): Totals | null {
  const summed = summedColumns(resource);
  if (rows.length < 2 || summed.length === 0) return null;
  return { whole, sums: Object.fromEntries(summed.map((name) => [name, sumFigures(rows.map((row) => row[name]))])) };
}
