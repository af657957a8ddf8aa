// Rows of a statement by what they are, and their sums. What is open, how old it is and what is held, the database says.
import type { Row } from '@/catalog/resource.ts';
import { sumFigures } from '@/lib/numbers.ts';
import { buckets } from '../aging/matrix.ts';

export interface Statement {
  items: Row[];
  /** invoices or bills that are owed back; negative */
  credits: Row[];
  payments: Row[];
  retainage: Row[];
  /** by bucket, in their order; null where nothing is */
  ages: (string | null)[];
  /** what is open */
  open: string;
  /** what is owed back, and what was paid and belongs to no item yet; negative */
  credit: string;
  /** open less credit */
  due: string;
  held: string;
}

export const sumOf = (rows: readonly Row[]): string => sumFigures(rows.map(({ balance }) => balance)) ?? '0';

export function statementOf(rows: readonly Row[]): Statement {
  const of = (kind: string) => rows.filter((row) => row.kind === kind);
  const [items, credits, payments, retainage] = [of('item'), of('credit'), of('payment'), of('retainage')];
  const open = sumOf(items);
  const credit = sumOf([...credits, ...payments]);
  return {
    items,
    credits,
    payments,
    retainage,
    ages: buckets.map((bucket) => sumFigures(items.flatMap((row) => (row.bucket === bucket ? row.balance : [])))),
    open,
    credit,
    due: sumFigures([open, credit]) ?? '0',
    held: sumOf(retainage),
  };
}
