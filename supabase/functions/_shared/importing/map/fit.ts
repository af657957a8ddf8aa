import type { KnownProjects } from '../context.ts';
import { parseCell } from '../parse/index.ts';
import type { ParseContext } from '../parse/parsed.ts';
import { type Cell, display, isBlank, isWithoutValue, textOf } from '../read/cell.ts';
import { formatOf } from '../read/format.ts';
import type { ColumnSpec } from '../spec.ts';

/**
 * Does a column hold what its label promises? The question is about the kind of data, not about its correctness: an
 * amount written `1.234,56` is refused later, cell by cell, but it is an amount.
 */
export interface Fit {
  /** Share of the filled cells that look right; null when there is nothing to look at. */
  share: number | null;
  filled: number;
  /** Rows looked at; a sheet with labels and no rows yet contradicts nothing. */
  rows: number;
}

export function fitOf(
  column: ColumnSpec,
  cells: readonly (Cell | undefined)[],
  context: ParseContext,
  projects: KnownProjects,
): Fit {
  const filled = cells.filter((cell): cell is Cell => !isBlank(cell));
  if (filled.length === 0) return { share: null, filled: 0, rows: cells.length };
  const right = filled.filter((cell) => looksRight(column, cell, context, projects)).length;
  return { share: right / filled.length, filled: filled.length, rows: cells.length };
}

const ALMOST_ALL = 0.9;
const MOST_PROJECTS = 0.8;
const HALF = 0.5;
const FEW = 5;

/**
 * `confirmed`: there is a second witness, such as a label in its usual place. Two witnesses outweigh a handful of bad
 * or missing cells, as in a sheet of refused rows that comes back half corrected: each of them is then refused by
 * itself, and so is an unknown project name.
 */
export function fits(column: ColumnSpec, fit: Fit, confirmed: boolean): boolean {
  if (fit.share === null) return confirmed || column.required !== true || fit.rows === 0;
  const project = column.lookup?.kind === 'project';
  if (!confirmed) return fit.share >= (project ? MOST_PROJECTS : ALMOST_ALL);
  return project || fit.filled < FEW || fit.share >= HALF;
}

function looksRight(column: ColumnSpec, cell: Cell, context: ParseContext, projects: KnownProjects): boolean {
  const kind = column.parse.kind;
  // an unreadable value says nothing about the column
  if (kind === 'raw' || isWithoutValue(cell) || cell.t === 'e') return true;
  if (column.lookup?.kind === 'project') return isWord(cell) && (projects.isEmpty || projects.has(display(cell)));
  if (kind === 'text' || kind === 'oneOf') return isWord(cell);
  if (kind === 'money' && cell.t === 's' && /\d/.test(textOf(cell))) return true;
  return parseCell(cell, column.parse, context).ok;
}

/** Text, or a bare whole number as in codes and order numbers; neither a day nor an amount. */
function isWord(cell: Cell): boolean {
  if (cell.t === 's') return true;
  const format = formatOf(cell.z);
  return cell.t === 'n' && format.kind === 'plain' && format.currency === null && Number.isInteger(cell.v);
}
