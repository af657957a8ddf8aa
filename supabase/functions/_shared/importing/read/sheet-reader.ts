import { type Cell, columnOf } from './cell.ts';
import { CellReader } from './cell-reader.ts';
import { tooLarge } from './failure.ts';
import type { Limits } from './limits.ts';
import { Markup } from './markup.ts';
import type { Shared } from './shared.ts';

/** Requests in flight get their turn in between. */
const ROWS_A_TURN = 2000;
const REFERENCE = /^([A-Z]{1,3})(\d+)$/;
const ROW = /^\d+$/;

export interface SheetCells {
  rows: ((Cell | undefined)[] | undefined)[];
  /** Some row or column is. */
  hidden: boolean;
}

/** Reads one sheet, counting while it does: a small file can hold more than memory does. */
export class SheetReader {
  private readonly xml: Markup;
  private readonly cells: CellReader;
  private readonly rows: SheetCells['rows'] = [];
  private hidden = false;
  private count = 0;
  private text = 0;
  private row = 0;
  private column = 0;

  constructor(
    part: Uint8Array,
    shared: Shared,
    private readonly name: string,
    date1904: boolean,
    private readonly limits: Limits,
  ) {
    this.xml = new Markup(part, name);
    this.cells = new CellReader(this.xml, shared, date1904);
  }

  async read(): Promise<SheetCells> {
    const { xml } = this;
    while (xml.next()) {
      if (xml.opens && xml.name === 'col') this.look();
      else if (xml.opens && xml.name === 'sheetData') await this.readRows();
    }
    return { rows: Array.from(this.rows), hidden: this.hidden };
  }

  private async readRows(): Promise<void> {
    const { xml } = this;
    const { depth } = xml;
    for (let turn = 1; xml.within(depth); turn++) {
      if (!xml.opens) continue;
      if (xml.name === 'row') this.readRow();
      else xml.skip();
      if (turn % ROWS_A_TURN === 0) await new Promise((resolve) => setTimeout(resolve));
    }
  }

  private look(): void {
    const hidden = this.xml.attribute('hidden');
    if (hidden === '1' || hidden === 'true') this.hidden = true;
  }

  private readRow(): void {
    const { xml } = this;
    const { depth } = xml;
    this.look();
    const number = xml.attribute('r');
    this.row = number === undefined ? this.row + 1 : this.numbered(number);
    this.column = 0;
    while (xml.within(depth)) {
      if (!xml.opens) continue;
      if (xml.name === 'c') this.readCell();
      else xml.skip();
    }
  }

  private numbered(number: string): number {
    if (!ROW.test(number)) throw this.xml.damaged();
    return Number(number);
  }

  /** Its own reference says where a cell stands; without one it is the next one of its row. */
  private readCell(): void {
    const { limits, name } = this;
    if (++this.count > limits.cells) throw tooLarge(`${name} has more than ${limits.cells} cells`);
    const reference = this.xml.attribute('r');
    let { row } = this;
    if (reference === undefined) this.column += 1;
    else {
      const [, letters, number] = REFERENCE.exec(reference) ?? [];
      if (letters === undefined || number === undefined) throw this.xml.damaged();
      this.column = columnOf(letters) + 1;
      row = Number(number);
    }
    if (row < 1) throw this.xml.damaged();
    if (row > limits.rows) throw tooLarge(`${name} has more than ${limits.rows} rows`);
    const cells = this.rows[row - 1] ?? [];
    this.rows[row - 1] = cells;
    if (cells[this.column - 1] !== undefined) throw this.xml.damaged();
    const cell = this.cells.read(row, this.column);
    cells[this.column - 1] = cell;
    if (typeof cell.v === 'string') this.text += cell.v.length;
    if (this.text > limits.text) throw tooLarge(`${name} has more than ${limits.text} characters`);
  }
}
