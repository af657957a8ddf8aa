import { columnOf, letter } from './cell.ts';

/** A formula that many cells share is written in one of them, and moves with them. */
export class SharedFormulas {
  private readonly known = new Map<string, { text: string; row: number; column: number }>();

  keep(name: string, text: string, row: number, column: number): void {
    this.known.set(name, { text, row, column });
  }

  /** As it reads at another place; undefined where nothing is known of it. */
  at(name: string, row: number, column: number): string | undefined {
    const from = this.known.get(name);
    return from && moved(from.text, row - from.row, column - from.column);
  }
}

/** A cell, and not a part of a name or a number; `$` keeps a column or a row where it is. */
const REFERENCE =
  /(^|[^._A-Z0-9])(\$?)([A-Z]{1,2}|[A-W][A-Z]{2}|X[A-E][A-Z]|XF[A-D])(\$?)(10[0-3]\d{4}|104[0-7]\d{3}|1048[0-4]\d{2}|10485[0-6]\d|104857[0-6]|[1-9]\d{0,5})(?![_.(A-Za-z0-9])/g;

function moved(formula: string, rows: number, columns: number): string {
  return formula.replace(
    REFERENCE,
    (_, before: string, fixedColumn: string, column: string, fixedRow: string, row: string) =>
      before +
      (fixedColumn ? `$${column}` : letter(columnOf(column) + columns)) +
      (fixedRow ? `$${row}` : String(Number(row) + rows)),
  );
}
