import { normalise } from '../../text.ts';
import { display, isBlank, type Row } from '../read/cell.ts';

/** A reference to a cell of the same sheet; one with a sheet before it has a `!`. */
const REFERENCE = /(?<![!\w$.])\$?[A-Z]{1,3}\$?(\d+)(?![\w(!])/g;

/**
 * Rows that are worked out from others (importers 2.6): known by their label (`net …` with a trailing space stands for
 * every label that begins so), or because every cell is a formula over other rows. A formula of constants is a value.
 */
export function isComputed(row: Row, index: number, cells: readonly number[], labels: readonly string[]): boolean {
  const first = Array.from(row).find((cell) => !isBlank(cell));
  const label = normalise(display(first));
  if (labels.some((known) => label === known.trim() || (known.endsWith(' ') && label.startsWith(known)))) return true;
  const filled = cells.map((at) => row[at]).filter((cell) => !isBlank(cell));
  return filled.length > 0 && filled.every((cell) => cell?.f !== undefined && readsOtherRows(cell.f, index + 1));
}

function readsOtherRows(formula: string, row: number): boolean {
  return [...formula.matchAll(REFERENCE)].some((match) => Number(match[1]) !== row);
}
