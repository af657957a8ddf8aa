import { parseContext } from '../context.ts';
import type { SheetReport, StagedRow } from '../contract.ts';
import { isError } from '../issue.ts';
import { type FormPlan, planForm, VALUE } from '../map/form.ts';
import { letter, type Row } from '../read/cell.ts';
import { emptyReport, reportedField } from '../report.ts';
import { filledCells } from '../rows/kind.ts';
import { parseRow } from '../rows/parse-row.ts';
import { RowView } from '../rows/row-view.ts';
import { refusedRows, stagedRows } from '../rows/stage.ts';
import type { FormSheet } from '../spec.ts';
import type { Reading, ShapeInput } from './shape.ts';

type Input = ShapeInput<FormSheet>;

/** Labels in column A, values in column B, one record in all. */
export function formShape(input: Input): Reading {
  const { spec, grid } = input;
  const plan = planForm(input);
  const empty = grid.rows.length === 0;
  const report: SheetReport = {
    ...emptyReport(input.file, spec.name, plan.open.length === 0 || empty ? 'read' : 'needs_mapping'),
    table: spec.table,
    header_row: plan.header === null ? null : plan.header + 1,
    columns: plan.columns,
    fields: spec.columns.map(reportedField),
    issues: empty ? [] : plan.issues,
    ...(grid.date1904 ? { date1904: true as const } : {}),
  };
  return { report, rows: empty || plan.open.length > 0 ? [] : read(input, plan, report) };
}

function* read(input: Input, plan: FormPlan, report: SheetReport): Generator<StagedRow> {
  const { spec, grid, run, file } = input;
  const anchor = plan.rows.get(spec.anchor) ?? 0;
  report.first_data_row = anchor + 1;
  report.rows = countKinds(grid.rows, anchor, plan.header);

  // the form as one row, a column for each field
  const row: Row = spec.columns.map((column) => grid.rows[plan.rows.get(column.field) ?? -1]?.[VALUE]);
  const at = new Map(spec.columns.map((column, i) => [column.field, i]));
  const context = parseContext(run, grid.date1904);
  const columns = spec.columns.map(({ field }) => plan.columns.find((one) => one.field === field));
  const parsed = parseRow(row, spec.columns, { at, context, columns });
  const fields = new Map(spec.columns.map((column) => [column.label, column.field]));
  const rowOf = (label: string | null) => (plan.rows.get(fields.get(label ?? '') ?? spec.anchor) ?? anchor) + 1;
  const issues = parsed.issues.map((one) => ({ ...one, row: rowOf(one.label), column: letter(VALUE) }));
  const cells = grid.rows[anchor] ?? [];
  const wrong = issues.filter(isError);
  for (const { row: number, ...one } of wrong)
    yield* refusedRows(
      spec,
      { file, row: number, section: null },
      grid.rows[number - 1] ?? [],
      { ...parsed, issues: [one] },
      { key: [''] },
    );
  if (wrong.length > 0) return;
  report.issues.push(...issues);
  const view = new RowView(
    run,
    row,
    new Map(spec.columns.map((one) => [one.field, one])),
    at,
    parsed.values,
    grid.date1904,
    null,
    new Map(),
  );
  yield* stagedRows(
    spec,
    { file, row: anchor + 1, section: null },
    cells,
    { ...parsed, issues: [] },
    spec.record(view),
  );
}

/** The anchor is the record; a lone text below a blank row is a heading; everything else is part of the form. */
function countKinds(rows: readonly (Row | undefined)[], anchor: number, header: number | null): Record<string, number> {
  const widths = rows.map((row) => filledCells(row ?? []).length);
  const first = widths.findIndex((width) => width > 1);
  const kindOf = (width: number, i: number) => {
    if (width === 0) return 'blank';
    if (i === anchor) return 'data';
    if (i === header) return 'header';
    if (i < first) return 'title';
    return width === 1 && widths[i - 1] === 0 ? 'section' : 'form';
  };
  const counts: Record<string, number> = {};
  for (const [i, width] of widths.entries()) counts[kindOf(width, i)] = (counts[kindOf(width, i)] ?? 0) + 1;
  return counts;
}
