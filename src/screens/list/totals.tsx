import type { ReactNode } from 'react';
import type { Resource, Row } from '@/catalog/resource.ts';
import { sumFigures } from '@/lib/numbers.ts';
import { Money } from '@/ui/Money.tsx';

/**
 * Sums of the columns a table's comment names under `totals`. Only when the page is the whole list: a sum of one page
 * of many would be taken for the sum of all. For more rows a view has to say it.
 */
export function pageTotals(resource: Resource, rows: Row[], complete: boolean): Record<string, ReactNode> | null {
  if (!complete || rows.length < 2) return null;
  const shown = resource.totals.filter((name) => resource.list.includes(name));
  if (shown.length === 0) return null;
  return Object.fromEntries(
    shown.map((name) => [name, <Money key={name} value={sumFigures(rows.map((row) => row[name]))} />]),
  );
}
