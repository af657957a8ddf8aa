import { normalise } from '../../text.ts';
import type { ReportedColumn, SheetIssue } from '../contract.ts';
import { sheetIssue } from '../issue.ts';
import { display, isBlank, letter, type Row } from '../read/cell.ts';
import { filledCells } from '../rows/kind.ts';
import type { ShapeInput } from '../shapes/shape.ts';
import type { ColumnSpec, FormSheet } from '../spec.ts';

/** Column B. */
export const VALUE = 1;

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
  const header = headerOf(grid.rows);
  const columns = Array.from(grid.rows[header ?? -1] ?? [undefined, undefined], (cell, index) => ({
    field: null,
    column: letter(index),
    label: display(cell) || null,
    samples: index === 0 ? texts.filter((text) => text !== '').slice(0, 100) : [],
    good: 0,
    bad: 0,
  }));
  return { rows, open, header, columns, issues };
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
