import type { SheetReport, StagedRow } from '../contract.ts';
import { isError, issue } from '../issue.ts';
import { type PeriodPlan, planPeriods } from '../map/periods.ts';
import { type Plan, planSheet } from '../map/plan.ts';
import { parseCell } from '../parse/index.ts';
import { letter, quote, type Row } from '../read/cell.ts';
import { emptyReport, reportedField } from '../report.ts';
import { isComputed } from '../rows/computed.ts';
import { ControlTotals } from '../rows/control.ts';
import { kindReader, type RowKind } from '../rows/kind.ts';
import { type ParsedRow, parseRow } from '../rows/parse-row.ts';
import { returnedOf } from '../rows/returned.ts';
import { type Heading, RowView } from '../rows/row-view.ts';
import { clearingRow, isRefused, noteRow, type Place, refusedRows, stagedRows } from '../rows/stage.ts';
import { looksLikeTotal } from '../rows/total.ts';
import type { ColumnSpec, MatrixSheet } from '../spec.ts';
import type { Reading, ShapeInput } from './shape.ts';

type Input = ShapeInput<MatrixSheet>;

/** Weeks or months across, rows down: a record per filled cell. */
export function matrixShape(input: Input): Reading {
  const { spec, grid, run } = input;
  const empty = { ...emptyReport(input.file, spec.name, 'read'), table: spec.table };
  if (grid.rows.length === 0) return { report: empty, rows: [] };
  const periods = planPeriods(input);
  const plan = planSheet({
    mapping: { as: null, ignore: false, columns: new Map(), ...input.mapping, headerRow: periods.header + 1 },
    columns: spec.columns,
    headerRow: spec.headerRow,
    grid,
    run,
    others: periods.others,
  });
  const readable = plan.readable && periods.columns.length > 0;
  const named = new Map(periods.columns.map(({ index, start }) => [letter(index), start]));
  const report: SheetReport = {
    ...empty,
    state: readable ? 'read' : 'needs_mapping',
    header_row: periods.header + 1,
    // the very ones of the plan: reading counts in them
    columns: plan.columns.map((column) => Object.assign(column, { field: named.get(column.column) ?? column.field })),
    fields: spec.columns.map(reportedField),
    issues: [...plan.issues, ...periods.issues],
    ...(grid.date1904 ? { date1904: true as const } : {}),
  };
  return { report, rows: readable ? walk(input, plan, periods, report) : [] };
}

function* walk(input: Input, plan: Plan, periods: PeriodPlan, report: SheetReport): Generator<StagedRow> {
  const { spec, grid, run } = input;
  const cells = periods.columns.map(({ index, start, label }): ColumnSpec & { at: number } => ({
    field: start,
    label,
    at: index,
    parse: spec.cell,
  }));
  const whole: Plan = { ...plan, at: new Map([...plan.at, ...cells.map(({ field, at }) => [field, at] as const)]) };
  const all = [...spec.columns, ...cells];
  const control = new ControlTotals(cells, whole);
  const kindOf = kindReader(
    { columns: all, heading: spec.heading, essential: spec.essential ?? [] },
    whole,
    () => false,
    grid.rows,
  );
  const reader = new CellReader(input, whole, cells, control, report);

  if (spec.opens) {
    const place = { file: input.file, row: periods.header + 1, section: null };
    const header = grid.rows[periods.header] ?? [];
    yield* stagedRows(
      spec,
      place,
      header,
      NOTHING,
      spec.opens(
        run,
        periods.columns.map(({ start }) => start),
      ),
    );
  }
  for (let i = 0; i < grid.rows.length; i++) {
    const row = grid.rows[i];
    const found = kindOf(row, i);
    const kind = i < plan.header && found.name !== 'blank' ? TITLE : found;
    // refused rows come back with their heading above the labels
    if (i === plan.header - 1 && found.name === 'section') reader.open(found, i + 1);
    const name = nameOf(kind, row, i, input, periods);
    report.rows[name] = (report.rows[name] ?? 0) + 1;
    if (row === undefined) continue;
    if (kind.name === 'section') reader.open(kind, i + 1);
    else if (name === 'total') control.compare(row, i + 1);
    else if (kind.name === 'note')
      yield noteRow(
        spec,
        { file: input.file, row: i + 1, section: null },
        row,
        issue('ignored_row', { column: letter(kind.at), value: kind.text }),
      );
    else if (name === 'data') {
      report.first_data_row ??= i + 1;
      yield* reader.read(row, i + 1);
    }
  }
  report.control.push(...control.lines);
  report.issues.push(...control.issues);
}

