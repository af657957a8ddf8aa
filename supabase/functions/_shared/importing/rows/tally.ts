import { normalise } from '../../text.ts';
import type { SheetIssue } from '../contract.ts';
import { sheetIssue } from '../issue.ts';
import type { Skip } from '../spec.ts';

/** Rows left out on purpose, added up by what they are: `Deposit × 3: 1200.00`. */
export class SkipTally {
  private readonly groups = new Map<string, NonNullable<Skip['tally']> & { rows: number }>();

  add({ tally }: Skip): void {
    if (!tally) return;
    const word = normalise(tally.label);
    const group = this.groups.get(word) ?? { ...tally, amount: 0, rows: 0 };
    group.rows += 1;
    group.amount += tally.amount;
    this.groups.set(word, group);
  }

  issues(): SheetIssue[] {
    return [...this.groups.values()].map(({ code, label, rows, amount }) =>
      sheetIssue(code, null, { label, value: `${label} × ${rows}: ${(Math.round(amount * 100) / 100).toFixed(2)}` }),
    );
  }
}
