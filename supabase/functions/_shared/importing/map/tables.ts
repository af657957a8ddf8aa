import type { Grid } from '../read/cell.ts';
import type { ColumnSpec, SheetSpec } from '../spec.ts';
import { candidates } from './candidates.ts';
import { findHeader, knownLabels, labelsOf } from './header.ts';

/** Fewer labels than this say nothing: `Name` and `Amount` stand in any list. */
const ENOUGH = 2;

const columnsOf = (spec: SheetSpec): readonly ColumnSpec[] =>
  spec.shape === 'parts' ? spec.parts.flatMap((part) => part.columns) : spec.columns;

/** How many columns of a declared table a grid has by their labels, and which part of its labels that is. */
export function labelsFound(grid: Grid, spec: SheetSpec): { count: number; share: number } {
  const columns = columnsOf(spec);
  const header = findHeader(grid, knownLabels(columns));
  if (header === null) return { count: 0, share: 0 };
  const labels = labelsOf(grid.rows[header]);
  const claimed = candidates(columns, labels, undefined);
  const repeated = spec.shape === 'spread' ? labels.filter((label) => spec.repeats.test(label)).length : 0;
  const lacks = columns.some((column) => column.required && !claimed.some((one) => one.column === column));
  const count = claimed.length + Math.min(repeated, 1);
  const named = labels.filter((label) => label !== '').length - Math.max(0, repeated - 1);
  return lacks || count < ENOUGH ? { count: 0, share: 0 } : { count, share: count / named };
}

/** The declared table that a grid is, by its labels; the only one there is needs none. */
export function bestTable<S extends SheetSpec>(grid: Grid, specs: readonly S[]): S | null {
  const [only, ...others] = specs;
  if (others.length === 0) return only ?? null;
  let best: { spec: S; count: number } | null = null;
  for (const spec of specs) {
    const { count } = labelsFound(grid, spec);
    if (count > (best?.count ?? 0)) best = { spec, count };
  }
  return best?.spec ?? null;
}
