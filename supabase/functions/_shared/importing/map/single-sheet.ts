import { normalise } from '../../text.ts';
import type { Mapping } from '../mapping.ts';
import type { Book, BookSheet } from '../read/book.ts';
import type { SheetSpec } from '../spec.ts';
import { findHeader, knownLabels, labelsOf } from './header.ts';

const LOOKED_AT = 10;

/** The sheet of a file that holds the one table: by name, by being alone, or by its labels. */
export async function chooseSheet(book: Book, spec: SheetSpec, mapping: Mapping): Promise<BookSheet | null> {
  const names = new Set([spec.name, ...(spec.synonyms ?? [])].map(normalise));
  const mapped = book.sheets.find((sheet) => mapping.sheets.get(normalise(sheet.name))?.as === spec.name);
  const named = mapped ?? book.sheets.find((sheet) => names.has(normalise(sheet.name)));
  if (named) return named;
  const [only, ...others] = book.sheets;
  if (others.length === 0) return only ?? null;
  let best: { sheet: BookSheet; labels: number } | null = null;
  for (const sheet of book.sheets.slice(0, LOOKED_AT)) {
    const labels = await labelsIn(book, sheet, spec);
    if (labels > (best?.labels ?? 0)) best = { sheet, labels };
  }
  return best?.sheet ?? null;
}

async function labelsIn(book: Book, sheet: BookSheet, spec: SheetSpec): Promise<number> {
  const grid = await book.read(sheet.name);
  const known = knownLabels(spec.columns);
  const header = findHeader(grid, known);
  return header === null ? 0 : labelsOf(grid.rows[header]).filter((label) => known.has(label)).length;
}
