import type { SheetReport, StagedRow } from '../contract.ts';
import { isError, issue } from '../issue.ts';
import { type Plan, planSheet } from '../map/plan.ts';
import { letter, type Row } from '../read/cell.ts';
import { emptyReport, reportedField } from '../report.ts';
import { ControlTotals } from '../rows/control.ts';
import { kindReader, type RowKind } from '../rows/kind.ts';
import { parseRow } from '../rows/parse-row.ts';
import { returnedOf } from '../rows/returned.ts';
import { type Heading, RowView } from '../rows/row-view.ts';
import { clearingRow, isRefused, noteRow, type Place, refusedRows, stagedRows } from '../rows/stage.ts';
import { SkipTally } from '../rows/tally.ts';
import { type BlocksSheet, isSkip, type ListSheet } from '../spec.ts';
import type { Reading, ShapeInput } from './shape.ts';

type TableSheet = ListSheet | BlocksSheet;

/** Labels in a row, one record (or several) per row below it; in blocks, headings say what the rows are about. */
export function tableShape(input: ShapeInput<TableSheet>): Reading {
  const { spec, grid, run } = input;
  if (grid.rows.length === 0)
    return { report: { ...emptyReport(input.file, spec.name, 'read'), table: spec.table }, rows: [] };
  const plan = planSheet({ mapping: input.mapping, columns: spec.columns, headerRow: spec.headerRow, grid, run });
  const report: SheetReport = {
    ...emptyReport(input.file, spec.name, plan.readable ? 'read' : 'needs_mapping'),
    table: spec.table,
    header_row: plan.header >= 0 && plan.header < grid.rows.length ? plan.header + 1 : null,
    columns: plan.columns,
    fields: spec.columns.map(reportedField),
    issues: plan.issues,
    ...(grid.date1904 ? { date1904: true as const } : {}),
  };
  return { report, rows: plan.readable ? walk(input, plan, report) : [] };
}

/** Rows `from` up to `to`, as the plan says. */
export function* walk(
  input: ShapeInput<TableSheet>,
  plan: Plan,
  report: SheetReport,
  from = 0,
  to = input.grid.rows.length,
): Generator<StagedRow> {
  const { spec, grid } = input;
  const control = new ControlTotals(spec.columns, plan);
  const tally = new SkipTally();
  const reader = new RecordReader(input, plan, control, tally);
  // refused rows that come back are not the whole of anything
  const whole = input.run.settings.replace && plan.returned === null;
  const replaces = whole && spec.shape === 'list' ? spec.replaces : undefined;
  const kindOf = kindReader(spec, plan, (label) => input.run.projects.has(label), grid.rows);

  if (spec.survey) {
    for (const [i, row] of grid.rows.entries()) if (row && kindOf(row, i).name === 'data') reader.survey(row);
  }
  for (let i = from; i < to; i++) {
    const row = grid.rows[i];
    const kind = kindOf(row, i);
    const name = reader.nameOf(kind);
    report.rows[name] = (report.rows[name] ?? 0) + 1;
    if (row === undefined || name === 'blank' || name === 'title') continue;
    if (name === 'data') report.first_data_row ??= i + 1;
    if (kind.name === 'section') reader.open(kind, i + 1, control);
    const returned = returnedOf(row, plan.returned)?.runs ?? [];
    const place: Place = { file: input.file, row: i + 1, section: reader.heading, returned };
    if (kind.name === 'section') yield* reader.opened(row, place);
    else if (kind.name === 'total') control.compare(row, i + 1);
    else if (kind.name === 'note')
      yield noteRow(spec, place, row, issue('ignored_row', { column: letter(kind.at), value: kind.text }));
    else if (kind.name === 'data') {
      yield* reader.read(row, place);
      if (replaces !== undefined) yield clearingRow(spec, place, [{ lookup: replaces }]);
    }
  }
  report.control.push(...control.lines);
  report.issues.push(...control.issues, ...tally.issues());
}

/** Turns data rows into staged rows, remembering the block they stand in. */
class RecordReader {
  heading: string | null = null;
  private section: Heading | null = null;
  private readonly columns;
  private readonly notes = new Map<string, number>();
  private readonly opens;

  constructor(
    private readonly input: ShapeInput<TableSheet>,
    private readonly plan: Plan,
    private readonly control: ControlTotals,
    private readonly tally: SkipTally,
  ) {
    this.columns = new Map(input.spec.columns.map((column) => [column.field, column]));
    this.opens = input.spec.shape === 'blocks' ? input.spec.opens : undefined;
  }

  /** A heading may be a record; above the first heading of a sheet without labels there are only titles. */
  nameOf(kind: RowKind): RowKind['name'] {
    if (kind.name === 'section') return this.opens ? 'data' : 'section';
    return this.plan.header < 0 && this.heading === null && kind.name !== 'blank' ? 'title' : kind.name;
  }

  open(kind: RowKind & { name: 'section' }, row: number, control: ControlTotals): void {
    this.heading = kind.text;
    this.section = { label: kind.label, cell: letter(kind.at), row };
    control.startBlock();
  }

  opened(row: Row, place: Place): StagedRow[] {
    const nothing = { values: new Map(), fields: {}, lookups: {}, issues: [] };
    return this.opens
      ? stagedRows(this.input.spec, place, row, nothing, this.opens(this.view(row, nothing.values)))
      : [];
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
    const { at, context } = this.plan;
    const returned = returnedOf(row, this.plan.returned);
    const { run } = this.input;
    return new RowView(run, row, this.columns, at, values, context.date1904, this.section, this.notes, returned);
  }
}
