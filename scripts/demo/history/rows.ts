import type { TransactionSql } from 'postgres';
import { type Day, iso } from '../days.ts';
import type { Cents } from '../sheets/sheet.ts';

export type Row = Record<string, unknown>;
/** Rows of one table. They are written in the order the batches are given. */
export type Batch = readonly [table: string, rows: readonly Row[]];

/** Cents as the database reads money. */
export const usd = (cents: Cents): string => (cents / 100).toFixed(2);
export const day = (of: Day | null): string | null => (of === null ? null : iso(of));
/** A moment of a working day: nine o'clock and so many minutes. */
export const moment = (of: Day, minutes = 0): string =>
  new Date(of * 86_400_000 + (14 * 60 + minutes) * 60_000).toISOString();

export function groupBy<T>(list: readonly T[], keyOf: (entry: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const entry of list) {
    const key = keyOf(entry);
    const group = groups.get(key);
    if (group) group.push(entry);
    else groups.set(key, [entry]);
  }
  return groups;
}

export async function insertRows(tx: TransactionSql, organization: string, [table, rows]: Batch): Promise<void> {
  // rows that name the same columns go together: a column that is not named keeps its default
  for (const group of groupBy(rows, (row) => Object.keys(row).sort().join()).values()) {
    const columns = ['organization_id', ...Object.keys(group[0] ?? {})].map((name) => `"${name}"`).join(', ');
    const values = JSON.stringify(group.map((row) => ({ organization_id: organization, ...row })));
    await tx.unsafe(
      `insert into public.${table} (${columns}) select ${columns} from jsonb_populate_recordset(null::public.${table}, $1::text::jsonb)`,
      [values],
    );
  }
}
