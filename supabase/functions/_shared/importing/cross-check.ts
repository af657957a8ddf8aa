import { normalise } from '../text.ts';
import type { StagedRow } from './contract.ts';
import { issue } from './issue.ts';
import { isoToDay } from './read/serial.ts';
import { isRefused } from './rows/stage.ts';
import type { CrossCheck } from './spec.ts';

/**
 * The same purchase in the bank's log and in the supplier's export: same party, same amount, days apart at most.
 * Both stay; a person decides.
 */
export class PurchaseIndex {
  private readonly days = new Map<string, number[]>();

  constructor(
    private readonly check: CrossCheck,
    rows: Iterable<StagedRow>,
  ) {
    for (const row of rows) {
      const purchase = isRefused(row) ? null : this.purchaseOf(row);
      if (purchase) this.days.set(purchase.key, [...(this.days.get(purchase.key) ?? []), purchase.day]);
    }
  }

  /** Adds the warning to the rows that have a twin, on the column of the amount. */
  *marked(rows: Iterable<StagedRow>, amountColumn: { column: string; label: string }): Generator<StagedRow> {
    for (const row of rows) {
      const purchase = isRefused(row) ? null : this.purchaseOf(row);
      const near = (day: number) => purchase !== null && Math.abs(day - purchase.day) <= this.check.days;
      if (purchase && this.days.get(purchase.key)?.some(near)) {
        row.issues.push(issue(this.check.code, { ...amountColumn, value: String(row.fields[this.check.amount]) }));
      }
      yield row;
    }
  }

  private purchaseOf(row: StagedRow): { key: string; day: number } | null {
    const party = row.lookups[this.check.party]?.value;
    const amount = row.fields[this.check.amount];
    const day = row.fields[this.check.date];
    if (row.table === null || party === undefined || typeof amount !== 'number' || typeof day !== 'string') return null;
    return { key: `${normalise(party)}|${amount.toFixed(2)}`, day: isoToDay(day) };
  }
}
