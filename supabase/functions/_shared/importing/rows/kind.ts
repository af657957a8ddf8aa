import { repeatsHeader } from '../map/header.ts';
import type { Plan } from '../map/plan.ts';
import { display, type Grid, isBlank, type Row } from '../read/cell.ts';
import type { BlocksSheet, ListSheet } from '../spec.ts';
import { isTotal } from './total.ts';

/** Kinds of rows of importers 2.6. `at` and `text` are of the first filled cell. */
export type RowKind =
  | { name: 'blank' | 'title' | 'header' | 'total' | 'data' }
  | { name: 'section'; text: string; label: string; at: number }
  | { name: 'note'; text: string; at: number };

const BLANK: RowKind = { name: 'blank' };
const TITLE: RowKind = { name: 'title' };
const HEADER: RowKind = { name: 'header' };
const TOTAL: RowKind = { name: 'total' };
const DATA: RowKind = { name: 'data' };

export function kindReader(
  spec: Pick<ListSheet | BlocksSheet, 'columns' | 'essential'> & Partial<Pick<BlocksSheet, 'heading'>>,
  plan: Plan,
  isKnownProject: (label: string) => boolean,
  rows: Grid['rows'],
) {
  const at = (fields: readonly string[]) => fields.flatMap((field) => plan.at.get(field) ?? []);
  const required = at(spec.columns.filter((column) => column.required).map((column) => column.field));
  const amounts = at(spec.columns.filter((column) => column.parse.kind === 'money').map((column) => column.field));
  const essential = at(spec.essential ?? []);
  const heading = spec.heading ?? (() => null);

  /** A text alone with a blank row or the labels above it, and a line below it. */
  const begins = (index: number): boolean => {
    if (plan.returned === null) {
      if (index <= plan.header) return false;
      if (index > plan.header + 1 && filledCells(rows[index - 1] ?? []).length > 0) return false;
    }
    let below = index + 1;
    while (below < rows.length && (below === plan.header || filledCells(rows[below] ?? []).length === 0)) below += 1;
    return essential.some((column) => !isBlank(rows[below]?.[column]));
  };

  return (row: Row | undefined, index: number): RowKind => {
    if (row === undefined) return BLANK;
    const filled = filledCells(row);
    const first = filled[0];
    if (first === undefined) return BLANK;
    const text = display(row[first], plan.context.date1904);
    const label = filled.length === 1 && row[first]?.t === 's' ? heading(text, isKnownProject, begins(index)) : null;
    if (label !== null) return { name: 'section', text, label, at: first };
    if (index === plan.header || (index > plan.header && repeatsHeader(row, plan.labels))) return HEADER;
    if (index < plan.header) return TITLE;
    if (isTotal(row, amounts, required)) return TOTAL;
    const empty = essential.length > 0 && essential.every((column) => isBlank(row[column]));
    return empty ? { name: 'note', text, at: first } : DATA;
  };
}

export function filledCells(row: Row): number[] {
  const filled: number[] = [];
  for (let i = 0; i < row.length; i++) if (!isBlank(row[i])) filled.push(i);
  return filled;
}
