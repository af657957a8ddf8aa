import type { SheetReport, StagedRow } from '../contract.ts';
import { isError, issue } from '../issue.ts';
import { type Plan, planSheet } from '../map/plan.ts';
import { letter, type Row } from '../read/cell.ts';
import { emptyReport, reportedField } from '../report.ts';
import { ControlTotals } from '../rows/control.ts';
import { kindReader, type RowKind } from '../rows/kind.ts';
import { parseRow } from '../rows/parse-row.ts';
import { RowView } from '../rows/row-view.ts';
import { isRefused, noteRow, type Place, refusedRows, stagedRows } from '../rows/stage.ts';
import { SkipTally } from '../rows/tally.ts';
import { isSkip } from '../spec.ts';
import type { Reading, ShapeInput } from './shape.ts';

/** Labels in a row, one record (or several) per row below it; in blocks, headings say what the rows are about. */
export function tableShape(input: ShapeInput): Reading {
  const { spec, grid, run } = input;
  if (grid.rows.length === 0)
    return { report: { ...emptyReport(input.file, spec.name, 'read'), table: spec.table }, rows: [] };
  const plan = planSheet({ mapping: input.mapping, columns: spec.columns, headerRow: spec.headerRow, grid, run });
  const report: SheetReport = {
    ...emptyReport(input.file, spec.name, plan.readable ? 'read' : 'needs_mapping'),
    table: spec.table,
    header_row: plan.header < grid.rows.length ? plan.header + 1 : null,
    columns: plan.columns,
    fields: spec.columns.map(reportedField),
    issues: plan.issues,
    ...(grid.date1904 ? { date1904: true as const } : {}),
  };
  return { report, rows: plan.readable ? walk(input, plan, report) : [] };
}

function* walk(input: ShapeInput, plan: Plan, report: SheetReport): Generator<StagedRow> {
  const { spec, grid } = input;
  const control = new ControlTotals(spec.columns, plan);
  const tally = new SkipTally();
  const reader = new RecordReader(input, plan, control, tally);
  const kindOf = kindReader(spec, plan, (label) => input.run.projects.has(label));

  if (spec.survey) {
    for (const [i, row] of grid.rows.entries()) if (row && kindOf(row, i).name === 'data') reader.survey(row);
  }
  for (let i = 0; i < grid.rows.length; i++) {
    const row = grid.rows[i];
    const kind = kindOf(row, i);
    report.rows[kind.name] = (report.rows[kind.name] ?? 0) + 1;
    if (row === undefined || kind.name === 'blank') continue;
    const place: Place = { file: input.file, row: i + 1, section: reader.heading };
    if (kind.name === 'section') reader.open(kind, control);
    else if (kind.name === 'total') control.compare(row, i + 1);
    else if (kind.name === 'note')
      yield noteRow(spec, place, row, issue('ignored_row', { column: letter(kind.at), value: kind.text }));
    else if (kind.name === 'data') {
      report.first_data_row ??= i + 1;
      yield* reader.read(row, place);
    }
  }
  report.control.push(...control.lines);
  report.issues.push(...control.issues, ...tally.issues());
}

/** Turns data rows into staged rows, remembering the block they stand in. */
class RecordReader {
  heading: string | null = null;
  private section: { label: string; cell: string } | null = null;
  private readonly columns;
  private readonly notes = new Map<string, number>();

  constructor(
    private readonly input: ShapeInput,
    private readonly plan: Plan,
    private readonly control: ControlTotals,
    private readonly tally: SkipTally,
  ) {
    this.columns = new Map(input.spec.columns.map((column) => [column.field, column]));
  }

  open(kind: RowKind & { name: 'section' }, control: ControlTotals): void {
    this.heading = kind.text;
    this.section = { label: kind.label, cell: letter(kind.at) };
    control.startBlock();
  }

  read(row: Row, place: Place): StagedRow[] {
    const { spec } = this.input;
    const parsed = parseRow(row, spec.columns, this.plan);
    const result = spec.record(this.view(row, parsed.values));
    if (isSkip(result)) this.tally.add(result);
    else if (parsed.issues.some(isError)) return refusedRows(spec, place, row, parsed, result);
    const staged = stagedRows(spec, place, row, parsed, result);
    if (!isSkip(result) && !staged.some(isRefused)) this.control.add(parsed.values);
    return staged;
  }

  survey(row: Row): void {
    const { spec } = this.input;
    spec.survey?.(this.view(row, parseRow(row, spec.columns, this.plan).values));
  }

  private view(row: Row, values: ReadonlyMap<string, unknown>): RowView {
    const { at, context, returned } = this.plan;
    const { run } = this.input;
    return new RowView(run, row, this.columns, at, values, context.date1904, this.section, this.notes, returned);
  }
}
