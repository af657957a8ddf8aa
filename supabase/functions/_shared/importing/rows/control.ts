import type { ControlTotal, SheetIssue } from '../contract.ts';
import { sheetIssue } from '../issue.ts';
import type { Plan } from '../map/plan.ts';
import { parseCell } from '../parse/index.ts';
import { isBlank, letter, type Row } from '../read/cell.ts';
import type { ColumnSpec } from '../spec.ts';
import { totalLabel } from './total.ts';

/**
 * Sums of the money columns over the rows taken, compared with the sheet's own total lines. A total may cover its block
 * or everything above it, so it is right when it is either.
 */
export class ControlTotals {
  readonly lines: ControlTotal[] = [];
  readonly issues: SheetIssue[] = [];
  private readonly block = new Map<string, number>();
  private readonly all = new Map<string, number>();
  private readonly columns: readonly ColumnSpec[];

  constructor(
    columns: readonly ColumnSpec[],
    private readonly plan: Plan,
  ) {
    this.columns = columns.filter((column) => column.parse.kind === 'money' && plan.at.has(column.field));
  }

  add(values: ReadonlyMap<string, unknown>): void {
    for (const { field } of this.columns) {
      const cents = Math.round(Number(values.get(field) ?? 0) * 100);
      this.block.set(field, (this.block.get(field) ?? 0) + cents);
      this.all.set(field, (this.all.get(field) ?? 0) + cents);
    }
  }

  startBlock(): void {
    this.block.clear();
  }

  compare(row: Row, rowNumber: number): void {
    for (const column of this.columns) this.compareCell(column, row, rowNumber);
    this.startBlock();
  }

  private compareCell(column: ColumnSpec, row: Row, rowNumber: number): void {
    const index = this.plan.at.get(column.field) as number;
    if (isBlank(row[index])) return;
    const stated = parseCell(row[index], column.parse, this.plan.context);
    if (!stated.ok || stated.value === null) return;
    const expected = Math.round(Number(stated.value) * 100);
    const found = this.block.get(column.field) ?? 0;
    const agrees = expected === found || expected === (this.all.get(column.field) ?? 0);
    const label = `${totalLabel(row)?.text ?? ''} · ${column.label}`;
    this.lines.push({ label, expected: amount(expected), found: amount(agrees ? expected : found) });
    if (agrees) return;
    const value = `${amount(expected)} ≠ ${amount(found)}`;
    this.issues.push(
      sheetIssue('control_total_mismatch', rowNumber, { column: letter(index), label: column.label, value }),
    );
  }
}

const amount = (cents: number) => (cents / 100).toFixed(2);
