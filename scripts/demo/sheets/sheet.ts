import { type CellObject, utils, type WorkSheet } from '@e965/xlsx';
import { type Day, serial } from '../days.ts';

/** Amounts are integer cents until they become cells. */
export type Cents = number;
export type Cell = CellObject | string | number | null;

const MONEY = '#,##0.00;[Red](#,##0.00)';

export const money = (cents: Cents): CellObject => ({ t: 'n', v: cents / 100, z: MONEY });
export const date = (of: Day | null): CellObject | null =>
  of === null ? null : { t: 'n', v: serial(of), z: 'm/d/yyyy' };
export const percent = (share: number): CellObject => ({ t: 'n', v: share, z: '0%' });
/** A formula with the value it has: nobody recalculates the file before it is read. */
export const moneyFormula = (f: string, cents: Cents): CellObject => ({ t: 'n', f, v: cents / 100, z: MONEY });
export const numberFormula = (f: string, v: number, z: string): CellObject => ({ t: 'n', f, v, z });

export interface Sheet {
  name: string;
  content: WorkSheet;
}

/** Rows from the top of a sheet; a row's number is the spreadsheet's. */
export class SheetBuilder {
  private readonly rows: Cell[][] = [];

  constructor(
    private readonly name: string,
    private readonly widths: number[],
  ) {}

  /** Spreadsheet number of the row that comes next. */
  get next(): number {
    return this.rows.length + 1;
  }

  add(...cells: Cell[]): void {
    this.rows.push(cells);
  }

  /** A line of sums over the rows from `first` to the last one; `sums` maps a column letter to its sum. */
  total(label: string, first: number, sums: Record<string, Cents>, labelColumn = 0): void {
    const cells: Cell[] = [];
    cells[labelColumn] = label;
    const last = this.rows.length;
    for (const [letter, cents] of Object.entries(sums)) {
      cells[utils.decode_col(letter)] = moneyFormula(`SUM(${letter}${first}:${letter}${last})`, cents);
    }
    this.rows.push(Array.from(cells, (cell) => cell ?? null));
  }

  build(): Sheet {
    const content = utils.aoa_to_sheet(this.rows);
    content['!cols'] = this.widths.map((wch) => ({ wch }));
    return { name: this.name, content };
  }
}

export const sum = (list: readonly Cents[]): Cents => list.reduce((total, cents) => total + cents, 0);
