import { storable, withoutControls } from '../../text.ts';
import type { RawCell } from '../contract.ts';
import { formatOf } from './format.ts';
import { serialToIso } from './serial.ts';

/** A cell as it stands in the file; a CSV cell is a text cell. Holes are `undefined`. */
export interface Cell {
  /** number, text, boolean, error, empty (an empty cell with a formula is a formula without cached value) */
  t: 'n' | 's' | 'b' | 'e' | 'z';
  v?: string | number | boolean;
  f?: string;
  z?: string;
}

export type Row = readonly (Cell | undefined)[];

export interface Grid {
  rows: readonly (Row | undefined)[];
  date1904: boolean;
  /** Hidden rows, columns or the sheet itself: they count as visible, and the preview says so. */
  hidden: boolean;
}

const ERRORS: Record<number, string> = {
  0: '#NULL!',
  7: '#DIV/0!',
  15: '#VALUE!',
  23: '#REF!',
  29: '#NAME?',
  36: '#NUM!',
  42: '#N/A',
  43: '#GETTING_DATA',
};
export const ERROR_NUMBERS: ReadonlyMap<string, number> = new Map(
  Object.entries(ERRORS).map(([number, text]) => [text, Number(number)]),
);

/** Nothing that anybody could see: spaces of all kinds, control characters, marks without a width. */
const INVISIBLE = /^[\s\p{Cc}\p{Cf}]*$/u;

export function isBlank(cell: Cell | undefined): boolean {
  if (cell === undefined) return true;
  if (cell.t === 'z') return cell.f === undefined;
  return cell.t === 's' && (cell.v === undefined || INVISIBLE.test(String(cell.v)));
}

/** A formula that has never been calculated: the file holds no value for it, whatever the library shows. */
export const isWithoutValue = (cell: Cell): boolean => cell.t === 'z' && cell.f !== undefined;

/** Our own exports put an apostrophe before text that looks like a formula; it is a mark, not part of the text. */
const MARKED = /^'(?=[=+\-@\t\r])/;

export function textOf(cell: Cell): string {
  return storable(withoutControls(String(cell.v ?? '').replace(MARKED, '')).trim());
}

/** What a person sees in the cell, for reports, samples and text columns that hold numbers or dates. */
export function display(cell: Cell | undefined, date1904 = false): string {
  if (cell === undefined || cell.v === undefined || cell.t === 'z') return '';
  if (cell.t === 'e') return ERRORS[Number(cell.v)] ?? '#ERROR!';
  if (cell.t === 'b') return cell.v ? 'TRUE' : 'FALSE';
  if (cell.t === 's') return textOf(cell);
  const value = Number(cell.v);
  const format = formatOf(cell.z);
  if (format.kind === 'date') return serialToIso(value, date1904) ?? String(value);
  if (format.kind === 'percent') return `${Number((value * 100).toPrecision(12))}%`;
  const text = String(Number(value.toPrecision(15)));
  if (format.kind === 'points') return `${text}%`;
  return format.zeros > text.length && /^\d+$/.test(text) ? text.padStart(format.zeros, '0') : text;
}

/** What a report quotes: text exactly as typed, everything else as shown. */
export function quote(cell: Cell | undefined, date1904: boolean): string | null {
  if (cell === undefined || cell.t === 'z') return null;
  return cell.t === 's' ? String(cell.v ?? '') : display(cell, date1904);
}

export function rawRow(row: Row): (RawCell | null)[] {
  const raw: (RawCell | null)[] = [];
  for (let i = 0; i < row.length; i++) raw.push(rawCell(row[i]));
  return raw;
}

function rawCell(cell: Cell | undefined): RawCell | null {
  if (cell === undefined || (cell.t === 'z' && cell.f === undefined)) return null;
  const value = cell.t === 'z' ? null : typeof cell.v === 'string' ? storable(cell.v) : (cell.v ?? null);
  return cell.z === undefined || cell.z === 'General' ? [cell.t, value] : [cell.t, value, storable(cell.z)];
}

export function letter(index: number): string {
  let rest = index + 1;
  let letters = '';
  while (rest > 0) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
    rest = Math.floor((rest - 1) / 26);
  }
  return letters;
}

export function columnOf(letters: string): number {
  let column = 0;
  for (let i = 0; i < letters.length; i++) column = column * 26 + letters.charCodeAt(i) - 64;
  return column - 1;
}
