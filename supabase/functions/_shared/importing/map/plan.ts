import { parseContext, type RunContext } from '../context.ts';
import type { ReportedColumn, SheetIssue } from '../contract.ts';
import { sheetIssue } from '../issue.ts';
import type { SheetMapping } from '../mapping.ts';
import type { ParseContext } from '../parse/parsed.ts';
import { display, type Grid, isBlank, letter, type Row } from '../read/cell.ts';
import { isOwn, returnedAt } from '../rows/returned.ts';
import { looksLikeTotal } from '../rows/total.ts';
import type { ColumnSpec } from '../spec.ts';
import { type Fit, fitOf, fits } from './fit.ts';
import { findHeader, knownLabels, labelsOf, repeatsHeader } from './header.ts';
import { resolveColumns } from './resolve.ts';

/** How one sheet will be read: where its labels and fields are. */
export interface Plan {
  /** Index of the label row. */
  header: number;
  labels: string[];
  at: ReadonlyMap<string, number>;
  context: ParseContext;
  issues: SheetIssue[];
  columns: ReportedColumn[];
  readable: boolean;
  /** Refused rows of an earlier run, corrected: a row's place in the sheet says nothing here. Index of the reasons. */
  returned: number | null;
}

/** Cells of a column looked at before it is believed: evenly spread, so that a bad stretch does not decide. */
const TESTED = 400;
const SAMPLES = 5;

export interface PlanInput {
  mapping: SheetMapping | undefined;
  columns: readonly ColumnSpec[];
  headerRow: number;
  grid: Grid;
  run: RunContext;
  /** Columns that the shape reads itself: no field can claim them, and they are not left out. */
  others?: readonly number[];
}

export function planSheet({ mapping, columns, headerRow, grid, run, others: foreign = [] }: PlanInput): Plan {
  const context = parseContext(run, grid.date1904);
  const header =
    mapping?.headerRow != null
      ? mapping.headerRow - 1
      : (findHeader(grid, knownLabels(columns, mapping)) ?? headerRow - 1);
  const labels = labelsOf(grid.rows[header]);
  const others = [...foreign, ...labels.flatMap((_, i) => (isOwn(labels, i) ? [i] : []))];
  const body = testRows(grid, header, labels);
  const known = new Map<string, Fit>();
  const shown = (index: number) => display(grid.rows[header]?.[index], grid.date1904) || null;

  const fitAt = (column: ColumnSpec, index: number): Fit => {
    if (others.includes(index)) return { share: null, filled: 0, rows: body.length };
    const key = `${column.field} ${index}`;
    const cells = () => body.map((row) => row[index]);
    const found = known.get(key) ?? fitOf(column, cells(), context, run.projects);
    known.set(key, found);
    return found;
  };

  const resolved = resolveColumns({
    columns,
    labels,
    shown,
    headerRow: header + 1,
    mapping,
    fit: fitAt,
    returned: returnedAt(labels) !== null,
  });
  const { at } = resolved;
  // a sheet without labels has none to miss
  const issues = header < 0 ? [] : resolved.issues;
  const taken = new Set(at.values());
  for (const column of columns.filter((one) => resolved.open.includes(one.field))) {
    // a column under a label that nobody knows, and that could be it
    const index = labels.findIndex(
      (label, i) => label !== '' && !taken.has(i) && fits(column, fitAt(column, i), false),
    );
    if (index >= 0) taken.add(index);
    const at = index < 0 ? {} : { column: letter(index), value: shown(index) };
    issues.push(sheetIssue('needs_mapping', header + 1, { label: column.label, ...at }));
  }
  if (at.size === 0) issues.push(sheetIssue('needs_mapping', header + 1));
  issues.push(...leftOut(columns, at, labels, header + 1, shown, [...resolved.disbelieved, ...others]));
  const width = Math.max(labels.length, ...body.map((row) => row.length), 0);
  const fields = new Map([...at].map(([field, index]) => [index, field]));
  const reported = Array.from({ length: width }, (_, index) => ({
    field: fields.get(index) ?? null,
    column: letter(index),
    label: shown(index),
    samples: samples(body, index, grid.date1904),
    good: 0,
    bad: 0,
  }));
  return {
    header,
    labels,
    at,
    context,
    issues,
    columns: reported,
    returned: returnedAt(labels),
    readable: resolved.open.length === 0 && at.size > 0,
  };
}

/** Columns of the file that go nowhere: nothing is left out without a word. */
function leftOut(
  columns: readonly ColumnSpec[],
  at: ReadonlyMap<string, number>,
  labels: readonly string[],
  row: number,
  shown: (index: number) => string | null,
  reported: readonly number[],
): SheetIssue[] {
  const known = columns.flatMap((column) => {
    const index = at.get(column.field);
    return column.note && index !== undefined
      ? [sheetIssue(column.note, row, { column: letter(index), label: shown(index) })]
      : [];
  });
  const used = new Set([...at.values(), ...reported]);
  const unknown = labels.flatMap((label, index) =>
    label === '' || used.has(index)
      ? []
      : [sheetIssue('column_ignored', row, { column: letter(index), label: shown(index) })],
  );
  return [...known, ...unknown];
}

function testRows(grid: Grid, header: number, labels: readonly string[]): Row[] {
  const body = grid.rows.slice(header + 1).filter((row): row is Row => row !== undefined && isData(row, labels));
  const step = Math.max(1, body.length / TESTED);
  return Array.from({ length: Math.min(body.length, TESTED) }, (_, i) => body[Math.floor(i * step)] as Row);
}

/** Good enough for sampling: more than one filled cell, neither labels again nor a total. */
function isData(row: Row, labels: readonly string[]): boolean {
  let filled = 0;
  for (let i = 0; i < row.length && filled < 2; i++) if (!isBlank(row[i])) filled += 1;
  const enough = filled > 1 || labels.length < 2;
  return enough && !repeatsHeader(row, labels) && !looksLikeTotal(row);
}

function samples(body: readonly Row[], index: number, date1904: boolean): string[] {
  const found: string[] = [];
  for (const row of body) {
    if (found.length === SAMPLES) break;
    const text = display(row[index], date1904);
    if (text !== '') found.push(text.slice(0, 200));
  }
  return found;
}
