import { normalise } from '../../text.ts';
import type { SheetMapping } from '../mapping.ts';
import { display, type Grid, isBlank, type Row } from '../read/cell.ts';
import type { ColumnSpec } from '../spec.ts';

const SEARCHED = 20;

/** Labels of a row, normalised, by column; blank cells are the empty text. */
export function labelsOf(row: Row | undefined): string[] {
  return Array.from(row ?? [], (cell) => (isBlank(cell) ? '' : normalise(display(cell))));
}

export function knownLabels(columns: readonly ColumnSpec[], mapping?: SheetMapping): Set<string> {
  const declared = columns.flatMap((column) => [column.label, ...(column.synonyms ?? [])]);
  return new Set([...declared, ...(mapping?.columns.values() ?? [])].map(normalise));
}

/** Index of the row among the first 20 with the most known labels; null when no row has any. */
export function findHeader(grid: Grid, known: ReadonlySet<string>): number | null {
  let best: number | null = null;
  let most = 0;
  for (let i = 0; i < Math.min(SEARCHED, grid.rows.length); i++) {
    const count = new Set(labelsOf(grid.rows[i]).filter((label) => known.has(label))).size;
    if (count > most) [best, most] = [i, count];
  }
  return best;
}

/** A row that repeats the labels: at least two of them and at least half of what the header row has. */
export function repeatsHeader(row: Row, header: readonly string[]): boolean {
  const labels = header.filter((label) => label !== '').length;
  let same = 0;
  for (let i = 0; i < header.length; i++) {
    const cell = row[i];
    if (header[i] !== '' && cell?.t === 's' && normalise(String(cell.v)) === header[i]) same += 1;
  }
  return same >= 2 && same * 2 >= labels;
}
