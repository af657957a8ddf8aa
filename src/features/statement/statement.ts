// Rows of a statement by what they are, and their sums. What is open, how old it is and what is held, the database says.
import type { Row } from '@/catalog/resource.ts';
import { sumFigures } from '@/lib/numbers.ts';
import { buckets } from '../aging/matrix.ts';

export interface Statement {
  items: Row[];
  payments: Row[];
  retainage: Row[];
  /** by bucket, in their order; null where nothing is */
  ages: (string | null)[];
  /** what is open */
  open: string;
  /** what was paid and belongs to no item yet; negative */
  credit: string;
  /** open less credit */
  due: string;
  held: string;
}

export function statementOf(rows: readonly Row[]): Statement {
  const of = (kind: string) => rows.filter((row) => row.kind === kind);
  const sum = (some: readonly Row[]) => sumFigures(some.map(({ balance }) => balance));
  const [items, payments, retainage] = [of('item'), of('payment'), of('retainage')];
  const open = sum(items) ?? '0';
  const credit = sum(payments) ?? '0';
  return {
    items,
    payments,
    retainage,
    ages: buckets.map((bucket) => sum(items.filter((row) => row.bucket === bucket))),
    open,
    credit,
    due: sumFigures([open, credit]) ?? '0',
    held: sum(retainage) ?? '0',
  };
}