const TITLE: RowKind = { name: 'title' };

/** A row worked out from others; one that also calls itself a total is compared with the rows above. */
function nameOf(
  kind: RowKind,
  row: Row | undefined,
  index: number,
  { run, spec }: Input,
  { others }: PeriodPlan,
): string {
  if (kind.name !== 'data') return kind.name;
  const computed = isComputed(row as Row, index, others, run.settings.computedLabels);
  if (looksLikeTotal(row as Row) && (computed || spec.cell.kind === 'money')) return 'total';
  return computed ? 'computed' : 'data';
}

const NOTHING: ParsedRow = { values: new Map(), fields: {}, lookups: {}, issues: [] };

class CellReader {
  private section: Heading | null = null;
  private heading: string | null = null;
  private readonly columns;
  private readonly notes = new Map<string, number>();

  constructor(
    private readonly input: Input,
    private readonly plan: Plan,
    private readonly cells: readonly (ColumnSpec & { at: number })[],
    private readonly control: ControlTotals,
    private readonly report: SheetReport,
  ) {
    this.columns = new Map(input.spec.columns.map((column) => [column.field, column]));
  }

  open(kind: RowKind & { name: 'section' }, row: number): void {
    this.heading = kind.text;
    this.section = { label: kind.label, cell: letter(kind.at), row };
    this.control.startBlock();
  }

  *read(row: Row, number: number): Generator<StagedRow> {
    const { spec, run, file } = this.input;
    const { at, context, returned } = this.plan;
    const place: Place = { file, row: number, section: this.heading };
    const parsed = parseRow(row, spec.columns, this.plan);
    if (parsed.issues.some(isError)) {
      yield* refusedRows(spec, place, row, parsed, { key: [''] });
      return;
    }
    const view = new RowView(
      run,
      row,
      this.columns,
      at,
      parsed.values,
      context.date1904,
      this.section,
      this.notes,
      returnedOf(row, returned),
    );
    const good = new Map<string, unknown>();
    for (const cell of this.cells)
      yield* this.readCell(view, row, { ...place, column: letter(cell.at) }, cell, parsed, good);
    this.control.add(good);
    this.compareRow(view, good, number);
  }

  private *readCell(
    view: RowView,
    row: Row,
    place: Place & { column: string },
    column: ColumnSpec & { at: number },
    parsed: ParsedRow,
    good: Map<string, unknown>,
  ): Generator<StagedRow> {
    const { spec } = this.input;
    const slot = spec.slot(view, column.field);
    const found = parseCell(row[column.at], spec.cell, this.plan.context);
    if (!found.ok) {
      const where = {
        column: place.column,
        label: column.label,
        value: quote(row[column.at], this.plan.context.date1904),
      };
      const issues = [issue(found.code, { ...where, severity: 'error' })];
      yield* refusedRows(spec, place, row, { ...parsed, issues }, { key: slot });
      return;
    }
    yield clearingRow(spec, place, slot);
    if (found.value === null || found.value === 0) return;
    const cell = { period: column.field, value: found.value, column: place.column, label: column.label };
    const result = spec.record(view, cell);
    if (result === null) return;
    const staged = stagedRows(spec, place, row, parsed, result);
    const amount = typeof found.value === 'number' ? { amount: found.value } : {};
    for (const one of staged) yield { ...one, ...amount };
    if (!staged.some(isRefused)) good.set(column.field, found.value);
  }

  /** The row's own total against its cells. */
  private compareRow(view: RowView, good: ReadonlyMap<string, unknown>, number: number): void {
    const field = this.input.spec.rowTotal;
    const stated = field === undefined ? null : view.number(field);
    if (field === undefined || stated === null || good.size === 0) return;
    const sum = [...good.values()].reduce((cents: number, value) => cents + Math.round(Number(value) * 100), 0);
    if (Math.round(stated * 100) === sum) return;
    const value = `${stated.toFixed(2)} ≠ ${(sum / 100).toFixed(2)}`;
    this.report.issues.push({ ...view.issue('control_total_mismatch', field, { value }), row: number });
  }
}
