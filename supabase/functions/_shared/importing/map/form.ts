import { normalise } from '../../text.ts';
import type { ReportedColumn, SheetIssue } from '../contract.ts';
import { sheetIssue } from '../issue.ts';
import { display, type Grid, isBlank, letter, type Row } from '../read/cell.ts';
import { filledCells } from '../rows/kind.ts';
import type { ShapeInput } from '../shapes/shape.ts';
import type { ColumnSpec, FormSheet } from '../spec.ts';

/** Column B. */
export const VALUE = 1;
const MOST_LABELS = 200;

export interface FormPlan {
  /** Field → index of the row it stands in. */
  rows: Map<string, number>;
  /** Required fields without a row: a person has to place them. */
  open: string[];
  header: number | null;
  columns: ReportedColumn[];
  issues: SheetIssue[];
}

/**
 * Saved mapping → label → synonym → the row a field usually stands in (`at`, from 0). Labels of a form are its first
 * column, and so is what the mapping screen offers.
 */
export function planForm({ spec, grid, mapping }: ShapeInput<FormSheet>): FormPlan {
  const texts = grid.rows.map((row) => (isBlank(row?.[0]) ? '' : display(row?.[0], grid.date1904)));
  const labels = texts.map(normalise);
  const rows = new Map<string, number>();
  const issues: SheetIssue[] = [];
  const open: string[] = [];
  for (const column of spec.columns) {
    const named = placeOf(column, mapping?.columns.get(column.field), labels);
    const usual = named === null ? usualPlace(column, grid.rows) : null;
    const at = named ?? usual;
    if (at !== null) rows.set(column.field, at);
    else if (column.required) {
      open.push(column.field);
      issues.push(sheetIssue('needs_mapping', null, { label: column.label || column.field }));
    }
    if (usual !== null) {
      const where = { column: letter(VALUE), label: column.label, value: texts[usual] || letter(VALUE) };
      issues.push(sheetIssue('header_not_found', usual + 1, where));
    }
  }
  return { rows, open, header: headerOf(grid.rows), columns: labelled(grid, texts, rows), issues };
}

/** What the mapping screen offers: every label with a value beside it, and those that fields have been found by. */
function labelled(grid: Grid, texts: readonly string[], rows: ReadonlyMap<string, number>): ReportedColumn[] {
  const fields = new Map([...rows].map(([field, row]) => [row, field]));
  const header = headerOf(grid.rows);
  const offered = texts.flatMap((text, i) => {
    const value = display(grid.rows[i]?.[VALUE], grid.date1904);
    const first = text !== '' && value !== '' && i !== header && texts.indexOf(text) === i;
    return first || fields.has(i) ? [{ text, value, i }] : [];
  });
  return offered.slice(0, MOST_LABELS).map(({ text, value, i }) => ({
    field: fields.get(i) ?? null,
    column: letter(VALUE),
    row: i + 1,
    label: text || null,
    samples: value === '' ? [] : [value],
    good: 0,
    bad: 0,
  }));
}

function placeOf(column: ColumnSpec, mapped: string | undefined, labels: readonly string[]): number | null {
  const wanted = [mapped ?? '', column.label, ...(column.synonyms ?? [])].filter((text) => text !== '');
  return wanted.map((text) => labels.indexOf(normalise(text))).find((index) => index >= 0) ?? null;
}

const usualPlace = ({ at }: ColumnSpec, rows: readonly (Row | undefined)[]): number | null =>
  at !== null && !isBlank(rows[at]?.[VALUE]) ? at : null;

/** The row that names the columns: three texts side by side. */
function headerOf(rows: readonly (Row | undefined)[]): number | null {
  const index = rows.findIndex((row) => filledCells(row ?? []).filter((at) => row?.[at]?.t === 's').length >= 3);
  return index < 0 ? null : index;
}
